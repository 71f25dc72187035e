#include "core/proofs/SdJwt.h"

#include "core/base/Encoding.h"
#include "core/proofs/JwsHeader.h"

#include <QJsonArray>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostDisclosures = 10'000;
constexpr qsizetype longestDisclosure = 4 * 1024 * 1024;

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::MalformedDocument, why);
}

Result<void> addDisclosure(SdJwt &sdJwt, const QByteArray &text)
{
    if (text.isEmpty())
        return malformed(QStringLiteral("a disclosure is empty"));
    if (text.size() > longestDisclosure)
        return failure(ErrorCode::TooLarge, QStringLiteral("a disclosure of more than 4 MiB"));
    if (sdJwt.disclosures.size() >= mostDisclosures)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 10,000 disclosures"));
    sdJwt.disclosures.append(text);
    return {};
}

Result<void> checkPayload(const Jws &jws)
{
    for (const JwsSignature &signature : jws.signatures) {
        if (!payloadIsEncoded(signature.protectedHeader))
            return malformed(QStringLiteral("the payload of a token has to be encoded"));
    }
    return {};
}

// The members of one JSON object that hold disclosures and key binding.
Result<void> readParts(SdJwt &sdJwt, const QJsonObject &holder)
{
    const QJsonValue disclosures = holder.value(S("disclosures"));
    const QJsonValue keyBinding = holder.value(S("kb_jwt"));
    if (!(disclosures.isUndefined() || disclosures.isArray()) || !(keyBinding.isUndefined() || keyBinding.isString()))
        return malformed(QStringLiteral("disclosures or key binding are not written as they have to be"));
    for (const QJsonValue disclosure : disclosures.toArray()) {
        if (!disclosure.isString())
            return malformed(QStringLiteral("a disclosure is no text"));
        WB_CHECK(addDisclosure(sdJwt, disclosure.toString().toUtf8()));
    }
    sdJwt.keyBinding = keyBinding.toString().toUtf8();
    if (keyBinding.isString() && sdJwt.keyBinding.isEmpty())
        return malformed(QStringLiteral("the key binding is empty"));
    return {};
}

bool hasParts(const QJsonObject &holder)
{
    return holder.contains(S("disclosures")) || holder.contains(S("kb_jwt"));
}

} // namespace

Result<SdJwt> parseSdJwt(QByteArrayView compact)
{
    const QByteArray text = QByteArray::fromRawData(compact.data(), compact.size());
    qsizetype from = text.indexOf('~');
    if (from < 0)
        return malformed(QStringLiteral("an SD-JWT ends with a tilde or a key binding"));
    SdJwt sdJwt;
    WB_TRY(sdJwt.jws, parseCompactJws(compact.first(from)));
    WB_CHECK(checkPayload(sdJwt.jws));
    for (qsizetype next = text.indexOf('~', ++from); next >= 0; next = text.indexOf('~', from)) {
        WB_CHECK(addDisclosure(sdJwt, text.mid(from, next - from)));
        from = next + 1;
    }
    sdJwt.keyBinding = QByteArray(text.constData() + from, text.size() - from);
    return sdJwt;
}

Result<SdJwt> parseJsonSdJwt(const QJsonObject &document)
{
    SdJwt sdJwt;
    WB_TRY(sdJwt.jws, parseJsonJws(document));
    WB_CHECK(checkPayload(sdJwt.jws));
    for (qsizetype i = 1; i < sdJwt.jws.signatures.size(); ++i) {
        if (hasParts(sdJwt.jws.signatures.at(i).header))
            return malformed(QStringLiteral("disclosures stand in another header than the first"));
    }
    const QJsonObject &header = sdJwt.jws.signatures.first().header;
    if (hasParts(header) && hasParts(document))
        return malformed(QStringLiteral("disclosures stand in two places"));
    WB_CHECK(readParts(sdJwt, hasParts(document) ? document : header));
    return sdJwt;
}

bool isJsonSdJwt(const QJsonObject &document)
{
    if (hasParts(document) || hasParts(document.value(S("header")).toObject()))
        return true;
    const QJsonArray signatures = document.value(S("signatures")).toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(signatures.size(), 16); ++i) {
        if (hasParts(signatures.at(i).toObject().value(S("header")).toObject()))
            return true;
    }
    return false;
}

QByteArray presentedText(const SdJwt &sdJwt)
{
    const JwsSignature &signature = sdJwt.jws.signatures.first();
    QByteArray text =
        signature.protectedText + '.' + sdJwt.jws.payloadText + '.' + toBase64Url(signature.signature).toLatin1() + '~';
    for (const QByteArray &disclosure : sdJwt.disclosures) {
        text += disclosure;
        text += '~';
    }
    return text;
}

QByteArray compactSdJwt(const SdJwt &sdJwt)
{
    return presentedText(sdJwt) + sdJwt.keyBinding;
}

} // namespace wb::proofs
