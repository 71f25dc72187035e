#include "core/proofs/RdfcSuite.h"

#include "core/linkeddata/Canonicalization.h"
#include "core/proofs/CanonicalForm.h"

namespace wb::proofs {

namespace {

linkeddata::CanonicalizationOptions canonicalizationFor(crypto::KeyType type)
{
    linkeddata::CanonicalizationOptions options;
    options.hash = type == crypto::KeyType::P384 ? linkeddata::HashAlgorithm::Sha384 : linkeddata::HashAlgorithm::Sha256;
    return options;
}

} // namespace

Result<QByteArray> RdfcSuite::canonicalDocument(const QJsonObject &document, const Canonicalizing &how) const
{
    return canonicalForm(document, how.contexts, canonicalizationFor(how.type));
}

Result<QByteArray> RdfcSuite::canonicalProof(
    const QJsonObject &document, const QJsonObject &options, const Canonicalizing &how) const
{
    return canonicalForm(proofConfiguration(document, options), how.contexts, canonicalizationFor(how.type));
}

} // namespace wb::proofs
