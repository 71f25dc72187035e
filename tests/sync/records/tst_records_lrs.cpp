// Against a learning record store that runs in the field: xapi-statements, with redis (tests/peers/xapi-lrs).
#include "RecordsWorld.h"

#include "FaultProxy.h"
#include "tests/support/NodePeer.h"

#include <random>
#include <thread>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

class TestRecordsLrs : public QObject {
    Q_OBJECT

    NodePeer m_peer;
    QUrl m_lrs, m_control;

    QJsonValue control(const QString &what)
    {
        HttpClient http;
        const auto response =
            http.send({ .url = m_control.resolved(QUrl(what)), .reach = { true, true }, .maxBytes = 64 * 1024 * 1024 });
        return response ? parseJson(response->body).value_or(QJsonValue()) : QJsonValue();
    }
    // By id, and each once.
    QHash<QString, QJsonObject> held()
    {
        QHash<QString, QJsonObject> all;
        for (const auto &statement : control(QStringLiteral("statements")).toArray()) {
            const auto id = statement.toObject().value(QLatin1String("id")).toString();
            [&] { QVERIFY(!all.contains(id)); }();
            all.insert(id, statement.toObject());
        }
        return all;
    }

private slots:
    void initTestCase()
    {
        const auto folder = QStringLiteral(WANDERBUCH_PEERS "/xapi-lrs");
        if (const auto missing = NodePeer::missing(folder, QStringLiteral("xapi-statements"), { QStringLiteral("redis-server") });
            !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const auto address = m_peer.start(folder);
        m_lrs = QUrl(address.value(QLatin1String("lrs")).toString());
        m_control = QUrl(address.value(QLatin1String("control")).toString());
        QVERIFY(m_lrs.isValid() && !m_lrs.isEmpty());
    }

    void everyKindOfEventIsTakenAndKept()
    {
        RecordsWorld world;
        const auto records = world.records({ 20, 100'000 });
        QVERIFY(records->connect(world.account(m_lrs)));
        QVERIFY(records->grant(provider, {}));
        const auto before = held().size();
        auto events = world.learn(pricing, 90);
        events += world.learn(QStringLiteral("A name, no address"), 9);
        const auto report = records->send(provider, { pricing, QStringLiteral("A name, no address") });
        QVERIFY(report);
        QVERIFY2(!report->stopped, report->stopped ? qPrintable(report->stopped->detail) : "");
        QCOMPARE(report->accepted, 99);
        QVERIFY(records->status(provider, { pricing })->refused.isEmpty());
        QCOMPARE(records->status(provider, { pricing })->account->version, QByteArray("1.0.3"));
        const auto all = held();
        QCOMPARE(all.size(), before + 99);
        for (const auto &event : events) {
            const auto statement = all.value(event.uuid);
            QCOMPARE(fromRfc3339(statement.value(QLatin1String("timestamp")).toString()), event.time);
            QCOMPARE(statement.value(QLatin1String("actor"))
                         .toObject()
                         .value(QLatin1String("account"))
                         .toObject()
                         .value(QLatin1String("homePage"))
                         .toString(),
                provider);
        }
    }

    // A rating that was taken back is voided there; so is one that the store never saw.
    void whatIsTakenBackIsVoided()
    {
        RecordsWorld world;
        const auto records = world.records();
        QVERIFY(records->connect(world.account(m_lrs)));
        QVERIFY(records->grant(provider, {}));
        const progress::Place place { pricing, QByteArray(32, 'p'), QStringLiteral("1.0.0"), {}, {} };
        const auto keep = [&](const progress::Event &event) {
            const auto kept = TestVault::in(*world.vault, [event](vault::Session &session) -> Result<progress::Event> {
                WB_CHECK(storage::migrate(session.database, progress::migrations()));
                return progress::EventStore(session.database, session.changes).append(event);
            });
            [&] { QVERIFY(kept.has_value()); }();
            world.home.clock.advance(1000);
        };
        const auto rated = *progress::ratedEvent(place, 4, world.home.clock);
        keep(rated);
        QCOMPARE(records->send(provider, { pricing })->accepted, 1);
        QVERIFY(held().contains(rated.uuid));
        keep(*progress::takenBackEvent(rated, world.home.clock));
        keep(*progress::takenBackEvent(*progress::ratedEvent(place, 1, world.home.clock), world.home.clock)); // by another device
        const auto report = records->send(provider, { pricing });
        QVERIFY(report && !report->stopped);
        QCOMPARE(report->accepted, 2);
        QVERIFY(records->status(provider, { pricing })->refused.isEmpty());
        QVERIFY(!held().contains(rated.uuid));
    }

    // A device that has lost its marks (an old backup, say) sends everything again: the store holds each once.
    void aRepeatIsHarmless()
    {
        RecordsWorld world;
        const auto records = world.records();
        QVERIFY(records->connect(world.account(m_lrs)));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 30);
        const auto before = held().size();
        QCOMPARE(records->send(provider, { pricing })->accepted, 30);
        QVERIFY(TestVault::in(*world.vault,
            [this](vault::Session &session) { return Outbox(session, provider, m_lrs.toString(QUrl::FullyEncoded)).startOver(); }));
        const auto again = records->send(provider, { pricing });
        QCOMPARE(again->accepted, 30);
        QCOMPARE(held().size(), before + 30);

        // And in other words (by name now): what is held stays, and counts as done.
        QVERIFY(records->grant(provider, { ActorChoice::Did, {}, true }));
        QVERIFY(TestVault::in(*world.vault,
            [this](vault::Session &session) { return Outbox(session, provider, m_lrs.toString(QUrl::FullyEncoded)).startOver(); }));
        const auto renamed = records->send(provider, { pricing });
        QVERIFY(renamed && !renamed->stopped);
        QCOMPARE(renamed->accepted, 30);
        QCOMPARE(renamed->alreadyThere, 30);
        QCOMPARE(held().size(), before + 30);
    }

    // The line is cut at random bytes of what the store answers; in the end everything is there once.
    void cutAnywhereOnTheWay()
    {
        RecordsWorld world;
        FaultProxy proxy(m_lrs);
        const auto records = world.records({ 8, 1'000'000 });
        auto endpoint = proxy.url(m_lrs.path());
        QVERIFY(records->connect(world.account(endpoint)));
        QVERIFY(records->grant(provider, {}));
        const auto before = held().size();
        std::mt19937 random { 20261126 };
        QSet<QString> all;
        int cuts = 0;
        for (int round = 0; round < 100; ++round) {
            for (const auto &event : world.learn(pricing, 10))
                all.insert(event.uuid);
            proxy.cutAfter(1 + qint64(random() % 2500));
            const auto report = records->send(provider, { pricing });
            QVERIFY(report);
            cuts += report->stopped ? 1 : 0;
            proxy.behave();
        }
        QVERIFY2(cuts > 10, qPrintable(QString::number(cuts)));
        const auto last = records->send(provider, { pricing });
        QVERIFY(last && !last->stopped);
        QCOMPARE(records->status(provider, { pricing })->waiting, 0);
        QVERIFY(records->status(provider, { pricing })->refused.isEmpty());
        const auto there = held();
        QCOMPARE(there.size(), before + all.size());
        for (const auto &id : all)
            QVERIFY(there.contains(id));
    }

    void aWrongPasswordStopsAndAsks()
    {
        RecordsWorld world;
        const auto records = world.records();
        auto account = world.account(m_lrs);
        account.access.password = QStringLiteral("wrong");
        QVERIFY(records->connect(account));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 3);
        QCOMPARE(records->send(provider, { pricing })->stopped.value_or(Error()).code, ErrorCode::NotAuthorized);
        QVERIFY(records->connect(world.account(m_lrs)));
        QCOMPARE(records->send(provider, { pricing })->accepted, 3);
    }

    void aTokenByClientCredentialsOpensItToo()
    {
        RecordsWorld world;
        const auto records = world.records();
        auto account = world.account(m_lrs);
        account.access = {};
        account.access.kind = LrsAccess::Kind::ClientCredentials;
        account.access.server.token = m_control.resolved(QUrl(QStringLiteral("token")));
        account.access.client = { QStringLiteral("wanderbuch"), QStringLiteral("s3cret"), false };
        account.access.scopes = { QStringLiteral("all") };
        QVERIFY(records->connect(account));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 3);
        QCOMPARE(records->send(provider, { pricing })->accepted, 3);
        control(QStringLiteral("refuse-tokens"));
        world.learn(pricing, 3);
        QCOMPARE(records->send(provider, { pricing })->accepted, 3); // a new one was fetched
    }
};

QTEST_GUILESS_MAIN(TestRecordsLrs)
#include "tst_records_lrs.moc"
