// The stored data that verifications rest on, from where this program keeps it.
#pragma once

#include "core/trust/TrustFolder.h"

namespace wb::platforms {

// The folder of bundles in a data folder. Whoever has a bundle puts the file there.
[[nodiscard]] QString trustFolder(const QString &data);

// Loads the bundles that came with the program (share/trust), those of the data folder and those that are named, in place of what
// the store held before. The publishers of the store have to be known already: they decide what a bundle counts for. One report a
// bundle.
QList<trust::BundleReport> loadTrustBundles(
    trust::TrustStore &store, const QString &share, const QString &data, const QStringList &named = {});

} // namespace wb::platforms
