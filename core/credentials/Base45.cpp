#include "core/credentials/Base45.h"

namespace wb::credentials {

namespace {

constexpr QByteArrayView alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr int base = 45;

int valueOf(QChar character)
{
    return character.unicode() < 128 ? int(alphabet.indexOf(char(character.unicode()))) : -1;
}

} // namespace

QString toBase45(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size() * 3 / 2 + 2);
    const auto put = [&](int value, int digits) {
        for (; digits > 0; --digits, value /= base)
            text += QLatin1Char(alphabet[value % base]);
    };
    qsizetype i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        put(quint8(bytes[i]) * 256 + quint8(bytes[i + 1]), 3);
    if (i < bytes.size())
        put(quint8(bytes[i]), 2);
    return text;
}

Result<QByteArray> fromBase45(QStringView text)
{
    if (text.size() % 3 == 1)
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("base45 does not end like this"));
    QByteArray bytes;
    bytes.reserve(text.size() * 2 / 3);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const qsizetype digits = std::min<qsizetype>(3, text.size() - i);
        int value = 0;
        for (qsizetype digit = digits - 1; digit >= 0; --digit) {
            const int next = valueOf(text[i + digit]);
            if (next < 0)
                return failure(ErrorCode::MalformedEncoding, QStringLiteral("no character of base45"));
            value = value * base + next;
        }
        if (value > (digits == 3 ? 0xffff : 0xff))
            return failure(ErrorCode::MalformedEncoding, QStringLiteral("no group of base45"));
        if (digits == 3)
            bytes += char(value >> 8);
        bytes += char(value & 0xff);
    }
    return bytes;
}

} // namespace wb::credentials
