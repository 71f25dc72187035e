// Badge hosts through the view models that people use, against one whose door is oidc-provider (tests/peers/openbadges-api); and
// what waits for a decision, judged by whom one trusts now.
#include "core/crypto/Multikey.h"
#include "core/trust/KnownIssuers.h"
#include "qml/Wanderbuch/Wallet/ArrivalsModel.h"
#include "qml/Wanderbuch/Wallet/BadgeHostsModel.h"
#include "qml/Wanderbuch/Wallet/ConnectHostModel.h"
#include "qml/Wanderbuch/Wallet/ReceiveModel.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/NodePeer.h"
#include "tests/sync/issuance/FakeIssuer.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace wb;
using namespace wb::ui;

namespace {

constexpr int patience = 60000; // ms; the peer shares the machine with whatever else is built

QVariantMap first(const QVariantList &rows)
{
    return rows.value(0).toMap();
}

} // namespace

class WalletBadgesTest : public QObject {
    Q_OBJECT

    test::NodePeer m_peer;
    QUrl m_base, m_control;

    QByteArray control(const QString &what, const QByteArray &body = {}) const
    {
        sync::HttpClient http;
        sync::HttpRequest request {
            .url = m_control.resolved(QUrl(what)), .method = body.isEmpty() ? "GET" : "POST", .body = body, .reach = { true, true }
        };
        const auto response = http.send(request);
        return response ? response->body : QByteArray();
    }

private slots:
    void fromTheAddressToTheWalletAndBack()
    {
        const auto folder = QStringLiteral(WANDERBUCH_PEERS "/openbadges-api");
        if (const auto missing = test::NodePeer::missing(folder, QStringLiteral("oidc-provider")); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const auto address = m_peer.start(folder);
        m_base = QUrl(address.value(QLatin1String("base")).toString());
        m_control = QUrl(address.value(QLatin1String("control")).toString());
        QVERIFY(!m_base.isEmpty());

        test::WalletWorld world;
        world.clock.setWallClock(QDateTime::currentDateTimeUtc()); // the host's badge is of today
        world.createVault();
        control(QStringLiteral("credential"), world.ownRecord(QStringLiteral("Colour in print")));
        control(QStringLiteral("credential"), world.trainersCredential());

        ConnectHostModel connecting;
        connecting.setServices(world.services.get());
        connecting.look(m_base.toString());
        QTRY_COMPARE_WITH_TIMEOUT(connecting.phase(), ConnectHostModel::Asking, patience);
        QVERIFY(connecting.leadsHome()); // loopback is nobody's business unless the person says so
        connecting.look(m_base.toString(), true);
        QTRY_COMPARE_WITH_TIMEOUT(connecting.phase(), ConnectHostModel::Found, patience);
        QCOMPARE(connecting.name(), QStringLiteral("Badges of the tests"));
        QVERIFY(connecting.canTake());
        QVERIFY(connecting.terms().toString().endsWith(QLatin1String("/terms")));

        std::thread browser; // what the person does there: logs in and agrees
        QByteArray page;
        connect(&connecting, &ConnectHostModel::browserWanted, this, [&](const QUrl &url) {
            browser = std::thread([&, url] {
                page = control(
                    QStringLiteral("browse?url=") + QString::fromLatin1(QUrl::toPercentEncoding(url.toString(QUrl::FullyEncoded))));
            });
        });
        QSignalSpy connected(&connecting, &ConnectHostModel::connected);
        connecting.logIn(true);
        QCOMPARE(connecting.phase(), ConnectHostModel::Browser);
        QTRY_VERIFY_WITH_TIMEOUT(connecting.phase() == ConnectHostModel::Asking, patience);
        if (browser.joinable())
            browser.join();
        QVERIFY2(connected.count() == 1, qPrintable(connecting.problem()));
        QVERIFY(page.contains("You can go back to Wanderbuch"));
        const QString id = connected.first().first().toString();

        BadgeHostsModel hosts;
        hosts.setServices(world.services.get());
        QTRY_COMPARE_WITH_TIMEOUT(hosts.hosts().size(), 1, patience);
        QCOMPARE(first(hosts.hosts()).value(QStringLiteral("name")).toString(), QStringLiteral("Badges of the tests"));
        QVERIFY(first(hosts.hosts()).value(QStringLiteral("takes")).toBool());
        hosts.fetch(id);
        QTRY_VERIFY_WITH_TIMEOUT(!hosts.isBusy() && hosts.candidates().size() >= 2, patience);
        QCOMPARE(world.learner->credentials().size(), 0); // nothing is kept unasked
        const qsizetype came = hosts.candidates().size();
        QVERIFY(hosts.verified() >= 1);
        const int verified = hosts.verified();
        hosts.acceptVerified();
        QTRY_COMPARE_WITH_TIMEOUT(world.learner->credentials().size(), qsizetype(verified), patience);
        QTRY_COMPARE_WITH_TIMEOUT(hosts.candidates().size(), came - verified, patience);

        QSignalSpy put(&hosts, &BadgeHostsModel::put);
        QSignalSpy said(&hosts, &BadgeHostsModel::said);
        hosts.push(id, world.learner->credentials().first().id);
        QTRY_VERIFY_WITH_TIMEOUT(!hosts.isBusy(), patience);
        QVERIFY2(put.count() == 1, qPrintable(said.value(0).value(0).toString()));
        hosts.disconnectHost(id);
        QTRY_VERIFY_WITH_TIMEOUT(hosts.hosts().isEmpty(), patience);
        QCOMPARE(world.learner->credentials().size(), qsizetype(verified));
    }

    void whoIsNotThereIsSaid()
    {
        test::WalletWorld world;
        world.createVault();
        ConnectHostModel connecting;
        connecting.setServices(world.services.get());
        for (const char *typed : { "", "not an address", "https://", "user:pass@badges.example" }) {
            connecting.look(QString::fromLatin1(typed));
            QCOMPARE(connecting.phase(), ConnectHostModel::Asking);
            QVERIFY2(!connecting.problem().isEmpty(), typed);
        }
        test::LoopbackServer nobody([](const test::AskedOf &) { return test::Answer::json("{}", 404); });
        connecting.look(nobody.url().toString(), true);
        QTRY_COMPARE_WITH_TIMEOUT(connecting.phase(), ConnectHostModel::Asking, patience);
        QCOMPARE(connecting.problemTitle(), QStringLiteral("No badge host there"));
        test::LoopbackServer silent([](const test::AskedOf &) { return test::Answer { .stall = true }; });
        connecting.look(silent.url().toString(), true);
        QTRY_VERIFY_WITH_TIMEOUT(!silent.asked().isEmpty(), patience);
        connecting.reset(); // not waited for
        QCOMPARE(connecting.phase(), ConnectHostModel::Asking);
        QVERIFY(connecting.problem().isEmpty());
    }

    // The page was opened before the person got to know the issuer.
    void whatWaitsIsJudgedByWhomOneTrustsNow()
    {
        test::WalletWorld world;
        world.createVault();
        test::FakeIssuer issuer;
        issuer.let(
            "/x/credential", { test::Answer::json("{\"credentials\":[{\"credential\":" + world.trainersCredential() + "}]}") });
        ReceiveModel receiving;
        receiving.setServices(world.services.get());
        receiving.open(issuer.offer(), true);
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("offer"), patience);
        receiving.receive({});
        QTRY_VERIFY_WITH_TIMEOUT(receiving.state() == QLatin1String("candidates") && !receiving.busy(), patience);
        const QVariantMap stranger = first(receiving.candidates());
        QVERIFY(stranger.value(QStringLiteral("holds")).toBool());
        const auto credential = QJsonDocument::fromJson(world.trainersCredential()).object();
        const QString did = credential.value(QLatin1String("issuer"))
                                .toObject()
                                .value(QLatin1String("id"))
                                .toString(credential.value(QLatin1String("issuer")).toString());
        const auto key = crypto::fromMultikey(did.section(QLatin1Char(':'), 2));
        QVERIFY(key);
        auto accepted =
            world.keeper->accept({ did, trust::keyFingerprint(*key), QStringLiteral("The trainer"), world.clock.nowUtc() });
        QTRY_VERIFY_WITH_TIMEOUT(accepted.isFinished(), patience);
        QVERIFY(accepted.result());
        QTRY_VERIFY_WITH_TIMEOUT(
            first(receiving.candidates()).value(QStringLiteral("verdictText")) != stranger.value(QStringLiteral("verdictText"))
                || first(receiving.candidates()).value(QStringLiteral("verdictTitle"))
                    != stranger.value(QStringLiteral("verdictTitle")),
            patience);
    }

