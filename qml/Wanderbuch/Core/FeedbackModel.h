// What the learner thinks of a module: stars and a few words, given, changed and taken back, and whether anybody else gets them.
#pragma once

#include "core/progress/Feedback.h"
#include "qml/Wanderbuch/Core/Services.h"

namespace wb::ui {

class FeedbackModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY asked REQUIRED)
    Q_PROPERTY(QString moduleId READ moduleId WRITE setModuleId NOTIFY asked REQUIRED)
    // The vault is open, and the learner has been in this module: only then is there something to say, and a place to keep it.
    Q_PROPERTY(bool possible READ isPossible NOTIFY changed)
    Q_PROPERTY(int rating READ rating NOTIFY changed) // 1 to 5; 0: none
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool given READ isGiven NOTIFY changed)
    Q_PROPERTY(int mostLetters READ mostLetters CONSTANT)
    // Who gets it, said plainly.
    Q_PROPERTY(QString whereTo READ whereTo NOTIFY changed)
    Q_PROPERTY(bool stays READ stays NOTIFY changed) // on this device
    Q_PROPERTY(int providerId READ providerId NOTIFY changed) // whose page decides about that; 0: there is none
    Q_PROPERTY(QString problem READ problem NOTIFY changed) // it could not be kept: why and what to do

public:
    using QObject::QObject;

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] QString moduleId() const { return m_module; }
    void setModuleId(const QString &module);

    [[nodiscard]] bool isPossible() const;
    [[nodiscard]] int rating() const { return now().rating; }
    [[nodiscard]] QString text() const { return now().text; }
    [[nodiscard]] bool isGiven() const { return now() != progress::Feedback {}; }
    [[nodiscard]] static int mostLetters() { return int(progress::mostFeedback); }
    [[nodiscard]] QString whereTo() const;
    [[nodiscard]] bool stays() const;
    [[nodiscard]] int providerId() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    Q_INVOKABLE void rate(int stars);
    Q_INVOKABLE void say(const QString &text);
    Q_INVOKABLE void takeBack(); // both

signals:
    void asked();
    void changed();

private:
    [[nodiscard]] progress::Feedback now() const;
    void become(const progress::Feedback &wanted);
    void setProblem(const QString &problem);

    Services *m_services = nullptr;
    QString m_module, m_problem;
};

} // namespace wb::ui
