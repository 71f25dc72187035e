// All pathways of the library as cards: what each asks, its route and where the learner stands on it.
#pragma once

#include "core/catalogue/Facets.h"
#include "core/catalogue/Stacking.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace wb::ui {

class Learner;

class PathwayCards : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CatalogueSearch")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    struct Entry
    {
        catalogue::Pathway pathway;
        catalogue::PathwayText text; // in the language wanted
        catalogue::Route route;
        QStringList titleWords, words; // folded: of the title; of everything it can be found by
        bool saved = false;
        // Every word begins a word of the title.
        bool isTitled(const QStringList &foldedWords) const;
    };

    explicit PathwayCards(QObject *parent = nullptr);

    void setPathways(const QList<catalogue::Pathway> &pathways, const catalogue::ModuleLookup &modules, const QStringList &languages);
    // Plans every route again for what is finished and held now; null: nothing is.
    void setLearner(const Learner *learner);
    // Shows those that fit: area, level, hours, language and region are asked of the pathway itself. How long a lesson takes, what
    // it costs and how it is taught are questions to modules; they hide no pathway.
    void setSelection(const catalogue::FacetSelection &selection);

    // Every word begins a word of the pathway; those with all words in their title first.
    QList<Entry> found(const QStringList &foldedWords) const;
    QList<Entry> withIds(const QSet<QString> &identifiers) const;
    int total() const { return int(m_entries.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    enum Role { IdentifierRole = Qt::UserRole, TitleRole, FactsRole, MarksRole, StandingRole, SavedRole };
    bool fits(const Entry &entry) const;
    void show();

    QList<Entry> m_entries;
    QList<qsizetype> m_shown;
    catalogue::ModuleLookup m_modules;
    catalogue::FacetSelection m_selection;
};

} // namespace wb::ui
