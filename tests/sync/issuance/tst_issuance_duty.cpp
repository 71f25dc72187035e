// What issuers promised for later is asked for when it is due, by the engine, and waits for the person's word.
#include "FakeIssuer.h"
#include "IssuanceBench.h"

#include "sync/engine/SyncEngine.h"
#include "sync/issuance/DeferredDuty.h"
#include "tests/sync/engine/TestSurroundings.h"

#include <QTest>

using namespace wb;
using namespace wb::test;
using namespace wb::issuance;

namespace {

using S = QLatin1StringView;

constexpr int patience = 20000; // ms
const QByteArray cutOff = "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{";

Answer later(int seconds)
{
    return FakeIssuer::json({ { S("transaction_id"), S("t") }, { S("interval"), seconds } }, 202);
}

} // namespace

class TestIssuanceDuty : public QObject {
    Q_OBJECT

    static void promise(FakeIssuer &issuer, IssuanceBench &bench)
    {
        issuer.let("/x/credential", { later(7200) });
        const auto offer = bench.issuance().open(issuer.offer(), true).result();
        QVERIFY(offer);
        const auto received = bench.issuance().receive(offer->id).result();
        QVERIFY(received);
        QCOMPARE(received->deferred, 1);
    }

private slots:
    void nothingPromisedCostsNothing()
    {
        IssuanceBench bench;
        DeferredDuty duty(bench.vault(), bench.clock);
        QVERIFY(!duty.isWanted());
    }

    void theEngineAsksWhenTheIssuerSaidSo()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        promise(issuer, bench);
        issuer.let("/x/deferred",
            { later(3 * 3600),
                FakeIssuer::json({ { S("credentials"), QJsonArray { QJsonObject { { S("credential"), S("a.b.c~") } } } } }) });
        QTemporaryDir folder;
        TestSurroundings surroundings;
        sync::SyncEngine engine({ folder.path(), &bench.clock, &surroundings, {}, [] { return 0.5; } });
        engine.addDuty(std::make_shared<DeferredDuty>(bench.vault(), bench.clock));
        engine.start();
        const auto state = [&] { return engine.duty(QStringLiteral("deferred")).value_or(sync::DutyState()); };
        const auto pass = [&](qint64 hours) {
            bench.clock.advance(hours * 3600 * 1000);
            engine.lookAround();
        };
        QTRY_VERIFY_WITH_TIMEOUT(state().isWanted && !state().isRunning && state().lastGood.isValid(), patience);
        QCOMPARE(issuer.timesAsked("/x/deferred"), 0); // not before two hours
        QCOMPARE(state().nextDue, bench.clock.nowUtc().addSecs(7200));
        pass(1);
        pass(2);
        QTRY_COMPARE_WITH_TIMEOUT(issuer.timesAsked("/x/deferred"), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(state().nextDue, bench.clock.nowUtc().addSecs(3 * 3600), patience); // it needs more time
        pass(4);
        QTRY_COMPARE_WITH_TIMEOUT(bench.issuance().candidates().result()->size(), 1, patience);
        QVERIFY(bench.held().isEmpty()); // nothing is kept unasked
        QTRY_VERIFY_WITH_TIMEOUT(!state().isRunning, patience);
        pass(24);
        QTRY_VERIFY_WITH_TIMEOUT(!state().isWanted, patience);
        QCOMPARE(issuer.timesAsked("/x/deferred"), 2);
    }

    void anIssuerThatIsAwayIsAFailureAndStays()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        promise(issuer, bench);
        issuer.let(
            "/x/deferred", { Answer { .raw = cutOff }, FakeIssuer::json({ { S("error"), S("credential_request_denied") } }, 400) });
        DeferredDuty duty(bench.vault(), bench.clock);
        bench.clock.advance(3 * 3600 * 1000ll);
        QVERIFY(duty.isWanted());
        QCOMPARE(duty.run({}).error().code, ErrorCode::ConnectionLost);
        QCOMPARE(bench.issuance().deferred().result()->size(), 1);
        const auto denied = duty.run({}); // that is an answer: there is nothing left to ask for
        QVERIFY(denied);
        QCOMPARE(denied->done, 0);
        QVERIFY(!denied->again.isValid());
        QVERIFY(!duty.isWanted());
    }

    void aLockedVaultWaitsForThePerson()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        promise(issuer, bench);
        DeferredDuty duty(bench.vault(), bench.clock);
        QVERIFY(duty.isWanted());
        QVERIFY(bench.vault().lock().result());
        QVERIFY(duty.isWanted()); // as it was
        QCOMPARE(duty.run({}).error().code, ErrorCode::Locked);
    }

    void thePersonMayGiveUp()
    {
        FakeIssuer issuer;
        IssuanceBench bench;
        promise(issuer, bench);
        const auto promised = bench.issuance().deferred().result();
        QVERIFY(promised);
        QCOMPARE(bench.issuance().giveUp(QStringLiteral("another")).result().error().code, ErrorCode::NotFound);
        QVERIFY(bench.issuance().giveUp(promised->first().id).result());
        QVERIFY(bench.issuance().deferred().result()->isEmpty());
        QVERIFY(!DeferredDuty(bench.vault(), bench.clock).isWanted());
    }
};

QTEST_GUILESS_MAIN(TestIssuanceDuty)
#include "tst_issuance_duty.moc"
