#include "core/storage/Database.h"

#include "core/base/Ids.h"
#include "core/storage/SqliteError.h"
#include "core/storage/StatementCache.h"
#include "core/storage/vfs/FileHeader.h"
#include "core/storage/vfs/MainFile.h"
#include "core/storage/vfs/SealedVfs.h"

#include <QFile>
#include <QFileInfo>

namespace wb::storage {

namespace {

constexpr int busyMilliseconds = 5000;
constexpr int logLimitBytes = 64 * 1024 * 1024; // a log that a large import left behind is cut to this

// With a wrong key SQLite would see nothing but damage and start by throwing away the log, so it is asked nothing before this.
Result<void> checkHeader(const QString &path, const crypto::SecretBytes &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file.errorString());
    const QByteArray block = file.read(FileHeader::smallestBlock);
    WB_TRY(const FileHeader header, FileHeader::decode(block, key));
    // Files appear complete under their name (see createEncrypted), so one without a page was cut off.
    if (file.size() < 2 * qint64(header.pageSize))
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the encrypted database was cut off"));
    return {};
}

} // namespace

Database::Database() = default;

Database::~Database()
{
    m_statements.reset();
    sqlite3_close(m_connection);
}

Result<std::unique_ptr<Database>> Database::openPlain(const QString &path, const DatabaseOptions &options)
{
    if (!options.create && !QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, path);
    std::unique_ptr<Database> database(new Database);
    WB_CHECK(database->open(path, options));
    return database;
}

Result<std::unique_ptr<Database>> Database::openEncrypted(
    const QString &path, const crypto::SecretBytes &key, const DatabaseOptions &options)
{
    if (key.size() != keySize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a database key is 32 bytes long"));
    if (!QFileInfo::exists(path)) {
        if (!options.create)
            return failure(ErrorCode::NotFound, path);
        WB_CHECK(createEncrypted(path, key, options.cipher));
    }
    WB_CHECK(checkHeader(path, key));
    std::unique_ptr<Database> database(new Database);
    database->m_vfs = std::make_unique<SealedVfs>(key, encryptedPageSize, options.cipher);
    DatabaseOptions strict = options;
    strict.exclusive = true;
    strict.durable = true;
    WB_CHECK(database->open(path, strict));
    return database;
}

// Made under another name and then renamed: a file under its own name always has its header and page 1.
Result<void> Database::createEncrypted(const QString &path, const crypto::SecretBytes &key, crypto::PageCipher cipher)
{
    const QString unfinished = path + QStringLiteral(".new-") + newUuid();
    Result<void> made = [&]() -> Result<void> {
        Database database;
        database.m_vfs = std::make_unique<SealedVfs>(key, encryptedPageSize, cipher);
        WB_CHECK(database.open(unfinished, { .exclusive = true, .durable = true }));
        WB_CHECK(database.execute(QStringLiteral("PRAGMA user_version = 1")));
        return database.checkpoint(); // closing does the same, but tells nobody when it fails
    }();
    if (made && !QFile::rename(unfinished, path) && !QFileInfo::exists(path))
        made = failure(ErrorCode::NotWritable, path);
    for (const char *suffix : { "", "-wal", "-journal" }) // there if anything failed, or another process was first
        QFile::remove(unfinished + QString::fromLatin1(suffix));
    return made;
}

Result<void> Database::open(const QString &path, const DatabaseOptions &options)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_connection, flags, m_vfs ? m_vfs->name() : nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, m_connection));
    m_statements = std::make_unique<StatementCache>(m_connection);
    return configure(options);
}

