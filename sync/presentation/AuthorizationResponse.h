// Bringing an answer to the verifier, and to nobody else (OpenID4VP 1.0 sections 8.2, 8.3 and 8.5).
#pragma once

#include "core/crypto/ContentCipher.h"
#include "sync/presentation/PresentationRequest.h"
#include "sync/transport/HttpClient.h"

#include <optional>

namespace wb::sync {

struct Encryption {
    QJsonObject key; // JWK
    crypto::ContentCipher cipher = crypto::ContentCipher::Aes128Gcm;
};

// The first key and the first content encryption of the verifier's that are known here: ECDH-ES on P-256 or P-384.
[[nodiscard]] std::optional<Encryption> encryptionOf(const PresentationRequest &request);

struct Delivery {
    // To be opened in the browser: the answer itself where it goes by fragment, otherwise where the verifier goes on. May be empty.
    QUrl redirect;
};

// `answer` holds vp_token, or error; state is added. By direct_post it is sent to request.target, without following redirects;
// by fragment nothing is sent: the browser brings it. Errors: those of HttpClient and errorOf() (RequestRefused and NotAuthorized
// mean that the verifier does not take it), TooLarge (an answer of more than 60 KiB does not fit into an address),
// UnsupportedAlgorithm (it has to be encrypted and cannot be). Whatever follows
// a 2xx is no error even where it cannot be read: the answer is with the verifier.
[[nodiscard]] Result<Delivery> deliver(
    HttpClient &http, const PresentationRequest &request, const QJsonObject &answer, const Reach &reach, std::stop_token stop = {});

} // namespace wb::sync
