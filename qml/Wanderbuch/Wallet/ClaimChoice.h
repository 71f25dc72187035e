// Which claims of an SD-JWT somebody is shown: what can be chosen, in words, and the credential with what was chosen.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/crypto/Ed25519KeyPair.h"

#include <QJsonArray>
#include <QMetaType>

namespace wb::ui {

// A claim that the holder may show or keep back.
struct ClaimOption
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label) // claimNames(): "Address › Town"
    Q_PROPERTY(QString value MEMBER value) // as text; shortened
    Q_PROPERTY(bool chosen MEMBER chosen)
public:
    QString label, value;
    bool chosen = false;
    QJsonArray path;
};

// Empty for everything that is no SD-JWT. At most 200, in the order of the credential.
[[nodiscard]] QList<ClaimOption> claimOptions(const QByteArray &credential);

// The compact SD-JWT with the chosen claims and what they stand in; none chosen shows only what is open anyway. With a challenge and a
// domain it is signed by the holder's key for them. Errors: UnsupportedFormat (no SD-JWT), InvalidArgument (it is bound to another key
// than the holder's, or to none; only one of challenge and domain is given).
[[nodiscard]] Result<QByteArray> discloseClaims(const QByteArray &credential, const QList<ClaimOption> &options, const crypto::Ed25519KeyPair &holder,
    const QString &challenge, const QString &domain, const Clock &clock);

} // namespace wb::ui
