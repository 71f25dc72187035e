// JSON Web Signatures and the tokens made of them.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/VcJwt.h"
#include "tests/fuzz/AnyKey.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const QByteArray text = fuzz::bytesOf(data, size).trimmed();
    const auto object = parseJsonObject(text);
    const auto jws = object ? proofs::parseJsonJws(*object) : proofs::parseCompactJws(text);
    if (!jws)
        return 0;
    const auto results = proofs::verifyEachVcJwtSignature(*jws, fuzz::AnyKey(), QStringLiteral("https://issuer.example"));
    fuzz::require(results.size() == jws->signatures.size());
    for (const proofs::ProofResult &result : results)
        fuzz::require(result.outcome != proofs::Outcome::Pass);
    return 0;
}
