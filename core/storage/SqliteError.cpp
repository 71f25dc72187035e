#include "core/storage/SqliteError.h"

namespace wb::storage {

namespace {

ErrorCode errorCode(int code)
{
    switch (code) {
    case SQLITE_IOERR_DATA:
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_SHORT_READ: return ErrorCode::StorageCorrupt;
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_FSTAT: return ErrorCode::NotReadable;
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_TRUNCATE: return ErrorCode::NotWritable;
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY: return ErrorCode::AlreadyExists;
    default: break;
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::InUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StorageCorrupt;
    case SQLITE_FULL:
    case SQLITE_READONLY: return ErrorCode::NotWritable;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return ErrorCode::NotReadable;
    case SQLITE_TOOBIG: return ErrorCode::TooLarge;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::StorageFailed;
    }
}

} // namespace

Error sqliteError(int code, sqlite3 *connection)
{
    const char *message = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    return { errorCode(code), QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(message)) };
}

} // namespace wb::storage
