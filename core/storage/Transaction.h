// A transaction that is undone unless it is committed.
#pragma once

#include "core/storage/Database.h"

namespace wb::storage {

// Takes the write lock at once (BEGIN IMMEDIATE). Begun inside another transaction it is a savepoint of it.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    ~Transaction(); // rolls back
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    // Once it answers without an error, an outermost transaction survives a crash of the program.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Database &database, bool nested)
        : m_database(&database)
        , m_nested(nested)
    {
    }

    Database *m_database;
    bool m_nested;
};

} // namespace wb::storage
