// What a report says of one check.
#pragma once

#include "core/trust/VerificationReport.h"

namespace wb::test {

// A check that is not there at all counts as failed.
inline trust::Outcome outcomeOf(const trust::VerificationReport &report, trust::CheckKind kind)
{
    const trust::Check *check = report.check(kind);
    return check == nullptr ? trust::Outcome::Fail : check->outcome;
}

inline QString reasonOf(const trust::VerificationReport &report, trust::CheckKind kind)
{
    const trust::Check *check = report.check(kind);
    return check == nullptr ? QString() : check->reason;
}

} // namespace wb::test
