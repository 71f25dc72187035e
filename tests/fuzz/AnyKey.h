// Hands out the same key for every name, so that inputs get as far as the signature.
#pragma once

#include "core/proofs/KeyResolver.h"

namespace wb::fuzz {

class AnyKey final : public proofs::KeyResolver {
public:
    Result<proofs::ResolvedKey> resolve(const QString &method, const QString &) const override
    {
        return proofs::ResolvedKey { { crypto::KeyType::Ed25519, QByteArray(32, '\x05') }, method, {} };
    }
};

} // namespace wb::fuzz
