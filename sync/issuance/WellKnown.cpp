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

} // namespace wb::issuance
