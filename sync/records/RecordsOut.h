// Learning records on their way out: what a view model or a command asks for. Synchronous, for a worker; any number of threads.
#pragma once

#include "sync/records/LrsOffer.h"
#include "sync/records/RecordSender.h"
#include "sync/records/SealedRecords.h"

#include <QHash>
#include <QMutex>

namespace wb::sync {

struct RecordsStatus {
    Consent consent;
    std::optional<LrsAccount> account;
    qint64 waiting = 0; // statements that consent covers and that have not gone
    QList<RefusedStatement> refused;
};

struct SealedFile {
    QString path; // empty if nothing waited
    qint64 statements = 0;
    qint64 left = 0; // that did not fit; for a next file
};

class RecordsOut {
public:
    // The vault must be unlocked and outlive this; `clock` too.
    RecordsOut(vault::Vault &vault, const Clock &clock, HttpSettings http = {}, SendLimits limits = {});

    // Modules that something was done in; whoever knows the catalogue says which of them are the provider's.
    [[nodiscard]] Result<QStringList> modules();

    // How one gets in at an address, as far as the LRS says so by itself.
    [[nodiscard]] Result<LrsOffer> discover(const QUrl &endpoint, const Reach &reach, std::stop_token stop = {});
    // Where the LRS is and how one gets in; in place of what was there.
    [[nodiscard]] Result<void> connect(const LrsAccount &account);
    // Gets a token by the person's browser first (authorization code with PKCE): `open` is handed the page to show. The account
    // needs server, client and scopes; of a server that is known by its issuer alone the rest is asked for, with an empty client
    // one is registered. Cancelled, TimedOut, those of OAuthFlow.
    [[nodiscard]] Result<void> connectByBrowser(
        LrsAccount account, const std::function<void(const QUrl &)> &open, const QString &farewell, std::stop_token stop = {});
    [[nodiscard]] Result<void> disconnect(const QString &provider);

    [[nodiscard]] Result<Consent> grant(const QString &provider, const ConsentChoice &choice);
    // Stops a run that is under way for this provider, also in the middle of a request.
    [[nodiscard]] Result<void> withdraw(const QString &provider);
    [[nodiscard]] Result<QList<Consent>> consents();
    // What a statement under this choice looks like, as JSON: of the last thing that was finished in these modules, or as if
    // `otherwise` had been. Nothing is sent.
    [[nodiscard]] Result<QJsonObject> example(
        const QString &provider, const ConsentChoice &choice, const QStringList &modules, const QString &otherwise = {});

    [[nodiscard]] Result<RecordsStatus> status(const QString &provider, const QStringList &modules);
    // InUse if a run for this provider is under way. NotFound: connect() first.
    [[nodiscard]] Result<SendReport> send(
        const QString &provider, const QStringList &modules, const SendProgress &progress = {}, std::stop_token stop = {});
    // What was refused goes with the next send() once more.
    [[nodiscard]] Result<void> tryAgain(const QString &provider);

    // Writes what waits into a sealed file in `folder`. What went so does not go into the next file, but still to the LRS: nobody
    // knows whether the stick arrives. `anew`: everything once more.
    [[nodiscard]] Result<SealedFile> exportSealed(const QString &provider, const QStringList &modules, const QString &folder,
        const crypto::AgreementKey &recipient, bool anew = false);

    // The names of all that exportSealed() wrote, and whether the consent that they were written under still holds. One that was
    // given anew later covers none of them.
    [[nodiscard]] Result<QHash<QString, bool>> sealedFiles();

private:
    template <typename Work> auto in(Work work);

    vault::Vault &m_vault;
    const Clock &m_clock;
    HttpSettings m_http;
    SendLimits m_limits;
    QMutex m_mutex;
    QHash<QString, std::stop_source> m_running; // by provider
};

} // namespace wb::sync
