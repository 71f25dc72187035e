// The credentials in the vault: exact bytes as they came, and what lists and searches need to know about them.
#pragma once

#include "core/vault/Vault.h"

#include <QJsonObject>

namespace wb::vault {

enum class CredentialKind {
    Awarded,      // issued by somebody else
    SelfAsserted, // the learner's own record
};

struct CredentialRecord {
    QString id;      // of this entry: a UUID made of the digest, the same on all devices of the person
    QString digest;  // hexadecimal SHA-256 of `raw`: the seal is drawn from it
    QString format, title, issuerId, issuerName, subjectName;
    QDateTime issued, expires; // invalid if not said
    int eqfLevel = 0;
    CredentialKind kind = CredentialKind::Awarded;
    QString moduleId;       // of a module that it stands for, if that is known
    QJsonObject lastReport; // the newest verification report
    QString searchText;     // further words it should be found by
    QByteArray raw;         // filled by get(); empty in lists
    QDateTime addedAt;
};

class CredentialStore
{
public:
    explicit CredentialStore(Session &session) : m_session(session) {}

    // Needs everything but id, digest and addedAt, which are made here. Answers with the whole record.
    // AlreadyExists (detail: the id of the one there) if the same bytes are held.
    [[nodiscard]] Result<CredentialRecord> add(CredentialRecord record);
    // Newest issued first, without their bytes.
    [[nodiscard]] Result<QList<CredentialRecord>> list() const;
    // Title, issuer and text; every word by its beginning, in any order, case and diacritics folded. All for an empty query.
    [[nodiscard]] Result<QList<CredentialRecord>> search(const QString &words) const;
    // NotFound.
    [[nodiscard]] Result<CredentialRecord> get(const QString &id) const;
    [[nodiscard]] Result<void> setReport(const QString &id, const QJsonObject &report);
    // Takes it out of lists; restore() brings it back, purgeRemoved() forgets it. A restore on another device later than the purge
    // brings it back from there.
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<void> restore(const QString &id);
    [[nodiscard]] Result<int> purgeRemoved();

private:
    Session &m_session;
};

} // namespace wb::vault
