#include "qml/Wanderbuch/Core/Language.h"
#include "tests/qml/Providers/ProvidersWorld.h"
#include "tests/support/QuickTestMain.h"
#include "tests/sync/engine/PublishedProvider.h"

#include <QQmlContext>
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Wanderbuch_ProvidersPlugin)
Q_IMPORT_QML_PLUGIN(Wanderbuch_CorePlugin)

// Gives the Quick tests real services over a sync engine, and real providers: `world`.
class ProvidersSetup : public QObject {
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services CONSTANT)
    Q_PROPERTY(QString folder READ folder CONSTANT) // of a provider
    Q_PROPERTY(QUrl folderUrl READ folderUrl CONSTANT)

public:
    wb::ui::Services *services() { return m_world->services.get(); }
    QString folder() const { return m_provider->folder(); }
    QUrl folderUrl() const { return QUrl::fromLocalFile(folder()); }
    // Its id.
    Q_INVOKABLE int add() { return int(m_world->add(folder())); }
    // One that is added and does not answer.
    Q_INVOKABLE int addSilent()
    {
        wb::sync::ProviderPreview preview;
        preview.address = QStringLiteral("http://127.0.0.1:1/");
        preview.name = QStringLiteral("Illustrators' Guild of the whole river valley and its neighbours");
        preview.did = QStringLiteral("did:key:z6MkSilent");
        preview.isSigned = false;
        auto added = m_world->engine->add(preview);
        added.waitForFinished();
        return int(added.result().value_or(0));
    }
    // From the next visit on it signs with another key.
    Q_INVOKABLE void changeKey()
    {
        m_provider->setKey('q');
        m_provider->removeModule(QStringLiteral("joints"));
        m_provider->source().write(QStringLiteral("pathways/craft.json"),
            R"({"identifier": "urn:x-test:pathway:craft", "title": "Craft", "language": "en", "stops": [{"module": "urn:x-test:module:rates"}]})");
        m_provider->publish();
    }
    Q_INVOKABLE void download()
    {
        auto offers = m_world->engine->offers(QStringLiteral("urn:x-test:module:rates"));
        offers.waitForFinished();
        m_world->surroundings.setFreeBytes(1000); // there is no room: it waits
        m_world->engine->download(offers.result()->first());
    }
    // Something was done in a course of the provider that add() adds.
    Q_INVOKABLE void learn(int events) { m_world->learn(QStringLiteral("urn:x-test:module:rates"), events); }
    Q_INVOKABLE bool allowed() const { return m_world->recordsOut->status(m_provider->did, {})->consent.holds(); }
    Q_INVOKABLE bool connected() const { return m_world->recordsOut->status(m_provider->did, {})->account.has_value(); }
    // Three statements were given and one was refused, as a record store does.
    Q_INVOKABLE void allowAndRefuse()
    {
        learn(4);
        wb::sync::LrsAccount account;
        account.provider = m_provider->did;
        account.endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/xapi/"));
        account.reach = { true, true };
        account.access.kind = wb::sync::LrsAccess::Kind::Basic;
        account.access.user = QStringLiteral("mira");
        QVERIFY(m_world->recordsOut->connect(account));
        QVERIFY(m_world->recordsOut->grant(m_provider->did, { wb::sync::ActorChoice::Name, QStringLiteral("Mira"), true }));
        const auto refuse = [did = m_provider->did](wb::vault::Session &session) -> wb::Result<void> {
            wb::sync::Outbox outbox(session, did, QStringLiteral("http://127.0.0.1:9/xapi/"));
            WB_TRY(const auto items, outbox.next({ QStringLiteral("urn:x-test:module:rates") }, 2));
            WB_CHECK(outbox.markGiven(items.first(1)));
            return outbox.markRefused(items.last(), 400, QStringLiteral("lrs.school.example: no such lesson"));
        };
        QVERIFY(m_world->vault->run(refuse).result());
    }
    Q_INVOKABLE bool idle() const { return m_world->isIdle(); }
    Q_INVOKABLE int count() const { return int(m_world->engine->providers().size()); }
    Q_INVOKABLE bool pausedNow(int id) const { return m_world->engine->provider(id).value_or(wb::sync::ProviderState()).isPaused; }
    // As it was at the beginning.
    Q_INVOKABLE void renew()
    {
        m_world->engine.reset();
        m_world = std::make_unique<wb::test::ProvidersWorld>();
        m_provider = std::make_unique<wb::test::PublishedProvider>();
        m_world->openVault();
        m_world->startEngine();
    }

public slots:
    void applicationAvailable()
    {
        m_world = std::make_unique<wb::test::ProvidersWorld>();
        m_provider = std::make_unique<wb::test::PublishedProvider>();
        m_world->startEngine();
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
        engine->rootContext()->setContextProperty(QStringLiteral("world"), this);
    }
    void cleanupTestCase()
    {
        m_world.reset();
        m_provider.reset();
    }

private:
    std::unique_ptr<wb::test::ProvidersWorld> m_world;
    std::unique_ptr<wb::test::PublishedProvider> m_provider;
};

WB_QUICK_TEST_MAIN("providers", ProvidersSetup)
#include "tst_providers.moc"
