// Nothing goes without consent, nothing goes to the wrong one, and two providers cannot find out that it is one learner.
#include "RecordsWorld.h"

#include "core/vault/PrivateValues.h"

#include <thread>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

progress::XapiActor actorFor(RecordsWorld &world, const QString &whose, const ConsentChoice &choice)
{
    return TestVault::in(*world.vault, [=](vault::Session &session) -> Result<progress::XapiActor> {
        WB_TRY(const Consent consent, Consents(session).grant(whose, choice));
        return Consents(session).actor(consent);
    }).value();
}

} // namespace

class TestRecordsConsent : public QObject {
    Q_OBJECT
private slots:
    void withoutConsentNothingIsAskedOfAnybody()
    {
        RecordsWorld world;
        ScriptedLrs lrs;
        const auto records = world.records();
        world.learn(pricing, 5);
        QVERIFY(records->connect(world.account(lrs.endpoint())));
        const auto report = records->send(provider, { pricing });
        QVERIFY(report);
        QCOMPARE(report->stopped.value_or(Error()).code, ErrorCode::Cancelled);
        QCOMPARE(lrs.asked().size(), 0);
        QCOMPARE(records->status(provider, { pricing })->waiting, 0);
        QCOMPARE(records->exportSealed(provider, { pricing }, world.home.folder(), *recipientOfDidKey(provider)).error().code,
            ErrorCode::Cancelled);
    }

    void whatWasDoneBeforeStaysPrivateUnlessThePersonSaysSo()
    {
        RecordsWorld world;
        ScriptedLrs lrs;
        const auto records = world.records();
        QVERIFY(records->connect(world.account(lrs.endpoint())));
        world.learn(pricing, 5);
        world.home.clock.advance(1000);
        const auto consent = records->grant(provider, {});
        QVERIFY(consent && consent->holds());
        QCOMPARE(consent->granted, world.home.clock.nowUtc());
        const auto after = world.learn(pricing, 3);
        QCOMPARE(records->status(provider, { pricing })->waiting, 3);
        QCOMPARE(records->send(provider, { pricing })->accepted, 3);
        QCOMPARE(lrs.stored().size(), 3);
        for (const auto &event : after)
            QVERIFY(lrs.stored().contains(event.uuid));

        QVERIFY(records->grant(provider, { .earlierToo = true }));
        QVERIFY(records->send(provider, { pricing }));
        QCOMPARE(lrs.stored().size(), 8);
        QCOMPARE(lrs.conflicts, 0);
    }

