// How a pack is told on the command line.
#pragma once

#include "core/packs/UpdatePlan.h"

#include <QJsonObject>

namespace wb::cli {

// {"outcome", "did", "reason"} of the publisher's proof.
[[nodiscard]] QJsonObject publisherJson(const proofs::ProofResult &publisher);
// {"file","identifier","title","language","version","publisher","resources","bytes","digest"}
[[nodiscard]] QJsonObject packJson(const packs::Pack &pack);
// One line: "Title (en), version 1.0.0, 12 files".
[[nodiscard]] QString packLine(const packs::Pack &pack);

// {"upToDate","from","to","added","changed","removed","bytes","bytesToFetch"}
[[nodiscard]] QJsonObject planJson(const packs::Pack &held, const packs::UpdatePlan &plan);
[[nodiscard]] QString planText(const packs::Pack &held, const packs::UpdatePlan &plan);

} // namespace wb::cli
