// `vault present`: what would be shown is said first, nothing is sent without a yes, and what was sent stands in the history.
#include "tests/platforms/cli/CliRun.h"
#include "tests/support/LoopbackServer.h"
#include "tests/sync/presentation/TestWallet.h"

using namespace wb;
using test::Cli;

class CliPresentTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void shows();
    void nothingWithoutYes();
    void refuses();
    void chosenCredential();
    void cannotBeAnswered();
    void strangersOnThisNetwork();
    void notARequest_data();
    void notARequest();

private:
    [[nodiscard]] QString link(const QByteArray &dcql)
    {
        const QString target = m_server->url(QStringLiteral("/post")).toString();
        QJsonObject parameters = test::TestVerifier::request(QStringLiteral("redirect_uri:") + target);
        parameters.insert(QStringLiteral("response_uri"), target);
        parameters.insert(QStringLiteral("nonce"), QStringLiteral("n%1").arg(++m_nonces));
        parameters.insert(QStringLiteral("dcql_query"), test::object(dcql));
        return test::link(parameters);
    }
    [[nodiscard]] test::CliResult run(const QStringList &words)
    {
        return m_cli->run(words + QStringList { QStringLiteral("--passphrase-file"), m_cli->path(QStringLiteral("pass")) });
    }
    [[nodiscard]] test::CliResult present(const QString &link, const QStringList &options = {})
    {
        return run(QStringList { QStringLiteral("vault"), QStringLiteral("present"), link, QStringLiteral("--local") } + options);
    }
    // The ids that the vault gives.
    QString import(const QByteArray &raw, const QString &file)
    {
        m_cli->write(file, raw);
        const auto result = run({ QStringLiteral("vault"), QStringLiteral("import"), file, QStringLiteral("--json") });
        return result.json().value(QStringLiteral("files")).toArray().first().toObject().value(QStringLiteral("id")).toString();
    }

    std::unique_ptr<Cli> m_cli;
    test::TestWallet m_wallet;
    std::unique_ptr<test::LoopbackServer> m_server;
    int m_nonces = 0;
};

namespace {

const QByteArray badges = R"({"credentials":[{"id":"b","format":"ldp_vc","claims":[{"path":["name"]}]}]})";

} // namespace

