// Questions as values: what is asked and what each answer earns. The kinds are those that Moodle's GIFT can say;
// weights follow it: 1 is full credit, negative weights take credit away again.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace wb::assessment {

// A text with the markup its author chose. Moodle means plain text in which source line ends are only spaces.
// Never show it unescaped: content/StyledText.h makes it safe.
struct Text {
    enum class Format { Moodle, Plain, Markdown, Html };
    Format format = Format::Moodle;
    QString text;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Text &, const Text &) = default;
};

struct Choice {
    Text text;
    double weight = 0; // -1 to 1
    Text feedback;
    friend bool operator==(const Choice &, const Choice &) = default;
};

// One choice is taken; several may earn credit.
struct SingleChoice {
    QList<Choice> choices;
    friend bool operator==(const SingleChoice &, const SingleChoice &) = default;
};

// Any number is taken; their weights add up, never below nothing or above full credit.
struct MultipleChoice {
    QList<Choice> choices;
    friend bool operator==(const MultipleChoice &, const MultipleChoice &) = default;
};

struct TrueFalse {
    bool answer = true;
    Text whenWrong;
    Text whenRight;
    friend bool operator==(const TrueFalse &, const TrueFalse &) = default;
};

// `pattern` may hold * for any text; \* is an asterisk.
struct AcceptedText {
    QString pattern;
    double weight = 1;
    Text feedback;
    friend bool operator==(const AcceptedText &, const AcceptedText &) = default;
};

// Case, diacritics, spacing and a full stop at the end do not matter.
struct ShortAnswer {
    QList<AcceptedText> accepted;
    friend bool operator==(const ShortAnswer &, const ShortAnswer &) = default;
};

// The numbers from low to high, both included; with `any` every other number, for feedback on wrong answers.
struct AcceptedNumber {
    double low = 0;
    double high = 0;
    bool any = false;
    double weight = 1;
    Text feedback;
    friend bool operator==(const AcceptedNumber &, const AcceptedNumber &) = default;
};

struct Numeric {
    QList<AcceptedNumber> accepted;
    friend bool operator==(const Numeric &, const Numeric &) = default;
};

// A pair with an empty left side only adds a wrong right side to choose from.
struct Pair {
    Text left;
    QString right;
    friend bool operator==(const Pair &, const Pair &) = default;
};

struct Matching {
    QList<Pair> pairs;
    friend bool operator==(const Matching &, const Matching &) = default;
};

// The learner writes for themselves; nobody marks it.
struct OpenReflection {
    friend bool operator==(const OpenReflection &, const OpenReflection &) = default;
};

// A text between questions.
struct Information {
    friend bool operator==(const Information &, const Information &) = default;
};

using Interaction = std::variant<SingleChoice, MultipleChoice, TrueFalse, ShortAnswer, Numeric, Matching, OpenReflection, Information>;

struct Item {
    QString id; // unique in its quiz; stays when other items come or go, so that events can name it
    QString title;
    Text stem;             // with _____ where the answer stands inside the sentence
    bool embedded = false; // whether it does
    Interaction interaction;
    Text generalFeedback; // shown after any answer
    QString category;
    QStringList tags;
    int line = 0; // where it begins in its source, from 1
};

// The right sides to choose from, each once, in the order of the source.
[[nodiscard]] QStringList matchingOptions(const Matching &matching);

// What xAPI calls the kind (1.0.3 part 2, section 4.1.5.1 interaction types): "choice", "true-false", "fill-in",
// "numeric", "matching", "long-fill-in"; empty for information.
[[nodiscard]] QString interactionType(const Interaction &interaction);

} // namespace wb::assessment
