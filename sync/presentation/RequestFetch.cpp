#include "sync/presentation/RequestFetch.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Random.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qint64 mostBytes = 256 * 1024;
constexpr qsizetype nonceBytes = 24;

QJsonArray list(std::initializer_list<S> names)
{
    QJsonArray array;
    for (const S name : names)
        array.append(name);
    return array;
}

} // namespace

QJsonObject walletMetadata(const ClientId &client)
{
    const QJsonArray signing = list({ S("ES256"), S("ES384"), S("EdDSA") });
    const QJsonArray issuers = list({ S("ES256"), S("ES384"), S("ES512"), S("EdDSA"), S("PS256"), S("RS256") });
    const QJsonObject formats {
        { QStringLiteral("dc+sd-jwt"),
            QJsonObject { { QStringLiteral("sd-jwt_alg_values"), issuers }, { QStringLiteral("kb-jwt_alg_values"), signing } } },
        { QStringLiteral("jwt_vc_json"), QJsonObject { { QStringLiteral("alg_values"), signing } } },
        { QStringLiteral("ldp_vc"),
            QJsonObject { { QStringLiteral("proof_type_values"), list({ S("DataIntegrityProof") }) },
                { QStringLiteral("cryptosuite_values"),
                    list({ S("eddsa-rdfc-2022"), S("eddsa-jcs-2022"), S("ecdsa-sd-2023") }) } } },
    };
    QJsonObject metadata { { QStringLiteral("vp_formats_supported"), formats },
        { QStringLiteral("client_id_prefixes_supported"),
            list({ S("pre-registered"), S("redirect_uri"), S("decentralized_identifier"), S("verifier_attestation"),
                S("x509_san_dns"), S("x509_hash") }) },
        { QStringLiteral("response_types_supported"), list({ S("vp_token") }) },
        { QStringLiteral("response_modes_supported"), list({ S("fragment"), S("direct_post"), S("direct_post.jwt") }) },
        { QStringLiteral("authorization_encryption_alg_values_supported"), list({ S("ECDH-ES") }) },
        { QStringLiteral("authorization_encryption_enc_values_supported"),
            list({ S("A128GCM"), S("A256GCM"), S("A128CBC-HS256"), S("A256CBC-HS512") }) } };
    if (client.prefix != ClientIdPrefix::RedirectUri)
        metadata.insert(QStringLiteral("request_object_signing_alg_values_supported"),
            list({ S("ES256"), S("ES384"), S("ES512"), S("EdDSA"), S("PS256"), S("RS256") }));
    return metadata;
}

Result<FetchedRequest> fetchRequest(
    HttpClient &http, const RequestLink &link, const ClientId &client, const Reach &reach, std::stop_token stop)
{
    FetchedRequest fetched;
    HttpRequest request;
    if (link.method == RequestMethod::Post) {
        fetched.walletNonce = toBase64Url(crypto::randomBytes(nonceBytes));
        WB_TRY(const QByteArray metadata, canonicalJson(walletMetadata(client)));
        request = postForm(link.requestUri,
            { { QStringLiteral("wallet_metadata"), QString::fromUtf8(metadata) },
                { QStringLiteral("wallet_nonce"), fetched.walletNonce } });
    } else {
        request.url = link.requestUri;
    }
    request.setHeader("Accept", "application/oauth-authz-req+jwt");
    request.reach = reach;
    request.redirects = Redirects::None;
    request.maxBytes = mostBytes;
    WB_TRY(const HttpResponse response, http.send(request, stop));
    if (!response.isSuccess())
        return tl::unexpected<Error>(errorOf(response));
    if (response.header("Content-Type").toLower().startsWith("text/html"))
        return failure(ErrorCode::UnexpectedAnswer, link.requestUri.host());
    fetched.text = response.body;
    return fetched;
}

} // namespace wb::sync
