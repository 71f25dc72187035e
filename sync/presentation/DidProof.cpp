#include "core/trust/DidDocument.h"
#include "core/trust/DidResolver.h"
#include "sync/presentation/VerifierProof.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qint64 mostBytes = 256 * 1024;

// Any method of the document may sign a request (section 5.9.3 names no relationship), but it has to be the subject's own.
Result<crypto::PublicKey> ownKey(const trust::DidDocument &document, const QString &method)
{
    WB_TRY(const crypto::PublicKey key, document.key(method));
    const QString controller = document.controllerOf(method);
    if (!controller.isEmpty() && controller != document.id())
        return failure(ErrorCode::KeyNotFound, QStringLiteral("the key belongs to somebody else than the DID"));
    return key;
}

Result<crypto::PublicKey> fetchedKey(const QString &did, const QString &method, const VerifierContext &context)
{
    const QString url = trust::didWebUrl(did);
    if (url.isEmpty())
        return failure(ErrorCode::KeyNotFound, QStringLiteral("the document of %1 is not held here").arg(did.left(200)));
    HttpRequest request;
    request.url = QUrl(url, QUrl::StrictMode);
    if (context.reach.plainHttp && isPrivateHost(request.url.host())) // on a local network nobody has certificates
        request.url.setScheme(QStringLiteral("http"));
    request.reach = context.reach;
    request.maxBytes = mostBytes;
    request.setHeader("Accept", "application/did+json, application/json");
    WB_TRY(const HttpResponse response, context.http.send(request, context.stop));
    if (!response.isSuccess())
        return tl::unexpected<Error>(errorOf(response));
    WB_TRY(const trust::DidDocument document, trust::DidDocument::read(response.body));
    if (document.id() != did)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the document at %1 is another DID's").arg(request.url.host()));
    return ownKey(document, method);
}

Result<crypto::PublicKey> keyOf(const QString &did, const QString &method, const VerifierContext &context)
{
    if (did.startsWith(S("did:key:")) || did.startsWith(S("did:jwk:"))) {
        WB_TRY(const proofs::ResolvedKey resolved, trust::DidResolver().resolve(method, QStringLiteral("authentication")));
        return resolved.key;
    }
    if (const trust::HeldDocument *held = context.store.archive().document(did)) {
        auto key = ownKey(held->document, method);
        if (key || key.error().code != ErrorCode::KeyNotFound)
            return key;
    }
    return fetchedKey(did, method, context); // not held, or from before the key
}

} // namespace

Result<VerifierIdentity> proveByDid(const ClientId &client, const RequestObject &request, const VerifierContext &context)
{
    const QString did = client.original;
    QString method = request.header.value(S("kid")).toString();
    if (method.startsWith(QLatin1Char('#')))
        method.prepend(did);
    if (trust::didOf(method) != did || !method.contains(QLatin1Char('#')))
        return failure(ErrorCode::BadSignature, QStringLiteral("the request is signed with a key of somebody else (kid)"));
    WB_TRY(const crypto::PublicKey key, keyOf(did, method, context));
    WB_CHECK(checkRequestSignature(request, key));
    VerifierIdentity identity { client, IdentityProof::Did, did, {}, {}, {}, {} };
    if (const auto known = context.store.knownIssuers().byId(did))
        identity.name = known->name;
    if (const auto publisher = context.store.publisherName(did))
        identity.name = *publisher;
    return identity;
}

} // namespace wb::sync
