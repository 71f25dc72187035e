// JSON-LD 1.1 (W3C Recommendation, json-ld11-api): expansion, and from there to RDF and to its canonical form.
#pragma once

#include "core/linkeddata/Canonicalization.h"
#include "core/linkeddata/ContextTable.h"
#include "core/linkeddata/Dataset.h"

#include <QJsonArray>
#include <QJsonValue>

namespace wb::linkeddata {

enum class RdfDirection { None, I18nDatatype, CompoundLiteral };

struct JsonLdOptions {
    // What relative IRIs are resolved against; empty: they stay relative, which safe mode refuses.
    QString base;
    // A context that is applied before the document's own; undefined: none.
    QJsonValue expandContext = QJsonValue::Undefined;
    // Whatever JSON-LD would drop silently (a term that no context defines, a relative IRI, a malformed language tag) is an error.
    // A signature covers only what survives, so everything that is verified is read in safe mode.
    bool safe = true;
    // How the base direction of a string is written in RDF (section 7 of the API); None drops it, which safe mode refuses.
    RdfDirection direction = RdfDirection::None;
};

// Errors of all three:
// NotFound: a context is not held; detail is its URL.
// MalformedDocument: detail is the error code of the standard ("invalid term definition"), or what would have been dropped, then
// ": " and the path of the term as a JSON pointer.
// TooLarge: a limit on depth, count or work was passed.

// Expansion, section 5.1.
[[nodiscard]] Result<QJsonArray> expand(
    const QJsonValue &document, const ContextTable &contexts, const JsonLdOptions &options = {});

// Deserialize JSON-LD to RDF, section 8.1. Blank nodes are named b0, b1 and so on.
[[nodiscard]] Result<Dataset> toDataset(
    const QJsonValue &document, const ContextTable &contexts, const JsonLdOptions &options = {});

// The canonical N-Quads of a document (RDFC-1.0): what the -rdfc- cryptosuites hash.
[[nodiscard]] Result<QByteArray> canonicalize(const QJsonValue &document, const ContextTable &contexts,
    const JsonLdOptions &options = {}, const CanonicalizationOptions &canonicalization = {});

} // namespace wb::linkeddata
