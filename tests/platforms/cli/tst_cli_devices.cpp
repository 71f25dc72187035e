// Two people's worth of typing: two machines of one person meet in a folder, and one is cut off.
#include "tests/platforms/cli/CliRun.h"

#include <QDir>

using namespace wb;
using test::Cli;

class TestCliDevices final : public QObject {
    Q_OBJECT

    static QJsonObject json(const Cli &cli, const QStringList &words)
    {
        const auto result = cli.run(words + QStringList { QStringLiteral("--json") });
        [&] { COMPARE_EXIT(result, 0); }();
        return result.json();
    }
    static QStringList words(const QString &text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

private slots:
    void twoMachinesMeetInAFolder()
    {
        const QTemporaryDir stick;
        const QString place = stick.filePath(QStringLiteral("place"));
        const Cli a, b;
        for (const Cli *cli : { &a, &b })
            COMPARE_EXIT(cli->run(QStringLiteral("vault init --no-passphrase")), 0);
        const auto alone = a.run(QStringLiteral("devices sync"));
        COMPARE_EXIT(alone, 1);
        QVERIFY(alone.saysWhatToDo());
        QCOMPARE(json(a, words(QStringLiteral("devices list"))).value(QLatin1String("state")).toString(), QStringLiteral("alone"));

        COMPARE_EXIT(
            a.run({ QStringLiteral("devices"), QStringLiteral("init"), place, QStringLiteral("--name"), QStringLiteral("Laptop") }),
            0);
        const auto again = a.run({ QStringLiteral("devices"), QStringLiteral("init"), place });
        COMPARE_EXIT(again, 1);
        QVERIFY(again.saysWhatToDo());
        const QString code = json(a, words(QStringLiteral("devices pair"))).value(QLatin1String("code")).toString();
        const auto nonsense = b.run(QStringLiteral("devices join nonsense"));
        COMPARE_EXIT(nonsense, 1);
        QVERIFY(nonsense.saysWhatToDo());
        const auto joined = b.run(words(QStringLiteral("devices join - --name Phone --json")), code.toLatin1() + '\n');
        COMPARE_EXIT(joined, 0);
        const QString fingerprint = joined.json().value(QLatin1String("fingerprint")).toString();
        const QJsonObject guest = json(a, words(QStringLiteral("devices sync"))).value(QLatin1String("guest")).toObject();
        QCOMPARE(guest.value(QLatin1String("fingerprint")).toString(), fingerprint);
        QCOMPARE(guest.value(QLatin1String("name")).toString(), QStringLiteral("Phone"));
        const auto wrong = a.run(QStringLiteral("devices pair --confirm 0000-0000"));
        COMPARE_EXIT(wrong, 1);
        QVERIFY(wrong.saysWhatToDo());
        COMPARE_EXIT(a.run({ QStringLiteral("devices"), QStringLiteral("pair"), QStringLiteral("--confirm"), fingerprint }), 0);
        COMPARE_EXIT(a.run(QStringLiteral("devices sync")), 0);
        QVERIFY(json(b, words(QStringLiteral("devices sync"))).value(QLatin1String("joined")).toBool());
        COMPARE_EXIT(a.run(QStringLiteral("devices sync")), 0);

        const QJsonArray devices = json(a, words(QStringLiteral("devices list"))).value(QLatin1String("devices")).toArray();
        QCOMPARE(devices.size(), 2);
        const QJsonObject phone = (devices[0][QLatin1String("this")].toBool() ? devices[1] : devices[0]).toObject();
        QCOMPARE(phone.value(QLatin1String("name")).toString(), QStringLiteral("Phone"));
        QVERIFY(phone.value(QLatin1String("lastSeen")).isString());

        a.write(QStringLiteral("pass"), "a passphrase for the backup\n");
        const QJsonObject backup = json(a, words(QStringLiteral("devices backup --passphrase-file pass")));
        QVERIFY(backup.value(QLatin1String("bytes")).toInteger() > 0);
        QCOMPARE(QDir(place).entryList({ QStringLiteral("*.wbbackup") }).size(), 1);

        const auto nobody = a.run(QStringLiteral("devices cut-off nobody"));
        COMPARE_EXIT(nobody, 1);
        QVERIFY(nobody.saysWhatToDo());
        COMPARE_EXIT(
            a.run({ QStringLiteral("devices"), QStringLiteral("cut-off"), phone.value(QLatin1String("id")).toString() }), 0);
        COMPARE_EXIT(a.run(QStringLiteral("devices sync")), 0);
        const auto told = b.run(QStringLiteral("devices sync --json"));
        COMPARE_EXIT(told, 1);
        QVERIFY(told.json().value(QLatin1String("cutOff")).toBool());
    }
};

QTEST_GUILESS_MAIN(TestCliDevices)
#include "tst_cli_devices.moc"
