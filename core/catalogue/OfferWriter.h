// Private to the module: writes what one provider offers, item by item, within a transaction that its user holds.
#pragma once

#include "core/catalogue/ImportReport.h"
#include "core/catalogue/ModuleWriter.h"
#include "core/catalogue/Pathway.h"

#include <QSet>

namespace wb::catalogue {

// Every row says in which file of the catalogue it stood; `shards` holds all these files, and whether each is here whole.
class OfferWriter
{
public:
    static constexpr int mostItems = 2'000'000;

    explicit OfferWriter(storage::Database &database) : m_database(database), m_modules(database) { }

    // Makes or renews the provider's row. `descriptor` stands there as given.
    [[nodiscard]] Result<void> begin(const ProviderRecord &provider);
    // The files of the state that is taken in: what stands in one of them and comes again from another is there twice.
    void setState(QSet<QString> shards) { m_state = std::move(shards); }

    [[nodiscard]] Result<void> addPublication(const PreparedPublication &prepared, const QString &shard);
    [[nodiscard]] Result<void> addPathway(const QJsonObject &document, const QString &shard);
    void leaveOut(const QString &item, const QString &reason);

    // All of the file is written. An empty digest is no file.
    [[nodiscard]] Result<void> endShard(const QString &shard);
    [[nodiscard]] Result<bool> isWhole(const QString &shard);
    [[nodiscard]] Result<QStringList> shards(bool whole); // those that are here whole, or all
    [[nodiscard]] Result<void> keepShard(const QString &shard); // its rows count as seen

    [[nodiscard]] Result<void> removeUnseen();
    [[nodiscard]] Result<void> removeShard(const QString &shard);
    // Brings rows, facets, skills and the index of touched modules up to date. Before every commit.
    [[nodiscard]] Result<void> writeTouched();
    // Words for mending typing errors; the numbers in the report. At the end.
    [[nodiscard]] Result<void> close();
    [[nodiscard]] const ImportReport &report() const { return m_report; }

private:
    using Numbers = QList<std::pair<qint64, qint64>>; // of this provider's rows

    Result<qint64> moduleId(const QString &identifier); // 0: not here
    Result<void> addModule(const PreparedPublication &prepared, const QString &shard);
    Result<void> keep(const QString &table, qint64 id, const QString &oldShard, const QString &shard);
    Result<void> noteMove(const QString &oldShard, const QString &shard);
    Result<void> writeEdition(qint64 module, qint64 edition, const PreparedPublication &prepared, const QString &shard);
    Result<void> writePathway(const Pathway &pathway, const QString &shard, const QByteArray &digest, const QByteArray &document);
    Result<Numbers> numbers(const QString &sql, const QString &shard = {});
    Result<void> remove(const Numbers &editions, const Numbers &pathways);
    Result<int> countOf(const QString &table);

    storage::Database &m_database;
    ModuleWriter m_modules;
    qint64 m_provider = 0;
    int m_items = 0;
    QSet<QString> m_state;
    QString m_noted; // the file written down last
    QSet<qint64> m_seenEditions, m_seenPathways;
    int m_written = 0; // modules, over all commits
    ImportReport m_report;
};

} // namespace wb::catalogue
