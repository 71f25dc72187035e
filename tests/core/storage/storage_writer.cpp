// Writes generation after generation into an encrypted database and reports each one once it is committed, until somebody
// kills it. What it does between is drawn from the seed: small and large transactions, undone ones, checkpoints, VACUUM.
#include "core/storage/Transaction.h"
#include "tests/core/storage/Ledger.h"

#include <QRandomGenerator>

#include <cstdio>

using namespace wb;
using namespace wb::storage;
using wb::test::Ledger;

namespace {

Result<void> step(Database &database, qint64 generation, quint32 draw)
{
    if (draw % 7 == 0)
        WB_CHECK(database.execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")));
    if (draw % 11 == 0)
        WB_CHECK(database.checkpoint());
    if (draw % 31 == 0)
        WB_CHECK(database.execute(QStringLiteral("VACUUM")));
    if (draw % 3 == 0) {
        WB_TRY(Transaction undone, Transaction::begin(database));
        WB_CHECK(Ledger::writeRows(database, generation));
    }
    return Ledger::write(database, generation);
}

Result<void> write(const QString &path, quint32 seed)
{
    WB_TRY(auto database, Database::openEncrypted(path, Ledger::key()));
    WB_CHECK(database->execute(QStringLiteral("PRAGMA cache_size = 8; PRAGMA wal_autocheckpoint = 40")));
    const auto found = Ledger::check(*database);
    if (!found)
        WB_CHECK(Ledger::create(*database));
    QRandomGenerator random(seed);
    for (qint64 generation = found.value_or(0) + 1;; ++generation) {
        WB_CHECK(step(*database, generation, random.generate()));
        std::printf("%lld\n", static_cast<long long>(generation));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const auto result = write(QString::fromLocal8Bit(argv[1]), QByteArray(argv[2]).toUInt());
    std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
    return 1;
}
