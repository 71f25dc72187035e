#include "sync/providers/IndexParts.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"

namespace wb::sync {

std::optional<QByteArray> IndexParts::find(const QString &sha256)
{
    m_used.insert(sha256);
    auto rows = m_library.prepare(QStringLiteral("SELECT document FROM index_parts WHERE subscription = ? AND sha256 = ?"));
    if (!rows)
        return std::nullopt;
    const auto row = rows->bindAll(m_subscription, sha256).step();
    if (!row || !*row)
        return std::nullopt;
    QByteArray bytes = rows->bytes(0);
    // What was read once was checked; the table is on a disk that others can write.
    return toHex(crypto::sha256(bytes)) == sha256 ? std::optional(std::move(bytes)) : std::nullopt;
}

void IndexParts::keep(const QString &sha256, const QByteArray &bytes)
{
    // A memory only: what cannot be kept is read again.
    if (auto write = m_library.prepare(
            QStringLiteral("INSERT OR REPLACE INTO index_parts (subscription, sha256, document) VALUES (?, ?, ?)")))
        std::ignore = write->bindAll(m_subscription, sha256, bytes).run();
}

void IndexParts::forgetOthers()
{
    auto rows = m_library.prepare(QStringLiteral("SELECT sha256 FROM index_parts WHERE subscription = ?"));
    if (!rows)
        return;
    rows->bind(1, m_subscription);
    QStringList old;
    for (auto row = rows->step(); row && *row; row = rows->step()) {
        if (!m_used.contains(rows->text(0)))
            old.append(rows->text(0));
    }
    for (const QString &sha256 : std::as_const(old)) {
        if (auto gone = m_library.prepare(QStringLiteral("DELETE FROM index_parts WHERE subscription = ? AND sha256 = ?")))
            std::ignore = gone->bindAll(m_subscription, sha256).run();
    }
}

} // namespace wb::sync
