#include "tests/qml/Devices/DevicesWorld.h"

#include "core/progress/EventStore.h"
#include "core/vault/SavedItems.h"

#include <QTest>

namespace wb::test {

DevicesWorld::DevicesWorld(const char *passphrase)
{
    vault = std::make_unique<vault::Vault>(
        vault::Vault::Config { folder.filePath(QStringLiteral("vault")), { progress::migrations() }, &clock, nullptr, 1 });
    [&] {
        QVERIFY(vault->create().result());
        QVERIFY(!passphrase || vault->setPassphrase(crypto::SecretBytes::copyOf(passphrase)).result());
        QTRY_COMPARE(vault->state(), vault::Vault::State::Unlocked);
    }();
    keeper = std::make_unique<ui::TrustKeeper>(
        trust, *vault, folder.filePath(QStringLiteral("trust")), [](trust::TrustStore &) { return QList<trust::BundleReport>(); });
    library = std::make_unique<catalogue::Library>(folder.path());
    settings = std::make_unique<ui::AppSettings>(folder.filePath(QStringLiteral("settings.ini")));
    packs = std::make_unique<ui::PackShelf>(*library, trust, folder.filePath(QStringLiteral("packs")));
    learner = std::make_unique<ui::Learner>(*vault);
    sync = std::make_unique<ui::SyncDesk>(clock);
    sync::DevicesConfig config;
    config.unlockMilliseconds = 1;
    devices = std::make_unique<sync::Devices>(*vault, config);
    sync->setDevices(devices.get());
    ui::Services::Parts parts;
    parts.clock = &clock;
    parts.settings = settings.get();
    parts.library = library.get();
    parts.vault = vault.get();
    parts.trust = keeper.get();
    parts.learner = learner.get();
    parts.packs = packs.get();
    parts.dataFolder = folder.path();
    parts.sync = sync.get();
    services = std::make_unique<ui::Services>(parts);
}

DevicesWorld::~DevicesWorld() = default;

bool DevicesWorld::save(const QString &id)
{
    return vault->run([id](vault::Session &session) { return vault::SavedItems(session).set(id, true); }).result().has_value();
}

QStringList DevicesWorld::saved()
{
    QStringList ids = vault->run([](vault::Session &session) { return vault::SavedItems(session).all(); }).result()->values();
    ids.sort();
    return ids;
}

} // namespace wb::test
