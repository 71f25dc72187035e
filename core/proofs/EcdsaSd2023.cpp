#include "core/proofs/EcdsaSd2023.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Multikey.h"
#include "core/crypto/Signature.h"
#include "core/linkeddata/Canonicalization.h"
#include "core/proofs/CanonicalForm.h"
#include "core/proofs/EcdsaSdProofValue.h"
#include "core/proofs/SelectiveGroups.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

// What is signed, as it comes out of either kind of proof.
struct Signed {
    QByteArray baseSignature;
    QByteArray publicKey;
    QByteArrayList signatures;
    QByteArrayList statements;
    QSet<qsizetype> mandatory; // indexes of statements
};

tl::unexpected<Error> doesNotFit(const QString &what)
{
    return failure(
        ErrorCode::BadSignature, what + QStringLiteral(" does not fit: the document was changed, or another key made it"));
}

Result<Signed> fromBase(const ProofInput &input, const QString &proofValue)
{
    WB_TRY(const EcdsaSdBaseValue value, readEcdsaSdBase(proofValue));
    auto groups = groupStatements(input.document, value.hmacKey, { value.mandatoryPointers }, *input.contexts);
    if (!groups) {
        if (groups.error().code == ErrorCode::NotFound)
            return failure(ErrorCode::BadSignature, QStringLiteral("a mandatory part is missing: ") + groups.error().detail);
        return tl::unexpected<Error>(groups.error());
    }
    return Signed { value.baseSignature, value.publicKey, value.signatures, groups->statements, groups->matching.first() };
}

Result<Signed> fromDerived(const ProofInput &input, const QString &proofValue)
{
    WB_TRY(const EcdsaSdDerivedValue value, readEcdsaSdDerived(proofValue));
    WB_TRY(const QByteArrayList statements, labelledStatements(input.document, value.labels, *input.contexts));
    if (!value.mandatoryIndexes.isEmpty() && value.mandatoryIndexes.last() >= statements.size())
        return failure(ErrorCode::BadSignature, QStringLiteral("a mandatory part is missing"));
    return Signed { value.baseSignature, value.publicKey, value.signatures, statements,
        QSet<qsizetype>(value.mandatoryIndexes.begin(), value.mandatoryIndexes.end()) };
}

} // namespace

Result<void> EcdsaSd2023::verify(const ProofInput &input, const crypto::PublicKey &key) const
{
    const QString proofValue = input.proof.value(S("proofValue")).toString();
    WB_TRY(const QByteArray configuration, canonicalForm(proofConfiguration(input.document, input.proof), input.contexts, {}));
    WB_TRY(const Signed parts, isEcdsaSdBase(proofValue) ? fromBase(input, proofValue) : fromDerived(input, proofValue));

    QByteArray mandatory;
    for (qsizetype i = 0; i < parts.statements.size(); ++i) {
        if (parts.mandatory.contains(i))
            mandatory += parts.statements.at(i);
    }
    const QByteArray base = crypto::sha256(configuration) + parts.publicKey + crypto::sha256(mandatory);
    if (!crypto::verifySignature(crypto::SignatureAlgorithm::Es256, key, base, parts.baseSignature))
        return doesNotFit(QStringLiteral("the signature"));
    const auto statementKey = crypto::fromMultikey(toMultibaseBase58(parts.publicKey));
    if (!statementKey || statementKey->type != crypto::KeyType::P256)
        return failure(ErrorCode::BadSignature, QStringLiteral("the key of the statements is no P-256 key"));
    if (parts.signatures.size() != parts.statements.size() - parts.mandatory.size())
        return failure(ErrorCode::BadSignature, QStringLiteral("there are more or fewer statements than signatures"));
    auto signature = parts.signatures.begin();
    for (qsizetype i = 0; i < parts.statements.size(); ++i) {
        if (parts.mandatory.contains(i))
            continue;
        if (!crypto::verifySignature(crypto::SignatureAlgorithm::Es256, *statementKey, parts.statements.at(i), *signature++))
            return doesNotFit(QStringLiteral("the signature of a statement"));
    }
    return {};
}

} // namespace wb::proofs
