// Private to core/proofs: what a new proof says before it is signed.
#pragma once

#include "core/proofs/DataIntegrity.h"

namespace wb::proofs {

// Without proofValue. `isType`: the suite's name is the proof's type.
[[nodiscard]] QJsonObject proofOptions(QLatin1StringView suite, bool isType, const DataIntegrityOptions &options);

} // namespace wb::proofs
