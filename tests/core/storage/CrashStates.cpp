#include "tests/core/storage/CrashStates.h"

#include "core/storage/Transaction.h"
#include "tests/core/storage/Ledger.h"

#include <QDir>

using namespace wb::storage;

namespace wb::test {

namespace {

// A fresh place to work in; what is copied from it while it is open is what a crash would leave.
QString workPath(const QString &folder, const QString &state)
{
    const QString path = folder + QStringLiteral("/work.") + state;
    QDir().mkpath(path);
    return path + QStringLiteral("/vault.db");
}

void keep(const QString &path, const QString &folder, const QString &state)
{
    copyAsCrashed(path, folder + QStringLiteral("/") + state);
}

void need(bool happened, const char *what)
{
    if (!happened)
        qFatal("cannot make the states to damage: %s", what);
}

std::unique_ptr<Database> start(const QString &path, const DatabaseOptions &options = {})
{
    auto database = Database::openEncrypted(path, Ledger::key(), options);
    need(database.has_value() && Ledger::create(**database).has_value(), "no database");
    need((*database)->execute(QStringLiteral("PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = 6")).has_value(), "no settings");
    return std::move(*database);
}

void write(Database &database, int from, int to)
{
    for (int generation = from; generation <= to; ++generation)
        need(Ledger::write(database, generation).has_value(), "no write");
}

void makeClosed(const QString &folder, const QString &state, const DatabaseOptions &options = {})
{
    const QString path = workPath(folder, state);
    write(*start(path, options), 1, 10);
    keep(path, folder, state);
}

void makeLog(const QString &folder)
{
    const QString path = workPath(folder, QStringLiteral("log"));
    const auto database = start(path);
    write(*database, 1, 5);
    need(database->checkpoint().has_value(), "no checkpoint");
    write(*database, 6, 8);
    keep(path, folder, QStringLiteral("log"));
}

} // namespace

void makeCrashStates(const QString &folder, CrashingVfs &vfs)
{
    makeClosed(folder, QStringLiteral("closed"));
    makeClosed(folder, QStringLiteral("other"));
    const auto notChosen = crypto::fastestPageCipher() == crypto::PageCipher::XAes256Gcm ? crypto::PageCipher::XChaCha20Poly1305
                                                                                         : crypto::PageCipher::XAes256Gcm;
    makeClosed(folder, QStringLiteral("cipher"), { .cipher = notChosen });
    makeLog(folder);
    {
        const QString path = workPath(folder, QStringLiteral("restarted"));
        const auto database = start(path);
        write(*database, 1, 8);
        need(database->execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")).has_value(), "no checkpoint");
        keep(path, folder, QStringLiteral("backfilled"));
        write(*database, 9, 10);
        keep(path, folder, QStringLiteral("restarted"));
    }
    {
        const QString path = workPath(folder, QStringLiteral("half"));
        auto database = start(path);
        write(*database, 1, 8);
        vfs.crashAt(15, Crash::Process, 1);
        need(!database->execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")), "the checkpoint was too short");
        keep(path, folder, QStringLiteral("half"));
        database.reset();
        vfs.recover();
    }
    const QString path = workPath(folder, QStringLiteral("journal"));
    const auto database = start(path, { .journal = JournalMode::Rollback });
    write(*database, 1, 6);
    auto unfinished = Transaction::begin(*database);
    for (int generation = 7; generation <= 10; ++generation)
        need(Ledger::writeRows(*database, generation).has_value(), "no write");
    keep(path, folder, QStringLiteral("journal"));
}

} // namespace wb::test
