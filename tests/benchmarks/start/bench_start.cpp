// From the start of the process to the first usable frame, and the memory held then: the app with a full library and a full
// wallet against an empty window. Both run in turn, so that a machine that slows down slows both.
//   bench_start        needs a display (xvfb-run) and the programs beside it
#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace {

struct Start
{
    double milliseconds = 0;
    double mebibytes = 0;
};

Start measure(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s did not run: %s", qPrintable(program), process.readAllStandardError().constData());
    const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return {report.value(QLatin1String("milliseconds")).toDouble(), report.value(QLatin1String("residentKiB")).toDouble() / 1024};
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void startOfTheApp(benchmark::State &state)
{
    const QString folder = QCoreApplication::applicationDirPath();
    QList<double> emptyTime, emptyMemory, appTime, appMemory;
    for (auto _ : state) {
        const Start empty = measure(folder + QStringLiteral("/empty_window"), {});
        const Start app = measure(folder + QStringLiteral("/../wanderbuch"),
            {QStringLiteral("--measure-start"), QStringLiteral("--data"), folder + QStringLiteral("/full-data")});
        emptyTime << empty.milliseconds;
        emptyMemory << empty.mebibytes;
        appTime << app.milliseconds;
        appMemory << app.mebibytes;
        state.SetIterationTime(app.milliseconds / 1000);
    }
    state.counters["empty_ms"] = median(emptyTime);
    state.counters["app_ms"] = median(appTime);
    state.counters["ratio"] = median(appTime) / median(emptyTime);
    state.counters["memory_above_MiB"] = median(appMemory) - median(emptyMemory);
}
BENCHMARK(startOfTheApp)->Iterations(11)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
