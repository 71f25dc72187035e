// One module of the learner's: its steps, where to go on, who made it, what came of it.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Learn/CourseSteps.h"

#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QVariantList>

namespace wb::ui {

class ModuleView : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(wb::ui::Services *services MEMBER m_services REQUIRED)
    Q_PROPERTY(QString moduleId READ moduleId WRITE setModuleId NOTIFY asked REQUIRED)
    // Empty: the one that suits the person; then what was found.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY asked)
    Q_PROPERTY(Status status READ status NOTIFY changed)
    Q_PROPERTY(QString failureTitle READ failureTitle NOTIFY changed)
    Q_PROPERTY(QString failureText READ failureText NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString facts READ facts NOTIFY changed)       // "6 lessons and a quiz · 1 h 20 min"
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed) // what the learner spent on it; empty if nothing
    Q_PROPERTY(wb::ui::CourseSteps *steps READ steps CONSTANT)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(bool finished READ isFinished NOTIFY changed)
    Q_PROPERTY(QString nextHref READ nextHref NOTIFY changed)
    Q_PROPERTY(bool nextQuiz READ isNextQuiz NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed) // "Start", "Continue lesson 3"
    Q_PROPERTY(QString credentialId READ credentialId NOTIFY changed)
    Q_PROPERTY(QString publisherTitle READ publisherTitle NOTIFY changed)
    Q_PROPERTY(QString publisherDetail READ publisherDetail NOTIFY changed)
    Q_PROPERTY(QString publisherIcon READ publisherIcon NOTIFY changed)
    Q_PROPERTY(QString publisherTone READ publisherTone NOTIFY changed)
    Q_PROPERTY(QVariantList editions READ editions NOTIFY changed)       // of {tag, name}
    Q_PROPERTY(QVariantList reflections READ reflections NOTIFY changed) // of {title, text}

public:
    enum Status { Loading, Ready, Failed };
    Q_ENUM(Status)

    explicit ModuleView(QObject *parent = nullptr);

    QString moduleId() const { return m_moduleId; }
    void setModuleId(const QString &moduleId);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    Status status() const { return m_status; }
    QString failureTitle() const { return m_failureTitle; }
    QString failureText() const { return m_failureText; }
    QString title() const { return m_course.title; }
    QString facts() const;
    QString timeText() const;
    CourseSteps *steps() { return &m_steps; }
    double fraction() const;
    bool isFinished() const;
    QString nextHref() const { return m_next.href; }
    bool isNextQuiz() const { return m_next.quiz; }
    QString actionText() const;
    QString credentialId() const;
    QString publisherTitle() const;
    QString publisherDetail() const;
    QString publisherIcon() const;
    QString publisherTone() const;
    QVariantList editions() const { return m_editions; }
    QVariantList reflections() const { return m_reflections; }

    void classBegin() override {}
    void componentComplete() override;

signals:
    void asked();
    void changed();

private:
    void load();
    void follow();
    void readReflections();

    Services *m_services = nullptr;
    QString m_moduleId, m_language;
    bool m_complete = false;
    int m_generation = 0;
    Status m_status = Loading;
    QString m_failureTitle, m_failureText;
    PackShelf::OpenedPack m_pack;
    Course m_course;
    CourseSteps m_steps;
    CourseStep m_next;
    QVariantList m_editions, m_reflections;
    SerialWorker m_worker;
};

} // namespace wb::ui
