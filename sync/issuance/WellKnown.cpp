#include "sync/issuance/WellKnown.h"

namespace wb::issuance {

namespace {

QString pathOf(const QUrl &identifier)
{
    QString path = identifier.path(QUrl::FullyEncoded);
    if (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

QUrl withPath(QUrl url, const QString &path)
{
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace

QUrl wellKnownInserted(const QUrl &identifier, const QString &name)
{
    return withPath(identifier, QStringLiteral("/.well-known/") + name + pathOf(identifier));
}

QUrl wellKnownAppended(const QUrl &identifier, const QString &name)
{
    return withPath(identifier, pathOf(identifier) + QStringLiteral("/.well-known/") + name);
}

Result<QUrl> endpointIn(const QJsonObject &metadata, QLatin1StringView name, const QString &whose)
{
    const QJsonValue value = metadata.value(name);
    if (value.isUndefined() || value.isNull())
        return QUrl();
    const QUrl url(value.toString(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.hasFragment() || !url.userInfo().isEmpty())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("%1 %2 is no address").arg(whose, name));
    return url;
}

} // namespace wb::issuance