void CliPresentTest::init()
{
    m_cli = std::make_unique<Cli>();
    m_server = std::make_unique<test::LoopbackServer>(
        [](const test::AskedOf &) { return test::Answer::json(R"({"redirect_uri":"https://verifier.example/done"})"); });
    m_cli->write(QStringLiteral("pass"), "correct horse battery\n");
    COMPARE_EXIT(run({ QStringLiteral("vault"), QStringLiteral("init") }), 0);
}

void CliPresentTest::shows()
{
    const QString id = import(m_wallet.ldp(QString()), QStringLiteral("badge.json"));
    const QString request = link(badges);
    const auto told = present(request, { QStringLiteral("--yes") });
    COMPARE_EXIT(told, 0);
    QVERIFY(told.output.contains("127.0.0.1 asks (nothing proves who that is"));
    QVERIFY(told.output.contains("* name: Materials with a second life"));
    QVERIFY(told.output.indexOf("it would be shown") < told.output.indexOf("shown to 127.0.0.1"));
    QVERIFY(told.output.contains("https://verifier.example/done"));
    QCOMPARE(m_server->asked().size(), 1);
    QVERIFY(m_server->asked().first().body.contains("vp_token="));

    const auto again = present(request, { QStringLiteral("--yes") });
    COMPARE_EXIT(again, 1);
    QVERIFY(again.errors.contains("answered before"));
    QVERIFY(again.saysWhatToDo());

    const auto json = present(link(badges), { QStringLiteral("--yes"), QStringLiteral("--json") });
    COMPARE_EXIT(json, 0);
    QCOMPARE(json.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("sent"));
    const QJsonObject shown = json.json().value(QStringLiteral("shown")).toArray().first().toObject();
    QCOMPARE(shown.value(QStringLiteral("id")).toString(), id);
    QVERIFY(shown.value(QStringLiteral("whole")).toBool());
    QCOMPARE(json.json().value(QStringLiteral("verifier")).toObject().value(QStringLiteral("proof")).toString(),
        QStringLiteral("address"));
}

void CliPresentTest::nothingWithoutYes()
{
    import(m_wallet.ldp(QString()), QStringLiteral("badge.json"));
    const QString request = link(badges);
    const auto asked = present(request); // no terminal
    COMPARE_EXIT(asked, 1);
    QVERIFY(asked.output.contains("* name: Materials with a second life"));
    QVERIFY(asked.errors.contains("nothing was sent"));
    QVERIFY(asked.saysWhatToDo());
    const auto json = present(request, { QStringLiteral("--json") });
    COMPARE_EXIT(json, 1);
    QCOMPARE(json.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("not-sent"));
    QVERIFY(m_server->asked().isEmpty());
    COMPARE_EXIT(present(request, { QStringLiteral("--yes") }), 0); // it can still be answered
}

void CliPresentTest::refuses()
{
    import(m_wallet.ldp(QString()), QStringLiteral("badge.json"));
    const QString request = link(badges);
    COMPARE_EXIT(present(request, { QStringLiteral("--refuse") }), 0);
    QCOMPARE(m_server->asked().size(), 1);
    QVERIFY(m_server->asked().first().body.contains("error=access_denied"));
    QVERIFY(!m_server->asked().first().body.contains("vp_token"));
    COMPARE_EXIT(present(request, { QStringLiteral("--yes") }), 1);
    QCOMPARE(m_server->asked().size(), 1);
}

void CliPresentTest::chosenCredential()
{
    const QString one = import(m_wallet.ldp(QString()), QStringLiteral("one.json"));
    const QString two = import(m_wallet.ldp(QString(), QLatin1StringView("eddsa-jcs-2022")), QStringLiteral("two.json"));
    QVERIFY(!one.isEmpty() && !two.isEmpty() && one != two);
    for (const QString &id : { one, two }) {
        const auto result =
            present(link(badges), { QStringLiteral("--yes"), QStringLiteral("--json"), QStringLiteral("--credential"), id });
        COMPARE_EXIT(result, 0);
        QCOMPARE(result.json().value(QStringLiteral("shown")).toArray().size(), 1);
        QCOMPARE(
            result.json().value(QStringLiteral("shown")).toArray().first().toObject().value(QStringLiteral("id")).toString(), id);
        QCOMPARE(result.json().value(QStringLiteral("candidates")).toArray().size(), 2);
    }
    const auto wrong =
        present(link(badges), { QStringLiteral("--yes"), QStringLiteral("--credential"), QStringLiteral("nobody's") });
    COMPARE_EXIT(wrong, 1);
    QVERIFY(wrong.saysWhatToDo());
}

void CliPresentTest::cannotBeAnswered()
{
    const auto missing = present(link(badges), { QStringLiteral("--yes") });
    COMPARE_EXIT(missing, 1);
    QVERIFY(missing.errors.contains("no credential in the format ldp_vc"));
    const auto mdoc = present(
        link(R"({"credentials":[{"id":"m","format":"mso_mdoc","meta":{"doctype_value":"x"}}]})"), { QStringLiteral("--yes") });
    COMPARE_EXIT(mdoc, 1);
    QVERIFY(mdoc.errors.contains("mso_mdoc) are not supported"));
    QVERIFY(m_server->asked().isEmpty());
}

void CliPresentTest::strangersOnThisNetwork()
{
    const auto refused = run({ QStringLiteral("vault"), QStringLiteral("present"), link(badges), QStringLiteral("--yes") });
    COMPARE_EXIT(refused, 1);
    QVERIFY(refused.saysWhatToDo());
    QVERIFY(m_server->asked().isEmpty());
}

void CliPresentTest::notARequest_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("hello");
    QTest::newRow("another scheme") << QStringLiteral("openid-credential-offer://?credential_offer=%7B%7D");
    QTest::newRow("federation") << QStringLiteral(
        "openid4vp://?client_id=openid_federation%3Ahttps%3A%2F%2Fv.example&request_uri=https%3A%2F%2Fv.example%2Fr");
    QTest::newRow("unsigned") << QStringLiteral("openid4vp://?client_id=x509_san_dns%3Av.example&response_type=vp_token");
}

void CliPresentTest::notARequest()
{
    QFETCH(QString, text);
    const auto result = present(text, { QStringLiteral("--yes") });
    COMPARE_EXIT(result, 1);
    QVERIFY2(result.saysWhatToDo(), result.errors.constData());
}

QTEST_GUILESS_MAIN(CliPresentTest)
#include "tst_cli_present.moc"
