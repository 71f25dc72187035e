// One request to an issuer and its answer, encrypted where the issuer wants it: OpenID4VCI 1.0 section 10, and draft 13's
// credential_response_encryption.
#pragma once

#include "core/crypto/EcdsaKeyPair.h"
#include "sync/issuance/IssuerMetadata.h"
#include "sync/transport/HttpMessage.h"

namespace wb::issuance {

class SealedMessage {
public:
    // Errors: UnsupportedAlgorithm (it has to be encrypted, in no way that we know).
    [[nodiscard]] static Result<SealedMessage> to(const IssuerMetadata &issuer);

    // The request with the key for its answer in it, encrypted itself if that is asked for or an answer's key has to be protected.
    [[nodiscard]] Result<sync::HttpRequest> request(const QUrl &url, QJsonObject body) const;
    // What a 2xx answer says. UnexpectedAnswer if it had to be encrypted and is not, or is no JSON; DecryptionFailed.
    [[nodiscard]] Result<QJsonObject> answer(const sync::HttpResponse &response) const;

private:
    SealedMessage() = default;

    std::optional<crypto::EcdsaKeyPair> m_answerKey; // made for this one answer
    QString m_answerCipher;
    QJsonObject m_requestKey; // empty: not encrypted
    QString m_requestCipher;
};

} // namespace wb::issuance
