// A ZIP writer for tests that lies wherever it is told to.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace wb::test {

struct ZipMember {
    QByteArray name;
    QByteArray data; // as stored in the file
    // Each of these, if set, is written instead of the truth.
    int method = 0;
    quint16 flags = 0x0800; // UTF-8 name
    std::optional<quint32> size; // unpacked; the truth for method 0
    std::optional<quint32> packedSize;
    std::optional<quint32> crc;
    quint32 attributes = 0100644U << 16;
    quint16 madeBy = 3 << 8;
    QByteArray extra;
    std::optional<QByteArray> localName;
    std::optional<int> localMethod;
    std::optional<quint16> localFlags;
    std::optional<quint32> localAt; // what the directory says
    quint16 disk = 0;
    bool noLocal = false; // only in the directory
};

struct ZipWhole {
    QList<ZipMember> members;
    QByteArray before;
    QByteArray comment;
    std::optional<quint16> entries;
    std::optional<quint16> entriesHere;
    std::optional<quint32> directoryAt;
    std::optional<quint32> directorySize;
    quint16 disk = 0;
    bool zip64 = false; // an honest ZIP64 end record
    QByteArray afterDirectory;
};

[[nodiscard]] quint32 crcOf(QByteArrayView bytes);
[[nodiscard]] QByteArray makeZip(const ZipWhole &whole);

// A manifest (unsigned) that lists these paths with the digests of these bytes; blocks above 1 MiB.
[[nodiscard]] QJsonObject manifestOf(const QList<std::pair<QString, QByteArray>> &resources);
// The member manifest.json for it.
[[nodiscard]] ZipMember manifestMember(const QJsonObject &manifest);

} // namespace wb::test
