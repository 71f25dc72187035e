#include "sync/presentation/PresentationFlow.h"

#include "sync/presentation/AuthorizationResponse.h"
#include "sync/presentation/ReceivedRequest.h"

namespace wb::sync {

namespace {

// What stored registries can tell of authorities; a list that is not held decides nothing.
credentials::Certified listedBy(
    const trust::TrustStore &store, const credentials::TrustedAuthority &authority, const credentials::HeldCredential &held)
{
    const auto listings = store.archive().listings(held.issuerId);
    for (const trust::Listing &listing : listings) {
        if (listing.problem.isEmpty() && authority.values.contains(listing.registry))
            return credentials::Certified::Yes;
    }
    return credentials::Certified::Unknown;
}

bool saidNo(const Error &error)
{
    return error.code == ErrorCode::RequestRefused || error.code == ErrorCode::NotAuthorized || error.code == ErrorCode::NotFound;
}

} // namespace

PresentationFlow::PresentationFlow(
    vault::Vault &vault, const trust::TrustStore &store, const Clock &clock, PresentationSettings settings)
    : m_vault(vault)
    , m_store(store)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
}

Result<PresentationOffer> PresentationFlow::open(const QString &text, std::stop_token stop) const
{
    HttpClient http(m_settings.http);
    const VerifierContext context { m_store, http, m_settings.reach, m_clock.nowUtc(), m_settings.registered,
        m_settings.systemRoots, stop };
    WB_TRY(const PresentationRequest request, receiveRequest(text, context, m_settings.transactionTypes));
    auto read = [&request, contexts = m_store.contexts()](vault::Session &session) -> Result<QList<credentials::HeldCredential>> {
        WB_TRY(const PresentationLog log, PresentationLog::open(session));
        WB_CHECK(log.checkFresh(request));
        return readWallet(session, contexts);
    };
    WB_TRY(const QList<credentials::HeldCredential> wallet, m_vault.run(read).result());
    const auto lookup = [this](const credentials::TrustedAuthority &authority, const credentials::HeldCredential &held) {
        return listedBy(m_store, authority, held);
    };
    return makeOffer(request, wallet, m_store.contexts(), lookup);
}

Result<PresentationReceipt> PresentationFlow::answer(
    const PresentationOffer &offer, const credentials::DcqlChoice &choice, std::stop_token stop) const
{
    const PresentationRequest &request = offer.request;
    if (!offer.canAnswer)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the request cannot be answered"));
    if (request.expires.isValid() && request.expires <= m_clock.nowUtc())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the request has expired"));
    WB_CHECK(offer.evaluation.check(choice));

    struct Prepared {
        QJsonObject token;
        QStringList shares;
    };
    auto prepare = [&, contexts = m_store.contexts()](vault::Session &session) -> Result<Prepared> {
        WB_TRY(PresentationLog log, PresentationLog::open(session));
        WB_CHECK(log.checkFresh(request));
        WB_TRY(const VpToken built, buildVpToken(session, request, offer.evaluation, offer.wallet, choice, contexts));
        WB_TRY(const QStringList shares, log.begin(request, built.presented));
        return Prepared { built.token, shares };
    };
    WB_TRY(const Prepared prepared, m_vault.run(prepare).result());

    HttpClient http(m_settings.http);
    const auto delivered = deliver(http, request, { { QStringLiteral("vp_token"), prepared.token } }, m_settings.reach, stop);
    if (!delivered) {
        const auto outcome = saidNo(delivered.error()) ? PresentationOutcome::Refused : PresentationOutcome::Failed;
        (void)finish(request, prepared.shares, outcome); // what the verifier said matters more than a vault locked meanwhile
        return tl::unexpected<Error>(delivered.error());
    }
    const bool written = finish(request, prepared.shares, PresentationOutcome::Sent).has_value();
    return PresentationReceipt { written ? PresentationOutcome::Sent : PresentationOutcome::Pending, delivered->redirect };
}

Result<PresentationReceipt> PresentationFlow::refuse(const PresentationOffer &offer, bool tell, std::stop_token stop) const
{
    const PresentationRequest &request = offer.request;
    auto decline = [&](vault::Session &session) -> Result<void> {
        WB_TRY(PresentationLog log, PresentationLog::open(session));
        return log.decline(request);
    };
    WB_CHECK(m_vault.run(decline).result());
    if (!tell)
        return PresentationReceipt { PresentationOutcome::Declined, {} };
    QJsonObject answer { { QStringLiteral("error"),
        request.problem.isEmpty() ? QStringLiteral("access_denied") : request.problem } };
    if (!request.problemDetail.isEmpty())
        answer.insert(QStringLiteral("error_description"), request.problemDetail);
    HttpClient http(m_settings.http);
    WB_TRY(const Delivery delivery, deliver(http, request, answer, m_settings.reach, stop));
    return PresentationReceipt { PresentationOutcome::Declined, delivery.redirect };
}

Result<QList<PresentationEntry>> PresentationFlow::history() const
{
    auto read = [](vault::Session &session) -> Result<QList<PresentationEntry>> {
        WB_TRY(const PresentationLog log, PresentationLog::open(session));
        return log.entries();
    };
    return m_vault.run(read).result();
}

Result<void> PresentationFlow::finish(
    const PresentationRequest &request, const QStringList &shares, PresentationOutcome outcome) const
{
    auto write = [&](vault::Session &session) -> Result<void> {
        WB_TRY(PresentationLog log, PresentationLog::open(session));
        return log.finish(request, shares, outcome);
    };
    return m_vault.run(write).result();
}

} // namespace wb::sync
