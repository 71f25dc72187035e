// The same work on SQLCipher as Debian packages it, beside bench_vault. A program of its own, because libsqlcipher and
// libsqlite3 have the same symbols; in plain C calls, because this SQLCipher is older than what our classes need. It has no
// FTS5, so search is FTS4 here. "bare" is the same program on the same library with no key, in turn as in bench_vault.
#include "tests/benchmarks/support/Turns.h"
#include "tests/benchmarks/vault/Workload.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace wb::bench;

namespace {

class Engine {
public:
    explicit Engine(bool encrypted)
        : m_encrypted(encrypted)
    {
        open();
        run("CREATE TABLE credentials (id INTEGER PRIMARY KEY, title TEXT, issuer TEXT, format TEXT, issued INTEGER, report TEXT)");
        run("CREATE INDEX credentials_by_date ON credentials (issued DESC)");
        run("CREATE TABLE credential_bytes (id INTEGER PRIMARY KEY, raw BLOB)");
        run("CREATE VIRTUAL TABLE credential_words USING fts4 (title, issuer, words, prefix='2,3')");
        for (int number = 0; number < credentialCount; ++number)
            insert(sample(number));
        reopen();
    }
    ~Engine() { sqlite3_close(m_connection); }

    void reopen()
    {
        sqlite3_close(m_connection);
        open();
    }

    void list()
    {
        sqlite3_stmt *statement = prepare("SELECT id, title, issuer, format, issued, report FROM credentials ORDER BY issued DESC");
        readAll(statement);
    }

    QByteArray read(int id)
    {
        sqlite3_stmt *statement =
            prepare("SELECT c.title, b.raw FROM credentials c JOIN credential_bytes b ON b.id = c.id WHERE c.id = ?");
        sqlite3_bind_int(statement, 1, id);
        QByteArray raw;
        if (sqlite3_step(statement) == SQLITE_ROW)
            raw = QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 1)), sqlite3_column_bytes(statement, 1));
        sqlite3_finalize(statement);
        return raw;
    }

    void search(const QString &words)
    {
        sqlite3_stmt *statement =
            prepare("SELECT c.id, c.title, c.issuer FROM credential_words w JOIN credentials c ON c.id = w.docid "
                    "WHERE credential_words MATCH ?");
        const QByteArray match = (words.split(QLatin1Char(' ')).join(QStringLiteral("* ")) + QLatin1Char('*')).toUtf8();
        sqlite3_bind_text(statement, 1, match.constData(), -1, SQLITE_TRANSIENT);
        readAll(statement);
    }

    void insert(const Sample &made)
    {
        const QByteArray report = wb::bench::report(m_last);
        run("BEGIN IMMEDIATE");
        const int id = ++m_last;
        sqlite3_stmt *statement = prepare("INSERT INTO credentials VALUES (?, ?, ?, 'test', ?, ?)");
        bind(statement, id, made.title, made.issuer);
        sqlite3_bind_int64(statement, 4, id * 86400LL);
        sqlite3_bind_text(statement, 5, report.constData(), -1, SQLITE_TRANSIENT);
        finish(statement);
        statement = prepare("INSERT INTO credential_bytes VALUES (?, ?)");
        sqlite3_bind_int(statement, 1, id);
        sqlite3_bind_blob(statement, 2, made.raw.constData(), static_cast<int>(made.raw.size()), SQLITE_STATIC);
        finish(statement);
        statement = prepare("INSERT INTO credential_words (docid, title, issuer, words) VALUES (?, ?, ?, ?)");
        bind(statement, id, made.title, made.issuer);
        sqlite3_bind_text(statement, 4, made.words.toUtf8().constData(), -1, SQLITE_TRANSIENT);
        finish(statement);
        run("COMMIT");
    }

private:
    void open()
    {
        const QString path = m_folder.filePath(QStringLiteral("test.db"));
        if (sqlite3_open(QFile::encodeName(path).constData(), &m_connection) != SQLITE_OK)
            qFatal("cannot open");
        if (m_encrypted) {
            run("PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\"");
            run(qPrintable(QStringLiteral("PRAGMA cipher_page_size = %1").arg(pageSize)));
        } else {
            run(qPrintable(QStringLiteral("PRAGMA page_size = %1").arg(pageSize)));
        }
        run("PRAGMA locking_mode = EXCLUSIVE");
        run(qPrintable(QStringLiteral("PRAGMA cache_size = -%1").arg(cacheKiB)));
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
    }

    void run(const char *sql)
    {
        if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql, sqlite3_errmsg(m_connection));
    }

    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_connection, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql, sqlite3_errmsg(m_connection));
        return statement;
    }

    static void bind(sqlite3_stmt *statement, int id, const QString &title, const QString &issuer)
    {
        sqlite3_bind_int(statement, 1, id);
        sqlite3_bind_text(statement, 2, title.toUtf8().constData(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 3, issuer.toUtf8().constData(), -1, SQLITE_TRANSIENT);
    }

    static void finish(sqlite3_stmt *statement)
    {
        sqlite3_step(statement);
        if (sqlite3_finalize(statement) != SQLITE_OK)
            qFatal("cannot write");
    }

    static void readAll(sqlite3_stmt *statement)
    {
        QList<QString> found;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                found << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)));
        }
        benchmark::DoNotOptimize(found);
        sqlite3_finalize(statement);
    }

    QTemporaryDir m_folder;
    bool m_encrypted;
    sqlite3 *m_connection = nullptr;
    int m_last = 0;
};

struct Engines {
    Engine bare { false };
    Engine sqlcipher { true };
    QRandomGenerator random { 1 }; // never the same order twice, or a short run would find everything in the cache
    int next = credentialCount;
};

template <typename Prepare, typename Work> void add(Engines &engines, const char *name, int rounds, Prepare prepare, Work work)
{
    benchmark::RegisterBenchmark(name,
        [&engines, prepare, work](benchmark::State &state) {
            Turns turns({ "bare", "sqlcipher" });
            for ([[maybe_unused]] auto _ : state) {
                const auto input = prepare();
                turns.round(state, [&](size_t side) { work(side == 0 ? engines.bare : engines.sqlcipher, input); });
            }
            turns.report(state);
        })
        ->UseManualTime()
        ->Unit(benchmark::kMicrosecond)
        ->Iterations(rounds);
}

void addAll(Engines &engines)
{
    const auto nothing = [] { return 0; };
    const auto any = [&engines] { return engines.random.bounded(1, credentialCount); };
    add(engines, "start", 60, nothing, [](Engine &engine, int) {
        engine.reopen();
        engine.list();
    });
    add(engines, "list", 120, nothing, [](Engine &engine, int) { engine.list(); });
    // As in bench_vault, the document is read to be shown.
    add(engines, "open", 400, any, [](Engine &engine, int id) { benchmark::DoNotOptimize(QJsonDocument::fromJson(engine.read(id))); });
    add(engines, "search", 300, [&engines] { return query(engines.random); },
        [](Engine &engine, const QString &words) { engine.search(words); });
    add(engines, "insert", 200, [&engines] { return sample(engines.next++); },
        [](Engine &engine, const Sample &made) { engine.insert(made); });
    add(engines, "bytes", 600, any, [](Engine &engine, int id) { benchmark::DoNotOptimize(engine.read(id)); });
    add(engines, "bytes_again", 300, [] { return 7; }, [](Engine &engine, int id) { benchmark::DoNotOptimize(engine.read(id)); });
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    Engines engines;
    addAll(engines);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
