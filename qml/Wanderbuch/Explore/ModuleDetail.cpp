#include "qml/Wanderbuch/Explore/ModuleDetail.h"

#include "core/packs/Pack.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/LocalText.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Explore/CatalogueWords.h"
#include "qml/Wanderbuch/Explore/LearnerNotes.h"
#include "qml/Wanderbuch/Explore/ModuleFactTable.h"
#include "qml/Wanderbuch/Explore/RouteWords.h"

namespace wb::ui {

ModuleDetail::ModuleDetail(QObject *parent) : QObject(parent) {}

void ModuleDetail::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->learner(), &Learner::changed, this, &ModuleDetail::changed);
    connect(&services->library(), &catalogue::Library::changed, this, &ModuleDetail::load);
    connect(&services->packs(), &PackShelf::changed, this, &ModuleDetail::openPack);
    if (PackFetcher *fetcher = services->fetcher())
        connect(fetcher, &PackFetcher::changed, this, [this](const QString &id) {
            if (id == m_id)
                emit changed();
        });
    emit servicesChanged();
    load();
}

void ModuleDetail::setModuleId(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    emit asked();
    load();
}

void ModuleDetail::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    emit asked();
    chooseEdition();
}

void ModuleDetail::load()
{
    if (!m_services || m_id.isEmpty())
        return;
    const quint64 question = ++m_asked;
    whenDone(m_services->library().module(m_id), this, [this, question](const Result<catalogue::Module> &module) {
        if (question != m_asked)
            return;
        m_module.reset();
        m_problem.clear();
        if (module && !module->editions.isEmpty())
            m_module = *module;
        else
            m_problem = module || module.error().code == ErrorCode::NotFound
                ? tr("No provider on this device offers it any more. Look for another module, or import the catalogue again.")
                : problemText(module.error());
        chooseEdition();
        if (m_module && m_services->fetcher())
            m_services->fetcher()->look(m_id);
    });
    whenDone(m_services->library().pathwaysWith(m_id, wantedLanguages(*m_services)), this, [this, question](const Result<catalogue::Routes> &loaded) {
        if (question != m_asked || !loaded)
            return;
        m_pathways = *loaded;
        emit changed();
    });
}

void ModuleDetail::chooseEdition()
{
    if (m_module) {
        QStringList languages = wantedLanguages(*m_services);
        if (!m_language.isEmpty())
            languages.prepend(m_language);
        m_edition = m_module->editionFor(languages);
        openPack();
    }
    emit changed();
}

void ModuleDetail::openPack()
{
    m_pack.reset();
    if (!m_module)
        return;
    whenDone(m_services->packs().open(m_id, edition().language), this, [this, question = m_asked, language = edition().language](const Result<PackShelf::OpenedPack> &pack) {
        // In another language it is the pack of another edition.
        if (question != m_asked || language != edition().language || !pack || (*pack)->language != language)
            return;
        m_pack = *pack;
        emit changed();
    });
}

const catalogue::Publication &ModuleDetail::edition() const
{
    static const catalogue::Publication none;
    return m_module ? m_module->editions.at(m_edition) : none;
}

bool ModuleDetail::packHere() const
{
    return m_pack || (m_module && !m_module->packPaths.value(m_edition).isEmpty());
}

QString ModuleDetail::source() const
{
    QStringList languages;
    if (m_module) {
        for (const catalogue::Publication &publication : m_module->editions)
            languages.append(publication.language);
    }
    return CatalogueWords::joined({edition().provider, CatalogueWords::languages(languages), CatalogueWords::level(edition().eqfLevel)});
}

QString ModuleDetail::standing() const
{
    if (!m_services)
        return {};
    const catalogue::LearnerProgress &gathered = m_services->learner().progress();
    if (const auto held = gathered.held.constFind(m_id); held != gathered.held.constEnd()) {
        const QString day = CatalogueWords::day(held->awarded, m_services->clock().nowUtc());
        return day.isEmpty() ? tr("Held") : tr("Held since %1").arg(day);
    }
    if (gathered.finished.contains(m_id))
        return tr("Done");
    return progressNote(progress());
}

QString ModuleDetail::standingTone() const
{
    if (!m_services)
        return QStringLiteral("plain");
    const catalogue::LearnerProgress &gathered = m_services->learner().progress();
    return gathered.held.contains(m_id) || gathered.finished.contains(m_id) ? QStringLiteral("ok") : QStringLiteral("blue");
}

QVariantList ModuleDetail::figures() const
{
    const auto figure = [](const QString &value, const QString &label) {
        return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("label"), label}};
    };
    const auto number = [](double value) { return value > 0 ? CatalogueWords::number(value) : QString(); };
    return {
        figure(CatalogueWords::hours(edition().hours), tr("in all")),
        figure(number(double(edition().steps.size())), tr("steps")),
        figure(number(edition().ects), tr("ECTS")),
        figure(number(edition().eqfLevel), tr("EQF level")),
    };
}

QVariantList ModuleDetail::editions() const
{
    QVariantList list;
    if (m_module) {
        for (const catalogue::Publication &publication : m_module->editions) {
            list.append(QVariantMap{{QStringLiteral("language"), publication.language},
                {QStringLiteral("name"), CatalogueWords::language(publication.language)}});
        }
    }
    return list;
}

