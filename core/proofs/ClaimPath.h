// Naming claims by path, as OpenID4VP 1.0 section 7 does: a text chooses a member, a number an element of a list, null every
// element.
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wb::proofs {

// InvalidArgument unless the path has 1 to 64 steps of those three kinds.
[[nodiscard]] Result<void> checkClaimPath(const QJsonArray &path);
// Whether the path leads to something in these claims.
[[nodiscard]] bool claimExists(const QJsonObject &claims, const QJsonArray &path);
// Whether one of the two places lies on the way to the other, or they are the same. `place` holds no null.
[[nodiscard]] bool isOnTheWay(const QJsonArray &place, const QJsonArray &path);

} // namespace wb::proofs
