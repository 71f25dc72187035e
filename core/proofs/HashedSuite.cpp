#include "core/proofs/HashedSuite.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Signature.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

QByteArray digest(QByteArrayView bytes, crypto::KeyType type)
{
    return type == crypto::KeyType::P384 ? crypto::sha384(bytes) : crypto::sha256(bytes);
}

crypto::SignatureAlgorithm algorithmFor(crypto::KeyType type)
{
    switch (type) {
    case crypto::KeyType::P256: return crypto::SignatureAlgorithm::Es256;
    case crypto::KeyType::P384: return crypto::SignatureAlgorithm::Es384;
    default: return crypto::SignatureAlgorithm::EdDsa;
    }
}

} // namespace

Result<SigningInput> HashedSuite::signingInput(
    const QJsonObject &document, const QJsonObject &options, const Canonicalizing &how) const
{
    SigningInput input;
    WB_TRY(input.canonicalDocument, canonicalDocument(document, how));
    WB_TRY(input.canonicalProof, canonicalProof(document, options, how));
    input.hash = digest(input.canonicalProof, how.type) + digest(input.canonicalDocument, how.type);
    return input;
}

Result<void> HashedSuite::verify(const ProofInput &input, const crypto::PublicKey &key) const
{
    const QString text = input.proof.value(S("proofValue")).toString();
    if (!text.startsWith(QLatin1Char('z')))
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("the proof value is not in base 58"));
    WB_TRY(const QByteArray signature, fromMultibase(text));
    WB_TRY(const QJsonObject document, documentFor(input.document, input.proof));
    QJsonObject options = input.proof;
    options.remove(S("proofValue"));
    WB_TRY(const SigningInput signedInput, signingInput(document, options, { key.type, input.contexts }));
    auto verified = crypto::verifySignature(algorithmFor(key.type), key, signedInput.hash, signature);
    if (!verified && verified.error().code == ErrorCode::BadSignature)
        return failure(ErrorCode::BadSignature,
            QStringLiteral("the signature does not fit: the document was changed, or another key made it"));
    return verified;
}

Result<QJsonObject> HashedSuite::sign(
    const QJsonObject &document, QJsonObject options, const Signer &signer, const linkeddata::ContextTable *contexts) const
{
    const crypto::KeyType type = signer.publicKey().type;
    if (!takes(type))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the key is of another type than ") + name());
    options = optionsFor(document, options);
    WB_TRY(const SigningInput input, signingInput(document, options, { type, contexts }));
    WB_TRY(const QByteArray signature, signer.sign(input.hash));
    options.insert(QStringLiteral("proofValue"), toMultibaseBase58(signature));
    return options;
}

Result<QJsonObject> HashedSuite::documentFor(const QJsonObject &document, const QJsonObject & /*proof*/) const
{
    return document;
}

QJsonObject HashedSuite::optionsFor(const QJsonObject & /*document*/, const QJsonObject &options) const
{
    return options;
}

} // namespace wb::proofs
