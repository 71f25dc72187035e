#include "sync/presentation/Presentation.h"

namespace wb::sync {

struct Presentation::Steps {
    vault::Vault &vault;
    const Clock &clock;
    PresentationSettings settings;
    trust::TrustStore trust = {};
    bool localNetwork = false; // of the offer that was opened last

    [[nodiscard]] PresentationFlow flow() const
    {
        PresentationSettings reached = settings;
        if (localNetwork)
            reached.reach = { true, true };
        return { vault, trust, clock, reached };
    }
};

Presentation::Presentation(vault::Vault &vault, const Clock &clock, PresentationSettings settings)
    : m_steps(std::make_unique<Steps>(Steps { vault, clock, std::move(settings) }))
{
}

Presentation::~Presentation()
{
    cancel();
    m_worker.waitForDone();
}

void Presentation::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void Presentation::setTrust(const trust::TrustStore &trust)
{
    m_worker.run([this, trust] { m_steps->trust = trust; });
}

QFuture<Result<PresentationOffer>> Presentation::open(const QString &text, bool localNetwork)
{
    return m_worker.run([this, text, localNetwork, stop = m_stop.get_token()] {
        m_steps->localNetwork = localNetwork;
        return m_steps->flow().open(text, stop);
    });
}

QFuture<Result<PresentationReceipt>> Presentation::answer(const PresentationOffer &offer, const credentials::DcqlChoice &choice)
{
    return m_worker.run([this, offer, choice, stop = m_stop.get_token()] { return m_steps->flow().answer(offer, choice, stop); });
}

QFuture<Result<PresentationReceipt>> Presentation::refuse(const PresentationOffer &offer, bool tell)
{
    return m_worker.run([this, offer, tell, stop = m_stop.get_token()] { return m_steps->flow().refuse(offer, tell, stop); });
}

QFuture<Result<QList<PresentationEntry>>> Presentation::history()
{
    return m_worker.run([this] { return m_steps->flow().history(); });
}

} // namespace wb::sync
