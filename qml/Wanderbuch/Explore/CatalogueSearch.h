// Everything the Explore page shows: all pathways and modules, what the words typed and the filters leave of them, what is saved.
// Asks the library with every letter; an answer to an older question is dropped.
#pragma once

#include "core/base/Result.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Explore/CatalogueFilters.h"
#include "qml/Wanderbuch/Explore/PathwayCards.h"
#include "qml/Wanderbuch/Explore/ResultList.h"

#include <QFuture>
#include <QVariantList>

#include <optional>
#include <utility>

namespace wb::ui {

class CatalogueSearch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(wb::ui::CatalogueFilters *filters READ filters CONSTANT)
    Q_PROPERTY(wb::ui::ResultList *results READ results CONSTANT)
    Q_PROPERTY(wb::ui::PathwayCards *pathways READ pathways CONSTANT)
    // Words were typed, or only what is saved is shown: then everything stands in `results`, pathways first.
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
    // Pathways and an answer are here.
    Q_PROPERTY(bool settled READ settled NOTIFY changed)
    // Pathways are being read, or what came with the program is being taken in: more may be here in a moment.
    Q_PROPERTY(bool awaited READ isAwaited NOTIFY changed)
    // Nothing was found; `results` and, while not searching, `pathways` are empty.
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    // "12 modules"
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    // "5 on this laptop": pathways in the library
    Q_PROPERTY(QString pathwaysText READ pathwaysText NOTIFY changed)
    // What was looked for instead, where nobody uses the words typed.
    Q_PROPERTY(QString corrected READ corrected NOTIFY changed)
    // What went wrong and what to do; empty if nothing did.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    // {label, order} for each way to sort
    Q_PROPERTY(QVariantList orders READ orders CONSTANT)
    // How many modules there are for each filter and in all is asked for only while this is on; the first frame can do without.
    Q_PROPERTY(bool counting READ counting WRITE setCounting NOTIFY countingChanged)
    // Bookmarks can be set: the vault is open.
    Q_PROPERTY(bool canSave READ canSave NOTIFY standingChanged)

public:
    explicit CatalogueSearch(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString text() const { return m_text; }
    void setText(const QString &text);
    CatalogueFilters *filters() const { return m_filters; }
    ResultList *results() const { return m_results; }
    PathwayCards *pathways() const { return m_pathways; }
    bool searching() const { return m_searching; }
    bool settled() const { return m_settled; }
    bool isAwaited() const;
    bool empty() const;
    QString totalText() const;
    QString pathwaysText() const;
    QString corrected() const { return m_corrected; }
    QString problem() const { return m_problem; }
    QVariantList orders() const;
    bool canSave() const;
    bool counting() const { return m_counting; }
    void setCounting(bool counting);

    Q_INVOKABLE void setSaved(const QString &identifier, bool saved);
    // Forgets words and filters.
    Q_INVOKABLE void reset();
    // Which pathway to show where none was chosen: the one furthest on that is not complete, else the first. Empty if there is none.
    Q_INVOKABLE QString suggestedPathway() const;

signals:
    void servicesChanged();
    void textChanged();
    void countingChanged();
    void changed();
    void standingChanged();

private:
    void load(); // everything anew
    void ask();
    void askSaved();
    void askMore();
    void askCounts();
    void takePage(const Result<catalogue::SearchPage> &answer);
    void finish();
    void takeCounts(const Result<catalogue::FacetCounts> &answer);
    void refreshStanding();
    catalogue::SearchQuery query() const;
    // What the results answer, apart from the languages their titles are in; and whether only what is saved.
    using Question = std::pair<catalogue::SearchQuery, bool>;
    Question question() const;

    Services *m_services = nullptr;
    QString m_text;
    CatalogueFilters *m_filters;
    ResultList *m_results;
    PathwayCards *m_pathways;
    quint64 m_asked = 0; // number of the newest question; older answers are stale
    Question m_answered; // what the results stand for
    bool m_waiting = false; // for the answer to the newest question
    bool m_searching = false;
    int m_loading = 0; // times the pathways are being read
    std::optional<Result<catalogue::SearchPage>> m_early; // the newest answer, if it came while they were
    bool m_settled = false;
    bool m_counting = false;
    int m_total = -1;
    QString m_corrected, m_problem;
};

} // namespace wb::ui
