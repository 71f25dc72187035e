// What comes and goes by itself beside catalogues and packs: when it is run, what holds it up, and what is told of it.
#include "tests/sync/engine/EngineDevice.h"

#include <QMutex>
#include <QQueue>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWaitCondition>

using namespace wb;
using namespace wb::sync;

namespace {

constexpr qint64 hour = 3600 * 1000ll;

// A duty whose answers a test decides; it counts what it was asked.
class Errand final : public Duty {
public:
    explicit Errand(QString key)
        : m_key(std::move(key))
    {
    }
    [[nodiscard]] QString key() const override { return m_key; }
    [[nodiscard]] std::chrono::seconds interval() const override { return std::chrono::hours(1); }
    [[nodiscard]] bool isWanted() override
    {
        ++looks;
        return wanted;
    }
    [[nodiscard]] bool needsNetwork() override { return network; }
    [[nodiscard]] Result<DutyReport> run(std::stop_token stop) override
    {
        QMutexLocker lock(&m_mutex);
        ++runs;
        const std::stop_callback wake(stop, [this] { m_changed.wakeAll(); });
        while (m_held && !stop.stop_requested())
            m_changed.wait(&m_mutex, 20); // a stop between the question and the wait is seen by the next look
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return m_answers.isEmpty() ? Result<DutyReport>(DutyReport {}) : m_answers.dequeue();
    }
    void answer(const Result<DutyReport> &next)
    {
        const QMutexLocker lock(&m_mutex);
        m_answers.enqueue(next);
    }
    void hold(bool held)
    {
        const QMutexLocker lock(&m_mutex);
        m_held = held;
        m_changed.wakeAll();
    }

    std::atomic<int> runs = 0, looks = 0;
    std::atomic<bool> wanted = true, network = true;

private:
    QString m_key;
    QMutex m_mutex;
    QWaitCondition m_changed;
    QQueue<Result<DutyReport>> m_answers;
    bool m_held = false;
};

struct Device : test::EngineDevice {
    Device()
        : EngineDevice(Engine::Still)
    {
    }
    std::shared_ptr<Errand> add(const char *key)
    {
        auto errand = std::make_shared<Errand>(QLatin1StringView(key));
        engine->addDuty(errand);
        return errand;
    }
    [[nodiscard]] DutyState state(int at = 0) const { return engine->duties().value(at + 1); } // behind the engine's own
    void pass(qint64 milliseconds)
    {
        clock.advance(milliseconds);
        engine->lookAround();
    }
};

} // namespace

class TestEngineDuties : public QObject {
    Q_OBJECT

private slots:
    void runsWhenItIsDueAndTellsWhatIsLeft_data()
    {
        QTest::addColumn<bool>("early");
        QTest::newRow("added-before-start") << true;
        QTest::newRow("added-after-start") << false;
    }
    void runsWhenItIsDueAndTellsWhatIsLeft()
    {
        QFETCH(bool, early);
        Device device;
        QSignalSpy changed(device.engine.get(), &SyncEngine::dutyChanged);
        if (!early)
            device.engine->start();
        const auto records = device.add("records");
        records->answer(DutyReport { 7, 3, {} });
        if (early) {
            QCoreApplication::processEvents();
            QCOMPARE(records->looks.load(), 0); // before it nothing runs by itself
            device.engine->start();
        }
        QTRY_COMPARE(device.state().waiting, 3);
        QCOMPARE(device.state().lastGood, device.clock.nowUtc());
        QCOMPARE(device.state().nextDue, device.clock.nowUtc().addSecs(3600));
        QVERIFY(device.state().isWanted && !device.state().isRunning && !device.state().error);
        QCOMPARE(device.engine->overall().waitingToGo, 3);
        QVERIFY(changed.count() >= 2);
        QCOMPARE(changed.first().first().toString(), QStringLiteral("records"));

        device.pass(hour / 2);
        device.settle();
        QCOMPARE(records->runs.load(), 1);
        device.pass(hour / 2);
        QTRY_COMPARE(records->runs.load(), 2);
        QTRY_COMPARE(device.engine->overall().waitingToGo, 0);

        const auto twin = device.add("records");
        QCOMPARE(device.engine->duties().size(), 2);
        QCOMPARE(twin->looks.load(), 0);
    }

