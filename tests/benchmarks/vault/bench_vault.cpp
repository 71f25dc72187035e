// The vault's own work on plain and on encrypted SQLite in turn: the same store, the same page size, the same cache, both durable,
// and in each round the same credential or query.
//   bench_vault            what this device seals with
//   bench_vault xchacha    what a device without instructions for AES seals with
#include "core/crypto/Aead.h"
#include "core/crypto/PageAead.h"
#include "core/crypto/Random.h"
#include "tests/benchmarks/support/Turns.h"
#include "tests/benchmarks/vault/Record.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace wb;
using namespace wb::bench;

namespace {

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
    // Plain without a cipher.
    Engine(const char *name, std::optional<crypto::PageCipher> cipher)
        : m_path(m_folder.filePath(QString::fromLatin1(name)))
        , m_cipher(cipher)
    {
        if (!cipher)
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
    QString id(int number) const { return m_ids.at(number); }
    // What the system keeps of the file, so that the next read comes from the disk.
    void forgetFile() const
    {
        const int file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
        ::fdatasync(file);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }

private:
    void open()
    {
        storage::DatabaseOptions options { .cacheKiB = cacheKiB, .exclusive = true, .durable = true };
        options.cipher = m_cipher.value_or(options.cipher);
        m_database = m_cipher ? expect(storage::Database::openEncrypted(m_path, m_key, options))
                              : expect(storage::Database::openPlain(m_path, options));
        expect(storage::migrate(*m_database, changes::migrations()));
        expect(storage::migrate(*m_database, { QStringLiteral("vault"), { QStringLiteral(":/wanderbuch/vault/001_stores.sql") } }));
        m_log.emplace(expect(changes::ChangeLog::open(*m_database, m_clock)));
        m_session.emplace(vault::Session { *m_database, *m_log, m_clock });
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::optional<crypto::PageCipher> m_cipher;
    crypto::SecretBytes m_key = crypto::SecretBytes::random(32);
    SystemClock m_clock;
    std::unique_ptr<storage::Database> m_database;
    std::optional<changes::ChangeLog> m_log;
    std::optional<vault::Session> m_session;
    QStringList m_ids;
};

struct Engines {
    explicit Engines(crypto::PageCipher cipher)
        : encrypted("encrypted", cipher)
    {
    }

    Engine plain { "plain", {} };
    Engine encrypted;
    // Never the same order twice, or a short run would find everything in the cache.
    QRandomGenerator random { 1 };
    int next = credentialCount;

    Engine &at(size_t side) { return side == 0 ? plain : encrypted; }
};

// `prepare()` makes the input of a round, `work(engine, input)` is what counts.
template <typename Prepare, typename Work> void add(Engines &engines, const char *name, int rounds, Prepare prepare, Work work)
{
    benchmark::RegisterBenchmark(name,
        [&engines, prepare, work](benchmark::State &state) {
            Turns turns({ "plain", "encrypted" });
            for ([[maybe_unused]] auto _ : state) {
                const auto input = prepare();
                turns.round(state, [&](size_t side) { work(engines.at(side), input); });
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
    const auto any = [&engines] { return engines.random.bounded(credentialCount); };
    const auto list = [](Engine &engine, int) { benchmark::DoNotOptimize(expect(engine.store().list())); };
    const auto read = [](Engine &engine, int number) { benchmark::DoNotOptimize(expect(engine.store().get(engine.id(number)))); };
    // The start of the app: the file is opened and everything listed, nothing in SQLite's cache.
    add(engines, "start", 60, nothing, [list](Engine &engine, int) {
        engine.reopen();
        list(engine, 0);
    });
    add(engines, "list", 120, nothing, list);
    // A credential's page: the record, and its document read to show it. The app verifies it as well, which is left out here.
    add(engines, "open", 400, any, [](Engine &engine, int number) {
        const auto record = expect(engine.store().get(engine.id(number)));
        benchmark::DoNotOptimize(expect(parseJsonObject(record.raw)));
    });
    add(engines, "search", 300, [&engines] { return query(engines.random); },
        [](Engine &engine, const QString &words) { benchmark::DoNotOptimize(expect(engine.store().search(words))); });
    add(engines, "insert", 200, [&engines] { return recordOf(engines.next++); },
        [](Engine &engine, const vault::CredentialRecord &record) { benchmark::DoNotOptimize(expect(engine.store().add(record))); });
    // The bytes alone, which the app never asks for: what the cipher costs where it shows most. Hardly any are in SQLite's cache;
    // the system has the file in memory, so that plain SQLite only copies.
    add(engines, "bytes", 600, any, read);
    add(engines, "bytes_again", 300, [] { return 7; }, read);
    // And where they come from the disk.
    add(engines, "bytes_from_disk", 150, [any, &engines] {
        engines.plain.forgetFile();
        engines.encrypted.forgetFile();
        return any();
    }, read);
}

// How fast a page of 16 KiB opens: the bound of all reading. `copy` is what plain SQLite does with it.
void cipher(benchmark::State &state)
{
    const auto key = crypto::SecretBytes::random(32);
    const crypto::Aead sodium(key);
    crypto::PageAead chaCha(key, crypto::PageCipher::XChaCha20Poly1305);
    crypto::PageAead aes(key, crypto::PageCipher::XAes256Gcm);
    const QByteArray nonce = crypto::randomBytes(24);
    const QByteArray place(16, 'p');
    std::vector<unsigned char> plain(pageSize, 'x'), sealed(pageSize), opened(pageSize);
    unsigned char tag[16];
    const auto *start = reinterpret_cast<const unsigned char *>(nonce.constData());
    chaCha.seal(sealed.data(), tag, plain.data(), pageSize, place, start);
    std::vector<unsigned char> sealedByAes(pageSize);
    unsigned char tagByAes[16];
    aes.seal(sealedByAes.data(), tagByAes, plain.data(), pageSize, place, start);
    const auto opens = [&](size_t side) {
        switch (side) {
        case 1: return sodium.openPage(opened.data(), sealed.data(), pageSize, tag, place, start);
        case 2: return chaCha.open(opened.data(), sealed.data(), pageSize, tag, place, start);
        case 3: return aes.open(opened.data(), sealedByAes.data(), pageSize, tagByAes, place, start);
        default: std::copy(sealed.begin(), sealed.end(), opened.begin()); return true;
        }
    };
    constexpr int pages = 64;
    Turns turns({ "copy", "xchacha_libsodium", "xchacha", "xaes" });
    for ([[maybe_unused]] auto _ : state) {
        turns.round(state, [&](size_t side) {
            for (int page = 0; page < pages; ++page) {
                if (!opens(side))
                    qFatal("the page does not open");
                benchmark::ClobberMemory();
            }
        });
    }
    turns.report(state);
    for (const char *side : { "xchacha_libsodium", "xchacha", "xaes" })
        state.counters[std::string(side) + "_MB_per_s"] = pages * pageSize / state.counters[std::string(side) + "_us"].value;
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    benchmark::RegisterBenchmark("cipher", cipher)->UseManualTime()->Unit(benchmark::kMicrosecond)->Iterations(200);
    const bool chaCha = argc > 1 && qstrcmp(argv[1], "xchacha") == 0;
    Engines engines(chaCha ? crypto::PageCipher::XChaCha20Poly1305 : crypto::fastestPageCipher());
    addAll(engines);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
