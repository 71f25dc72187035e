// From the start of the process to the first usable frame, and the memory held then: the app with a full library and a full
// wallet against an empty window, and against one that shows the words of its first page and nothing else. They run in turn, so that
// a machine that slows down slows all; a ratio is the median of the turns', by the processor's time (all threads) and by the clock on
// the wall.
//   xvfb-run -a build/release/bin/bench_start       the first run makes the data, which takes minutes
#include "tests/benchmarks/support/Turns.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <ctime>

using wb::bench::percentile;
using wb::bench::secondsOf;

namespace {

const QString data = QStringLiteral(WANDERBUCH_BENCH_DATA);
constexpr int starts = 15;

struct Start {
    double milliseconds = 0;
    double processor = 0; // milliseconds
    double mebibytes = 0;
};

QByteArray run(const QString &name, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + QLatin1Char('/') + name, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s did not run: %s", qPrintable(name), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

Start measure(const QString &name, const QStringList &arguments)
{
    const double before = secondsOf(CLOCK_MONOTONIC) * 1e3;
    const QJsonObject report = QJsonDocument::fromJson(run(name, arguments)).object();
    const auto number = [&report](const char *member) { return report.value(QLatin1String(member)).toDouble(); };
    return { number("monotonicMilliseconds") - before, number("processorMilliseconds"), number("residentKiB") / 1024 };
}

void startOfTheApp(benchmark::State &state)
{
    const QStringList full { QStringLiteral("--measure-start"), QStringLiteral("--data"), data };
    (void)measure(QStringLiteral("wanderbuch"), full); // warms the disk's cache
    std::vector<double> emptyWall, emptyProcessor, appWall, appProcessor, wall, processor, memory, words;
    for ([[maybe_unused]] auto _ : state) {
        const Start empty = measure(QStringLiteral("empty_window"), {});
        words.push_back(measure(QStringLiteral("words_window"), {}).milliseconds / empty.milliseconds);
        const Start app = measure(QStringLiteral("wanderbuch"), full);
        emptyWall.push_back(empty.milliseconds);
        emptyProcessor.push_back(empty.processor);
        appWall.push_back(app.milliseconds);
        appProcessor.push_back(app.processor);
        wall.push_back(app.milliseconds / empty.milliseconds);
        processor.push_back(app.processor / empty.processor);
        memory.push_back(app.mebibytes - empty.mebibytes);
        state.SetIterationTime(app.milliseconds / 1000);
    }
    state.counters["empty_ms"] = percentile(emptyWall, 0.5);
    state.counters["app_ms"] = percentile(appWall, 0.5);
    state.counters["empty_cpu_ms"] = percentile(emptyProcessor, 0.5);
    state.counters["app_cpu_ms"] = percentile(appProcessor, 0.5);
    state.counters["words_wall"] = percentile(words, 0.5);
    state.counters["wall"] = percentile(wall, 0.5);
    state.counters["ratio"] = percentile(processor, 0.5);
    state.counters["memory_above_MiB"] = percentile(memory, 0.5);
}
BENCHMARK(startOfTheApp)->Iterations(starts)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (QFile complete(data + QStringLiteral("/complete")); !complete.exists()) {
        QDir(data).removeRecursively();
        (void)run(QStringLiteral("full_data"), { data });
        if (!complete.open(QIODevice::WriteOnly))
            return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
