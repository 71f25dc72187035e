// What issuers and networks can do wrong: each ends in an error that names it, leaks nothing, loses nothing, and the next good run
// completes.
#include "FakeIssuer.h"
#include "IssuanceBench.h"
#include "tests/support/VerifyResult.h"

#include <QTest>

using namespace wb;
using namespace wb::issuance;
using test::Answer;
using test::FakeIssuer;
using test::IssuanceBench;

namespace {

using S = QLatin1StringView;

const QByteArray issuerPath = "/.well-known/openid-credential-issuer/x";
const QByteArray serverPath = "/.well-known/oauth-authorization-server/x";

const QByteArray cutOff = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"cred";

Answer captivePortal()
{
    return { .status = 200, .headers = { { "Content-Type", "text/html" } }, .body = "<html>Please log in to this network</html>" };
}

Answer redirect(const QByteArray &to)
{
    return { .status = 302, .headers = { { "Location", to } } };
}

QString errorOf(const auto &result)
{
    return result ? QStringLiteral("none") : QString(errorName(result.error().code));
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private slots:
    // The fake is an honest one unless it is told otherwise.
    void theGoodRun()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        const auto offer = bench.issuance().open(issuer.offer(), true).result();
        VERIFY_RESULT(offer);
        const auto received = bench.issuance().receive(offer->id).result();
        VERIFY_RESULT(received);
        QCOMPARE(received->received, 1);
        QCOMPARE(issuer.lastAsked("/x/credential").value(S("credential_configuration_id")).toString(), QStringLiteral("One"));
    }

