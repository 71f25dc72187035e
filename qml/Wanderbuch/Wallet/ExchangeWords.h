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
// Of an issuer's or a verifier's link that came damaged (see isDamagedLink).
[[nodiscard]] ProblemWords damagedLink(ExchangeSide side);

} // namespace wb::ui
