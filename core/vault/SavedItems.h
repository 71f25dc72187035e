// Pathways and modules that the person put aside for later.
#pragma once

#include "core/vault/Vault.h"

#include <QSet>

namespace wb::vault {

class SavedItems
{
public:
    explicit SavedItems(Session &session) : m_session(session) {}

    [[nodiscard]] Result<QSet<QString>> all() const;
    [[nodiscard]] Result<void> set(const QString &id, bool saved);

private:
    Session &m_session;
};

} // namespace wb::vault
