// A document's statements under labels that tell nothing, and which of them JSON pointers choose (W3C Data Integrity ECDSA
// Cryptosuites 1.0, sections 3.4.1 to 3.4.14 and 3.5.1).
#pragma once

#include "core/base/Result.h"

#include <QByteArrayList>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace wb::linkeddata {
class ContextTable;
}

namespace wb::proofs {

struct SelectiveGroups {
    QByteArrayList statements; // canonical N-Quads with the labels, sorted
    QHash<QByteArray, QByteArray> labels; // skolem name of a blank node -> its label, "u3Lv2..."
    QList<QSet<qsizetype>> matching; // for each list of pointers: the indexes of the statements they choose
    // RDFC-1.0 of what the last list of pointers chooses: skolem name -> "c14n0".
    QHash<QByteArray, QByteArray> lastCanonicalIds;
};

// Blank nodes are labelled "u" and the HMAC-SHA-256, in base64url, of their canonical identifier. Errors as of canonicalForm(), and
// NotFound and MalformedDocument of linkeddata::selectByPointers().
[[nodiscard]] Result<SelectiveGroups> groupStatements(const QJsonObject &document, QByteArrayView hmacKey,
    const QList<QStringList> &pointers, const linkeddata::ContextTable &contexts);

// The canonical statements of a disclosure under the labels the holder sent along, sorted. BadSignature if a label is missing or
// stands for two nodes.
[[nodiscard]] Result<QByteArrayList> labelledStatements(
    const QJsonObject &document, const QMap<QByteArray, QByteArray> &labels, const linkeddata::ContextTable &contexts);

} // namespace wb::proofs
