#include "qml/Wanderbuch/Core/FeedbackModel.h"

#include "core/progress/LearnerState.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/RecordsWay.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

namespace wb::ui {

void FeedbackModel::setServices(Services *services)
{
    if (m_services || !services)
        return;
    m_services = services;
    connect(&services->learner(), &Learner::changed, this, &FeedbackModel::changed);
    if (RecordsWay *way = services->records()) {
        connect(way, &RecordsWay::changed, this, &FeedbackModel::changed);
        if (!m_module.isEmpty())
            way->look(m_module);
    }
    onLanguageChange(this, [this] { emit changed(); });
    emit asked();
    emit changed();
}

void FeedbackModel::setModuleId(const QString &module)
{
    if (m_module == module)
        return;
    m_module = module;
    m_problem.clear();
    if (m_services && m_services->records())
        m_services->records()->look(module);
    emit asked();
    emit changed();
}

bool FeedbackModel::isPossible() const
{
    return m_services && m_services->learner().available() && !m_services->learner().lastRead(m_module).module.isEmpty();
}

progress::Feedback FeedbackModel::now() const
{
    if (!m_services)
        return {};
    const auto &state = m_services->learner().moduleState(m_module);
    return { state.rating, state.feedback };
}

QString FeedbackModel::whereTo() const
{
    const auto state = m_services && m_services->records() ? m_services->records()->state(m_module) : RecordsWay::State {};
    if (state.provider.isEmpty())
        return tr("Stays on this device.");
    if (!state.allowed)
        return tr("Stays on this device: %1 gets nothing, because you have not allowed it.").arg(state.provider);
    return state.connected ? tr("Goes to %1, as you allowed.").arg(state.provider)
                           : tr("Goes to %1, as you allowed, once you have said where to.").arg(state.provider);
}

bool FeedbackModel::stays() const
{
    return !m_services || !m_services->records() || !m_services->records()->state(m_module).allowed;
}

int FeedbackModel::providerId() const
{
    return m_services && m_services->records() ? int(m_services->records()->state(m_module).providerId) : 0;
}

void FeedbackModel::rate(int stars)
{
    become({ stars, now().text });
}

void FeedbackModel::say(const QString &text)
{
    become({ now().rating, text });
}

void FeedbackModel::takeBack()
{
    become({});
}

void FeedbackModel::become(const progress::Feedback &wanted)
{
    if (!isPossible()) {
        setProblem(tr("It could not be kept: your wallet is locked. Unlock it, then try again."));
        return;
    }
    Learner &learner = m_services->learner();
    const auto changes =
        progress::changeFeedback(learner.events(m_module), wanted, learner.lastRead(m_module), m_services->clock());
    if (!changes) {
        setProblem(tr("At most %n letter(s), please.", "", mostLetters()));
        return;
    }
    setProblem({});
    for (const progress::Event &event : *changes) {
        whenDone(learner.record(event), this, [this](const Result<void> &kept) {
            if (!kept)
                setProblem(
                    tr("It could not be kept (%1). Free some space, then try again.").arg(QString(errorName(kept.error().code))));
        });
    }
}

void FeedbackModel::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    emit changed();
}

} // namespace wb::ui
