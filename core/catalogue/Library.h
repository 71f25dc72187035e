// The catalogue as the app sees it: asked from the interface thread, answered on workers. Reading goes on while an import runs.
#pragma once

#include "core/base/SerialWorker.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/LibraryFile.h"
#include "core/catalogue/Search.h"

#include <QObject>

namespace wb::catalogue {

// Pathways, and what is known of the modules on their routes: of one moment.
struct Routes {
    QList<Pathway> pathways;
    ModuleLookup modules; // without those that nobody offers
};

class Library : public QObject
{
    Q_OBJECT

public:
    // Costs nothing: the database in `folder` (see LibraryFile) is opened by the first question, and its error answers all.
    explicit Library(const QString &folder, QObject *parent = nullptr);
    ~Library() override; // waits for what runs

    // The whole result from `offset` on. A search from 0 is what somebody types: it makes every earlier one that is not answered
    // yet end with Cancelled.
    QFuture<Result<SearchPage>> search(const SearchQuery &query, qsizetype offset, qsizetype limit);
    // Counts for the same query, behind all searches; an earlier count that is not answered yet ends with Cancelled.
    QFuture<Result<FacetCounts>> facets(const SearchQuery &query);

    // See CatalogueReader.
    QFuture<Result<QList<ProviderRecord>>> providers();
    QFuture<Result<Module>> module(const QString &identifier);
    QFuture<Result<Routes>> pathway(const QString &identifier, const QStringList &languages); // that one, or NotFound
    QFuture<Result<Routes>> pathways(const QStringList &languages);
    QFuture<Result<Routes>> pathwaysWith(const QString &module, const QStringList &languages);
    QFuture<Result<ModuleLookup>> facts(const QStringList &identifiers, const QStringList &languages);
    QFuture<Result<QList<ModuleCard>>> modulesTeaching(const QString &skillKey, int limit, const QStringList &languages);

    // Runs `work(storage::Database &)`, which answers with a Result<T>, on a connection of its own, one after another: imports.
    // changed() follows if it succeeded.
    template <typename Work>
    auto change(Work work) -> QFuture<std::invoke_result_t<Work, storage::Database &>>
    {
        using Answer = std::invoke_result_t<Work, storage::Database &>;
        return m_writing.run([this, work = std::move(work)]() mutable -> Answer {
            WB_TRY(storage::Database * database, writer());
            Answer answer = work(*database);
            if (answer)
                tellChanged();
            return answer;
        });
    }

    // Something is about to be taken in, as when the program starts for the first time: that nothing is here says nothing yet.
    bool isAwaited() const { return m_isAwaited; }
    void setAwaited(bool awaited);

signals:
    // What is offered, or which packs are here, is another now: ask again.
    void changed();
    void awaitedChanged();

private:
    template <typename Work>
    auto read(Work work, int priority = 0) -> QFuture<std::invoke_result_t<Work, storage::Database &>>;
    Result<storage::Database *> reader();
    Result<storage::Database *> writer();
    void tellChanged();

    QString m_folder;
    std::unique_ptr<storage::Database> m_reader, m_writer; // each touched on its worker only
    std::unique_ptr<Search> m_search; // on the reading worker
    bool m_isAwaited = false;
    std::atomic<int> m_latestSearch = 0, m_latestFacets = 0;
    SerialWorker m_reading, m_writing; // last, so that they end before what they work on
};

} // namespace wb::catalogue
