#include "sync/presentation/PresentationRequest.h"

#include "sync/presentation/AuthorizationResponse.h"

#include <algorithm>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestText = 2000;
constexpr qsizetype mostKeys = 20;

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("the request: ") + why);
}

// Sections 5.2: only characters that need no escaping in an address.
Result<QString> safeText(const QJsonObject &parameters, S name)
{
    const QJsonValue value = parameters.value(name);
    const QString text = value.toString();
    const bool safe = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.'
            || c == u'_' || c == u'~';
    });
    if ((!value.isUndefined() && !value.isString()) || !safe || text.size() > longestText)
        return malformed(name + S(" holds something that may not stand there"));
    return text;
}

Result<ResponseMode> modeOf(const QJsonObject &parameters)
{
    const QString mode = parameters.value(S("response_mode")).toString(QStringLiteral("fragment"));
    if (mode == S("fragment"))
        return ResponseMode::Fragment;
    if (mode == S("direct_post"))
        return ResponseMode::DirectPost;
    if (mode == S("direct_post.jwt"))
        return ResponseMode::DirectPostJwt;
    return failure(ErrorCode::UnsupportedFormat, QStringLiteral("answers by response_mode '%1'").arg(mode.left(60)));
}

Result<QUrl> targetOf(const QJsonObject &parameters, ResponseMode mode, const VerifierIdentity &verifier, const Reach &reach)
{
    const bool posted = mode != ResponseMode::Fragment;
    const S name = posted ? S("response_uri") : S("redirect_uri");
    if (posted && parameters.contains(S("redirect_uri"))) // section 8.2
        return malformed(QStringLiteral("redirect_uri beside response_mode direct_post"));
    QString text = parameters.value(name).toString();
    if (text.isEmpty() && verifier.client.prefix == ClientIdPrefix::RedirectUri)
        text = verifier.client.original; // may be left out
    if (text.isEmpty() || text.size() > longestText)
        return malformed(name + S(" is missing"));
    const QUrl target(text, QUrl::StrictMode);
    if (!target.isValid() || target.hasFragment())
        return malformed(name + S(" is no address"));
    if (const auto reachable = checkReach(target, reach); !reachable)
        return failure(ErrorCode::AddressRefused, target.host());
    if (!verifier.mayAnswerTo(target))
        return failure(
            ErrorCode::AddressRefused, QStringLiteral("the answer would go to %1, which is not the verifier's").arg(target.host()));
    return target;
}

void readEncryption(PresentationRequest &request)
{
    const QJsonObject &metadata = request.verifier.metadata;
    const QJsonArray keys = metadata.value(S("jwks")).toObject().value(S("keys")).toArray();
    for (qsizetype i = 0; i < std::min(keys.size(), mostKeys); ++i)
        request.encryptionKeys.append(keys.at(i).toObject());
    for (const QJsonValue method : metadata.value(S("encrypted_response_enc_values_supported")).toArray())
        request.encryptionMethods.append(method.toString());
    if (request.mode == ResponseMode::DirectPostJwt && !encryptionOf(request)) {
        request.problem = QStringLiteral("invalid_request");
        request.problemDetail = QStringLiteral("no key or method to encrypt the answer with");
    }
}

void readTransactions(PresentationRequest &request, const QJsonObject &parameters, const QStringList &types)
{
    const auto transactions = readTransactionData(parameters.value(S("transaction_data")), request.query, types);
    if (transactions) {
        request.transactions = *transactions;
    } else {
        request.problem = QStringLiteral("invalid_transaction_data");
        request.problemDetail = transactions.error().detail;
    }
}

} // namespace

Result<PresentationRequest> readPresentationRequest(
    const QJsonObject &parameters, const VerifierIdentity &verifier, const RequestRules &rules)
{
    if (parameters.value(S("response_type")).toString() != S("vp_token"))
        return failure(
            ErrorCode::UnsupportedFormat, QStringLiteral("requests for something else than credentials (response_type)"));
    PresentationRequest request;
    request.verifier = verifier;
    WB_TRY(request.mode, modeOf(parameters));
    WB_TRY(request.target, targetOf(parameters, request.mode, verifier, rules.reach));
    WB_TRY(request.nonce, safeText(parameters, S("nonce")));
    if (request.nonce.isEmpty())
        return malformed(QStringLiteral("nonce is missing"));
    WB_TRY(request.state, safeText(parameters, S("state")));
    if (parameters.value(S("exp")).isDouble()) // a claim of a signed request
        request.expires = QDateTime::fromSecsSinceEpoch(parameters.value(S("exp")).toInteger(), Qt::UTC);
    if (!parameters.value(S("dcql_query")).isObject()) {
        if (parameters.contains(S("scope")))
            return failure(ErrorCode::UnsupportedFormat, QStringLiteral("requests by scope"));
        return malformed(QStringLiteral("dcql_query is missing"));
    }
    WB_TRY(request.query, credentials::readDcqlQuery(parameters.value(S("dcql_query")).toObject()));
    const bool unbound = std::any_of(
        request.query.credentials.begin(), request.query.credentials.end(), [](const auto &one) { return !one.holderBinding; });
    if (unbound && request.state.isEmpty()) // section 5.3: nothing else would tie the answer to its request
        return malformed(QStringLiteral("state is missing, which credentials without holder binding need"));
    request.formats = verifier.metadata.value(S("vp_formats_supported")).toObject();
    readEncryption(request);
    readTransactions(request, parameters, rules.transactionTypes);
    return request;
}

} // namespace wb::sync
