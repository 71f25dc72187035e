// Where the keys of issuers come from. A key named only by the document itself (a `jwk` header, a URL's fragment) is
// never used: it would let anybody speak for anybody.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QDateTime>

namespace wb::proofs {

struct ResolvedKey {
    crypto::PublicKey key;
    QString controller; // who the key belongs to, usually a DID
    QDateTime asOf;     // of the stored document it was read from; invalid where the name itself holds the key
};

class KeyResolver
{
public:
    virtual ~KeyResolver() = default;
    // The key behind a verification method, if it may be used for `purpose` ("assertionMethod", "authentication").
    // A name without a fragment asks for the only key of its subject.
    // Errors: KeyNotFound and UnsupportedAlgorithm mean that nothing can be told; any other that the name holds no usable key.
    [[nodiscard]] virtual Result<ResolvedKey> resolve(const QString &verificationMethod, const QString &purpose) const = 0;
};

} // namespace wb::proofs
