// A request that was checked: what is asked, by whom, and where the answer may go (OpenID4VP 1.0 section 5).
#pragma once

#include "sync/presentation/TransactionData.h"
#include "sync/presentation/VerifierIdentity.h"
#include "sync/transport/Reach.h"

#include <QDateTime>

namespace wb::sync {

enum class ResponseMode { Fragment, DirectPost, DirectPostJwt };

struct PresentationRequest {
    VerifierIdentity verifier;
    ResponseMode mode = ResponseMode::Fragment;
    QUrl target; // redirect_uri or response_uri: the one address an answer goes to
    QString nonce;
    QString state; // empty where there is none
    QDateTime expires; // invalid where the request names no end
    credentials::DcqlQuery query;
    QList<TransactionData> transactions;
    QJsonObject formats; // vp_formats_supported; empty: not said
    QList<QJsonObject> encryptionKeys; // JWKs of the verifier
    QStringList encryptionMethods; // encrypted_response_enc_values_supported
    // Set where nothing may be shown, but the verifier may be told why: its name is the OAuth error code (section 8.5).
    QString problem;
    QString problemDetail;
};

struct RequestRules {
    Reach reach; // of the address that is answered to
    QStringList transactionTypes; // that can be shown here
};

// `parameters` are the claims of a request object, or what stood in the link. Errors: UnsupportedFormat (a response type or mode
// that is not supported, scope in place of a query), MalformedDocument, AddressRefused (an address this client may not be answered
// at, or none of the web), TooLarge. An answer that cannot be given although it is known where to tell it (unknown transactions, no
// key to encrypt to) is no error: `problem` says so.
[[nodiscard]] Result<PresentationRequest> readPresentationRequest(
    const QJsonObject &parameters, const VerifierIdentity &verifier, const RequestRules &rules);

} // namespace wb::sync
