// Credentials from an issuer that others wrote, by the command line alone.
#include "CliRun.h"
#include "tests/peers/openid4vc-issuer/Peer.h"
#include "tests/sync/issuance/FakeIssuer.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace wb;
using test::Cli;
using test::CliResult;

namespace {

using S = QLatin1StringView;

QJsonArray listOf(const CliResult &result, S name)
{
    return result.json().value(name).toArray();
}

} // namespace

class TestReceive : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OpenId4vcIssuer> m_peer;

    static QStringList receive(const QStringList &words)
    {
        return QStringList { S("vault"), S("receive"), S("--local-network") } + words;
    }

private slots:
    void initTestCase()
    {
        if (const QString why = test::OpenId4vcIssuer::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_peer = std::make_unique<test::OpenId4vcIssuer>();
        QVERIFY2(!m_peer->url().isEmpty(), qPrintable(m_peer->said()));
    }
    void init() { m_peer->reset(); }
    void cleanupTestCase() { m_peer.reset(); }

    void withATransactionCode()
    {
        const Cli cli;
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        const QString offer = m_peer->offer({ { S("txCode"), S("4711") },
            { S("configurations"), QJsonArray { S("CourseSdJwt"), S("CourseLdp"), S("CourseMdoc") } } });
        const CliResult look = cli.run(receive({ S("--look"), S("--json"), offer }));
        COMPARE_EXIT(look, 0);
        QCOMPARE(look.json()[S("issuer")][S("name")].toString(), QStringLiteral("Open workshop"));
        QCOMPARE(look.json()[S("transactionCode")][S("length")].toInt(), 4);
        QCOMPARE(listOf(look, S("credentials")).size(), 3);
        QVERIFY(listOf(look, S("credentials")).at(2)[S("obstacle")].isString());
        QVERIFY(cli.run(receive({ S("--look"), offer })).output.contains("The code in our e-mail"));

        cli.write(QStringLiteral("wrong"), "0815\n");
        cli.write(QStringLiteral("code"), "4711\n");
        const CliResult wrong = cli.run(receive({ S("--tx-code-file"), S("wrong"), offer }));
        COMPARE_EXIT(wrong, 1);
        QVERIFY(wrong.saysWhatToDo());
        QVERIFY(wrong.errors.contains("transaction code") && !wrong.errors.contains("0815"));
        const CliResult none = cli.run(receive({ offer })); // nobody is there to be asked
        COMPARE_EXIT(none, 1);
        QVERIFY(none.saysWhatToDo());

        const CliResult taken = cli.run(receive({ S("--json"), S("--tx-code-file"), S("code"), offer }));
        COMPARE_EXIT(taken, 0);
        QCOMPARE(listOf(taken, S("received")).size(), 2);
        for (const QJsonValue one : listOf(taken, S("received"))) {
            QCOMPARE(one[S("outcome")].toString(), QStringLiteral("added"));
            QVERIFY(one[S("boundToThisVault")].toBool());
            QVERIFY(!one[S("id")].toString().isEmpty());
        }
        QCOMPARE(listOf(cli.run(QStringLiteral("vault list --json")), S("credentials")).size(), 2);
        const CliResult again = cli.run(receive({ S("--tx-code-file"), S("code"), offer }));
        COMPARE_EXIT(again, 1);
        QVERIFY(again.saysWhatToDo() && again.errors.contains("new offer"));
        QCOMPARE(m_peer->did(QStringLiteral("notification")).size(), 2);
    }

    void fromStandardInput()
    {
        const Cli cli;
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        COMPARE_EXIT(cli.run(receive({ QStringLiteral("-") })), 1);
        const CliResult taken =
            cli.run(receive({ QStringLiteral("-") }), m_peer->offer({ { S("byReference"), true } }).toUtf8() + '\n');
        COMPARE_EXIT(taken, 0);
        QCOMPARE(listOf(cli.run(QStringLiteral("vault list --json")), S("credentials")).size(), 1);
    }

    void whatIsNotOfferedOrNotHere()
    {
        const Cli cli;
        const CliResult noVault = cli.run(receive({ m_peer->offer() }));
        COMPARE_EXIT(noVault, 1);
        QVERIFY(noVault.saysWhatToDo());
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        for (const QString &text : { QStringLiteral("https://example.org/"), QStringLiteral("nonsense") }) {
            const CliResult result = cli.run(receive({ text }));
            COMPARE_EXIT(result, 1);
            QVERIFY(result.saysWhatToDo());
        }
        const CliResult local = cli.run({ S("vault"), S("receive"), m_peer->offer() });
        COMPARE_EXIT(local, 1);
        QVERIFY(local.saysWhatToDo() && local.errors.contains("--local-network"));
        const CliResult nothing = cli.run(QStringLiteral("vault receive"));
        COMPARE_EXIT(nothing, 0);
        QVERIFY(nothing.output.contains("nothing came"));
    }

    void whatDoesNotHoldStaysOutside()
    {
        const Cli cli;
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        m_peer->set({ { S("spoilt"), true } });
        const CliResult refused = cli.run(receive({ m_peer->offer() }));
        COMPARE_EXIT(refused, 1);
        QVERIFY(refused.saysWhatToDo() && refused.output.contains("invalid"));
        QVERIFY(listOf(cli.run(QStringLiteral("vault list --json")), S("credentials")).isEmpty());
        COMPARE_EXIT(cli.run(QStringLiteral("vault receive --insist")), 0);
        QCOMPARE(listOf(cli.run(QStringLiteral("vault list --json")), S("credentials")).size(), 1);
    }

    void later()
    {
        const Cli cli;
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        const CliResult first = cli.run(receive({ S("--json"), m_peer->offer({ { S("tenant"), S("later") } }) }));
        COMPARE_EXIT(first, 0);
        QVERIFY(listOf(first, S("received")).isEmpty());
        QCOMPARE(listOf(first, S("later")).size(), 1);
        const CliResult second = cli.run(QStringLiteral("vault receive --json")); // too early: nothing is asked
        COMPARE_EXIT(second, 0);
        QCOMPARE(listOf(second, S("later")), listOf(first, S("later")));
        QVERIFY(m_peer->did(QStringLiteral("deferred")).isEmpty());
    }

    // Killed after the first of two credentials came and before anything was decided: it is there at the next call.
    void killedInTheMiddle()
    {
        test::FakeIssuer issuer;
        QJsonObject metadata = issuer.metadata();
        const QJsonValue configuration = metadata[S("credential_configurations_supported")][S("One")];
        metadata.insert(
            S("credential_configurations_supported"), QJsonObject { { S("One"), configuration }, { S("Two"), configuration } });
        QJsonObject offer = issuer.offerObject();
        offer.insert(S("credential_configuration_ids"), QJsonArray { S("One"), S("Two") });
        issuer.let("/.well-known/openid-credential-issuer/x", { test::FakeIssuer::json(metadata) });
        issuer.let("/x/nonce", { test::FakeIssuer::json({ { S("c_nonce"), S("n") } }), test::Answer { .stall = true } });
        const Cli cli;
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WANDERBUCH_SHARE"), QStringLiteral("none"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WANDERBUCH_CLI),
            receive({ S("--data"), cli.path(QStringLiteral("data")), QString::fromUtf8(*canonicalJson(offer)) }));
        QTRY_COMPARE_WITH_TIMEOUT(issuer.timesAsked("/x/nonce"), 2, 60'000);
        process.kill();
        QVERIFY(process.waitForFinished());
        const CliResult after =
            cli.run(QStringLiteral("vault receive --insist --json")); // it is no credential: the issuer is a fake
        COMPARE_EXIT(after, 0);
        QCOMPARE(listOf(after, S("received")).size(), 1);
        QCOMPARE(listOf(cli.run(QStringLiteral("vault list --json")), S("credentials")).size(), 1);
        QCOMPARE(issuer.timesAsked("/x/token"), 1);
    }

    void throughTheBrowser()
    {
        const Cli cli;
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WANDERBUCH_SHARE"), QStringLiteral("none"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WANDERBUCH_CLI),
            receive(
                { S("--json"), S("--data"), cli.path(QStringLiteral("data")), m_peer->offer({ { S("tenant"), S("browser") } }) }));
        process.setReadChannel(QProcess::StandardError);
        QByteArray said;
        static const QRegularExpression line(QStringLiteral("^(http://\\S+)\n"), QRegularExpression::MultilineOption);
        while (!line.match(QString::fromUtf8(said)).hasMatch()) {
            QVERIFY2(process.bytesAvailable() > 0 || process.waitForReadyRead(60'000), said.constData());
            said += process.readAll();
        }
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(QUrl(line.match(QString::fromUtf8(said)).captured(1))));
        QSignalSpy done(reply, &QNetworkReply::finished);
        QVERIFY(done.wait(30'000));
        QVERIFY(reply->readAll().contains("go back to the terminal"));
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        const QJsonObject result = parseJsonObject(process.readAllStandardOutput()).value_or(QJsonObject());
        QCOMPARE(result[S("received")][0][S("outcome")].toString(), QStringLiteral("added"));
    }
};

QTEST_GUILESS_MAIN(TestReceive)
#include "tst_cli_receive.moc"
