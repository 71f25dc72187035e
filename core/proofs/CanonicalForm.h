// What it means for a proof that a document has no canonical form.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>

namespace wb::linkeddata {
class ContextTable;
struct CanonicalizationOptions;
} // namespace wb::linkeddata

namespace wb::proofs {

// Canonical N-Quads in safe mode. KeyNotFound: a context is not held, its URL in the detail, or no table is there at all;
// UnsupportedAlgorithm: it would take too much work to tell; MalformedDocument with the path: a term would be dropped, or the
// document is no JSON-LD.
[[nodiscard]] Result<QByteArray> canonicalForm(
    const QJsonObject &document, const linkeddata::ContextTable *contexts, const linkeddata::CanonicalizationOptions &options);
// An error of linkeddata in these terms.
[[nodiscard]] Error canonicalError(const Error &error);
// The proof options as they are hashed: with the contexts of the document.
[[nodiscard]] QJsonObject proofConfiguration(const QJsonObject &document, QJsonObject options);

} // namespace wb::proofs
