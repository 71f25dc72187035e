#include "sync/issuance/Issuance.h"

#include "sync/issuance/IssuanceDecisions.h"
#include "sync/issuance/IssuanceFlow.h"
#include "sync/issuance/IssuanceFollowUp.h"
#include "sync/oauth/RedirectListener.h"

namespace wb::issuance {

struct Issuance::Steps {
    IssuanceSettings settings;
    trust::TrustStore trust;
    IssuanceFlow flow;
    IssuanceDecisions decisions;
    IssuanceFollowUp followUp;

    Steps(vault::Vault &vault, const Clock &clock, IssuanceSettings given)
        : settings(std::move(given))
        , flow(vault, clock, settings)
        , decisions(vault, clock, trust, settings.languages)
        , followUp(vault, clock, settings)
    {
    }
};

struct Issuance::Browser {
    std::optional<sync::RedirectListener> listener;
};

Issuance::Issuance(vault::Vault &vault, const Clock &clock, IssuanceSettings settings)
    : m_browser(std::make_unique<Browser>())
    , m_steps(std::make_unique<Steps>(vault, clock, std::move(settings)))
{
}

Issuance::~Issuance()
{
    cancel();
    m_waiter.waitForDone();
}

void Issuance::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void Issuance::setTrust(const trust::TrustStore &trust)
{
    m_worker.run([this, trust] { m_steps->trust = trust; });
}

QFuture<Result<OfferSummary>> Issuance::open(const QString &text, bool localNetwork)
{
    return m_worker.run(
        [this, text, localNetwork, stop = m_stop.get_token()] { return m_steps->flow.open(text, localNetwork, stop); });
}

QFuture<Result<ReceiveSummary>> Issuance::receive(const QString &offerId, const ReceiveChoice &choice, const QString &txCode)
{
    return m_worker.run([this, offerId, choice, txCode, stop = m_stop.get_token()] {
        return m_steps->flow.receive(offerId, choice, txCode, stop);
    });
}

QFuture<Result<QUrl>> Issuance::authorize(const QString &offerId, const ReceiveChoice &choice)
{
    return m_waiter.run([this, offerId, choice, stop = m_stop.get_token()]() -> Result<QUrl> {
        WB_TRY(auto listener, sync::RedirectListener::open());
        const QString redirectUri = listener.address().toString();
        m_browser->listener.emplace(std::move(listener));
        return m_worker
            .run([this, offerId, choice, redirectUri, stop] { return m_steps->flow.authorize(offerId, choice, redirectUri, stop); })
            .result();
    });
}

QFuture<Result<ReceiveSummary>> Issuance::awaitBrowser(const QString &farewell, int milliseconds)
{
    return m_waiter.run([this, farewell, milliseconds, stop = m_stop.get_token()]() -> Result<ReceiveSummary> {
        if (!m_browser->listener)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("nothing waits for the browser"));
        const auto answer = m_browser->listener->wait(farewell, milliseconds, stop);
        m_browser->listener.reset();
        if (!answer)
            return tl::unexpected(answer.error());
        return m_worker.run([this, answer = *answer, stop] { return m_steps->flow.finish(answer, stop); }).result();
    });
}

QFuture<Result<QUrl>> Issuance::authorizeWithLink(const QString &offerId, const QString &redirectUri, const ReceiveChoice &choice)
{
    return m_worker.run([this, offerId, choice, redirectUri, stop = m_stop.get_token()] {
        return m_steps->flow.authorize(offerId, choice, redirectUri, stop);
    });
}

QFuture<Result<ReceiveSummary>> Issuance::finish(const QUrl &answer)
{
    return m_worker.run([this, answer, stop = m_stop.get_token()] { return m_steps->flow.finish(answer, stop); });
}

QFuture<Result<QList<IssuanceCandidate>>> Issuance::candidates()
{
    return m_worker.run([this] { return m_steps->decisions.candidates(); });
}

QFuture<Result<vault::CredentialRecord>> Issuance::accept(const QString &candidateId, bool insist)
{
    auto accepted = m_worker.run([this, candidateId, insist] { return m_steps->decisions.accept(candidateId, insist); });
    m_worker.run([this, stop = m_stop.get_token()] { return m_steps->followUp.sendNotifications(stop); });
    return accepted;
}

QFuture<Result<void>> Issuance::refuse(const QString &candidateId)
{
    auto refused = m_worker.run([this, candidateId] { return m_steps->decisions.refuse(candidateId); });
    m_worker.run([this, stop = m_stop.get_token()] { return m_steps->followUp.sendNotifications(stop); });
    return refused;
}

QFuture<Result<QList<DeferredSummary>>> Issuance::deferred()
{
    return m_worker.run([this] { return m_steps->followUp.deferred(); });
}

QFuture<Result<ReceiveSummary>> Issuance::continueDeferred(bool evenIfEarly)
{
    return m_worker.run([this, evenIfEarly, stop = m_stop.get_token()]() -> Result<ReceiveSummary> {
        WB_TRY(const auto summary, m_steps->followUp.continueDeferred(evenIfEarly, stop));
        WB_CHECK(m_steps->followUp.sendNotifications(stop));
        return summary;
    });
}

QFuture<Result<void>> Issuance::giveUp(const QString &deferredId)
{
    return m_worker.run([this, deferredId] { return m_steps->followUp.giveUp(deferredId); });
}

} // namespace wb::issuance
