#include "sync/presentation/ReceivedRequest.h"

#include "sync/presentation/RequestFetch.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;

} // namespace

Result<PresentationRequest> receiveRequest(const QString &text, const VerifierContext &context, const QStringList &transactionTypes)
{
    const RequestRules rules { context.reach, transactionTypes };
    WB_TRY(const RequestLink link, readRequestLink(text));
    WB_TRY(const ClientId client, readClientId(link.clientId));
    if (link.requestUri.isEmpty() && link.requestObject.isEmpty()) {
        WB_TRY(const VerifierIdentity verifier, unprovedVerifier(client, link.parameters, context));
        return readPresentationRequest(link.parameters, verifier, rules);
    }
    FetchedRequest fetched { link.requestObject, {} };
    if (!link.requestUri.isEmpty()) {
        WB_TRY(fetched, fetchRequest(context.http, link, client, context.reach, context.stop));
    }
    WB_TRY(const RequestObject request, readRequestObject(fetched.text));
    WB_CHECK(checkRequestTimes(request.claims, context.now, link.requestUri));
    if (!fetched.walletNonce.isEmpty() && request.claims.value(S("wallet_nonce")).toString() != fetched.walletNonce)
        return failure(
            ErrorCode::BadSignature, QStringLiteral("the request was not made for this wallet: it does not repeat its nonce"));
    WB_TRY(const VerifierIdentity verifier, proveVerifier(client, request, context));
    return readPresentationRequest(request.claims, verifier, rules);
}

} // namespace wb::sync
