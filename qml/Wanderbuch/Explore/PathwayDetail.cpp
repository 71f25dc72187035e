#include "qml/Wanderbuch/Explore/PathwayDetail.h"

#include "core/base/Clock.h"
#include "core/catalogue/Library.h"
#include "core/packs/Pack.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Explore/CatalogueWords.h"
#include "qml/Wanderbuch/Explore/LearnerNotes.h"
#include "qml/Wanderbuch/Explore/RouteWords.h"

#include <QCryptographicHash>

namespace wb::ui {

using catalogue::RouteStop;
using catalogue::StopState;

PathwayDetail::PathwayDetail(QObject *parent) : QObject(parent), m_stops(new RouteModel(this)) {}

void PathwayDetail::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->learner(), &Learner::changed, this, &PathwayDetail::plan);
    connect(&services->library(), &catalogue::Library::changed, this, &PathwayDetail::load);
    emit servicesChanged();
    load();
}

void PathwayDetail::setPathwayId(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    emit pathwayIdChanged();
    load();
}

void PathwayDetail::load()
{
    if (!m_services || m_id.isEmpty())
        return;
    whenDone(m_services->library().pathway(m_id, wantedLanguages(*m_services)), this, [this, asked = ++m_asked](const Result<catalogue::Routes> &loaded) {
        if (asked != m_asked)
            return;
        m_loaded.reset();
        m_problem.clear();
        if (loaded) {
            m_loaded = loaded->pathways.constFirst();
            m_modules = loaded->modules;
        } else {
            m_problem = loaded.error().code == ErrorCode::NotFound
                ? tr("No provider on this device offers it any more. Choose another pathway, or import the catalogue again.")
                : problemText(loaded.error());
        }
        plan();
    });
}

void PathwayDetail::plan()
{
    if (m_loaded) {
        m_route = catalogue::planRoute(*m_loaded, m_modules, m_services->learner().progress());
        const RouteStop *current = currentStop();
        if (!current || !m_current || m_current->moduleId != current->module)
            openCurrent();
        const Learner &learner = m_services->learner();
        RouteModel::Standing standing{credentialDigests(learner), progressNotes(learner), m_services->clock().nowUtc()};
        if (current && m_current) {
            const ModuleProgress progress = moduleProgress(learner, current->module, &m_current->pack->manifest());
            if (progress.begun)
                standing.notes.insert(current->module, progressNote(progress));
        }
        m_stops->setRoute(m_route, standing);
    }
    emit changed();
}

void PathwayDetail::openCurrent()
{
    m_current.reset();
    const RouteStop *current = currentStop();
    if (!current || !current->inLibrary)
        return;
    whenDone(m_services->packs().open(current->module), this, [this, module = current->module](const Result<PackShelf::OpenedPack> &pack) {
        const RouteStop *now = currentStop();
        if (!pack || !now || now->module != module || m_current)
            return;
        m_current = *pack;
        plan();
    });
}

catalogue::PathwayText PathwayDetail::text() const
{
    return m_loaded ? m_loaded->textIn(wantedLanguages(*m_services)) : catalogue::PathwayText {};
}

QString PathwayDetail::title() const
{
    return text().title;
}

QString PathwayDetail::description() const
{
    return text().description;
}

QString PathwayDetail::source() const
{
    if (!m_loaded)
        return {};
    return CatalogueWords::joined(
        {m_loaded->provider, CatalogueWords::languages(m_loaded->languages()), CatalogueWords::level(m_loaded->eqfLevel)});
}

QString PathwayDetail::summary() const
{
    return RouteWords::summary(m_route);
}

QVariantList PathwayDetail::figures() const
{
    const auto figure = [](const QString &value, const QString &label) {
        return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("label"), label}};
    };
    const bool allHeld = RouteWords::heldCount(m_route) >= m_route.done;
    return {
        started() ? figure(tr("%1 of %2").arg(m_route.done).arg(m_route.needed), allHeld ? tr("modules held") : tr("modules done"))
                  : figure(CatalogueWords::number(m_route.needed), tr("modules")),
        figure(CatalogueWords::hours(m_route.hours), m_route.notInLibrary > 0 ? tr("or more") : tr("in all")),
        figure(m_route.ects > 0 ? CatalogueWords::number(m_route.ects) : QString(), tr("ECTS")),
        started() || !m_loaded || m_loaded->eqfLevel == 0 ? figure(RouteWords::hoursToGo(m_route), tr("to go"))
                                                          : figure(CatalogueWords::number(m_loaded->eqfLevel), tr("EQF level")),
    };
}

QString PathwayDetail::stacksTitle() const
{
    return text().stacksInto.title;
}

QString PathwayDetail::stacksDescription() const
{
    return text().stacksInto.description;
}

QString PathwayDetail::stacksCredits() const
{
    return CatalogueWords::credits(m_route.ects);
}

QString PathwayDetail::stacksDigest() const
{
    return QString::fromLatin1(QCryptographicHash::hash(m_id.toUtf8(), QCryptographicHash::Sha256).toHex());
}

bool PathwayDetail::saved() const
{
    return m_services && m_services->learner().isSaved(m_id);
}

bool PathwayDetail::canSave() const
{
    return m_services && m_services->learner().available();
}

void PathwayDetail::setSaved(bool saved)
{
    if (m_services)
        m_services->learner().setSaved(m_id, saved);
}

const RouteStop *PathwayDetail::currentStop() const
{
    for (const RouteStop &stop : m_route.stops) {
        if (stop.state == StopState::Current)
            return &stop;
    }
    return nullptr;
}

bool PathwayDetail::choiceIsNext() const
{
    return !m_route.complete() && !currentStop()
        && std::any_of(m_route.choices.begin(), m_route.choices.end(), [](const catalogue::RouteChoice &choice) { return choice.current; });
}

QString PathwayDetail::actionText() const
{
    if (!m_loaded)
        return {};
    if (m_route.complete())
        return canSave() ? tr("See what you hold") : QString();
    const RouteStop *stop = currentStop();
    if (!stop)
        return choiceIsNext() ? tr("Choose how to go on") : QString();
    if (!stop->inLibrary)
        return {};
    const ModuleProgress progress = moduleProgress(m_services->learner(), stop->module, m_current ? &m_current->pack->manifest() : nullptr);
    return !progress.begun && m_route.done > 0 ? tr("Start the next module") : goOnText(progress);
}

QVariantMap PathwayDetail::actionTarget() const
{
    if (!m_loaded)
        return {};
    if (m_route.complete())
        return {{QStringLiteral("place"), QStringLiteral("wallet")}};
    const RouteStop *stop = currentStop();
    if (!stop)
        return {};
    if (!m_current)
        return learnTarget(stop->module, {}, {});
    return learnTarget(stop->module, m_current->language, moduleProgress(m_services->learner(), stop->module, &m_current->pack->manifest()).href);
}

} // namespace wb::ui