Result<void> Database::configure(const DatabaseOptions &options)
{
    sqlite3_busy_timeout(m_connection, options.exclusive ? 0 : busyMilliseconds);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    if (m_vfs)
        WB_CHECK(execute(QStringLiteral("PRAGMA page_size = %1").arg(encryptedPageSize)));
    WB_CHECK(reserveBytes(QStringLiteral("main")));
    WB_CHECK(execute(QStringLiteral("PRAGMA locking_mode = %1;"
                                    "PRAGMA temp_store = MEMORY;"
                                    "PRAGMA mmap_size = 0;"
                                    "PRAGMA cell_size_check = ON;"
                                    "PRAGMA secure_delete = FAST;"
                                    "PRAGMA cache_size = -%2;"
                                    "PRAGMA journal_size_limit = %3;"
                                    "PRAGMA journal_mode = %4;"
                                    "PRAGMA synchronous = %5")
                         .arg(options.exclusive ? QStringLiteral("EXCLUSIVE") : QStringLiteral("NORMAL"))
                         .arg(options.cacheKiB)
                         .arg(logLimitBytes)
                         .arg(options.journal == JournalMode::Wal ? QStringLiteral("WAL") : QStringLiteral("DELETE"),
                             options.durable ? QStringLiteral("FULL") : QStringLiteral("NORMAL"))));
    if (options.exclusive) // takes the lock now, not at the first write
        return execute(QStringLiteral("BEGIN EXCLUSIVE; COMMIT"));
    return {};
}

// Before the first page of a file is laid out, on every connection: what SQLite is not told it does not leave room for.
Result<void> Database::reserveBytes(const QString &schema)
{
    if (!m_vfs)
        return {};
    int reserved = PageSealer::reservedBytes;
    const int code = sqlite3_file_control(m_connection, schema.toUtf8().constData(), SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, m_connection));
    return {};
}

Result<void> Database::execute(const QString &sql)
{
    const int code = sqlite3_exec(m_connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, m_connection));
    return {};
}

Result<Statement> Database::prepare(const QString &sql)
{
    return m_statements->take(sql);
}

Result<void> Database::attach(const QString &path, const QString &schema)
{
    {
        WB_TRY(Statement statement, prepare(QStringLiteral("ATTACH ? AS ") + schema));
        WB_CHECK(statement.bind(1, path).run());
    }
    Result<void> ready = reserveBytes(schema);
    if (ready && m_vfs)
        ready = execute(QStringLiteral("PRAGMA %1.page_size = %2").arg(schema).arg(encryptedPageSize));
    if (ready)
        ready = reserveBytes(schema); // setting the page size forgets it
    if (ready)
        ready = execute(QStringLiteral("PRAGMA %1.journal_mode = WAL; PRAGMA %1.synchronous = FULL").arg(schema));
    if (!ready)
        (void)detach(schema);
    return ready;
}

Result<void> Database::detach(const QString &schema)
{
    m_statements->clear(); // a waiting statement would hold the file
    return execute(QStringLiteral("DETACH ") + schema);
}

Result<void> Database::copyTo(Database &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.m_connection, "main", m_connection, "main");
    if (!backup)
        return tl::unexpected(sqliteError(sqlite3_extended_errcode(target.m_connection), target.m_connection));
    int readHoles = 1;
    sqlite3_file_control(m_connection, "main", fileControlReadHoles, &readHoles);
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    readHoles = 0;
    sqlite3_file_control(m_connection, "main", fileControlReadHoles, &readHoles);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, target.m_connection));
    return {};
}

Result<void> Database::checkIntegrity()
{
    WB_TRY(Statement statement, prepare(QStringLiteral("PRAGMA integrity_check(1)")));
    WB_TRY(const bool row, statement.step());
    if (const QString finding = statement.text(0); !row || finding != QStringLiteral("ok"))
        return failure(ErrorCode::StorageCorrupt, finding);
    return {};
}

Result<void> Database::checkpoint()
{
    WB_TRY(Statement statement, prepare(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    WB_TRY(const bool row, statement.step());
    if (row && statement.integer(0) != 0)
        return failure(ErrorCode::InUse, QStringLiteral("the log is being read"));
    return {};
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_connection) == 0;
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_connection);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_connection);
}

} // namespace wb::storage
