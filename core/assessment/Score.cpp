#include "core/assessment/Score.h"

#include "core/assessment/AnswerText.h"

#include <cmath>

namespace wb::assessment {

namespace {

// Weights such as 33.33333 % three times are meant to be all of it (Moodle snaps them too).
double snapped(double points)
{
    const double clamped = std::clamp(points, 0.0, 1.0);
    return clamped > 0.9999 ? 1 : clamped < 0.0001 ? 0 : clamped;
}

void finish(Score &score, double points)
{
    score.maxPoints = 1;
    score.points = snapped(points);
    score.mark = score.points == 1 ? Mark::Right : score.points == 0 ? Mark::Wrong : Mark::Partly;
}

tl::unexpected<Error> otherKind()
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("the response does not fit the item"));
}

// A response of the kind wanted, nullptr if not answered, or an error.
template<typename T>
Result<const T *> as(const Response &response)
{
    if (std::holds_alternative<std::monostate>(response))
        return nullptr;
    if (const T *value = std::get_if<T>(&response))
        return value;
    return otherKind();
}

Result<Score> scoreChoices(const QList<Choice> &choices, const Response &response, bool single)
{
    WB_TRY(const Chosen *chosen, as<Chosen>(response));
    const QList<int> taken = chosen ? chosen->choices : QList<int>();
    if (single && taken.size() > 1)
        return otherKind();
    for (const int number : taken) {
        if (number < 0 || number >= choices.size() || taken.count(number) > 1)
            return otherKind();
    }
    Score score;
    double points = 0;
    for (int i = 0; i < choices.size(); ++i) {
        const Choice &choice = choices[i];
        const bool given = taken.contains(i);
        if (given)
            points += choice.weight;
        score.answers.append({i, given, choice.weight > 0, choice.feedback, {}});
    }
    finish(score, points);
    return score;
}

struct Marker {
    const Response &response;

    Result<Score> operator()(const SingleChoice &item) const { return scoreChoices(item.choices, response, true); }
    Result<Score> operator()(const MultipleChoice &item) const { return scoreChoices(item.choices, response, false); }

    Result<Score> operator()(const TrueFalse &item) const
    {
        WB_TRY(const bool *given, as<bool>(response));
        const bool right = given && *given == item.answer;
        Score score;
        AnswerMark mark{0, given != nullptr, right, right ? item.whenRight : item.whenWrong, {}};
        if (!right)
            mark.solution = item.answer ? QStringLiteral("true") : QStringLiteral("false");
        score.answers.append(mark);
        finish(score, right ? 1 : 0);
        return score;
    }

    // The best of the accepted answers that fit; the earlier one among equals.
    template<typename Accepted, typename Fits>
    static Score best(const QList<Accepted> &accepted, bool given, Fits fits)
    {
        Score score;
        AnswerMark mark{0, given, false, {}, {}};
        const Accepted *found = nullptr;
        for (const Accepted &candidate : accepted) {
            if (given && fits(candidate) && (!found || candidate.weight > found->weight))
                found = &candidate;
        }
        if (found) {
            mark.feedback = found->feedback;
            mark.right = found->weight > 0;
        }
        score.answers.append(mark);
        finish(score, found ? found->weight : 0);
        return score;
    }

    Result<Score> operator()(const ShortAnswer &item) const
    {
        WB_TRY(const QString *text, as<QString>(response));
        const bool given = text && !foldedAnswer(*text).isEmpty();
        Score score = best(item.accepted, given, [&](const AcceptedText &accepted) { return matchesPattern(*text, accepted.pattern); });
        if (score.mark != Mark::Right && !item.accepted.isEmpty())
            score.answers.first().solution = item.accepted.first().pattern;
        return score;
    }

    Result<Score> operator()(const Numeric &item) const
    {
        WB_TRY(const QString *text, as<QString>(response));
        const QList<double> numbers = text ? readNumbers(*text) : QList<double>();
        const bool given = text && !text->trimmed().isEmpty();
        Score score = best(item.accepted, given, [&](const AcceptedNumber &accepted) {
            // A hair's breadth for decimal fractions that binary numbers cannot hold: 0.3 is within 0.1 of 0.2.
            const double slack = 1e-9 * std::max({1.0, std::abs(accepted.low), std::abs(accepted.high)});
            return accepted.any || std::any_of(numbers.begin(), numbers.end(), [&](double number) {
                       return number >= accepted.low - slack && number <= accepted.high + slack;
                   });
        });
        if (score.mark != Mark::Right && !item.accepted.isEmpty()) {
            const AcceptedNumber &first = item.accepted.first();
            score.answers.first().solution = QString::number((first.low + first.high) / 2, 'g', 12);
        }
        return score;
    }

    Result<Score> operator()(const Matching &item) const
    {
        WB_TRY(const Matched *matched, as<Matched>(response));
        const QStringList options = matchingOptions(item);
        if (matched && matched->options.size() != item.pairs.size())
            return otherKind();
        Score score;
        int asked = 0;
        int rightOnes = 0;
        for (int i = 0; i < item.pairs.size(); ++i) {
            const int taken = matched ? matched->options[i] : -1;
            if (taken < -1 || taken >= options.size())
                return otherKind();
            const Pair &pair = item.pairs[i];
            if (pair.left.isEmpty())
                continue;
            ++asked;
            const bool right = taken >= 0 && options[taken] == pair.right;
            rightOnes += right ? 1 : 0;
            score.answers.append({i, taken >= 0, right, {}, right ? QString() : pair.right});
        }
        finish(score, asked ? double(rightOnes) / asked : 0);
        return score;
    }

    Result<Score> operator()(const OpenReflection &) const
    {
        WB_TRY(const QString *text, as<QString>(response));
        Score score;
        score.answers.append({0, text && !text->trimmed().isEmpty(), true, {}, {}});
        return score;
    }

    Result<Score> operator()(const Information &) const { return Score(); }
};

} // namespace

Result<Score> score(const Item &item, const Response &response)
{
    WB_TRY(Score score, std::visit(Marker{response}, item.interaction));
    score.generalFeedback = item.generalFeedback;
    return score;
}

Total total(const QList<Score> &scores)
{
    Total sum;
    for (const Score &score : scores) {
        sum.points += score.points;
        sum.maxPoints += score.maxPoints;
    }
    return sum;
}

} // namespace wb::assessment
