// The pages of issuers, verifiers and badge hosts on real services, against servers that the test decides about.
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "sync/badges/BadgeStore.h"
#include "sync/issuance/Issuance.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/QuickTestMain.h"
#include "tests/sync/issuance/FakeIssuer.h"

#include <QQmlContext>
#include <QUrl>

namespace {

using namespace wb;

class ExchangeWorld : public QObject {
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services CONSTANT)

public:
    ui::Services *services() { return m_world->services.get(); }

    // As it was at the beginning.
    Q_INVOKABLE void renew()
    {
        m_world = std::make_unique<test::WalletWorld>();
        m_world->createVault();
        m_issuer = std::make_unique<test::FakeIssuer>();
        m_issuer->let("/x/credential", { answer(m_world->trainersCredential()) });
        m_host.reset();
        m_verifier.reset();
    }
    Q_INVOKABLE QString offer() const { return m_issuer->offer(); }
    Q_INVOKABLE int held() const { return int(m_world->learner->credentials().size()); }
    // The issuer promises one for later, two hours from now.
    Q_INVOKABLE bool promise()
    {
        m_issuer->let("/x/credential", { later() });
        m_issuer->let("/x/deferred", { later() });
        issuance::Issuance issuance(*m_world->vault, m_world->clock);
        const auto offer = issuance.open(m_issuer->offer(), true).result();
        const auto received =
            offer ? issuance.receive(offer->id).result() : Result<issuance::ReceiveSummary>(tl::unexpected(offer.error()));
        return received && received->deferred == 1;
    }
    Q_INVOKABLE void keepPromise() { m_issuer->let("/x/deferred", { answer(m_world->trainersCredential()) }); }
    Q_INVOKABLE int timesDeferredAsked() const { return int(m_issuer->timesAsked("/x/deferred")); }
    // A verifier's link; it is somebody's on this device.
    Q_INVOKABLE QString request()
    {
        m_verifier = std::make_unique<test::LoopbackServer>([](const test::AskedOf &) { return test::Answer::json("{}"); });
        const QString at = QString::fromLatin1(QUrl::toPercentEncoding(m_verifier->url(QStringLiteral("/post")).toString()));
        return QStringLiteral(
            "openid4vp://?client_id=redirect_uri%3A%1&response_uri=%1&response_type=vp_token&response_mode=direct_post&nonce=n-0S6"
            "&dcql_query=%7B%22credentials%22%3A%5B%7B%22id%22%3A%22a%22%2C%22format%22%3A%22dc%2Bsd-jwt%22%2C%22meta%22%3A%7B%"
            "22vct_values%22%3A%5B%22x%22%5D%7D%7D%5D%7D")
            .replace(QLatin1String("%1"), at);
    }
    Q_INVOKABLE void silenceVerifier() { m_verifier.reset(); }
    // An account at a host that has two badges: one by somebody nobody knows, and one that was changed.
    Q_INVOKABLE bool addHost(bool open)
    {
        const QByteArray good = m_world->trainersCredential(), own = m_world->ownRecord(QStringLiteral("Colour in print"));
        m_host = std::make_unique<test::LoopbackServer>([=](const test::AskedOf &asked) {
            if (!open)
                return test::Answer::json("{}", 401);
            return asked.method == "POST" ? test::Answer::json(asked.body, 201)
                                          : test::Answer::json("{\"credential\":[" + good + "," + own + "]}");
        });
        sync::BadgeAccount account;
        account.host.base = m_host->url(QStringLiteral("/ims/ob/v3p0/"));
        account.host.name = QStringLiteral("Badges of the valley");
        account.client = { QStringLiteral("me"), QStringLiteral("secret"), false };
        account.token = { QStringLiteral("at-0"), {}, m_world->clock.nowUtc().addDays(30),
            { sync::badgescope::upsertCredentials } };
        account.reach = { true, true };
        return m_world->vault
            ->run([account](vault::Session &session) -> Result<QString> {
                WB_CHECK(storage::migrate(session.database, sync::badgesMigrations()));
                return sync::BadgeStore(session).put(account);
            })
            .result()
            .has_value();
    }

private:
    static test::Answer answer(const QByteArray &credential)
    {
        return test::Answer::json("{\"credentials\":[{\"credential\":" + credential + "}]}");
    }
    static test::Answer later() { return test::Answer::json("{\"transaction_id\":\"t\",\"interval\":7200}", 202); }

    std::unique_ptr<test::WalletWorld> m_world;
    std::unique_ptr<test::FakeIssuer> m_issuer;
    std::unique_ptr<test::LoopbackServer> m_host, m_verifier;
};

class ExchangeSetup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
        m_world = std::make_unique<ExchangeWorld>();
        m_world->renew();
        engine->rootContext()->setContextProperty(QStringLiteral("world"), m_world.get());
    }
    void cleanupTestCase() { m_world.reset(); }

private:
    std::unique_ptr<ExchangeWorld> m_world;
};

} // namespace

WB_QUICK_TEST_MAIN("walletexchange", ExchangeSetup)
#include "tst_walletexchange.moc"
