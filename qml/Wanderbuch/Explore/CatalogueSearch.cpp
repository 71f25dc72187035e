#include "qml/Wanderbuch/Explore/CatalogueSearch.h"

#include "core/catalogue/Library.h"
#include "core/catalogue/MatchExpression.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Explore/Highlight.h"
#include "qml/Wanderbuch/Explore/Reading.h"

#include <algorithm>

namespace wb::ui {

namespace {
constexpr qsizetype pageSize = 60;
constexpr qsizetype mostPathwaysOnTop = 5;
} // namespace

CatalogueSearch::CatalogueSearch(QObject *parent)
    : QObject(parent), m_filters(new CatalogueFilters(this)), m_results(new ResultList(this)), m_pathways(new PathwayCards(this))
{
    connect(m_filters, &CatalogueFilters::changed, this, &CatalogueSearch::ask);
    connect(m_results, &ResultList::moreWanted, this, &CatalogueSearch::askMore);
}

void CatalogueSearch::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    m_results->setLearner(&services->learner());
    connect(&services->learner(), &Learner::changed, this, &CatalogueSearch::refreshStanding);
    connect(&services->library(), &catalogue::Library::changed, this, &CatalogueSearch::load);
    connect(&services->library(), &catalogue::Library::awaitedChanged, this, &CatalogueSearch::changed);
    emit servicesChanged();
    load();
}

void CatalogueSearch::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    emit textChanged();
    ask();
}

bool CatalogueSearch::isAwaited() const
{
    return m_loading > 0 || (m_services && m_services->library().isAwaited());
}

bool CatalogueSearch::empty() const
{
    return m_settled && !isAwaited() && m_results->rowCount() == 0 && (m_searching || m_pathways->rowCount() == 0);
}

QString CatalogueSearch::totalText() const
{
    if (m_filters->savedOnly())
        return tr("%n saved", nullptr, m_results->rowCount());
    return m_total < 0 ? QString() : tr("%Ln module(s)", nullptr, m_total);
}

QString CatalogueSearch::pathwaysText() const
{
#if defined(Q_OS_ANDROID) || defined(Q_OS_IOS)
    return tr("%n on this phone", nullptr, m_pathways->rowCount());
#else
    return tr("%n on this laptop", nullptr, m_pathways->rowCount());
#endif
}

QVariantList CatalogueSearch::orders() const
{
    const auto entry = [](const QString &label, CatalogueFilters::Order order) {
        return QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("order"), QVariant::fromValue(order)}};
    };
    return {entry(tr("Best match"), CatalogueFilters::Order::BestMatch), entry(tr("Shortest first"), CatalogueFilters::Order::Shortest),
        entry(tr("Newest first"), CatalogueFilters::Order::Newest), entry(tr("By title"), CatalogueFilters::Order::ByTitle)};
}

bool CatalogueSearch::canSave() const
{
    return m_services && m_services->learner().available();
}

void CatalogueSearch::setSaved(const QString &identifier, bool saved)
{
    if (m_services)
        m_services->learner().setSaved(identifier, saved);
}

void CatalogueSearch::reset()
{
    m_text.clear();
    emit textChanged();
    if (m_filters->activeCount() > 0)
        m_filters->clear(); // asks
    else
        ask();
}

void CatalogueSearch::setCounting(bool counting)
{
    if (counting == m_counting)
        return;
    m_counting = counting;
    emit countingChanged();
    if (m_services && !m_filters->savedOnly())
        askCounts();
}

QString CatalogueSearch::suggestedPathway() const
{
    QString first, begun;
    int most = 0;
    for (const PathwayCards::Entry &entry : m_pathways->found({})) {
        if (first.isEmpty())
            first = entry.pathway.identifier;
        if (!entry.route.complete() && entry.route.done > most) {
            most = entry.route.done;
            begun = entry.pathway.identifier;
        }
    }
    return begun.isEmpty() ? first : begun;
}

catalogue::SearchQuery CatalogueSearch::query() const
{
    return {m_text, m_filters->selection(), m_filters->sort(), wantedLanguages(*m_services)};
}

CatalogueSearch::Question CatalogueSearch::question() const
{
    catalogue::SearchQuery asked = query();
    asked.languages.clear();
    return {asked, m_filters->savedOnly()};
}

void CatalogueSearch::load()
{
    ++m_loading;
    whenDone(m_services->library().pathways(wantedLanguages(*m_services)), this, [this](const Result<catalogue::Routes> &loaded) {
        --m_loading;
        if (loaded) {
            m_pathways->setPathways(loaded->pathways, loaded->modules, wantedLanguages(*m_services));
            m_pathways->setLearner(&m_services->learner());
        } else {
            m_problem = problemText(loaded.error());
        }
        emit changed();
        if (m_loading == 0 && m_early)
            takePage(*std::exchange(m_early, {}));
    });
    ask();
}

