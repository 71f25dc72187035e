#include "sync/devices/PairingMessages.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Signature.h"
#include "core/crypto/Subkey.h"
#include "sync/devices/Batch.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr S codePrefix("wanderbuch-pair:");
constexpr qsizetype longestCode = 8 * 1024;
constexpr QByteArrayView answerContext = "wanderbuch devices: answer 1\n";

crypto::SecretBytes requestKey(const crypto::SecretBytes &secret)
{
    return crypto::deriveSubkey(secret, "wanderbuch devices: request");
}

crypto::SecretBytes answerKey(const crypto::SecretBytes &secret)
{
    return crypto::deriveSubkey(secret, "wanderbuch devices: answer");
}

QJsonObject memberJson(const Member &member)
{
    QJsonObject json { { S("card"), toJson(member.card) } };
    if (member.cutAt)
        json.insert(S("cutAt"), *member.cutAt);
    return json;
}

} // namespace

QString PairingCode::text(bool withPassword) const
{
    const QJsonObject json { { S("place"), toJson(place, withPassword) }, { S("secret"), toBase64Url(secret.view()) },
        { S("host"), toJson(host) } };
    return codePrefix + toBase64Url(canonicalJson(json).value_or(QByteArray()));
}

Result<PairingCode> PairingCode::read(const QString &text)
{
    const QString code = text.trimmed();
    if (!code.startsWith(codePrefix) || code.size() > longestCode)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a code for pairing"));
    WB_TRY(const QByteArray bytes, fromBase64Url(QStringView(code).sliced(codePrefix.size())));
    WB_TRY(const QJsonObject json, parseJsonObject(bytes));
    PairingCode read;
    WB_TRY(read.place, placeAddressFromJson(json.value(S("place")).toObject()));
    WB_TRY(QByteArray secret, fromBase64Url(json.value(S("secret")).toString()));
    WB_TRY(read.host, cardFromJson(json.value(S("host")).toObject()));
    if (secret.size() != GroupKey::keySize)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a code for pairing"));
    read.secret = crypto::SecretBytes::fromBytes(std::move(secret));
    return read;
}

Result<QByteArray> sealRequest(const DeviceCard &guest, const crypto::SecretBytes &secret)
{
    WB_TRY(const QByteArray json, canonicalJson(toJson(guest)));
    return sealPadded(json, requestKey(secret));
}

Result<DeviceCard> openRequest(QByteArrayView file, const crypto::SecretBytes &secret)
{
    WB_TRY(const QByteArray bytes, openPadded(file, requestKey(secret)));
    WB_TRY(const QJsonObject json, parseJsonObject(bytes));
    return cardFromJson(json);
}

Result<QByteArray> sealAnswer(
    const PairingAnswer &answer, const DeviceCard &guest, const crypto::Ed25519KeyPair &host, const crypto::SecretBytes &secret)
{
    QJsonArray members;
    for (const Member &member : answer.members)
        members.append(memberJson(member));
    WB_TRY(QByteArray json,
        canonicalJson(QJsonObject {
            { S("keys"), toJson(answer.keys) }, { S("members"), members }, { S("introduction"), answer.introduction } }));
    auto box = crypto::sealTo({ guest.agreeKey }, json);
    crypto::wipe(json);
    if (!box)
        return box;
    return sealPadded(host.sign(answerContext.toByteArray() + *box) + *box, answerKey(secret));
}

Result<PairingAnswer> openAnswer(
    QByteArrayView file, const crypto::Ed25519KeyPair &guest, const DeviceCard &host, const crypto::SecretBytes &secret)
{
    WB_TRY(const QByteArray message, openPadded(file, answerKey(secret)));
    const QByteArrayView signature = QByteArrayView(message).first(std::min(message.size(), crypto::Ed25519KeyPair::signatureSize));
    const QByteArrayView box = QByteArrayView(message).sliced(signature.size());
    WB_CHECK(crypto::verifySignature(crypto::SignatureAlgorithm::EdDsa, { crypto::KeyType::Ed25519, host.signKey },
        answerContext.toByteArray() + box.toByteArray(), signature));
    WB_TRY(QByteArray plain, crypto::openSealed(guest, box));
    const auto parsed = parseJsonObject(plain);
    crypto::wipe(plain);
    WB_TRY(const QJsonObject json, parsed);
    PairingAnswer answer;
    WB_TRY(answer.keys, groupKeysFromJson(json.value(S("keys")).toArray()));
    for (const QJsonValue one : json.value(S("members")).toArray()) {
        Member member;
        WB_TRY(member.card, cardFromJson(one[S("card")].toObject()));
        if (one[S("cutAt")].isDouble())
            member.cutAt = one[S("cutAt")].toInteger();
        answer.members.append(member);
    }
    answer.introduction = json.value(S("introduction")).toObject();
    if (answer.keys.empty() || answer.members.isEmpty())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("an answer without keys"));
    return answer;
}

} // namespace wb::sync
