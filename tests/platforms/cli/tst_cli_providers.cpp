// Providers from the command line: begun, published, added, listed, synced, removed; and what it says when that does not work.
#include "tests/platforms/cli/CliRun.h"
#include "tests/support/SmallLibrary.h"

#include <QDir>

using namespace wb;
using test::Cli;

class TestCliProviders final : public QObject {
    Q_OBJECT

    static QString publish(const Cli &cli, const QString &key = QStringLiteral("key.json"))
    {
        if (!QFile::exists(cli.path(key)))
            std::ignore = cli.run(QStringLiteral("key new -o %1").arg(key));
        return cli.run(QStringLiteral("provider publish source -o out --key %1 --json").arg(key))
            .json()
            .value(QLatin1StringView("did"))
            .toString();
    }
    static QJsonObject first(const test::CliResult &result)
    {
        return result.json().value(QLatin1StringView("providers")).toArray().at(0).toObject();
    }

private slots:
    void initMakesWhatPublishTakes()
    {
        const Cli cli;
        const QStringList init { QStringLiteral("provider"), QStringLiteral("init"), QStringLiteral("source"),
            QStringLiteral("--name"), QStringLiteral("Small school"), QStringLiteral("--language"), QStringLiteral("en"),
            QStringLiteral("--mirror"), QStringLiteral("https://mirror.example/w"), QStringLiteral("--endpoint"),
            QStringLiteral("xapi=https://lrs.example/xapi") };
        COMPARE_EXIT(cli.run(init), 0);
        const auto again = cli.run(init);
        COMPARE_EXIT(again, 1);
        QVERIFY2(again.saysWhatToDo(), again.errors.constData());
        const QString did = publish(cli);
        QVERIFY(did.startsWith(QLatin1StringView("did:key:")));
        QFile descriptor(cli.path(QStringLiteral("out/provider.json")));
        QVERIFY(descriptor.open(QIODevice::ReadOnly));
        const auto document = parseJsonObject(descriptor.readAll());
        QVERIFY(document);
        QCOMPARE(
            document->value(QLatin1StringView("mirrors")).toArray().at(0).toString(), QStringLiteral("https://mirror.example/w/"));
        QCOMPARE(document->value(QLatin1StringView("endpoints")).toObject().value(QLatin1StringView("xapi")).toString(),
            QStringLiteral("https://lrs.example/xapi"));
        const auto wrong = cli.run({ QStringLiteral("provider"), QStringLiteral("init"), QStringLiteral("other"),
            QStringLiteral("--name"), QStringLiteral("x"), QStringLiteral("--mirror"), QStringLiteral("file:///etc") });
        COMPARE_EXIT(wrong, 1);
        QVERIFY2(wrong.saysWhatToDo() && wrong.errors.contains("mirrors"), wrong.errors.constData());
    }

    void addAsksForTheKeyFirst()
    {
        const Cli cli;
        const test::SmallLibrary source(cli.path(QStringLiteral("source")));
        const QString did = publish(cli);
        const auto look = cli.run(QStringLiteral("provider add out --json"));
        COMPARE_EXIT(look, 3);
        QCOMPARE(look.json().value(QLatin1StringView("added")).toBool(), false);
        QCOMPARE(look.json().value(QLatin1StringView("provider")).toObject().value(QLatin1StringView("did")).toString(), did);
        QVERIFY(cli.run(QStringLiteral("provider list --json")).json().value(QLatin1StringView("providers")).toArray().isEmpty());
        const auto other = cli.run(QStringLiteral("provider add out --did did:key:z6MkOther"));
        COMPARE_EXIT(other, 1);
        QVERIFY2(other.saysWhatToDo(), other.errors.constData());

        const auto added = cli.run(QStringLiteral("provider add out --did %1 --json").arg(did));
        COMPARE_EXIT(added, 0);
        QCOMPARE(added.json().value(QLatin1StringView("sync")).toObject().value(QLatin1StringView("modules")).toInt(), 2);
        const QJsonObject listed = first(cli.run(QStringLiteral("provider list --json")));
        QCOMPARE(listed.value(QLatin1StringView("did")).toString(), did);
        QCOMPARE(listed.value(QLatin1StringView("failures")).toInt(), 0);
        QVERIFY(listed.value(QLatin1StringView("lastContact")).isString());
        COMPARE_EXIT(cli.run(QStringLiteral("provider add out --yes")), 1);
    }

