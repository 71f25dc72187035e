#include "core/proofs/Jws.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/JwsHeader.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostSignatures = 16;
constexpr JsonLimits headerLimits{.bytes = 256 * 1024, .depth = 16};

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::MalformedDocument, why);
}

Result<JwsSignature> signatureFrom(QStringView protectedText, const QJsonObject &header, QStringView signatureText)
{
    if (protectedText.size() > 2 * headerLimits.bytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a header of more than 256 KiB"));
    JwsSignature signature;
    signature.protectedText = protectedText.toUtf8();
    signature.header = header;
    WB_TRY(const QByteArray json, fromBase64Url(protectedText));
    WB_TRY(signature.protectedHeader, parseJsonObject(json, headerLimits));
    WB_TRY(signature.signature, fromBase64Url(signatureText));
    return signature;
}

// RFC 7797 section 3: one payload cannot be read in two ways.
Result<Jws> withPayload(Jws jws)
{
    const bool encoded = payloadIsEncoded(jws.signatures.first().protectedHeader);
    for (const JwsSignature &signature : jws.signatures) {
        if (payloadIsEncoded(signature.protectedHeader) != encoded)
            return malformed(QStringLiteral("the signatures disagree about how the payload is written"));
    }
    if (!encoded) {
        jws.payload = jws.payloadText;
        return jws;
    }
    WB_TRY(jws.payload, fromBase64Url(QString::fromLatin1(jws.payloadText)));
    return jws;
}

} // namespace

Result<Jws> parseCompactJws(QByteArrayView text)
{
    const QString whole = QString::fromLatin1(text); // reading UTF-8 would drop a byte order mark; more than ASCII is refused below
    const QList<QStringView> parts = QStringView(whole).split(QLatin1Char('.'));
    if (parts.size() != 3 || parts.first().isEmpty())
        return malformed(QStringLiteral("not three parts with dots between them"));
    Jws jws;
    jws.compact = true;
    jws.payloadText = parts.at(1).toLatin1();
    WB_TRY(JwsSignature signature, signatureFrom(parts.at(0), {}, parts.at(2)));
    jws.signatures.append(signature);
    return withPayload(std::move(jws));
}

Result<Jws> parseJsonJws(const QJsonObject &document)
{
    if (!document.value(S("payload")).isString())
        return malformed(QStringLiteral("the signed document has no payload inside"));
    Jws jws;
    jws.payloadText = document.value(S("payload")).toString().toUtf8();
    const bool flattened = document.contains(S("signature"));
    if (flattened == document.contains(S("signatures")))
        return malformed(QStringLiteral("neither a general nor a flattened JWS"));
    const QJsonArray signatures = flattened ? QJsonArray{document} : document.value(S("signatures")).toArray();
    if (signatures.isEmpty())
        return malformed(QStringLiteral("there is no signature"));
    if (signatures.size() > mostSignatures)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 16 signatures"));
    for (const QJsonValue value : signatures) {
        const QJsonObject object = value.toObject();
        const QJsonValue header = object.value(S("header"));
        if (!object.value(S("protected")).isString() || !object.value(S("signature")).isString()
            || !(header.isUndefined() || header.isObject()))
            return malformed(QStringLiteral("a signature lacks its parts"));
        WB_TRY(JwsSignature signature,
               signatureFrom(object.value(S("protected")).toString(), header.toObject(), object.value(S("signature")).toString()));
        jws.signatures.append(signature);
    }
    return withPayload(std::move(jws));
}

Result<void> verifyJwsSignature(const Jws &jws, const JwsSignature &signature, const crypto::PublicKey &key,
                                const QStringList &understood)
{
    WB_TRY(const crypto::SignatureAlgorithm algorithm, headerAlgorithm(signature.protectedHeader));
    WB_CHECK(checkCritical(signature.protectedHeader, signature.header, understood));
    QByteArray input;
    input.reserve(signature.protectedText.size() + 1 + jws.payloadText.size());
    input += signature.protectedText;
    input += '.';
    input += jws.payloadText;
    if (auto verified = crypto::verifySignature(algorithm, key, input, signature.signature); !verified) {
        if (verified.error().code == ErrorCode::UnsupportedAlgorithm)
            return failure(ErrorCode::BadSignature, verified.error().detail);
        return verified;
    }
    return {};
}

} // namespace wb::proofs
