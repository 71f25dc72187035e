// RDF Dataset Canonicalization, RDFC-1.0 (W3C Recommendation, 21 May 2024).
#pragma once

#include "core/linkeddata/Dataset.h"

namespace wb::linkeddata {

enum class HashAlgorithm { Sha256, Sha384 };

struct CanonicalizationOptions {
    HashAlgorithm hash = HashAlgorithm::Sha256;
    // The limit against poison graphs (section 7.1): how many steps telling alike blank nodes apart may take, a step being one quad
    // looked at or one permutation tried. A credential takes none or a few hundred.
    qint64 steps = 200'000;
};

struct CanonicalDataset {
    // Canonical N-Quads, one a line with its line feed, sorted by code points, without duplicates.
    QList<QByteArray> lines;
    // The issued identifiers: label in the input -> canonical label, both without "_:" ("b3" -> "c14n0").
    QHash<QByteArray, QByteArray> labels;

    [[nodiscard]] QByteArray nquads() const;
};

// TooLarge when the limit of steps is passed.
[[nodiscard]] Result<CanonicalDataset> canonicalizeDataset(const Dataset &dataset, const CanonicalizationOptions &options = {});

// The N-Quads alone, in one piece; cheaper than canonicalizeDataset().
[[nodiscard]] Result<QByteArray> canonicalNQuads(const Dataset &dataset, const CanonicalizationOptions &options = {});

} // namespace wb::linkeddata
