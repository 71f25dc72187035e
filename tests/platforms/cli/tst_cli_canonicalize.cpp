// What signatures are made over, on the command line.
#include "tests/platforms/cli/CliRun.h"
#include "tests/support/TestData.h"

using namespace wb;
using test::Cli;

class TestCliCanonicalize final : public QObject {
    Q_OBJECT

private slots:
    // With the contexts that came with the program, not with those of the test data.
    void vectors_data()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        WB_REQUIRE_TESTDATA("w3c-vc-di-ecdsa");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *name, const char *document, const char *canonical) {
            QTest::newRow(name) << test::testData(QString::fromLatin1(document)) << test::testData(QString::fromLatin1(canonical));
        };
        row("document", "w3c-vc-di-eddsa/unsigned.json", "w3c-vc-di-eddsa/eddsa-rdfc-2022/canonDocDataInt.txt");
        row("proof", "w3c-vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json",
            "w3c-vc-di-eddsa/eddsa-rdfc-2022/proofCanonDataInt.txt");
        row("proof of 2020", "w3c-vc-di-eddsa/Ed25519Signature2020/proofConfigEdSig.json",
            "w3c-vc-di-eddsa/Ed25519Signature2020/proofCanonEdSig.txt");
    }
    void vectors()
    {
        QFETCH(QString, document);
        QFETCH(QString, canonical);
        const QByteArray expected = test::readFile(canonical);
        const auto result = Cli().run({ QStringLiteral("canonicalize"), document });
        COMPARE_EXIT(result, 0);
        QCOMPARE(result.output, expected);
        const auto piped =
            Cli().run({ QStringLiteral("canonicalize"), QStringLiteral("-"), QStringLiteral("--json") }, test::readFile(document));
        QCOMPARE(piped.json().value(QStringLiteral("nquads")).toString().toUtf8(), expected);
    }

    void badges_data()
    {
        QTest::addColumn<QString>("credentials");
        QTest::addColumn<QString>("badges");
        const QString v1 = QStringLiteral("https://www.w3.org/2018/credentials/v1");
        const QString v2 = QStringLiteral("https://www.w3.org/ns/credentials/v2");
        QTest::newRow("unnumbered") << v1 << QStringLiteral("context.json");
        QTest::newRow("3.0.0") << v1 << QStringLiteral("context-3.0.0.json");
        QTest::newRow("3.0.1") << v1 << QStringLiteral("context-3.0.1.json");
        QTest::newRow("3.0.2") << v2 << QStringLiteral("context-3.0.2.json");
        QTest::newRow("3.0.3") << v2 << QStringLiteral("context-3.0.3.json");
    }
    void badges()
    {
        QFETCH(QString, credentials);
        QFETCH(QString, badges);
        const Cli cli;
        cli.write(QStringLiteral("badge.json"),
            QStringLiteral(
                "{\"@context\":[\"%1\",\"https://purl.imsglobal.org/spec/ob/v3p0/%2\"],\"type\":[\"VerifiableCredential\","
                "\"OpenBadgeCredential\"],\"credentialSubject\":{\"type\":\"AchievementSubject\"}}")
                .arg(credentials, badges)
                .toUtf8());
        const auto result = cli.run(QStringLiteral("canonicalize badge.json"));
        COMPARE_EXIT(result, 0);
        QVERIFY2(result.output.contains("ob/vocab.html#AchievementSubject>"), result.output.constData());
    }

    void failuresSayWhatAndWhere_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("unknown context") << QByteArray("{\"@context\":\"https://example.org/new/v1\",\"a\":1}")
                                         << QByteArray("https://example.org/new/v1");
        QTest::newRow("undefined term") << QByteArray("{\"@context\":\"https://www.w3.org/2018/credentials/v1\",\"type\":"
                                                      "[\"VerifiableCredential\"],\"credentialSubject\":{\"colour\":\"red\"}}")
                                        << QByteArray("/credentialSubject/colour");
        QTest::newRow("no JSON") << QByteArray("{\"a\"") << QByteArray("not valid JSON");
        QTest::newRow("a name twice") << QByteArray("{\"a\":1,\"a\":2}") << QByteArray("duplicate name");
    }
    void failuresSayWhatAndWhere()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, says);
        const Cli cli;
        cli.write(QStringLiteral("x"), document);
        const auto result = cli.run(QStringLiteral("canonicalize x"));
        COMPARE_EXIT(result, 1);
        QVERIFY(result.output.isEmpty());
        QVERIFY2(result.saysWhatToDo() && result.errors.contains(says), result.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliCanonicalize)
#include "tst_cli_canonicalize.moc"
