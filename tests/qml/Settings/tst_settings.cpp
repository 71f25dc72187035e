#include "platforms/common/BundledContexts.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/QuickTestMain.h"

#include <QQmlContext>
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Wanderbuch_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Wanderbuch_CorePlugin)

// Gives the Quick tests real services over a vault: `world`.
class SettingsSetup : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services CONSTANT)

public:
    wb::ui::Services *services() { return m_world->services.get(); }
    Q_INVOKABLE void setPassphrase() { m_world->setPassphrase(QStringLiteral("four words apart")); }
    Q_INVOKABLE QUrl file(const QString &name) const { return QUrl::fromLocalFile(m_world->folder.filePath(name)); }

public slots:
    void applicationAvailable()
    {
        m_world = std::make_unique<wb::test::WalletWorld>();
        m_world->createVault();
        (void)wb::platforms::bundledContexts(); // as the app does; with them come their licences
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
        engine->rootContext()->setContextProperty(QStringLiteral("world"), this);
        m_language = std::make_unique<wb::ui::Language>(*m_world->settings, *engine);
    }
    void cleanupTestCase()
    {
        m_language.reset();
        m_world.reset();
    }

private:
    std::unique_ptr<wb::test::WalletWorld> m_world;
    std::unique_ptr<wb::ui::Language> m_language;
};

WB_QUICK_TEST_MAIN("settings", SettingsSetup)
#include "tst_settings.moc"
