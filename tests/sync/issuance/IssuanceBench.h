// A wallet at the other end of an issuance: a vault with the module's tables, a clock that stands until the test moves it, the
// façade.
#pragma once

#include "sync/issuance/Issuance.h"
#include "sync/issuance/IssuanceStore.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>

namespace wb::test {

class IssuanceBench {
public:
    FixedClock clock { toRfc3339(QDateTime::currentDateTimeUtc()) }; // issuers sign with the time of today

    IssuanceBench() { open(true); }

    // As after a restart of the program.
    void reopen() { open(false); }

    issuance::Issuance &issuance() { return *m_issuance; }
    vault::Vault &vault() { return *m_vault; }

    [[nodiscard]] QList<vault::CredentialRecord> held()
    {
        return m_vault->run([](vault::Session &session) { return vault::CredentialStore(session).list(); })
            .result()
            .value_or(QList<vault::CredentialRecord>());
    }
    // The key that a credential in the wallet is bound to, by its type; nothing if none is remembered.
    [[nodiscard]] std::optional<crypto::KeyType> keyTypeOf(const QString &digest)
    {
        auto type = m_vault
                        ->run([digest](vault::Session &session) -> Result<crypto::KeyType> {
                            WB_TRY(const auto key, vault::HolderKeys(session).keyOf(digest));
                            return key.publicKey().type;
                        })
                        .result();
        return type ? std::optional(*type) : std::nullopt;
    }

private:
    void open(bool create)
    {
        m_issuance.reset();
        m_vault.reset();
        m_vault = std::make_unique<vault::Vault>(
            vault::Vault::Config { m_folder.filePath(QStringLiteral("vault")), { issuance::migrations() }, &clock, nullptr, 1 });
        const auto done = create ? m_vault->create().result() : m_vault->unlockWithDevice().result();
        if (!done)
            qFatal("no vault: %s", qPrintable(done.error().detail));
        m_issuance = std::make_unique<issuance::Issuance>(*m_vault, clock);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<issuance::Issuance> m_issuance;
};

} // namespace wb::test
