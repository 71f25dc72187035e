#include "core/storage/Statement.h"

#include "core/storage/SqliteError.h"
#include "core/storage/StatementCache.h"

namespace wb::storage {

Statement::~Statement()
{
    giveBack();
}

Statement::Statement(Statement &&other) noexcept
    : m_cache(other.m_cache)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bindError(other.m_bindError)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_cache = other.m_cache;
        m_statement = std::exchange(other.m_statement, nullptr);
        m_bindError = other.m_bindError;
    }
    return *this;
}

void Statement::giveBack()
{
    if (m_statement)
        m_cache->giveBack(std::exchange(m_statement, nullptr));
}

Statement &Statement::bound(int code)
{
    if (code != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = code;
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8(); // several times as fast as SQLite itself makes it of UTF-16
    return bound(sqlite3_bind_text64(m_statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
        SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bind(int index, const QByteArray &bytes)
{
    return bound(
        sqlite3_bind_blob64(m_statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT));
}

Statement &Statement::bindView(int index, QByteArrayView bytes)
{
    const char *data = bytes.data() ? bytes.data() : ""; // SQLite takes a null pointer for NULL
    return bound(sqlite3_bind_blob64(m_statement, index, data, static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC));
}

Statement &Statement::bind(int index, qint64 number)
{
    return bound(sqlite3_bind_int64(m_statement, index, number));
}

Statement &Statement::bind(int index, double number)
{
    return bound(sqlite3_bind_double(m_statement, index, number));
}

Statement &Statement::bind(int index, std::nullptr_t)
{
    return bound(sqlite3_bind_null(m_statement, index));
}

Result<bool> Statement::step()
{
    if (m_bindError != SQLITE_OK)
        return tl::unexpected(Error { ErrorCode::InvalidArgument, QString::fromUtf8(sqlite3_errstr(m_bindError)) });
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    const Error error = sqliteError(code, sqlite3_db_handle(m_statement));
    sqlite3_reset(m_statement);
    return tl::unexpected(error);
}

Result<void> Statement::run()
{
    for (;;) {
        WB_TRY(const bool row, step());
        if (!row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArray Statement::bytes(int column) const
{
    return bytesView(column).toByteArray();
}

QByteArrayView Statement::bytesView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return { bytes, sqlite3_column_bytes(m_statement, column) };
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

} // namespace wb::storage
