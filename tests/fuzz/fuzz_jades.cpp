// JAdES seals in JSON: certificates in the header, time stamps and all that is added.
#include "core/base/Json.h"
#include "core/proofs/Jades.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const auto object = parseJsonObject(fuzz::bytesOf(data, size));
    const auto jws = object ? proofs::parseJsonJws(*object) : failure(ErrorCode::MalformedJson);
    if (!jws || !proofs::isJades(*jws))
        return 0;
    for (const proofs::ProofResult &result : proofs::verifyEachJadesSignature(*jws)) {
        for (const proofs::StampResult &stamp : result.stamps)
            fuzz::require(stamp.time.isValid() == (stamp.outcome == proofs::Outcome::Pass));
    }
    return 0;
}
