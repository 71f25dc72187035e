// A pack of 500 MB in which one lesson of 20 KB changed: bytes that the new source has to give, beside a copy of the whole file,
// zsync and rsync. Then the rate of a download beside curl's on the same bytes from the same nginx. `--json` prints one object. In
// WANDERBUCH_BENCH_FOLDER, else where temporary files go: 2.5 GB.
#include "Nginx.h"
#include "core/crypto/Digest.h"
#include "core/packs/PackBuilder.h"
#include "sync/packs/PackFetch.h"
#include "tests/benchmarks/support/Expect.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace wb;
using bench::expect;

namespace {

constexpr qsizetype films = 8;
constexpr qsizetype filmBytes = 62'000'000;
constexpr qsizetype lessons = 60;
constexpr qsizetype lessonBytes = 20'000;
constexpr int rounds = 5;

using S = QLatin1StringView;

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

// Words, so that it packs as lessons do.
QByteArray lesson(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray text = "# Lesson\n\n";
    while (text.size() < lessonBytes) {
        for (int i = random.bounded(3, 9); i > 0; --i)
            text += char('a' + random.bounded(26));
        text += ' ';
    }
    return text.first(lessonBytes);
}

QByteArray film(quint32 seed)
{
    QByteArray bytes(filmBytes / 4 * 4, Qt::Uninitialized);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes;
}

void build(const QString &folder, const QString &file, const char *version)
{
    QJsonArray order;
    for (int i = 0; i < lessons; ++i)
        order.append(QJsonObject {
            { S("href"), QStringLiteral("lessons/%1.md").arg(i) }, { S("title"), QStringLiteral("Lesson %1").arg(i) } });
    const QJsonObject metadata { { S("identifier"), S("urn:x-bench:course") }, { S("title"), S("Course") },
        { S("language"), S("en") }, { S("author"), S("A") }, { S("publisher"), S("P") }, { S("published"), S("2026-11-22") },
        { S("license"), S("https://creativecommons.org/licenses/by/4.0/") }, { S("version"), QString::fromUtf8(version) },
        { S("learning"),
            QJsonObject { { S("area"), S("business") }, { S("hours"), 1 }, { S("outcomes"), QJsonArray { S("Do it") } } } } };
    write(folder + S("/pack.json"),
        QJsonDocument(QJsonObject { { S("metadata"), metadata }, { S("readingOrder"), order } }).toJson());
    const auto key = expect(crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, 'k'))));
    expect(packs::PackBuilder::build(folder, file, key));
}

struct Measured {
    qint64 bytes = -1; // sent by the server, heads included
    qint64 requests = 0;
    double seconds = 0;
};

void run(const QString &program, const QStringList &arguments, const QString &folder, QByteArray *output = nullptr)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    if (output)
        *output = process.readAllStandardOutput();
}

// What `work` takes from a server that is there for it alone.
template <typename Work> Measured served(const QString &root, Work work)
{
    test::Nginx nginx({ { .root = root } });
    QElapsedTimer timer;
    timer.start();
    work(nginx);
    Measured measured { 0, 0, double(timer.nsecsElapsed()) / 1e9 };
    for (const auto &line : nginx.end()) {
        measured.bytes += line.value(3).toLongLong();
        ++measured.requests;
    }
    return measured;
}

bool isSame(const QString &a, const QString &b)
{
    return QProcess::execute(S("cmp"), { S("-s"), a, b }) == 0;
}

struct Patient {
    sync::HttpClient client;
    sync::Patience patience { client };
};
constexpr sync::Reach loopback { true, true };

