// Verifying, and the vault from making it to bringing it back from a backup.
#include "tests/platforms/cli/CliRun.h"
#include "tests/support/TestData.h"

#include <QDir>

using namespace wb;
using test::Cli;

namespace {

constexpr char secret[] = "a rather long pass phrase";

QString suite(const char *path)
{
    return test::testData(QString::fromLatin1(path));
}

QStringList words(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestCliCredentials final : public QObject
{
    Q_OBJECT

    static void initVault(const Cli &cli)
    {
        cli.write(QStringLiteral("pass"), QByteArray(secret) + '\n');
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --passphrase-file pass")), 0);
    }
    static QString edc(int i)
    {
        static const char *const names[]{
            "edc-coa-signed.jsonld", "edc-cps-signed.jsonld", "edc-matriculation-signed.jsonld", "edc-mc-signed.jsonld"};
        return suite("edc-elm/signed") + QLatin1Char('/') + QLatin1StringView(names[i]);
    }

private slots:
    void verifyHasTheShapeThatIsPromised()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        const Cli cli;
        for (int i = 0; i < 4; ++i) {
            const auto result = cli.run({QStringLiteral("verify"), edc(i), QStringLiteral("--json")});
            const QJsonObject report = result.json();
            for (const char *member :
                {"format", "title", "issuer", "subject", "issued", "expires", "verdict", "checks", "standardElements"})
                QVERIFY2(report.contains(QLatin1StringView(member)), member);
            QVERIFY(report.value(QStringLiteral("issuer")).toObject().contains(QStringLiteral("id")));
            QStringList kinds;
            for (const auto &check : report.value(QStringLiteral("checks")).toArray()) {
                const QJsonObject object = check.toObject();
                kinds.append(object.value(QStringLiteral("check")).toString());
                QVERIFY(object.contains(QStringLiteral("asOf")) && object.contains(QStringLiteral("reason")));
                if (kinds.last() == QStringLiteral("proof"))
                    QCOMPARE(object.value(QStringLiteral("outcome")).toString(), QStringLiteral("pass"));
            }
            QVERIFY(kinds.contains(QStringLiteral("proof")) && kinds.contains(QStringLiteral("validity")));
            const QMap<QString, int> codes{
                {QStringLiteral("valid"), 0}, {QStringLiteral("invalid"), 1}, {QStringLiteral("undecided"), 3}};
            COMPARE_EXIT(result, codes.value(report.value(QStringLiteral("verdict")).toString(), -2));
            QVERIFY(result.errors.isEmpty());
        }
    }

    void theTimeOfJudgementDecidesValidity()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        const auto before = Cli().run({QStringLiteral("verify"), edc(3), QStringLiteral("--at"),
            QStringLiteral("2001-01-01T00:00:00Z"), QStringLiteral("--json")});
        COMPARE_EXIT(before, 1);
        QCOMPARE(before.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("invalid"));
    }

