// How a pack is told on the command line.
#pragma once

#include "core/packs/UpdatePlan.h"
#include "platforms/cli/Context.h"

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
// Says why a pack cannot follow the one that is here, or whatever else planning an update ran into; the exit code.
[[nodiscard]] int failPlan(const Context &context, const Error &error, const QString &file);

} // namespace wb::cli