    void whatIsNotWantedIsNotRun()
    {
        Device device;
        device.engine->start();
        auto errand = std::make_shared<Errand>(QStringLiteral("devices"));
        errand->wanted = false;
        device.engine->addDuty(errand);
        QTRY_VERIFY(device.state().nextDue.isValid());
        QVERIFY(!device.state().isWanted);
        for (int i = 0; i < 5; ++i) {
            device.pass(60'000);
            device.settle();
        }
        QCOMPARE(errand->looks.load(), 1);
        QCOMPARE(errand->runs.load(), 0);
        errand->wanted = true;
        device.engine->dutySoon(QStringLiteral("devices"));
        device.engine->lookAround();
        QTRY_VERIFY(device.state().lastGood.isValid());
        QVERIFY(device.state().isWanted);
    }

    void failuresAreTriedAgainMoreAndMoreSeldom()
    {
        Device device;
        device.engine->start();
        const auto errand = device.add("badges");
        errand->answer(failure(ErrorCode::ServerFailed, QStringLiteral("host.example")));
        QTRY_COMPARE(device.state().failures, 1);
        QCOMPARE(device.state().error->detail, QStringLiteral("host.example"));
        QCOMPARE(device.state().nextDue, device.clock.nowUtc().addSecs(45));
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Trouble);
        QCOMPARE(device.engine->overall().troubled, 1);

        // News do not make a server well that is not.
        device.engine->dutySoon(QStringLiteral("badges"));
        device.engine->lookAround();
        device.settle();
        QCOMPARE(errand->runs.load(), 1);
        errand->answer(failure(ErrorCode::ServerBusy, QStringLiteral("1800")));
        device.pass(45'000);
        QTRY_COMPARE(device.state().failures, 2);
        QCOMPARE(device.state().nextDue, device.clock.nowUtc().addSecs(1800));
        // But the person may ask.
        device.engine->dutyNow(QStringLiteral("badges"));
        QTRY_COMPARE(device.state().failures, 0);
        QVERIFY(!device.state().error);
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Quiet);
    }

