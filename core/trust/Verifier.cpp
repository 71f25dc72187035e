#include "core/trust/Verifier.h"

#include "core/credentials/CredentialReader.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/Jades.h"
#include "core/proofs/SdJwtProof.h"
#include "core/proofs/VcJwt.h"
#include "core/trust/BadgeProof.h"
#include "core/trust/Checks.h"
#include "core/trust/HolderCheck.h"
#include "core/trust/IssuerCheck.h"
#include "core/trust/ProofsOf.h"
#include "core/trust/SealRevocation.h"
#include "core/trust/StatusCheck.h"
#include "core/trust/TimestampCheck.h"
#include "core/trust/TrustCheck.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using credentials::Credential;
using credentials::CredentialDocument;
using credentials::CredentialFormat;
using credentials::Securing;
using proofs::ProofResult;

constexpr std::size_t mostEndorsements = 32; // that are verified

} // namespace

QList<ProofResult> proofsOf(const CredentialDocument &document, const Credential &credential, const TrustStore &store,
    const proofs::KeyBindingExpectation &occasion)
{
    const proofs::KeyResolver &resolver = store.resolver();
    const QString purpose = credential.isPresentation ? QStringLiteral("authentication") : QStringLiteral("assertionMethod");
    switch (document.securing) {
    case Securing::DataIntegrity: {
        proofs::ProofExpectation expected { .purpose = purpose, .contexts = &store.contexts() };
        if (credential.isPresentation) {
            expected.domain = occasion.audience.value_or(QString());
            expected.challenge = occasion.nonce.value_or(QString());
        }
        return proofs::verifyEachProof(document.document, resolver, expected);
    }
    case Securing::Jades: return proofs::verifyEachJadesSignature(*document.jws);
    case Securing::Jwt: {
        const QString issuer = credential.tokenIssuer.isEmpty() ? credential.issuer.id : credential.tokenIssuer;
        if (const QString claim = proofs::tokenContradiction(document.claims, document.document); !claim.isEmpty())
            return { proofs::proofFailed(QStringLiteral("the token contradicts what it holds: ") + claim, QStringLiteral("JWT")) };
        return proofs::verifyEachVcJwtSignature(*document.jws, resolver, issuer, purpose);
    }
    case Securing::SdJwt: {
        const QString issuer = credential.tokenIssuer.isEmpty() ? credential.issuer.id : credential.tokenIssuer;
        return proofs::verifyEachSdJwtSignature(*document.sdJwt, resolver, issuer, purpose);
    }
    case Securing::None: break;
    }
    if (credential.isPresentation && !credential.enclosed.isEmpty()) {
        ProofResult open;
        open.outcome = Outcome::NotApplicable;
        open.reason = QStringLiteral("the presentation itself is not signed; what it holds is checked");
        return { open };
    }
    return { proofs::proofFailed(QStringLiteral("not signed")) };
}

namespace {

// Open Badges 2.0 only name their badge class and issuer: put in from what is held before anything is judged.
std::optional<Credential> completedBadge(const CredentialDocument &document, const Credential &read, const BadgeDocuments &held)
{
    if (read.format != CredentialFormat::OpenBadge20)
        return std::nullopt;
    CredentialDocument completed = document;
    completed.document = held.completed(document.document);
    return credentials::readCredential(completed, read.raw);
}

Check proofCheck(const QList<ProofResult> &proofs)
{
    const ProofResult result = proofs::combined(proofs);
    QString reason = result.reason;
    if (result.outcome == Outcome::Pass) {
        QStringList types;
        for (const ProofResult &proof : proofs)
            types.append(proof.type);
        types.removeDuplicates();
        reason = QStringLiteral("%1 (%2)").arg(reason, types.join(QStringLiteral(", ")));
    }
    return { CheckKind::Proof, result.outcome, reason, result.asOf };
}

ProofResult coveredByTheWhole()
{
    ProofResult covered;
    covered.outcome = Outcome::NotApplicable;
    covered.reason = QStringLiteral("no signature of its own: that of the whole covers what it says");
    return covered;
}

} // namespace

Verifier::Verifier(const Clock &clock, const TrustStore &store, const proofs::KeyBindingExpectation &occasion)
    : m_clock(clock)
    , m_store(store)
    , m_occasion(occasion)
{
}

VerificationReport Verifier::verify(const QByteArray &bytes) const
{
    return verifyIn(Place::Alone, bytes);
}

VerificationReport Verifier::verify(const CredentialDocument &document, const Credential &credential) const
{
    return verifyDocument(Place::Alone, document, credential);
}

VerificationReport Verifier::verifyIn(Place place, const QByteArray &bytes) const
{
    const auto document = credentials::openDocument(bytes);
    if (document)
        return verifyDocument(place, *document, credentials::readCredential(*document, bytes));
    VerificationReport report;
    const bool isKnown = document.error().code == ErrorCode::UnsupportedFormat;
    report.readError = document.error();
    report.checks.append({ CheckKind::Proof, isKnown ? Outcome::Unknown : Outcome::Fail,
        isKnown ? document.error().detail : QStringLiteral("cannot be read as a credential: ") + document.error().detail, {} });
    report.verdict = decide(report.checks);
    return report;
}

