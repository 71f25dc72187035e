// The proof values of ecdsa-sd-2023 (W3C Data Integrity ECDSA Cryptosuites 1.0, sections 3.5.2, 3.5.3, 3.5.6 and 3.5.7): CBOR in
// base64url.
#pragma once

#include "core/base/Result.h"

#include <QByteArrayList>
#include <QMap>
#include <QStringList>

namespace wb::proofs {

// What the issuer gives to the holder; whoever has the HMAC key can link disclosures, so it stays there.
struct EcdsaSdBaseValue {
    QByteArray baseSignature; // 64 bytes
    QByteArray publicKey; // of the key made for this proof: Multikey bytes, 35 of them
    QByteArray hmacKey; // 32 bytes
    QByteArrayList signatures; // one for each statement that is not mandatory, 64 bytes each
    QStringList mandatoryPointers;
};

// What the holder discloses.
struct EcdsaSdDerivedValue {
    QByteArray baseSignature;
    QByteArray publicKey;
    QByteArrayList signatures; // of the disclosed statements that are not mandatory
    QMap<QByteArray, QByteArray> labels; // "c14n0" -> "u3Lv2...", without "_:"
    QList<qsizetype> mandatoryIndexes; // among the disclosed statements, rising
};

[[nodiscard]] bool isEcdsaSdBase(const QString &proofValue);

// Errors of reading: MalformedEncoding, TooLarge (more than 1 MiB).
[[nodiscard]] QString toProofValue(const EcdsaSdBaseValue &value);
[[nodiscard]] QString toProofValue(const EcdsaSdDerivedValue &value);
[[nodiscard]] Result<EcdsaSdBaseValue> readEcdsaSdBase(const QString &proofValue);
[[nodiscard]] Result<EcdsaSdDerivedValue> readEcdsaSdDerived(const QString &proofValue);

} // namespace wb::proofs
