#include "sync/issuance/IssuanceDecisions.h"

#include "core/storage/Transaction.h"
#include "sync/issuance/IssuanceLine.h"

#include <QSet>

namespace wb::issuance {

IssuanceDecisions::IssuanceDecisions(vault::Vault &vault, const Clock &clock, const trust::TrustStore &trust, QStringList languages)
    : m_vault(vault)
    , m_clock(clock)
    , m_trust(trust)
    , m_languages(std::move(languages))
{
}

Result<IssuanceCandidate> IssuanceDecisions::candidateOf(const ReceivedCredential &received)
{
    WB_TRY(const IssuanceState state,
        inVault(m_vault, [id = received.stateId](vault::Session &session) { return IssuanceStore(session).state(id); }));
    const CredentialConfiguration configuration = state.issuer.configurations.value(received.configuration);
    const DisplayText display = displayText(configuration.display, m_languages);
    IssuanceCandidate candidate =
        examine(received.raw, display.name.isEmpty() ? received.configuration : display.name, m_trust, m_clock, m_languages);
    candidate.id = received.id;
    candidate.issuer = state.issuer.issuer;
    candidate.issuerDisplay = displayText(state.issuer.display, m_languages);
    candidate.configuration = received.configuration;
    candidate.display = display;
    candidate.receivedAt = received.receivedAt;
    WB_TRY(candidate.boundToUs, inVault(m_vault, [keyId = candidate.keyId](vault::Session &session) -> Result<bool> {
        return !keyId.isEmpty() && vault::HolderKeys(session).get(keyId).has_value();
    }));
    return candidate;
}

Result<QList<IssuanceCandidate>> IssuanceDecisions::candidates()
{
    WB_TRY(const auto waiting, inVault(m_vault, [](vault::Session &session) -> Result<QList<ReceivedCredential>> {
        WB_CHECK(IssuanceStore(session).tidy());
        return IssuanceStore(session).undecided();
    }));
    if (waiting.isEmpty())
        return QList<IssuanceCandidate>();
    WB_TRY(const auto held, inVault(m_vault, [](vault::Session &session) { return vault::CredentialStore(session).list(); }));
    QSet<QString> digests;
    for (const auto &record : held)
        digests.insert(record.digest);
    QList<IssuanceCandidate> all;
    for (const ReceivedCredential &received : waiting) {
        WB_TRY(IssuanceCandidate candidate, candidateOf(received));
        candidate.alreadyHeld = digests.contains(candidate.record.digest);
        all.append(candidate);
    }
    return all;
}

Result<vault::CredentialRecord> IssuanceDecisions::accept(const QString &candidateId, bool insist)
{
    WB_TRY(const auto received,
        inVault(m_vault, [candidateId](vault::Session &session) { return IssuanceStore(session).received(candidateId); }));
    if (received.decision == Decision::Accepted) { // a second time: what the first one stored
        return inVault(m_vault, [digest = received.digest](vault::Session &session) -> Result<vault::CredentialRecord> {
            WB_TRY(const auto held, vault::CredentialStore(session).list());
            for (const auto &record : held) {
                if (record.digest == digest)
                    return vault::CredentialStore(session).get(record.id);
            }
            return failure(ErrorCode::NotFound, QStringLiteral("it was accepted, and removed since"));
        });
    }
    if (received.decision != Decision::None)
        return failure(ErrorCode::NotFound, QStringLiteral("it was refused"));
    WB_TRY(const IssuanceCandidate candidate, candidateOf(received));
    if (candidate.report.verdict == trust::Verdict::Invalid && !insist)
        return failure(
            ErrorCode::BadSignature, QStringLiteral("the credential does not hold; it is kept only if the person insists"));
    return inVault(m_vault, [candidate, digest = received.digest](vault::Session &session) -> Result<vault::CredentialRecord> {
        WB_TRY(auto transaction, storage::Transaction::begin(session.database));
        auto added = vault::CredentialStore(session).add(candidate.record);
        if (!added && added.error().code == ErrorCode::AlreadyExists)
            added = vault::CredentialStore(session).get(added.error().detail);
        if (!added)
            return added;
        if (candidate.boundToUs)
            WB_CHECK(vault::HolderKeys(session).bind(digest, candidate.keyId));
        WB_CHECK(IssuanceStore(session).decide(candidate.id, Decision::Accepted));
        WB_CHECK(transaction.commit());
        return added;
    });
}

Result<void> IssuanceDecisions::refuse(const QString &candidateId)
{
    WB_TRY(const auto received,
        inVault(m_vault, [candidateId](vault::Session &session) { return IssuanceStore(session).received(candidateId); }));
    if (received.decision == Decision::Accepted)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("it lies in the wallet already"));
    if (received.decision != Decision::None)
        return {};
    WB_TRY(const IssuanceCandidate candidate, candidateOf(received));
    const bool holds = candidate.report.verdict != trust::Verdict::Invalid;
    return inVault(m_vault, [candidateId, holds](vault::Session &session) {
        return IssuanceStore(session).decide(candidateId, holds ? Decision::Refused : Decision::Failed);
    });
}

} // namespace wb::issuance
