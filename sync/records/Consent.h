// Whether a provider may have what the learner did in its modules, since when, and as whose. Kept with its dates, in the vault, for
// all devices of the person.
#pragma once

#include "core/progress/Xapi.h"
#include "core/vault/Vault.h"

namespace wb::sync {

// As whom the provider sees the learner.
enum class ActorChoice {
    Pseudonym, // a name of its own for each provider: two of them cannot find out that it is one person
    Name, // the same, with a name beside it that the person gave
    Did, // the learner's DID, the same everywhere
};

struct Consent {
    QString provider;
    QDateTime granted;
    QDateTime withdrawn; // invalid while it holds
    QDateTime from; // what was done before stays private; invalid: nothing does
    ActorChoice actor = ActorChoice::Pseudonym;
    QString name;
    [[nodiscard]] bool holds() const { return granted.isValid() && !withdrawn.isValid(); }
};

struct ConsentChoice {
    ActorChoice actor = ActorChoice::Pseudonym;
    QString name; // for ActorChoice::Name, at most 200 characters
    bool earlierToo = false; // what was done before this moment goes as well
};

class Consents {
public:
    explicit Consents(vault::Session &session)
        : m_session(session)
    {
    }

    // One that does not hold, with no dates, if there never was any.
    [[nodiscard]] Result<Consent> of(const QString &provider) const;
    [[nodiscard]] Result<QList<Consent>> all() const;
    // Given anew while it holds, it changes the actor (for what goes from now on) and may add what was earlier.
    [[nodiscard]] Result<Consent> grant(const QString &provider, const ConsentChoice &choice);
    // What has not gone yet stays private, also after a later consent unless that says otherwise.
    [[nodiscard]] Result<void> withdraw(const QString &provider);

    // Who the statements for this provider are about. The pseudonym is an HMAC of the provider's id under a secret of the vault.
    [[nodiscard]] Result<progress::XapiActor> actor(const Consent &consent) const;

private:
    vault::Session &m_session;
};

} // namespace wb::sync
