// What it costs to stay up to date with a provider of 100,000 modules behind nginx (gzip on), on this machine:
//   bench_providers [MODULES [CLIENTS]]
// 1. the first fetch, beside curl on the same bytes, and how long the engine's own thread was held up; 2. nothing changed, beside
// the bare conditional request with the same client; 3. one module changed; 4. one day of many clients: bytes, requests, server
// time. Tables in Markdown on standard output, how far it is on standard error.
#include "core/base/Json.h"
#include "sync/engine/ProviderRunner.h"
#include "sync/engine/SyncEngine.h"
#include "sync/providers/ShardFetcher.h"
#include "tests/support/CpuTime.h"
#include "tests/support/Nginx.h"
#include "tests/sync/engine/LargeProvider.h"
#include "tests/sync/engine/TestSurroundings.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <random>
#include <unistd.h>

using namespace wb;
using namespace wb::sync;

namespace {

[[noreturn]] void stop(const char *what, const Error &error)
{
    std::fprintf(stderr, "%s: %s %s\n", what, errorName(error.code).data(), qPrintable(error.detail));
    std::exit(1);
}

template <typename T> T need(Result<T> result, const char *what)
{
    if (!result)
        stop(what, result.error());
    return std::move(*result);
}

struct Learner {
    explicit Learner(const QString &data) { library = need(Lane::openLibrary(data), "library"); }
    [[nodiscard]] ProviderRunner runner()
    {
        return { { *library, client }, clock, [] { return 0.5; }, {} };
    }
    ProviderRunner::Run visit(qint64 id)
    {
        auto run = need(runner().run(id), "run");
        if (!run.visit)
            stop("visit", run.visit.error());
        return run;
    }
    std::unique_ptr<storage::Database> library;
    HttpClient client;
    SystemClock clock;
};

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(qsizetype(share * double(values.size())), values.size() - 1));
}

// Processor time of nginx's workers so far, in seconds.
double serverSeconds(qint64 master)
{
    double ticks = 0;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList({ QStringLiteral("[0-9]*") }, QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (fields.value(1).toLongLong() == master)
            ticks += fields.value(11).toDouble() + fields.value(12).toDouble();
    }
    return ticks / double(sysconf(_SC_CLK_TCK));
}

struct Unchanged {
    double bare = 0, visit = 0; // milliseconds, medians
    double ratio = 0, least = 0, most = 0; // of the pairs: median, and between what nine of ten lie
};

// Both by the same client, so over the same connection that is kept open, with the same headers; each pair meets the same minute
// of a busy machine, and who begins changes from pair to pair.
Unchanged nothingChanged(Learner &learner, qint64 id, const QUrl &url)
{
    constexpr int warmUp = 200, pairs = 4000;
    const auto held = need(Subscriptions(*learner.library).byId(id), "subscription").revision;
    const auto bare = [&] {
        QElapsedTimer timer;
        timer.start();
        HttpRequest request { .url = url.resolved(QUrl(QStringLiteral("provider.json"))), .reach = Reach::ofProvider(url) };
        request.setHeader("If-None-Match", held.etag);
        request.setHeader("If-Modified-Since", held.lastModified);
        const auto answer = need(learner.client.send(request), "bare");
        const double spent = double(timer.nsecsElapsed()) / 1e6;
        if (answer.status != 304 || !answer.body.isEmpty())
            std::exit(1);
        return spent;
    };
    const auto visit = [&] {
        QElapsedTimer timer;
        timer.start();
        const auto run = learner.visit(id);
        const double spent = double(timer.nsecsElapsed()) / 1e6;
        if (!run.visit->unchanged || run.traffic.requests != 1 || run.traffic.bytes != 0)
            std::exit(1);
        return spent;
    };
    QList<double> bareTimes, visitTimes, ratios;
    for (int i = -warmUp; i < pairs; ++i) {
        double one = 0, other = 0;
        if (i % 2 == 0) {
            one = bare();
            other = visit();
        } else {
            other = visit();
            one = bare();
        }
        if (i < 0)
            continue;
        bareTimes.append(one);
        visitTimes.append(other);
        ratios.append(other / one);
    }
    return { percentile(bareTimes, 0.5), percentile(visitTimes, 0.5), percentile(ratios, 0.5), percentile(ratios, 0.05),
        percentile(ratios, 0.95) };
}

