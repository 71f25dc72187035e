// One process at a time works with a data folder; what later ones bring reaches it, whatever else may knock.
#include "core/base/SerialWorker.h"
#include "sync/handover/Handover.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace wb;
using namespace wb::sync;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20000; // ms
const QByteArray taken = "taken\n";

// What this program does when a test starts it: is the first process, and says what it gets.
int hold(const QString &folder)
{
    Handover handover(folder);
    const auto only = handover.begin({});
    if (!only || !*only || !handover.listen())
        return 1;
    QObject::connect(&handover, &Handover::received, qApp, [](const HandedOver &what) {
        std::printf("%s\n", qPrintable(what.given.join(QLatin1Char('|'))));
        std::fflush(stdout);
    });
    std::printf("ready\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestHandover : public QObject {
    Q_OBJECT

    QTemporaryDir m_runtime, m_data;
    SerialWorker m_elsewhere;

    // A second start, as another process would do it.
    QFuture<Result<bool>> beginElsewhere(const QString &folder, const HandedOver &what, std::chrono::milliseconds wait = 20s)
    {
        return m_elsewhere.run([=] { return Handover(folder, wait).begin(what); });
    }
    QString socket() const { return handoverPlace(m_data.path())->socket; }

private slots:
    void init() { qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8()); }

    void messagesKeepTheirBounds_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &line, ErrorCode code) { QTest::newRow(name) << line << int(code); };
        row("nothing", "", ErrorCode::MalformedJson);
        row("a greeting", "GET / HTTP/1.1", ErrorCode::MalformedJson);
        row("a list", "[]", ErrorCode::MalformedDocument);
        row("no list", "{\"activation\":\"x\"}", ErrorCode::MalformedDocument);
        row("a number", "{\"given\":[1]}", ErrorCode::MalformedDocument);
        row("too deep", "{\"given\":[[[[]]]]}", ErrorCode::TooLarge);
        row("too many", "{\"given\":[" + QByteArray("\"a\",").repeated(64) + "\"a\"]}", ErrorCode::TooLarge);
        row("too long", "{\"given\":[\"" + QByteArray(mostHandoverBytes, 'a') + "\"]}", ErrorCode::TooLarge);
    }
    void messagesKeepTheirBounds()
    {
        QFETCH(QByteArray, line);
        QTEST(int(fromLine(line).error().code), "code");
    }

    void messagesComeAsTheyWent()
    {
        const HandedOver what { { QStringLiteral("/home/ada/ü \"1\"\n.json"), QStringLiteral("openid4vp://?client_id=x") },
            QStringLiteral("token_1") };
        const auto line = toLine(what);
        QVERIFY(line);
        QCOMPARE(line->count('\n'), 1);
        QCOMPARE(*fromLine(QByteArrayView(*line).chopped(1)), what);
        QVERIFY(fromLine("{\"given\":[],\"activation\":\"a\\u0000b\"}")->activation.isEmpty());
        QVERIFY(fromLine("{\"given\":[],\"activation\":\"a b\"}")->activation.isEmpty());
        QCOMPARE(toLine({ { QString(mostHandoverBytes, QLatin1Char('a')) }, {} }).error().code, ErrorCode::TooLarge);
        QCOMPARE(toLine({ QStringList(mostHandedOver + 1, QStringLiteral("a")), {} }).error().code, ErrorCode::TooLarge);
    }

    void aSecondStartHandsOn()
    {
        const HandedOver what { { QStringLiteral("openid-credential-offer://?credential_offer=%7B%7D") }, QStringLiteral("t") };
        {
            Handover first(m_data.path());
            QVERIFY(first.begin({}).value_or(false));
            QVERIFY(first.listen());
            QCOMPARE(
                QFileInfo(socket()).permissions() & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup),
                0);
            QSignalSpy received(&first, &Handover::received);
            for (int i = 1; i <= 3; ++i) {
                const auto second = beginElsewhere(m_data.path(), what);
                QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), patience);
                QVERIFY(second.result());
                QVERIFY(!*second.result());
                QTRY_COMPARE_WITH_TIMEOUT(received.count(), i, patience);
            }
            QCOMPARE(received.last().first().value<HandedOver>(), what);
            // With other data it is another program.
            QTemporaryDir other;
            QVERIFY(Handover(other.path()).begin({}).value_or(false));
        }
        QVERIFY(Handover(m_data.path()).begin({}).value_or(false)); // the first one has ended
    }

    void aSecondStartWaitsUntilTheFirstListens()
    {
        Handover first(m_data.path());
        QVERIFY(first.begin({}).value_or(false));
        QSignalSpy received(&first, &Handover::received);
        const auto second = beginElsewhere(m_data.path(), { { QStringLiteral("/a") }, {} });
        QVERIFY(!second.isFinished());
        QVERIFY(first.listen());
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), patience);
        QVERIFY(second.result() && !*second.result());
        QCOMPARE(received.count(), 1);
    }

    void aFirstThatDoesNotAnswerIsSaidToBeThere()
    {
        Handover first(m_data.path());
        QVERIFY(first.begin({}).value_or(false)); // and never listens
        Handover second(m_data.path(), 100ms);
        QCOMPARE(second.begin({}).error().code, ErrorCode::InUse);
    }

    void whoeverKnocksOtherwiseIsSentAway_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nonsense") << QByteArray("hello\n");
        QTest::newRow("no end") << QByteArray(mostHandoverBytes + 1, 'a');
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("half a message") << QByteArray("{\"given\":[");
    }
    void whoeverKnocksOtherwiseIsSentAway()
    {
        QFETCH(QByteArray, bytes);
        Handover first(m_data.path(), 200ms);
        QVERIFY(first.begin({}).value_or(false));
        QVERIFY(first.listen());
        QSignalSpy received(&first, &Handover::received);
        QLocalSocket visitor;
        visitor.connectToServer(socket());
        QTRY_COMPARE_WITH_TIMEOUT(visitor.state(), QLocalSocket::ConnectedState, patience);
        visitor.write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(visitor.state(), QLocalSocket::UnconnectedState, patience);
        QVERIFY(!visitor.readAll().contains(taken));
        QCOMPARE(received.count(), 0);
        const auto second = beginElsewhere(m_data.path(), { { QStringLiteral("/a") }, {} }); // others still are heard
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), patience);
        QVERIFY(second.result() && !*second.result());
    }

    void aCrowdAtTheDoorIsSentAway()
    {
        Handover first(m_data.path(), 60s);
        QVERIFY(first.begin({}).value_or(false));
        QVERIFY(first.listen());
        std::vector<std::unique_ptr<QLocalSocket>> crowd;
        int gone = 0;
        for (int i = 0; i < 12; ++i) {
            crowd.push_back(std::make_unique<QLocalSocket>());
            connect(crowd.back().get(), &QLocalSocket::disconnected, this, [&gone] { ++gone; });
            crowd.back()->connectToServer(socket());
            QVERIFY(crowd.back()->waitForConnected(patience));
        }
        QTRY_COMPARE_WITH_TIMEOUT(gone, 4, patience);
        crowd.clear();
        const auto second = beginElsewhere(m_data.path(), {});
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), patience);
        QVERIFY(second.result() && !*second.result());
    }

    void aFirstThatDiedLeavesTheWayFree()
    {
        QProcess first;
        first.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--hold"), m_data.path() });
        QVERIFY(first.waitForReadyRead(patience));
        QCOMPARE(first.readLine(), QByteArray("ready\n"));
        Handover second(m_data.path());
        const auto handed = second.begin({ { QStringLiteral("/a"), QStringLiteral("openid4vp://?x") }, {} });
        QVERIFY(handed && !*handed);
        while (!first.canReadLine())
            QVERIFY(first.waitForReadyRead(patience));
        QCOMPARE(first.readLine(), QByteArray("/a|openid4vp://?x\n"));
        first.kill(); // no chance to tidy up
        QVERIFY(first.waitForFinished(patience));
        QVERIFY(QFileInfo::exists(socket()));
        QVERIFY(second.begin({}).value_or(false));
        QVERIFY(second.listen());
    }

    void thePlaceIsOnesOwn()
    {
        QVERIFY(socket().startsWith(m_runtime.path()));
        QTemporaryDir open; // others may enter it
        QVERIFY(QFile(open.path())
                    .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        qputenv("XDG_RUNTIME_DIR", open.path().toUtf8());
        QTemporaryDir temporary;
        qputenv("TMPDIR", temporary.path().toUtf8());
        QVERIFY2(socket().startsWith(temporary.path() + QStringLiteral("/wanderbuch-")), qPrintable(socket()));
        const QString own = QFileInfo(socket()).path();
        QCOMPARE(QFileInfo(own).permissions() & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup), 0);
        QVERIFY(QFile(own).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther));
        QCOMPARE(handoverPlace(m_data.path()).error().code, ErrorCode::UnsafePath);
        QCOMPARE(Handover(m_data.path()).begin({}).error().code, ErrorCode::UnsafePath);
        qunsetenv("TMPDIR");
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && app.arguments().at(1) == QLatin1String("--hold"))
        return hold(app.arguments().at(2));
    TestHandover test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_handover.moc"
