#include "qml/Wanderbuch/Learn/StepSession.h"

#include "core/packs/Pack.h"
#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Learn/PackWords.h"

namespace wb::ui {

using progress::EventKind;

namespace {
constexpr int tickMilliseconds = 5000; // how much reading a crash may cost
constexpr int ticksPerTimeEvent = 12;
} // namespace

StepSession::StepSession(bool quiz, QObject *parent) : QObject(parent), m_quiz(quiz)
{
    m_timer.setInterval(tickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &StepSession::tick);
}

StepSession::~StepSession()
{
    if (m_meter)
        m_meter->pause();
    saveTime();
}

void StepSession::componentComplete()
{
    m_complete = true;
    m_meter.emplace(clock());
    m_keeps = m_services->learner().available();
    connect(&m_services->learner(), &Learner::changed, this, &StepSession::followLearner);
    emit keepsChanged();
    load();
}

void StepSession::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    load();
}

void StepSession::setHref(const QString &href)
{
    if (href == m_href)
        return;
    if (m_complete)
        save();
    m_href = href;
    load();
}

void StepSession::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (m_complete && active)
        touched();
    else if (m_complete)
        save();
    emit activeChanged();
}

QString StepSession::title() const
{
    return stepAt(m_step).title;
}

void StepSession::load()
{
    if (!m_complete)
        return;
    const int generation = ++m_generation;
    m_status = Loading;
    m_pack = nullptr;
    m_step = -1;
    m_asked = false;
    emit statusChanged();
    const Learner &learner = m_services->learner();
    if (learner.isLoading())
        return; // where the learner left off is not known yet: followLearner() comes back here
    m_asked = true;
    progress::Place read = learner.lastRead(m_moduleId);
    if (!m_href.isEmpty())
        read.href = m_href;
    whenDone(m_services->packs().open(m_moduleId, m_language, read), this, [this, generation](Result<PackShelf::OpenedPack> pack) {
        if (generation != m_generation)
            return;
        if (!pack)
            fail(pack.error());
        else if ((*pack)->publisher == PackShelf::Publisher::Changed)
            fail({ErrorCode::BadSignature, (*pack)->pack->publisher().reason});
        else
            opened(*pack);
    });
}

void StepSession::opened(const PackShelf::OpenedPack &pack)
{
    m_pack = pack;
    m_course = courseOf(pack->pack->manifest());
    m_language = pack->language;
    if (m_href.isEmpty())
        m_href = state().resume(m_course.outline()).href;
    m_step = m_course.indexOf(m_href);
    if (m_step < 0) { // an older edition's lesson: begin with what is here
        m_step = 0;
        m_href = m_course.steps.first().href;
    }
    m_steps.show(m_course, m_course.done(state()));
    if (stepAt(m_step).quiz != m_quiz) {
        emit elsewhere(m_href, stepAt(m_step).quiz);
        return;
    }
    emit stepChanged();
    begin();
}

void StepSession::followLearner()
{
    const Learner &learner = m_services->learner();
    if (m_status == Loading && !m_asked)
        load();
    else if (m_step >= 0)
        m_steps.show(m_course, m_course.done(state()));
    if (learner.available() != m_keeps) {
        m_keeps = learner.available();
        if (m_keeps && m_status == Ready)
            noteOpened();
        emit keepsChanged();
    }
}

void StepSession::setReady()
{
    m_status = Ready;
    noteOpened();
    m_timer.start();
    emit stepChanged();
    emit statusChanged();
}

void StepSession::fail(const Error &error)
{
    const Words words = packFailure(error);
    m_failureTitle = words.title;
    m_failureText = words.text;
    m_status = Failed;
    m_timer.stop();
    emit statusChanged();
}

void StepSession::noteOpened()
{
    record(progress::makeEvent(EventKind::Opened, place(), clock()));
    if (m_active)
        touched();
}

void StepSession::touched()
{
    if (!m_meter || !m_active)
        return;
    m_meter->touch();
    m_services->vault().touch();
}

void StepSession::tick()
{
    if (++m_ticks % ticksPerTimeEvent == 0)
        saveTime();
}

void StepSession::save()
{
    if (m_meter)
        m_meter->pause();
    saveTime();
    if (m_active)
        touched();
}

void StepSession::saveTime()
{
    if (!m_keeps || m_status != Ready)
        return;
    if (const qint64 seconds = m_meter->takeSeconds(); seconds > 0)
        record(progress::timeSpentEvent(place(), seconds, clock()));
}

void StepSession::record(const progress::Event &event)
{
    if (m_keeps)
        m_services->learner().record(event);
}

void StepSession::noteCompletion()
{
    if (!m_keeps || state().completed.isValid() || !state().fulfils(m_course.outline()))
        return;
    progress::Place module = place();
    module.href.clear();
    record(progress::makeEvent(EventKind::ModuleCompleted, module, clock()));
}

progress::Place StepSession::place(const QString &blockId) const
{
    const packs::Pack &pack = *m_pack->pack;
    return {m_moduleId, pack.digest(), pack.manifest().version(), m_href, blockId};
}

const progress::ModuleState &StepSession::state() const
{
    return m_services->learner().moduleState(m_moduleId);
}

} // namespace wb::ui
