// The façade for showing credentials: what a view model drives. Values in, futures of Results out; nothing leaves the device before
// answer() or refuse() but the request for the request.
//
//   open(text)              who asks for what, and each claim that would be shown, with alternatives
//   answer(offer, choice)   offer.least, offer.choiceWith(...) or a choice of the person's own (offer.evaluation.check() says if it
//                           is one); the receipt may name an address to open in the browser
//   refuse(offer, tell)     no
#pragma once

#include "core/base/SerialWorker.h"
#include "sync/presentation/PresentationFlow.h"

#include <memory>

namespace wb::sync {

// Lives on the interface thread. Vault and clock have to outlive it; the vault has to be unlocked (Locked otherwise).
class Presentation {
public:
    Presentation(vault::Vault &vault, const Clock &clock, PresentationSettings settings = {});
    ~Presentation(); // cancels and waits

    // Whom to trust from now on.
    void setTrust(const trust::TrustStore &trust);

    // See PresentationFlow for what each promises. `localNetwork`: the person said that a verifier on their own network, or without
    // TLS, is meant; the answer to such an offer may then go there too.
    QFuture<Result<PresentationOffer>> open(const QString &text, bool localNetwork = false);
    QFuture<Result<PresentationReceipt>> answer(const PresentationOffer &offer, const credentials::DcqlChoice &choice);
    QFuture<Result<PresentationReceipt>> refuse(const PresentationOffer &offer, bool tell);
    QFuture<Result<QList<PresentationEntry>>> history();

    // Stops what is under way (Cancelled). An answer that was on its way counts as failed.
    void cancel();

private:
    struct Steps;

    std::stop_source m_stop;
    std::unique_ptr<Steps> m_steps; // touched on m_worker only
    SerialWorker m_worker; // last, so that it ends first
};

} // namespace wb::sync
