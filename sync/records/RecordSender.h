// Sends what waits for one provider, batch after batch, and keeps after each what became of it. May be killed at any moment: what
// an LRS has got and is sent again has the same id, and counts once.
#pragma once

#include "sync/records/LrsClient.h"
#include "sync/records/LrsLogin.h"
#include "sync/records/Outbox.h"

#include <deque>

namespace wb::sync {

struct SendLimits { // of a batch
    int statements = 200;
    qint64 bytes = 256 * 1024;
};

struct SendReport {
    qint64 accepted = 0;
    qint64 alreadyThere = 0; // of the accepted ones: the LRS had them under their id (409)
    qint64 refused = 0; // see Outbox::refused
    int requests = 0;
    qint64 bodyBytes = 0; // sent
    // Why it ended before everything had gone: Cancelled (no consent, or stopped), NotAuthorized (log in), ServerBusy (see
    // LrsAccount::notBefore), RequestRefused (the LRS takes nothing of ours), and those of the network.
    std::optional<Error> stopped;
};

using SendProgress = std::function<void(const SendReport &)>;

// Used once, on a worker.
class RecordSender {
public:
    RecordSender(vault::Vault &vault, const Clock &clock, HttpClient &http, const QString &provider, const QStringList &modules,
        const SendLimits &limits = {});

    // Errors are those of the vault; what the network does stands in the report.
    [[nodiscard]] Result<SendReport> run(const SendProgress &progress = {}, std::stop_token stop = {});

private:
    using Batch = QList<OutgoingStatement>;
    struct Refusal {
        OutgoingStatement item;
        int status = 0;
        QString reason;
    };

    [[nodiscard]] Result<void> sendPage(const QList<OutgoingStatement> &items);
    [[nodiscard]] Result<void> sendBatch(const Batch &batch);
    [[nodiscard]] Result<void> getReady();
    [[nodiscard]] Result<HttpResponse> post(const Batch &batch);
    [[nodiscard]] Result<void> logIn(bool refused);
    [[nodiscard]] Result<void> checkConsent();
    [[nodiscard]] Result<void> given(const Batch &batch);
    [[nodiscard]] Result<void> isolate(const Batch &batch, const HttpResponse &response);
    [[nodiscard]] Result<void> conflict(const OutgoingStatement &item, const HttpResponse &response);
    [[nodiscard]] Result<void> refuse(const OutgoingStatement &item, int status, const QString &reason);
    [[nodiscard]] Result<void> keepRefusals();
    [[nodiscard]] Result<bool> takesAnything();
    [[nodiscard]] QList<OutgoingStatement> samples() const;
    [[nodiscard]] Error stoppedBy(const HttpResponse &response);
    [[nodiscard]] bool packs() const;
    void count();
    void split(const Batch &batch);
    // Work on the vault; an error of it is one of the vault and ends the run.
    template <typename Work> [[nodiscard]] auto keep(Work work);

    vault::Vault &m_vault;
    const Clock &m_clock;
    HttpClient &m_http;
    QString m_provider;
    QStringList m_modules;
    SendLimits m_limits;
    std::stop_token m_stop;
    SendProgress m_progress;
    LrsAccount m_account;
    std::unique_ptr<LrsClient> m_client;
    std::deque<Batch> m_todo;
    QList<Refusal> m_held; // refused before anything was accepted: perhaps not their fault
    SendReport m_report;
    bool m_vaultFailed = false;
    bool m_loggedInAgain = false;
    bool m_consentChecked = false;
    bool m_gzipRefused = false;
    bool m_takes = false; // something of ours was accepted in this run
};

} // namespace wb::sync
