// Gathers what the Skills page is worked out from: the learner, the credentials' own words, the library's pathways and modules.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Skills/SkillsDigest.h"

#include <QTimer>

namespace wb::ui {

class SkillsSource : public QObject
{
    Q_OBJECT

public:
    explicit SkillsSource(Services &services, QObject *parent = nullptr);

    // Remembered in the vault; loaded() follows. Empty: compare with none.
    void chooseGoal(const QString &id);

signals:
    // Anything of it changed.
    void loaded(const wb::ui::SkillsInput &input);
    // The vault is closed: there is nothing to know.
    void locked();

private:
    void refresh();
    void readCredentials(quint64 question);
    void readGoal(quint64 question);
    void readLibrary(quint64 question);
    QStringList languages() const;

    Services &m_services;
    QTimer m_soon; // several changes at once are one question
    quint64 m_asked = 0;
    SkillsInput m_input;
    QStringList m_languages;
    QHash<QString, catalogue::CredentialSkills> m_known; // by the credential's id: bytes never change
    SerialWorker m_worker;
};

} // namespace wb::ui
