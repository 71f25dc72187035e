#include "core/catalogue/Library.h"

#include <utility>

namespace wb::catalogue {

namespace {
constexpr int searchPriority = 2;
constexpr int countPriority = -1;

Result<Routes> withModules(storage::Database &database, const QList<OfferedPathway> &offered, const QStringList &languages)
{
    Routes routes;
    QStringList modules;
    for (const OfferedPathway &entry : offered) {
        routes.pathways.append(entry.pathway);
        modules += entry.pathway.modules();
    }
    modules.removeDuplicates();
    WB_TRY(routes.modules, CatalogueReader(database).facts(modules, languages));
    return routes;
}
} // namespace

Library::Library(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder) { }

Library::~Library()
{
    ++m_latestSearch; // nobody waits for these any more
    ++m_latestFacets;
}

Result<storage::Database *> Library::reader()
{
    if (!m_reader) {
        WB_TRY(auto database, openLibrary(m_folder));
        WB_TRY(m_search, Search::open(*database));
        m_reader = std::move(database);
    }
    return m_reader.get();
}

Result<storage::Database *> Library::writer()
{
    if (!m_writer) {
        WB_TRY(m_writer, openLibrary(m_folder));
    }
    return m_writer.get();
}

void Library::setAwaited(bool awaited)
{
    if (std::exchange(m_isAwaited, awaited) != awaited)
        emit awaitedChanged();
}

void Library::tellChanged()
{
    QMetaObject::invokeMethod(this, &Library::changed, Qt::QueuedConnection);
}

template <typename Work>
auto Library::read(Work work, int priority) -> QFuture<std::invoke_result_t<Work, storage::Database &>>
{
    using Answer = std::invoke_result_t<Work, storage::Database &>;
    return m_reading.run(
        [this, work = std::move(work)]() mutable -> Answer {
            WB_TRY(storage::Database * database, reader());
            return work(*database);
        },
        priority);
}

QFuture<Result<SearchPage>> Library::search(const SearchQuery &query, qsizetype offset, qsizetype limit)
{
    const int mine = offset == 0 ? ++m_latestSearch : m_latestSearch.load();
    return read(
        [this, query, offset, limit, mine](
            storage::Database &) { return m_search->page(query, offset, limit, [this, mine] { return m_latestSearch != mine; }); },
        searchPriority);
}

QFuture<Result<FacetCounts>> Library::facets(const SearchQuery &query)
{
    const int mine = ++m_latestFacets;
    return read([this, query, mine](
                    storage::Database &) { return m_search->facets(query, [this, mine] { return m_latestFacets != mine; }); },
        countPriority);
}

QFuture<Result<QList<ProviderRecord>>> Library::providers()
{
    return read([](storage::Database &database) { return CatalogueReader(database).providers(); });
}

QFuture<Result<Module>> Library::module(const QString &identifier)
{
    return read([identifier](storage::Database &database) { return CatalogueReader(database).module(identifier); });
}

QFuture<Result<Routes>> Library::pathway(const QString &identifier, const QStringList &languages)
{
    return read([identifier, languages](storage::Database &database) -> Result<Routes> {
        WB_TRY(const OfferedPathway offered, CatalogueReader(database).pathway(identifier));
        return withModules(database, {offered}, languages);
    });
}

QFuture<Result<Routes>> Library::pathways(const QStringList &languages)
{
    return read([languages](storage::Database &database) -> Result<Routes> {
        WB_TRY(const auto offered, CatalogueReader(database).pathways());
        return withModules(database, offered, languages);
    });
}

QFuture<Result<Routes>> Library::pathwaysWith(const QString &module, const QStringList &languages)
{
    return read([module, languages](storage::Database &database) -> Result<Routes> {
        WB_TRY(const auto offered, CatalogueReader(database).pathwaysWith(module));
        return withModules(database, offered, languages);
    });
}

QFuture<Result<ModuleLookup>> Library::facts(const QStringList &identifiers, const QStringList &languages)
{
    return read(
        [identifiers, languages](storage::Database &database) { return CatalogueReader(database).facts(identifiers, languages); });
}

QFuture<Result<QList<ModuleCard>>> Library::modulesTeaching(const QString &skillKey, int limit, const QStringList &languages)
{
    return read([skillKey, limit, languages](storage::Database &database) -> Result<QList<ModuleCard>> {
        WB_TRY(const auto modules, CatalogueReader(database).modulesTeaching(skillKey, limit));
        return readCards(database, modules, languages);
    });
}

} // namespace wb::catalogue
