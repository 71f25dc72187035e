// OAuth 2.0 as the standards write it down, against a server whose every answer the test decides.
#include "sync/oauth/OAuthFlow.h"
#include "sync/oauth/RedirectListener.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "tests/support/FixedClock.h"
#include "tests/support/LoopbackServer.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrlQuery>
#include <QtTest>

#include <thread>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

const Reach local { true, true };

QByteArray tokenJson(const QByteArray &more = {})
{
    return "{\"access_token\":\"at-1\",\"token_type\":\"bearer\",\"expires_in\":600" + more + "}";
}

} // namespace

class TestOAuthFlow : public QObject {
    Q_OBJECT
private slots:
    // RFC 7636 appendix B gives no request to compare with, but says how the challenge is made.
    void theCodeIsAskedForWithPkce()
    {
        OAuthServer server;
        server.authorization = QUrl(QStringLiteral("https://login.example/authorize?tenant=a%20b"));
        const auto request = OAuthFlow::ask(server, { QStringLiteral("me"), {}, false },
            QUrl(QStringLiteral("http://127.0.0.1:1234/redirect")), { QStringLiteral("a"), QStringLiteral("b/c") });
        QVERIFY(request);
        const QUrlQuery query(request->open);
        const auto value = [&](const char *name) { return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded); };
        QCOMPARE(value("tenant"), QStringLiteral("a b"));
        QCOMPARE(value("response_type"), QStringLiteral("code"));
        QCOMPARE(value("client_id"), QStringLiteral("me"));
        QCOMPARE(value("redirect_uri"), QStringLiteral("http://127.0.0.1:1234/redirect"));
        QCOMPARE(value("scope"), QStringLiteral("a b/c"));
        QCOMPARE(value("code_challenge_method"), QStringLiteral("S256"));
        QCOMPARE(value("code_challenge"), toBase64Url(crypto::sha256(request->verifier.toLatin1())));
        QVERIFY(request->verifier.size() >= 43 && request->state.size() >= 43);
        QVERIFY(!request->open.toString().contains(request->verifier));
        const auto other = OAuthFlow::ask(server, {}, {}, {});
        QVERIFY(other->state != request->state && other->verifier != request->verifier);
    }

    void anAnswerHasToBelongToTheRequest_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *answer, ErrorCode code) {
            QTest::newRow(name) << QString::fromLatin1(answer) << int(code);
        };
        row("another state", "?code=c&state=other&iss=https://login.example", ErrorCode::UnexpectedAnswer);
        row("no state", "?code=c&iss=https://login.example", ErrorCode::UnexpectedAnswer);
        row("another issuer", "?code=c&state=STATE&iss=https://evil.example", ErrorCode::UnexpectedAnswer);
        row("no issuer where it is promised", "?code=c&state=STATE", ErrorCode::UnexpectedAnswer);
        row("no code", "?state=STATE&iss=https://login.example", ErrorCode::UnexpectedAnswer);
        row("the person said no", "?error=access_denied&state=STATE&iss=https://login.example", ErrorCode::Cancelled);
        row("refused", "?error=invalid_scope&state=STATE&iss=https://login.example", ErrorCode::NotAuthorized);
    }
    void anAnswerHasToBelongToTheRequest()
    {
        QFETCH(QString, answer);
        QFETCH(int, code);
        LoopbackServer endpoint([](const AskedOf &) { return Answer::json(tokenJson()); });
        FixedClock clock;
        HttpClient http;
        OAuthFlow flow(http, clock, local);
        OAuthServer server { QStringLiteral("https://login.example"), QUrl(QStringLiteral("https://login.example/a")),
            endpoint.url(QStringLiteral("/token")), {}, true };
        const auto request =
            OAuthFlow::ask(server, { QStringLiteral("me"), {}, false }, QUrl(QStringLiteral("http://127.0.0.1/redirect")), {});
        const auto token = flow.redeem(server, { QStringLiteral("me"), {}, false }, *request,
            QUrl(QStringLiteral("http://127.0.0.1/redirect") + answer.replace(QStringLiteral("STATE"), request->state)));
        QVERIFY(!token);
        QCOMPARE(int(token.error().code), code);
        QCOMPARE(endpoint.asked().size(), 0); // the code went nowhere
    }

    void theCodeIsRedeemed()
    {
        LoopbackServer endpoint(
            [](const AskedOf &) { return Answer::json(tokenJson(",\"refresh_token\":\"rt-1\",\"scope\":\"a b\"")); });
        FixedClock clock;
        HttpClient http;
        OAuthFlow flow(http, clock, local);
        OAuthServer server { {}, QUrl(QStringLiteral("https://login.example/a")), endpoint.url(QStringLiteral("/token")), {},
            false };
        const OAuthClient client { QStringLiteral("me:1"), QStringLiteral("s&cret"), false };
        const auto request = OAuthFlow::ask(server, client, QUrl(QStringLiteral("http://127.0.0.1/redirect")), {});
        const auto token = flow.redeem(
            server, client, *request, QUrl(QStringLiteral("http://127.0.0.1/redirect?code=c%2B1&state=") + request->state));
        QVERIFY2(token.has_value(), token ? "" : qPrintable(token.error().detail));
        QCOMPARE(token->access, QStringLiteral("at-1"));
        QCOMPARE(token->refresh, QStringLiteral("rt-1"));
        QCOMPARE(token->scopes, (QStringList { QStringLiteral("a"), QStringLiteral("b") }));
        QCOMPARE(clock.nowUtc().secsTo(token->expires), 600);
        QVERIFY(token->isFresh(clock));
        clock.advance(590'000);
        QVERIFY(!token->isFresh(clock));
        const auto asked = endpoint.asked().first();
        QCOMPARE(asked.header("Authorization"), "Basic " + QByteArray("me%3A1:s%26cret").toBase64());
        const QUrlQuery form(QString::fromUtf8(asked.body));
        QCOMPARE(form.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded), QStringLiteral("c+1"));
        QCOMPARE(form.queryItemValue(QStringLiteral("code_verifier")), request->verifier);
        QVERIFY(!form.hasQueryItem(QStringLiteral("client_secret")));
        QCOMPARE(oauthTokenFromJson(toJson(*token)), *token);
        QCOMPARE(oauthClientFromJson(toJson(client)), client);
        QCOMPARE(oauthServerFromJson(toJson(server)), server);
    }

    void aTokenIsRenewedAndKeepsWhatIsNotSaid()
    {
        FixedClock clock;
        HttpClient http;
        OAuthFlow flow(http, clock, local);
        bool refused = false;
        LoopbackServer endpoint([&refused](const AskedOf &) {
            return refused ? Answer::json("{\"error\":\"invalid_grant\"}", 400) : Answer::json(tokenJson());
        });
        OAuthServer server { {}, {}, endpoint.url(QStringLiteral("/token")), {}, false };
        const OAuthToken old { QStringLiteral("at-0"), QStringLiteral("rt-0"), {}, { QStringLiteral("a") } };
        const auto token = flow.renew(server, { QStringLiteral("me"), QStringLiteral("secret"), true }, old);
        QVERIFY(token);
        QCOMPARE(token->access, QStringLiteral("at-1"));
        QCOMPARE(token->refresh, QStringLiteral("rt-0"));
        QCOMPARE(token->scopes, old.scopes);
        QVERIFY(endpoint.asked().first().body.contains("client_secret=secret"));
        QVERIFY(endpoint.asked().first().header("Authorization").isEmpty());
        refused = true;
        QCOMPARE(flow.renew(server, {}, old).error().code, ErrorCode::NotAuthorized);
        QCOMPARE(flow.renew(server, {}, { QStringLiteral("at"), {}, {}, {} }).error().code, ErrorCode::NotAuthorized);
    }

    void aTokenThatCannotBeUsedIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a line break: a header of the server's own")
            << QByteArray("{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\"}");
        QTest::newRow("a blank") << QByteArray("{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}");
        QTest::newRow("empty") << QByteArray("{\"access_token\":\"\",\"token_type\":\"Bearer\"}");
        QTest::newRow("bound to a key we do not prove") << QByteArray("{\"access_token\":\"a\",\"token_type\":\"DPoP\"}");
        QTest::newRow("no type") << QByteArray("{\"access_token\":\"a\"}");
        QTest::newRow("too long") << QByteArray("{\"access_token\":\"" + QByteArray(20'000, 'a') + "\",\"token_type\":\"Bearer\"}");
        QTest::newRow("a page") << QByteArray("<html>log in</html>");
    }
    void aTokenThatCannotBeUsedIsNone()
    {
        QFETCH(QByteArray, json);
        FixedClock clock;
        HttpClient http;
        OAuthFlow flow(http, clock, local);
        LoopbackServer endpoint([&json](const AskedOf &) { return Answer::json(json); });
        const auto token =
            flow.clientCredentials({ {}, {}, endpoint.url(), {}, false }, { QStringLiteral("me"), QStringLiteral("s"), false }, {});
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::UnexpectedAnswer);
    }

    void theServerIsFoundByItsIssuer()
    {
        QByteArray issuer;
        bool onlyOpenId = false;
        LoopbackServer server([&](const AskedOf &asked) {
            const auto path = onlyOpenId ? QByteArray("/a/.well-known/openid-configuration")
                                         : QByteArray("/.well-known/oauth-authorization-server/a");
            if (asked.path() != path)
                return Answer::json("{}", 404);
            return Answer::json("{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"https://login.example/t\"}");
        });
        FixedClock clock;
        HttpClient http;
        OAuthFlow flow(http, clock, local);
        issuer = server.url(QStringLiteral("/a")).toEncoded();
        QCOMPARE(flow.discover(server.url(QStringLiteral("/a"))).value_or(OAuthServer()).token,
            QUrl(QStringLiteral("https://login.example/t")));
        onlyOpenId = true;
        QVERIFY(flow.discover(server.url(QStringLiteral("/a"))));
        QVERIFY(flow.discover(server.url(QStringLiteral("/a/"))));
        issuer = "https://evil.example";
        QCOMPARE(flow.discover(server.url(QStringLiteral("/a"))).error().code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(flow.discover(server.url(QStringLiteral("/b"))).error().code, ErrorCode::NotFound);
    }

    void registrationIsForANativeApp()
    {
        LoopbackServer server([](const AskedOf &) {
            return Answer::json(
                "{\"client_id\":\"c1\",\"client_secret\":\"s1\",\"token_endpoint_auth_method\":\"client_secret_post\"}", 201);
        });
        FixedClock clock;
        HttpClient http;
        OAuthFlow flow(http, clock, local);
        const auto client = flow.registerClient({ {}, {}, server.url(), server.url(QStringLiteral("/register")), false },
            { QStringLiteral("Wanderbuch"), QUrl(QStringLiteral("http://127.0.0.1/redirect")), { QStringLiteral("s") } });
        QVERIFY(client);
        QCOMPARE(client->id, QStringLiteral("c1"));
        QVERIFY(client->secretInBody);
        const auto wish = QJsonDocument::fromJson(server.asked().first().body).object();
        QCOMPARE(wish.value(QLatin1String("application_type")).toString(), QStringLiteral("native"));
        QCOMPARE(
            wish.value(QLatin1String("redirect_uris")).toArray().at(0).toString(), QStringLiteral("http://127.0.0.1/redirect"));
        QCOMPARE(flow.registerClient({ {}, {}, server.url(), {}, false }, {}).error().code, ErrorCode::NotFound);
    }

    void theBrowserComesBack()
    {
        auto listener = RedirectListener::open();
        QVERIFY(listener);
        const auto visit = [port = quint16(listener->address().port())](const QByteArray &target) {
            QTcpSocket browser;
            browser.connectToHost(QStringLiteral("127.0.0.1"), port);
            browser.waitForConnected();
            browser.write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            QByteArray answer;
            while (browser.waitForReadyRead(20'000))
                answer += browser.readAll();
            return answer;
        };
        QByteArray icon, page;
        std::thread browser([&] {
            icon = visit("/favicon.ico");
            visit("/redirect?code=x"); // no state: not for us
            page = visit("/redirect?code=c%20d&state=s1");
        });
        const auto answer = listener->wait(QStringLiteral("<b>Done</b>"), 60'000);
        browser.join();
        QVERIFY(answer);
        QCOMPARE(QUrlQuery(*answer).queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded), QStringLiteral("c d"));
        QVERIFY(icon.startsWith("HTTP/1.1 404"));
        QVERIFY(page.startsWith("HTTP/1.1 200"));
        QVERIFY(page.contains("&lt;b&gt;Done"));

        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(listener->wait({}, 60'000, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(listener->wait({}, 1).error().code, ErrorCode::TimedOut);
    }
};

QTEST_GUILESS_MAIN(TestOAuthFlow)
#include "tst_oauth_flow.moc"