    void aClosedVaultWaitsForThePerson_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("locked") << ErrorCode::Locked;
        QTest::newRow("not-authorized") << ErrorCode::NotAuthorized;
    }
    void aClosedVaultWaitsForThePerson()
    {
        QFETCH(ErrorCode, code);
        Device device;
        device.engine->start();
        const auto errand = device.add("records");
        errand->answer(failure(code));
        QTRY_VERIFY(device.state().waitsForPerson);
        QVERIFY(!device.state().error);
        QCOMPARE(device.state().failures, 0);
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Quiet);
        device.pass(5 * hour);
        device.settle();
        QCOMPARE(errand->runs.load(), 1);
        device.engine->dutySoon(QStringLiteral("records")); // the vault was opened
        device.engine->lookAround();
        QTRY_COMPARE(errand->runs.load(), 2);
        QTRY_VERIFY(device.state().lastGood.isValid());
        QVERIFY(!device.state().waitsForPerson);
    }

    void meteredAndOfflineWait()
    {
        Device device;
        device.surroundings.set(Network::Metered);
        device.engine->start();
        const auto errand = device.add("records");
        QTRY_COMPARE(device.state().waitsFor, WaitsFor::UnmeteredNetwork);
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Waiting);
        device.settle();
        QCOMPARE(errand->looks.load(), 1); // not again and again
        QCOMPARE(errand->runs.load(), 0);
        device.engine->dutyNow(QStringLiteral("records"));
        QTRY_COMPARE(errand->runs.load(), 1);
        QTRY_COMPARE(device.state().waitsFor, WaitsFor::Nothing);

        QTRY_VERIFY(!device.state().isRunning);
        device.surroundings.set(Network::None);
        device.engine->dutyNow(QStringLiteral("records"));
        QTRY_COMPARE(device.state().waitsFor, WaitsFor::Network);
        device.settle();
        QCOMPARE(errand->runs.load(), 1);
        device.surroundings.set(Network::Metered); // what the person asked for goes now
        QTRY_COMPARE(errand->runs.load(), 2);
        QTRY_VERIFY(!device.state().isRunning);

        device.surroundings.set(Network::None);
        errand->network = false; // a folder
        device.pass(hour);
        QTRY_COMPARE(errand->runs.load(), 3);
    }

    void oneAtATimeAndWhomThePersonAskedForFirst()
    {
        Device device;
        const auto first = device.add("first"), second = device.add("second"), third = device.add("third");
        first->hold(true);
        device.engine->start();
        QTRY_VERIFY(device.state(0).isRunning);
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Busy);
        second->hold(true);
        third->hold(true);
        device.engine->dutyNow(QStringLiteral("third"));
        device.settle();
        QCOMPARE(second->runs + third->runs, 0);
        first->hold(false);
        QTRY_VERIFY(device.state(2).isRunning);
        QCOMPARE(device.engine->overall().running, 1);
        QCOMPARE(second->runs.load(), 0);
        third->hold(false);
        second->hold(false);
        QTRY_VERIFY(device.state(1).lastGood.isValid());
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Quiet);
    }

    void whatIsNewWhileItRunsGoesNext()
    {
        Device device;
        const auto errand = device.add("records");
        errand->hold(true);
        device.engine->start();
        QTRY_VERIFY(device.state().isRunning);
        device.engine->dutySoon(QStringLiteral("records"));
        errand->hold(false);
        QTRY_VERIFY(!device.state().isRunning);
        QCOMPARE(errand->runs.load(), 1);
        device.pass(60'000);
        QTRY_COMPARE(errand->runs.load(), 2);
        QTRY_VERIFY(device.state().nextDue > device.clock.nowUtc());

        errand->hold(true);
        device.engine->dutyNow(QStringLiteral("records"));
        QTRY_VERIFY(device.state().isRunning);
        device.engine->dutyNow(QStringLiteral("records"));
        errand->hold(false);
        QTRY_COMPARE(errand->runs.load(), 4);
    }

    void itSaysWhenItWouldLikeToBeNext()
    {
        Device device;
        const auto errand = device.add("issuance");
        const QDateTime in5 = device.clock.nowUtc().addSecs(300);
        errand->answer(DutyReport { 0, 1, in5 });
        errand->answer(DutyReport { 0, 1, device.clock.nowUtc().addDays(300) });
        device.engine->start();
        QTRY_COMPARE(device.state().nextDue, in5);
        device.pass(300'000);
        QTRY_COMPARE(errand->runs.load(), 2);
        QTRY_COMPARE(device.state().nextDue, device.clock.nowUtc().addSecs(6 * 3600)); // as far ahead as anything is put off
    }

    void cancelledIsNoFailure()
    {
        Device device;
        const auto errand = device.add("devices");
        errand->hold(true);
        device.engine->start();
        QTRY_VERIFY(device.state().isRunning);
        device.engine->cancelDuty(QStringLiteral("devices"));
        QTRY_VERIFY(!device.state().isRunning);
        QVERIFY(!device.state().error && !device.state().lastGood.isValid());
        QCOMPARE(device.state().failures, 0);
        QCOMPARE(device.state().nextDue, device.clock.nowUtc().addSecs(3600));
    }

    void timesOutliveARestartAndTheEndIsPrompt()
    {
        Device device;
        auto errand = device.add("devices");
        errand->answer(DutyReport { 1, 0, {} });
        device.engine->start();
        QTRY_VERIFY(device.state().lastGood.isValid());
        const DutyState before = device.state();
        device.restart();
        errand = device.add("devices");
        device.engine->start();
        QTRY_VERIFY(device.state().isWanted);
        QCOMPARE(device.state().lastGood, before.lastGood);
        QCOMPARE(device.state().nextDue, before.nextDue);
        device.settle();
        QCOMPARE(errand->runs.load(), 0);

        errand->hold(true); // runs for ever, if nobody stops it
        device.engine->dutyNow(QStringLiteral("devices"));
        QTRY_VERIFY(device.state().isRunning);
        device.restart();
        const auto again = device.add("devices"); // it was not through
        device.engine->start();
        QTRY_VERIFY(device.state().isWanted);
        QCOMPARE(device.state().lastGood, before.lastGood);
    }

    void whatWaitsIsCountedOnce()
    {
        Device device;
        device.engine->start();
        device.engine->setWaitingToGo(QStringLiteral("did:key:z6MkA"), 2);
        device.engine->setWaitingToGo(QStringLiteral("did:key:z6MkB"), 3);
        QCOMPARE(device.engine->overall().waitingToGo, 5);
        const auto records = device.add("records"), badges = device.add("badges");
        records->answer(DutyReport { 0, 5, {} });
        badges->answer(DutyReport { 0, 1, {} });
        device.engine->lookAround();
        QTRY_COMPARE(device.engine->overall().waitingToGo, 6);
    }
};

QTEST_GUILESS_MAIN(TestEngineDuties)
#include "tst_engine_duties.moc"
