// One connection to an SQLite database, plain or encrypted. Used by one thread at a time (see base/SerialWorker).
#pragma once

#include "core/crypto/PageAead.h"
#include "core/storage/Statement.h"

namespace wb::storage {

class SealedVfs;

enum class JournalMode { Wal, Rollback };

struct DatabaseOptions {
    bool create = true; // otherwise NotFound where there is no file
    int cacheKiB = 16 * 1024;
    JournalMode journal = JournalMode::Wal;
    // Plain databases only; an encrypted one always belongs to one connection of one process.
    bool exclusive = false;
    // What a commit promises: true outlives power loss, false a crash of the program. An encrypted database is always durable.
    bool durable = false;
    // What a new encrypted database is sealed with; one that is there says so itself.
    crypto::PageCipher cipher = crypto::fastestPageCipher();
};

class Database {
public:
    static constexpr int encryptedPageSize = 16 * 1024;
    static constexpr qsizetype keySize = 32;

    // Errors of both: NotFound, NotReadable, NotWritable, InUse (another process or connection holds it), StorageCorrupt.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openPlain(const QString &path, const DatabaseOptions &options = {});
    // Everything that reaches the disk is sealed under `key` (32 random bytes). DecryptionFailed if the database has another
    // key: nothing was touched then. This function is all that callers know of the cipher.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openEncrypted(
        const QString &path, const crypto::SecretBytes &key, const DatabaseOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Several statements, without parameters and without rows wanted.
    [[nodiscard]] Result<void> execute(const QString &sql);
    // One statement, from the cache if it was prepared before. InvalidArgument if there are more.
    [[nodiscard]] Result<Statement> prepare(const QString &sql);

    // Adds a second file under `schema` (a name of ours, [a-z_]+), created if it is not there. In an encrypted database it is
    // encrypted under the same key; plain ATTACH would be refused at the first write.
    [[nodiscard]] Result<void> attach(const QString &path, const QString &schema);
    [[nodiscard]] Result<void> detach(const QString &schema);

    // Copies everything into `target`, whatever it held (sqlite3_backup): a consistent snapshot.
    [[nodiscard]] Result<void> copyTo(Database &target);
    // Reads every page: StorageCorrupt with SQLite's first finding.
    [[nodiscard]] Result<void> checkIntegrity();
    // Moves the log into the main file and empties it.
    [[nodiscard]] Result<void> checkpoint();

    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] qint64 changes() const; // rows changed by the last INSERT, UPDATE or DELETE
    [[nodiscard]] qint64 lastInsertId() const;
    // Stops a running statement with Cancelled. The one function that may be called from any thread.
    void interrupt();
    // For functions and tokenizers of a module's own.
    [[nodiscard]] sqlite3 *handle() const { return m_connection; }

private:
    Database();
    Result<void> open(const QString &path, const DatabaseOptions &options);
    Result<void> configure(const DatabaseOptions &options);
    Result<void> reserveBytes(const QString &schema);
    static Result<void> createEncrypted(const QString &path, const crypto::SecretBytes &key, crypto::PageCipher cipher);

    std::unique_ptr<SealedVfs> m_vfs; // null in a plain database
    sqlite3 *m_connection = nullptr;
    std::unique_ptr<class StatementCache> m_statements;
};

} // namespace wb::storage
