// What is added to a JAdES signature after it was made: the unsigned header `etsiU` (ETSI TS 119 182-1 section 5.3), and the
// time stamps in it and in the protected header.
#pragma once

#include "core/proofs/Jws.h"
#include "core/proofs/ProofResult.h"

namespace wb::proofs {

// One member of etsiU.
struct JadesExtra {
    QString name;
    QJsonValue value;
    qsizetype at = 0; // where its element begins in JadesExtras::text
    bool encoded = false; // this element and all before it are base64url encoded
};

struct JadesExtras {
    QList<JadesExtra> members; // at most 64
    QByteArray text; // the encoded elements as sent, one after the other
    QList<crypto::Certificate> certificates; // of xVals that can be read, at most 12
    QStringList unevaluated; // names of members that are not judged, each once
};

[[nodiscard]] JadesExtras readExtras(const QJsonObject &header);

// Every time stamp of `sigTst` (over the encoded signature value, section 5.3.4), `arcTst` (over payload, protected header,
// signature and all before it, section 5.3.6.2) and `adoTst` (over the payload, section 5.2.6); at most 16. Unknown where elements
// of etsiU in the clear would have to be canonicalised, where the token is no RFC 3161 one, and for hashes that are not known.
[[nodiscard]] QList<StampResult> evaluateStamps(const Jws &jws, const JwsSignature &signature, const JadesExtras &extras);

} // namespace wb::proofs
