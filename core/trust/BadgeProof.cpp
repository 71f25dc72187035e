#include "core/trust/BadgeProof.h"

#include "core/base/Json.h"
#include "core/crypto/PublicKeyPem.h"

#include <QUrl>

#include <algorithm>

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using proofs::Outcome;
using proofs::ProofResult;

const QString hostedType = QStringLiteral("HostedBadge");
const QString signedType = QStringLiteral("SignedBadge");

QString verificationType(const QJsonObject &assertion)
{
    const QJsonValue verification = assertion.value(assertion.contains(S("verification")) ? S("verification") : S("verify"));
    const QJsonArray types = asArray(verification.toObject().value(S("type")));
    for (const QJsonValue type : types) {
        if (type == QJsonValue(S("SignedBadge")) || type == QJsonValue(S("signed")))
            return signedType;
        if (type == QJsonValue(S("HostedBadge")) || type == QJsonValue(S("hosted")))
            return hostedType;
    }
    return {};
}

bool startsWithOneOf(const QString &text, const QJsonValue &beginnings)
{
    const QJsonArray list = asArray(beginnings);
    return std::any_of(list.begin(), list.end(), [&](const QJsonValue &value) {
        const QString beginning = value.toString();
        return !beginning.isEmpty() && text.startsWith(beginning);
    });
}

class BadgeCheck {
public:
    BadgeCheck(
        const credentials::CredentialDocument &document, const credentials::Credential &credential, const BadgeDocuments &held)
        : m_document(document)
        , m_issuer(credential.issuer.id)
        , m_held(held)
        , m_profile(held.find(credential.issuer.id))
    {
    }

    ProofResult run() const
    {
        const QString type = verificationType(m_document.document);
        if (type == signedType && m_document.jws)
            return signedBadge();
        if (type == signedType)
            return proofs::proofFailed(QStringLiteral("the badge says that it is signed, and it is not"), signedType);
        if (type == hostedType)
            return hostedBadge();
        return proofs::proofUnknown(QStringLiteral("the badge does not say how it is vouched for"));
    }

private:
    ProofResult signedBadge() const
    {
        const QString algorithm = m_document.jws->signatures.first().protectedHeader.value(S("alg")).toString();
        const QString type = signedType + QLatin1Char(' ') + algorithm.left(20);
        const QString name = creator();
        if (name.isEmpty())
            return proofs::proofUnknown(QStringLiteral("the badge names no key, and its issuer's profile is not held here"), type);
        const HeldBadgeDocument *key = m_held.find(name);
        if (!key)
            return withoutHeldKey(name, type);
        const auto fits = signatureFits(key->document);
        if (!fits)
            return proofs::fromError(fits.error(), type);
        ProofResult result;
        result.outcome = Outcome::Pass;
        result.type = type;
        result.verificationMethod = name;
        result.controller = name;
        result.asOf = key->fetched;
        result.reason = QStringLiteral("the signature fits the key");
        if (!m_profile)
            return result;
        const QJsonArray named = asArray(m_profile->document.value(S("publicKey")));
        const bool isNamed =
            std::any_of(named.begin(), named.end(), [&](const QJsonValue &value) { return badgeId(value) == name; });
        if (!isNamed || badgeId(key->document.value(S("owner"))) != m_issuer)
            return proofs::proofFailed(QStringLiteral("the key is not one of the issuer's: ") + name.left(200), type);
        result.controller = m_issuer;
        result.asOf = std::min(key->fetched, m_profile->fetched);
        return result;
    }

    // The key the badge names, or else the only one of its issuer.
    QString creator() const
    {
        QString named = badgeId(m_document.document.value(S("verification")).toObject().value(S("creator")));
        if (!named.isEmpty() || !m_profile)
            return named;
        const QJsonArray keys = asArray(m_profile->document.value(S("publicKey")));
        return keys.size() == 1 ? badgeId(keys.first()) : QString();
    }