QVariantList ModuleDetail::steps() const
{
    if (!m_module)
        return {};
    const ModuleProgress standing = progress();
    const QList<packs::Resource> resources = m_pack ? m_pack->pack->manifest().readingOrder() : QList<packs::Resource>();
    QVariantList list;
    for (qsizetype i = 0; i < edition().steps.size(); ++i) {
        const catalogue::Step &step = edition().steps.at(i);
        const QString href = resources.size() == edition().steps.size() ? resources.at(i).href : QString();
        list.append(QVariantMap{{QStringLiteral("title"), step.title}, {QStringLiteral("minutes"), CatalogueWords::minutes(step.seconds)},
            {QStringLiteral("href"), href}, {QStringLiteral("quiz"), isQuiz(href)},
            {QStringLiteral("done"), standing.done.contains(href)},
            {QStringLiteral("current"), standing.begun && !href.isEmpty() && href == standing.href}});
    }
    return list;
}

QString ModuleDetail::stepsText() const
{
    int seconds = 0;
    for (const catalogue::Step &step : edition().steps)
        seconds += step.seconds;
    const QString longest = CatalogueWords::minutes(edition().longestStepSeconds());
    return longest.isEmpty() ? QString() : tr("%1 of reading and answering, the longest piece %2.").arg(CatalogueWords::minutes(seconds), longest);
}

QStringList ModuleDetail::skills() const
{
    QStringList list;
    for (const catalogue::Skill &skill : edition().skills)
        list.append(CatalogueWords::joined({skill.name, CatalogueWords::level(skill.level)}));
    return list;
}

QVariantList ModuleDetail::pathways() const
{
    QVariantList list;
    for (const catalogue::Pathway &pathway : m_pathways.pathways) {
        const catalogue::Route route = catalogue::planRoute(pathway, m_pathways.modules, m_services->learner().progress());
        list.append(QVariantMap{{QStringLiteral("identifier"), pathway.identifier},
            {QStringLiteral("title"), pathway.textIn(wantedLanguages(*m_services)).title},
            {QStringLiteral("detail"), CatalogueWords::joined({RouteWords::facts(route, pathway.eqfLevel), route.done > 0 ? RouteWords::standing(route) : QString()})}});
    }
    return list;
}

QVariantList ModuleDetail::facts() const
{
    return m_module ? moduleFactTable(edition(), int(m_pathways.pathways.size())) : QVariantList();
}

QString ModuleDetail::publisher() const
{
    return m_pack && !m_pack->publisherName.isEmpty() ? m_pack->publisherName : edition().publisher;
}

QString ModuleDetail::publisherTrust() const
{
    if (!packHere())
        return tr("The course pack is not on this device, so its signature has not been checked.");
    if (!m_pack)
        return tr("The signature of the course pack could not be checked yet.");
    switch (m_pack->publisher) {
    case PackShelf::Publisher::Trusted: return tr("Signed by its publisher. The key is trusted by this build.");
    case PackShelf::Publisher::Unknown: return tr("Signed, by a key that is not known here. Ask the publisher whether it is theirs.");
    case PackShelf::Publisher::NotSigned: return tr("Not signed. Nobody vouches for what is in it.");
    case PackShelf::Publisher::Changed: return tr("Changed after it was signed. Get the course pack again from its publisher.");
    }
    return {};
}

QString ModuleDetail::publisherTone() const
{
    if (!m_pack)
        return QStringLiteral("plain");
    switch (m_pack->publisher) {
    case PackShelf::Publisher::Trusted: return QStringLiteral("ok");
    case PackShelf::Publisher::Unknown:
    case PackShelf::Publisher::NotSigned: return QStringLiteral("warn");
    case PackShelf::Publisher::Changed: return QStringLiteral("seal");
    }
    return QStringLiteral("plain");
}

QString ModuleDetail::licence() const
{
    return edition().license.isEmpty() ? QString() : tr("Licence: %1.").arg(CatalogueWords::license(edition().license));
}

bool ModuleDetail::saved() const
{
    return m_services && m_services->learner().isSaved(m_id);
}

bool ModuleDetail::canSave() const
{
    return m_services && m_services->learner().available();
}

void ModuleDetail::setSaved(bool saved)
{
    if (m_services)
        m_services->learner().setSaved(m_id, saved);
}

QString ModuleDetail::actionText() const
{
    const QString stage = fetchStage();
    if (stage == QLatin1String("offered"))
        return tr("Download · %1").arg(humanSize(fetchState().bytes));
    if (stage == QLatin1String("failed"))
        return tr("Try again");
    if (!packHere())
        return {};
    if (m_services->learner().progress().finished.contains(m_id))
        return tr("Read it again");
    return goOnText(progress());
}

QVariantMap ModuleDetail::actionTarget() const
{
    return packHere() ? learnTarget(m_id, edition().language, progress().href) : QVariantMap();
}

PackFetcher::State ModuleDetail::fetchState() const
{
    return m_module && !packHere() && m_services->fetcher() ? m_services->fetcher()->state(m_id, edition().language) : PackFetcher::State();
}

QString ModuleDetail::fetchStage() const
{
    switch (fetchState().stage) {
    case PackFetcher::Stage::Unknown:
    case PackFetcher::Stage::NotOffered: return {};
    case PackFetcher::Stage::Offered: return QStringLiteral("offered");
    case PackFetcher::Stage::Waiting: return QStringLiteral("waiting");
    case PackFetcher::Stage::Running: return QStringLiteral("running");
    case PackFetcher::Stage::Failed: return QStringLiteral("failed");
    }
    return {};
}

QString ModuleDetail::fetchText() const
{
    return fetchState().words;
}

void ModuleDetail::fetch()
{
    if (m_module && m_services->fetcher())
        m_services->fetcher()->fetch(m_id, edition().language);
}

void ModuleDetail::stopFetching()
{
    if (m_module && m_services->fetcher())
        m_services->fetcher()->stop(m_id, edition().language);
}

ModuleProgress ModuleDetail::progress() const
{
    return moduleProgress(m_services->learner(), m_id, m_pack ? &m_pack->pack->manifest() : nullptr);
}

} // namespace wb::ui
