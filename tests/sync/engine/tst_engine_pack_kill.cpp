// A pack that comes through the engine of another process, killed (SIGKILL) again and again at bytes drawn by a fixed seed; and two
// processes that want the same pack at once.
#include "tests/sync/engine/FaultWorld.h"

#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

// What the other process does: fetches the pack, says why not.
int get(const QString &data)
{
    FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
    TestSurroundings surroundings;
    SyncEngine engine({ data, &clock, &surroundings, {}, [] { return 0.5; } });
    engine.start();
    auto offers = engine.offers(moduleOfPack);
    offers.waitForFinished();
    if (!offers.result() || offers.result()->size() != 1)
        return 2;
    engine.download(offers.result()->first(), true);
    for (;;) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const DownloadState state = engine.downloads().value(0);
        if (state.stage == DownloadStage::Done)
            return 0;
        if (state.stage == DownloadStage::Failed) {
            std::fputs(errorName(state.error->code).data(), stdout);
            return 1;
        }
    }
}

} // namespace

class TestEnginePackKill : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nginx::isThere())
            QSKIP("nginx is not installed");
        m_world = std::make_unique<FaultWorld>();
    }

    void killedAtAnyByteItGoesOn_data() { bothOperations(); }
    void killedAtAnyByteItGoesOn()
    {
        QFETCH(const Operation, operation);
        QRandomGenerator random(20261126);
        int kills = 0;
        for (int round = 0; round < 4; ++round) {
            FaultDevice device(*m_world, operation);
            device.engine.reset();
            for (int i = 0; i < 4; ++i) {
                Child child(device.folder.path());
                m_world->proxy.fallSilentAfter(
                    random.bounded(operation == Install ? 200'000 : 20'000), [&] { ::kill(pid_t(child.processId()), SIGKILL); });
                child.go();
                if (child.exitStatus() == QProcess::NormalExit) {
                    QCOMPARE(child.exitCode(), 0); // it was through before that byte
                    break;
                }
                ++kills;
                QVERIFY(device.isUntouched());
            }
            m_world->proxy.behave();
            device.restart();
            QVERIFY(device.run());
            QVERIFY2(!device.error(), device.error() ? qPrintable(device.error()->detail) : "");
            QVERIFY(device.isDone());
        }
        QVERIFY2(kills >= 4, qPrintable(QString::number(kills)));
    }

    void twoAtOnceDoNotSpoilEachOther_data() { bothOperations(); }
    void twoAtOnceDoNotSpoilEachOther()
    {
        QFETCH(const Operation, operation);
        FaultDevice device(*m_world, operation);
        Child child(device.folder.path());
        std::atomic<bool> isSilent = false;
        m_world->proxy.fallSilentAfter(operation == Install ? 100'000 : 2'000, [&] { isSilent = true; });
        child.begin();
        QTRY_VERIFY_WITH_TIMEOUT(isSilent, 20'000); // it holds the part, and waits
        m_world->proxy.behave();
        QVERIFY(device.run());
        QVERIFY(device.error());
        QCOMPARE(device.error()->code, ErrorCode::InUse);
        child.kill();
        child.waitForFinished();
        device.restart();
        QVERIFY(device.run());
        QVERIFY2(!device.error(), device.error() ? qPrintable(device.error()->detail) : "");
        QVERIFY(device.isDone());
    }

    void cleanupTestCase() { m_world.reset(); }

private:
    static void bothOperations()
    {
        QTest::addColumn<Operation>("operation");
        for (const Operation operation : { Install, Renew })
            QTest::newRow(operationNames.at(operation)) << operation;
    }

    // Waits for a line before it begins, so that whoever is to kill it knows its number.
    class Child : public QProcess {
    public:
        explicit Child(const QString &data)
        {
            start(QCoreApplication::applicationFilePath(), { QStringLiteral("--get"), data });
            waitForStarted();
        }
        void begin()
        {
            write("go\n");
            waitForBytesWritten();
        }
        void go()
        {
            begin();
            waitForFinished();
        }
    };

    std::unique_ptr<FaultWorld> m_world;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--get")
        return std::getchar() == 'g' ? get(QString::fromLocal8Bit(argv[2])) : 2;
    TestEnginePackKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine_pack_kill.moc"
