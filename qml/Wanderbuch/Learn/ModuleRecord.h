// The moment a module is done: what was learnt, and the record of it, made as soon as the vault is open.
#pragma once

#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Learn/Course.h"

#include <QQmlEngine>
#include <QQmlParserStatus>

namespace wb::ui {

class ModuleRecord : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(wb::ui::Services *services MEMBER m_services REQUIRED)
    Q_PROPERTY(QString moduleId MEMBER m_moduleId REQUIRED)
    Q_PROPERTY(QString language MEMBER m_language)
    Q_PROPERTY(Status status READ status NOTIFY changed)
    Q_PROPERTY(QString failureTitle READ failureTitle NOTIFY changed)
    Q_PROPERTY(QString failureText READ failureText NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed) // of the module
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QStringList outcomes READ outcomes NOTIFY changed)
    // Unfinished: the step to go on with.
    Q_PROPERTY(QString openHref READ openHref NOTIFY changed)
    Q_PROPERTY(QString openTitle READ openTitle NOTIFY changed)
    Q_PROPERTY(bool openQuiz READ isOpenQuiz NOTIFY changed)
    // Made:
    Q_PROPERTY(QString awardName READ awardName NOTIFY changed)
    Q_PROPERTY(QString credentialId READ credentialId NOTIFY changed)
    Q_PROPERTY(QString digest READ digest NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed)

public:
    enum Status { Loading, Unfinished, Locked, Making, Made, Failed };
    Q_ENUM(Status)

    explicit ModuleRecord(QObject *parent = nullptr);

    Status status() const { return m_status; }
    QString failureTitle() const { return m_failureTitle; }
    QString failureText() const { return m_failureText; }
    QString title() const { return m_course.title; }
    QString headline() const;
    QString summary() const;
    QStringList outcomes() const { return m_course.outcomes; }
    QString openHref() const { return m_open.href; }
    QString openTitle() const;
    bool isOpenQuiz() const { return m_open.quiz; }
    QString awardName() const { return m_record.title; }
    QString credentialId() const { return m_record.id; }
    QString digest() const { return m_record.digest; }
    QString date() const;

    // Again, after a failure.
    Q_INVOKABLE void make();

    void classBegin() override {}
    void componentComplete() override;

signals:
    void changed();

private:
    void follow();
    void set(Status status);

    Services *m_services = nullptr;
    QString m_moduleId, m_language;
    PackShelf::OpenedPack m_pack;
    Course m_course;
    CourseStep m_open;
    vault::CredentialRecord m_record;
    Status m_status = Loading;
    QString m_failureTitle, m_failureText;
};

} // namespace wb::ui
