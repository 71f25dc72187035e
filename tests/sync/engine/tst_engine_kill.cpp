// A first fetch and a later one, killed (SIGKILL) again and again at requests drawn by a fixed seed: in the end the library is the
// one that was never disturbed.
#include "core/base/Json.h"
#include "tests/support/LoopbackServer.h"
#include "tests/sync/engine/LargeProvider.h"
#include "tests/sync/engine/Library.h"

#include <QProcess>
#include <QTest>

#include <atomic>
#include <csignal>
#include <random>

using namespace wb;

class TestEngineKill : public QObject {
    Q_OBJECT

    static constexpr int modules = 1500;

    // Serves the folder; ends the process `m_victim` when the request with the number m_killAt is there, or right after its answer.
    test::Answer serve(const test::AskedOf &asked)
    {
        QFile file(m_provider->folder() + QString::fromUtf8(asked.path()));
        if (!file.open(QIODevice::ReadOnly))
            return { 404, {}, "no such file", {}, false };
        if (m_killAt > 0 && --m_killAt == 0)
            ::kill(pid_t(m_victim.load()), SIGKILL);
        return test::Answer::json(file.readAll());
    }

    // True if it ended by itself.
    bool run(const QString &data, const QStringList &arguments, int killAt)
    {
        QProcess process;
        m_killAt = 0;
        process.start(
            QStringLiteral(WANDERBUCH_CLI), arguments + QStringList { QStringLiteral("--data"), data, QStringLiteral("--json") });
        if (!process.waitForStarted())
            return false;
        m_victim = process.processId();
        m_killAt = killAt; // the first request cannot be there yet, or is not counted
        process.waitForFinished(120000);
        m_killAt = 0;
        m_output = process.readAllStandardOutput();
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    std::unique_ptr<test::LargeProvider> m_provider;
    std::atomic<qint64> m_victim = 0;
    std::atomic<int> m_killAt = 0;
    QByteArray m_output;

private slots:
    void killedAtAnyRequestItGoesOn_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void killedAtAnyRequestItGoesOn()
    {
        QFETCH(quint32, seed);
        m_provider = std::make_unique<test::LargeProvider>(modules);
        QVERIFY(m_provider->publish());
        test::LoopbackServer server([this](const test::AskedOf &asked) { return serve(asked); });
        QTemporaryDir killed, whole;
        const QStringList add { QStringLiteral("provider"), QStringLiteral("add"), server.url().toString(), QStringLiteral("--yes"),
            QStringLiteral("--no-sync") };
        const QStringList sync { QStringLiteral("provider"), QStringLiteral("sync") };
        std::mt19937 random(seed);
        for (const QString &data : { killed.path(), whole.path() })
            QVERIFY2(run(data, add, 0), m_output.constData());

        for (int state = 0; state < 2; ++state) {
            int kills = 0;
            while (kills < 6 && !run(killed.path(), sync, 1 + int(random() % (kills == 0 ? 20 : 40))))
                ++kills;
            QVERIFY2(kills > 0, "nothing was killed");
            QVERIFY2(run(killed.path(), sync, 0), m_output.constData());
            QVERIFY2(run(whole.path(), sync, 0), m_output.constData());
            const QStringList expected = test::contentOf(whole.path());
            QVERIFY(expected.size() > modules);
            QCOMPARE(test::contentOf(killed.path()), expected);
            // Another state: items change, come and go.
            for (int i = 0; i < modules; i += 7)
                m_provider->retitle(i, QStringLiteral("Changed %1").arg(i));
            m_provider->publications().remove(100, 300);
            for (int i = 0; i < 50; ++i)
                m_provider->publications().append(test::syntheticPublication(modules + i));
            QVERIFY(m_provider->publish());
        }
    }

    // What stands between two kills is sound too: whoever looks meanwhile sees whole modules.
    void aHalfFetchedLibraryIsSound()
    {
        m_provider = std::make_unique<test::LargeProvider>(modules);
        QVERIFY(m_provider->publish());
        test::LoopbackServer server([this](const test::AskedOf &asked) { return serve(asked); });
        QTemporaryDir data;
        QVERIFY(run(data.path(),
            { QStringLiteral("provider"), QStringLiteral("add"), server.url().toString(), QStringLiteral("--yes"),
                QStringLiteral("--no-sync") },
            0));
        QVERIFY(!run(data.path(), { QStringLiteral("provider"), QStringLiteral("sync") }, 30));
        const auto library = catalogue::openLibrary(data.path());
        QVERIFY(library);
        QVERIFY((*library)->checkIntegrity());
        auto rows = (*library)->prepare(QStringLiteral(
            "SELECT (SELECT count(*) FROM modules m WHERE NOT EXISTS (SELECT 1 FROM editions WHERE module = m.id)), (SELECT "
            "count(*) FROM "
            "modules m WHERE NOT EXISTS (SELECT 1 FROM module_facets WHERE module = m.id)), (SELECT count(*) FROM providers WHERE "
            "descriptor <> ''), (SELECT count(*) FROM modules)"));
        QVERIFY(rows && rows->step().value_or(false));
        QCOMPARE(rows->integer(0), 0);
        QCOMPARE(rows->integer(1), 0);
        QCOMPARE(rows->integer(2), 0); // says that there is more to come
        QVERIFY(rows->integer(3) < modules);
    }
};

QTEST_GUILESS_MAIN(TestEngineKill)
#include "tst_engine_kill.moc"
