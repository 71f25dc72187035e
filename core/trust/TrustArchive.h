// Everything held on this machine that trust rests on: documents, keys, lists and certificates that were fetched once, each with
// its date. For every address the newest data counts. Data that somebody trusted vouches for goes before data that nobody vouches
// for.
#pragma once

#include "core/crypto/Certificate.h"
#include "core/trust/BadgeDocuments.h"
#include "core/trust/DidDocument.h"
#include "core/trust/EntityStatement.h"
#include "core/trust/IssuerRegistry.h"
#include "core/trust/TrustItem.h"

namespace wb::trust {

// What data may decide, by who brought it.
enum class Standing {
    Vouched, // everything
    StatusOnly, // nobody trusted brought it: only status lists are kept, because they carry their issuer's own signature
};

struct HeldStatus {
    QByteArray content;
    QDateTime fetched;
    bool vouched = false; // otherwise `fetched` is the word of a stranger
};
struct HeldDocument {
    DidDocument document;
    QDateTime fetched;
};
struct HeldKeys {
    QJsonObject object;
    QDateTime fetched;
};
struct HeldCertificate {
    crypto::Certificate certificate;
    QDateTime fetched;
};

// That a registry names an issuer.
struct Listing {
    QString registry; // its name, or else its address
    QString name; // of the issuer, as the registry writes it
    QDateTime fetched;
    QDateTime expires; // of the registry's own statement, if it names an end
    QString problem; // set where the statement cannot be relied on: why
};

class TrustArchive {
public:
    // Takes one piece in. False if newer or better data was there. Errors: InvalidArgument (no address or no date), those of the
    // format, MalformedDocument (a DID document that is not the one of its address, a certificate that cannot be read).
    Result<bool> add(const TrustItem &item, Standing standing);

    [[nodiscard]] const HeldStatus *status(const QString &url) const;
    // By the document's id: a DID, or the https address of a controller document.
    [[nodiscard]] const HeldDocument *document(const QString &id) const;
    [[nodiscard]] const HeldKeys *keys(const QString &url) const;
    [[nodiscard]] QList<HeldCertificate> certificates() const;
    [[nodiscard]] QList<Listing> listings(const QString &issuer) const;
    [[nodiscard]] const BadgeDocuments &badges() const { return m_badges; }
    // Contexts by address.
    [[nodiscard]] const QHash<QString, TrustItem> &contexts() const { return m_contexts; }

private:
    struct Registry {
        QString name;
        QDateTime fetched;
        IssuerRegistry entries;
    };
    struct Statement {
        EntityStatement statement;
        QDateTime fetched;
    };
    Result<bool> addDocument(const TrustItem &item);
    Result<bool> addKeys(const TrustItem &item);
    Result<bool> addStatus(const TrustItem &item, bool vouched);
    Result<bool> addRegistry(const TrustItem &item);
    Result<bool> addStatement(const TrustItem &item);
    Result<bool> addCertificates(const TrustItem &item);
    [[nodiscard]] Listing listing(const Statement &held) const;

    QHash<QString, HeldStatus> m_statuses;
    QHash<QString, HeldDocument> m_documents;
    QHash<QString, HeldKeys> m_keys;
    QHash<QString, Registry> m_registries;
    QHash<QString, Statement> m_configurations; // of federations, by entity
    QHash<QString, QHash<QString, Statement>> m_members; // by subject, then by federation
    QHash<QString, QList<HeldCertificate>> m_certificates; // by address
    QHash<QString, TrustItem> m_contexts;
    BadgeDocuments m_badges;
};

} // namespace wb::trust
