// A resolver that knows what a test put in.
#pragma once

#include "core/crypto/Multikey.h"
#include "core/proofs/KeyResolver.h"

#include <QHash>
#include <QStringList>

namespace wb::test {

class TestResolver final : public proofs::KeyResolver
{
public:
    void add(const QString &method, const crypto::PublicKey &key, const QString &controller)
    {
        m_keys.insert(method, {key, controller, {}});
    }
    // Keys are for "assertionMethod" alone unless a test says otherwise.
    void allow(const QString &purpose) { m_purposes.append(purpose); }
    // did:key, whose name holds the key.
    void addDidKey(const crypto::PublicKey &key)
    {
        const QString multikey = crypto::toMultikey(key);
        const QString did = QStringLiteral("did:key:") + multikey;
        add(did + QLatin1Char('#') + multikey, key, did);
    }

    [[nodiscard]] Result<proofs::ResolvedKey> resolve(const QString &method, const QString &purpose) const override
    {
        const auto found = m_keys.find(method);
        if (found == m_keys.end() || !m_purposes.contains(purpose))
            return failure(ErrorCode::KeyNotFound, QStringLiteral("no key is held for ") + method);
        return *found;
    }

private:
    QHash<QString, proofs::ResolvedKey> m_keys;
    QStringList m_purposes{QStringLiteral("assertionMethod")};
};

} // namespace wb::test
