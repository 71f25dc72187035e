// Calls, keys and packs: exit codes, messages and JSON shapes.
#include "tests/platforms/cli/CliRun.h"
#include "tests/support/SmallLibrary.h"

using namespace wb;
using test::Cli;

class TestCliGeneral final : public QObject
{
    Q_OBJECT

private slots:
    void wrongCallsAreUsageErrors_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *words, const char *says) {
            QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(says);
        };
        row("", "no command");
        row("fly", "there is no command 'fly'");
        row("vault", "needs a second word");
        row("vault fly", "needs a second word");
        row("verify", "FILE is missing");
        row("verify a b", "one argument too many");
        row("verify --at yesterday a", "--at is not a time");
        row("verify --fly a", "Unknown option");
        row("verify no-such-file", "not found");
        row("key new", "-o is missing");
        row("key new -o", "Missing value");
        row("key show", "KEYFILE is missing");
        row("pack build dir -o x", "--key is missing");
        row("pack diff one", "NEW is missing");
        row("pack update one", "--from is missing");
        row("catalogue import", "FOLDER is missing");
        row("catalogue search x --limit 0", "--limit");
        row("catalogue search x --limit many", "--limit");
        row("catalogue search x --sort loudest", "not known");
        row("catalogue search x --facet colour=red", "not known");
        row("vault export id", "-o is missing");
        row("vault backup", "-o is missing");
        row("provider publish dir -o out", "--key is missing");
    }
    void wrongCallsAreUsageErrors()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const auto result = Cli().run(words);
        COMPARE_EXIT(result, 2);
        QVERIFY2(result.errors.contains(says.toUtf8()), result.errors.constData());
        QVERIFY2(result.saysWhatToDo(), result.errors.constData());
        QVERIFY(result.output.isEmpty());
    }

    void helpNamesEveryCommandAndEachExplainsItself()
    {
        const Cli cli;
        const auto overview = cli.run(QStringLiteral("--help"));
        COMPARE_EXIT(overview, 0);
        int commands = 0;
        for (const QByteArray &line : overview.output.split('\n')) {
            if (!line.startsWith("  ") || line.startsWith("  --"))
                continue;
            const QString name = QString::fromUtf8(line.mid(2, 18)).trimmed();
            const auto help = cli.run(name + QStringLiteral(" --help"));
            COMPARE_EXIT(help, 0);
            QVERIFY2(help.output.startsWith("Usage: wanderbuch-cli " + name.toUtf8()), help.output.constData());
            QVERIFY(help.output.contains("--data DIR"));
            ++commands;
        }
        QVERIFY(commands >= 30); // all of them: help was read to its end
        QVERIFY(cli.run(QStringLiteral("key new --help")).output.contains("-o <KEYFILE>"));
    }

    void commonOptionsMayStandFirst()
    {
        const Cli cli;
        const auto result = cli.run(QStringLiteral("--data elsewhere --json catalogue show"));
        COMPARE_EXIT(result, 0);
        QVERIFY(result.json().contains(QStringLiteral("providers")));
        QVERIFY(QFile::exists(cli.path(QStringLiteral("elsewhere/library.db"))));
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("data"))));
    }

    void aKeyIsMadeOnceAndForItsOwnerOnly()
    {
        const Cli cli;
        const auto made = cli.run(QStringLiteral("key new -o key.json --json"));
        COMPARE_EXIT(made, 0);
        const QString did = made.json().value(QStringLiteral("did")).toString();
        QVERIFY(did.startsWith(QStringLiteral("did:key:z6Mk")));
        QCOMPARE(QFile::permissions(cli.path(QStringLiteral("key.json")))
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
        const auto shown = cli.run(QStringLiteral("key show key.json"));
        COMPARE_EXIT(shown, 0);
        QCOMPARE(QString::fromUtf8(shown.output).trimmed(), did);
        QFile file(cli.path(QStringLiteral("key.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const QByteArray secret = parseJsonObject(before)->value(QStringLiteral("secretKeyMultibase")).toString().toLatin1();
        QVERIFY(secret.size() > 40);
        QVERIFY(!cli.run(QStringLiteral("key show key.json --json")).output.contains(secret));
        QVERIFY(!made.output.contains(secret));
        const auto again = cli.run(QStringLiteral("key new -o key.json"));
        COMPARE_EXIT(again, 1);
        QVERIFY2(again.errors.contains("is there already") && again.saysWhatToDo(), again.errors.constData());
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void aBadKeyFileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not-json") << QByteArray("secret");
        QTest::newRow("no-secret") << QByteArray(
            R"({"type":"Multikey","publicKeyMultibase":"z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"})");
        QTest::newRow("not-base58") << QByteArray(R"({"secretKeyMultibase":"z0OIl"})");
        QTest::newRow("short") << QByteArray(R"({"secretKeyMultibase":"z3u2"})");
    }
    void aBadKeyFileIsSaid()
    {
        QFETCH(QByteArray, bytes);
        const Cli cli;
        cli.write(QStringLiteral("key.json"), bytes);
        const auto shown = cli.run(QStringLiteral("key show key.json"));
        COMPARE_EXIT(shown, 1);
        QVERIFY2(shown.saysWhatToDo() && shown.errors.contains("key.json"), shown.errors.constData());
    }

    void aPackIsBuiltVerifiedAndTold()
    {
        const Cli cli;
        const test::SmallLibrary library(cli.path(QStringLiteral("source")));
        COMPARE_EXIT(cli.run(QStringLiteral("key new -o key.json")), 0);
        const auto built = cli.run(QStringLiteral("pack build source/packs/joints/de -o a.wbpack --key key.json --json"));
        COMPARE_EXIT(built, 0);
        QCOMPARE(built.json().value(QStringLiteral("identifier")).toString(), QStringLiteral("urn:x-test:module:joints"));
        QCOMPARE(built.json().value(QStringLiteral("title")).toString(), QStringLiteral("Lösbare Verbindungen"));
        const auto verified = cli.run(QStringLiteral("pack verify a.wbpack --json"));
        COMPARE_EXIT(verified, 0);
        QCOMPARE(verified.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("valid"));
        QCOMPARE(verified.json().value(QStringLiteral("publisher")).toObject().value(QStringLiteral("outcome")).toString(),
            QStringLiteral("pass"));
        QCOMPARE(verified.json().value(QStringLiteral("problems")).toArray(), QJsonArray());
        const auto info = cli.run(QStringLiteral("pack info a.wbpack --json"));
        COMPARE_EXIT(info, 0);
        QCOMPARE(info.json().value(QStringLiteral("readingOrder")).toArray().size(), 2);
        QVERIFY(cli.run(QStringLiteral("pack info a.wbpack --quiet")).output.isEmpty());
        // Built again, the same bytes.
        COMPARE_EXIT(cli.run(QStringLiteral("pack build source/packs/joints/de -o b.wbpack --key key.json")), 0);
        QFile a(cli.path(QStringLiteral("a.wbpack"))), b(cli.path(QStringLiteral("b.wbpack")));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(a.readAll(), b.readAll());
    }

    void badPacksAreSaid_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("no-folder") << QStringLiteral("pack build nowhere -o x.wbpack --key key.json") << QStringLiteral("nowhere");
        QTest::newRow("no-key") << QStringLiteral("pack build source/packs/joints/de -o x.wbpack --key none.json")
                                << QStringLiteral("none.json");
        QTest::newRow("no-place") << QStringLiteral("pack build source/packs/joints/de -o no/such/folder/x.wbpack --key key.json")
                                  << QString();
        QTest::newRow("no-pack") << QStringLiteral("pack verify nowhere.wbpack") << QStringLiteral("nowhere.wbpack");
        QTest::newRow("not-a-pack") << QStringLiteral("pack verify key.json") << QStringLiteral("key.json");
        QTest::newRow("info-not-a-pack") << QStringLiteral("pack info key.json") << QStringLiteral("key.json");
        QTest::newRow("cut-off") << QStringLiteral("pack verify cut.wbpack") << QStringLiteral("cut.wbpack");
    }
    void badPacksAreSaid()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const Cli cli;
        const test::SmallLibrary library(cli.path(QStringLiteral("source")));
        COMPARE_EXIT(cli.run(QStringLiteral("key new -o key.json")), 0);
        cli.write(QStringLiteral("cut.wbpack"), QByteArray("PK\3\4") + QByteArray(200, 'x'));
        const auto result = cli.run(words);
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.saysWhatToDo() && result.errors.contains(says.toUtf8()), result.errors.constData());
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("x.wbpack"))));
    }

    void aChangedPackIsInvalid()
    {
        const Cli cli;
        const test::SmallLibrary library(cli.path(QStringLiteral("source")));
        COMPARE_EXIT(cli.run(QStringLiteral("key new -o key.json")), 0);
        COMPARE_EXIT(cli.run(QStringLiteral("pack build source/packs/joints/en -o a.wbpack --key key.json")), 0);
        QFile file(cli.path(QStringLiteral("a.wbpack")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("manifest.json") + 60;
        bytes[at] = char(bytes.at(at) ^ 0x20);
        file.seek(0);
        file.write(bytes);
        file.close();
        const auto result = cli.run(QStringLiteral("pack verify a.wbpack"));
        COMPARE_EXIT(result, 1);
    }
};

QTEST_GUILESS_MAIN(TestCliGeneral)
#include "tst_cli_general.moc"
