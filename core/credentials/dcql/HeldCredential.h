// A credential the way a query looks at it: its format, its types, its claims, and whose it is.
#pragma once

#include "core/credentials/CredentialDocument.h"
#include "core/credentials/dcql/DcqlQuery.h"

#include <QDateTime>

namespace wb::linkeddata {
class ContextTable;
}

namespace wb::credentials {

// Whom the issuer gave it to.
enum class BoundTo {
    Nobody, // it names no key: whoever has it can show it
    Holder, // a key that is here
    SomebodyElse, // a key that is not here
};

struct HeldCredential {
    QString id; // of the entry in the vault
    QString digest; // of the bytes there, as the entry has it
    QString title;
    QString issuerName;
    QString issuerId;
    QueryFormat format = QueryFormat::Other; // Other: no query can be answered with it
    QStringList types; // the vct; or the types of a W3C credential, as written and expanded by its contexts
    QJsonObject claims; // what claims path pointers walk through
    BoundTo boundTo = BoundTo::Nobody;
    std::optional<crypto::KeyType> keyType; // of the holder's key, where it is bound to one that is here
    QList<QByteArray> authorityKeyIds; // of the certificates in its header
    QDateTime expires; // invalid where it never ends
    QByteArray raw; // as it was issued; a baked badge without its picture
};

// Fills all but id, digest, title, issuerName, boundTo, keyType and expires. A credential whose contexts are not at hand goes by its types
// as written. Errors: those of openDocument(), UnsupportedFormat (it has no form in a vp_token: JAdES, Open Badges 2.0, a
// presentation, an SD-JWT without vct, one that nobody signed).
[[nodiscard]] Result<HeldCredential> heldCredential(const QByteArray &raw, const linkeddata::ContextTable &contexts);

} // namespace wb::credentials
