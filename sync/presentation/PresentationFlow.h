// Showing credentials to who asks for them (OpenID4VP 1.0): from scanned text to an offer the person decides about, from the
// decision to the answer. All functions wait for the network and the vault: call them on a worker, never on the interface's thread.
#pragma once

#include "core/trust/TrustStore.h"
#include "core/vault/Vault.h"
#include "sync/presentation/PresentationLog.h"
#include "sync/presentation/PresentationOffer.h"
#include "sync/transport/HttpClient.h"

namespace wb::sync {

struct PresentationSettings {
    HttpSettings http = {};
    // Verifiers are strangers. Wider only where the person says that it is on their own network.
    Reach reach = Reach::strangers();
    QList<RegisteredVerifier> registered = {};
    QStringList transactionTypes = {}; // that the caller shows people before they agree; others are refused
    bool systemRoots = true; // see VerifierContext
};

struct PresentationReceipt {
    // Pending: the verifier has it, but the vault was locked before that could be written down.
    PresentationOutcome outcome = PresentationOutcome::Sent;
    QUrl redirect; // to be opened in the browser, if not empty
};

class PresentationFlow {
public:
    // Vault, store and clock have to outlive it; the store must not be changed while one of the functions runs.
    PresentationFlow(vault::Vault &vault, const trust::TrustStore &store, const Clock &clock, PresentationSettings settings = {});

    // Reads, fetches and checks a request, and holds it against the wallet. Nothing is told to anybody but that the request was
    // fetched. Errors: those of receiveRequest(), AlreadyExists (answered before), Locked.
    [[nodiscard]] Result<PresentationOffer> open(const QString &text, std::stop_token stop = {}) const;

    // Writes the answer into the person's history, sends it to the offer's target and nowhere else, and writes down what became of
    // it. Errors: InvalidArgument (no possible choice, or the request has expired meanwhile), AlreadyExists, those of
    // buildVpToken() and of deliver(): RequestRefused and NotAuthorized (the verifier said no), others (it did not arrive; it can
    // be tried again).
    [[nodiscard]] Result<PresentationReceipt> answer(
        const PresentationOffer &offer, const credentials::DcqlChoice &choice, std::stop_token stop = {}) const;

    // The person says no, or nothing can be shown. With `tell` the verifier gets the reason as an OAuth error: access_denied,
    // or request.problem. Errors: AlreadyExists, those of deliver().
    [[nodiscard]] Result<PresentationReceipt> refuse(const PresentationOffer &offer, bool tell, std::stop_token stop = {}) const;

    // What was answered and declined on this device, newest first.
    [[nodiscard]] Result<QList<PresentationEntry>> history() const;

private:
    [[nodiscard]] Result<void> finish(
        const PresentationRequest &request, const QStringList &shares, PresentationOutcome outcome) const;

    vault::Vault &m_vault;
    const trust::TrustStore &m_store;
    const Clock &m_clock;
    PresentationSettings m_settings;
};

} // namespace wb::sync
