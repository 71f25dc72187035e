// Doing one step of a module, lesson or quiz: finds its pack, knows what comes before and after it, counts the time and
// records what was done while the vault is open.
#pragma once

#include "core/base/SerialWorker.h"
#include "core/progress/ActivityMeter.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Learn/CourseSteps.h"

#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QTimer>

#include <optional>

namespace wb::ui {

class StepSession : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ANONYMOUS
    Q_PROPERTY(wb::ui::Services *services MEMBER m_services REQUIRED)
    Q_PROPERTY(QString moduleId MEMBER m_moduleId REQUIRED)
    // Empty: the one that suits the person; then what was found.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY stepChanged)
    // Empty: where the learner left off; then what was found.
    Q_PROPERTY(QString href READ href WRITE setHref NOTIFY stepChanged)
    // The page is looked at: time counts.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString failureTitle READ failureTitle NOTIFY statusChanged)
    Q_PROPERTY(QString failureText READ failureText NOTIFY statusChanged)
    // What is done now is kept: the vault is open.
    Q_PROPERTY(bool keeps READ keeps NOTIFY keepsChanged)
    Q_PROPERTY(QString moduleTitle READ moduleTitle NOTIFY stepChanged)
    Q_PROPERTY(QString title READ title NOTIFY stepChanged)
    Q_PROPERTY(wb::ui::CourseSteps *steps READ steps CONSTANT)
    Q_PROPERTY(int lessonNumber READ lessonNumber NOTIFY stepChanged) // from 1; 0 for a quiz
    Q_PROPERTY(int lessonCount READ lessonCount NOTIFY stepChanged)
    Q_PROPERTY(QString nextHref READ nextHref NOTIFY stepChanged)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY stepChanged)
    Q_PROPERTY(bool nextIsQuiz READ nextIsQuiz NOTIFY stepChanged)
    Q_PROPERTY(QString previousHref READ previousHref NOTIFY stepChanged)
    Q_PROPERTY(QString previousTitle READ previousTitle NOTIFY stepChanged)
    Q_PROPERTY(bool previousIsQuiz READ previousIsQuiz NOTIFY stepChanged)

public:
    enum Status { Loading, Ready, Failed };
    Q_ENUM(Status)

    ~StepSession() override;

    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    QString href() const { return m_href; }
    void setHref(const QString &href);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    Status status() const { return m_status; }
    QString failureTitle() const { return m_failureTitle; }
    QString failureText() const { return m_failureText; }
    bool keeps() const { return m_keeps; }
    QString moduleTitle() const { return m_course.title; }
    virtual QString title() const;
    CourseSteps *steps() { return &m_steps; }
    int lessonNumber() const { return m_course.lessonNumber(m_step); }
    int lessonCount() const { return m_course.lessonCount(); }
    QString nextHref() const { return stepAt(m_step + 1).href; }
    QString nextTitle() const { return stepAt(m_step + 1).title; }
    bool nextIsQuiz() const { return stepAt(m_step + 1).quiz; }
    QString previousHref() const { return stepAt(m_step - 1).href; }
    QString previousTitle() const { return stepAt(m_step - 1).title; }
    bool previousIsQuiz() const { return stepAt(m_step - 1).quiz; }
    PackShelf::OpenedPack pack() const { return m_pack; }

    // The learner did something: scrolled, pressed, typed.
    Q_INVOKABLE void touched();
    // Writes down what is not written yet: time, place. Called every few seconds, and at the end.
    Q_INVOKABLE virtual void save();

    void classBegin() override {}
    void componentComplete() override;

signals:
    void statusChanged();
    void stepChanged();
    void activeChanged();
    void keepsChanged();
    // The step to go on with is of the other kind: a quiz for a lesson page, a lesson for a quiz page.
    void elsewhere(const QString &href, bool quiz);

protected:
    StepSession(bool quiz, QObject *parent);

    // The pack is open and m_step says where; reads the step on m_worker and ends with setReady() or fail().
    virtual void begin() = 0;
    // Every few seconds while the step is open.
    virtual void tick();

    void setReady();
    void fail(const Error &error);
    void record(const progress::Event &event);
    // Records the module as completed once all of it is done.
    void noteCompletion();
    progress::Place place(const QString &blockId = {}) const;
    const progress::ModuleState &state() const;
    const Clock &clock() const { return m_services->clock(); }
    CourseStep stepAt(int index) const { return m_course.steps.value(index); }

    Services *m_services = nullptr;
    QString m_moduleId;
    PackShelf::OpenedPack m_pack;
    Course m_course;
    int m_step = -1;
    int m_generation = 0; // an answer to an older question is thrown away
    SerialWorker m_worker;

private:
    void load();
    void opened(const PackShelf::OpenedPack &pack);
    void followLearner();
    void noteOpened();
    void saveTime();

    const bool m_quiz;
    QString m_language, m_href;
    bool m_active = false;
    bool m_complete = false;
    bool m_asked = false; // the shelf was asked for the pack
    bool m_keeps = false;
    Status m_status = Loading;
    QString m_failureTitle, m_failureText;
    CourseSteps m_steps;
    std::optional<progress::ActivityMeter> m_meter;
    QTimer m_timer;
    int m_ticks = 0;
};

} // namespace wb::ui
