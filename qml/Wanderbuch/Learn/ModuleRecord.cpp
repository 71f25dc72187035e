#include "qml/Wanderbuch/Learn/ModuleRecord.h"

#include "core/packs/Pack.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Learn/PackWords.h"
#include "qml/Wanderbuch/Learn/RecordMaker.h"

namespace wb::ui {

ModuleRecord::ModuleRecord(QObject *parent)
    : QObject(parent)
{
}

void ModuleRecord::componentComplete()
{
    connect(&m_services->learner(), &Learner::changed, this, &ModuleRecord::follow);
    whenDone(m_services->packs().open(m_moduleId, m_language, m_services->learner().lastRead(m_moduleId)), this,
        [this](const Result<PackShelf::OpenedPack> &pack) {
            if (!pack) {
                const Words words = packFailure(pack.error());
                m_failureTitle = words.title;
                m_failureText = words.text;
                set(Failed);
                return;
            }
            m_pack = *pack;
            m_course = courseOf(m_pack->pack->manifest());
            follow();
        });
}

void ModuleRecord::follow()
{
    const Learner &learner = m_services->learner();
    if (!m_pack || m_status == Made || m_status == Making || learner.isLoading())
        return;
    if (!learner.available()) {
        set(Locked);
        return;
    }
    const progress::ModuleState &state = learner.moduleState(m_moduleId);
    if (!state.isFinished(m_course.outline())) {
        m_open = m_course.steps.value(m_course.indexOf(state.resume(m_course.outline()).href));
        set(Unfinished);
        return;
    }
    make();
}

void ModuleRecord::make()
{
    if (!m_pack || !m_services->learner().available())
        return;
    set(Making);
    const auto module =
        finishedModule(m_pack->pack->manifest(), m_pack->publisherId, m_services->learner().moduleState(m_moduleId));
    const auto making =
        m_services->vault().run([module, award = m_course.awardName, trust = &m_services->trust()](
                                    vault::Session &session) { return makeRecord(session, module, award, *trust); });
    whenDone(making, this, [this](const Result<vault::CredentialRecord> &record) {
        if (!record) {
            m_failureTitle = tr("The record could not be made");
            m_failureText =
                tr("Nothing is lost: the module stays finished. Check that there is room on this device, then try again.");
            set(Failed);
            return;
        }
        m_record = *record;
        set(Made);
        m_services->learner().reload();
    });
}

void ModuleRecord::set(Status status)
{
    m_status = status;
    emit changed();
}

QString ModuleRecord::headline() const
{
    switch (m_status) {
    case Loading: return {};
    case Unfinished: return tr("Nearly there");
    case Failed: return m_pack ? tr("You finished this module") : QString();
    default: return tr("You finished this module");
    }
}

QString ModuleRecord::summary() const
{
    if (!m_pack || m_status == Loading || m_status == Locked)
        return {};
    const progress::ModuleState &state = m_services->learner().moduleState(m_moduleId);
    if (m_status == Unfinished) {
        const auto left = int(m_course.steps.size() - m_course.done(state).size());
        return tr("%n part(s) are still open.", nullptr, left);
    }
    QStringList sentences;
    if (state.seconds >= 60)
        sentences.append(tr("It took you %1.").arg(durationWords(state.seconds)));
    double best = -1;
    for (const progress::QuizState &quiz : state.quizzes)
        best = quiz.finishedAttempts > 0 ? std::max(best, quiz.bestFraction) : best;
    if (best >= 0)
        sentences.append(tr("Best result in the quiz: %1 percent.").arg(qRound(best * 100)));
    return sentences.join(u' ');
}

QString ModuleRecord::openTitle() const
{
    return m_open.quiz ? tr("Go to the quiz") : tr("Go to lesson %1").arg(m_course.lessonNumber(m_course.indexOf(m_open.href)));
}

QString ModuleRecord::date() const
{
    return m_record.issued.isValid() ? dayWords(m_record.issued) : QString();
}

} // namespace wb::ui