void oneChanged(Learner &learner, qint64 id, test::LargeProvider &provider)
{
    provider.retitle(4711 % int(provider.publications().size()), QStringLiteral("Quite another title"));
    QElapsedTimer timer;
    timer.start();
    const auto report = need(provider.publish(), "publish");
    std::fprintf(stderr, "published again after one change: %d files written, %d removed, %.1f s\n", report.written, report.removed,
        double(timer.elapsed()) / 1000);
    timer.start();
    const auto run = learner.visit(id);
    std::printf("| one module changed | %d requests, %s bytes of bodies as they came, %.0f ms | at most two, 64 KB |\n",
        run.traffic.requests, qPrintable(number(run.traffic.bytes)), double(timer.nsecsElapsed()) / 1e6);
}

// A line of the table of first fetches: bytes of documents, unpacked.
void fetchLine(const char *what, double seconds, double processor, qint64 bytes, const char *rest = "")
{
    const QString cpu = processor < 0 ? QStringLiteral("-") : QString::number(processor, 'f', 1);
    std::printf("| %s | %.1f | %s | %.1f |%s\n", what, seconds, qPrintable(cpu), double(bytes) / seconds / 1e6, rest);
}

// The seconds of the faster way.
double curl(const ProviderFolder &folder, const QUrl &url, qint64 &bytes)
{
    double best = 0;
    for (const Shard &shard : need(folder.shards(), "shards"))
        bytes += shard.file.bytes;
    QTemporaryDir place;
    QFile list(place.filePath(QStringLiteral("urls")));
    std::ignore = list.open(QIODevice::WriteOnly);
    for (const Shard &shard : need(folder.shards(), "shards"))
        list.write("url = \"" + url.resolved(QUrl(shard.file.path)).toEncoded() + "\"\noutput = \"/dev/null\"\n");
    list.close();
    for (const int parallel : { 1, 4 }) {
        QElapsedTimer timer;
        timer.start();
        QStringList arguments { QStringLiteral("-s"), QStringLiteral("--no-progress-meter"), QStringLiteral("--compressed"),
            QStringLiteral("-K"), list.fileName() };
        if (parallel > 1)
            arguments << QStringLiteral("-Z") << QStringLiteral("--parallel-max") << QString::number(parallel);
        if (QProcess::execute(QStringLiteral("curl"), arguments) != 0)
            std::exit(1);
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        best = best == 0 ? seconds : std::min(best, seconds);
        fetchLine(parallel > 1 ? "curl, four at a time" : "curl, one at a time", seconds, -1, bytes);
    }
    return best;
}

// The way alone, with nothing behind it that takes anything in.
void fetchAlone(const std::shared_ptr<const ProviderSource> &source, qint64 bytes)
{
    const auto folder = need(ProviderFolder::open(source), "provider");
    const auto shards = need(folder.shards(), "shards");
    QTemporaryDir place;
    const auto spool = std::make_shared<Spool>(place.filePath(QStringLiteral("spool")));
    spool->makeRoom(bytes);
    const auto spooled = folder.through(std::make_shared<SpooledSource>(source, spool));
    QElapsedTimer timer;
    timer.start();
    const test::CpuTimer cpu;
    ShardFetcher fetcher(spooled, shards, 4, {}, spool);
    fetcher.waitWhileRunningAhead({});
    if (fetcher.arrived() != shards.size())
        std::exit(1);
    fetchLine("Wanderbuch: fetched, compared, safe on the device, nothing else", double(timer.nsecsElapsed()) / 1e9,
        double(cpu.elapsed()) / 1000, bytes);
}

// How late a thread is with what it has to do every 4 ms, and how long it was busy itself between two of these.
class Pulse {
public:
    Pulse()
    {
        m_ticks.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] {
            late = std::max(late, double(m_beat.nsecsElapsed()) / 1e6 - 4);
            const double now = busySoFar();
            busy = std::max(busy, now - std::exchange(m_busy, now));
            m_beat.start();
        });
        m_beat.start();
        m_busy = busySoFar();
        m_ticks.start(4);
    }
    double late = 0, busy = 0; // milliseconds, at most

private:
    static double busySoFar()
    {
        timespec now {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }
    QTimer m_ticks;
    QElapsedTimer m_beat;
    double m_busy = 0;
};

// What this machine does to a thread that has nothing else to do.
double lateAnyway()
{
    Pulse pulse;
    QEventLoop loop;
    QTimer::singleShot(3000, &loop, &QEventLoop::quit);
    loop.exec();
    return pulse.late;
}

