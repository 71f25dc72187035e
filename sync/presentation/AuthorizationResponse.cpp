#include "sync/presentation/AuthorizationResponse.h"

#include "core/base/Json.h"
#include "core/proofs/Jwe.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestAddress = 60 * 1024;
constexpr qint64 mostBytes = 64 * 1024;

using Fields = QList<std::pair<QString, QString>>;

Result<Fields> plainFields(const QJsonObject &answer)
{
    Fields fields;
    for (auto member = answer.begin(); member != answer.end(); ++member) {
        if (member->isString()) {
            fields.append({ member.key(), member->toString() });
        } else {
            WB_TRY(const QByteArray json, canonicalJson(*member));
            fields.append({ member.key(), QString::fromUtf8(json) });
        }
    }
    return fields;
}

Result<Fields> encryptedFields(const PresentationRequest &request, const QJsonObject &answer)
{
    if (answer.contains(S("error"))) // may go without (section 8.3.1)
        return plainFields(answer);
    const auto encryption = encryptionOf(request);
    if (!encryption) // never in the clear
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("no key or method to encrypt the answer with"));
    WB_TRY(const QByteArray json, canonicalJson(answer));
    WB_TRY(const QByteArray token, proofs::encryptCompactJweTo(json, encryption->key, encryption->cipher));
    return Fields { { QStringLiteral("response"), QString::fromLatin1(token) } };
}

Result<Delivery> byFragment(const PresentationRequest &request, const QJsonObject &answer)
{
    WB_TRY(const Fields fields, plainFields(answer));
    QByteArray fragment;
    for (const auto &[name, value] : fields)
        fragment += (fragment.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    if (fragment.size() > longestAddress)
        return failure(ErrorCode::TooLarge, QStringLiteral("the answer does not fit into an address"));
    QUrl address = request.target;
    address.setFragment(QString::fromLatin1(fragment), QUrl::StrictMode);
    return Delivery { address };
}

// Where the verifier wants the person to go on. What is not an address of the web is not opened.
Delivery continuation(const HttpResponse &response, const Reach &reach)
{
    const auto body = parseJsonObject(response.body, { .bytes = mostBytes, .depth = 16 });
    if (!body)
        return {};
    const QUrl next(body->value(S("redirect_uri")).toString(), QUrl::StrictMode);
    return checkReach(next, reach) ? Delivery { next } : Delivery {};
}

} // namespace

std::optional<Encryption> encryptionOf(const PresentationRequest &request)
{
    std::optional<crypto::ContentCipher> cipher;
    for (const QString &method : request.encryptionMethods) {
        if (!cipher)
            cipher = crypto::contentCipher(method);
    }
    if (request.encryptionMethods.isEmpty())
        cipher = crypto::ContentCipher::Aes128Gcm;
    if (!cipher)
        return std::nullopt;
    for (const QJsonObject &key : request.encryptionKeys) {
        const QString curve = key.value(S("crv")).toString();
        if (key.value(S("alg")).toString() == S("ECDH-ES") && key.value(S("use")).toString(QStringLiteral("enc")) == S("enc")
            && (curve == S("P-256") || curve == S("P-384")))
            return Encryption { key, *cipher };
    }
    return std::nullopt;
}

Result<Delivery> deliver(
    HttpClient &http, const PresentationRequest &request, const QJsonObject &answer, const Reach &reach, std::stop_token stop)
{
    QJsonObject whole = answer;
    if (!request.state.isEmpty())
        whole.insert(QStringLiteral("state"), request.state);
    if (request.mode == ResponseMode::Fragment)
        return byFragment(request, whole);
    WB_TRY(const Fields fields, request.mode == ResponseMode::DirectPostJwt ? encryptedFields(request, whole) : plainFields(whole));
    HttpRequest post = postForm(request.target, fields);
    post.setHeader("Accept", "application/json");
    post.reach = reach;
    post.redirects = Redirects::None;
    post.maxBytes = mostBytes;
    WB_TRY(const HttpResponse response, http.send(post, stop));
    if (!response.isSuccess())
        return tl::unexpected<Error>(errorOf(response));
    return continuation(response, reach);
}

} // namespace wb::sync
