// Other credentials of the wallet that may stand in the same presentation.
#pragma once

#include "core/vault/Vault.h"

#include <QMetaType>

namespace wb::ui {

struct Companion
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString issuer MEMBER issuer)
    Q_PROPERTY(bool chosen MEMBER chosen)
public:
    QString title, issuer;
    bool chosen = false;
    QString id;
};

// All but `credential` that can be presented, as the wallet lists them; at most 200. Reads each of them.
[[nodiscard]] Result<QList<Companion>> companionsOf(vault::Session &session, const QString &credential);

} // namespace wb::ui
