// What servers and networks do to statements on their way, and that none is lost, none is counted twice and none holds up the
// others.
#include "RecordsWorld.h"

#include "sync/records/Gzip.h"

#include <random>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

QString idOf(const QJsonValue &statement)
{
    return statement.toObject().value(QLatin1String("id")).toString();
}

bool holds(const QJsonArray &statements, const QString &id)
{
    return std::ranges::any_of(statements, [&id](const QJsonValue &statement) { return idOf(statement) == id; });
}

QSet<QString> idsOf(const QList<progress::Event> &events)
{
    QSet<QString> ids;
    for (const auto &event : events)
        ids.insert(event.uuid);
    return ids;
}

} // namespace

class TestRecordsSend : public QObject {
    Q_OBJECT

    // A world whose person has consented, with an account at the LRS and `count` events.
    struct Ready {
        RecordsWorld world;
        std::unique_ptr<RecordsOut> records;
        QList<progress::Event> events;
        explicit Ready(const QUrl &endpoint, int count = 50, const SendLimits &limits = { 50, 1'000'000 })
            : records(world.records(limits))
        {
            QVERIFY(records->connect(world.account(endpoint)));
            QVERIFY(records->grant(provider, {}));
            events = world.learn(pricing, count);
        }
        SendReport send() { return records->send(provider, { pricing }).value_or(SendReport { .stopped = Error {} }); }
        RecordsStatus status() { return records->status(provider, { pricing }).value_or(RecordsStatus()); }
    };

private slots:
    void everythingGoesOnceInBatches()
    {
        ScriptedLrs lrs;
        Ready ready(lrs.endpoint(), 120);
        QCOMPARE(ready.status().waiting, 120);
        int calls = 0;
        const auto report = ready.records->send(provider, { pricing }, [&calls](const SendReport &) { ++calls; });
        QVERIFY(report && !report->stopped);
        QCOMPARE(report->accepted, 120);
        QCOMPARE(calls, 3);
        QCOMPARE(lrs.posts().size(), 3); // 50, 50, 20
        QCOMPARE(report->requests, 4); // and about
        const auto stored = lrs.stored();
        QCOMPARE(QSet<QString>(stored.keyBegin(), stored.keyEnd()), idsOf(ready.events));
        QCOMPARE(ready.status().waiting, 0);
        const auto post = lrs.posts().first();
        QCOMPARE(post.header("X-Experience-API-Version"), QByteArray("2.0.0"));
        QCOMPARE(post.header("Authorization"), "Basic " + QByteArray("ada:counted").toBase64());
        QCOMPARE(post.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(post.path(), QByteArray("/xapi/statements"));
        QVERIFY(post.header("Content-Encoding").isEmpty()); // nobody said that it may be packed
        QVERIFY(ready.status().account->lastContact.isValid());
        QVERIFY(ready.status().account->lastError.isEmpty());
        ready.world.learn(pricing, 1);
        QCOMPARE(ready.send().requests, 1); // the version is known
    }

    void theVersionIsNegotiated_data()
    {
        QTest::addColumn<QByteArray>("about");
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("both") << QByteArray("{\"version\":[\"1.0.3\",\"2.0.0\"]}") << QByteArray("2.0.0");
        QTest::newRow("old") << QByteArray("{\"version\":[\"0.95\",\"1.0.0\",\"1.0.1\"]}") << QByteArray("1.0.3");
        QTest::newRow("new") << QByteArray("{\"version\":[\"2.0.1\"]}") << QByteArray("2.0.0");
        QTest::newRow("neither") << QByteArray("{\"version\":[\"0.95\",\"3.0.0\"]}") << QByteArray();
        QTest::newRow("nonsense") << QByteArray("{\"version\":7}") << QByteArray();
        QTest::newRow("a captive portal") << QByteArray("<html>please log in</html>") << QByteArray();
    }
    void theVersionIsNegotiated()
    {
        QFETCH(QByteArray, about);
        QFETCH(QByteArray, version);
        ScriptedLrs lrs;
        lrs.about = about;
        Ready ready(lrs.endpoint(), 3);
        const auto report = ready.send();
        QCOMPARE(report.stopped.has_value(), version.isEmpty());
        QCOMPARE(lrs.posts().size(), version.isEmpty() ? 0 : 1);
        if (!version.isEmpty())
            QCOMPARE(lrs.posts().first().header("X-Experience-API-Version"), version);
    }

    // 400: the one in fifty is found, shown with the server's reason, and holds up nobody.
    void aBadStatementIsIsolated()
    {
        QString bad;
        bool mended = false;
        ScriptedLrs lrs([&](const AskedOf &, const QJsonArray &statements) -> std::optional<Answer> {
            if (!mended && holds(statements, bad))
                return Answer::json("{\"message\":\"the object is unknown\"}", 400);
            return std::nullopt;
        });
        Ready ready(lrs.endpoint());
        bad = ready.events.at(17).uuid;
        const auto report = ready.send();
        QVERIFY(!report.stopped);
        QCOMPARE(report.accepted, 49);
        QCOMPARE(report.refused, 1);
        QVERIFY2(report.requests <= 14, qPrintable(QString::number(report.requests))); // halves, not one by one
        QCOMPARE(lrs.stored().size(), 49);
        const auto status = ready.status();
        QCOMPARE(status.waiting, 0);
        QCOMPARE(status.refused.size(), 1);
        QCOMPARE(status.refused.first().event, bad);
        QCOMPARE(status.refused.first().status, 400);
        QVERIFY(status.refused.first().reason.endsWith(QStringLiteral("400: the object is unknown")));
        // It is not tried again by itself, later ones go on, and it goes once the person asks for it.
        const auto later = ready.world.learn(pricing, 1);
        QCOMPARE(ready.send().accepted, 1);
        QCOMPARE(ready.status().refused.size(), 1);
        mended = true;
        QVERIFY(ready.records->tryAgain(provider));
        QCOMPARE(ready.send().accepted, 1);
        QVERIFY(ready.status().refused.isEmpty());
        QCOMPARE(lrs.stored().size(), 51);
        QCOMPARE(ready.send().requests, 0);
    }

    void manyBadOnesHoldUpNobody()
    {
        ScriptedLrs lrs([](const AskedOf &, const QJsonArray &statements) -> std::optional<Answer> {
            for (const auto &statement : statements) {
                if (statement.toObject()
                        .value(QLatin1String("verb"))
                        .toObject()
                        .value(QLatin1String("id"))
                        .toString()
                        .endsWith(u"/progressed"))
                    return Answer::json("{}", 400);
            }
            return std::nullopt;
        });
        Ready ready(lrs.endpoint(), 180);
        const auto report = ready.send();
        QVERIFY(!report.stopped);
        QCOMPARE(report.accepted, 160);
        QCOMPARE(report.refused, 20);
        QCOMPARE(ready.status().waiting, 0);
    }

    // A server that takes nothing of ours is not asked ten thousand times, and nothing is written off.
    void aServerThatRefusesEverythingEndsTheRun()
    {
        bool mended = false;
        ScriptedLrs lrs([&mended](const AskedOf &, const QJsonArray &) -> std::optional<Answer> {
            return mended ? std::nullopt : std::optional(Answer::json("{\"message\":\"no such version\"}", 400));
        });
        Ready ready(lrs.endpoint(), 500);
        const auto report = ready.send();
        QVERIFY(report.stopped);
        QCOMPARE(report.stopped->code, ErrorCode::RequestRefused);
        QVERIFY(report.stopped->detail.contains(QStringLiteral("no such version")));
        QVERIFY2(report.requests < 60, qPrintable(QString::number(report.requests)));
        QCOMPARE(ready.status().waiting, 500);
        QVERIFY(ready.status().refused.isEmpty());
        mended = true;
        QCOMPARE(ready.send().accepted, 500);
    }

    void tenBadOnesAtTheHeadAreNotAServerThatRefusesEverything()
    {
        QSet<QString> bad;
        ScriptedLrs lrs([&bad](const AskedOf &, const QJsonArray &statements) -> std::optional<Answer> {
            for (const auto &statement : statements) {
                if (bad.contains(idOf(statement)))
                    return Answer::json("{}", 400);
            }
            return std::nullopt;
        });
        Ready ready(lrs.endpoint(), 60);
        for (int i = 0; i < 15; ++i)
            bad.insert(ready.events.at(i).uuid);
        const auto report = ready.send();
        QVERIFY(!report.stopped);
        QCOMPARE(report.refused, 15);
        QCOMPARE(report.accepted, 45);
        QCOMPARE(lrs.stored().size(), 45);
    }

    // 409: held already, in other words of the same event.
    void whatIsThereAlreadyCountsAsDone_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<bool>("done");
        QTest::newRow("the learner went by another name") << QByteArray("actor") << true;
        QTest::newRow("another verb: somebody else's statement") << QByteArray("verb") << false;
        QTest::newRow("another object") << QByteArray("object") << false;
        QTest::newRow("not to be read") << QByteArray("forbidden") << true;
    }
    void whatIsThereAlreadyCountsAsDone()
    {
        QFETCH(QByteArray, change);
        QFETCH(bool, done);
        ScriptedLrs lrs([&change](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            if (asked.method == "GET" && change == "forbidden")
                return Answer::json("{}", 403);
            return std::nullopt;
        });
        Ready ready(lrs.endpoint());
        auto held = progress::toXapi(ready.events.at(30), { provider, QStringLiteral("x"), {} });
        if (change == "verb" || change == "object")
            held.insert(
                QString::fromLatin1(change), QJsonObject { { QStringLiteral("id"), QStringLiteral("https://else.example") } });
        lrs.store(held);
        const auto report = ready.send();
        QVERIFY(!report.stopped);
        QCOMPARE(report.accepted, done ? 50 : 49);
        QCOMPARE(report.alreadyThere, done ? 1 : 0);
        QCOMPARE(ready.status().refused.size(), done ? 0 : 1);
        QCOMPARE(lrs.stored().size(), 50);
        QCOMPARE(lrs.stored().value(ready.events.at(30).uuid), held); // never written over
        QCOMPARE(ready.send().requests, 0);
    }

