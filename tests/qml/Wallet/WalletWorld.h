// Real services on a folder that goes away: a vault, a trust store, a learner. For tests of the wallet.
#pragma once

#include "core/catalogue/Library.h"
#include "core/trust/TrustStore.h"
#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>

#include <memory>

namespace wb::test {

class WalletWorld
{
public:
    WalletWorld();

    // Waits for the vault's answer and then until the interface thread has heard of it. Fails the running test on errors.
    void createVault();
    void setPassphrase(const QString &passphrase);
    QString newRecoveryCode();
    void lock();
    void unlock(const QString &passphrase);
    // Until the learner has loaded what the vault says.
    void waitForLearner();
    // A record of a finished module, signed with a key that the trust store knows as the owner's.
    QByteArray ownRecord(const QString &title) const;
    // The same by a stranger, about themselves.
    QByteArray strangersRecord() const;
    // What a trainer whom no register knows awarded to somebody else.
    QByteArray trainersCredential() const;
    // A trust bundle signed with a key that nobody knows.
    QByteArray strangersBundle() const;

    QTemporaryDir folder;
    FixedClock clock{QStringLiteral("2026-11-22T12:00:00Z")};
    trust::TrustStore trust;
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<catalogue::Library> library;
    std::unique_ptr<ui::AppSettings> settings;
    std::unique_ptr<ui::PackShelf> packs;
    std::unique_ptr<ui::TrustKeeper> keeper;
    std::unique_ptr<ui::Learner> learner;
    std::unique_ptr<ui::Services> services;
};

} // namespace wb::test