    ProofResult withoutHeldKey(const QString &name, const QString &type) const
    {
        const QJsonObject badge = m_document.document.value(S("badge")).toObject();
        QJsonArray brought = asArray(badge.value(S("issuer")).toObject().value(S("publicKey")));
        brought.prepend(m_document.document.value(S("verification")).toObject().value(S("creator")));
        for (const QJsonValue key : brought) {
            if (!key.isObject() || badgeId(key) != name)
                continue;
            const auto fits = signatureFits(key.toObject());
            if (!fits)
                return proofs::fromError(fits.error(), type);
            return proofs::proofUnknown(
                QStringLiteral("the signature fits a key that only the badge itself brings: ") + name.left(200), type);
        }
        return proofs::proofUnknown(QStringLiteral("the key is not held here: ") + name.left(200), type);
    }

    Result<void> signatureFits(const QJsonObject &key) const
    {
        WB_TRY(const crypto::PublicKey publicKey, crypto::publicKeyFromPem(key.value(S("publicKeyPem")).toString()));
        for (const proofs::JwsSignature &signature : m_document.jws->signatures)
            WB_CHECK(proofs::verifyJwsSignature(*m_document.jws, signature, publicKey));
        return {};
    }

    ProofResult hostedBadge() const
    {
        const QString address = m_document.document.value(S("id")).toString();
        if (m_profile && !isAllowedAt(address)) {
            return proofs::proofFailed(
                QStringLiteral("the issuer vouches for no badges at this address: ") + address.left(200), hostedType);
        }
        const HeldBadgeDocument *copy = m_held.find(address);
        if (!copy) {
            return proofs::proofUnknown(
                QStringLiteral("a hosted badge is not signed: it can only be checked at its address, which is not asked: ")
                    + address.left(200),
                hostedType);
        }
        ProofResult result;
        result.type = hostedType;
        result.verificationMethod = address;
        result.asOf = copy->fetched;
        const auto here = canonicalJson(m_document.document);
        const auto there = canonicalJson(copy->document);
        const bool same = here && there && *here == *there;
        result.outcome = same ? Outcome::Pass : Outcome::Fail;
        result.reason =
            same ? QStringLiteral("the same stood at its address") : QStringLiteral("something else stood at its address");
        if (same && m_profile) {
            result.controller = m_issuer;
            result.asOf = std::min(copy->fetched, m_profile->fetched);
        }
        return result;
    }

    // Section "VerificationObject" of the issuer: `startsWith`, or else hosts (`allowedOrigins`), or else the host of the issuer's
    // own id.
    bool isAllowedAt(const QString &address) const
    {
        const QJsonObject rules = m_profile->document.value(S("verification")).toObject();
        const QString property = rules.value(S("verificationProperty")).toString();
        if (!property.isEmpty() && property != S("id"))
            return true; // another property than the address counts, which is not known here
        if (rules.contains(S("startsWith")))
            return startsWithOneOf(address, rules.value(S("startsWith")));
        const QString host = QUrl(address).host();
        if (rules.contains(S("allowedOrigins"))) {
            const QJsonArray origins = asArray(rules.value(S("allowedOrigins")));
            return std::any_of(origins.begin(), origins.end(), [&](const QJsonValue &origin) {
                const QString text = origin.toString();
                return !host.isEmpty() && (host == text || host == QUrl(text).host());
            });
        }
        return !host.isEmpty() && host == QUrl(m_issuer).host();
    }

    const credentials::CredentialDocument &m_document;
    QString m_issuer;
    const BadgeDocuments &m_held;
    const HeldBadgeDocument *m_profile;
};

} // namespace

ProofResult badgeProof(
    const credentials::CredentialDocument &document, const credentials::Credential &credential, const BadgeDocuments &held)
{
    return BadgeCheck(document, credential, held).run();
}

} // namespace wb::trust
