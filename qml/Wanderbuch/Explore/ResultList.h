// Modules and pathways as one list: what a search found, what is saved, or simply all there is. Pages come as they are scrolled to.
#pragma once

#include "core/catalogue/SearchQuery.h"
#include "qml/Wanderbuch/Core/RowModel.h"
#include "qml/Wanderbuch/Explore/PathwayCards.h"

namespace wb::ui {

class Learner;

class ResultList : public wb::ui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CatalogueSearch")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)
    // Titles carry the marks of matched words (Text.StyledText) instead of being plain.
    Q_PROPERTY(bool styled READ styled NOTIFY styledChanged)

public:
    struct Row
    {
        bool pathway = false;
        QString identifier, plainTitle;
        QString title, detail; // styled where `styled`
        QString facts, tag, tone;
        bool saved = false;
    };

    explicit ResultList(QObject *parent = nullptr);

    // Who the bookmarks and the words "held" and "now" are taken from; must outlive this.
    void setLearner(const Learner *learner);
    void refreshStanding();

    // What comes is put together apart from what is shown. `words` are folded; their matches are marked.
    void start(const QStringList &words);
    void addPathways(const QList<PathwayCards::Entry> &pathways);
    void addModules(const QList<catalogue::ModuleCard> &modules, bool more);
    void addModules(const QList<catalogue::ModuleFacts> &modules);
    // Shows what was put together. Where it answers what was asked before (`again`), rows that are still there stay where they are,
    // so that whoever reads keeps the place; else the list begins anew.
    void finish(bool again);

    // Appends a page to what is shown.
    void append(const QList<catalogue::ModuleCard> &modules, bool more);
    // How many of the rows are modules.
    qsizetype moduleCount() const;
    const QList<Row> &rows() const { return m_rows; }
    bool styled() const { return m_styled; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    // The same for a list that is about to reach its end. Qt Quick asks by itself only when it makes a row, and not (6.4) when it
    // uses one again.
    Q_INVOKABLE void more() { fetchMore({}); }
    // -1 if it is not shown
    Q_INVOKABLE int rowOf(const QString &identifier) const;

signals:
    void countChanged();
    void styledChanged();
    // The list is near its end and there is more to come.
    void moreWanted();

private:
    enum Role { KindRole = Qt::UserRole, IdentifierRole, TitleRole, PlainTitleRole, DetailRole, FactsRole, TagRole, ToneRole, SavedRole };
    Row moduleRow(const catalogue::ModuleCard &module) const;
    void setStanding(Row &row) const;
    QString marked(const QString &text) const;
    QString reasonFor(const PathwayCards::Entry &entry) const;

    const Learner *m_learner = nullptr;
    QList<Row> m_rows, m_next; // shown; being put together
    QStringList m_words;
    bool m_styled = false;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace wb::ui
