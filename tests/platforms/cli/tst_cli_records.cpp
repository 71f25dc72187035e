// A learner's records go to a provider, by network and by stick, with the real program; also when it is killed in the middle.
#include "CliRun.h"

#include "tests/support/SmallLibrary.h"
#include "tests/sync/records/RecordsWorld.h"

#include <csignal>

using namespace wb;
using namespace wb::test;

namespace {

const QString joints = QStringLiteral("urn:x-test:module:joints");

} // namespace

class TestCliRecords : public QObject {
    Q_OBJECT

    struct Learner {
        Cli cli;
        QString did;
        QList<progress::Event> events;
        FixedClock clock { QStringLiteral("2026-11-20T12:00:00Z") };

        Learner()
        {
            const auto key = cli.run(QStringLiteral("key new -o school.key.json --json"));
            QCOMPARE(key.exitCode, 0);
            SmallLibrary source(cli.path(QStringLiteral("source")));
            const auto published = cli.run(QStringLiteral("provider publish source -o school --key school.key.json --json"));
            QCOMPARE(published.exitCode, 0);
            did = published.json().value(QLatin1String("did")).toString();
            QCOMPARE(cli.run(QStringLiteral("catalogue import school")).exitCode, 0);
            QCOMPARE(cli.run(QStringLiteral("vault init --no-passphrase")).exitCode, 0);
        }
        // As the app would: into the same vault, while no command runs.
        void learn(const QString &module, int count)
        {
            SystemClock now;
            vault::Vault vault(
                vault::Vault::Config { cli.path(QStringLiteral("data/vault")), { progress::migrations() }, &now, nullptr, 1 });
            QVERIFY(vault.unlockWithDevice().result());
            QList<progress::Event> more;
            for (int i = 0; i < count; ++i)
                more.append(progress::makeEvent(progress::EventKind::TimeSpent,
                    { module, {}, {}, QStringLiteral("lessons/01.md"), {} }, now, { { QStringLiteral("seconds"), i } }));
            QVERIFY(vault
                        .run([more](vault::Session &session) {
                            return progress::EventStore(session.database, session.changes).append(more);
                        })
                        .result());
            if (module == joints)
                events += more;
        }
        void connect(const QUrl &endpoint)
        {
            cli.write(QStringLiteral("password"), "counted\n");
            const auto done = cli.run({ QStringLiteral("records"), QStringLiteral("connect"), did, QStringLiteral("--endpoint"),
                endpoint.toString(), QStringLiteral("--user"), QStringLiteral("ada"), QStringLiteral("--password-file"),
                QStringLiteral("password") });
            COMPARE_EXIT(done, 0);
            QVERIFY(!(done.output + done.errors).contains("counted"));
        }
        CliResult records(const char *verb, const QStringList &more = {})
        {
            return cli.run(
                QStringList { QStringLiteral("records"), QString::fromLatin1(verb), did, QStringLiteral("--json") } + more);
        }
    };

private slots:
    void aWordForEveryStep()
    {
        ScriptedLrs lrs;
        Learner learner;
        learner.learn(joints, 7);
        auto refused = learner.records("send");
        COMPARE_EXIT(refused, 1);
        QVERIFY(refused.saysWhatToDo() && refused.errors.contains("records connect"));
        learner.connect(lrs.endpoint());
        refused = learner.records("send");
        COMPARE_EXIT(refused, 1);
        QVERIFY(refused.saysWhatToDo() && refused.errors.contains("records consent"));
        QCOMPARE(lrs.asked().size(), 0);

        const auto consent = learner.records("consent", { QStringLiteral("--earlier") });
        COMPARE_EXIT(consent, 0);
        QCOMPARE(consent.json().value(QLatin1String("waiting")).toInt(), 7);
        learner.learn(QStringLiteral("urn:x-test:module:of-nobody"), 3);
        const auto sent = learner.records("send");
        COMPARE_EXIT(sent, 0);
        QCOMPARE(sent.json().value(QLatin1String("accepted")).toInt(), 7);
        QCOMPARE(lrs.stored().size(), 7);

        const auto status =
            learner.cli.run(QStringLiteral("records status --json")).json().value(QLatin1String("providers")).toArray();
        QCOMPARE(status.size(), 1);
        QCOMPARE(status.first().toObject().value(QLatin1String("waiting")).toInt(), 0);
        QCOMPARE(status.first().toObject().value(QLatin1String("version")).toString(), QStringLiteral("2.0.0"));
        QVERIFY(!learner.cli.run(QStringLiteral("records status")).output.contains("counted"));

        COMPARE_EXIT(learner.records("consent", { QStringLiteral("--withdraw") }), 0);
        learner.learn(joints, 2);
        COMPARE_EXIT(learner.records("send"), 1);
        QCOMPARE(lrs.stored().size(), 7);
    }