    void whatWasPromisedIsTold()
    {
        test::WalletWorld world;
        world.createVault();
        test::FakeIssuer issuer;
        const auto later = test::Answer::json("{\"transaction_id\":\"t\",\"interval\":7200}", 202);
        issuer.let("/x/credential", { later });
        issuer.let("/x/deferred",
            { later, test::Answer { .raw = "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{" },
                test::Answer::json("{\"credentials\":[{\"credential\":" + world.trainersCredential() + "}]}") });
        ArrivalsModel arrivals;
        arrivals.setServices(world.services.get());
        ReceiveModel receiving;
        receiving.setServices(world.services.get());
        receiving.open(issuer.offer(), true);
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("offer"), patience);
        receiving.receive({});
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("done"), patience);
        QVERIFY(receiving.note().contains(QLatin1String("asks again by itself")));
        arrivals.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(arrivals.promised().size(), 1, patience);
        QCOMPARE(arrivals.undecided(), 0);
        QVERIFY(first(arrivals.promised()).value(QStringLiteral("when")).toString().contains(QLatin1String("127.0.0.1")));
        arrivals.askNow();
        QTRY_VERIFY_WITH_TIMEOUT(!arrivals.isAsking() && !arrivals.note().isEmpty(), patience);
        QVERIFY(arrivals.note().startsWith(QLatin1String("Not there yet")));
        arrivals.askNow();
        QTRY_VERIFY_WITH_TIMEOUT(!arrivals.isAsking() && !arrivals.note().isEmpty(), patience);
        QVERIFY(arrivals.note().contains(QLatin1String("cannot be reached")));
        arrivals.askNow();
        QTRY_COMPARE_WITH_TIMEOUT(arrivals.undecided(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(arrivals.promised().isEmpty(), patience);
        QCOMPARE(world.learner->credentials().size(), 0);
        world.setPassphrase(QStringLiteral("copper lamp river otter"));
        world.lock();
        QTRY_COMPARE_WITH_TIMEOUT(arrivals.undecided(), 0, patience); // nothing of it shows while the wallet is locked
    }
};

QTEST_GUILESS_MAIN(WalletBadgesTest)
#include "tst_wallet_badges.moc"
