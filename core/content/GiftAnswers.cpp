#include "core/content/GiftAnswers.h"

#include "core/content/GiftText.h"

#include <cmath>

namespace wb::content::gift {

using namespace assessment;
using Format = Text::Format;

namespace {

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::MalformedDocument, message);
}

// One "=…" or "~…", cut into its parts.
struct Part {
    bool right = false; // "="
    std::optional<double> weight;
    QStringView answer;
    Text feedback;

    [[nodiscard]] double credit() const { return weight.value_or(right ? 1 : 0); }
};

Result<Part> readPart(QStringView text, bool right, Format format)
{
    Part part;
    part.right = right;
    bool valid = true;
    part.weight = takeWeight(text, valid);
    if (!valid)
        return wrong(QStringLiteral("a weight outside -100 to 100"));
    const qsizetype hash = findUnescaped(text, u"#");
    part.answer = (hash < 0 ? text : text.first(hash)).trimmed();
    if (hash >= 0)
        part.feedback = readFormatted(text.sliced(hash + 1), format);
    return part;
}

Result<QList<Part>> readParts(QStringView text, Format format, const GiftLimits &limits)
{
    QList<Part> parts;
    qsizetype at = findUnescaped(text, u"=~");
    if (const QStringView lead = at < 0 ? text : text.first(at); !lead.trimmed().isEmpty()) {
        WB_TRY(Part part, readPart(lead, true, format)); // a lone answer needs no "="
        parts.append(part);
    }
    while (at >= 0) {
        const qsizetype next = findUnescaped(text, u"=~", at + 1);
        const QStringView body = next < 0 ? text.sliced(at + 1) : text.sliced(at + 1, next - at - 1);
        if (parts.size() >= limits.answers)
            return wrong(QStringLiteral("more than %1 answers").arg(limits.answers));
        WB_TRY(Part part, readPart(body, text[at] == u'=', format));
        parts.append(part);
        at = next;
    }
    return parts;
}

const QString emptyAnswer = QStringLiteral("an answer without text; write \\= or \\~ where these signs belong to the text");

Result<Answers> readChoices(const QList<Part> &parts, bool single, Format format)
{
    Answers answers;
    QList<Choice> choices;
    double positive = 0;
    double best = 0;
    for (const Part &part : parts) {
        const Text text = readFormatted(part.answer, format);
        if (text.isEmpty())
            return wrong(emptyAnswer);
        choices.append({text, part.credit(), part.feedback});
        positive += qMax(0.0, part.credit());
        best = qMax(best, part.credit());
    }
    if (choices.size() < 2)
        return wrong(QStringLiteral("a choice needs two answers or more"));
    if (best <= 0)
        return wrong(QStringLiteral("no answer is marked right with = or a weight"));
    if (single && best < 1)
        answers.warnings.append(QStringLiteral("no answer earns full credit"));
    if (!single && std::abs(positive - 1) > 0.001)
        answers.warnings.append(QStringLiteral("the right answers earn %1 % together, not 100 %").arg(positive * 100, 0, 'g', 4));
    if (single)
        answers.interaction = SingleChoice{choices};
    else
        answers.interaction = MultipleChoice{choices};
    return answers;
}

Result<Answers> readMatching(const QList<Part> &parts, Format format)
{
    Answers answers;
    Matching matching;
    int asked = 0;
    for (const Part &part : parts) {
        const qsizetype arrow = findUnescapedWord(part.answer, u"->");
        if (arrow < 0)
            return wrong(QStringLiteral("a pair without ->"));
        const Text left = readFormatted(part.answer.first(arrow), format);
        const QString right = readText(part.answer.sliced(arrow + 2), Format::Plain).text;
        if (right.isEmpty())
            return wrong(QStringLiteral("a pair without a right side"));
        asked += left.isEmpty() ? 0 : 1;
        matching.pairs.append({left, right});
    }
    if (asked == 0)
        return wrong(QStringLiteral("matching without a left side"));
    if (matchingOptions(matching).size() < 2)
        answers.warnings.append(QStringLiteral("only one right side to choose from"));
    answers.interaction = matching;
    return answers;
}

Result<Answers> readShort(const QList<Part> &parts, Format format)
{
    Answers answers;
    ShortAnswer item;
    double best = 0;
    for (const Part &part : parts) {
        const QString pattern = readFormatted(part.answer, format).text;
        if (pattern.isEmpty())
            return wrong(emptyAnswer);
        item.accepted.append({pattern, part.credit(), part.feedback});
        best = qMax(best, part.credit());
    }
    if (best < 1)
        answers.warnings.append(QStringLiteral("no answer earns full credit"));
    answers.interaction = item;
    return answers;
}

