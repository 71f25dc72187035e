// One attempt at a quiz: a question at a time, each answer kept as it is checked, so that a quiz goes on where it was left.
#pragma once

#include "core/assessment/Score.h"
#include "qml/Wanderbuch/Learn/QuizQuestion.h"
#include "qml/Wanderbuch/Learn/StepSession.h"

#include <QHash>
#include <QVariantList>

namespace wb::ui {

class QuizSession : public wb::ui::StepSession // the full name is what qmltypes needs
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::QuizQuestion *question READ question CONSTANT)
    Q_PROPERTY(int index READ index NOTIFY moved)
    Q_PROPERTY(int count READ count NOTIFY moved)
    Q_PROPERTY(double progress READ progress NOTIFY moved) // questions answered of all, 0 to 1
    Q_PROPERTY(bool atResult READ isAtResult NOTIFY moved)
    // Of the result.
    Q_PROPERTY(double fraction READ fraction NOTIFY moved)
    Q_PROPERTY(QString resultTitle READ resultTitle NOTIFY moved)
    Q_PROPERTY(QString resultText READ resultText NOTIFY moved)
    Q_PROPERTY(QVariantList review READ review NOTIFY moved)           // of {index, title, verdict, icon}
    Q_PROPERTY(QVariantList reflections READ reflections NOTIFY moved) // of {title, text}

public:
    explicit QuizSession(QObject *parent = nullptr);
    ~QuizSession() override;

    QuizQuestion *question() { return &m_question; }
    int index() const { return m_index; }
    int count() const { return int(m_items.size()); }
    double progress() const;
    bool isAtResult() const { return m_atResult; }
    double fraction() const;
    QString resultTitle() const;
    QString resultText() const;
    QVariantList review() const;
    QVariantList reflections() const;

    // Marks the question on the screen and keeps the answer.
    Q_INVOKABLE void check();
    // The question after, or the result; the question before; a question by its place, to look at it again.
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void goTo(int index);
    // A new attempt.
    Q_INVOKABLE void restart();
    void save() override;

signals:
    void moved();
    // check() has marked the question on the screen.
    void marked();

protected:
    void begin() override;
    void tick() override;

private:
    struct Given
    {
        assessment::Response response;
        bool checked = false;
    };

    void start(const QList<assessment::Item> &items);
    void showQuestion(int index);
    void keepDraft();
    void keepAnswer(const assessment::Item &item, const assessment::Response &response);
    void finish();
    QList<assessment::Score> scores() const;
    assessment::Total total() const { return assessment::total(scores()); }

    QList<assessment::Item> m_items;
    QuizQuestion m_question;
    QString m_attempt;
    QHash<QString, Given> m_given; // by item
    QString m_savedReflection;
    int m_index = 0;
    bool m_atResult = false;
    bool m_finished = false; // this attempt has its result; looking at its questions changes nothing
};

} // namespace wb::ui
