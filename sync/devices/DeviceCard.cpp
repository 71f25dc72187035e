#include "sync/devices/DeviceCard.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/crypto/SealedBox.h"
#include "core/crypto/Signature.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qsizetype agreeKeySize = 32; // X25519, RFC 7748

// What is signed: the context keeps this signature from standing for anything else.
Result<QByteArray> introductionText(const DeviceCard &card)
{
    WB_TRY(const QByteArray json, canonicalJson(toJson(card)));
    return "wanderbuch devices: introduction 1\n" + json;
}

} // namespace

QJsonObject toJson(const DeviceCard &card)
{
    return { { S("id"), card.id }, { S("name"), card.name }, { S("sign"), toBase64Url(card.signKey) },
        { S("agree"), toBase64Url(card.agreeKey) }, { S("added"), card.addedAt } };
}

Result<DeviceCard> cardFromJson(const QJsonObject &json)
{
    DeviceCard card;
    card.id = json.value(S("id")).toString();
    card.name = json.value(S("name")).toString();
    card.addedAt = json.value(S("added")).toInteger();
    WB_TRY(card.signKey, fromBase64Url(json.value(S("sign")).toString()));
    WB_TRY(card.agreeKey, fromBase64Url(json.value(S("agree")).toString()));
    if (card.id.isEmpty() || card.id.size() > DeviceCard::longestName || card.name.size() > DeviceCard::longestName
        || card.signKey.size() != crypto::Ed25519KeyPair::seedSize || card.agreeKey.size() != agreeKeySize)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not the card of a device"));
    return card;
}

QJsonObject introduce(const DeviceCard &card, const QString &by, const crypto::Ed25519KeyPair &key)
{
    return { { S("by"), by }, { S("signature"), toBase64Url(key.sign(introductionText(card).value_or(QByteArray()))) } };
}

Result<void> checkIntroduction(const QJsonObject &introduction, const DeviceCard &card, const DeviceCard &by)
{
    WB_TRY(const QByteArray signature, fromBase64Url(introduction.value(S("signature")).toString()));
    WB_TRY(const QByteArray text, introductionText(card));
    return crypto::verifySignature(crypto::SignatureAlgorithm::EdDsa, { crypto::KeyType::Ed25519, by.signKey }, text, signature);
}

QString pairingFingerprint(QByteArrayView secret, const DeviceCard &host, const DeviceCard &guest)
{
    constexpr char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32: none is mistaken for another
    const QByteArray digest = crypto::blake2b256("wanderbuch devices: fingerprint 1\n" + secret.toByteArray() + host.signKey
        + host.agreeKey + guest.signKey + guest.agreeKey);
    QString text;
    for (int i = 0; i < 8; ++i) {
        if (i == 4)
            text += QLatin1Char('-');
        text += QLatin1Char(digits[static_cast<unsigned char>(digest[i]) & 31]);
    }
    return text;
}

} // namespace wb::sync
