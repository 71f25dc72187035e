#include "core/crypto/Multikey.h"

#include "core/base/Encoding.h"
#include "core/crypto/EllipticPoint.h"

#include <array>

namespace wb::crypto {

namespace {

constexpr qsizetype longestMultikey = 128;

// Multicodec numbers as unsigned varints.
struct Codec {
    KeyType type;
    char prefix[2];
};

constexpr std::array<Codec, 4> codecs{{
    {KeyType::Ed25519, {'\xed', '\x01'}},
    {KeyType::P256, {'\x80', '\x24'}},
    {KeyType::P384, {'\x81', '\x24'}},
    {KeyType::P521, {'\x82', '\x24'}},
}};

} // namespace

QString toMultikey(const PublicKey &key)
{
    for (const Codec &codec : codecs) {
        if (codec.type != key.type)
            continue;
        const auto compressed = key.type == KeyType::Ed25519 ? Result<QByteArray>(key.bytes) : compressedPoint(key.type, key.bytes);
        return compressed ? toMultibaseBase58(QByteArray(codec.prefix, 2) + *compressed) : QString();
    }
    return {};
}

Result<PublicKey> fromMultikey(QStringView text)
{
    if (text.size() > longestMultikey)
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("too long for a Multikey"));
    WB_TRY(const QByteArray bytes, fromMultibase(text));
    for (const Codec &codec : codecs) {
        if (!bytes.startsWith(QByteArrayView(codec.prefix, 2)))
            continue;
        const QByteArray compressed = bytes.sliced(2);
        if (codec.type == KeyType::Ed25519) {
            if (compressed.size() != 32)
                return failure(ErrorCode::MalformedKey, QStringLiteral("an Ed25519 key is 32 bytes long"));
            return PublicKey{codec.type, compressed};
        }
        if (compressed.size() != coordinateSize(codec.type) + 1)
            return failure(ErrorCode::MalformedKey, QStringLiteral("not a compressed point"));
        WB_TRY(const QByteArray point, uncompressedPoint(codec.type, compressed));
        return PublicKey{codec.type, point};
    }
    return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a type of key that is not used here"));
}

} // namespace wb::crypto
