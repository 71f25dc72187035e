#include "qml/Wanderbuch/Learn/ModuleView.h"

#include "core/content/Gift.h"
#include "core/content/StyledText.h"
#include "core/packs/Pack.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/LanguageName.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Learn/PackWords.h"
#include "qml/Wanderbuch/Learn/QuizAttempt.h"

#include <QLocale>

namespace wb::ui {

namespace {

// What a learner wrote in the open questions of a quiz, under the questions' own words.
QVariantList reflectionsIn(const packs::Pack &pack, const QString &href, const QuizAttempt &attempt)
{
    QVariantList texts;
    const auto bytes = pack.resource(href);
    const auto quiz = bytes ? content::parseGift(*bytes) : tl::unexpected(bytes.error());
    if (!quiz)
        return texts;
    for (const assessment::Item &item : quiz->items) {
        const assessment::Response response = attempt.responses.value(item.id);
        const auto *text = std::get_if<QString>(&response);
        if (std::holds_alternative<assessment::OpenReflection>(item.interaction) && text && !text->trimmed().isEmpty())
            texts.append(
                QVariantMap { { QStringLiteral("title"), content::toPlainText(item.stem) }, { QStringLiteral("text"), *text } });
    }
    return texts;
}

} // namespace

ModuleView::ModuleView(QObject *parent)
    : QObject(parent)
{
}

void ModuleView::componentComplete()
{
    m_complete = true;
    connect(&m_services->learner(), &Learner::changed, this, &ModuleView::follow);
    connect(&m_services->packs(), &PackShelf::changed, this, &ModuleView::load);
    load();
}

void ModuleView::setModuleId(const QString &moduleId)
{
    if (moduleId == m_moduleId)
        return;
    m_moduleId = moduleId;
    emit asked();
    load();
}

void ModuleView::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    emit asked();
    load();
}

void ModuleView::load()
{
    const Learner *learner = m_complete ? &m_services->learner() : nullptr;
    if (!learner || m_moduleId.isEmpty() || learner->isLoading())
        return;
    const int generation = ++m_generation;
    whenDone(m_services->packs().open(m_moduleId, m_language, learner->lastRead(m_moduleId)), this,
        [this, generation](const Result<PackShelf::OpenedPack> &pack) {
            if (generation != m_generation)
                return;
            if (!pack) {
                const Words words = packFailure(pack.error());
                m_failureTitle = words.title;
                m_failureText = words.text;
                m_status = Failed;
                emit changed();
                return;
            }
            m_pack = *pack;
            m_course = courseOf(m_pack->pack->manifest());
            m_language = m_pack->language;
            m_status = Ready;
            emit asked();
            follow();
        });
    whenDone(m_services->packs().languages(m_moduleId), this, [this, generation](const QStringList &tags) {
        if (generation != m_generation)
            return;
        m_editions.clear();
        for (const QString &tag : tags)
            m_editions.append(
                QVariantMap { { QStringLiteral("tag"), tag }, { QStringLiteral("name"), languageName(tag) } });
        emit changed();
    });
}

void ModuleView::follow()
{
    if (m_status == Loading && !m_pack)
        load();
    if (m_status != Ready)
        return;
    const progress::ModuleState &state = m_services->learner().moduleState(m_moduleId);
    m_steps.show(m_course, m_course.done(state));
    m_next = m_course.steps.value(std::max(0, m_course.indexOf(state.resume(m_course.outline()).href)));
    readReflections();
    emit changed();
}

void ModuleView::readReflections()
{
    const int generation = m_generation;
    const QList<progress::Event> events = m_services->learner().events(m_moduleId);
    const auto reading = m_worker.run([pack = m_pack->pack, quizzes = m_course.outline().quizzes, events] {
        QVariantList all;
        for (const QString &href : quizzes) {
            if (const QuizAttempt attempt = lastAttempt(events, href); !attempt.responses.isEmpty())
                all += reflectionsIn(*pack, href, attempt);
        }
        return all;
    });
    whenDone(reading, this, [this, generation](const QVariantList &texts) {
        if (generation != m_generation || texts == m_reflections)
            return;
        m_reflections = texts;
        emit changed();
    });
}

QString ModuleView::facts() const
{
    if (m_status != Ready)
        return {};
    const int lessons = m_course.lessonCount();
    const auto quizzes = int(m_course.steps.size()) - lessons;
    int seconds = 0;
    for (const CourseStep &step : m_course.steps)
        seconds += step.seconds;
    QStringList parts { tr("%n lesson(s)", nullptr, lessons) };
    if (quizzes > 0)
        parts.append(tr("%n quiz(zes)", nullptr, quizzes));
    if (seconds > 0)
        parts.append(durationWords(seconds));
    return parts.join(QStringLiteral(" · "));
}

QString ModuleView::timeText() const
{
    const qint64 seconds = m_services ? m_services->learner().moduleState(m_moduleId).seconds : 0;
    return seconds >= 60 ? tr("You have spent %1 on it.").arg(durationWords(seconds)) : QString();
}

double ModuleView::fraction() const
{
    return m_status == Ready ? m_services->learner().moduleState(m_moduleId).fraction(m_course.outline()) : 0;
}

bool ModuleView::isFinished() const
{
    return m_status == Ready && m_services->learner().moduleState(m_moduleId).isFinished(m_course.outline());
}

QString ModuleView::actionText() const
{
    if (m_status != Ready)
        return {};
    if (isFinished())
        return tr("Read it again");
    if (!m_services->learner().moduleState(m_moduleId).firstOpened.isValid())
        return tr("Start");
    return m_next.quiz ? tr("Continue with the quiz")
                       : tr("Continue lesson %1").arg(m_course.lessonNumber(m_course.indexOf(m_next.href)));
}

QString ModuleView::credentialId() const
{
    return m_services ? m_services->learner().progress().held.value(m_moduleId).credentialId : QString();
}

QString ModuleView::publisherTitle() const
{
    return m_pack ? publisherWords(*m_pack).title : QString();
}

QString ModuleView::publisherDetail() const
{
    return m_pack ? publisherWords(*m_pack).detail : QString();
}

QString ModuleView::publisherIcon() const
{
    return m_pack ? publisherWords(*m_pack).icon : QString();
}

QString ModuleView::publisherTone() const
{
    return m_pack ? publisherWords(*m_pack).tone : QString();
}

} // namespace wb::ui