    void verifyReadsStandardInput()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        const auto named = Cli().run({QStringLiteral("verify"), edc(0), QStringLiteral("--json")});
        const auto piped = Cli().run(
            {QStringLiteral("verify"), QStringLiteral("-"), QStringLiteral("--json")}, test::readFile(edc(0)));
        QCOMPARE(piped.output, named.output);
        QCOMPARE(piped.exitCode, named.exitCode);
    }

    void whatIsNoCredentialIsInvalidAndSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray("\x01\x02\xff noise");
        QTest::newRow("json-but-nothing") << QByteArray("{\"a\":1}");
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("duplicate-names") << QByteArray(R"({"type":"VerifiableCredential","type":"x"})");
        QTest::newRow("half-a-jwt") << QByteArray("eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ");
    }
    void whatIsNoCredentialIsInvalidAndSaid()
    {
        QFETCH(QByteArray, bytes);
        const Cli cli;
        cli.write(QStringLiteral("x"), bytes);
        const auto result = cli.run(QStringLiteral("verify x --json"));
        COMPARE_EXIT(result, 1);
        QCOMPARE(result.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("invalid"));
        QVERIFY2(result.saysWhatToDo(), result.errors.constData());
    }

    void aSignedDocumentIsValidAndAChangedOneIsNot()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa/eddsa-jcs-2022");
        const QDir folder(suite("w3c-vc-di-eddsa/eddsa-jcs-2022"));
        const QStringList files = folder.entryList({QStringLiteral("signed*.json")}, QDir::Files);
        QVERIFY(!files.isEmpty());
        const Cli cli;
        const QByteArray good = test::readFile(folder.filePath(files.first()));
        cli.write(QStringLiteral("good.json"), good);
        const auto fine = cli.run(QStringLiteral("verify good.json --json"));
        QVERIFY2(fine.exitCode == 0 || fine.exitCode == 3, fine.output.constData());
        cli.write(QStringLiteral("bad.json"), QByteArray(good).replace("Alumni", "Alumna"));
        const auto bad = cli.run(QStringLiteral("verify bad.json --json"));
        COMPARE_EXIT(bad, 1);
    }

    void withoutAVaultTheWayToOneIsSaid_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"vault list", "vault import x", "vault show x", "vault export x -o y", "vault backup -o y"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void withoutAVaultTheWayToOneIsSaid()
    {
        QFETCH(QString, command);
        const Cli cli;
        const auto result = cli.run(command);
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.errors.contains("vault init") && result.saysWhatToDo(), result.errors.constData());
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("data/vault/vault.db"))));
    }

    void theWalletsWholeLife()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        const Cli cli;
        initVault(cli);
        cli.write(QStringLiteral("noise"), "no credential");
        const QStringList open{QStringLiteral("--passphrase-file"), QStringLiteral("pass"), QStringLiteral("--json")};

        const auto import = cli.run(
            words(QStringLiteral("vault import")) + QStringList{edc(0), edc(1), QStringLiteral("noise"), edc(0)} + open);
        COMPARE_EXIT(import, 1); // one failed
        const QJsonObject report = import.json();
        QCOMPARE(report.value(QStringLiteral("added")).toInt(), 2);
        QCOMPARE(report.value(QStringLiteral("alreadyThere")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("failed")).toInt(), 1);
        const QJsonArray files = report.value(QStringLiteral("files")).toArray();
        QCOMPARE(files.at(2).toObject().value(QStringLiteral("outcome")).toString(), QStringLiteral("failed"));
        QVERIFY(!files.at(2).toObject().value(QStringLiteral("reason")).toString().isEmpty());
        QCOMPARE(files.at(3).toObject().value(QStringLiteral("id")), files.at(0).toObject().value(QStringLiteral("id")));

        const auto list = cli.run(words(QStringLiteral("vault list")) + open);
        COMPARE_EXIT(list, 0);
        const QJsonArray held = list.json().value(QStringLiteral("credentials")).toArray();
        QCOMPARE(held.size(), 2);
        for (const char *member : {"id", "digest", "format", "title", "issuer", "subject", "issued", "expires", "eqfLevel",
                 "selfAsserted", "verdict", "added"})
            QVERIFY2(held.at(0).toObject().contains(QLatin1StringView(member)), member);

        const QString id = files.at(1).toObject().value(QStringLiteral("id")).toString();
        const auto shown = cli.run(words(QStringLiteral("vault show")) + QStringList{id} + open);
        COMPARE_EXIT(shown, 0);
        QVERIFY(shown.json().value(QStringLiteral("report")).toObject().contains(QStringLiteral("checks")));

        const auto exported = cli.run(
            words(QStringLiteral("vault export")) + QStringList{id, QStringLiteral("-o"), QStringLiteral("out.jsonld")} + open);
        COMPARE_EXIT(exported, 0);
        QCOMPARE(test::readFile(cli.path(QStringLiteral("out.jsonld"))), test::readFile(edc(1)));
        const auto again = cli.run(
            words(QStringLiteral("vault export")) + QStringList{id, QStringLiteral("-o"), QStringLiteral("out.jsonld")} + open);
        COMPARE_EXIT(again, 1);

        const auto backup = cli.run(words(QStringLiteral("vault backup -o b.wbbackup")) + open);
        COMPARE_EXIT(backup, 0);
        QCOMPARE(backup.json().value(QStringLiteral("credentials")).toInt(), 2);
        QVERIFY(!test::readFile(cli.path(QStringLiteral("b.wbbackup"))).contains("credential_bytes"));
        const auto restored = cli.run(words(QStringLiteral("vault restore b.wbbackup --data other")) + open);
        COMPARE_EXIT(restored, 0);
        const auto there = cli.run(words(QStringLiteral("vault list --data other")) + open);
        COMPARE_EXIT(there, 0);
        QCOMPARE(there.json().value(QStringLiteral("credentials")), list.json().value(QStringLiteral("credentials")));
    }

    void aPresentationIsSignedByTheVaultsKey()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa/eddsa-jcs-2022");
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        const Cli cli;
        initVault(cli);
        const QStringList open{QStringLiteral("--passphrase-file"), QStringLiteral("pass"), QStringLiteral("--json")};
        const auto import = cli.run(
            words(QStringLiteral("vault import")) + QStringList{suite("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json"), edc(0)} + open);
        COMPARE_EXIT(import, 0);
        const QJsonArray files = import.json().value(QStringLiteral("files")).toArray();
        const auto id = [&](int i) { return files.at(i).toObject().value(QStringLiteral("id")).toString(); };
        const QStringList asked = words(QStringLiteral("-o vp.json --as presentation --challenge n-1 --domain https://client.example"));
        COMPARE_EXIT(cli.run(words(QStringLiteral("vault export")) + QStringList{id(0)} + asked + open), 0);
        const QByteArray made = test::readFile(cli.path(QStringLiteral("vp.json")));
        QVERIFY(made.contains("\"challenge\":\"n-1\"") && made.contains("\"domain\":\"https://client.example\""));
        QString holder;
        for (const auto &check : cli.run(words(QStringLiteral("verify vp.json --json"))).json().value(QStringLiteral("checks")).toArray()) {
            if (check.toObject().value(QStringLiteral("check")) == QStringLiteral("holder") && holder.isEmpty())
                holder = check.toObject().value(QStringLiteral("outcome")).toString();
        }
        QCOMPARE(holder, QStringLiteral("pass"));
        const auto sealed = cli.run(words(QStringLiteral("vault export")) + QStringList{id(1)} + words(QStringLiteral("-o no.json --as presentation")) + open);
        COMPARE_EXIT(sealed, 1); // JAdES has no form there
        QVERIFY2(sealed.saysWhatToDo(), sealed.errors.constData());
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("no.json"))));
        COMPARE_EXIT(cli.run(words(QStringLiteral("vault export")) + QStringList{id(0)} + words(QStringLiteral("-o x --as poem")) + open), 1);
    }

    void severalStandInOnePresentation()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa/eddsa-jcs-2022");
        WB_REQUIRE_TESTDATA("dcc-vc-test-fixtures");
        const Cli cli;
        initVault(cli);
        const QStringList open{QStringLiteral("--passphrase-file"), QStringLiteral("pass"), QStringLiteral("--json")};
        const auto import = cli.run(words(QStringLiteral("vault import"))
            + QStringList{suite("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json"),
                suite("dcc-vc-test-fixtures/verifiableCredentials/v2/dataIntegrityProof/didKey/legacyRegistry-noStatus-noExpiry-basicOBv3.json"), edc(0)}
            + open);
        COMPARE_EXIT(import, 0);
        const QJsonArray files = import.json().value(QStringLiteral("files")).toArray();
        const auto id = [&](int i) { return files.at(i).toObject().value(QStringLiteral("id")).toString(); };
        const auto exported = [&](const QStringList &ids, const char *rest) {
            return cli.run(words(QStringLiteral("vault export")) + ids + words(QLatin1StringView(rest)) + open);
        };
        COMPARE_EXIT(exported({id(0), id(1)}, "-o two.json"), 1); // as they came they are two files
        COMPARE_EXIT(exported({id(0), id(2)}, "-o two.json --as presentation"), 1); // JAdES has no form there
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("two.json"))));
        const auto made = exported({id(0), id(1)}, "-o two.json --as presentation");
        COMPARE_EXIT(made, 0);
        QCOMPARE(made.json().value(QStringLiteral("ids")).toArray().size(), 2);
        QStringList proofs;
        for (const auto &check : cli.run(words(QStringLiteral("verify two.json --json"))).json().value(QStringLiteral("checks")).toArray()) {
            if (check.toObject().value(QStringLiteral("check")) == QStringLiteral("proof"))
                proofs.append(check.toObject().value(QStringLiteral("outcome")).toString());
        }
        QCOMPARE(proofs, QStringList({QStringLiteral("pass"), QStringLiteral("pass"), QStringLiteral("pass")})); // of the whole and of both
    }

    void aWrongPassphraseIsSaidAndWaitsInTheEnd()
    {
        const Cli cli;
        initVault(cli);
        cli.write(QStringLiteral("wrong"), "guess\n");
        QByteArray said;
        for (int attempt = 0; attempt < 6; ++attempt) {
            const auto result = cli.run(QStringLiteral("vault list --passphrase-file wrong"));
            COMPARE_EXIT(result, 1);
            QVERIFY2(result.saysWhatToDo(), result.errors.constData());
            said += result.errors;
        }
        QVERIFY2(said.contains("wrong") && said.contains("wait"), said.constData());
    }

    void aPassphraseHasToComeFromSomewhere()
    {
        const Cli cli;
        const auto result = cli.run(QStringLiteral("vault init")); // no terminal here
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.errors.contains("--passphrase-file") && result.saysWhatToDo(), result.errors.constData());
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("data/vault/vault.db"))));
        cli.write(QStringLiteral("empty"), "\n");
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --passphrase-file empty")), 1);
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --passphrase-file no-such-file")), 1);
    }

    void aVaultIsMadeOnce()
    {
        const Cli cli;
        initVault(cli);
        const auto again = cli.run(QStringLiteral("vault init --passphrase-file pass"));
        COMPARE_EXIT(again, 1);
        QVERIFY2(again.errors.contains("already") && again.saysWhatToDo(), again.errors.constData());
        COMPARE_EXIT(cli.run(QStringLiteral("vault list --passphrase-file pass")), 0);
    }

    void aVaultOfThisDeviceNeedsNoPassphrase()
    {
        const Cli cli;
        const auto made = cli.run(QStringLiteral("vault init --no-passphrase --recovery-code --json"));
        COMPARE_EXIT(made, 0);
        QVERIFY(made.json().value(QStringLiteral("recoveryCode")).toString().size() > 30);
        COMPARE_EXIT(cli.run(QStringLiteral("vault list")), 0);
        const auto backup = cli.run(QStringLiteral("vault backup -o b")); // needs a passphrase of its own
        COMPARE_EXIT(backup, 1);
        QVERIFY(backup.saysWhatToDo());
    }

    void aBadBackupChangesNothing()
    {
        const Cli cli;
        initVault(cli);
        cli.write(QStringLiteral("b.wbbackup"), "WBBACKUP but not really");
        const auto result = cli.run(QStringLiteral("vault restore b.wbbackup --passphrase-file pass"));
        COMPARE_EXIT(result, 1);
        QVERIFY(result.saysWhatToDo());
        COMPARE_EXIT(cli.run(QStringLiteral("vault list --passphrase-file pass")), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliCredentials)
#include "tst_cli_credentials.moc"
