// The question on the screen: what is asked, what was answered, and after checking what there is to say about it.
// Its rows are the answers to choose from, or the left sides to match; a question that is typed has none.
#pragma once

#include "core/assessment/Score.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace wb::ui {

class QuizQuestion : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a QuizSession")
    Q_PROPERTY(Kind kind READ kind NOTIFY shown)
    Q_PROPERTY(QString title READ title NOTIFY shown)
    Q_PROPERTY(QString stem READ stem NOTIFY shown) // safe markup
    // Matching: the right sides, in the order of the screen.
    Q_PROPERTY(QStringList options READ options NOTIFY shown)
    // Typed answers and reflections.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY responseChanged)
    // Something was answered, so that it can be checked.
    Q_PROPERTY(bool answered READ answered NOTIFY responseChanged)
    Q_PROPERTY(bool checked READ checked NOTIFY responseChanged)
    Q_PROPERTY(Mark mark READ mark NOTIFY responseChanged)
    // After checking: the author's words for this answer, what would have been right, the words for any answer; plain.
    Q_PROPERTY(QString explanation READ explanation NOTIFY responseChanged)

public:
    enum Kind { Single, Multiple, TrueFalse, Short, Number, Matching, Reflection, Information };
    Q_ENUM(Kind)
    enum Mark { Right, Partly, Wrong, NotMarked };
    Q_ENUM(Mark)
    enum Role { TextRole = Qt::UserRole + 1, ChosenRole, OptionRole, ToneRole, VerdictRole, FeedbackRole };

    explicit QuizQuestion(QObject *parent = nullptr);

    // Shows an item with what was answered before; `attempt` decides the order of the answers.
    void show(const assessment::Item &item, const QString &attempt, const assessment::Response &response, bool checked);
    // Marks what is answered now; no way back in this attempt. Does nothing if it is checked already.
    void check();

    Kind kind() const;
    QString title() const { return m_item.title; }
    QString stem() const;
    QStringList options() const;
    QString text() const;
    void setText(const QString &text);
    bool answered() const;
    bool checked() const { return m_checked; }
    Mark mark() const { return Mark(m_score.mark); }
    QString explanation() const;
    const assessment::Item &item() const { return m_item; }
    const assessment::Response &response() const { return m_response; }
    const assessment::Score &score() const { return m_score; }

    // Takes the answer of this row, or, where several may be taken, takes it back.
    Q_INVOKABLE void choose(int row);
    // Matching: the option, as it stands on the screen, for this row; -1 for none.
    Q_INVOKABLE void match(int row, int option);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void shown();
    void responseChanged();

private:
    void setResponse(const assessment::Response &response);
    QString answerText(int original) const;
    const assessment::AnswerMark *markOf(int original) const;
    bool isChosen(int original) const;

    assessment::Item m_item;
    assessment::Response m_response;
    assessment::Score m_score;
    bool m_checked = false;
    QList<int> m_order;       // row -> place in the item
    QList<int> m_optionOrder; // option on the screen -> place in matchingOptions
};

} // namespace wb::ui
