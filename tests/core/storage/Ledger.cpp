#include "tests/core/storage/Ledger.h"

#include "core/storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

namespace wb::test {

namespace {

constexpr int rows = 16;
constexpr int rowsPerTransaction = 4;

bool changes(int row, qint64 generation)
{
    const auto first = static_cast<int>(generation * 5 % rows);
    return (row - first + rows) % rows < rowsPerTransaction;
}

// When a row was last changed, seen from `generation`.
qint64 lastChange(int row, qint64 generation)
{
    while (generation > 0 && !changes(row, generation))
        --generation;
    return generation;
}

QByteArray payload(int row, qint64 generation)
{
    static QHash<std::pair<int, qint64>, QByteArray> made; // drawing them takes longer than reading them
    QByteArray &known = made[{ row, generation }];
    if (!known.isEmpty())
        return known;
    QRandomGenerator random(static_cast<quint32>(row * 1000003 + generation));
    QByteArray bytes(random.bounded(50, 45000), '\0');
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4) {
        const quint32 word = random.generate();
        std::memcpy(bytes.data() + at, &word, 4);
    }
    known = Ledger::marker.toByteArray() + QByteArray::number(generation) + bytes + Ledger::marker.toByteArray();
    return known;
}

QString words(int row, qint64 generation)
{
    return QString::fromLatin1(Ledger::marker) + QStringLiteral(" row%1 generation%2").arg(row).arg(generation);
}

Result<void> putRow(storage::Database &database, int row, qint64 generation)
{
    WB_TRY(storage::Statement data,
        database.prepare(QStringLiteral("INSERT OR REPLACE INTO rows (id, generation, payload) VALUES (?, ?, ?)")));
    WB_CHECK(data.bindAll(row, generation, payload(row, generation)).run());
    WB_TRY(storage::Statement text, database.prepare(QStringLiteral("INSERT OR REPLACE INTO texts (rowid, body) VALUES (?, ?)")));
    return text.bindAll(row, words(row, generation)).run();
}

tl::unexpected<Error> wrongData(const QString &what)
{
    return failure(ErrorCode::Internal, QStringLiteral("WRONG DATA: ") + what);
}

} // namespace

crypto::SecretBytes Ledger::key(char seed)
{
    return crypto::SecretBytes::fromBytes(QByteArray(32, seed));
}

Result<void> Ledger::create(storage::Database &database)
{
    WB_TRY(storage::Transaction transaction, storage::Transaction::begin(database));
    WB_CHECK(database.execute(QStringLiteral("CREATE TABLE state (generation INTEGER NOT NULL);"
                                             "INSERT INTO state VALUES (0);"
                                             "CREATE TABLE rows (id INTEGER PRIMARY KEY, generation INTEGER, payload BLOB);"
                                             "CREATE INDEX by_generation ON rows (generation, id);"
                                             "CREATE VIRTUAL TABLE texts USING fts5 (body)")));
    for (int row = 0; row < rows; ++row)
        WB_CHECK(putRow(database, row, 0));
    return transaction.commit();
}

Result<void> Ledger::writeRows(storage::Database &database, qint64 generation)
{
    for (int row = 0; row < rows; ++row) {
        if (changes(row, generation))
            WB_CHECK(putRow(database, row, generation));
    }
    WB_TRY(storage::Statement state, database.prepare(QStringLiteral("UPDATE state SET generation = ?")));
    return state.bind(1, generation).run();
}

Result<void> Ledger::write(storage::Database &database, qint64 generation)
{
    WB_TRY(storage::Transaction transaction, storage::Transaction::begin(database));
    WB_CHECK(writeRows(database, generation));
    return transaction.commit();
}

Result<qint64> Ledger::check(storage::Database &database)
{
    WB_TRY(storage::Statement state, database.prepare(QStringLiteral("SELECT generation FROM state")));
    WB_TRY(const bool known, state.step());
    if (!known)
        return wrongData(QStringLiteral("no generation"));
    const qint64 generation = state.integer(0);
    WB_TRY(storage::Statement data, database.prepare(QStringLiteral("SELECT generation, payload FROM rows WHERE id = ?")));
    WB_TRY(storage::Statement index, database.prepare(QStringLiteral("SELECT count(*) FROM rows WHERE generation = ? AND id = ?")));
    WB_TRY(storage::Statement text, database.prepare(QStringLiteral("SELECT rowid FROM texts WHERE texts MATCH ?")));
    for (int row = 0; row < rows; ++row) {
        const qint64 expected = lastChange(row, generation);
        WB_TRY(const bool there, data.bind(1, row).step());
        if (!there || data.integer(0) != expected || data.bytesView(1) != payload(row, expected))
            return wrongData(QStringLiteral("row %1 of generation %2").arg(row).arg(generation));
        data.reset();
        WB_TRY(const bool counted, index.bindAll(expected, row).step());
        if (!counted || index.integer(0) != 1)
            return wrongData(QStringLiteral("index of row %1 of generation %2").arg(row).arg(generation));
        index.reset();
        WB_TRY(const bool found, text.bind(1, QStringLiteral("row%1 AND generation%2").arg(row).arg(expected)).step());
        if (!found || text.integer(0) != row)
            return wrongData(QStringLiteral("text of row %1 of generation %2").arg(row).arg(generation));
        text.reset();
    }
    return generation;
}

QStringList filesOf(const QString &database)
{
    QStringList files;
    for (const char *suffix : { "", "-wal", "-journal", "-shm" }) {
        const QString path = database + QString::fromLatin1(suffix);
        if (QFileInfo::exists(path))
            files.append(path);
    }
    return files;
}

QString copyAsCrashed(const QString &database, const QString &folder)
{
    QDir().mkpath(folder);
    QString target = folder + QStringLiteral("/") + QFileInfo(database).fileName();
    for (const QString &old : filesOf(target))
        QFile::remove(old);
    for (const QString &file : filesOf(database)) // not QFile::copy, which waits for the disk
        writeFileBytes(target + file.mid(database.size()), fileBytes(file));
    return target;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFileBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(QStringLiteral("cannot write ") + path), __FILE__, __LINE__);
}

} // namespace wb::test
