// The parts of a provider's index, kept in the library database.
#pragma once

#include "core/storage/Database.h"
#include "sync/providers/ProviderFolder.h"

#include <QSet>

namespace wb::sync {

class IndexParts final : public PartMemory {
public:
    IndexParts(storage::Database &library, qint64 subscription)
        : m_library(library)
        , m_subscription(subscription)
    {
    }
    [[nodiscard]] std::optional<QByteArray> find(const QString &sha256) override;
    void keep(const QString &sha256, const QByteArray &bytes) override;
    // Those that nobody asked for are of an older state.
    void forgetOthers();

private:
    storage::Database &m_library;
    qint64 m_subscription;
    QSet<QString> m_used;
};

} // namespace wb::sync