    void byStickAndOpenedByTheProvider()
    {
        Learner learner;
        learner.learn(joints, 5);
        COMPARE_EXIT(learner.records("export", { QStringLiteral("-o"), QStringLiteral("stick") }), 1); // no consent
        COMPARE_EXIT(
            learner.records("consent", { QStringLiteral("--earlier"), QStringLiteral("--name"), QStringLiteral("Ada") }), 0);
        const auto file = learner.records("export", { QStringLiteral("-o"), QStringLiteral("stick") });
        COMPARE_EXIT(file, 0);
        QCOMPARE(file.json().value(QLatin1String("statements")).toInt(), 5);
        const auto path = file.json().value(QLatin1String("file")).toString();
        QVERIFY(QFileInfo(path).fileName().startsWith(QStringLiteral("results-")) && path.endsWith(QStringLiteral(".wbrecords")));

        const auto opened = learner.cli.run({ QStringLiteral("records"), QStringLiteral("open"), path, QStringLiteral("--key"),
            QStringLiteral("school.key.json") });
        COMPARE_EXIT(opened, 0);
        const auto statements = QJsonDocument::fromJson(opened.output).array();
        QCOMPARE(statements.size(), 5);
        QCOMPARE(statements.first().toObject().value(QLatin1String("actor")).toObject().value(QLatin1String("name")).toString(),
            QStringLiteral("Ada"));
        COMPARE_EXIT(learner.cli.run(QStringLiteral("key new -o other.key.json")), 0);
        const auto other = learner.cli.run(
            { QStringLiteral("records"), QStringLiteral("open"), path, QStringLiteral("--key"), QStringLiteral("other.key.json") });
        COMPARE_EXIT(other, 1);
        QVERIFY(other.saysWhatToDo());
    }

    // kill -9 at each request, before the LRS has stored the batch and after: nothing is lost and nothing is there twice.
    void killedAtAnyRequest()
    {
        std::atomic<qint64> pid = 0;
        std::atomic<int> posts = 0, killAt = 0;
        std::atomic<bool> store = false;
        ScriptedLrs *self = nullptr;
        ScriptedLrs lrs([&](const AskedOf &asked, const QJsonArray &statements) -> std::optional<Answer> {
            if (asked.method != "POST" || ++posts != killAt)
                return std::nullopt;
            if (store) {
                for (const auto &statement : statements)
                    self->store(statement.toObject());
            }
            ::kill(pid_t(pid.load()), SIGKILL);
            return Answer { .raw = " " };
        });
        self = &lrs;
        Learner learner;
        learner.connect(lrs.endpoint());
        COMPARE_EXIT(learner.records("consent", { QStringLiteral("--earlier") }), 0);
        for (int run = 0; run < 8; ++run) {
            learner.learn(joints, 12);
            posts = 0;
            killAt = 1 + run / 2; // as more waits, the later ones are reached too
            store = run % 2 == 1;
            QProcess process;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("WANDERBUCH_DATA"), learner.cli.path(QStringLiteral("data")));
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral(WANDERBUCH_CLI),
                { QStringLiteral("records"), QStringLiteral("send"), learner.did, QStringLiteral("--batch"), QStringLiteral("5") });
            QVERIFY(process.waitForStarted());
            pid = process.processId();
            QVERIFY(process.waitForFinished(120'000));
            if (posts >= killAt)
                QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        }
        killAt = 0;
        const auto sent = learner.records("send");
        COMPARE_EXIT(sent, 0);
        QCOMPARE(sent.json().value(QLatin1String("waiting")).toInt(), 0);
        QCOMPARE(lrs.stored().size(), learner.events.size());
        for (const auto &event : learner.events)
            QVERIFY(lrs.stored().contains(event.uuid));
        QCOMPARE(lrs.conflicts, 0);
        QVERIFY(learner.records("send").json().value(QLatin1String("requests")).toInt() == 0);
    }
};

QTEST_GUILESS_MAIN(TestCliRecords)
#include "tst_cli_records.moc"
