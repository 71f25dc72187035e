// One prepared SQL statement, taken from the connection's cache and given back when it goes.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <sqlite3.h>

#include <type_traits>

namespace wb::storage {

class StatementCache;

// What a reader of rows makes of each, whether it can fail or not.
template <typename Read> struct RowOf {
    using Type = std::invoke_result_t<Read>;
    static constexpr bool canFail = false;
};
template <typename Read>
    requires requires { typename std::invoke_result_t<Read>::error_type; }
struct RowOf<Read> {
    using Type = typename std::invoke_result_t<Read>::value_type;
    static constexpr bool canFail = true;
};

// Move-only; must not outlive its Database. Parameters count from 1, columns from 0.
class Statement {
public:
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    // Values are copied; a null QString or QByteArray is an empty one, only nullptr is NULL. A value that cannot be bound (no such
    // parameter, too large) fails the next step().
    Statement &bind(int index, const QString &text);
    Statement &bind(int index, const QByteArray &bytes);
    Statement &bind(int index, qint64 number);
    Statement &bind(int index, int number) { return bind(index, qint64(number)); }
    Statement &bind(int index, double number);
    Statement &bind(int index, bool value) { return bind(index, qint64(value)); }
    Statement &bind(int index, std::nullptr_t);
    Statement &bind(int index, const char *) = delete; // would become a bool
    // Without a copy: the bytes have to stay until the statement is reset or gone.
    Statement &bindView(int index, QByteArrayView bytes);
    // bindAll(a, b, c) is bind(1, a).bind(2, b).bind(3, c).
    template <typename... Values> Statement &bindAll(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    // True if there is a row, false at the end.
    [[nodiscard]] Result<bool> step();
    // Steps to the end; for statements that answer with no rows, or whose rows do not matter. Then it can run again.
    [[nodiscard]] Result<void> run();
    // Steps to the end, and gives what `read` made of each row, in their order. Where `read` gives a Result, its first error ends it.
    template <typename Read> [[nodiscard]] Result<QList<typename RowOf<Read>::Type>> collect(Read read)
    {
        QList<typename RowOf<Read>::Type> all;
        for (;;) {
            WB_TRY(const bool row, step());
            if (!row)
                return all;
            if constexpr (RowOf<Read>::canFail) {
                WB_TRY(auto value, read());
                all.append(std::move(value));
            } else {
                all.append(read());
            }
        }
    }
    // Ready to run again; parameters keep their values.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QByteArrayView bytesView(int column) const; // until the next step()
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] int columnCount() const;

private:
    friend class StatementCache;
    Statement(StatementCache *cache, sqlite3_stmt *statement)
        : m_cache(cache)
        , m_statement(statement)
    {
    }
    Statement &bound(int code);
    void giveBack();

    StatementCache *m_cache = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_bindError = SQLITE_OK;
};

} // namespace wb::storage