void CatalogueSearch::ask()
{
    if (!m_services)
        return;
    ++m_asked;
    m_early.reset();
    m_waiting = true;
    m_pathways->setSelection(m_filters->selection());
    if (m_filters->savedOnly()) {
        askSaved();
        return;
    }
    const quint64 asked = m_asked;
    // Asked again, as many rows as are shown are wanted. The library itself drops searches and counts that a later one overtakes.
    const qsizetype wanted = question() == m_answered ? std::max(pageSize, m_results->moduleCount()) : pageSize;
    whenDone(m_services->library().search(query(), 0, wanted), this, [this, asked](const Result<catalogue::SearchPage> &answer) {
        if (asked == m_asked)
            takePage(answer);
    });
    askCounts();
}

void CatalogueSearch::askCounts()
{
    if (!m_counting)
        return;
    const quint64 asked = m_asked;
    whenDone(m_services->library().facets(query()), this, [this, asked](const Result<catalogue::FacetCounts> &answer) {
        if (asked == m_asked)
            takeCounts(answer);
    });
}

void CatalogueSearch::takePage(const Result<catalogue::SearchPage> &answer)
{
    if (m_loading > 0) { // rows stand below the pathways and among them: they are not shown before it is known where
        m_early = answer;
        return;
    }
    m_settled = true;
    m_searching = !catalogue::searchWords(m_text).isEmpty();
    m_problem = answer ? QString() : problemText(answer.error());
    m_corrected = answer ? answer->corrected : QString();
    const QStringList typed = catalogue::searchWords(m_text), mended = catalogue::searchWords(m_corrected);
    const QStringList &wanted = mended.isEmpty() ? typed : mended;
    const auto pathways = m_searching ? m_pathways->found(wanted).mid(0, mostPathwaysOnTop) : QList<PathwayCards::Entry>();
    const auto modules = answer ? answer->modules : QList<catalogue::ModuleCard>();
    // What has the words in its title stands above what says them somewhere. The library ranks modules so, if nothing else is asked.
    const bool isRanked = m_searching && m_filters->sort() == catalogue::Sort::Relevance;
    const auto titled = [&](const PathwayCards::Entry &entry) { return !isRanked || entry.isTitled(wanted); };
    const auto titledModule = [&](const catalogue::ModuleCard &module) { return isRanked && mentionsAll(module.title, wanted); };
    const auto first = std::find_if_not(pathways.begin(), pathways.end(), titled) - pathways.begin();
    const auto firstModule = std::find_if_not(modules.begin(), modules.end(), titledModule) - modules.begin();
    m_results->start(typed + mended);
    m_results->addPathways(pathways.first(first));
    m_results->addModules(modules.first(firstModule), false);
    m_results->addPathways(pathways.sliced(first));
    m_results->addModules(modules.sliced(firstModule), answer && answer->more);
    finish();
}

void CatalogueSearch::finish()
{
    m_waiting = false;
    m_results->finish(m_answered == question());
    m_answered = question();
    emit changed();
}

void CatalogueSearch::takeCounts(const Result<catalogue::FacetCounts> &answer)
{
    if (!answer)
        return;
    m_total = answer->total;
    m_filters->setCounts(*answer);
    emit changed();
}

void CatalogueSearch::askSaved()
{
    const quint64 asked = m_asked;
    const QSet<QString> saved = m_services->learner().saved();
    whenDone(m_services->library().facts(QStringList(saved.begin(), saved.end()), wantedLanguages(*m_services)), this, [this, asked, saved](const Result<catalogue::ModuleLookup> &answer) {
        if (asked != m_asked)
            return;
        const QStringList words = catalogue::searchWords(m_text);
        QList<PathwayCards::Entry> pathways = m_pathways->withIds(saved);
        QList<catalogue::ModuleFacts> modules = answer ? answer->values() : QList<catalogue::ModuleFacts>();
        keepMatching(pathways, modules, words);
        m_settled = true;
        m_searching = true;
        m_problem = answer ? QString() : problemText(answer.error());
        m_corrected.clear();
        m_results->start(words);
        m_results->addPathways(pathways);
        m_results->addModules(modules);
        finish();
    });
}

void CatalogueSearch::askMore()
{
    if (m_waiting)
        return; // the rows are about to be others
    const quint64 asked = m_asked;
    whenDone(m_services->library().search(query(), m_results->moduleCount(), pageSize), this, [this, asked](const Result<catalogue::SearchPage> &answer) {
        if (asked == m_asked)
            m_results->append(answer ? answer->modules : QList<catalogue::ModuleCard>(), answer && answer->more);
    });
}

void CatalogueSearch::refreshStanding()
{
    m_pathways->setLearner(&m_services->learner());
    m_results->refreshStanding();
    if (m_filters->savedOnly())
        ask();
    emit standingChanged();
}

} // namespace wb::ui
