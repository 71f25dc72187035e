#include "qml/Wanderbuch/Explore/PathwayCards.h"

#include "core/catalogue/Fold.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Explore/RouteWords.h"

#include <algorithm>

namespace wb::ui {

using catalogue::Facet;

namespace {

bool beginsAny(const QStringList &words, const QString &beginning)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(beginning); });
}

bool beginsAll(const QStringList &words, const QStringList &beginnings)
{
    return std::all_of(beginnings.begin(), beginnings.end(), [&](const QString &beginning) { return beginsAny(words, beginning); });
}

} // namespace

bool PathwayCards::Entry::isTitled(const QStringList &foldedWords) const
{
    return beginsAll(titleWords, foldedWords);
}

PathwayCards::PathwayCards(QObject *parent) : QAbstractListModel(parent) {}

void PathwayCards::setPathways(
    const QList<catalogue::Pathway> &pathways, const catalogue::ModuleLookup &modules, const QStringList &languages)
{
    m_modules = modules;
    m_entries.clear();
    for (const catalogue::Pathway &pathway : pathways) {
        Entry entry;
        entry.pathway = pathway;
        entry.text = pathway.textIn(languages);
        entry.route = catalogue::planRoute(pathway, modules);
        entry.titleWords = catalogue::foldedWords(entry.text.title);
        QStringList texts{entry.text.title, entry.text.description, pathway.provider, entry.text.stacksInto.title};
        for (const QString &module : pathway.modules())
            texts.append(modules.value(module).title);
        entry.words = catalogue::foldedWords(texts.join(QLatin1Char(' ')));
        entry.words.removeDuplicates();
        m_entries.append(entry);
    }
    show();
}

void PathwayCards::setLearner(const Learner *learner)
{
    for (Entry &entry : m_entries) {
        entry.route = catalogue::planRoute(entry.pathway, m_modules, learner ? learner->progress() : catalogue::LearnerProgress());
        entry.saved = learner && learner->isSaved(entry.pathway.identifier);
    }
    if (!m_shown.isEmpty())
        emit dataChanged(index(0), index(int(m_shown.size()) - 1));
}

void PathwayCards::setSelection(const catalogue::FacetSelection &selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    show();
}

bool PathwayCards::fits(const Entry &entry) const
{
    catalogue::Publication asPublication;
    asPublication.area = entry.pathway.area;
    asPublication.eqfLevel = entry.pathway.eqfLevel;
    asPublication.hours = entry.route.hours;
    asPublication.region = entry.pathway.region;
    for (const Facet facet : {Facet::Area, Facet::EqfLevel, Facet::Hours, Facet::Region}) {
        if (const QStringList wanted = m_selection.value(facet);
            !wanted.isEmpty() && !wanted.contains(catalogue::facetValue(facet, asPublication)))
            return false;
    }
    const QStringList wanted = m_selection.value(Facet::Language);
    const QStringList offered = entry.pathway.languages();
    return wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), [&](const QString &tag) { return offered.contains(tag); });
}

void PathwayCards::show()
{
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (fits(m_entries.at(i)))
            shown.append(i);
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
    emit countChanged();
}

QList<PathwayCards::Entry> PathwayCards::found(const QStringList &foldedWords) const
{
    QList<Entry> titled, others;
    for (const Entry &entry : m_entries) {
        if (!fits(entry))
            continue;
        if (entry.isTitled(foldedWords))
            titled.append(entry);
        else if (beginsAll(entry.words, foldedWords))
            others.append(entry);
    }
    return titled + others;
}

QList<PathwayCards::Entry> PathwayCards::withIds(const QSet<QString> &identifiers) const
{
    QList<Entry> entries;
    for (const Entry &entry : m_entries) {
        if (identifiers.contains(entry.pathway.identifier))
            entries.append(entry);
    }
    return entries;
}

int PathwayCards::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PathwayCards::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries.at(m_shown.at(index.row()));
    switch (role) {
    case IdentifierRole: return entry.pathway.identifier;
    case TitleRole: return entry.text.title;
    case FactsRole: return RouteWords::facts(entry.route, entry.pathway.eqfLevel);
    case MarksRole: return RouteWords::marks(entry.route);
    case StandingRole: return RouteWords::standing(entry.route);
    case SavedRole: return entry.saved;
    default: return {};
    }
}

QHash<int, QByteArray> PathwayCards::roleNames() const
{
    return {{IdentifierRole, "identifier"}, {TitleRole, "title"}, {FactsRole, "facts"}, {MarksRole, "marks"}, {StandingRole, "standing"},
        {SavedRole, "saved"}};
}

} // namespace wb::ui
