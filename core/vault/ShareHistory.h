// What was handed to whom: kept for the person alone, beside the credential it is about.
#pragma once

#include "core/vault/Vault.h"

#include <QStringList>

namespace wb::vault {

// How a credential was handed on. Stable: stands in the database.
enum class ShareForm {
    Shown,        // as codes on a screen
    Original,     // the bytes as they came
    Pdf,
    Badge,        // baked into a picture
    Presentation, // signed by the holder
    Disclosure,   // an SD-JWT with chosen claims
};

// What became of it. Stable: stands in the database.
enum class ShareOutcome {
    Done,    // it is with the recipient
    Pending, // written down before it was sent; stays so if the program ended in between: then nobody knows
    Refused, // the recipient did not take it
    Failed,  // it did not reach the recipient, or nobody answered
};

struct Share {
    QString id; // of this entry: a UUID
    QString credentialId;
    QDateTime at;
    ShareForm form = ShareForm::Original;
    QString recipient;   // free text, at most 500 characters; may be empty
    QStringList content; // names of the claims that were shown; empty where it was the whole credential
    ShareOutcome outcome = ShareOutcome::Done;
};

// "done", "pending", "refused", "failed".
[[nodiscard]] QLatin1StringView outcomeName(ShareOutcome outcome);

class ShareHistory
{
public:
    static constexpr qsizetype longestRecipient = 500;
    static constexpr qsizetype mostClaims = 200;

    explicit ShareHistory(Session &session) : m_session(session) {}

    // Needs everything but id; `at` is now unless it is set. Answers with the whole entry. NotFound if the credential is not held,
    // InvalidArgument for a text that is too long.
    [[nodiscard]] Result<Share> add(Share share);
    // Newest first.
    [[nodiscard]] Result<QList<Share>> of(const QString &credentialId) const;
    // Who it was, told later. NotFound, InvalidArgument.
    [[nodiscard]] Result<void> setRecipient(const QString &id, const QString &recipient);
    // What became of a Pending one. NotFound.
    [[nodiscard]] Result<void> setOutcome(const QString &id, ShareOutcome outcome);
    // For good. NotFound.
    [[nodiscard]] Result<void> remove(const QString &id);

private:
    Session &m_session;
};

} // namespace wb::vault
