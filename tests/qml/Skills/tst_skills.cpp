#include "tests/qml/Explore/ExploreWorld.h"
#include "tests/support/QuickTestMain.h"

#include <QQmlContext>
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Wanderbuch_SkillsPlugin)
Q_IMPORT_QML_PLUGIN(Wanderbuch_CorePlugin)

// Gives the Quick tests real services over the sample library and a learner who has begun: `world`.
class SkillsSetup : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services CONSTANT)

public:
    wb::ui::Services *services() { return &m_world->services(); }
    Q_INVOKABLE void lockVault() { m_world->lockVault(); }
    Q_INVOKABLE void openVault() { m_world->openVault(); }
    Q_INVOKABLE void complete(const QString &name) { m_world->complete(wb::test::moduleId(name)); }

public slots:
    void applicationAvailable()
    {
        m_world = std::make_unique<wb::test::ExploreWorld>();
        m_world->importSamples();
        m_world->openVault();
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
        engine->rootContext()->setContextProperty(QStringLiteral("world"), this);
    }
    void cleanupTestCase() { m_world.reset(); }

private:
    std::unique_ptr<wb::test::ExploreWorld> m_world;
};

WB_QUICK_TEST_MAIN("skills", SkillsSetup)
#include "tst_skills.moc"
