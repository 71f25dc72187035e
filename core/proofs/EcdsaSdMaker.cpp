#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Multikey.h"
#include "core/linkeddata/Canonicalization.h"
#include "core/linkeddata/Selection.h"
#include "core/proofs/CanonicalForm.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/EcdsaSd2023.h"
#include "core/proofs/EcdsaSdProofValue.h"
#include "core/proofs/ProofOptions.h"
#include "core/proofs/SelectiveGroups.h"

#include <algorithm>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype hmacKeySize = 32;

tl::unexpected<Error> invalid(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

// Section 3.5.5: which of the base proof's signatures, one for each statement that is not mandatory, belong to what is disclosed.
QByteArrayList disclosedSignatures(const QByteArrayList &all, const QSet<qsizetype> &mandatory, const QSet<qsizetype> &disclosed)
{
    QByteArrayList chosen;
    qsizetype statement = 0;
    for (const QByteArray &signature : all) {
        while (mandatory.contains(statement))
            ++statement;
        if (disclosed.contains(statement))
            chosen.append(signature);
        ++statement;
    }
    return chosen;
}

QList<qsizetype> relativeIndexes(const QSet<qsizetype> &mandatory, const QSet<qsizetype> &disclosed)
{
    QList<qsizetype> sorted(disclosed.begin(), disclosed.end());
    std::sort(sorted.begin(), sorted.end());
    QList<qsizetype> indexes;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        if (mandatory.contains(sorted.at(i)))
            indexes.append(i);
    }
    return indexes;
}

} // namespace

Result<EcdsaSdSecrets> EcdsaSdSecrets::generate()
{
    WB_TRY(crypto::EcdsaKeyPair key, crypto::EcdsaKeyPair::generate(crypto::KeyType::P256));
    return EcdsaSdSecrets { std::move(key), crypto::SecretBytes::random(hmacKeySize) };
}

Result<QJsonObject> signEcdsaSd(QJsonObject document, const crypto::EcdsaKeyPair &issuer, const DataIntegrityOptions &options,
    const QStringList &mandatoryPointers, const linkeddata::ContextTable &contexts, const EcdsaSdSecrets &secrets)
{
    if (options.verificationMethod.isEmpty() || !options.created.isValid())
        return invalid(QStringLiteral("a proof needs a verification method and a time"));
    if (issuer.publicKey().type != crypto::KeyType::P256 || secrets.statementKey.publicKey().type != crypto::KeyType::P256)
        return invalid(QStringLiteral("the key is of another type than ecdsa-sd-2023"));
    if (secrets.hmacKey.size() != hmacKeySize || document.contains(S("proof")))
        return invalid(QStringLiteral("the document has a proof, or the secrets have the wrong size"));
    QJsonObject proof = proofOptions(S("ecdsa-sd-2023"), false, options);
    WB_TRY(const QByteArray configuration, canonicalForm(proofConfiguration(document, proof), &contexts, {}));
    WB_TRY(const SelectiveGroups groups, groupStatements(document, secrets.hmacKey.view(), { mandatoryPointers }, contexts));

    EcdsaSdBaseValue value;
    value.hmacKey = secrets.hmacKey.view().toByteArray();
    value.mandatoryPointers = mandatoryPointers;
    WB_TRY(value.publicKey, fromMultibase(crypto::toMultikey(secrets.statementKey.publicKey())));
    QByteArray mandatory;
    for (qsizetype i = 0; i < groups.statements.size(); ++i) {
        if (groups.matching.first().contains(i)) {
            mandatory += groups.statements.at(i);
            continue;
        }
        WB_TRY(const QByteArray signature, secrets.statementKey.sign(groups.statements.at(i)));
        value.signatures.append(signature);
    }
    WB_TRY(value.baseSignature, issuer.sign(crypto::sha256(configuration) + value.publicKey + crypto::sha256(mandatory)));
    proof.insert(QStringLiteral("proofValue"), toProofValue(value));
    document.insert(QStringLiteral("proof"), proof);
    return document;
}

Result<QJsonObject> deriveDisclosure(
    const QJsonObject &secured, const QStringList &pointers, const linkeddata::ContextTable &contexts)
{
    QJsonObject proof = secured.value(S("proof")).toObject();
    const QString proofValue = proof.value(S("proofValue")).toString();
    if (cryptosuiteName(proof) != S("ecdsa-sd-2023") || !isEcdsaSdBase(proofValue))
        return invalid(QStringLiteral("the document has no base proof to disclose from"));
    WB_TRY(const EcdsaSdBaseValue base, readEcdsaSdBase(proofValue));
    const QStringList combined = base.mandatoryPointers + pointers;
    if (combined.isEmpty())
        return invalid(QStringLiteral("nothing is chosen"));
    QJsonObject document = secured;
    document.remove(S("proof"));
    WB_TRY(const SelectiveGroups groups,
        groupStatements(document, base.hmacKey, { base.mandatoryPointers, pointers, combined }, contexts));

    EcdsaSdDerivedValue value;
    value.baseSignature = base.baseSignature;
    value.publicKey = base.publicKey;
    value.signatures = disclosedSignatures(base.signatures, groups.matching.at(0), groups.matching.at(2));
    value.mandatoryIndexes = relativeIndexes(groups.matching.at(0), groups.matching.at(2));
    for (auto it = groups.lastCanonicalIds.begin(); it != groups.lastCanonicalIds.end(); ++it)
        value.labels.insert(it.value(), groups.labels.value(it.key()));
    WB_TRY(QJsonObject disclosed, linkeddata::selectByPointers(document, combined));
    proof.insert(QStringLiteral("proofValue"), toProofValue(value));
    disclosed.insert(QStringLiteral("proof"), proof);
    return disclosed;
}

} // namespace wb::proofs
