#include "tests/core/packs/ZipMaker.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/packs/ResourcePath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

namespace wb::test {

namespace {

template<typename T>
void put(QByteArray &out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

quint32 crcOf(QByteArrayView bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= uchar(c);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0);
    }
    return ~crc;
}

QByteArray makeZip(const ZipWhole &whole)
{
    QByteArray out = whole.before;
    QByteArray directory;
    for (const ZipMember &m : whole.members) {
        const quint32 at = quint32(out.size());
        const quint32 size = m.size.value_or(quint32(m.data.size()));
        const quint32 packed = m.packedSize.value_or(quint32(m.data.size()));
        const quint32 crc = m.crc.value_or(m.method == 0 ? crcOf(m.data) : 0);
        if (!m.noLocal) {
            const QByteArray name = m.localName.value_or(m.name);
            put<quint32>(out, 0x04034b50);
            put<quint16>(out, 20);
            put<quint16>(out, m.localFlags.value_or(m.flags));
            put<quint16>(out, quint16(m.localMethod.value_or(m.method)));
            put<quint32>(out, 0x00210000);
            put<quint32>(out, crc);
            put<quint32>(out, packed);
            put<quint32>(out, size);
            put<quint16>(out, quint16(name.size()));
            put<quint16>(out, 0);
            out += name + m.data;
        }
        put<quint32>(directory, 0x02014b50);
        put<quint16>(directory, m.madeBy | 30);
        put<quint16>(directory, 20);
        put<quint16>(directory, m.flags);
        put<quint16>(directory, quint16(m.method));
        put<quint32>(directory, 0x00210000);
        put<quint32>(directory, crc);
        put<quint32>(directory, packed);
        put<quint32>(directory, size);
        put<quint16>(directory, quint16(m.name.size()));
        put<quint16>(directory, quint16(m.extra.size()));
        put<quint16>(directory, 0);
        put<quint16>(directory, m.disk);
        put<quint16>(directory, 0);
        put<quint32>(directory, m.attributes);
        put<quint32>(directory, m.localAt.value_or(at));
        directory += m.name + m.extra;
    }
    const quint32 directoryAt = quint32(out.size());
    out += directory + whole.afterDirectory;
    if (whole.zip64) {
        const quint64 recordAt = quint64(out.size());
        put<quint32>(out, 0x06064b50);
        put<quint64>(out, 44);
        put<quint32>(out, 0x002D002D);
        put<quint64>(out, 0);
        put<quint64>(out, quint64(whole.members.size()));
        put<quint64>(out, quint64(whole.members.size()));
        put<quint64>(out, quint64(directory.size()));
        put<quint64>(out, directoryAt);
        put<quint32>(out, 0x07064b50);
        put<quint32>(out, 0);
        put<quint64>(out, recordAt);
        put<quint32>(out, 1);
    }
    const quint16 count = quint16(whole.zip64 ? 0xFFFF : whole.members.size());
    put<quint32>(out, 0x06054b50);
    put<quint16>(out, whole.disk);
    put<quint16>(out, whole.disk);
    put<quint16>(out, whole.entriesHere.value_or(whole.entries.value_or(count)));
    put<quint16>(out, whole.entries.value_or(count));
    put<quint32>(out, whole.directorySize.value_or(whole.zip64 ? 0xFFFFFFFF : quint32(directory.size())));
    put<quint32>(out, whole.directoryAt.value_or(whole.zip64 ? 0xFFFFFFFF : directoryAt));
    put<quint16>(out, quint16(whole.comment.size()));
    return out + whole.comment;
}

QJsonObject manifestOf(const QList<std::pair<QString, QByteArray>> &resources)
{
    QJsonArray links;
    for (const auto &[path, bytes] : resources) {
        QJsonObject digest{{QStringLiteral("algorithm"), QStringLiteral("blake2b-256")},
                           {QStringLiteral("value"), toBase64Url(crypto::blake2b256(bytes))}};
        if (bytes.size() > 1024 * 1024) {
            QJsonArray blocks;
            for (qsizetype at = 0; at < bytes.size(); at += 1024 * 1024)
                blocks.append(toBase64Url(crypto::blake2b256(bytes.mid(at, 1024 * 1024))));
            digest.insert(QStringLiteral("blockSize"), 1024 * 1024);
            digest.insert(QStringLiteral("blocks"), blocks);
        }
        links.append(QJsonObject{{QStringLiteral("href"), packs::hrefOf(path)},
                                 {QStringLiteral("title"), path},
                                 {QStringLiteral("size"), bytes.size()},
                                 {QStringLiteral("properties"), QJsonObject{{QStringLiteral("digest"), digest}}}});
    }
    return {{QStringLiteral("metadata"), QJsonObject{{QStringLiteral("identifier"), QStringLiteral("urn:x-test:pack")},
                                                     {QStringLiteral("title"), QStringLiteral("Test")},
                                                     {QStringLiteral("language"), QStringLiteral("en")}}},
            {QStringLiteral("readingOrder"), links}};
}

ZipMember manifestMember(const QJsonObject &manifest)
{
    ZipMember member;
    member.name = "manifest.json";
    member.data = QJsonDocument(manifest).toJson(QJsonDocument::Compact);
    return member;
}

} // namespace wb::test
