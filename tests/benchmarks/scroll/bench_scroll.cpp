// The list of Explore with 10,000 modules, scrolled from its beginning to its end at phone size in software rendering. A frame is
// everything the interface thread does from one frame shown to the next: moving the list, making rows, taking in the next page
// of results, layout, drawing. Counted is the processor's time of that thread, which a busy machine does not stretch; the clock
// on the wall stands beside it.
//   QT_QUICK_BACKEND=software xvfb-run -a build/release/bin/bench_scroll
#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/LibraryFile.h"
#include "platforms/app/Composition.h"
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "tests/benchmarks/support/Expect.h"
#include "tests/benchmarks/support/Turns.h"
#include "tests/support/SyntheticCatalogue.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

using namespace wb;
using namespace wb::bench;

namespace {

constexpr int moduleCount = 10'000;
constexpr double frameSeconds = 0.016;
constexpr double calm = 120, fast = 480; // pixels a frame: three times the fastest flick of Qt Quick; a scroll bar pulled down
constexpr size_t mostFrames = 100'000;

void fillLibrary(const QString &folder)
{
    auto library = expect(catalogue::openLibrary(folder));
    auto import = expect(catalogue::CatalogueImport::begin(
        *library, { .did = QStringLiteral("did:example:bench"), .name = QStringLiteral("Bench"), .imported = QDateTime::currentDateTimeUtc() }));
    for (int number = 0; number < moduleCount; ++number)
        expect(import.addPublication(test::syntheticPublication(number)));
    (void)expect(import.finish());
}

// The list that goes down: the questions above it go sideways.
QQuickItem *moduleList(QQuickItem *item)
{
    if (item->inherits("QQuickListView") && item->property("orientation").toInt() == Qt::Vertical)
        return item;
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *list = moduleList(child))
            return list;
    }
    return nullptr;
}

void showFrame(QQuickWindow &window)
{
    QEventLoop loop;
    QObject::connect(&window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    window.update();
    loop.exec();
}

struct Frames {
    std::vector<double> processor, wall;
};

void scrollToTheEnd(QQuickWindow &window, QQuickItem &list, double step, Frames &frames)
{
    const auto number = [&list](const char *name) { return list.property(name).toDouble(); };
    double processor = secondsOf(CLOCK_THREAD_CPUTIME_ID), wall = secondsOf(CLOCK_MONOTONIC);
    while (list.property("count").toInt() < moduleCount || !list.property("atYEnd").toBool()) {
        if (frames.processor.size() > mostFrames)
            qFatal("the list does not come to its end: it stands at %f of %f", number("contentY"), number("contentHeight"));
        const double end = number("originY") + number("contentHeight") - list.height();
        list.setProperty("contentY", std::min(number("contentY") + step, end));
        showFrame(window);
        const double processorNow = secondsOf(CLOCK_THREAD_CPUTIME_ID), wallNow = secondsOf(CLOCK_MONOTONIC);
        frames.processor.push_back(processorNow - processor);
        frames.wall.push_back(wallNow - wall);
        processor = processorNow;
        wall = wallNow;
    }
}

void scrollTheList(benchmark::State &state, double step)
{
    for ([[maybe_unused]] auto _ : state) {
        const QTemporaryDir folder;
        fillLibrary(folder.path());
        auto composition = expect(app::Composition::create({ folder.path(), app::Composition::defaultPaths().share }));
        QQmlEngine engine;
        ui::setUpEngine(engine);
        composition->attach(engine);
        QQmlComponent main(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Wanderbuch/App/Main.qml")));
        const std::unique_ptr<QObject> root(main.createWithInitialProperties({ { QStringLiteral("services"), QVariant::fromValue(&composition->services()) } }));
        auto *window = qobject_cast<QQuickWindow *>(root.get());
        if (!window)
            qFatal("%s", qPrintable(main.errorString()));
        window->resize(390, 844);
        while (!window->property("currentPage").value<QQuickItem *>()->property("ready").toBool())
            showFrame(*window);
        QQuickItem *list = moduleList(window->contentItem());
        for (int i = 0; i < 30; ++i) // comes to rest
            showFrame(*window);

        Frames frames;
        scrollToTheEnd(*window, *list, step, frames);
        const auto over = std::count_if(frames.processor.begin(), frames.processor.end(), [](double spent) { return spent > frameSeconds; });
        state.counters["frames"] = double(frames.processor.size());
        state.counters["p50_ms"] = percentile(frames.processor, 0.5) * 1e3;
        state.counters["p99_ms"] = percentile(frames.processor, 0.99) * 1e3;
        state.counters["max_ms"] = percentile(frames.processor, 1) * 1e3;
        state.counters["over_16_ms"] = double(over);
        state.counters["wall_p50_ms"] = percentile(frames.wall, 0.5) * 1e3;
        state.counters["wall_p99_ms"] = percentile(frames.wall, 0.99) * 1e3;
        state.SetIterationTime(percentile(frames.processor, 0.99));
    }
}
BENCHMARK_CAPTURE(scrollTheList, thrown, calm)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scrollTheList, pulled, fast)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
