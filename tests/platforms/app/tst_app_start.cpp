// What one sees of a start: the first usable frame is the page as it will be. Later frames add to it and move nothing.
#include "core/base/Clock.h"
#include "core/progress/Event.h"
#include "platforms/app/Composition.h"
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "qml/Wanderbuch/Core/AppSettings.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "tests/platforms/app/ShownItems.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using wb::test::isShown;

namespace {

constexpr int patience = 30000; // ms

using Places = QMap<QString, QRectF>;

// Where what a person looks for stands, in the window.
void collect(Places &places, const QQuickItem &item)
{
    static const QByteArrayList kinds { "ExploreHead_", "SearchField_", "Chip_", "ContinueCard_", "PartHeading_", "PathwayCard_", "ModuleRow_" };
    if (!item.isVisible())
        return;
    const QByteArray name(item.metaObject()->className());
    for (const QByteArray &kind : kinds) {
        if (!name.startsWith(kind))
            continue;
        const char *words = kind == "PartHeading_" || kind == "PathwayCard_" ? "title" : kind == "ModuleRow_" ? "identifier" : kind == "Chip_" ? "text" : "";
        places.insert(QString::fromLatin1(kind) + item.property(words).toString(), item.mapRectToScene({ 0, 0, item.width(), item.height() }));
    }
    for (const QQuickItem *child : item.childItems())
        collect(places, *child);
}

struct Started {
    std::unique_ptr<app::Composition> composition;
    std::unique_ptr<QQmlEngine> engine;
    std::unique_ptr<QObject> root;
    QQuickWindow &window() const { return *qobject_cast<QQuickWindow *>(root.get()); }
    ui::Services &services() const { return composition->services(); }
    QQuickItem *page() const { return window().property("currentPage").value<QQuickItem *>(); }
};

Started start(const QString &data, QSize size = {}, const QString &share = app::Composition::defaultPaths().share)
{
    Started started;
    started.composition = app::Composition::create({ data, share }).value();
    started.engine = std::make_unique<QQmlEngine>();
    ui::setUpEngine(*started.engine);
    started.composition->attach(*started.engine);
    QQmlComponent main(started.engine.get(), QUrl(QStringLiteral("qrc:/qt/qml/Wanderbuch/App/Main.qml")));
    started.root.reset(main.createWithInitialProperties(
        { { QStringLiteral("services"), QVariant::fromValue(&started.services()) }, { QStringLiteral("startVisible"), false } }));
    if (!started.root)
        qFatal("%s", qPrintable(main.errorString()));
    if (!size.isEmpty())
        started.window().resize(size);
    started.composition->startAfterFirstFrame(started.window(), {});
    return started;
}

// Opens a module of the sample library, as reading its first lesson does.
void begin(const Started &started)
{
    progress::Place place;
    place.module = QStringLiteral("urn:x-wanderbuch:module:pricing-creative-work");
    const SystemClock clock;
    const auto recorded = started.services().learner().record(progress::makeEvent(progress::EventKind::Opened, place, clock));
    QTRY_VERIFY_WITH_TIMEOUT(recorded.isFinished(), patience);
    QVERIFY(recorded.result());
    QTRY_VERIFY_WITH_TIMEOUT(started.services().settings()->continues(), patience);
}

} // namespace

class TestStart : public QObject {
    Q_OBJECT

private slots:
    void whatTheFirstFrameShowsStays_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("begun");
        QTest::newRow("laptop") << QSize(1280, 800) << false;
        QTest::newRow("laptop, in the middle of a module") << QSize(1280, 800) << true;
        QTest::newRow("phone") << QSize(390, 844) << false;
        QTest::newRow("phone, in the middle of a module") << QSize(390, 844) << true;
    }
    void whatTheFirstFrameShowsStays()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, begun);
        const QTemporaryDir folder;
        {
            const Started before = start(folder.path());
            before.window().show();
            QTRY_VERIFY_WITH_TIMEOUT(before.services().learner().available(), patience);
            before.composition->waitUntilSettled();
            if (begun)
                begin(before);
        }
        Places first;
        QStringList moved;
        int frames = 0;
        const Started now = start(folder.path(), size);
        connect(&now.window(), &QQuickWindow::frameSwapped, &now.window(), [&] {
            if (!now.page()->property("ready").toBool())
                return;
            Places places;
            collect(places, *now.window().contentItem());
            if (++frames == 1)
                first = places;
            for (auto place = first.cbegin(); place != first.cend(); ++place) {
                if (places.value(place.key()) != place.value())
                    moved.append(place.key());
            }
        });
        now.window().show();
        QTRY_VERIFY_WITH_TIMEOUT(frames > 1 && now.services().learner().available(), patience);
        now.composition->waitUntilSettled();
        QTRY_VERIFY_WITH_TIMEOUT(now.page()->property("chosen").toString().isEmpty() == (size.width() < 700), patience);
        const int seen = frames;
        now.window().update();
        QTRY_VERIFY_WITH_TIMEOUT(frames > seen, patience);
        QCOMPARE(moved, QStringList());
        QVERIFY(first.contains(QStringLiteral("PathwayCard_The one-person studio")));
        QCOMPARE(first.contains(QStringLiteral("ContinueCard_")), begun);
    }

    // Nothing is in the library at first; it does not say so while what came with the program is taken in.
    void theFirstStartOfAllDoesNotSayThatThereIsNothing()
    {
        const QTemporaryDir folder;
        int frames = 0, saysNothing = 0;
        const Started now = start(folder.path(), { 1280, 800 });
        connect(&now.window(), &QQuickWindow::frameSwapped, &now.window(), [&] {
            ++frames;
            saysNothing += isShown(*now.window().contentItem(), "NothingFound_") ? 1 : 0;
        });
        now.window().show();
        QTRY_VERIFY_WITH_TIMEOUT(isShown(*now.window().contentItem(), "PathwayCard_"), patience);
        now.composition->waitUntilSettled();
        QVERIFY(frames > 0);
        QCOMPARE(saysNothing, 0);
    }
    void whereNothingCameWithTheProgramItSaysSo()
    {
        const QTemporaryDir folder;
        const Started now = start(folder.path(), { 1280, 800 }, folder.filePath(QStringLiteral("share")));
        now.window().show();
        QTRY_VERIFY_WITH_TIMEOUT(isShown(*now.window().contentItem(), "NothingFound_"), patience);
    }

    void theWindowIsKeptAsItIsLeft()
    {
        const QTemporaryDir folder;
        const Started started = start(folder.path(), { 1000, 700 });
        const ui::AppSettings &settings = *started.services().settings();
        QVERIFY(!settings.windowSize().isValid());
        started.window().showNormal();
        QTRY_COMPARE_WITH_TIMEOUT(started.window().visibility(), QWindow::Windowed, patience);
        QVERIFY(started.window().close());
        QCOMPARE(settings.windowSize(), QSize(1000, 700));
        QVERIFY(!settings.windowFillsScreen());
        started.window().showMaximized();
        QTRY_COMPARE_WITH_TIMEOUT(started.window().visibility(), QWindow::Maximized, patience);
        QVERIFY(started.window().close());
        QCOMPARE(settings.windowSize(), QSize(1000, 700));
        QVERIFY(settings.windowFillsScreen());
    }
};

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication app(argc, argv);
    TestStart test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_app_start.moc"
