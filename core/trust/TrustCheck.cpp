#include "core/trust/TrustCheck.h"

#include "core/base/Clock.h"
#include "core/trust/SigningTime.h"

#include <algorithm>

namespace wb::trust {

namespace {

using credentials::Credential;
using proofs::ProofResult;

Check unknown(const QString &reason)
{
    return { CheckKind::Trust, Outcome::Unknown, reason, {} };
}

Check vouched(const QString &reason, const QDateTime &asOf = {})
{
    return { CheckKind::Trust, Outcome::Pass, reason, asOf };
}

QString day(const QDateTime &time)
{
    return toRfc3339(time).left(10);
}

Check checkSeal(const ProofResult &proof, const TrustStore &store, const QDateTime &now)
{
    if (store.roots().isEmpty())
        return unknown(QStringLiteral("no EU trusted list is held here, so the certificate is not vouched for"));
    const QDateTime at = signingTime(proof, store, now).time;
    const auto path = crypto::verifyCertificateChain(*proof.certificate, proof.intermediates, store.roots(), at);
    if (!path)
        return unknown(QStringLiteral("no authority held here vouches for the certificate"));
    QDateTime asOf;
    for (const HeldCertificate &held : store.archive().certificates()) {
        if (held.certificate.der() == path->last().der())
            asOf = held.fetched;
    }
    return vouched(QStringLiteral("the certificate is vouched for by ") + path->last().subject(), asOf);
}

std::optional<Check> checkRegistries(const QString &issuer, const TrustStore &store, const QDateTime &now)
{
    QStringList listed;
    QStringList doubts;
    QDateTime asOf;
    for (const Listing &listing : store.archive().listings(issuer)) {
        if (!listing.problem.isEmpty()) {
            doubts.append(listing.problem);
        } else if (listing.expires.isValid() && listing.expires < now) {
            doubts.append(QStringLiteral("%1 listed it as %2 until %3").arg(listing.registry, listing.name, day(listing.expires)));
        } else {
            listed.append(QStringLiteral("%1, as %2").arg(listing.registry, listing.name));
            asOf = asOf.isValid() ? std::min(asOf, listing.fetched) : listing.fetched;
        }
    }
    if (!listed.isEmpty())
        return vouched(QStringLiteral("listed by ") + listed.join(QStringLiteral("; by ")), asOf);
    if (!doubts.isEmpty())
        return unknown(doubts.join(QStringLiteral("; ")));
    return std::nullopt;
}

const ProofResult *proofOfIssuer(const Credential &credential, const QList<ProofResult> &proofs)
{
    const auto own = std::find_if(proofs.begin(), proofs.end(),
        [&](const ProofResult &proof) { return proof.controller == credential.issuer.id && !proof.controller.isEmpty(); });
    return own == proofs.end() ? nullptr : &*own;
}

Check checkAcquaintance(const Credential &credential, const QString &print, const TrustStore &store)
{
    const auto &known = store.knownIssuers();
    if (const auto same = known.byId(credential.issuer.id)) {
        if (!print.isEmpty() && same->fingerprint == print)
            return vouched(
                QStringLiteral("seen first on %1 and accepted by you as %2; nobody else vouches for this issuer (fingerprint %3)")
                    .arg(day(same->firstSeen), same->name, groupedFingerprint(print)));
        return unknown(QStringLiteral(
            "caution: this issuer, seen first on %1 as %2, now signs with another key; ask before you rely on it (fingerprint %3)")
                           .arg(day(same->firstSeen), same->name, groupedFingerprint(print)));
    }
    const QString name = credential.issuer.name.text(credential.languages);
    if (const auto namesake = known.byName(name)) {
        return unknown(QStringLiteral(
            "caution: an issuer of the same name with another key was seen first on %1; this is somebody else, or a new key")
                           .arg(day(namesake->firstSeen)));
    }
    return unknown(QStringLiteral("nobody trusted here knows this issuer"));
}

} // namespace

Check checkTrust(const Credential &credential, const QList<ProofResult> &proofs, const QString &fingerprint, const TrustStore &store,
    const QDateTime &now)
{
    const QString &issuer = credential.issuer.id;
    const bool proven =
        std::all_of(proofs.begin(), proofs.end(), [](const ProofResult &proof) { return proof.outcome == Outcome::Pass; });
    if (!proven)
        return unknown(QStringLiteral("nothing proves who issued it"));
    for (const ProofResult &proof : proofs) {
        if (proof.certificate)
            return checkSeal(proof, store, now);
    }
    if (store.isOwnDid(issuer))
        return unknown(QStringLiteral("self-asserted: made with your own key"));
    if (!issuer.isEmpty() && issuer == credential.subject.id)
        return unknown(QStringLiteral("self-asserted: issuer and learner are the same"));
    if (proofOfIssuer(credential, proofs) == nullptr)
        return unknown(QStringLiteral("nobody trusted here knows this issuer"));
    if (const auto name = store.publisherName(issuer))
        return vouched(QStringLiteral("%1 is trusted by this version of Wanderbuch").arg(*name));
    if (const auto listed = checkRegistries(issuer, store, now))
        return *listed;
    return checkAcquaintance(credential, fingerprint, store);
}

QString issuerFingerprint(const Credential &credential, const QList<ProofResult> &proofs, const TrustStore &store)
{
    const ProofResult *own = proofOfIssuer(credential, proofs);
    if (own == nullptr || own->outcome != Outcome::Pass || own->certificate)
        return {};
    const auto key = store.resolver().resolve(own->verificationMethod, QStringLiteral("assertionMethod"));
    return key ? keyFingerprint(key->key) : QString();
}

} // namespace wb::trust
