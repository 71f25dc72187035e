#include "core/base/Encoding.h"

#include <QList>
#include <QVarLengthArray>
#include <array>

namespace wb {

namespace {

constexpr char base58Alphabet[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr qsizetype maxBase58Characters = 1024;

constexpr std::array<qint8, 128> reverseBase58()
{
    std::array<qint8, 128> table{};
    table.fill(-1);
    for (qint8 i = 0; i < 58; ++i)
        table[static_cast<unsigned char>(base58Alphabet[i])] = i;
    return table;
}

Result<QByteArray> strictBase64(QStringView text, QByteArray::Base64Options options)
{
    const QByteArray ascii = text.toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(ascii, options | QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again catches what Qt lets pass: trailing bits, surplus padding, characters outside Latin-1.
    if (!decoded || decoded.decoded.toBase64(options) != ascii || ascii.size() != text.size())
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("not base64"));
    return decoded.decoded;
}

} // namespace

QString toBase64Url(QByteArrayView bytes)
{
    return QString::fromLatin1(
        QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QByteArray> fromBase64Url(QStringView text)
{
    return strictBase64(text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<QByteArray> fromBase64(QStringView text)
{
    return strictBase64(text, QByteArray::Base64Encoding);
}

QString toBase58(QByteArrayView bytes)
{
    QList<quint8> digits;
    qsizetype zeros = 0;
    while (zeros < bytes.size() && bytes[zeros] == 0)
        ++zeros;
    for (const char byte : bytes.sliced(zeros)) {
        unsigned carry = static_cast<quint8>(byte);
        for (quint8 &digit : digits) {
            carry += unsigned(digit) << 8;
            digit = static_cast<quint8>(carry % 58);
            carry /= 58;
        }
        for (; carry; carry /= 58)
            digits.append(static_cast<quint8>(carry % 58));
    }
    QString text(zeros, QLatin1Char('1'));
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit)
        text += QLatin1Char(base58Alphabet[*digit]);
    return text;
}

Result<QByteArray> fromBase58(QStringView text)
{
    static constexpr auto table = reverseBase58();
    if (text.size() > maxBase58Characters)
        return failure(ErrorCode::TooLarge, QStringLiteral("base58 text too long"));
    qsizetype zeros = 0;
    while (zeros < text.size() && text[zeros] == QLatin1Char('1'))
        ++zeros;
    // Five characters at a time, into limbs of 32 bits, the least significant first: 58^5 still fits into one.
    QVarLengthArray<quint32, 64> limbs;
    for (qsizetype at = zeros; at < text.size();) {
        quint32 value = 0, factor = 1;
        for (int i = 0; i < 5 && at < text.size(); ++i, ++at) {
            const char16_t c = text[at].unicode();
            const int digit = c < 128 ? table[c] : -1;
            if (digit < 0)
                return failure(ErrorCode::MalformedEncoding, QStringLiteral("not base58"));
            value = value * 58 + static_cast<quint32>(digit);
            factor *= 58;
        }
        quint64 carry = value;
        for (quint32 &limb : limbs) {
            carry += static_cast<quint64>(limb) * factor;
            limb = static_cast<quint32>(carry);
            carry >>= 32;
        }
        if (carry)
            limbs.append(static_cast<quint32>(carry));
    }
    QByteArray bytes(zeros, '\0');
    for (auto limb = limbs.crbegin(); limb != limbs.crend(); ++limb) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            const char byte = static_cast<char>(*limb >> shift & 0xff);
            if (byte != 0 || bytes.size() > zeros)
                bytes.append(byte);
        }
    }
    return bytes;
}

QString toMultibaseBase58(QByteArrayView bytes)
{
    return QLatin1Char('z') + toBase58(bytes);
}

Result<QByteArray> fromMultibase(QStringView text)
{
    if (text.startsWith(QLatin1Char('z')))
        return fromBase58(text.sliced(1));
    if (text.startsWith(QLatin1Char('u')))
        return fromBase64Url(text.sliced(1));
    return failure(ErrorCode::MalformedEncoding, QStringLiteral("multibase prefix is neither z nor u"));
}

QString toHex(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toHex());
}

Result<QByteArray> fromHex(QStringView text)
{
    const QByteArray ascii = text.toLatin1().toLower();
    auto bytes = QByteArray::fromHex(ascii);
    if (bytes.toHex() != ascii)
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("not hexadecimal"));
    return bytes;
}

} // namespace wb
