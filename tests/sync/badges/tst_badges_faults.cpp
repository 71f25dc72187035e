// What hosts and networks do wrong, and that nothing gets into the wallet but by the person's word.
#include "BadgesWorld.h"

#include <QUrlQuery>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

Answer page(const QList<QByteArray> &badges, const QByteArray &link = {})
{
    auto answer = Answer::json("{\"credential\":[" + badges.join(',') + "],\"compactJwsString\":[]}");
    if (!link.isEmpty())
        answer.headers.append({ QByteArray("Link"), link });
    return answer;
}

} // namespace

class TestBadgesFaults : public QObject {
    Q_OBJECT
private slots:
    void pagesAreFollowedAndKeptOneByOne()
    {
        BadgesWorld world;
        const QList<QByteArray> all { world.badge(QStringLiteral("One")), world.badge(QStringLiteral("Two")),
            world.badge(QStringLiteral("Three")) };
        bool cut = true;
        LoopbackServer server([&](const AskedOf &asked) {
            const auto offset = QUrlQuery(QUrl::fromEncoded(asked.target)).queryItemValue(QStringLiteral("offset")).toInt();
            if (offset == 1 && std::exchange(cut, false))
                return Answer { .raw = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{" };
            return page({ all.at(offset) },
                offset < 2 ? "<credentials?limit=1&offset=" + QByteArray::number(offset + 1) + ">; rel=\"next\"" : QByteArray());
        });
        const auto badges = world.badges();
        const auto id = world.account(server);
        QCOMPARE(badges->fetch(id).error().code, ErrorCode::ConnectionLost);
        QCOMPARE(badges->candidates()->size(), 1); // what came stays
        QVERIFY(badges->accounts()->first().lastError.startsWith(QStringLiteral("connection-lost")));
        const auto again = badges->fetch(id);
        QVERIFY(again);
        QCOMPARE(again->seen, 3);
        QCOMPARE(again->added, 2);
        QCOMPARE(again->pages, 3);
        QVERIFY(badges->accounts()->first().lastError.isEmpty());
        QVERIFY(!server.asked().first().target.contains("since="));
        QCOMPARE(server.asked().first().header("Authorization"), QByteArray("Bearer at-0"));
        // From then on only what is new, with a day of overlap; after a month everything again.
        world.home.clock.advance(2 * 3600 * 1000);
        auto account = badges->accounts()->first();
        account.token.expires = {};
        QVERIFY(TestVault::in(*world.vault, [account](vault::Session &session) { return BadgeStore(session).put(account); }));
        QVERIFY(badges->fetch(id));
        const auto since = QUrlQuery(QUrl::fromEncoded(server.asked().at(server.asked().size() - 3).target))
                               .queryItemValue(QStringLiteral("since"), QUrl::FullyDecoded);
        QCOMPARE(fromRfc3339(since), world.home.clock.nowUtc().addSecs(-2 * 3600).addDays(-1));
        world.home.clock.advance(qint64(31) * 24 * 3600 * 1000);
        QVERIFY(badges->fetch(id));
        QVERIFY(!server.asked().at(server.asked().size() - 3).target.contains("since="));
    }

    void nothingComesInWithoutAWord()
    {
        BadgesWorld world;
        auto forged = QJsonDocument::fromJson(world.badge(QStringLiteral("Forged"))).object();
        auto subject = forged.value(QLatin1String("credentialSubject")).toObject();
        auto achievement = subject.value(QLatin1String("achievement")).toObject();
        achievement.insert(QStringLiteral("name"), QStringLiteral("Master"));
        subject.insert(QStringLiteral("achievement"), achievement);
        forged.insert(QStringLiteral("credentialSubject"), subject);
        const QList<QByteArray> all { world.badge(QStringLiteral("Good")), QJsonDocument(forged).toJson(),
            "{\"not\":\"a credential\"}", world.badge(QStringLiteral("Unwanted")) };
        LoopbackServer server([&](const AskedOf &) { return page(all); });
        const auto badges = world.badges();
        const auto id = world.account(server);
        QCOMPARE(badges->fetch(id)->added, 4);
        const auto held = [&] {
            return TestVault::in(*world.vault, [](vault::Session &session) {
                return vault::CredentialStore(session).list();
            })->size();
        };
        QCOMPARE(held(), 0);
        const auto candidates = badges->candidates();
        QVERIFY(candidates);
        QCOMPARE(candidates->size(), 4);
        QCOMPARE(candidates->at(0).report.verdict, trust::Verdict::Valid);
        QCOMPARE(candidates->at(0).issuerDisplay.name, QStringLiteral("Scripted host"));
        QCOMPARE(candidates->at(1).report.verdict, trust::Verdict::Invalid);
        QCOMPARE(candidates->at(2).report.verdict, trust::Verdict::Invalid);
        QCOMPARE(badges->accept(candidates->at(1).id).error().code, ErrorCode::BadSignature);
        const auto record = badges->accept(candidates->at(0).id);
        QVERIFY(record);
        QCOMPARE(badges->accept(candidates->at(0).id)->id, record->id); // pressed twice
        QCOMPARE(held(), 1);
        QVERIFY(badges->refuse(candidates->at(3).id));
        QCOMPARE(badges->accept(candidates->at(3).id).error().code, ErrorCode::NotFound);
        QCOMPARE(badges->refuse(candidates->at(0).id).error().code, ErrorCode::AlreadyExists);
        // The same again: what was decided stays decided.
        QCOMPARE(badges->fetch(id, true)->added, 0);
        QCOMPARE(badges->candidates()->size(), 2);
        QVERIFY(badges->disconnect(id));
        QVERIFY(badges->candidates()->isEmpty());
        QCOMPARE(held(), 1);
    }

    void hostilePagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &link, ErrorCode code) {
            QTest::newRow(name) << body << link << int(code);
        };
        const QByteArray empty = "{\"credential\":[]}";
        row("a page of a portal", "<html>log in</html>", {}, ErrorCode::UnexpectedAnswer);
        row("no list", "{}", {}, ErrorCode::UnexpectedAnswer);
        row("an object for a list", "{\"credential\":{}}", {}, ErrorCode::UnexpectedAnswer);
        row("numbers", "{\"credential\":[1]}", {}, ErrorCode::UnexpectedAnswer);
        row("a token that is none", "{\"compactJwsString\":[\"a.b\"]}", {}, ErrorCode::UnexpectedAnswer);
        row("JSON in place of a token", "{\"compactJwsString\":[\"{.}.\"]}", {}, ErrorCode::UnexpectedAnswer);
        row("two names the same", "{\"credential\":[],\"credential\":[]}", {}, ErrorCode::UnexpectedAnswer);
        row("too many", "{\"credential\":[" + QByteArray("{},").repeated(1000) + "{}]}", {}, ErrorCode::TooLarge);
        row("the next page at another host", empty, "<https://evil.example/credentials>; rel=\"next\"",
            ErrorCode::UnexpectedAnswer);
        row("the next page on another port", empty, "<http://127.0.0.1:1/credentials>; rel=\"next\"", ErrorCode::UnexpectedAnswer);
        row("the next page with another user", empty, "<http://a:b@127.0.0.1/credentials>; rel=\"next\"",
            ErrorCode::UnexpectedAnswer);
        row("round in circles", empty, "<credentials?limit=50&offset=0>; rel=\"next\"", ErrorCode::UnexpectedAnswer);
    }
    void hostilePagesAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, link);
        QFETCH(int, code);
        BadgesWorld world;
        LoopbackServer server([&](const AskedOf &) {
            auto answer = Answer::json(body);
            if (!link.isEmpty())
                answer.headers.append({ QByteArray("Link"), link });
            return answer;
        });
        const auto badges = world.badges();
        const auto fetched = badges->fetch(world.account(server));
        QVERIFY(!fetched);
        QCOMPARE(int(fetched.error().code), code);
        QVERIFY(server.asked().size() <= 2);
        QVERIFY(!badges->accounts()->first().fetchedUntil.isValid()); // everything is asked for again
    }

    void endlessPagesEnd()
    {
        BadgesWorld world;
        int n = 0;
        LoopbackServer server(
            [&](const AskedOf &) { return page({}, "<credentials?offset=" + QByteArray::number(++n) + ">; rel=\"next\""); });
        QCOMPARE(world.badges()->fetch(world.account(server)).error().code, ErrorCode::UnexpectedAnswer);
        QVERIFY(server.asked().size() <= 501);
    }

    void aTokenThatIsNotTakenIsRenewedOnce()
    {
        BadgesWorld world;
        bool everRefuse = false;
        LoopbackServer server([&](const AskedOf &asked) {
            if (asked.path() == "/token")
                return asked.body.contains("rt-0")
                    ? Answer::json("{\"access_token\":\"at-1\",\"refresh_token\":\"rt-1\",\"token_type\":\"Bearer\"}")
                    : Answer::json("{\"error\":\"invalid_grant\"}", 400);
            return asked.header("Authorization") == "Bearer at-1" && !everRefuse
                ? page({})
                : Answer::json("{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"token revoked\"}", 401);
        });
        const auto badges = world.badges();
        const auto id = world.account(server);
        QVERIFY(badges->fetch(id));
        QCOMPARE(badges->accounts()->first().token.access, QStringLiteral("at-1"));
        QCOMPARE(badges->accounts()->first().token.refresh, QStringLiteral("rt-1")); // kept: the old one is worth nothing
        everRefuse = true;
        const auto refused = badges->fetch(id);
        QCOMPARE(refused.error().code, ErrorCode::NotAuthorized);
        const auto log = TestVault::in(*world.vault, [](vault::Session &session) { return session.changes.after(0, 1000); });
        for (const auto &change : *log)
            QVERIFY(!QJsonDocument(change.fields).toJson().contains("rt-"));
    }

    void aHostThatDoesNotGiveBackWhatWasSentHasNotTakenIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code"); // -1: taken
        QTest::newRow("created") << 201 << QByteArray("SAME") << -1;
        QTest::newRow("replaced") << 200 << QByteArray("SAME") << -1;
        QTest::newRow("it has exactly this") << 304 << QByteArray() << -1;
        QTest::newRow("another one") << 200 << QByteArray("{\"id\":\"x\"}") << int(ErrorCode::UnexpectedAnswer);
        QTest::newRow("a page of a portal") << 200 << QByteArray("<html></html>") << int(ErrorCode::UnexpectedAnswer);
        QTest::newRow("nothing") << 204 << QByteArray() << int(ErrorCode::UnexpectedAnswer);
        QTest::newRow("refused") << 400 << QByteArray("{\"imsx_description\":\"no proof\"}") << int(ErrorCode::RequestRefused);
    }
    void aHostThatDoesNotGiveBackWhatWasSentHasNotTakenIt()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        BadgesWorld world;
        LoopbackServer server([&](const AskedOf &asked) { return Answer::json(body == "SAME" ? asked.body : body, status); });
        const auto id = world.account(server);
        vault::CredentialRecord record;
        record.raw = world.badge(QStringLiteral("Mine"));
        const auto held =
            TestVault::in(*world.vault, [record](vault::Session &session) { return vault::CredentialStore(session).add(record); });
        const auto pushed = world.badges()->push(id, held->id);
        QCOMPARE(pushed ? -1 : int(pushed.error().code), code);
        if (pushed)
            QCOMPARE(*pushed, status == 201);
        if (status == 400)
            QVERIFY(pushed.error().detail.contains(QStringLiteral("no proof")));
        QCOMPARE(server.asked().first().body, record.raw); // byte for byte
    }

    void whatTheApiDoesNotTakeIsNotSent()
    {
        BadgesWorld world;
        LoopbackServer server([](const AskedOf &) { return Answer::json("{}"); });
        const auto id = world.account(server);
        vault::CredentialRecord record;
        record.raw = "a.b.c~d~";
        const auto held =
            TestVault::in(*world.vault, [record](vault::Session &session) { return vault::CredentialStore(session).add(record); });
        QCOMPARE(world.badges()->push(id, held->id).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(server.asked().size(), 0);
    }

    void aHostOutOfReachIsRefused()
    {
        BadgesWorld world;
        LoopbackServer server([](const AskedOf &) {
            return Answer::json(
                "{\"components\":{\"securitySchemes\":{\"a\":{\"type\":\"oauth2\",\"flows\":{\"authorizationCode\":{"
                "\"authorizationUrl\":\"https://login.example/a\",\"tokenUrl\":\"ftp://login.example/t\"}}}}}}");
        });
        QVERIFY(!world.badges()->discover(server.url(), { true, true }));
        QCOMPARE(world.badges()->discover(server.url(), Reach::strangers()).error().code, ErrorCode::AddressRefused);
    }
};

QTEST_GUILESS_MAIN(TestBadgesFaults)
#include "tst_badges_faults.moc"
