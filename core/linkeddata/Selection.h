// Choosing parts of a JSON-LD document by JSON pointers, as selective disclosure needs it
// (Data Integrity ECDSA Cryptosuites 1.0, sections 3.4.6 to 3.4.13).
#pragma once

#include "core/linkeddata/ContextTable.h"

#include <QJsonObject>
#include <QStringList>

namespace wb::linkeddata {

// What skolemize() begins the names of blank nodes with; Dataset::deskolemized() takes it off again.
inline constexpr char skolemPrefix[] = "urn:bnid:";

// The document with a name for each node that has none: "@id": "urn:bnid:_0" and so on, in the order of the document; a blank
// node's own label "_:x" becomes "urn:bnid:x". The contexts tell which objects are nodes. What is selected from it afterwards keeps
// the same names. UnsupportedFormat for a node that JSON-LD makes and the document does not show (an implicit graph).
// Otherwise errors as of expand() in safe mode.
[[nodiscard]] Result<QJsonObject> skolemize(const QJsonObject &document, const ContextTable &contexts);

// The part of a document that JSON pointers (RFC 6901) name, with "@context" and, of each object on the way, its type and its id
// unless that is a blank node's. No pointers: an empty object. Array items that are not chosen are left out, the chosen ones stay
// in order. NotFound with the pointer that leads nowhere; MalformedDocument with one that is none.
[[nodiscard]] Result<QJsonObject> selectByPointers(const QJsonObject &document, const QStringList &pointers);

} // namespace wb::linkeddata
