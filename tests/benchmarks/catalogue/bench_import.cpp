// What it costs to take a provider's catalogue in, step by step, in processor time of one thread for each module:
//   bench_import [MODULES]
// parse: JSON, strictly read; prepare: all that needs no database (both are done by several threads, see sync/providers); add,
// commit: rows and search index; finish: what the end takes.
#include "core/base/Json.h"
#include "core/catalogue/LibraryFile.h"
#include "core/catalogue/PiecewiseImport.h"
#include "tests/support/SyntheticCatalogue.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace wb;

namespace {

constexpr int perFile = 41; // as a published catalogue has them

template <typename T> T expect(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double seconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

// By this process, to the disk.
qint64 written()
{
    QFile io(QStringLiteral("/proc/self/io"));
    if (io.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : io.readAll().split('\n')) {
            if (line.startsWith("write_bytes: "))
                return line.mid(13).toLongLong();
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const int modules = argc > 1 ? atoi(argv[1]) : 20'000;
    QList<QByteArray> files;
    QStringList names;
    qint64 bytes = 0;
    for (int from = 0; from < modules; from += perFile) {
        QJsonArray list;
        for (int i = from; i < std::min(from + perFile, modules); ++i)
            list.append(test::syntheticPublication(i));
        files.append(QJsonDocument(QJsonObject { { QStringLiteral("publications"), list } }).toJson(QJsonDocument::Compact));
        names.append(QStringLiteral("%1").arg(from, 64, 16, QLatin1Char('0')));
        bytes += files.last().size();
    }
    QTemporaryDir folder;
    const auto library = expect(catalogue::openLibrary(folder.path()));
    catalogue::ProviderRecord provider;
    provider.did = QStringLiteral("did:example:bench");
    provider.descriptor = QStringLiteral("x");
    provider.imported = provider.updated = QDateTime::currentDateTimeUtc();
    double parse = 0, prepare = 0, add = 0, commit = 0, at = seconds();
    const double start = at;
    QElapsedTimer clock;
    clock.start();
    const auto lap = [&at](double &sum) {
        const double now = seconds();
        sum += now - std::exchange(at, now);
    };
    auto import = expect(catalogue::PiecewiseImport::begin(*library, provider, names));
    int uncommitted = 0, commitAfter = 500;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonArray items = expect(parseJsonObject(files.at(i))).value(QLatin1StringView("publications")).toArray();
        lap(parse);
        QList<catalogue::PreparedPublication> prepared;
        for (const auto &item : items)
            prepared.append(catalogue::preparePublication(item.toObject()));
        lap(prepare);
        for (const auto &one : std::as_const(prepared))
            expect(import.addPublication(one, names.at(i)));
        expect(import.endFile(names.at(i)));
        lap(add);
        uncommitted += int(items.size());
        if (uncommitted >= commitAfter) {
            expect(import.commit());
            uncommitted = 0;
            commitAfter = std::min(2 * commitAfter, 4000);
            lap(commit);
        }
    }
    double finish = 0;
    const auto report = expect(import.finish());
    lap(finish);
    const double all = seconds() - start, each = 1e6 / modules;
    std::printf("%d modules, %.0f bytes each: parse %.0f, prepare %.0f, add %.0f, commit %.0f, finish %.0f, in all %.0f "
                "microseconds a module "
                "(%.1f MB/s of processor time); %.1f s by the clock, %lld MB written\n",
        report.modules, double(bytes) / modules, parse * each, prepare * each, add * each, commit * each, finish * each, all * each,
        double(bytes) / all / 1e6, double(clock.elapsed()) / 1000, static_cast<long long>(written() / 1'000'000));
}
