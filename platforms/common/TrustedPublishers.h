// Publishers that this build trusts as its own: those whose keys it made itself.
#pragma once

#include "core/trust/TrustStore.h"

namespace wb::platforms {

// Adds what `share`/trusted-publishers.json names: one or a list of {"did", "name"}. A program without that file trusts nobody
// beforehand, which is no error. MalformedJson, MalformedDocument if there is one that is not what it should be.
[[nodiscard]] Result<void> addTrustedPublishers(trust::TrustStore &store, const QString &share);

} // namespace wb::platforms
