#include "qml/Wanderbuch/Learn/QuizQuestion.h"

#include "core/assessment/Shuffle.h"
#include "core/content/StyledText.h"

#include <numeric>

namespace wb::ui {

using namespace assessment;

namespace {

QList<int> inOrder(qsizetype count)
{
    QList<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

// The places of an item's rows: choices, the two of true/false, or the left sides that ask something.
QList<int> rowsOf(const Interaction &interaction, const QString &attempt, const QString &id)
{
    if (const auto *single = std::get_if<SingleChoice>(&interaction))
        return shuffledOrder(int(single->choices.size()), shuffleSeed(attempt, id));
    if (const auto *multiple = std::get_if<MultipleChoice>(&interaction))
        return shuffledOrder(int(multiple->choices.size()), shuffleSeed(attempt, id));
    if (std::holds_alternative<TrueFalse>(interaction))
        return inOrder(2);
    QList<int> rows;
    if (const auto *matching = std::get_if<Matching>(&interaction)) {
        for (int i = 0; i < matching->pairs.size(); ++i) {
            if (!matching->pairs[i].left.isEmpty())
                rows.append(i);
        }
    }
    return rows;
}

} // namespace

QuizQuestion::QuizQuestion(QObject *parent) : QAbstractListModel(parent) {}

void QuizQuestion::show(const Item &item, const QString &attempt, const Response &response, bool checked)
{
    beginResetModel();
    m_item = item;
    m_checked = checked;
    m_order = rowsOf(item.interaction, attempt, item.id);
    m_optionOrder.clear();
    if (const auto *matching = std::get_if<assessment::Matching>(&item.interaction))
        m_optionOrder = shuffledOrder(int(matchingOptions(*matching).size()), shuffleSeed(attempt, item.id));
    // An answer to an older edition of the question may not fit this one: then it is asked again.
    const auto marked = assessment::score(item, response);
    m_response = marked ? response : Response();
    m_checked = checked && marked;
    m_score = marked.value_or(Score());
    endResetModel();
    emit shown();
    emit responseChanged();
}

void QuizQuestion::check()
{
    if (m_checked)
        return;
    m_score = assessment::score(m_item, m_response).value_or(Score());
    m_checked = true;
    if (!m_order.isEmpty())
        emit dataChanged(index(0), index(int(m_order.size()) - 1));
    emit responseChanged();
}

QuizQuestion::Kind QuizQuestion::kind() const
{
    static constexpr Kind kinds[] = {Single, Multiple, TrueFalse, Short, Number, Matching, Reflection, Information};
    return kinds[m_item.interaction.index()];
}

QString QuizQuestion::stem() const
{
    return content::toStyledText(m_item.stem);
}

QStringList QuizQuestion::options() const
{
    QStringList shown;
    if (const auto *matching = std::get_if<assessment::Matching>(&m_item.interaction)) {
        const QStringList all = matchingOptions(*matching);
        for (const int place : m_optionOrder)
            shown.append(all[place]);
    }
    return shown;
}

QString QuizQuestion::text() const
{
    const auto *text = std::get_if<QString>(&m_response);
    return text ? *text : QString();
}

void QuizQuestion::setText(const QString &text)
{
    if (m_checked && kind() != Reflection)
        return;
    if (text != this->text())
        setResponse(text);
}

bool QuizQuestion::answered() const
{
    if (const auto *text = std::get_if<QString>(&m_response))
        return !text->trimmed().isEmpty();
    if (const auto *chosen = std::get_if<Chosen>(&m_response))
        return !chosen->choices.isEmpty();
    if (const auto *matched = std::get_if<Matched>(&m_response))
        return std::all_of(m_order.begin(), m_order.end(), [&](int place) { return matched->options[place] >= 0; });
    return std::holds_alternative<bool>(m_response);
}

QString QuizQuestion::explanation() const
{
    QStringList parts;
    // Where answers are chosen each says its own part, in its row.
    if (m_checked && m_order.size() != m_score.answers.size() && !m_score.answers.isEmpty()) {
        const AnswerMark &answer = m_score.answers.first();
        parts.append(content::toPlainText(answer.feedback));
        if (kind() != TrueFalse && !answer.solution.isEmpty())
            parts.append(tr("The answer is: %1").arg(answer.solution));
    }
    if (m_checked)
        parts.append(content::toPlainText(m_score.generalFeedback));
    parts.removeAll(QString());
    return parts.join(QLatin1String("\n\n"));
}

void QuizQuestion::choose(int row)
{
    if (m_checked || row < 0 || row >= m_order.size())
        return;
    const int place = m_order[row];
    if (kind() == TrueFalse) {
        setResponse(place == 0);
        return;
    }
    QList<int> taken;
    if (const auto *chosen = std::get_if<Chosen>(&m_response); chosen && kind() == Multiple)
        taken = chosen->choices;
    if (!taken.removeOne(place))
        taken.append(place);
    std::sort(taken.begin(), taken.end());
    setResponse(Chosen{taken});
}

void QuizQuestion::match(int row, int option)
{
    const auto *matching = std::get_if<assessment::Matching>(&m_item.interaction);
    if (m_checked || !matching || row < 0 || row >= m_order.size() || option < -1 || option >= m_optionOrder.size())
        return;
    const auto *before = std::get_if<Matched>(&m_response);
    Matched matched = before ? *before : Matched{QList<int>(matching->pairs.size(), -1)};
    matched.options[m_order[row]] = option < 0 ? -1 : m_optionOrder[option];
    setResponse(matched);
}

void QuizQuestion::setResponse(const Response &response)
{
    m_response = response;
    if (!m_order.isEmpty())
        emit dataChanged(index(0), index(int(m_order.size()) - 1));
    emit responseChanged();
}

int QuizQuestion::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

QString QuizQuestion::answerText(int place) const
{
    if (const auto *single = std::get_if<SingleChoice>(&m_item.interaction))
        return content::toPlainText(single->choices[place].text);
    if (const auto *multiple = std::get_if<MultipleChoice>(&m_item.interaction))
        return content::toPlainText(multiple->choices[place].text);
    if (const auto *matching = std::get_if<assessment::Matching>(&m_item.interaction))
        return content::toPlainText(matching->pairs[place].left);
    return place == 0 ? tr("True") : tr("False");
}

bool QuizQuestion::isChosen(int place) const
{
    if (const auto *chosen = std::get_if<Chosen>(&m_response))
        return chosen->choices.contains(place);
    if (const auto *truth = std::get_if<bool>(&m_response))
        return *truth == (place == 0);
    return false;
}

const AnswerMark *QuizQuestion::markOf(int place) const
{
    for (const AnswerMark &mark : m_score.answers) {
        if (m_checked && mark.index == place)
            return &mark;
    }
    return nullptr;
}

QVariant QuizQuestion::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int place = m_order[index.row()];
    const auto *truth = std::get_if<assessment::TrueFalse>(&m_item.interaction);
    // True/false has one mark for the question; here each of its two rows gets its own.
    const AnswerMark *mark = truth ? nullptr : markOf(place);
    const bool right = truth ? m_checked && truth->answer == (place == 0) : mark && mark->right;
    const bool given = truth ? isChosen(place) : mark && mark->given;
    const bool matching = kind() == Matching;
    switch (role) {
    case TextRole: return answerText(place);
    case ChosenRole: return isChosen(place);
    case OptionRole: {
        const auto *matched = std::get_if<Matched>(&m_response);
        return matched ? int(m_optionOrder.indexOf(matched->options[place])) : -1;
    }
    case ToneRole:
        if (!m_checked || (!given && !right && !matching))
            return QStringLiteral("plain");
        return right ? QStringLiteral("ok") : QStringLiteral("warn");
    case VerdictRole:
        if (!m_checked || (!given && !right && !matching))
            return QString();
        if (matching)
            return right ? tr("Right") : tr("Not right. It belongs to: %1").arg(mark ? mark->solution : QString());
        if (given)
            return right ? tr("Right") : tr("Not right");
        return kind() == Multiple ? tr("This belongs to the answer too") : tr("This is the answer");
    case FeedbackRole:
        if (mark && given)
            return content::toPlainText(mark->feedback);
        return QString();
    default: return {};
    }
}

QHash<int, QByteArray> QuizQuestion::roleNames() const
{
    return {{TextRole, "text"},       {ChosenRole, "chosen"},   {OptionRole, "option"},
            {ToneRole, "tone"},       {VerdictRole, "verdict"}, {FeedbackRole, "feedback"}};
}

} // namespace wb::ui
