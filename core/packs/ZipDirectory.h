// The table of contents of a ZIP file (PKWARE APPNOTE 6.3.10), read as if its maker wanted to harm us. Nothing is trusted
// that was not checked here, and there is no second reader that could see another archive in the same bytes.
#pragma once

#include "core/base/Result.h"

#include <QIODevice>
#include <QList>

namespace wb::packs {

struct ZipLimits {
    qsizetype entries = 10000;
    qint64 directoryBytes = 4 * 1024 * 1024;
    qint64 commentBytes = 0xFFFF; // after the end record, where it is looked for
    qint64 entryBytes = qint64(8) << 30;
    qint64 totalBytes = qint64(32) << 30; // unpacked
    int ratio = 200;                      // unpacked to packed, for entries above 64 KiB
};

struct ZipEntry {
    QString name;
    bool isFolder = false;
    bool isDeflated = false; // else stored
    quint32 crc = 0;
    qint64 packedSize = 0;
    qint64 size = 0;
    qint64 headerAt = 0; // of the local header
    qint64 endsBefore = 0; // nothing of the entry may lie at or after this
};

// Reads the directory at the end of the file; costs the directory only. Refuses, with the entry's name in the detail:
// MalformedArchive: no or ambiguous end record, several disks, bytes before the archive, sizes that contradict each other,
// overlapping entries. UnsafePath: names that checkPath() refuses, duplicates (also by case or Unicode form), links and
// devices, a second name in an extra field. UnsupportedFormat: encryption, methods other than stored and deflate. TooLarge.
[[nodiscard]] Result<QList<ZipEntry>> readZipDirectory(QIODevice &file, const ZipLimits &limits);

// Where the entry's bytes begin, after its local header was compared with the directory. MalformedArchive if they differ.
[[nodiscard]] Result<qint64> zipDataAt(QIODevice &file, const ZipEntry &entry);

// The entry unpacked. TooLarge above maxBytes, before anything is read; MalformedArchive if it does not unpack to exactly
// its size. The CRC is not looked at: who has a digest compares that.
[[nodiscard]] Result<QByteArray> readZipEntry(QIODevice &file, const ZipEntry &entry, qint64 maxBytes);

// CRC-32 as ZIP uses it.
[[nodiscard]] quint32 zipCrc(QByteArrayView bytes);

} // namespace wb::packs