    void discovery_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &path, int what, const char *error) {
            QTest::newRow(name) << path << what << QString::fromLatin1(error);
        };
        row("metadata of another issuer", issuerPath, 0, "unexpected-answer");
        row("metadata of another authorization server", serverPath, 1, "unexpected-answer");
        row("a captive portal for the issuer", issuerPath, 2, "unexpected-answer");
        row("a captive portal for the server", serverPath, 2, "unexpected-answer");
        row("the issuer sends elsewhere", issuerPath, 3, "redirect-refused");
        row("the server sends elsewhere", serverPath, 3, "redirect-refused");
        row("metadata without end", issuerPath, 4, "too-large");
        row("metadata cut off", issuerPath, 5, "connection-lost");
        row("the issuer fails", issuerPath, 6, "server-failed");
        row("no such issuer", issuerPath, 7, "not-found");
        row("a list", issuerPath, 8, "unexpected-answer");
        row("an endpoint that is none", issuerPath, 9, "malformed-document");
        row("another credential", issuerPath, 10, "not-found");
        row("an endpoint in plain http elsewhere is still asked nothing", issuerPath, 11, "none");
    }

    void discovery()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, what);
        QFETCH(QString, error);
        FakeIssuer issuer;
        IssuanceBench bench;
        QJsonObject metadata = issuer.metadata();
        Answer bad;
        switch (what) {
        case 0: metadata.insert(S("credential_issuer"), S("https://other.example")); break;
        case 1: bad = FakeIssuer::json(issuer.serverMetadata(QStringLiteral("https://evil.example"))); break;
        case 2: bad = captivePortal(); break;
        case 3: bad = redirect("http://127.0.0.2:9/elsewhere"); break;
        case 4: metadata.insert(S("padding"), QString(3 * 1024 * 1024, QLatin1Char('x'))); break;
        case 5:
            bad = { .raw = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"credential_" };
            break;
        case 6: bad = Answer::json("{}", 500); break;
        case 7: bad = Answer::json("{}", 404); break;
        case 8: bad = Answer::json("[1]"); break;
        case 9: metadata.insert(S("credential_endpoint"), S("credential")); break;
        case 10: metadata.insert(S("credential_configurations_supported"), QJsonObject()); break;
        default: metadata.insert(S("notification_endpoint"), S("http://192.0.2.1/notification")); break;
        }
        const bool byMetadata = bad.body.isEmpty() && bad.raw.isEmpty() && bad.headers.isEmpty();
        issuer.let(path, { byMetadata ? FakeIssuer::json(metadata) : bad });
        const auto offer = bench.issuance().open(issuer.offer(), true).result();
        QCOMPARE(errorOf(offer), error);
        QCOMPARE(issuer.timesAsked("/x/token"), 0); // no code went anywhere
        issuer.let(path, {});
        VERIFY_RESULT(bench.issuance().open(issuer.offer(), true).result());
    }

    // The offer names a server that the issuer does not know: its owner would get the code.
    void aMixUpOfServers()
    {
        FakeIssuer issuer;
        FakeIssuer evil;
        IssuanceBench bench;
        const auto offer = bench.issuance().open(issuer.offer(evil.issuer()), true).result();
        QCOMPARE(errorOf(offer), QStringLiteral("unexpected-answer"));
        QCOMPARE(evil.timesAsked(serverPath), 0);
    }

    void oneOfSeveralServers()
    {
        FakeIssuer issuer;
        FakeIssuer other;
        IssuanceBench bench;
        QJsonObject metadata = issuer.metadata();
        metadata.insert(S("authorization_servers"), QJsonArray { other.issuer(), issuer.issuer() });
        issuer.let(issuerPath, { FakeIssuer::json(metadata) });
        QJsonObject browserOnly = other.serverMetadata(other.issuer());
        browserOnly.insert(S("grant_types_supported"), QJsonArray { S("authorization_code") });
        other.let(serverPath, { FakeIssuer::json(browserOnly) });
        const auto byGrant = bench.issuance().open(issuer.offer(), true).result(); // the first does not have the grant
        VERIFY_RESULT(byGrant);
        QCOMPARE(byGrant->authorizationServer, issuer.issuer());
        const auto named = bench.issuance().open(issuer.offer(other.issuer()), true).result();
        VERIFY_RESULT(named);
        QCOMPARE(named->authorizationServer, other.issuer());
    }

    void byReferenceWithinBounds()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        const QString link = QStringLiteral("openid-credential-offer://?credential_offer_uri=")
            + QString::fromLatin1(QUrl::toPercentEncoding(issuer.origin() + S("/offer")));
        issuer.let("/offer", { FakeIssuer::json(issuer.offerObject()) });
        VERIFY_RESULT(bench.issuance().open(link, true).result());
        issuer.let("/offer", { FakeIssuer::json({ { S("padding"), QString(100'000, QLatin1Char('x')) } }) });
        QCOMPARE(errorOf(bench.issuance().open(link, true).result()), QStringLiteral("too-large"));
        issuer.let("/offer", { captivePortal() });
        QCOMPARE(errorOf(bench.issuance().open(link, true).result()), QStringLiteral("unexpected-answer"));
        issuer.let("/offer", { redirect("http://127.0.0.2:9/") });
        QCOMPARE(errorOf(bench.issuance().open(link, true).result()), QStringLiteral("redirect-refused"));
        QCOMPARE(errorOf(bench.issuance().open(link).result()), QStringLiteral("address-refused")); // nobody said it may be local
    }

    // What goes wrong with the token or the credentials: the error, and that calling receive() again completes.
    void receiving_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("error");
        const auto whole = [](const char *status, const QByteArray &body,
                               const QByteArray &headers = "Content-Type: application/json\r\n") {
            return QByteArray("HTTP/1.1 ") + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
                + "\r\nConnection: close\r\n\r\n" + body;
        };
        const auto row = [](const char *name, const char *path, const QByteArray &raw, const char *error) {
            QTest::newRow(name) << QByteArray(path) << raw << QString::fromLatin1(error);
        };
        row("token: sent elsewhere", "/x/token", whole("307 Temporary Redirect", "", "Location: http://127.0.0.2:9/token\r\n"),
            "redirect-refused");
        row("token: a log-in page", "/x/token", whole("200 OK", "<html>"), "unexpected-answer");
        row("token: none in it", "/x/token", whole("200 OK", "{}"), "unexpected-answer");
        row("token: of another type", "/x/token", whole("200 OK", R"({"access_token":"t","token_type":"mac"})"),
            "unexpected-answer");
        row("token: with a line break", "/x/token", whole("200 OK", R"({"access_token":"t\nX: y","token_type":"Bearer"})"),
            "unexpected-answer");
        row("token: for a key we have not shown", "/x/token", whole("200 OK", R"({"access_token":"t","token_type":"DPoP"})"),
            "unexpected-answer");
        row("token: the server fails", "/x/token", whole("503 Service Unavailable", ""), "server-failed");
        row("token: wait", "/x/token", whole("429 Too Many Requests", "", "Retry-After: 7\r\n"), "server-busy");
        row("token: cut off", "/x/token", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"access", "connection-lost");
        row("nonce: none in it", "/x/nonce", whole("200 OK", "{}"), "unexpected-answer");
        row("nonce: not there", "/x/nonce", whole("404 Not Found", ""), "not-found");
        row("credential: sent elsewhere", "/x/credential", whole("308 Permanent Redirect", "", "Location: http://127.0.0.2:9/\r\n"),
            "redirect-refused");
        row("credential: a log-in page", "/x/credential", whole("200 OK", "<html>"), "unexpected-answer");
        row("credential: neither one nor a promise", "/x/credential", whole("200 OK", "{}"), "unexpected-answer");
        row("credential: denied", "/x/credential", whole("400 Bad Request", R"({"error":"credential_request_denied"})"),
            "request-refused");
        row("credential: token not taken", "/x/credential",
            whole("401 Unauthorized", "", "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n"), "not-authorized");
        row("credential: the server fails", "/x/credential", whole("500 Internal Server Error", ""), "server-failed");
        row("credential: cut off", "/x/credential", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"credentials",
            "connection-lost");
        row("credential: closed at once", "/x/credential", " ", "connection-lost");
    }

    void receiving()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, raw);
        QFETCH(QString, error);
        FakeIssuer issuer;
        IssuanceBench bench;
        const auto offer = bench.issuance().open(issuer.offer(), true).result();
        VERIFY_RESULT(offer);
        issuer.let(path, { Answer { .raw = raw } });
        const auto received = bench.issuance().receive(offer->id).result();
        QCOMPARE(errorOf(received), error);
        QVERIFY(!received.error().detail.contains(S("secret-code")));
        QVERIFY(bench.issuance().candidates().result()->isEmpty());
        const bool hadToken = path != "/x/token";
        const auto tokensAsked = issuer.timesAsked("/x/token");
        issuer.let(path, {});
        if (hadToken)
            bench.reopen(); // with a token it goes on even after a restart: the code could not be used twice
        const auto again = bench.issuance().receive(offer->id).result();
        VERIFY_RESULT(again);
        QCOMPARE(again->received, 1);
        QCOMPARE(issuer.timesAsked("/x/token") - tokensAsked, hadToken ? 0 : 1);
        const auto repeated = bench.issuance().receive(offer->id).result(); // what was answered is not asked for again
        VERIFY_RESULT(repeated);
        QCOMPARE(repeated->received, 0);
        QCOMPARE(bench.issuance().candidates().result()->size(), 1);
    }

    // A token that says not how long it lives may be over all the same.
    void aTokenThatIsNotTakenIsRenewed()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        const auto token = [](const char *value) {
            return FakeIssuer::json({ { S("access_token"), QString::fromLatin1(value) }, { S("token_type"), S("Bearer") },
                { S("refresh_token"), S("again") } });
        };
        issuer.let("/x/token", { token("first"), token("second") });
        issuer.let("/x/credential",
            { Answer::json("{}", 401),
                FakeIssuer::json({ { S("credentials"), QJsonArray { QJsonObject { { S("credential"), S("a.b.c~") } } } } }) });
        const auto received = bench.issuance().receive(bench.issuance().open(issuer.offer(), true).result()->id).result();
        VERIFY_RESULT(received);
        QCOMPARE(received->received, 1);
        QCOMPARE(issuer.timesAsked("/x/token"), 2);
        QCOMPARE(issuer.timesAsked("/x/credential"), 2);
    }

    void aSilentIssuerCanBeLeft()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        issuer.let(issuerPath, { Answer { .stall = true } });
        auto offer = bench.issuance().open(issuer.offer(), true);
        QTRY_VERIFY(issuer.timesAsked(issuerPath) == 1);
        bench.issuance().cancel();
        QCOMPARE(errorOf(offer.result()), QStringLiteral("cancelled"));
        issuer.let(issuerPath, {});
        VERIFY_RESULT(bench.issuance().open(issuer.offer(), true).result());
    }

    void draft13SaysThatItNeedsTimeAsAnError()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        issuer.let("/x/credential", { FakeIssuer::json({ { S("transaction_id"), S("t") }, { S("interval"), 60 } }, 202) });
        issuer.let("/x/deferred",
            { FakeIssuer::json({ { S("error"), S("issuance_pending") }, { S("interval"), 60 } }, 400),
                FakeIssuer::json({ { S("credential"), S("a.b.c~") } }) });
        VERIFY_RESULT(bench.issuance().receive(bench.issuance().open(issuer.offer(), true).result()->id).result());
        bench.clock.advance(61'000);
        const auto pending = bench.issuance().continueDeferred().result();
        VERIFY_RESULT(pending);
        QCOMPARE(pending->deferred, 1);
        QVERIFY(pending->failed.isEmpty());
        QCOMPARE(bench.issuance().deferred().result()->first().nextAt, bench.clock.nowUtc().addSecs(60));
        const auto come = bench.issuance().continueDeferred(true).result();
        VERIFY_RESULT(come);
        QCOMPARE(come->received, 1);
        QCOMPARE(issuer.lastAsked("/x/deferred").value(S("transaction_id")).toString(), QStringLiteral("t"));
    }

    void whatTheIssuerGivesUpIsNotAskedForAgain()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        issuer.let("/x/credential", { FakeIssuer::json({ { S("transaction_id"), S("t") }, { S("interval"), 60 } }, 202) });
        issuer.let(
            "/x/deferred", { Answer { .raw = cutOff }, FakeIssuer::json({ { S("error"), S("credential_request_denied") } }, 400) });
        VERIFY_RESULT(bench.issuance().receive(bench.issuance().open(issuer.offer(), true).result()->id).result());
        const auto lost = bench.issuance().continueDeferred(true).result(); // the network's fault: it stays
        VERIFY_RESULT(lost);
        QCOMPARE(lost->deferred, 1);
        QCOMPARE(lost->failed.first().second.code, ErrorCode::ConnectionLost);
        const auto denied = bench.issuance().continueDeferred(true).result();
        VERIFY_RESULT(denied);
        QCOMPARE(denied->deferred, 0);
        QCOMPARE(denied->failed.first().second.code, ErrorCode::RequestRefused);
        QVERIFY(bench.issuance().deferred().result()->isEmpty());
    }

    void theIssuerIsToldLaterIfItCannotBeToldNow()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        issuer.let("/x/notification", { Answer { .raw = cutOff }, Answer::json("{}", 503), Answer { .status = 204 } });
        VERIFY_RESULT(bench.issuance().receive(bench.issuance().open(issuer.offer(), true).result()->id).result());
        VERIFY_RESULT(bench.issuance().refuse(bench.issuance().candidates().result()->first().id).result());
        for (int i = 0; i < 4; ++i) {
            bench.reopen();
            VERIFY_RESULT(bench.issuance().continueDeferred().result());
        }
        QCOMPARE(issuer.timesAsked("/x/notification"), 3); // until it was heard, and no more
        QCOMPARE(issuer.lastAsked("/x/notification"),
            (QJsonObject { { S("notification_id"), S("n") }, { S("event"), S("credential_failure") } })); // it was no credential
    }

    void whatIsNoCredentialCanStillBeKeptAsItCame()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        VERIFY_RESULT(bench.issuance().receive(bench.issuance().open(issuer.offer(), true).result()->id).result());
        const auto candidates = bench.issuance().candidates().result();
        VERIFY_RESULT(candidates);
        QVERIFY(candidates->first().report.readError);
        QVERIFY(!candidates->first().boundToUs);
        QCOMPARE(errorOf(bench.issuance().accept(candidates->first().id).result()), QStringLiteral("bad-signature"));
        VERIFY_RESULT(bench.issuance().accept(candidates->first().id, true).result());
        QCOMPARE(bench.held().first().title, QStringLiteral("One"));
        QVERIFY(!bench.keyTypeOf(bench.held().first().digest));
    }

    void aLockedVaultSaysSo()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        const auto offer = bench.issuance().open(issuer.offer(), true).result();
        VERIFY_RESULT(offer); // looking at an offer needs no vault
        VERIFY_RESULT(bench.vault().lock().result());
        QCOMPARE(errorOf(bench.issuance().receive(offer->id).result()), QStringLiteral("locked"));
        QCOMPARE(issuer.timesAsked("/x/token"), 0); // a code that works once is not spent where nothing can be kept
        QCOMPARE(errorOf(bench.issuance().candidates().result()), QStringLiteral("locked"));
    }

    void idsOfNothing()
    {
        IssuanceBench bench;
        QCOMPARE(errorOf(bench.issuance().receive(QStringLiteral("none")).result()), QStringLiteral("not-found"));
        QCOMPARE(errorOf(bench.issuance().accept(QStringLiteral("none")).result()), QStringLiteral("not-found"));
        QCOMPARE(errorOf(bench.issuance().refuse(QStringLiteral("none")).result()), QStringLiteral("not-found"));
        QCOMPARE(errorOf(bench.issuance().finish(QUrl(QStringLiteral("http://127.0.0.1:1/?state="))).result()),
            QStringLiteral("not-found"));
        QCOMPARE(errorOf(bench.issuance().awaitBrowser({}).result()), QStringLiteral("invalid-argument"));
    }

    void statesAreForgottenWithTheirTokens()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        VERIFY_RESULT(bench.issuance().receive(bench.issuance().open(issuer.offer(), true).result()->id).result());
        bench.clock.advance(8LL * 24 * 60 * 60 * 1000);
        QCOMPARE(bench.issuance().candidates().result()->size(), 1); // waits for the person, however long
        VERIFY_RESULT(bench.issuance().accept(bench.issuance().candidates().result()->first().id, true).result());
        VERIFY_RESULT(bench.issuance().continueDeferred().result());
        bench.clock.advance(8LL * 24 * 60 * 60 * 1000);
        QVERIFY(bench.issuance().candidates().result()->isEmpty());
        const auto left =
            bench.vault()
                .run([](vault::Session &session) -> Result<qint64> {
                    WB_TRY(auto count, session.database.prepare(QStringLiteral("SELECT count(*) FROM issuance_states")));
                    WB_CHECK(count.step());
                    return count.integer(0);
                })
                .result();
        VERIFY_RESULT(left);
        QCOMPARE(*left, 0);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_issuance_faults.moc"
