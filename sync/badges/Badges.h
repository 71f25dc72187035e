// Badges of the person at hosts elsewhere: what a view model or a command asks for. Synchronous, for a worker. Nothing comes into
// the wallet but what the person accepted.
//
//   discover(address)          who it is, and what it may be asked for
//   connect(host, ...)         the person logs in, in their browser
//   fetch(id)                  what is there; every page is kept as it comes
//   candidates()               what came, verified; it stays until it is decided
//   accept(id), refuse(id)
//   push(id, credential)       a credential of the wallet goes to the host
#pragma once

#include "core/vault/CredentialStore.h"
#include "sync/badges/BadgeClient.h"
#include "sync/badges/BadgeStore.h"
#include "sync/issuance/IssuanceCandidate.h"

namespace wb::sync {

struct BadgesFetched {
    int seen = 0; // that the host has, of those asked for
    int added = 0; // that wait for a decision now
    int pages = 0;
};

class Badges {
public:
    // All but `http` have to outlive it.
    Badges(vault::Vault &vault, const Clock &clock, const trust::TrustStore &trust, QStringList languages, HttpSettings http = {});

    // Of what a person typed. Errors: those of the network, NotFound, MalformedDocument.
    [[nodiscard]] Result<BadgeHost> discover(const QUrl &typed, const Reach &reach, std::stop_token stop = {});
    // Registers this device (RFC 7591) and gets a token by the person's browser (code with PKCE); `open` is handed the page to
    // show, which says `farewell` at the end. Answers with the account's id. Cancelled, TimedOut, those of OAuthFlow.
    [[nodiscard]] Result<QString> connect(const BadgeHost &host, const QStringList &scopes, const Reach &reach,
        const std::function<void(const QUrl &)> &open, const QString &farewell, std::stop_token stop = {});
    [[nodiscard]] Result<QList<BadgeAccount>> accounts();
    [[nodiscard]] Result<void> disconnect(const QString &id);

    // What was issued since the last time, with a day of overlap; everything once a month, or if `everything` is wanted: hosts may
    // date things back. NotAuthorized: connect() again.
    [[nodiscard]] Result<BadgesFetched> fetch(const QString &id, bool everything = false, std::stop_token stop = {});

    [[nodiscard]] Result<QList<issuance::IssuanceCandidate>> candidates();
    // BadSignature if it does not hold and the person does not insist. A second call changes nothing.
    [[nodiscard]] Result<vault::CredentialRecord> accept(const QString &candidateId, bool insist = false);
    [[nodiscard]] Result<void> refuse(const QString &candidateId);

    // A credential of the wallet, byte for byte. True if it is new there. UnsupportedFormat: not one that the API takes.
    [[nodiscard]] Result<bool> push(const QString &id, const QString &credentialId, std::stop_token stop = {});
    [[nodiscard]] Result<QJsonObject> profile(const QString &id, std::stop_token stop = {});
    [[nodiscard]] Result<QJsonObject> setProfile(const QString &id, const QJsonObject &profile, std::stop_token stop = {});

private:
    template <typename Work> auto in(Work work);
    // Runs a request with a token, and once more with a new one if the host does not take the old one.
    template <typename Ask> auto asking(BadgeAccount &account, std::stop_token stop, Ask ask);
    [[nodiscard]] Result<void> renew(BadgeAccount &account, HttpClient &http, std::stop_token stop);
    [[nodiscard]] Result<void> fetchAll(
        BadgeAccount &account, const QString &resource, const QDateTime &since, BadgesFetched &fetched, std::stop_token stop);
    [[nodiscard]] Result<issuance::IssuanceCandidate> candidateOf(const ReceivedBadge &received);

    vault::Vault &m_vault;
    const Clock &m_clock;
    const trust::TrustStore &m_trust;
    QStringList m_languages;
    HttpSettings m_http;
};

} // namespace wb::sync
