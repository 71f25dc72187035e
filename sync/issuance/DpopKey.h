// Demonstrating Proof of Possession (RFC 9449): a token that works only together with a key of this one session.
#pragma once

#include "core/base/Clock.h"
#include "core/crypto/EcdsaKeyPair.h"

#include <QUrl>

namespace wb::issuance {

class DpopKey {
public:
    [[nodiscard]] static Result<DpopKey> generate(); // P-256
    [[nodiscard]] static Result<DpopKey> fromSecret(const crypto::SecretBytes &secret);
    [[nodiscard]] const crypto::SecretBytes &secret() const { return m_key.secret(); }

    // The proof for one request: section 4.2. `nonce` is the server's, where it asked for one; `accessToken` empty at the token
    // endpoint.
    [[nodiscard]] Result<QByteArray> proof(const QByteArray &method, const QUrl &url, const QDateTime &now,
        const QString &nonce = {}, const QString &accessToken = {}) const;

private:
    explicit DpopKey(crypto::EcdsaKeyPair key)
        : m_key(std::move(key))
    {
    }

    crypto::EcdsaKeyPair m_key;
};

} // namespace wb::issuance
