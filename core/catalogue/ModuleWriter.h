// Keeps what is derived from a module's editions in step with them: its row, facets, skills and search document.
#pragma once

#include "core/catalogue/Facets.h"
#include "core/storage/Database.h"

#include <QHash>

namespace wb::catalogue {

// Lives inside one transaction.
class ModuleWriter
{
public:
    explicit ModuleWriter(storage::Database &database) : m_database(database) { }

    // Takes the module out of the search index. To be called before any of its editions changes.
    [[nodiscard]] Result<void> unindex(qint64 module);
    // Derives everything anew from the editions that are there now; a module without editions goes.
    [[nodiscard]] Result<void> write(qint64 module);

private:
    Result<QList<Publication>> editions(qint64 module);
    Result<void> writeRow(qint64 module, const Publication &first);
    Result<void> writeFacets(qint64 module, const QList<Publication> &editions);
    Result<void> writeSkills(qint64 module, const QList<Publication> &editions);
    Result<void> index(qint64 module, const QList<Publication> &editions, bool remove);
    Result<qint64> valueId(Facet facet, const QString &value);
    Result<qint64> skillId(const Skill &skill);

    storage::Database &m_database;
    QHash<std::pair<int, QString>, qint64> m_valueIds;
    QHash<QString, qint64> m_skillIds;
};

} // namespace wb::catalogue
