// A vault in a folder that goes with the test, cheap to try passphrases on.
#pragma once

#include "core/vault/Vault.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>
#include <QTest>

namespace wb::test {

class TestVault
{
public:
    FixedClock clock;

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("vault")); }
    [[nodiscard]] std::unique_ptr<vault::Vault> open()
    {
        return std::make_unique<vault::Vault>(vault::Vault::Config{folder(), {}, &clock, nullptr, 1});
    }
    [[nodiscard]] static crypto::SecretBytes secret(const char *text) { return crypto::SecretBytes::copyOf(text); }

    // Runs work in the vault and waits for its answer.
    template<typename Work>
    static auto in(vault::Vault &vault, Work work)
    {
        return vault.run(std::move(work)).result();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace wb::test
