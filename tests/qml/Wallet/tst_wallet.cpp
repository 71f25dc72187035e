// The wallet's pages in a real engine on real services.
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/QuickTestMain.h"
#include "tests/support/TestData.h"

#include <QQmlContext>
#include <QUrl>

namespace {

// What the tests ask of the world behind the pages.
class World : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services CONSTANT)
    Q_PROPERTY(QString ownRecord READ ownRecord CONSTANT)
    Q_PROPERTY(QString strangersRecord READ strangersRecord CONSTANT)
    // Empty where the test data is not on this machine
    Q_PROPERTY(QUrl europeanCredential READ europeanCredential CONSTANT)

public:
    World() { m_world.createVault(); }
    wb::ui::Services *services() { return m_world.services.get(); }
    QString ownRecord() const { return QString::fromUtf8(m_world.ownRecord(QStringLiteral("Colour in print"))); }
    QString strangersRecord() const { return QString::fromUtf8(m_world.strangersRecord()); }
    static QUrl europeanCredential()
    {
        const QString file = wb::test::testData(QStringLiteral("edc-elm/signed/edc-mc-signed.jsonld"));
        return file.isEmpty() ? QUrl() : QUrl::fromLocalFile(file);
    }
    Q_INVOKABLE void setPassphrase(const QString &passphrase) { m_world.setPassphrase(passphrase); }
    Q_INVOKABLE void lock() { m_world.lock(); }
    Q_INVOKABLE void unlock(const QString &passphrase) { m_world.unlock(passphrase); }

private:
    wb::test::WalletWorld m_world;
};

class WalletSetup : public QObject
{
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
        m_world = std::make_unique<World>();
        engine->rootContext()->setContextProperty(QStringLiteral("world"), m_world.get());
    }
    void cleanupTestCase() { m_world.reset(); }

private:
    std::unique_ptr<World> m_world;
};

} // namespace

WB_QUICK_TEST_MAIN("wallet", WalletSetup)
#include "tst_wallet.moc"
