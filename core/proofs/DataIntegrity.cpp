#include "core/proofs/DataIntegrity.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Signature.h"
#include "core/proofs/EddsaJcs2022.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostProofs = 16;

QString kindOf(const QJsonObject &proof)
{
    const QString type = proof.value(S("type")).toString();
    return type == S("DataIntegrityProof") ? proof.value(S("cryptosuite")).toString() : type;
}

// Section 3.3.2 step 4: the proof's contexts have to stand at the head of the document's.
bool contextsAgree(const QJsonObject &document, const QJsonObject &proof)
{
    if (!proof.contains(S("@context")))
        return true;
    const QJsonArray ofProof = asArray(proof.value(S("@context")));
    const QJsonArray ofDocument = asArray(document.value(S("@context")));
    if (ofProof.size() > ofDocument.size())
        return false;
    for (qsizetype i = 0; i < ofProof.size(); ++i) {
        if (ofProof.at(i) != ofDocument.at(i))
            return false;
    }
    return true;
}

// Section 2.1.2 of Data Integrity: a proof that names earlier ones is made over the document with these inside.
// False if one of them is not there.
bool insertPreviousProofs(QJsonObject &document, const QJsonObject &proof, const QJsonArray &proofs)
{
    QJsonArray matching;
    for (const QJsonValue wanted : asArray(proof.value(S("previousProof")))) {
        bool found = false;
        for (const QJsonValue candidate : proofs) {
            if (wanted.isString() && candidate.toObject().value(S("id")) == wanted && candidate != QJsonValue(proof)) {
                matching.append(candidate);
                found = true;
            }
        }
        if (!found)
            return false;
    }
    if (!matching.isEmpty())
        document.insert(QStringLiteral("proof"), matching);
    return true;
}

ProofResult verifyEddsaJcs2022(QJsonObject document, const QJsonObject &proof, const QJsonArray &proofs, const KeyResolver &resolver,
                               const QString &purpose)
{
    const QString kind = kindOf(proof);
    const QString method = proof.value(S("verificationMethod")).toString();
    if (method.isEmpty())
        return proofFailed(QStringLiteral("the proof names no verification method"), kind);
    if (!contextsAgree(document, proof))
        return proofFailed(QStringLiteral("the proof was made for other contexts"), kind);
    if (!insertPreviousProofs(document, proof, proofs))
        return proofFailed(QStringLiteral("a proof this one builds on is missing"), kind);
    const auto signature = fromMultibase(proof.value(S("proofValue")).toString());
    if (!signature || !proof.value(S("proofValue")).toString().startsWith(QLatin1Char('z')))
        return proofFailed(QStringLiteral("the proof value cannot be read"), kind);

    const auto key = resolver.resolve(method, purpose);
    if (!key)
        return fromError(key.error(), kind);
    if (key->key.type != crypto::KeyType::Ed25519)
        return proofFailed(QStringLiteral("the key is no Ed25519 key"), kind);

    if (proof.contains(S("@context")))
        document.insert(QStringLiteral("@context"), proof.value(S("@context")));
    QJsonObject options = proof;
    options.remove(S("proofValue"));
    const auto input = eddsaJcsInput(document, options);
    if (!input)
        return proofFailed(QStringLiteral("the document has no canonical form"), kind);
    if (!crypto::verifySignature(crypto::SignatureAlgorithm::EdDsa, key->key, input->hash, *signature))
        return proofFailed(QStringLiteral("the signature does not fit: the document was changed, or another key made it"), kind);

    ProofResult result;
    result.outcome = Outcome::Pass;
    result.reason = QStringLiteral("the signature fits the document and the key");
    result.controller = key->controller;
    result.asOf = key->asOf;
    return result;
}

ProofResult verifyOne(const QJsonObject &unsecured, const QJsonValue &value, const QJsonArray &proofs, const KeyResolver &resolver,
                      const QString &purpose)
{
    if (!value.isObject())
        return proofFailed(QStringLiteral("the proof is no object"));
    const QJsonObject proof = value.toObject();
    const QString kind = kindOf(proof);
    const QString created = proof.value(S("created")).toString();
    const QString expires = proof.value(S("expires")).toString();

    ProofResult result;
    if (kind.isEmpty())
        result = proofFailed(QStringLiteral("the proof names no type"));
    else if (proof.value(S("proofPurpose")).toString() != purpose)
        result = proofFailed(QStringLiteral("the proof was made for another purpose than ") + purpose);
    else if ((proof.contains(S("created")) && !fromRfc3339(created).isValid())
             || (proof.contains(S("expires")) && !fromRfc3339(expires).isValid()))
        result = proofFailed(QStringLiteral("a time in the proof cannot be read"));
    else if (proof.value(S("type")).toString() != S("DataIntegrityProof") || kind != S("eddsa-jcs-2022"))
        result = proofUnknown(QStringLiteral("proof type not supported yet: ") + kind);
    else
        result = verifyEddsaJcs2022(unsecured, proof, proofs, resolver, purpose);
    result.type = kind;
    result.verificationMethod = proof.value(S("verificationMethod")).toString();
    result.created = fromRfc3339(created);
    result.expires = fromRfc3339(expires);
    return result;
}

} // namespace

Result<QJsonObject> signEddsaJcs2022(QJsonObject document, const crypto::Ed25519KeyPair &key, const DataIntegrityOptions &options)
{
    if (options.verificationMethod.isEmpty() || !options.created.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a proof needs a verification method and a time"));
    const QJsonValue earlier = document.take(S("proof"));
    QJsonObject proof{
        {QStringLiteral("type"), S("DataIntegrityProof")},
        {QStringLiteral("cryptosuite"), S("eddsa-jcs-2022")},
        {QStringLiteral("created"), options.created.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("verificationMethod"), options.verificationMethod},
        {QStringLiteral("proofPurpose"), options.purpose},
    };
    if (document.contains(S("@context")))
        proof.insert(QStringLiteral("@context"), document.value(S("@context")));
    WB_TRY(const EddsaJcsInput input, eddsaJcsInput(document, proof));
    proof.insert(QStringLiteral("proofValue"), toMultibaseBase58(key.sign(input.hash)));
    if (earlier.isUndefined()) {
        document.insert(QStringLiteral("proof"), proof);
    } else {
        QJsonArray proofs = asArray(earlier);
        proofs.append(proof);
        document.insert(QStringLiteral("proof"), proofs);
    }
    return document;
}

QList<ProofResult> verifyEachProof(const QJsonObject &secured, const KeyResolver &resolver, const QString &purpose)
{
    const QJsonArray proofs = asArray(secured.value(S("proof")));
    if (proofs.size() > mostProofs)
        return {proofFailed(QStringLiteral("more than 16 proofs"))};
    QJsonObject unsecured = secured;
    unsecured.remove(S("proof"));
    QList<ProofResult> results;
    for (const QJsonValue proof : proofs)
        results.append(verifyOne(unsecured, proof, proofs, resolver, purpose));
    return results;
}

ProofResult verifyDataIntegrity(const QJsonObject &secured, const KeyResolver &resolver, const QString &purpose)
{
    const auto results = verifyEachProof(secured, resolver, purpose);
    return results.isEmpty() ? proofFailed(QStringLiteral("the document is not signed")) : combined(results);
}

} // namespace wb::proofs
