// What the cryptosuites of Data Integrity have in common (W3C VC Data Integrity 1.0 section 3.1), and the table of those known
// here.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QJsonObject>

namespace wb::linkeddata {
class ContextTable;
}

namespace wb::proofs {

// One proof with what it was made over.
struct ProofInput {
    QJsonObject document; // without its proofs, but with those that this one builds on
    QJsonObject proof; // whole
    const linkeddata::ContextTable *contexts = nullptr; // for the suites over linked data
};

class Cryptosuite {
public:
    Cryptosuite() = default;
    virtual ~Cryptosuite() = default;
    Cryptosuite(const Cryptosuite &) = delete;
    Cryptosuite &operator=(const Cryptosuite &) = delete;

    // As proofs name it: `cryptosuite` of a DataIntegrityProof, or else the `type`.
    [[nodiscard]] virtual QLatin1StringView name() const = 0;
    // Whether the suite has a type of its own instead of DataIntegrityProof.
    [[nodiscard]] virtual bool isType() const { return false; }
    [[nodiscard]] virtual bool takes(crypto::KeyType type) const = 0;
    // Errors: BadSignature (it does not fit), MalformedEncoding and MalformedDocument (a proof value that cannot be read, a
    // document without canonical form), KeyNotFound and UnsupportedAlgorithm (nothing can be told: a context is not held, say).
    [[nodiscard]] virtual Result<void> verify(const ProofInput &input, const crypto::PublicKey &key) const = 0;
};

// The name of the suite a proof is made by; empty if it names none.
[[nodiscard]] QString cryptosuiteName(const QJsonObject &proof);
// Null for suites that are not known here.
[[nodiscard]] const Cryptosuite *findCryptosuite(const QJsonObject &proof);

} // namespace wb::proofs
