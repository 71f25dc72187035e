#include "core/proofs/Outcome.h"

namespace wb::proofs {

QLatin1StringView outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass: return QLatin1StringView("pass");
    case Outcome::Fail: return QLatin1StringView("fail");
    case Outcome::Unknown: return QLatin1StringView("unknown");
    case Outcome::NotApplicable: return QLatin1StringView("not-applicable");
    }
    return QLatin1StringView("unknown");
}

int severity(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fail: return 3;
    case Outcome::Unknown: return 2;
    case Outcome::Pass: return 1;
    case Outcome::NotApplicable: return 0;
    }
    return 3;
}

} // namespace wb::proofs
