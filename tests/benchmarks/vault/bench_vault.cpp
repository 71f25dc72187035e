// The vault's own work on encrypted and on plain SQLite: the same store, the same page size, the same cache, both durable.
//   bench_vault [--benchmark_repetitions=9 --benchmark_enable_random_interleaving=true]
#include "core/base/Json.h"
#include "core/vault/CredentialStore.h"
#include "tests/benchmarks/vault/RatioReporter.h"
#include "tests/benchmarks/vault/Workload.h"

#include <QFile>
#include <QTemporaryDir>

using namespace wb;
using namespace wb::bench;

namespace {

template <typename T> T expect(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

vault::CredentialRecord recordOf(int number)
{
    const Sample made = sample(number);
    vault::CredentialRecord record;
    record.format = QStringLiteral("test");
    record.title = made.title;
    record.issuerName = made.issuer;
    record.searchText = made.words;
    record.issued = QDateTime::fromSecsSinceEpoch(1600000000 + number * 86400, Qt::UTC);
    record.lastReport = { { QStringLiteral("verdict"), QStringLiteral("valid") } };
    record.raw = made.raw;
    return record;
}

// Plain SQLite takes its page size before anything is written.
void preparePlain(const QString &path)
{
    sqlite3 *connection = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &connection);
    sqlite3_exec(connection, qPrintable(QStringLiteral("PRAGMA page_size = %1; VACUUM").arg(pageSize)), nullptr, nullptr, nullptr);
    sqlite3_close(connection);
}

class Engine {
public:
    Engine(const char *name, bool encrypted)
        : m_path(m_folder.filePath(QString::fromLatin1(name)))
        , m_encrypted(encrypted)
    {
        if (!encrypted)
            preparePlain(m_path);
        open();
        for (int number = 0; number < credentialCount; ++number)
            m_ids << expect(store().add(recordOf(number))).id;
        reopen();
    }

    void reopen()
    {
        m_log.reset();
        m_database.reset();
        open();
    }
    vault::CredentialStore store() { return vault::CredentialStore(*m_session); }
    [[nodiscard]] const QStringList &ids() const { return m_ids; }
    // Never the same order twice, or a short run would find everything in the cache.
    QString anyId() { return m_ids.at(m_random.bounded(credentialCount)); }
    QRandomGenerator &random() { return m_random; }
    int nextNumber() { return m_next++; }

private:
    void open()
    {
        const storage::DatabaseOptions options { .cacheKiB = cacheKiB, .exclusive = true, .durable = true };
        m_database = m_encrypted ? expect(storage::Database::openEncrypted(m_path, m_key, options))
                                 : expect(storage::Database::openPlain(m_path, options));
        expect(storage::migrate(*m_database, changes::migrations()));
        expect(storage::migrate(*m_database, { QStringLiteral("vault"), { QStringLiteral(":/wanderbuch/vault/001_stores.sql") } }));
        m_log.emplace(expect(changes::ChangeLog::open(*m_database, m_clock)));
        m_session.emplace(vault::Session { *m_database, *m_log, m_clock });
    }

    QTemporaryDir m_folder;
    QString m_path;
    bool m_encrypted;
    crypto::SecretBytes m_key = crypto::SecretBytes::random(32);
    SystemClock m_clock;
    std::unique_ptr<storage::Database> m_database;
    std::optional<changes::ChangeLog> m_log;
    std::optional<vault::Session> m_session;
    QStringList m_ids;
    QRandomGenerator m_random { 1 };
    int m_next = credentialCount;
};

void list(benchmark::State &state, Engine &engine)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(expect(engine.store().list()));
}

// The credential's page in the app: the record, and its document to show.
void openPage(benchmark::State &state, Engine &engine)
{
    for (auto _ : state) {
        const auto record = expect(engine.store().get(engine.anyId()));
        benchmark::DoNotOptimize(expect(parseJsonObject(record.raw)));
    }
}

// Only the bytes, hardly any of them in the cache: what the cipher costs where it shows most.
void readBytes(benchmark::State &state, Engine &engine)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(expect(engine.store().get(engine.anyId())));
}

// One credential again and again, as pages are turned back and forth.
void readAgain(benchmark::State &state, Engine &engine)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(expect(engine.store().get(engine.ids().at(7))));
}

void search(benchmark::State &state, Engine &engine)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(expect(engine.store().search(query(engine.random()))));
}

void startUp(benchmark::State &state, Engine &engine)
{
    for (auto _ : state) {
        engine.reopen();
        benchmark::DoNotOptimize(expect(engine.store().list()));
    }
}

void insert(benchmark::State &state, Engine &engine)
{
    for (auto _ : state) {
        state.PauseTiming();
        const auto record = recordOf(engine.nextNumber());
        state.ResumeTiming();
        benchmark::DoNotOptimize(expect(engine.store().add(record)));
    }
}

void addAll(const std::string &name, Engine &engine)
{
    const auto add = [&](const char *work, void (*function)(benchmark::State &, Engine &)) {
        return benchmark::RegisterBenchmark((name + "/" + work).c_str(), [&engine, function](benchmark::State &state) {
            function(state, engine);
        })->UseRealTime();
    };
    add("list", list);
    add("open page", openPage);
    add("read bytes", readBytes);
    add("read again", readAgain);
    add("search", search);
    add("start up", startUp);
    add("insert", insert)->Iterations(30);
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    Engine plain("plain", false);
    Engine encrypted("encrypted", true);
    addAll("plain", plain);
    addAll("encrypted", encrypted);
    RatioReporter reporter("plain");
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