    void withdrawnMeansWithdrawn()
    {
        RecordsWorld world;
        ScriptedLrs lrs;
        const auto records = world.records();
        QVERIFY(records->connect(world.account(lrs.endpoint())));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 4); // never sent
        QVERIFY(records->withdraw(provider));
        world.learn(pricing, 4); // while there was no consent
        QCOMPARE(records->send(provider, { pricing })->stopped.value_or(Error()).code, ErrorCode::Cancelled);
        QVERIFY(records->consents()->first().withdrawn.isValid());
        world.home.clock.advance(1000);
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 2);
        QVERIFY(records->send(provider, { pricing }));
        QCOMPARE(lrs.stored().size(), 2); // the eight before stayed private
        // Every step is written down with its date.
        const auto value = TestVault::in(*world.vault, [](vault::Session &session) {
            return vault::PrivateValues(session).value(QStringLiteral("records.consent/") + provider);
        });
        const auto history = value->toObject().value(QLatin1String("history")).toArray();
        QCOMPARE(history.size(), 3);
        QVERIFY(history.at(0).toObject().contains(QLatin1String("granted")));
        QVERIFY(history.at(1).toObject().contains(QLatin1String("withdrawn")));
    }

    // The person presses the button while a batch is on its way: it is cut off, and none follows.
    void withdrawingStopsARunAtOnce()
    {
        RecordsWorld world;
        std::atomic<int> batches = 0;
        RecordsOut *running = nullptr;
        ScriptedLrs lrs([&](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            if (asked.method == "POST" && ++batches == 2)
                return Answer { .stall = true }; // stays away, until the request is cut off
            return std::nullopt;
        });
        const auto records = world.records({ 10, 1'000'000 });
        running = records.get();
        QVERIFY(records->connect(world.account(lrs.endpoint())));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 50);
        std::jthread person([&] {
            while (batches < 2)
                std::this_thread::yield();
            [&] { QVERIFY(running->withdraw(provider)); }();
        });
        const auto report = records->send(provider, { pricing });
        QVERIFY(report);
        QCOMPARE(report->stopped.value_or(Error()).code, ErrorCode::Cancelled);
        QCOMPARE(report->accepted, 10);
        QCOMPARE(lrs.stored().size(), 10);
    }

    void onlyTheProvidersModulesGo()
    {
        RecordsWorld world;
        ScriptedLrs lrs;
        const auto records = world.records();
        QVERIFY(records->connect(world.account(lrs.endpoint())));
        QVERIFY(records->grant(provider, {}));
        world.learn(pricing, 3);
        world.learn(QStringLiteral("https://other.example/m"), 3);
        world.learn(contracts, 3);
        QCOMPARE(records->modules()->size(), 3);
        QCOMPARE(records->send(provider, { pricing, contracts })->accepted, 6);
        for (const auto &statement : lrs.stored())
            QVERIFY(!QJsonDocument(statement).toJson().contains("other.example"));
        // Once more: nothing waits, and nobody is asked anything.
        const auto asked = lrs.asked().size();
        QCOMPARE(records->send(provider, { pricing, contracts })->accepted, 0);
        QCOMPARE(lrs.asked().size(), asked);
    }

    void twoProvidersCannotLinkALearner()
    {
        RecordsWorld world, somebodyElse;
        const auto a = actorFor(world, provider, {});
        const auto b = actorFor(world, otherProvider, {});
        QVERIFY(a.name != b.name && a.homePage != b.homePage);
        QCOMPARE(a.homePage, provider);
        QCOMPARE(a.name.size(), 24);
        QVERIFY(a.displayName.isEmpty());
        QCOMPARE(actorFor(world, provider, {}).name, a.name); // the same next time
        QVERIFY(actorFor(somebodyElse, provider, {}).name != a.name);

        const auto named = actorFor(world, provider, { ActorChoice::Name, QStringLiteral(" Ada "), false });
        QCOMPARE(named.name, a.name);
        QCOMPARE(named.displayName, QStringLiteral("Ada"));
        const auto did = actorFor(world, provider, { ActorChoice::Did, {}, false });
        QVERIFY(did.name.startsWith(QStringLiteral("did:key:z6Mk")));
        QCOMPARE(actorFor(world, otherProvider, { ActorChoice::Did, {}, false }).name, did.name);
    }

    void theNamelessNameIsRefused()
    {
        RecordsWorld world;
        const auto records = world.records();
        QCOMPARE(
            records->grant(provider, { ActorChoice::Name, QStringLiteral("  "), false }).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(
            records->grant(provider, { ActorChoice::Name, QString(201, u'x'), false }).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(records->grant({}, {}).error().code, ErrorCode::InvalidArgument);
    }

    // RFC 9728: the LRS says by itself who lets people in.
    void anLrsSaysHowOneGetsIn()
    {
        RecordsWorld world;
        const auto records = world.records();
        QByteArray metadata;
        LoopbackServer server([&metadata](const AskedOf &asked) {
            return asked.path() == "/.well-known/oauth-protected-resource/xapi" && !metadata.isEmpty() ? Answer::json(metadata)
                                                                                                       : Answer::json("{}", 404);
        });
        const auto endpoint = server.url(QStringLiteral("/xapi/"));
        const Reach local { true, true };
        QVERIFY(records->discover(endpoint, local)->issuer.isEmpty()); // Basic then
        metadata = "{\"resource\":\"" + server.url(QStringLiteral("/xapi")).toEncoded()
            + "\",\"authorization_servers\":[\"https://login.example\"],\"scopes_supported\":[\"statements/write\"]}";
        const auto offer = records->discover(endpoint, local);
        QVERIFY(offer);
        QCOMPARE(offer->issuer, QUrl(QStringLiteral("https://login.example")));
        QCOMPARE(offer->scopes, QStringList { QStringLiteral("statements/write") });
        metadata.replace("/xapi", "/else");
        QCOMPARE(records->discover(endpoint, local).error().code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(
            lrsEndpoint(QStringLiteral(" https://lrs.example/xapi?x#y "))->toString(), QStringLiteral("https://lrs.example/xapi/"));
        for (const char *bad : { "ftp://a.example", "https://u:p@a.example", "", "lrs" })
            QVERIFY(!lrsEndpoint(QString::fromLatin1(bad)));
    }
};

QTEST_GUILESS_MAIN(TestRecordsConsent)
#include "tst_records_consent.moc"
