// The façade for credentials that come over the network: what a view model drives. Values in, futures of Results out; nothing is
// stored in the wallet but what the person accepted.
//
//   open(text)                 what is offered, by whom, what it takes
//   receive(id, choice, code)  with a pre-authorized code; or
//   authorize(id, choice)      an address for the system's browser, then
//   awaitBrowser() or finish(address)
//   candidates()               what came, verified; it stays until it is decided, over restarts and crashes too
//   accept(id), refuse(id)
//   continueDeferred()         when the program starts and now and then: what issuers needed time for
#pragma once

#include "core/base/SerialWorker.h"
#include "sync/issuance/IssuanceCandidate.h"
#include "sync/issuance/IssuanceSettings.h"

namespace wb::issuance {

// Lives on the interface thread. Vault and clock have to outlive it; the vault has to be opened with migrations() and unlocked
// (Locked otherwise).
class Issuance {
public:
    Issuance(vault::Vault &vault, const Clock &clock, IssuanceSettings settings = {});
    ~Issuance(); // cancels and waits

    // Whom to trust from now on.
    void setTrust(const trust::TrustStore &trust);

    // Reads an offer from a code, a link or pasted text, and asks the issuer what it is. `localNetwork`: the person said that an
    // issuer on their own network, or without TLS, is meant; otherwise such an address is AddressRefused. Errors: those of
    // readOfferText(), readIssuerMetadata(), readAuthorizationServer() and of the network.
    QFuture<Result<OfferSummary>> open(const QString &text, bool localNetwork = false);

    // Redeems a pre-authorized code and asks for the credentials. After an error of the network it may be called again and goes on
    // where it stopped. RequestRefused with "invalid_grant": the offer was used, has expired, or the transaction code is wrong.
    QFuture<Result<ReceiveSummary>> receive(const QString &offerId, const ReceiveChoice &choice = {}, const QString &txCode = {});

    // The address to open in the system's browser; it comes back to a listener on 127.0.0.1, which awaitBrowser() waits at.
    QFuture<Result<QUrl>> authorize(const QString &offerId, const ReceiveChoice &choice = {});
    // Waits until the browser is back, at most `milliseconds` (TimedOut). The page it shows then says `farewell`.
    QFuture<Result<ReceiveSummary>> awaitBrowser(const QString &farewell, int milliseconds = 10 * 60 * 1000);
    // The same with a link of the app's own (on phones): whatever address comes in is given to finish().
    QFuture<Result<QUrl>> authorizeWithLink(const QString &offerId, const QString &redirectUri, const ReceiveChoice &choice = {});
    // Errors: NotFound (nothing waits for it), Cancelled (the person said no), UnexpectedAnswer (a mix-up), RequestRefused.
    QFuture<Result<ReceiveSummary>> finish(const QUrl &answer);

    QFuture<Result<QList<IssuanceCandidate>>> candidates();
    // Puts it into the wallet and remembers its key. BadSignature if it does not hold and the person does not insist. A second call
    // changes nothing. Tells the issuer, now or when the network is back.
    QFuture<Result<vault::CredentialRecord>> accept(const QString &candidateId, bool insist = false);
    QFuture<Result<void>> refuse(const QString &candidateId);

    QFuture<Result<QList<DeferredSummary>>> deferred();
    // Asks for those that are due, or for all, and tells issuers what they were not told yet.
    QFuture<Result<ReceiveSummary>> continueDeferred(bool evenIfEarly = false);

    // The person does not want it any more: nobody asks for it again. NotFound.
    QFuture<Result<void>> giveUp(const QString &deferredId);

    // Stops what is under way (Cancelled). What came stays.
    void cancel();

private:
    struct Steps;
    struct Browser;

    std::stop_source m_stop;
    std::unique_ptr<Browser> m_browser; // touched on m_waiter only
    std::unique_ptr<Steps> m_steps; // touched on m_worker only
    SerialWorker m_worker;
    SerialWorker m_waiter; // waits for the browser, while m_worker goes on; ends first
};

} // namespace wb::issuance
