// A database whose whole content follows from one number, the transactions committed so far: any mixture of two states
// is found out, in tables, overflow pages and the full-text index alike.
#pragma once

#include "core/storage/Database.h"

namespace wb::test {

class Ledger {
public:
    // Stands in every row; must never be found in a file.
    static constexpr QByteArrayView marker { "PLAINTEXT-MARKER-" };

    [[nodiscard]] static crypto::SecretBytes key(char seed = 'k');
    // Makes the tables, generation 0.
    [[nodiscard]] static Result<void> create(storage::Database &database);
    // Makes generation `generation` of the one before, in one transaction.
    [[nodiscard]] static Result<void> write(storage::Database &database, qint64 generation);
    // The same without the transaction around it.
    [[nodiscard]] static Result<void> writeRows(storage::Database &database, qint64 generation);
    // The generation whose content the database holds, exactly. Internal if it is the content of none: wrong data.
    [[nodiscard]] static Result<qint64> check(storage::Database &database);
};

// Copies a database with its log and journal as they are now, which is what a crash leaves. Returns the copy's path.
QString copyAsCrashed(const QString &database, const QString &folder);
// The files of a database that are there: main file, log, journal.
QStringList filesOf(const QString &database);
QByteArray fileBytes(const QString &path);
void writeFileBytes(const QString &path, const QByteArray &bytes);

} // namespace wb::test
