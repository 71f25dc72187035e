#include "core/proofs/EddsaJcs2022.h"

#include "core/base/Json.h"
#include "core/crypto/Digest.h"

namespace wb::proofs {

Result<EddsaJcsInput> eddsaJcsInput(const QJsonObject &document, const QJsonObject &proofOptions)
{
    EddsaJcsInput input;
    WB_TRY(input.canonicalDocument, canonicalJson(document));
    WB_TRY(input.canonicalProof, canonicalJson(proofOptions));
    input.hash = crypto::sha256(input.canonicalProof) + crypto::sha256(input.canonicalDocument);
    return input;
}

} // namespace wb::proofs
