// Keeps what is derived from a module's editions in step with them: its row, facets, skills and search document.
#pragma once

#include "core/catalogue/Facets.h"
#include "core/catalogue/PreparedPublication.h"
#include "core/catalogue/WordCounts.h"
#include "core/storage/Database.h"

#include <QHash>
#include <QMap>

namespace wb::catalogue {

// Lives inside one transaction.
class ModuleWriter
{
public:
    explicit ModuleWriter(storage::Database &database) : m_database(database), m_words(database) { }

    // A module that is not here yet; its editions follow by added(). Its id.
    [[nodiscard]] Result<qint64> create(qint64 provider, const PreparedPublication &prepared);
    // To be called before any of its editions changes.
    [[nodiscard]] Result<void> change(qint64 module);
    // An edition of a changed module was written; spares reading it again where all of them came since create().
    void added(qint64 module, const PreparedPublication &edition);
    [[nodiscard]] qsizetype changed() const { return m_changed.size(); }
    // Derives everything anew from the editions that the changed modules have now; a module without editions goes. To be called
    // before every commit.
    [[nodiscard]] Result<void> write();
    // After the last change: what is only worth doing for all of them together.
    [[nodiscard]] Result<void> close() { return m_words.recountIfNeeded(); }

private:
    struct Changed {
        bool isNew = false;
        QList<Publication> editions; // of a new one, with `now`
        std::optional<IndexDocument> before, now; // what the search index holds of it, and has to hold
    };

    Result<QList<Publication>> editions(qint64 module);
    Result<void> writeRows(qint64 module, Changed &changed);
    Result<void> writeRow(qint64 module, const Publication &first);
    Result<void> writeFacets(qint64 module, const QList<Publication> &editions, bool isNew);
    Result<void> writeSkills(qint64 module, const QList<Publication> &editions, bool isNew);
    Result<void> index(qint64 module, const IndexDocument &texts, bool remove);
    Result<qint64> valueId(Facet facet, const QString &value);
    Result<qint64> skillId(const Skill &skill);

    storage::Database &m_database;
    WordCounts m_words;
    QMap<qint64, Changed> m_changed; // in order: the index wants its rows so
    QHash<std::pair<int, QString>, qint64> m_valueIds;
    QHash<QString, qint64> m_skillIds;
};

} // namespace wb::catalogue