Result<double> readNumber(QStringView text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return wrong(QStringLiteral("\"%1\" is not a number; write 12.5, 120:5 or 1..5").arg(text.trimmed().left(40).toString()));
    return number;
}

Result<AcceptedNumber> readAcceptedNumber(const Part &part)
{
    AcceptedNumber accepted;
    accepted.weight = part.credit();
    accepted.feedback = part.feedback;
    const qsizetype range = part.answer.indexOf(QLatin1String(".."));
    const qsizetype colon = part.answer.indexOf(u':');
    if (part.answer == u"*" || (part.answer.isEmpty() && !part.right)) {
        accepted.any = true;
    } else if (range >= 0) {
        WB_TRY(accepted.low, readNumber(part.answer.first(range)));
        WB_TRY(accepted.high, readNumber(part.answer.sliced(range + 2)));
    } else {
        WB_TRY(const double number, readNumber(colon < 0 ? part.answer : part.answer.first(colon)));
        double tolerance = 0;
        if (colon >= 0) {
            WB_TRY(tolerance, readNumber(part.answer.sliced(colon + 1)));
        }
        if (tolerance < 0)
            return wrong(QStringLiteral("a tolerance below nothing"));
        accepted.low = number - tolerance;
        accepted.high = number + tolerance;
    }
    if (accepted.low > accepted.high)
        return wrong(QStringLiteral("a range that ends before it begins"));
    return accepted;
}

Result<Answers> readNumeric(QStringView text, Format format, const GiftLimits &limits)
{
    WB_TRY(const QList<Part> parts, readParts(text, format, limits));
    Answers answers;
    Numeric numeric;
    double best = 0;
    for (const Part &part : parts) {
        WB_TRY(const AcceptedNumber accepted, readAcceptedNumber(part));
        numeric.accepted.append(accepted);
        best = qMax(best, accepted.weight);
    }
    if (numeric.accepted.isEmpty())
        return wrong(QStringLiteral("a numeric question without a number"));
    if (best < 1)
        answers.warnings.append(QStringLiteral("no answer earns full credit"));
    answers.interaction = numeric;
    return answers;
}

// {T}, {FALSE#when wrong#when right}: the first feedback is for the wrong answer, the second for the right one.
std::optional<TrueFalse> readTrueFalse(QStringView text, Format format)
{
    const qsizetype first = findUnescaped(text, u"#");
    const QString word = (first < 0 ? text : text.first(first)).trimmed().toString().left(8);
    const bool yes = word == QLatin1String("T") || word.compare(QLatin1String("TRUE"), Qt::CaseInsensitive) == 0;
    const bool no = word == QLatin1String("F") || word.compare(QLatin1String("FALSE"), Qt::CaseInsensitive) == 0;
    if (!yes && !no)
        return std::nullopt;
    TrueFalse item;
    item.answer = yes;
    if (first >= 0) {
        const qsizetype second = findUnescaped(text, u"#", first + 1);
        item.whenWrong = readFormatted(second < 0 ? text.sliced(first + 1) : text.sliced(first + 1, second - first - 1), format);
        if (second >= 0)
            item.whenRight = readFormatted(text.sliced(second + 1), format);
    }
    return item;
}

Result<Answers> readKind(QStringView text, Format format, const GiftLimits &limits)
{
    if (text.isEmpty())
        return Answers{OpenReflection(), {}, {}};
    if (text.front() == u'#')
        return readNumeric(text.sliced(1), format, limits);
    if (const auto trueFalse = readTrueFalse(text, format))
        return Answers{*trueFalse, {}, {}};
    WB_TRY(const QList<Part> parts, readParts(text, format, limits));
    const bool wrongOnes = std::any_of(parts.begin(), parts.end(), [](const Part &part) { return !part.right; });
    const bool rightOnes = std::any_of(parts.begin(), parts.end(), [](const Part &part) { return part.right; });
    if (wrongOnes)
        return readChoices(parts, rightOnes, format);
    const bool pairs = std::any_of(parts.begin(), parts.end(), [](const Part &part) {
        return findUnescapedWord(part.answer, u"->") >= 0;
    });
    return pairs ? readMatching(parts, format) : readShort(parts, format);
}

} // namespace

Result<Answers> readAnswers(QStringView text, Format format, const GiftLimits &limits)
{
    const qsizetype general = findUnescapedWord(text, u"####");
    WB_TRY(Answers answers, readKind((general < 0 ? text : text.first(general)).trimmed(), format, limits));
    if (general >= 0)
        answers.generalFeedback = readFormatted(text.sliced(general + 4), format);
    return answers;
}

} // namespace wb::content::gift
