// Trust on first use: trainers whose key the owner has accepted at a workshop, by its fingerprint. Private data; kept in the vault.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QDateTime>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace wb::trust {

struct KnownIssuer {
    QString id; // a DID, or what else the issuer is called by
    QString fingerprint;
    QString name;
    QDateTime firstSeen;
};

class KnownIssuers {
public:
    // At most 10,000. Errors: MalformedDocument, TooLarge.
    [[nodiscard]] static Result<KnownIssuers> fromJson(const QJsonValue &value);
    [[nodiscard]] QJsonValue toJson() const;

    // The first acceptance stays: AlreadyExists if the issuer is known (also with another key; forget() it first). TooLarge,
    // InvalidArgument.
    Result<void> accept(const KnownIssuer &issuer);
    void forget(const QString &id);

    [[nodiscard]] std::optional<KnownIssuer> byId(const QString &id) const;
    // Somebody of that name, whatever case and spacing it is written in.
    [[nodiscard]] std::optional<KnownIssuer> byName(const QString &name) const;
    [[nodiscard]] const QList<KnownIssuer> &all() const { return m_all; }

private:
    QList<KnownIssuer> m_all;
};

// SHA-256 of the key's type and bytes, in hex. The same key has the same fingerprint wherever it was read from.
[[nodiscard]] QString keyFingerprint(const crypto::PublicKey &key);
// The first 16 digits in groups of four, for reading aloud: "3f2a 91c0 77de 015b".
[[nodiscard]] QString groupedFingerprint(const QString &fingerprint);

} // namespace wb::trust
