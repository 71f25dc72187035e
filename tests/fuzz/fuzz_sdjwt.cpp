// SD-JWTs: what is taken apart goes together again, and no disclosure is used that belongs to nothing.
#include "core/base/Json.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/SdJwtKeyBinding.h"
#include "core/proofs/SdJwtPresentation.h"
#include "core/proofs/SdJwtProof.h"
#include "tests/fuzz/AnyKey.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    QByteArray text = fuzz::bytesOf(data, size).trimmed();
    text.replace("\n", "");
    const auto object = parseJsonObject(text);
    const auto sdJwt = object ? proofs::parseJsonSdJwt(*object) : proofs::parseSdJwt(text);
    if (!sdJwt)
        return 0;
    if (!object)
        fuzz::require(proofs::compactSdJwt(*sdJwt) == text);
    (void)proofs::verifyEachSdJwtSignature(*sdJwt, fuzz::AnyKey(), QStringLiteral("https://issuer.example"));
    const auto payload = parseJsonObject(sdJwt->jws.payload);
    if (!payload)
        return 0;
    (void)proofs::openClaims(*payload);
    const auto disclosed = proofs::discloseClaims(*payload, sdJwt->disclosures);
    if (!disclosed)
        return 0;
    fuzz::require(disclosed->places.size() == sdJwt->disclosures.size());
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);
    (void)proofs::verifyKeyBinding(*sdJwt, disclosed->claims, fuzz::AnyKey(), now);
    QList<QJsonArray> paths;
    for (const proofs::DisclosedPlace &place : disclosed->places)
        paths.append(place.path);
    const auto chosen = proofs::chooseClaims(*sdJwt, paths);
    fuzz::require(!chosen || chosen->disclosures == sdJwt->disclosures);
    return 0;
}