// Through the engine, as the app does it.
qint64 firstFetch(const QUrl &url, int modules, const QString &data, qint64 bytes, double curlSeconds)
{
    const double idle = lateAnyway();
    SystemClock clock;
    test::TestSurroundings surroundings;
    const test::CpuTimer cpu;
    SyncEngine engine({ data, &clock, &surroundings, {}, {} });
    engine.start();
    auto preview = engine.preview(url.toString());
    preview.waitForFinished();
    QElapsedTimer timer;
    double firstSeen = -1, arrived = -1, arrivedCpu = 0;
    timer.start();
    Pulse pulse;
    QObject::connect(&engine, &SyncEngine::libraryChanged, &engine, [&] {
        if (firstSeen < 0)
            firstSeen = double(timer.elapsed()) / 1000;
    });
    auto id = engine.add(need(preview.result(), "preview"));
    QObject::connect(&engine, &SyncEngine::providerChanged, &engine, [&](qint64 one) {
        const auto state = engine.provider(one).value_or(ProviderState {});
        if (arrived < 0 && state.all > 0 && state.arrived == state.all) {
            arrived = double(timer.elapsed()) / 1000;
            arrivedCpu = double(cpu.elapsed()) / 1000;
        }
    });
    qint64 received = 0;
    for (;;) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const auto all = engine.providers();
        if (all.isEmpty())
            continue;
        received = std::max(received, all.first().received);
        if (all.first().error)
            stop("first fetch", *all.first().error);
        if (all.first().modules >= modules && all.first().activity == Activity::Idle)
            break;
    }
    const double seconds = double(timer.elapsed()) / 1000;
    fetchLine("**Wanderbuch: fetched, compared, safe on the device**, the library being filled behind it", arrived, arrivedCpu, bytes);
    fetchLine("**Wanderbuch: searchable at the end**", seconds, double(cpu.elapsed()) / 1000, bytes);
    std::printf(
        "\n%s modules, %.1f MB of documents, %.1f MB on the wire. Safe on the device at %.2f of the "
        "faster curl's rate (aim 0.5), searchable at %.2f; %.0f microseconds of processor "
        "time a module in all threads. First modules to be seen after %.1f s. The engine's thread was busy for %.1f ms in a row "
        "at most and late by %.1f ms (aim 16; by %.1f ms with nothing to do at all).\n\n",
        qPrintable(number(modules)), double(bytes) / 1e6, double(received) / 1e6, curlSeconds / arrived,
        curlSeconds / seconds, double(cpu.elapsed()) * 1000 / modules, firstSeen, pulse.busy, pulse.late, idle);
    return need(id.result(), "add");
}

