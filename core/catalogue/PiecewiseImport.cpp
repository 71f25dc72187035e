#include "core/catalogue/PiecewiseImport.h"

#include <QSet>

#include <tuple>

namespace wb::catalogue {

namespace {

constexpr qsizetype manyFiles = 100;

} // namespace

// More memory for a large import: what it changes in one step is not written out in the middle of that, and what it changes again and
// again goes from the log into the main file less often. Only while it lasts.
class ImportMemory {
public:
    explicit ImportMemory(storage::Database &database)
        : m_database(database)
        , m_cache(value(QStringLiteral("cache_size")))
        , m_checkpoint(value(QStringLiteral("wal_autocheckpoint")))
    {
        set(-64 * 1024, 8000); // KiB; pages of the log, 32 MiB
    }
    ~ImportMemory()
    {
        if (m_cache != 0)
            set(m_cache, m_checkpoint);
    }
    ImportMemory(const ImportMemory &) = delete;
    ImportMemory &operator=(const ImportMemory &) = delete;

private:
    qint64 value(const QString &name)
    {
        auto row = m_database.prepare(QStringLiteral("PRAGMA ") + name);
        const auto found = row ? row->step() : Result<bool>(false);
        return found && *found ? row->integer(0) : 0;
    }
    void set(qint64 cache, qint64 checkpoint)
    {
        // At worst it is slower.
        std::ignore =
            m_database.execute(QStringLiteral("PRAGMA cache_size = %1; PRAGMA wal_autocheckpoint = %2").arg(cache).arg(checkpoint));
    }

    storage::Database &m_database;
    qint64 m_cache, m_checkpoint;
};

PiecewiseImport::PiecewiseImport(storage::Database &database, ProviderRecord provider)
    : m_database(&database)
    , m_provider(std::move(provider))
    , m_writer(std::make_unique<OfferWriter>(database))
{
}

PiecewiseImport::PiecewiseImport(PiecewiseImport &&) noexcept = default;
PiecewiseImport::~PiecewiseImport() = default;

Result<PiecewiseImport> PiecewiseImport::begin(
    storage::Database &database, const ProviderRecord &provider, const QStringList &files)
{
    PiecewiseImport import(database, provider);
    import.m_files = files;
    WB_CHECK(import.open());
    ProviderRecord begun = provider;
    begun.descriptor.clear();
    WB_CHECK(import.m_writer->begin(begun));
    import.m_writer->setState(QSet<QString>(files.begin(), files.end()));
    WB_TRY(const QStringList here, import.m_writer->shards(true));
    const QSet<QString> whole(here.begin(), here.end());
    for (const QString &file : files) {
        if (!whole.contains(file))
            import.m_missing.append(file);
    }
    WB_CHECK(import.commit());
    if (import.m_missing.size() >= manyFiles)
        import.m_memory = std::make_unique<ImportMemory>(database);
    return import;
}

Result<void> PiecewiseImport::open()
{
    if (!m_transaction) {
        WB_TRY(auto transaction, storage::Transaction::begin(*m_database));
        m_transaction = std::make_unique<storage::Transaction>(std::move(transaction));
    }
    return {};
}

Result<void> PiecewiseImport::addPublication(const QJsonObject &document, const QString &file)
{
    WB_CHECK(open());
    return m_writer->addPublication(preparePublication(document), file);
}

Result<void> PiecewiseImport::addPublication(const PreparedPublication &prepared, const QString &file)
{
    WB_CHECK(open());
    return m_writer->addPublication(prepared, file);
}

Result<void> PiecewiseImport::addPathway(const QJsonObject &document, const QString &file)
{
    WB_CHECK(open());
    return m_writer->addPathway(document, file);
}

void PiecewiseImport::leaveOut(const QString &item, const QString &reason)
{
    m_writer->leaveOut(item, reason);
}

Result<void> PiecewiseImport::endFile(const QString &file)
{
    WB_CHECK(open());
    m_missing.removeOne(file);
    return m_writer->endShard(file);
}

Result<void> PiecewiseImport::commit()
{
    if (!m_transaction)
        return {};
    WB_CHECK(m_writer->writeTouched());
    auto done = m_transaction->commit();
    m_transaction.reset();
    return done;
}

Result<ImportReport> PiecewiseImport::finish()
{
    if (!m_missing.isEmpty())
        return failure(ErrorCode::Internal, QStringLiteral("%1 files are missing").arg(m_missing.size()));
    WB_CHECK(open());
    WB_TRY(const QStringList all, m_writer->shards(false));
    const QSet<QString> wanted(m_files.begin(), m_files.end());
    for (const QString &shard : all) {
        if (!wanted.contains(shard))
            WB_CHECK(m_writer->removeShard(shard));
    }
    WB_CHECK(m_writer->begin(m_provider));
    WB_CHECK(m_writer->writeTouched());
    WB_CHECK(m_writer->close());
    WB_CHECK(commit());
    return m_writer->report();
}

Result<QStringList> filesHere(storage::Database &database, const QString &did)
{
    WB_TRY(auto rows,
        database.prepare(
            QStringLiteral("SELECT s.sha256 FROM shards s JOIN providers p ON p.id = s.provider WHERE p.did = ? AND s.whole = 1")));
    rows.bind(1, did);
    return rows.collect([&] { return rows.text(0); });
}

} // namespace wb::catalogue
