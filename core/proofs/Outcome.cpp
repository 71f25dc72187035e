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

} // namespace wb::proofs
