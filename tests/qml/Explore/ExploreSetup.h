// Gives the Quick tests of Explore real services over the sample library: `world`.
#pragma once

#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "tests/support/WarningTrap.h"
#include "tests/qml/Explore/ExploreWorld.h"

#include <QObject>
#include <QQmlContext>
#include <QQmlEngine>

namespace wb::test {

class ExploreSetup : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services CONSTANT)
    Q_PROPERTY(wb::ui::Services *largeServices READ largeServices CONSTANT)

public:
    ui::Services *services() { return &m_world->services(); }
    // 10,000 made-up modules; imported by the first who asks.
    ui::Services *largeServices()
    {
        if (!m_large) {
            m_large = std::make_unique<ExploreWorld>();
            m_large->importSynthetic(10'000);
        }
        return &m_large->services();
    }
    Q_INVOKABLE void openVault() { m_world->openVault(); }
    Q_INVOKABLE void lockVault() { m_world->lockVault(); }
    Q_INVOKABLE bool isSaved(const QString &id) const { return m_world->learner().isSaved(id); }

public slots:
    void applicationAvailable()
    {
        m_world = std::make_unique<ExploreWorld>();
        m_world->importSamples({QStringLiteral("circular-design-basics")});
        m_world->openVault();
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        trapWarnings();
        ui::setUpEngine(*engine);
        engine->rootContext()->setContextProperty(QStringLiteral("world"), this);
    }
    void cleanupTestCase()
    {
        m_large.reset();
        m_world.reset();
    }

private:
    std::unique_ptr<ExploreWorld> m_world, m_large;
};

} // namespace wb::test