QJsonObject updates(const QString &folder)
{
    const auto source = folder + S("/source"), root = folder + S("/served"), old = folder + S("/old.wbpack"),
               next = root + S("/new.wbpack");
    QDir().mkpath(root);
    for (int i = 0; i < lessons; ++i)
        write(source + QStringLiteral("/lessons/%1.md").arg(i), lesson(quint32(i)));
    for (int i = 0; i < films; ++i)
        write(source + QStringLiteral("/media/film%1.mp4").arg(i), film(quint32(100 + i)));
    build(source, old, "1.0.0");
    write(source + S("/lessons/30.md"), lesson(999));
    build(source, next, "1.0.1");
    QDir(source).removeRecursively();

    QList<std::pair<QString, Measured>> rows;
    const auto out = folder + S("/out.wbpack");
    const auto check = [&](const char *name) {
        if (!isSame(out, next))
            qFatal("%s: another file came out", name);
        QFile::remove(out);
    };
    rows.append({ S("whole file, curl"), served(root, [&](const test::Nginx &nginx) {
                     run(S("curl"), { S("-sS"), S("-o"), out, nginx.url(S("/new.wbpack")).toString() }, folder);
                 }) });
    check("curl");
    qint64 manifest = 0;
    rows.append({ S("Wanderbuch"), served(root, [&](const test::Nginx &nginx) {
                     Patient patient;
                     const auto fetched = expect(
                         sync::PackFetch(patient.patience)
                             .get({ .addresses = { nginx.url(S("/new.wbpack")) }, .file = out, .held = old, .reach = loopback }));
                     manifest = QJsonDocument(fetched.pack.manifest().json()).toJson(QJsonDocument::Compact).size();
                 }) });
    check("Wanderbuch");
    if (!QStandardPaths::findExecutable(S("zsync")).isEmpty()) {
        run(S("zsyncmake"), { S("-u"), S("new.wbpack"), S("-o"), S("new.wbpack.zsync"), S("new.wbpack") }, root);
        rows.append(
            { S("zsync"), served(root, [&](const test::Nginx &nginx) {
                 run(S("zsync"), { S("-q"), S("-i"), old, S("-o"), out, nginx.url(S("/new.wbpack.zsync")).toString() }, folder);
             }) });
        check("zsync");
    }
    if (!QStandardPaths::findExecutable(S("rsync")).isEmpty()) {
        QFile::copy(old, out);
        QElapsedTimer timer;
        timer.start();
        QByteArray said;
        run(S("rsync"), { S("--no-whole-file"), S("--stats"), S("--ignore-times"), next, out }, folder, &said);
        const auto number = [&](const char *name) {
            const auto at = said.indexOf(name) + qsizetype(qstrlen(name));
            return said.mid(at, said.indexOf('\n', at) - at).replace(',', "").trimmed().toLongLong();
        };
        // Both ways: what the receiver says of its blocks is most of it.
        rows.append({ S("rsync, both ways"),
            { number("Total bytes sent:") + number("Total bytes received:"), 1, double(timer.nsecsElapsed()) / 1e9 } });
        check("rsync");
    }
    const auto aim = manifest + 64 * 1024 + lessonBytes / 50;
    std::printf("Update: a pack of %.0f MB, one lesson of %lld bytes changed; manifest %lld bytes; aim at most %lld bytes\n",
        double(QFileInfo(next).size()) / 1e6, qint64(lessonBytes), manifest, aim);
    QJsonArray table;
    for (const auto &[name, measured] : rows) {
        std::printf("  %-18s %12lld bytes  %3lld requests  %6.2f s\n", qPrintable(name), measured.bytes, measured.requests,
            measured.seconds);
        table.append(QJsonObject { { S("way"), name }, { S("bytes"), measured.bytes }, { S("requests"), measured.requests },
            { S("seconds"), measured.seconds } });
    }
    return { { S("packBytes"), QFileInfo(next).size() }, { S("manifestBytes"), manifest }, { S("aimBytes"), aim },
        { S("ways"), table } };
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

QJsonObject rates(const QString &folder)
{
    const auto root = folder + S("/served"), file = root + S("/new.wbpack"), out = folder + S("/rate");
    const auto size = QFileInfo(file).size();
    QFile bytes(file);
    crypto::Sha256 digest;
    if (!bytes.open(QIODevice::ReadOnly))
        qFatal("nothing to download");
    while (!bytes.atEnd())
        digest.add(bytes.read(1 << 20));
    const auto sha256 = digest.finish();

    const QStringList names { S("curl"), S("curl, then sha256sum and sync"), S("Wanderbuch") };
    QList<QList<double>> seconds(names.size());
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < names.size(); ++i) {
            const auto way = (i + round) % names.size();
            QFile::remove(out);
            seconds[way].append(served(root, [&](const test::Nginx &nginx) {
                const auto url = nginx.url(S("/new.wbpack"));
                if (way == 2) {
                    Patient patient;
                    expect(sync::download(patient.patience,
                        { .addresses = { url }, .file = out, .size = size, .sha256 = sha256, .reach = loopback }));
                    return;
                }
                run(S("curl"), { S("-sS"), S("-o"), out, url.toString() }, folder);
                if (way == 1) {
                    run(S("sha256sum"), { out }, folder);
                    run(S("sync"), { out }, folder);
                }
            }).seconds);
        }
    }
    std::printf("Download: %.0f MB from nginx on this machine, median of %d rounds\n", double(size) / 1e6, rounds);
    QJsonArray table;
    for (int i = 0; i < names.size(); ++i) {
        const auto rate = double(size) / 1e6 / median(seconds[i]);
        std::printf("  %-30s %7.0f MB/s\n", qPrintable(names[i]), rate);
        table.append(QJsonObject { { S("way"), names[i] }, { S("megabytesPerSecond"), rate } });
    }
    return { { S("bytes"), size }, { S("ways"), table } };
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (!test::Nginx::isThere()) {
        std::puts("SKIPPED: nginx is not installed");
        return 0;
    }
    const auto chosen = qEnvironmentVariable("WANDERBUCH_BENCH_FOLDER", QDir::tempPath());
    const QTemporaryDir folder(chosen + S("/bench_transport-XXXXXX"));
    const auto update = updates(folder.path());
    const auto rate = rates(folder.path());
    if (QCoreApplication::arguments().contains(S("--json")))
        std::puts(QJsonDocument(QJsonObject { { S("update"), update }, { S("download"), rate } })
                      .toJson(QJsonDocument::Compact)
                      .constData());
    return 0;
}
