// The pages for showing and handing on in a real engine, on a wallet with one credential.
#include "core/credentials/QrText.h"
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/QuickTestMain.h"

#include <QFile>
#include <QQmlContext>
#include <QUrl>

namespace {

// What the tests ask of the world behind the pages.
class World : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services CONSTANT)
    Q_PROPERTY(QString credentialId MEMBER m_id CONSTANT)
    Q_PROPERTY(QStringList codes READ codes CONSTANT)
    Q_PROPERTY(QUrl target READ target CONSTANT)

public:
    World()
    {
        m_world.createVault();
        wb::vault::CredentialRecord record;
        record.format = QStringLiteral("open-badges-3.0");
        record.title = QStringLiteral("Colour in print");
        record.kind = wb::vault::CredentialKind::SelfAsserted;
        record.raw = m_world.ownRecord(record.title);
        m_raw = record.raw;
        auto added = m_world.vault->run([record](wb::vault::Session &session) { return wb::vault::CredentialStore(session).add(record); });
        m_id = added.result()->id;
    }
    wb::ui::Services *services() { return m_world.services.get(); }
    QStringList codes() const { return wb::credentials::qrTexts(m_raw, {0, 500, 30}).value_or(QStringList()); }
    QUrl target() const { return QUrl::fromLocalFile(m_world.folder.filePath(QStringLiteral("out.json"))); }
    Q_INVOKABLE void addOthers(int count)
    {
        for (int i = 0; i < count; ++i) {
            wb::vault::CredentialRecord other;
            other.title = QStringLiteral("Course %1").arg(i);
            other.raw = m_world.ownRecord(other.title);
            std::ignore =
                m_world.vault->run([other](wb::vault::Session &session) { return wb::vault::CredentialStore(session).add(other); }).result();
        }
    }
    Q_INVOKABLE bool isSaved() const
    {
        QFile file(target().toLocalFile());
        return file.open(QIODevice::ReadOnly) && file.readAll() == m_raw;
    }

private:
    wb::test::WalletWorld m_world;
    QByteArray m_raw;
    QString m_id;
};

class HandOnSetup : public QObject
{
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::ui::setUpEngine(*engine);
        m_world = std::make_unique<World>();
        engine->rootContext()->setContextProperty(QStringLiteral("world"), m_world.get());
    }
    void cleanupTestCase() { m_world.reset(); }

private:
    std::unique_ptr<World> m_world;
};

} // namespace

WB_QUICK_TEST_MAIN("handon", HandOnSetup)
#include "tst_handon.moc"
