// Whether a badge or learner record has the shape its standard's JSON Schema asks for: Open Badges 3.0 and Comprehensive Learner
// Record 2.0 on either W3C data model, and Open Badges 2.0 by its tables (it has no schema).
#pragma once

#include "core/credentials/CredentialFormat.h"

#include <QJsonObject>
#include <QStringList>

namespace wb::credentials {

struct SchemaFindings {
    bool applies = false; // a shape for this document is known here
    QStringList problems; // "/path (RFC 6901): what is wrong", at most 20
    QStringList singleValues; // paths of single values where the schema has a list, at most 20; JSON-LD says the same with either
    QStringList unknown; // schemas the document names in credentialSchema that are not held here
};

[[nodiscard]] SchemaFindings schemaFindings(const QJsonObject &document, CredentialFormat format);

} // namespace wb::credentials
