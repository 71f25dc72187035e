// Quizzes in Moodle's GIFT format (docs.moodle.org, "GIFT format"), as trainers export and write them.
#pragma once

#include "core/assessment/Item.h"
#include "core/base/Result.h"

#include <QByteArrayView>

namespace wb::content {

struct GiftLimits {
    qsizetype bytes = 4 * 1024 * 1024;
    qsizetype questions = 2000;
    qsizetype answers = 200; // in one question
};

struct GiftProblem {
    enum class Severity {
        Error,   // the question is left out
        Warning, // it is there, but likely not what its author meant
    };
    Severity severity = Severity::Error;
    int line = 0;    // in the file, from 1
    QString message; // what is wrong and how to put it right
};

struct GiftDocument {
    QList<assessment::Item> items;
    QList<GiftProblem> problems;
    [[nodiscard]] bool hasErrors() const;
};

// Reads every question; one that cannot be read is named in `problems` and does not lose the others. Questions are
// separated by blank lines, so a forgotten brace costs one question only.
// Fails as a whole only with MalformedEncoding (not UTF-8) and TooLarge.
[[nodiscard]] Result<GiftDocument> parseGift(QByteArrayView utf8, GiftLimits limits = {});

} // namespace wb::content
