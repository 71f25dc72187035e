// What went wrong between the person and a server, in words: what happened, then what to do.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace wb::ui {

struct ProblemWords {
    QString title, text;
};

enum class ExchangeSide { Issuer, Verifier, Host };

[[nodiscard]] ProblemWords exchangeProblem(const Error &error, ExchangeSide side);

struct OpeningProblem {
    ProblemWords words;
    bool canRetry = true; // not where the link itself is damaged (see isDamagedLink)
};
// Of opening the link of an issuer's offer or of a verifier's request.
[[nodiscard]] OpeningProblem openingProblem(const QString &link, const Error &error, ExchangeSide side);

} // namespace wb::ui
