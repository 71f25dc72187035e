// Badges between a host and the vault with the real program; the host is tests/peers/openbadges-api with oidc-provider as its door.
#include "CliRun.h"

#include "sync/transport/HttpClient.h"
#include "tests/support/NodePeer.h"

using namespace wb;
using namespace wb::test;

class TestCliBadges : public QObject {
    Q_OBJECT
private slots:
    void connectFetchPush()
    {
        const auto folder = QStringLiteral(WANDERBUCH_PEERS "/openbadges-api");
        if (const auto missing = NodePeer::missing(folder, QStringLiteral("oidc-provider")); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        NodePeer peer;
        const auto address = peer.start(folder);
        const auto base = address.value(QLatin1String("base")).toString();
        Cli cli;
        COMPARE_EXIT(cli.run(QStringLiteral("vault init --no-passphrase")), 0);
        const auto nowhere = cli.run(QStringLiteral("badges fetch"));
        COMPARE_EXIT(nowhere, 1);
        QVERIFY(nowhere.saysWhatToDo());
        const auto stranger = cli.run(QStringLiteral("badges connect ") + base);
        COMPARE_EXIT(stranger, 1); // a private address that nobody vouched for
        const auto look = cli.run(QStringLiteral("badges connect %1 --local-network --look --json").arg(base));
        COMPARE_EXIT(look, 0);
        QCOMPARE(look.json().value(QLatin1String("name")).toString(), QStringLiteral("Badges of the tests"));

        // The person opens the page that the program names.
        QProcess connect;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WANDERBUCH_DATA"), cli.path(QStringLiteral("data")));
        environment.insert(QStringLiteral("WANDERBUCH_SHARE"), QStringLiteral("none"));
        connect.setProcessEnvironment(environment);
        connect.start(QStringLiteral(WANDERBUCH_CLI),
            { QStringLiteral("badges"), QStringLiteral("connect"), base, QStringLiteral("--local-network"),
                QStringLiteral("--write") });
        connect.setReadChannel(QProcess::StandardError);
        QByteArray page;
        while (!page.startsWith("http") && (connect.canReadLine() || connect.waitForReadyRead(60'000)))
            page = connect.readLine().trimmed();
        QVERIFY2(page.startsWith("http"), page.constData());
        sync::HttpClient browser;
        const QUrl visit(address.value(QLatin1String("control")).toString() + QStringLiteral("browse?url=")
            + QString::fromLatin1(page.toPercentEncoding()));
        const auto seen = browser.send({ .url = visit, .reach = { true, true } });
        const auto cameBack = seen && seen->body.contains("go back to the terminal");
        if (!cameBack)
            connect.kill();
        QVERIFY(connect.waitForFinished(60'000));
        QVERIFY2(cameBack, seen ? seen->body.constData() : "");
        QCOMPARE(connect.exitCode(), 0);

        const auto fetched = cli.run(QStringLiteral("badges fetch --json"));
        COMPARE_EXIT(fetched, 0);
        const auto received = fetched.json().value(QLatin1String("received")).toArray();
        QCOMPARE(received.size(), 1);
        QCOMPARE(received.first().toObject().value(QLatin1String("outcome")).toString(), QStringLiteral("added"));
        const auto id = received.first().toObject().value(QLatin1String("id")).toString();
        QCOMPARE(cli.run(QStringLiteral("badges fetch --all")).output.trimmed(), QByteArray("nothing new"));
        const auto pushed = cli.run(QStringLiteral("badges push %1 --json").arg(id));
        COMPARE_EXIT(pushed, 0);
        QVERIFY(!pushed.json().value(QLatin1String("new")).toBool(true)); // it came from there
        const auto list = cli.run(QStringLiteral("vault list"));
        QVERIFY(list.output.contains("Day rates"));
    }
};

QTEST_GUILESS_MAIN(TestCliBadges)
#include "tst_cli_badges.moc"
