#include "core/catalogue/Library.h"

namespace wb::catalogue {

namespace {
constexpr int searchPriority = 2;
constexpr int countPriority = -1;
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

QFuture<Result<OfferedPathway>> Library::pathway(const QString &identifier)
{
    return read([identifier](storage::Database &database) { return CatalogueReader(database).pathway(identifier); });
}

QFuture<Result<QList<OfferedPathway>>> Library::pathways()
{
    return read([](storage::Database &database) { return CatalogueReader(database).pathways(); });
}

QFuture<Result<QList<OfferedPathway>>> Library::pathwaysWith(const QString &module)
{
    return read([module](storage::Database &database) { return CatalogueReader(database).pathwaysWith(module); });
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
