// A verifier's request and what would be shown to it, told on the command line.
#pragma once

#include "sync/presentation/PresentationFlow.h"

namespace wb::cli {

// Who asks, how far that is proved, where the answer goes, and each claim that would be shown by this choice.
[[nodiscard]] QString offerText(const sync::PresentationOffer &offer, const credentials::DcqlChoice &choice);
[[nodiscard]] QJsonObject offerJson(const sync::PresentationOffer &offer, const credentials::DcqlChoice &choice);

// What stands in the way, and what to do about it, for a request that cannot be answered.
[[nodiscard]] QString offerProblem(const sync::PresentationOffer &offer);

} // namespace wb::cli
