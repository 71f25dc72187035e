// An LRS that says by itself who lets people in (RFC 9728), and a real authorization server behind it: oidc-provider, with dynamic
// registration, the code with PKCE through a browser, and refresh tokens that are good once (tests/peers/openbadges-api).
#include "RecordsWorld.h"

#include "tests/support/NodePeer.h"

#include <thread>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

class TestRecordsLogin : public QObject {
    Q_OBJECT
private slots:
    void throughTheBrowser()
    {
        const auto folder = QStringLiteral(WANDERBUCH_PEERS "/openbadges-api");
        if (const auto missing = NodePeer::missing(folder, QStringLiteral("oidc-provider")); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        NodePeer peer;
        const auto address = peer.start(folder);
        const QUrl issuer(address.value(QLatin1String("base")).toString().chopped(1));
        const QUrl control(address.value(QLatin1String("control")).toString());

        QSet<QByteArray> taken; // tokens that the LRS takes
        bool takesNew = true;
        ScriptedLrs lrs([&](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            const auto token = asked.header("Authorization");
            if (token.startsWith("Bearer ") && takesNew)
                taken.insert(std::exchange(takesNew, false) ? token : QByteArray());
            return taken.contains(token) ? std::nullopt : std::optional(Answer::json("{}", 401));
        });
        RecordsWorld world;
        world.home.clock.setWallClock(QDateTime::currentDateTimeUtc());
        const auto records = world.records();
        const Reach local { true, true };
        LrsAccount account;
        account.provider = provider;
        account.endpoint = lrs.endpoint();
        account.reach = local;
        HttpClient http;
        const auto server = OAuthFlow(http, world.home.clock, local).discover(issuer);
        QVERIFY2(server.has_value(), server ? "" : qPrintable(server.error().detail));
        account.access.server = *server;
        account.access.scopes = { QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly"),
            QStringLiteral("offline_access") };
        std::thread browser;
        std::stop_source lost; // the browser did not come back: nobody waits for it
        const auto connected = records->connectByBrowser(
            account,
            [&](const QUrl &page) {
                browser = std::thread([page, control, lost]() mutable {
                    HttpClient own;
                    const auto to = QStringLiteral("browse?url=")
                        + QString::fromLatin1(QUrl::toPercentEncoding(page.toString(QUrl::FullyEncoded)));
                    const auto seen = own.send({ .url = control.resolved(QUrl(to)), .reach = { true, true } });
                    if (!seen || !seen->body.contains("Done"))
                        lost.request_stop();
                });
            },
            QStringLiteral("Done"), lost.get_token());
        browser.join();
        QVERIFY2(connected.has_value(), connected ? "" : qPrintable(connected.error().detail));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 3);
        QCOMPARE(records->send(provider, { pricing })->accepted, 3);
        // The LRS takes the token no more: twice renewed, each time with the refresh token of the time before.
        for (int i = 0; i < 2; ++i) {
            taken.clear();
            world.learn(pricing, 3);
            QCOMPARE(
                records->send(provider, { pricing })->stopped.value_or(Error()).code, ErrorCode::NotAuthorized); // none is taken
            takesNew = true;
            QCOMPARE(records->send(provider, { pricing })->accepted, 3);
        }
        QCOMPARE(lrs.stored().size(), 9);
    }
};

QTEST_GUILESS_MAIN(TestRecordsLogin)
#include "tst_records_login.moc"