// Clients that keep of a provider what the real one keeps to ask: the tag, and the state. Each looks in twice a day.
void oneDay(test::LargeProvider &provider, int clients)
{
    test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {},
        QStringLiteral("gzip on; gzip_types application/json; keepalive_requests 1000000;") } });
    struct Client {
        double first = 0;
        Revision revision;
        QString index;
    };
    std::mt19937 random(20261126);
    QList<Client> all(clients);
    HttpClient http;
    const auto start = std::make_shared<HttpSource>(http, nginx.url());
    const auto known = need(ProviderFolder::open(start), "provider");
    struct Visit {
        double at;
        int client;
    };
    QList<Visit> visits;
    for (int i = 0; i < clients; ++i) {
        all[i] = { double(random() % 100000) / 200000, known.revision(), known.descriptor().index.sha256 };
        visits.append({ all[i].first, i });
        visits.append({ all[i].first + 0.5, i });
    }
    std::sort(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.at < b.at; });
    const double before = serverSeconds(nginx.processId());
    qint64 requests = 0, bytes = 0, unchanged = 0, newBytes = 0;
    int newFiles = 0;
    bool published = false;
    QElapsedTimer timer;
    timer.start();
    for (const Visit &visit : std::as_const(visits)) {
        if (!published && visit.at > 0.5) { // once a day, ten modules
            for (int i = 0; i < 10; ++i)
                provider.retitle(i * 1009 % int(provider.publications().size()), QStringLiteral("Title of the day %1").arg(i));
            need(provider.publish(), "publish");
            published = true;
            timer.start();
        }
        Client &client = all[visit.client];
        const auto source = std::make_shared<HttpSource>(http, nginx.url());
        const auto folder = need(ProviderFolder::openIfChanged(source, client.revision), "visit");
        if (folder) {
            for (const StateChange &change : folder->descriptor().changes) {
                if (change.from != client.index)
                    continue;
                for (const Shard &shard : change.come)
                    need(folder->readFile(shard.file, maxCatalogueFileBytes), "file");
                newFiles = int(change.come.size()) + 1; // and provider.json
            }
            newBytes = source->traffic().bytes;
            client.revision = folder->revision();
            client.index = folder->descriptor().index.sha256;
        } else {
            ++unchanged;
        }
        requests += source->traffic().requests;
        bytes += source->traffic().bytes;
    }
    const double seconds = double(timer.elapsed()) / 1000, server = serverSeconds(nginx.processId()) - before;
    const auto log = nginx.end();
    qint64 sent = 0;
    for (const auto &line : log)
        sent += line.value(3).toLongLong();
    const double perRequest = server / double(log.size());
    std::printf("| one day, two visits a client, %s | %s clients | a client | a million clients |\n| --- | --- | --- | --- |\n",
        "ten of the modules changed in between", qPrintable(number(clients)));
    std::printf("| requests | %s | %.2f | %.1f million, %.0f a second |\n", qPrintable(number(requests)),
        double(requests) / clients, double(requests) / clients, double(requests) / clients * 1e6 / 86400);
    std::printf("| of the visits unchanged | %s of %s | | |\n", qPrintable(number(unchanged)), qPrintable(number(visits.size())));
    std::printf("| bytes of bodies | %s | %.0f | %.1f GB |\n", qPrintable(number(bytes)), double(bytes) / clients,
        double(bytes) / clients * 1e6 / 1e9);
    std::printf("| bytes with heads | %s | %.0f | %.1f GB |\n", qPrintable(number(sent)), double(sent) / clients,
        double(sent) / clients * 1e6 / 1e9);
    std::printf("| processor time of nginx, gzip on the fly | %.2f s | %.3f ms | %.0f s |\n", server, server * 1000 / clients,
        server / clients * 1e6);
    // A place of the CDN asks for provider.json once a minute at most (max-age=60), and once for each file that is new.
    constexpr double places = 100;
    const double asked = places * (24 * 60 + newFiles), carried = places * double(newBytes);
    std::printf("| the origin behind a CDN of %.0f places | | | %.0f requests, %.2f GB, %.0f s of processor time |\n\n", places,
        asked, carried / 1e9, asked * perRequest);
    std::fprintf(stderr, "the day took %.0f s\n", seconds);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    setvbuf(stdout, nullptr, _IOLBF, 0);
    const int modules = argc > 1 ? atoi(argv[1]) : 100'000;
    const int clients = argc > 2 ? atoi(argv[2]) : 10'000;
    test::LargeProvider provider(modules);
    QElapsedTimer timer;
    timer.start();
    const auto report = need(provider.publish(), "publish");
    qint64 index = QFileInfo(provider.folder() + QStringLiteral("/catalogue/index.json")).size();
    std::fprintf(stderr, "published %d modules: %d files of the catalogue, index %lld bytes, %.1f s\n", modules, report.shards,
        static_cast<long long>(index), double(timer.elapsed()) / 1000);
    {
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {},
            QStringLiteral("gzip on; gzip_types application/json; keepalive_requests 1000000;") } });
        QTemporaryDir data;
        HttpClient client;
        qint64 bytes = 0;
        std::printf("| first fetch | seconds | of processor | MB/s of documents |\n| --- | --- | --- | --- |\n");
        const double best =
            curl(need(ProviderFolder::open(std::make_shared<HttpSource>(client, nginx.url())), "provider"), nginx.url(), bytes);
        fetchAlone(std::make_shared<HttpSource>(client, nginx.url()), bytes);
        const qint64 id = firstFetch(nginx.url(), modules, data.path(), bytes, best);
        Learner learner(data.path());
        const Unchanged first = nothingChanged(learner, id, nginx.url());
        std::printf("| a visit | | aim |\n| --- | --- | --- |\n");
        oneChanged(learner, id, provider);
        const Unchanged second = nothingChanged(learner, id, nginx.url());
        for (const Unchanged &one : { first, second })
            std::printf("| nothing changed | 1 request, no body, %.3f ms; the bare conditional request %.3f ms: %.2f times (nine of ten "
                        "pairs %.2f to %.2f) | 1.5 times |\n",
                one.visit, one.bare, one.ratio, one.least, one.most);
        std::printf("\n");
    }
    oneDay(provider, clients);
    std::fprintf(stderr, "in all %.0f s\n", double(timer.elapsed()) / 1000);
}
