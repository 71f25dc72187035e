// A request as it reaches the person: text of a QR code, a deep link, something pasted (OpenID4VP 1.0 sections 5.5, 5.8 and 9).
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QUrl>

namespace wb::sync {

enum class RequestMethod { Get, Post };

// One of three: an address to fetch the request from, a request object, or the parameters themselves.
struct RequestLink {
    QString clientId; // as the link says; a request object has to say the same
    QUrl requestUri;
    RequestMethod method = RequestMethod::Get;
    QByteArray requestObject;
    QJsonObject parameters; // with dcql_query, client_metadata, transaction_data and verifier_info as JSON
};

// Takes openid4vp:, haip-vp:, eudi-openid4vp: and https: links; spaces and line breaks around and inside are what copying added.
// Errors: TooLarge (more than 64 KiB), InvalidArgument (not such a link), UnsupportedFormat (mdoc-openid4vp: and the like),
// MalformedDocument (a parameter twice, two kinds of request at once, or none), MalformedJson.
[[nodiscard]] Result<RequestLink> readRequestLink(const QString &text);

} // namespace wb::sync
