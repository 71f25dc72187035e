#include "qml/Wanderbuch/Explore/ResultList.h"

#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Explore/CatalogueWords.h"
#include "qml/Wanderbuch/Explore/Highlight.h"
#include "qml/Wanderbuch/Explore/RouteWords.h"

#include <algorithm>

namespace wb::ui {

ResultList::ResultList(QObject *parent) : RowModel(parent) {}

void ResultList::setLearner(const Learner *learner)
{
    m_learner = learner;
}

QString ResultList::marked(const QString &text) const
{
    return m_words.isEmpty() ? text : highlighted(text, m_words);
}

void ResultList::setStanding(Row &row) const
{
    row.saved = m_learner && m_learner->isSaved(row.identifier);
    row.tag.clear();
    row.tone.clear();
    if (!m_learner || row.pathway)
        return;
    const catalogue::LearnerProgress &progress = m_learner->progress();
    if (progress.held.contains(row.identifier)) {
        row.tag = tr("held");
        row.tone = QStringLiteral("ok");
    } else if (progress.finished.contains(row.identifier)) {
        row.tag = tr("done");
        row.tone = QStringLiteral("ok");
    } else if (progress.current == row.identifier) {
        row.tag = tr("now");
        row.tone = QStringLiteral("blue");
    }
}

void ResultList::refreshStanding()
{
    if (m_rows.isEmpty())
        return;
    for (Row &row : m_rows)
        setStanding(row);
    emit dataChanged(index(0), index(int(m_rows.size()) - 1), {TagRole, ToneRole, SavedRole});
}

void ResultList::start(const QStringList &words)
{
    m_words = words;
    m_next.clear();
    m_more = false;
}

void ResultList::addPathways(const QList<PathwayCards::Entry> &pathways)
{
    for (const PathwayCards::Entry &entry : pathways) {
        Row row;
        row.pathway = true;
        row.identifier = entry.pathway.identifier;
        row.plainTitle = entry.text.title;
        row.title = marked(entry.text.title);
        row.detail = marked(excerpt(reasonFor(entry), m_words));
        row.facts = CatalogueWords::joined({tr("Pathway"), RouteWords::facts(entry.route, entry.pathway.eqfLevel)});
        setStanding(row);
        m_next.append(row);
    }
}

// What to show of a pathway below its title: what it says, or the stop that it was found by.
QString ResultList::reasonFor(const PathwayCards::Entry &entry) const
{
    if (m_words.isEmpty() || mentions(entry.text.title + QLatin1Char(' ') + entry.text.description, m_words))
        return entry.text.description;
    const QList<catalogue::RouteStop> &stops = entry.route.stops;
    const auto stop = std::find_if(stops.begin(), stops.end(), [&](const catalogue::RouteStop &one) { return mentions(one.title, m_words); });
    return stop == stops.end() ? entry.text.description : tr("With “%1”", "a pathway with this module").arg(stop->title);
}

ResultList::Row ResultList::moduleRow(const catalogue::ModuleCard &module) const
{
    Row row;
    row.identifier = module.identifier;
    row.plainTitle = module.title;
    row.title = marked(module.title);
    row.detail = marked(module.subtitle);
    row.facts = CatalogueWords::joined({CatalogueWords::hours(module.hours), CatalogueWords::level(module.eqfLevel),
        CatalogueWords::area(module.area), CatalogueWords::assessment(module.assessment), CatalogueWords::languages(module.languages)});
    // Whoever looked for the provider sees that this is why it is here.
    if (!m_words.isEmpty() && !mentions(module.title + QLatin1Char(' ') + module.subtitle, m_words) && mentions(module.provider, m_words))
        row.facts = CatalogueWords::joined({module.provider, row.facts});
    setStanding(row);
    return row;
}

void ResultList::addModules(const QList<catalogue::ModuleCard> &modules, bool more)
{
    for (const catalogue::ModuleCard &module : modules)
        m_next.append(moduleRow(module));
    m_more = more;
}

void ResultList::addModules(const QList<catalogue::ModuleFacts> &modules)
{
    for (const catalogue::ModuleFacts &facts : modules) {
        Row row;
        row.identifier = facts.identifier;
        row.plainTitle = facts.title;
        row.title = marked(facts.title);
        row.facts = CatalogueWords::joined(
            {CatalogueWords::hours(facts.hours), CatalogueWords::level(facts.eqfLevel), CatalogueWords::assessment(facts.assessment)});
        setStanding(row);
        m_next.append(row);
    }
}

void ResultList::finish(bool again)
{
    if (again) {
        m_asked = true; // views that see rows come and go ask for more of them at once; where those begin is not settled yet
        exchange(m_rows, std::exchange(m_next, {}), &Row::identifier);
        m_asked = false;
    } else {
        beginResetModel();
        m_rows = std::exchange(m_next, {});
        m_asked = false;
        endResetModel();
    }
    if (m_styled != !m_words.isEmpty()) {
        m_styled = !m_words.isEmpty();
        emit styledChanged();
    }
    emit countChanged();
}

int ResultList::rowOf(const QString &identifier) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &each) { return each.identifier == identifier; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

void ResultList::append(const QList<catalogue::ModuleCard> &modules, bool more)
{
    m_more = more && !modules.isEmpty();
    if (modules.isEmpty()) {
        m_asked = false;
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + modules.size()) - 1);
    for (const catalogue::ModuleCard &module : modules)
        m_rows.append(moduleRow(module));
    m_asked = false; // not before the rows are there: where the next page begins is counted from them
    endInsertRows();
    emit countChanged();
}

qsizetype ResultList::moduleCount() const
{
    return std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.pathway; });
}

int ResultList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ResultList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case KindRole: return row.pathway ? QStringLiteral("pathway") : QStringLiteral("module");
    case IdentifierRole: return row.identifier;
    case TitleRole: return row.title;
    case PlainTitleRole: return row.plainTitle;
    case DetailRole: return row.detail;
    case FactsRole: return row.facts;
    case TagRole: return row.tag;
    case ToneRole: return row.tone;
    case SavedRole: return row.saved;
    default: return {};
    }
}

QHash<int, QByteArray> ResultList::roleNames() const
{
    return {{KindRole, "kind"}, {IdentifierRole, "identifier"}, {TitleRole, "title"}, {PlainTitleRole, "plainTitle"}, {DetailRole, "detail"},
        {FactsRole, "facts"}, {TagRole, "tag"}, {ToneRole, "tone"}, {SavedRole, "saved"}};
}

bool ResultList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void ResultList::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    emit moreWanted();
}

} // namespace wb::ui
