// A newer edition that is named by its address in place of a file.
#pragma once

#include "sync/packs/PackFetch.h"

namespace wb::cli {

// https, or http where the person writes it so: what comes is checked by its signature either way.
[[nodiscard]] bool isPackAddress(const QString &text);
// What `held` and the pack there have in common; reads only the ranges that this takes. UnsupportedFormat if the server gives none.
[[nodiscard]] Result<packs::UpdatePlan> planFromAddress(const packs::Pack &held, const QString &address);
// Brings `file` to the edition there, written to `target`.
[[nodiscard]] Result<sync::FetchedPack> updateFromAddress(const QString &file, const QString &address, const QString &target);

} // namespace wb::cli
