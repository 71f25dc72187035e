#include "core/proofs/DataIntegrity.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/proofs/HashedSuite.h"
#include "core/proofs/ProofOptions.h"

#include <QSet>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostProofs = 16;

// Section 2.1.2: a proof that names earlier ones is made over the document with these inside. Error if one is not there.
Result<QJsonObject> withPreviousProofs(QJsonObject unsecured, const QJsonValue &previous, const QJsonArray &proofs)
{
    if (previous.isUndefined())
        return unsecured;
    QJsonArray matching;
    for (const QJsonValue wanted : asArray(previous)) {
        const auto found = std::find_if(proofs.begin(), proofs.end(),
            [&](const QJsonValue &candidate) { return wanted.isString() && candidate.toObject().value(S("id")) == wanted; });
        if (found == proofs.end())
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a proof this one builds on is missing"));
        matching.append(*found);
    }
    if (!matching.isEmpty())
        unsecured.insert(QStringLiteral("proof"), matching);
    return unsecured;
}

bool idsAreUnique(const QJsonArray &proofs)
{
    if (proofs.size() < 2)
        return true;
    QSet<QString> seen;
    for (const QJsonValue proof : proofs) {
        const QString id = proof.toObject().value(S("id")).toString();
        if (!id.isEmpty() && seen.contains(id))
            return false;
        seen.insert(id);
    }
    return true;
}

// What is wrong with the members every proof has; empty if nothing is.
QString problemWith(const QJsonObject &proof, const ProofExpectation &expected)
{
    const auto isTime = [&](S member) { return !proof.contains(member) || fromRfc3339(proof.value(member).toString()).isValid(); };
    const QJsonArray domains = asArray(proof.value(S("domain")));
    if (cryptosuiteName(proof).isEmpty())
        return QStringLiteral("the proof names no type");
    if (proof.value(S("proofPurpose")).toString() != expected.purpose)
        return QStringLiteral("the proof was made for another purpose than ") + expected.purpose;
    if (!isTime(S("created")) || !isTime(S("expires")))
        return QStringLiteral("a time in the proof cannot be read");
    if (!expected.domain.isEmpty() && !domains.contains(QJsonValue(expected.domain)))
        return QStringLiteral("the proof was not made for ") + expected.domain.left(200);
    if (!expected.challenge.isEmpty() && proof.value(S("challenge")) != QJsonValue(expected.challenge))
        return QStringLiteral("the proof does not answer the challenge");
    return {};
}

ProofResult checkSignature(const QJsonObject &unsecured, const QJsonObject &proof, const QJsonArray &proofs,
    const KeyResolver &resolver, const ProofExpectation &expected)
{
    const Cryptosuite *suite = findCryptosuite(proof);
    if (suite == nullptr)
        return proofUnknown(QStringLiteral("proof type not supported yet: ") + cryptosuiteName(proof).left(64));
    const QString method = proof.value(S("verificationMethod")).toString();
    if (method.isEmpty())
        return proofFailed(QStringLiteral("the proof names no verification method"));
    const auto document = withPreviousProofs(unsecured, proof.value(S("previousProof")), proofs);
    if (!document)
        return proofFailed(document.error().detail);
    const auto key = resolver.resolve(method, expected.purpose);
    if (!key)
        return fromError(key.error(), {});
    if (!suite->takes(key->key.type))
        return proofFailed(QStringLiteral("the key is of another type than %1 takes").arg(suite->name()));
    if (const auto verified = suite->verify({ *document, proof, expected.contexts }, key->key); !verified)
        return fromError(verified.error(), {});

    ProofResult result;
    result.outcome = Outcome::Pass;
    result.reason = QStringLiteral("the signature fits the document and the key");
    result.controller = key->controller;
    result.asOf = key->asOf;
    return result;
}

ProofResult verifyOne(const QJsonObject &unsecured, const QJsonValue &value, const QJsonArray &proofs, const KeyResolver &resolver,
    const ProofExpectation &expected)
{
    if (!value.isObject())
        return proofFailed(QStringLiteral("the proof is no object"));
    const QJsonObject proof = value.toObject();
    const QString problem = problemWith(proof, expected);
    ProofResult result = problem.isEmpty() ? checkSignature(unsecured, proof, proofs, resolver, expected) : proofFailed(problem);
    result.type = cryptosuiteName(proof);
    result.verificationMethod = proof.value(S("verificationMethod")).toString();
    result.created = fromRfc3339(proof.value(S("created")).toString());
    result.expires = fromRfc3339(proof.value(S("expires")).toString());
    return result;
}

} // namespace

Result<QJsonObject> signDataIntegrity(QJsonObject document, QLatin1StringView suite, const Signer &signer,
    const DataIntegrityOptions &options, const linkeddata::ContextTable *contexts)
{
    if (options.verificationMethod.isEmpty() || !options.created.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a proof needs a verification method and a time"));
    const auto *const maker = findHashedSuite(suite);
    if (maker == nullptr)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no proof can be made by ") + suite);
    const QJsonValue earlier = document.take(S("proof"));
    const QJsonObject proof = proofOptions(suite, maker->isType(), options);
    const auto toSign = withPreviousProofs(document, proof.value(S("previousProof")), asArray(earlier));
    if (!toSign)
        return failure(ErrorCode::InvalidArgument, toSign.error().detail);
    WB_TRY(const QJsonObject made, maker->sign(*toSign, proof, signer, contexts));
    if (earlier.isUndefined()) {
        document.insert(QStringLiteral("proof"), made);
    } else {
        QJsonArray proofs = asArray(earlier);
        proofs.append(made);
        document.insert(QStringLiteral("proof"), proofs);
    }
    return document;
}

Result<QJsonObject> signEddsaJcs2022(QJsonObject document, const crypto::Ed25519KeyPair &key, const DataIntegrityOptions &options)
{
    return signDataIntegrity(std::move(document), S("eddsa-jcs-2022"), key, options);
}

QList<ProofResult> verifyEachProof(const QJsonObject &secured, const KeyResolver &resolver, const ProofExpectation &expected)
{
    const QJsonArray proofs = asArray(secured.value(S("proof")));
    if (proofs.size() > mostProofs)
        return { proofFailed(QStringLiteral("more than 16 proofs")) };
    if (!idsAreUnique(proofs))
        return { proofFailed(QStringLiteral("two proofs have the same id")) };
    QJsonObject unsecured = secured;
    unsecured.remove(S("proof"));
    QList<ProofResult> results;
    for (const QJsonValue proof : proofs)
        results.append(verifyOne(unsecured, proof, proofs, resolver, expected));
    return results;
}

ProofResult verifyDataIntegrity(const QJsonObject &secured, const KeyResolver &resolver, const ProofExpectation &expected)
{
    const auto results = verifyEachProof(secured, resolver, expected);
    return results.isEmpty() ? proofFailed(QStringLiteral("the document is not signed")) : combined(results);
}

} // namespace wb::proofs