VerificationReport Verifier::verifyDocument(Place place, const CredentialDocument &document, const Credential &read) const
{
    const std::optional<Credential> badge = completedBadge(document, read, m_store.archive().badges());
    const Credential &credential = badge ? *badge : read;
    VerificationReport report;
    report.format = credential.format;
    report.title = credential.title.text(credential.languages);
    report.issuerId = credential.issuer.id;
    report.issuerName = credential.issuer.name.text(credential.languages);
    report.subject = credential.subject.name.isEmpty() ? credential.subject.id : credential.subject.name.text(credential.languages);
    report.issued = credential.issued;
    report.expires = credential.expires;
    report.standardElements = credential.standardElements;

    const QDateTime now = m_clock.nowUtc();
    QList<ProofResult> proofs = badge ? QList<ProofResult> { badgeProof(document, credential, m_store.archive().badges()) }
                                      : proofsOf(document, credential, m_store, m_occasion);
    if (place == Place::Carried && !badge && document.securing == Securing::None)
        proofs = { coveredByTheWhole() };
    if (document.securing == Securing::Jades)
        proofs = judgedByRevocation(std::move(proofs), *document.jws, m_store, now);
    if (!credential.isPresentation)
        proofs = boundToIssuer(std::move(proofs), credential);
    report.issuerFingerprint = issuerFingerprint(credential, proofs, m_store);
    report.checks = {
        proofCheck(proofs),
        checkIssuer(proofs, credential),
        checkTrust(credential, proofs, report.issuerFingerprint, m_store, now),
        checkValidity(credential, proofs, m_store, now),
        badgeSaysRevoked(credential).value_or(checkStatus(credential, proofs, m_store, now)),
        checkSchema(credential),
        checkTimestamp(proofs, m_store, now),
        checkHolder(document, credential, proofs, m_store.resolver(), now, m_occasion),
    };
    if (credential.isPresentation && place != Place::Alone)
        report.checks.append(
            { CheckKind::Proof, Outcome::Unknown, QStringLiteral("a presentation inside a presentation is not looked into"), {} });
    else if (credential.isPresentation)
        addEnclosed(credential, report);
    else if (place == Place::Alone)
        addCarried(credential, report);
    report.verdict = decide(report.checks);
    return report;
}

void Verifier::addCarried(const Credential &credential, VerificationReport &report) const
{
    const auto verified = [this](const QByteArray &bytes) { return verifyIn(Place::Carried, bytes); };
    for (const QByteArray &bytes : credential.enclosed)
        report.enclosed.push_back(verified(bytes));
    auto endorsements = credential.endorsements;
    for (const auto &achievement : credential.achievements)
        endorsements.append(achievement.endorsements);
    for (const auto &endorsement : endorsements) {
        if (!endorsement.raw.isEmpty() && report.endorsements.size() < mostEndorsements)
            report.endorsements.push_back(verified(endorsement.raw));
    }
}

void Verifier::addEnclosed(const Credential &presentation, VerificationReport &report) const
{
    // Nobody issues a presentation: who is to be trusted is the issuer of what it holds.
    const bool isUnsigned = report.check(CheckKind::Proof)->outcome == Outcome::NotApplicable;
    for (Check &check : report.checks) {
        if (check.kind == CheckKind::Trust || (check.kind == CheckKind::Issuer && isUnsigned))
            check = { check.kind, Outcome::NotApplicable, QStringLiteral("a presentation has no issuer of its own"), {} };
    }
    int number = 0;
    for (const QByteArray &bytes : presentation.enclosed) {
        const VerificationReport enclosed = verifyIn(Place::Presentation, bytes);
        const QString prefix = QStringLiteral("credential %1: ").arg(++number);
        for (Check check : enclosed.checks) {
            check.reason.prepend(prefix);
            report.checks.append(check);
        }
        if (report.title.isEmpty())
            report.title = enclosed.title;
        if (report.subject.isEmpty())
            report.subject = enclosed.subject;
        if (presentation.enclosed.size() == 1) {
            report.issuerId = enclosed.issuerId;
            report.issuerName = enclosed.issuerName;
            report.issuerFingerprint = enclosed.issuerFingerprint;
            report.issued = enclosed.issued;
            report.expires = enclosed.expires;
            report.standardElements = enclosed.standardElements;
        }
    }
    if (presentation.document.value(S("verifiableCredential")).toArray().size() > presentation.enclosed.size())
        report.checks.append({ CheckKind::Proof, Outcome::Unknown, QStringLiteral("more credentials than are looked at"), {} });
    std::stable_sort(report.checks.begin(), report.checks.end(), [](const Check &a, const Check &b) { return a.kind < b.kind; });
}

} // namespace wb::trust
