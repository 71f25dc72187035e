#include "sync/badges/BadgeHost.h"

#include <QJsonArray>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype longestName = 100;
const QString apiPath = QStringLiteral("/ims/ob/v3p0/");

tl::unexpected<Error> malformed(const char *what)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("service description: %1").arg(QLatin1StringView(what)));
}

// The standard's own example leaves the scheme away.
QUrl addressOf(const QJsonValue &value, const QUrl &document)
{
    const auto text = value.toString().trimmed();
    if (text.isEmpty())
        return {};
    QUrl url(text, QUrl::StrictMode);
    if (!url.scheme().isEmpty() && !url.host().isEmpty())
        return url;
    if (text.startsWith(u'/') || text.startsWith(u'.'))
        return document.resolved(url);
    return QUrl(QStringLiteral("https://") + text, QUrl::StrictMode);
}

QString oneLine(const QString &text)
{
    return text.simplified().left(longestName);
}

} // namespace

Result<BadgeHost> readServiceDescription(const QJsonObject &document, const QUrl &address)
{
    QJsonObject scheme;
    for (const auto &candidate : document.value(L1("components")).toObject().value(L1("securitySchemes")).toObject()) {
        const auto object = candidate.toObject();
        if (object.value(L1("type")).toString() == L1("oauth2")
            && object.value(L1("flows")).toObject().contains(L1("authorizationCode")))
            scheme = object;
    }
    const auto flow = scheme.value(L1("flows")).toObject().value(L1("authorizationCode")).toObject();
    BadgeHost host;
    host.server.authorization = addressOf(flow.value(L1("authorizationUrl")), address);
    host.server.token = addressOf(flow.value(L1("tokenUrl")), address);
    host.server.registration = addressOf(scheme.value(L1("x-imssf-registrationUrl")), address);
    host.refresh = addressOf(flow.value(L1("refreshUrl")), address);
    if (host.refresh.isEmpty())
        host.refresh = host.server.token;
    if (!host.server.authorization.isValid() || host.server.authorization.host().isEmpty() || !host.server.token.isValid()
        || host.server.token.host().isEmpty())
        return malformed("no OAuth 2.0 with an authorization code");

    const auto info = document.value(L1("info")).toObject();
    host.name = oneLine(scheme.value(L1("x-imssf-name")).toString());
    if (host.name.isEmpty())
        host.name = oneLine(info.value(L1("title")).toString());
    if (host.name.isEmpty())
        host.name = address.host();
    host.terms = addressOf(scheme.value(L1("x-imssf-termsOfServiceUrl")), address);
    host.privacy = addressOf(scheme.value(L1("x-imssf-privacyPolicyUrl")), address);

    const auto given = flow.value(L1("scopes")).toObject();
    for (const auto &scope : { badgescope::readCredentials, badgescope::upsertCredentials, badgescope::readProfile,
             badgescope::updateProfile, badgescope::readLearnerRecords }) {
        if (given.contains(scope))
            host.scopes.append(scope);
    }
    host.learnerRecords = document.value(L1("paths")).toObject().contains(L1("/clrs"));

    const auto servers = document.value(L1("servers")).toArray();
    host.base = addressOf(servers.first().toObject().value(L1("url")), address);
    if (host.base.isEmpty())
        host.base = address.resolved(QUrl(QStringLiteral(".")));
    host.base = host.base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!host.base.isValid() || host.base.host().isEmpty())
        return malformed("the API has no address");
    if (!host.base.path().endsWith(u'/'))
        host.base.setPath(host.base.path() + u'/');
    return host;
}

QList<QUrl> serviceDescriptionAddresses(const QUrl &typed)
{
    auto path = typed.path();
    if (path.endsWith(L1("/discovery")) || path.endsWith(L1(".json")))
        return { typed };
    while (path.endsWith(u'/'))
        path.chop(1);
    const auto at = [&typed](const QString &where) {
        auto url = typed.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        url.setPath(where);
        return url;
    };
    if (path.contains(L1("/ob/v3p0")))
        return { at(path + L1("/discovery")) };
    return { at(path + apiPath + L1("discovery")), at(path + L1("/.well-known/badgeconnect.json")) };
}

QJsonObject toJson(const BadgeHost &host)
{
    return { { L1("base"), host.base.toString(QUrl::FullyEncoded) }, { L1("name"), host.name },
        { L1("terms"), host.terms.toString(QUrl::FullyEncoded) }, { L1("privacy"), host.privacy.toString(QUrl::FullyEncoded) },
        { L1("server"), toJson(host.server) }, { L1("refresh"), host.refresh.toString(QUrl::FullyEncoded) },
        { L1("scopes"), QJsonArray::fromStringList(host.scopes) }, { L1("clrs"), host.learnerRecords } };
}

BadgeHost badgeHostFromJson(const QJsonObject &json)
{
    const auto url = [&json](L1 name) { return QUrl(json.value(name).toString(), QUrl::StrictMode); };
    BadgeHost host { url(L1("base")), json.value(L1("name")).toString(), url(L1("terms")), url(L1("privacy")),
        oauthServerFromJson(json.value(L1("server")).toObject()), url(L1("refresh")), {}, json.value(L1("clrs")).toBool() };
    for (const auto &scope : json.value(L1("scopes")).toArray())
        host.scopes.append(scope.toString());
    return host;
}

} // namespace wb::sync
