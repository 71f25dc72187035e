// What it costs to stay up to date with a provider of 100,000 modules behind nginx (gzip on), on this machine:
//   bench_providers [MODULES [CLIENTS]]
// 1. nothing changed, beside the bare conditional request with the same client; 2. one module changed; 3. the first fetch, beside
// curl on the same bytes, and how long the engine's own thread was held up; 4. one day of many clients: bytes, requests, server
// time.
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

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
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

void nothingChanged(Learner &learner, qint64 id, const QUrl &url)
{
    const auto subscription = need(Subscriptions(*learner.library).byId(id), "subscription");
    QList<double> bare, whole;
    for (int i = 0; i < 400; ++i) {
        QElapsedTimer timer;
        timer.start();
        HttpRequest request { .url = url.resolved(QUrl(QStringLiteral("provider.json"))), .reach = Reach::ofProvider(url) };
        request.setHeader("If-None-Match", subscription.revision.etag);
        if (need(learner.client.send(request), "bare").status != 304)
            std::exit(1);
        bare.append(double(timer.nsecsElapsed()) / 1e6);
        timer.start();
        const auto run = learner.visit(id);
        whole.append(double(timer.nsecsElapsed()) / 1e6);
        if (!run.visit->unchanged || run.traffic.requests != 1)
            std::exit(1);
    }
    std::printf("nothing changed: 1 request, 0 bytes of body; bare conditional request %.2f ms, visit %.2f ms, ratio %.2f (medians "
                "of 400)\n",
        median(bare), median(whole), median(whole) / median(bare));
}

void oneChanged(Learner &learner, qint64 id, test::LargeProvider &provider)
{
    provider.retitle(4711, QStringLiteral("Quite another title"));
    QElapsedTimer timer;
    timer.start();
    const auto report = need(provider.publish(), "publish");
    std::printf("published again after one change: %d files written, %d removed, %.1f s\n", report.written, report.removed,
        double(timer.elapsed()) / 1000);
    timer.start();
    const auto run = learner.visit(id);
    std::printf("one module changed: %d requests, %lld bytes on the wire, %.0f ms (%d changed)\n", run.traffic.requests,
        static_cast<long long>(run.traffic.bytes), double(timer.nsecsElapsed()) / 1e6, run.visit->catalogue.changed);
}

void curl(const ProviderFolder &folder, const QUrl &url)
{
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
        std::printf("  curl, %d at a time: %.1f s\n", parallel, double(timer.elapsed()) / 1000);
    }
    QElapsedTimer timer;
    timer.start();
    ShardFetcher fetcher(folder, need(folder.shards(), "shards"), 4, {});
    qsizetype items = 0;
    for (;;) {
        auto fetched = need(fetcher.next(), "fetch");
        if (!fetched)
            break;
        items += fetched->publications.size() + fetched->pathways.size();
    }
    std::printf("  fetched, digests compared and parsed, 4 at a time: %.1f s (%lld items)\n", double(timer.elapsed()) / 1000,
        static_cast<long long>(items));
}

// Through the engine, as the app does it: how late its thread was with what it had to do every 4 ms.
qint64 firstFetch(const QUrl &url, int modules, const QString &data)
{
    SystemClock clock;
    test::TestSurroundings surroundings;
    const test::CpuTimer cpu;
    SyncEngine engine({ data, &clock, &surroundings, {}, {} });
    engine.start();
    auto preview = engine.preview(url.toString());
    preview.waitForFinished();
    QElapsedTimer timer, beat;
    double worst = 0;
    QTimer ticks;
    ticks.setTimerType(Qt::PreciseTimer);
    QObject::connect(&ticks, &QTimer::timeout, &ticks, [&] {
        worst = std::max(worst, double(beat.nsecsElapsed()) / 1e6 - 4);
        beat.start();
    });
    double firstSeen = -1;
    timer.start();
    beat.start();
    ticks.start(4);
    QObject::connect(&engine, &SyncEngine::libraryChanged, &engine, [&] {
        if (firstSeen < 0)
            firstSeen = double(timer.elapsed()) / 1000;
    });
    auto id = engine.add(need(preview.result(), "preview"));
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
    std::printf("first fetch of %d modules into the library: %.1f s (%.1f s of processor time), %.1f MB on the wire, first modules "
                "to be seen after %.1f s, "
                "engine's thread late by %.1f ms at most\n",
        modules, seconds, double(cpu.elapsed()) / 1000, double(received) / 1e6, firstSeen, worst);
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
    qint64 requests = 0, bytes = 0, unchanged = 0;
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
            }
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
    std::printf(
        "one day of %d clients, two visits each, one publication of 10 changed modules: %lld requests, %.2f a client, %lld of %lld "
        "visits unchanged; %.0f bytes of bodies and %.0f bytes with heads a client; nginx %.2f s of processor time (%.3f ms a "
        "client), "
        "%.0f s in all\n",
        clients, static_cast<long long>(requests), double(requests) / clients, static_cast<long long>(unchanged),
        static_cast<long long>(visits.size()), double(bytes) / clients, double(sent) / clients, server, server * 1000 / clients,
        seconds);
    std::printf("a million clients at that: %.1f GB and %.1f million requests a day, %.0f requests a second; behind a CDN the "
                "origin sees each "
                "new file once for each place of the CDN\n",
        double(sent) / clients * 1e6 / 1e9, double(requests) / clients, double(requests) / clients * 1e6 / 86400);
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
    std::printf("published %d modules: %d files of the catalogue, index %lld bytes, %.1f s\n", modules, report.shards,
        static_cast<long long>(index), double(timer.elapsed()) / 1000);
    {
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {},
            QStringLiteral("gzip on; gzip_types application/json; keepalive_requests 1000000;") } });
        QTemporaryDir data;
        HttpClient client;
        curl(need(ProviderFolder::open(std::make_shared<HttpSource>(client, nginx.url())), "provider"), nginx.url());
        const qint64 id = firstFetch(nginx.url(), modules, data.path());
        Learner learner(data.path());
        nothingChanged(learner, id, nginx.url());
        oneChanged(learner, id, provider);
        nothingChanged(learner, id, nginx.url());
    }
    oneDay(provider, clients);
}
