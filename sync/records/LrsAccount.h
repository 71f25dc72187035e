// A provider's LRS as this device knows it: where, how one gets in, what it can do, when it may be asked again.
#pragma once

#include "core/vault/Vault.h"
#include "sync/oauth/OAuthDocuments.h"
#include "sync/transport/Reach.h"

namespace wb::sync {

[[nodiscard]] storage::MigrationSet recordsMigrations();

// How one gets in (xAPI 1.0.3 part 3 section 4).
struct LrsAccess {
    enum class Kind { None, Basic, ClientCredentials, Code };
    Kind kind = Kind::None;
    QString user, password; // Basic
    OAuthServer server; // the others
    OAuthClient client;
    QStringList scopes;
    OAuthToken token;
};

struct LrsAccount {
    QString provider;
    QUrl endpoint; // "statements" and "about" are below it
    LrsAccess access;
    Reach reach; // how far the endpoint and what it names may go
    // What was learnt of it.
    QByteArray version; // X-Experience-API-Version; empty before it was negotiated
    QDateTime versionAsked;
    bool takesGzip = false;
    qint64 batchBytes = 0; // 0: no limit known
    QDateTime notBefore; // invalid: now
    QDateTime lastContact; // invalid: never
    QString lastError; // code, a blank, detail
};

// Ends with a slash, without query and fragment. InvalidArgument: no address of the web.
[[nodiscard]] Result<QUrl> lrsEndpoint(const QString &text);

class LrsAccounts {
public:
    explicit LrsAccounts(vault::Session &session)
        : m_session(session)
    {
    }

    // NotFound.
    [[nodiscard]] Result<LrsAccount> of(const QString &provider) const;
    // In place of one that is there.
    [[nodiscard]] Result<void> put(const LrsAccount &account);
    // Keeps what was learnt of it, if it is still the same endpoint; how one gets in stays as it is.
    [[nodiscard]] Result<void> note(const LrsAccount &account);
    [[nodiscard]] Result<void> remove(const QString &provider);

private:
    vault::Session &m_session;
};

} // namespace wb::sync
