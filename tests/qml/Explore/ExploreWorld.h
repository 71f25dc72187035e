// Real services in a folder that goes with the test: the sample library imported, its packs built when asked for, a vault.
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

inline QString moduleId(const QString &name)
{
    return QStringLiteral("urn:x-wanderbuch:module:") + name;
}
inline QString pathwayId(const QString &name)
{
    return QStringLiteral("urn:x-wanderbuch:pathway:") + name;
}

class ExploreWorld
{
public:
    ExploreWorld();
    ~ExploreWorld();

    ui::Services &services() { return *m_services; }
    ui::Learner &learner() { return *m_learner; }
    catalogue::Library &library() { return *m_library; }

    // Every module and pathway of assets/library; those named get their packs built and put on the device.
    void importSamples(const QStringList &withPacks = {});
    // Made-up modules beside them; the same provider again replaces what it offered before.
    void importSynthetic(int count);
    void openVault();
    void lockVault();

    // The learner opened a module and read its first lessons.
    void begin(const QString &module, const QStringList &lessonsRead);
    void complete(const QString &module);
    // Somebody else awarded a credential for it; answers with its digest.
    QString award(const QString &module, const QString &title);

private:
    struct BuiltPack
    {
        QString path, sha256;
        qint64 bytes = 0;
    };
    BuiltPack build(const QString &folder);
    void wait();

    QTemporaryDir m_folder;
    FixedClock m_clock;
    trust::TrustStore m_trust;
    std::unique_ptr<ui::AppSettings> m_settings;
    std::unique_ptr<catalogue::Library> m_library;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<ui::TrustKeeper> m_keeper;
    std::unique_ptr<ui::Learner> m_learner;
    std::unique_ptr<ui::PackShelf> m_packs;
    std::unique_ptr<ui::Services> m_services;
};

} // namespace wb::test
