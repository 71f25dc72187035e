// The program is started again while it runs: the second start ends, and the window of the first one shows what it brought.
#include "platforms/app/Composition.h"
#include "platforms/app/LaterStarts.h"
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/handover/Handover.h"
#include "tests/platforms/app/ShownItems.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;

namespace {

constexpr int patience = 60000; // ms

} // namespace

class TestLaterStarts : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder, m_runtime;

    // Where the window is: its place, and whether a page of that kind is shown.
    static bool shows(const QQuickWindow &window, const char *place, const char *kind)
    {
        return window.property("place").toString() == QLatin1StringView(place) && test::isShown(*window.contentItem(), kind);
    }
    QProcess *startAgain(const QStringList &given)
    {
        auto *process = new QProcess(this);
        process->setWorkingDirectory(m_folder.path());
        process->start(QStringLiteral(APP_PROGRAM), QStringList { QStringLiteral("--data"), m_folder.path() } + given);
        return process;
    }

private slots:
    void init()
    {
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        QVERIFY(m_folder.isValid() && m_runtime.isValid());
    }

    void whatALaterStartBringsIsShownInTheWindow()
    {
        auto composition = app::Composition::create(app::Composition::defaultPaths(m_folder.path()));
        QVERIFY(composition.has_value());
        (*composition)->start();
        (*composition)->waitUntilSettled();
        QQmlEngine engine;
        ui::addProviders(engine);
        (*composition)->attach(engine);
        QQmlComponent main(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Wanderbuch/App/Main.qml")));
        const std::unique_ptr<QObject> root(
            main.createWithInitialProperties({ { QStringLiteral("services"), QVariant::fromValue(&(*composition)->services()) } }));
        auto *window = qobject_cast<QQuickWindow *>(root.get());
        QVERIFY2(window, qPrintable(main.errorString()));
        sync::Handover handover(m_folder.path());
        QVERIFY(app::isOnlyOne(handover, {}).value_or(false));
        app::followLaterStarts(handover, **composition, *window);

        const struct {
            QString given;
            const char *place, *kind;
        } cases[] = { { QStringLiteral("openid4vp://?client_id=redirect_uri:https://v.example"), "wallet", "ExchangePage" },
            { QStringLiteral("wanderbuch:provider?url=https%3A%2F%2Fschool.example"), "providers", "AddPage" },
            { QStringLiteral("openid-credential-offer://?credential_offer=%7B%7D"), "wallet", "ExchangePage" },
            { QStringLiteral("badge.json"), "wallet", "CheckPage" } };
        QFile badge(m_folder.filePath(QStringLiteral("badge.json"))); // named from where the second start was
        QVERIFY(badge.open(QIODevice::WriteOnly) && badge.write("{}") == 2);
        badge.close();
        for (const auto &[given, place, kind] : cases) {
            QProcess *again = startAgain({ given });
            QTRY_COMPARE_WITH_TIMEOUT(again->state(), QProcess::NotRunning, patience);
            QVERIFY2(
                again->exitStatus() == QProcess::NormalExit && again->exitCode() == 0, again->readAllStandardError().constData());
            QTRY_VERIFY2_WITH_TIMEOUT(shows(*window, place, kind), qPrintable(given), patience);
        }
        window->showMinimized();
        QProcess *again = startAgain({});
        QTRY_COMPARE_WITH_TIMEOUT(again->state(), QProcess::NotRunning, patience);
        QCOMPARE(again->exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(window->visibility() != QWindow::Minimized, patience);
    }

    void aRunningOneThatDoesNotAnswerIsNamed()
    {
        sync::Handover first(m_folder.path());
        QVERIFY(app::isOnlyOne(first, {}).value_or(false));
        QProcess *again = startAgain({});
        QTRY_COMPARE_WITH_TIMEOUT(again->state(), QProcess::NotRunning, patience);
        QCOMPARE(again->exitCode(), 1);
        QVERIFY(again->readAllStandardError().contains("runs already"));
    }
};

int main(int argc, char **argv)
{
    QGuiApplication::setApplicationName(QStringLiteral("wanderbuch"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication app(argc, argv);
    TestLaterStarts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_app_later_starts.moc"