    // The server stored the batch and the line was cut before it could say so.
    void aCutAfterTheServerStoredItDoesNoHarm_data()
    {
        QTest::addColumn<QByteArray>("raw");
        // Qt itself sends again what a kept connection closed over before a whole head came: twice the same then, and no harm
        // either.
        QTest::newRow("not a word") << QByteArray(" ");
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 O");
        QTest::newRow("half a body") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n[\"");
        QTest::newRow("a portal's page") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
        QTest::newRow("somebody else's ids") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n[\"x\"");
        QTest::newRow("an empty list") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]");
        QTest::newRow("nothing") << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
    }
    void aCutAfterTheServerStoredItDoesNoHarm()
    {
        QFETCH(QByteArray, raw);
        int posts = 0;
        ScriptedLrs *self = nullptr;
        ScriptedLrs lrs([&](const AskedOf &asked, const QJsonArray &statements) -> std::optional<Answer> {
            if (asked.method != "POST" || ++posts != 2)
                return std::nullopt;
            for (const auto &statement : statements)
                self->store(statement.toObject());
            return Answer { .raw = raw };
        });
        self = &lrs;
        Ready ready(lrs.endpoint(), 30, { 10, 1'000'000 });
        const auto report = ready.send();
        const auto sentAgainByQt = !raw.contains("\r\n") && lrs.posts().size() == 4;
        if (!sentAgainByQt) {
            QVERIFY(report.stopped);
            QCOMPARE(report.accepted, 10);
            QCOMPARE(ready.status().waiting, 20); // not believed
            QVERIFY(!ready.status().account->lastError.isEmpty());
        }
        const auto again = ready.send();
        QVERIFY(!again.stopped);
        QCOMPARE(report.accepted + again.accepted, 30);
        QCOMPARE(lrs.conflicts, 0); // byte for byte what was sent before
        const auto stored = lrs.stored();
        QCOMPARE(QSet<QString>(stored.keyBegin(), stored.keyEnd()), idsOf(ready.events));
    }

    // 413: smaller batches from then on, also next time.
    void tooLargeABatchIsHalved()
    {
        ScriptedLrs lrs([](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            return asked.body.size() > 6'000 ? std::optional(Answer::json("{}", 413)) : std::nullopt;
        });
        Ready ready(lrs.endpoint(), 100);
        QVERIFY(!ready.send().stopped);
        QCOMPARE(lrs.stored().size(), 100);
        QVERIFY(ready.status().refused.isEmpty());
        const auto before = lrs.posts().size();
        ready.world.learn(pricing, 100);
        QVERIFY(!ready.send().stopped);
        for (const auto &post : lrs.posts().mid(before))
            QVERIFY(post.body.size() <= 6'000); // learnt
    }

    void oneThatIsTooLargeByItselfIsShown()
    {
        ScriptedLrs lrs([](const AskedOf &asked, const QJsonArray &statements) -> std::optional<Answer> {
            return asked.body.size() > 3'000 || (statements.size() > 1 && asked.body.size() > 2'000)
                ? std::optional(Answer::json("{}", 413))
                : std::nullopt;
        });
        Ready ready(lrs.endpoint(), 5);
        ready.world.home.clock.advance(1000);
        const auto large = progress::commentedEvent({ pricing, {}, {}, {}, {} }, QString(2000, u'ä'), ready.world.home.clock);
        QVERIFY(TestVault::in(*ready.world.vault,
            [&large](vault::Session &session) { return progress::EventStore(session.database, session.changes).append(*large); }));
        ready.world.learn(pricing, 5);
        const auto report = ready.send();
        QVERIFY(!report.stopped);
        QCOMPARE(report.accepted, 10);
        QCOMPARE(ready.status().refused.first().event, large->uuid);
        QCOMPARE(ready.status().refused.first().status, 413);
    }

    void aServerThatAsksToWaitIsLeftAlone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("seconds");
        QTest::newRow("429, seconds") << 429 << QByteArray("120") << 120;
        QTest::newRow("503, a date") << 503 << QByteArray("Sun, 22 Nov 2026 13:00:00 GMT") << -1;
        QTest::newRow("429, nothing said") << 429 << QByteArray() << 60;
        QTest::newRow("503, nothing said") << 503 << QByteArray() << 60;
    }
    void aServerThatAsksToWaitIsLeftAlone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, after);
        QFETCH(int, seconds);
        int posts = 0;
        ScriptedLrs lrs([&](const AskedOf &, const QJsonArray &) -> std::optional<Answer> {
            if (++posts != 1)
                return std::nullopt;
            Answer answer = Answer::json("{}", status);
            if (!after.isEmpty())
                answer.headers.append({ QByteArray("Retry-After"), after });
            return answer;
        });
        Ready ready(lrs.endpoint(), 10);
        const auto report = ready.send();
        QCOMPARE(report.stopped.value_or(Error()).code, ErrorCode::ServerBusy);
        if (seconds > 0)
            QCOMPARE(report.stopped->detail, QString::number(seconds));
        const auto wait = report.stopped->detail.toInt();
        QVERIFY(wait > 0 && wait <= 3600);
        const auto asked = lrs.asked().size();
        ready.world.home.clock.advance(wait * 1000 - 1000);
        QCOMPARE(ready.send().stopped.value_or(Error()).code, ErrorCode::ServerBusy);
        QCOMPARE(lrs.asked().size(), asked); // not even asked
        ready.world.home.clock.advance(2000);
        QCOMPARE(ready.send().accepted, 10);
    }

    // A clock that was a year ahead when the server asked to wait does not make us wait a year.
    void aWrongClockDoesNotWaitForAYear()
    {
        int posts = 0;
        ScriptedLrs lrs([&](const AskedOf &, const QJsonArray &) -> std::optional<Answer> {
            return ++posts == 1 ? std::optional(Answer::json("{}", 429)) : std::nullopt;
        });
        Ready ready(lrs.endpoint(), 10);
        ready.world.home.clock.setWallClock(ready.world.home.clock.nowUtc().addYears(1));
        QCOMPARE(ready.send().stopped.value_or(Error()).code, ErrorCode::ServerBusy);
        ready.world.home.clock.setWallClock(ready.world.home.clock.nowUtc().addYears(-1));
        QCOMPARE(ready.send().accepted, 10);
    }

    void othersEndTheRunAndLoseNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const auto row = [](int status, ErrorCode code) {
            QTest::newRow(qPrintable(QString::number(status))) << status << int(code);
        };
        row(401, ErrorCode::NotAuthorized);
        row(403, ErrorCode::NotAuthorized);
        row(404, ErrorCode::NotFound);
        row(405, ErrorCode::RequestRefused);
        row(415, ErrorCode::RequestRefused);
        row(500, ErrorCode::ServerFailed);
        row(502, ErrorCode::ServerFailed);
        row(302, ErrorCode::UnexpectedAnswer);
    }
    void othersEndTheRunAndLoseNothing()
    {
        QFETCH(int, status);
        QFETCH(int, code);
        int posts = 0;
        ScriptedLrs lrs([&](const AskedOf &, const QJsonArray &) -> std::optional<Answer> {
            return ++posts == 2 ? std::optional(Answer { status, { { "Location", "https://evil.example/" } }, "{}", {}, false })
                                : std::nullopt;
        });
        Ready ready(lrs.endpoint(), 30, { 10, 1'000'000 });
        const auto report = ready.send();
        QVERIFY(report.stopped);
        QCOMPARE(int(report.stopped->code), code);
        QVERIFY(!report.stopped->detail.contains(QStringLiteral("counted"))); // the password
        QCOMPARE(report.accepted, 10);
        QCOMPARE(ready.status().waiting, 20);
        QCOMPARE(ready.send().accepted, 20);
        QCOMPARE(lrs.stored().size(), 30);
    }

    void bodiesArePackedOnceTheServerSaysSo()
    {
        bool refuses = false;
        ScriptedLrs *self = nullptr;
        ScriptedLrs lrs([&](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            auto body = asked.body;
            if (asked.header("Content-Encoding") == "gzip") {
                if (refuses)
                    return Answer::json("{}", 415);
                body = gunzipped(body, 10'000'000).value_or(QByteArray());
            }
            const auto statements = QJsonDocument::fromJson(body).array();
            for (const auto &statement : statements)
                self->store(statement.toObject());
            auto answer = ScriptedLrs::idsOf(statements);
            answer.headers.append({ QByteArray("Accept-Encoding"), QByteArray("br;q=1.0, gzip") });
            return answer;
        });
        self = &lrs;
        Ready ready(lrs.endpoint(), 100);
        const auto report = ready.send();
        QCOMPARE(report.accepted, 100);
        QVERIFY(lrs.posts().at(0).header("Content-Encoding").isEmpty());
        QCOMPARE(lrs.posts().at(1).header("Content-Encoding"), QByteArray("gzip"));
        QVERIFY(lrs.posts().at(1).body.size() * 4 < lrs.posts().at(0).body.size());
        QCOMPARE(lrs.stored().size(), 100);
        // Kept for the next run; and a server that takes it back gets it plain.
        ready.world.learn(pricing, 10);
        refuses = true;
        const auto next = ready.send();
        QVERIFY(!next.stopped);
        QCOMPARE(next.accepted, 10);
        QCOMPARE(next.requests, 2);
    }

    void tokensAreRenewedAndKept()
    {
        int given = 0;
        bool refused = false;
        LoopbackServer login([&](const AskedOf &asked) {
            if (asked.body.contains("rt-") && !asked.body.contains("rt-" + QByteArray::number(given)))
                return Answer::json("{\"error\":\"invalid_grant\"}", 400); // a refresh token is good once
            ++given;
            const auto n = QByteArray::number(given);
            return Answer::json("{\"access_token\":\"at-" + n + "\",\"refresh_token\":\"rt-" + n
                + "\",\"token_type\":\"Bearer\",\"expires_in\":600}");
        });
        ScriptedLrs lrs([&](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            return refused || asked.header("Authorization") != "Bearer at-" + QByteArray::number(given)
                ? std::optional(Answer::json("{}", 401))
                : std::nullopt;
        });
        RecordsWorld world;
        const auto records = world.records();
        auto account = world.account(lrs.endpoint());
        account.access = {};
        account.access.kind = LrsAccess::Kind::Code;
        account.access.server.token = login.url();
        account.access.client.id = QStringLiteral("me");
        account.access.token = { QStringLiteral("at-0"), QStringLiteral("rt-0"), world.home.clock.nowUtc().addSecs(600), {} };
        QVERIFY(records->connect(account));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 3);
        QCOMPARE(records->send(provider, { pricing })->accepted, 3); // fresh still: used as it is
        QCOMPARE(given, 0);
        world.home.clock.advance(700'000); // run out: renewed before it is used
        world.learn(pricing, 3);
        QCOMPARE(records->send(provider, { pricing })->accepted, 3);
        QCOMPARE(given, 1);
        ++given; // the server forgets it: 401 renews; here the refresh token is not good either, so the person is asked
        world.learn(pricing, 3);
        QCOMPARE(records->send(provider, { pricing })->stopped.value_or(Error()).code, ErrorCode::NotAuthorized);
        --given;
        const auto asked = login.asked().size();
        refused = true; // refused whatever it is: renewed once, not for ever
        QCOMPARE(records->send(provider, { pricing })->stopped.value_or(Error()).code, ErrorCode::NotAuthorized);
        QCOMPARE(login.asked().size(), asked + 1);
        refused = false;
        QCOMPARE(records->send(provider, { pricing })->accepted, 3);
        QCOMPARE(lrs.stored().size(), 9);
        // Tokens are for this device: they are not in the log that other devices read.
        const auto log = TestVault::in(*world.vault, [](vault::Session &session) { return session.changes.after(0, 10'000); });
        for (const auto &change : *log)
            QVERIFY(!QJsonDocument(change.fields).toJson().contains("at-"));
    }

    void anAddressOutOfReachIsNotAsked()
    {
        RecordsWorld world;
        const auto records = world.records();
        auto account = world.account(QUrl(QStringLiteral("http://127.0.0.1:9/xapi/")));
        account.reach = Reach::strangers();
        QCOMPARE(records->connect(account).error().code, ErrorCode::AddressRefused);
    }

    // Random histories: an LRS that refuses, cuts, conflicts and waits as it likes; in the end everything is accounted for once.
    void nothingIsLostWhateverHappens_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed)
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
    }
    void nothingIsLostWhateverHappens()
    {
        QFETCH(int, seed);
        std::mt19937 random { std::mt19937::result_type(seed) };
        QSet<QString> bad;
        bool calm = false;
        ScriptedLrs *self = nullptr;
        ScriptedLrs lrs([&](const AskedOf &asked, const QJsonArray &statements) -> std::optional<Answer> {
            for (const auto &statement : statements) {
                if (bad.contains(idOf(statement)))
                    return Answer::json("{}", 400);
            }
            if (calm || asked.method != "POST")
                return std::nullopt;
            const auto store = [&] {
                for (const auto &statement : statements)
                    self->store(statement.toObject());
            };
            switch (random() % 12) {
            case 0: return Answer { .raw = " " };
            case 1: store(); return Answer { .raw = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[" };
            case 2: return Answer::json("{}", 500);
            case 3: return Answer::json("{}", 429);
            case 4: return Answer::json("{}", 413);
            case 5: store(); return Answer::json("{}", 502);
            default: return std::nullopt;
            }
        });
        self = &lrs;
        Ready ready(lrs.endpoint(), 0, { 16, 1'000'000 });
        QList<progress::Event> all;
        for (int round = 0; round < 12; ++round) {
            const auto more = ready.world.learn(pricing, 1 + int(random() % 40));
            all += more;
            for (const auto &event : more) {
                if (random() % 20 == 0)
                    bad.insert(event.uuid);
            }
            (void)ready.send();
            ready.world.home.clock.advance(120'000);
        }
        calm = true;
        ready.world.home.clock.advance(3'600'000);
        // What was refused for its size while the server was in a bad mood is asked for by the person.
        QVERIFY(ready.records->tryAgain(provider));
        const auto last = ready.send();
        QVERIFY2(!last.stopped, last.stopped ? qPrintable(last.stopped->detail) : "");
        QCOMPARE(ready.status().waiting, 0);
        QSet<QString> refused;
        for (const auto &one : ready.status().refused)
            refused.insert(one.event);
        const auto stored = lrs.stored();
        const QSet<QString> there(stored.keyBegin(), stored.keyEnd());
        QCOMPARE(refused, bad);
        QCOMPARE(there + refused, idsOf(all));
        QVERIFY(!there.intersects(refused));
        QCOMPARE(lrs.conflicts, 0);
    }
};

QTEST_GUILESS_MAIN(TestRecordsSend)
#include "tst_records_send.moc"
