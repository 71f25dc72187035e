// How a check ended. A check never guesses: what could not be found out is Unknown, not Fail.
#pragma once

#include <QLatin1StringView>

namespace wb::proofs {

enum class Outcome { Pass, Fail, Unknown, NotApplicable };

// "pass", "fail", "unknown", "not-applicable": stable, written in reports.
[[nodiscard]] QLatin1StringView outcomeName(Outcome outcome);

// Which of several checks counts: Fail before Unknown before Pass before NotApplicable. The larger, the worse.
[[nodiscard]] int severity(Outcome outcome);

} // namespace wb::proofs
