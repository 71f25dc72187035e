// Following a claims path pointer (OpenID4VP 1.0 section 7.1) to the claims it names.
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wb::credentials {

struct SelectedClaim {
    QJsonArray place; // names and positions from the top, no null
    QJsonValue value;
};

// At least one claim. Errors: NotFound (the path leads nowhere, or goes into something that is not what the step is for),
// InvalidArgument (no path), TooLarge (more than 10,000 claims).
[[nodiscard]] Result<QList<SelectedClaim>> selectClaims(const QJsonObject &claims, const QJsonArray &path);

// Every single value of a document in its order, with the way to it; an empty object or list counts as a value. Names are taken
// as they stand. TooLarge: more than 10,000 values.
[[nodiscard]] Result<QList<SelectedClaim>> everyClaim(const QJsonObject &claims);

} // namespace wb::credentials
