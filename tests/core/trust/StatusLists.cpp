#include "tests/core/trust/StatusLists.h"

#include "core/base/Encoding.h"

#include <QJsonArray>
#include <zlib.h>

namespace wb::test {

namespace {

using S = QLatin1StringView;

QByteArray deflated(const QByteArray &bytes, int windowBits)
{
    z_stream stream {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(result.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return result;
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    return deflated(bytes, MAX_WBITS + 16);
}

QByteArray zlibbed(const QByteArray &bytes)
{
    return deflated(bytes, MAX_WBITS);
}

QByteArray packedHighestFirst(int entries, const QMap<int, unsigned> &values, int width)
{
    QByteArray bytes((entries * width + 7) / 8, '\0');
    for (auto it = values.begin(); it != values.end(); ++it) {
        for (int i = 0; i < width; ++i) {
            const int bit = it.key() * width + i;
            if ((it.value() >> (width - 1 - i)) & 1U)
                bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) | (1 << (7 - bit % 8)));
        }
    }
    return bytes;
}

QByteArray packedLowestFirst(int entries, const QMap<int, unsigned> &values, int width)
{
    QByteArray bytes((entries * width + 7) / 8, '\0');
    for (auto it = values.begin(); it != values.end(); ++it) {
        const int bit = it.key() * width;
        bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) | static_cast<int>(it.value() << (bit % 8)));
    }
    return bytes;
}

QString bitstring(const QByteArray &bytes)
{
    return QLatin1Char('u') + toBase64Url(gzipped(bytes));
}

QJsonObject listCredential(const QString &issuer, const QString &encodedList, const QString &purpose)
{
    return { { S("@context"), QJsonArray { S("https://www.w3.org/ns/credentials/v2") } },
        { S("id"), S("https://issuer.example/status/1") },
        { S("type"), QJsonArray { S("VerifiableCredential"), S("BitstringStatusListCredential") } }, { S("issuer"), issuer },
        { S("validFrom"), S("2026-01-01T00:00:00Z") },
        { S("credentialSubject"),
            QJsonObject { { S("id"), S("https://issuer.example/status/1#list") }, { S("type"), S("BitstringStatusList") },
                { S("statusPurpose"), purpose }, { S("encodedList"), encodedList } } } };
}

QJsonObject statusEntry(const QString &list, const QJsonValue &index, const QString &purpose, const QString &type)
{
    return { { S("id"), QString(list + QStringLiteral("#entry")) }, { S("type"), type }, { S("statusPurpose"), purpose },
        { S("statusListIndex"), index }, { S("statusListCredential"), list } };
}

} // namespace wb::test