    void syncTellsWhatCameAndRemoveForgets()
    {
        const Cli cli;
        const test::SmallLibrary source(cli.path(QStringLiteral("source")));
        publish(cli);
        COMPARE_EXIT(cli.run(QStringLiteral("provider add out --yes")), 0);
        auto sync = cli.run(QStringLiteral("provider sync --json"));
        COMPARE_EXIT(sync, 0);
        QVERIFY(first(sync).value(QLatin1StringView("unchanged")).toBool());
        source.writePack(QStringLiteral("rates"), QStringLiteral("en"), QStringLiteral("Day rates, again"));
        publish(cli);
        sync = cli.run(
            { QStringLiteral("provider"), QStringLiteral("sync"), QStringLiteral("small SCHOOL"), QStringLiteral("--json") });
        COMPARE_EXIT(sync, 0);
        QCOMPARE(first(sync).value(QLatin1StringView("changed")).toInt(), 1);
        const auto nobody = cli.run(QStringLiteral("provider sync nobody"));
        COMPARE_EXIT(nobody, 1);
        QVERIFY2(nobody.saysWhatToDo(), nobody.errors.constData());

        COMPARE_EXIT(cli.run(QStringLiteral("provider remove 1")), 0);
        QVERIFY(cli.run(QStringLiteral("provider list --json")).json().value(QLatin1StringView("providers")).toArray().isEmpty());
        QVERIFY(
            cli.run(QStringLiteral("catalogue search day --json")).json().value(QLatin1StringView("modules")).toArray().isEmpty());
    }

    void aChangedKeyIsAnErrorUntilItIsAccepted()
    {
        const Cli cli;
        const test::SmallLibrary source(cli.path(QStringLiteral("source")));
        publish(cli);
        COMPARE_EXIT(cli.run(QStringLiteral("provider add out --yes")), 0);
        const QString did = publish(cli, QStringLiteral("other.json"));
        const auto sync = cli.run(QStringLiteral("provider sync --json"));
        COMPARE_EXIT(sync, 1);
        QVERIFY2(sync.saysWhatToDo() && sync.errors.contains("another key"), sync.errors.constData());
        QCOMPARE(first(sync).value(QLatin1StringView("error")).toObject().value(QLatin1StringView("code")).toString(),
            QStringLiteral("key-changed"));
        const QString print =
            first(sync).value(QLatin1StringView("changedKey")).toObject().value(QLatin1StringView("fingerprint")).toString();
        COMPARE_EXIT(cli.run(QStringLiteral("provider sync 1 --accept-key 0000")), 1);
        COMPARE_EXIT(cli.run(QStringLiteral("provider sync 1 --accept-key %1").arg(print)), 0);
        QCOMPARE(first(cli.run(QStringLiteral("provider list --json"))).value(QLatin1StringView("did")).toString(), did);
    }

    void nobodyThereIsSaid_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("closed-port") << QStringLiteral("http://127.0.0.1:1/");
        QTest::newRow("no-folder") << QStringLiteral("./nowhere");
        QTest::newRow("no-address") << QStringLiteral("mailto:x@y.example");
    }
    void nobodyThereIsSaid()
    {
        QFETCH(QString, address);
        const Cli cli;
        const auto added = cli.run(QStringLiteral("provider add %1 --yes").arg(address));
        COMPARE_EXIT(added, 1);
        QVERIFY2(added.saysWhatToDo(), added.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliProviders)
#include "tst_cli_providers.moc"
