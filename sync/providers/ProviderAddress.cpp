#include "sync/providers/ProviderAddress.h"

#include "sync/links/LinkKind.h"
#include "sync/providers/ProviderDocuments.h"
#include "sync/transport/Reach.h"

#include <QFileInfo>
#include <QUrlQuery>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype longestText = 4000;

Result<ProviderAddress> readLink(const QString &text)
{
    const QUrl link(text, QUrl::StrictMode);
    const QUrlQuery query(link.query(QUrl::FullyEncoded));
    if (!link.isValid() || (link.path() != L1("provider") && link.host() != L1("provider")))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not a link to a provider"));
    const QString url = query.queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded);
    if (!url.startsWith(L1("https://")) && !url.startsWith(L1("http://")))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the link names no address"));
    WB_TRY(auto address, readProviderAddress(url));
    address.did = query.queryItemValue(QStringLiteral("did"), QUrl::FullyDecoded);
    return address;
}

Result<ProviderAddress> readWeb(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!text.contains(L1("://"))) {
        url = QUrl(L1("https://") + text, QUrl::StrictMode);
        if (url.isValid() && isPrivateHost(url.host()))
            url.setScheme(L1("http"));
    }
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not an address of a provider"));
    url.setFragment({});
    QString path = url.path(QUrl::FullyEncoded);
    if (path.endsWith(L1("/") + L1(descriptorPath)))
        path.chop(qsizetype(std::size(descriptorPath)) - 1);
    if (!path.endsWith(L1("/")))
        path += L1("/");
    url.setPath(path, QUrl::StrictMode);
    WB_CHECK(checkReach(url, Reach::ofProvider(url)));
    return ProviderAddress { url, {}, {} };
}

} // namespace

Result<ProviderAddress> readProviderAddress(const QString &given)
{
    const QString text = given.trimmed();
    if (text.isEmpty() || text.size() > longestText)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no address"));
    if (isSchemeOf(LinkKind::Provider, text.section(QLatin1Char(':'), 0, 0)) && text.contains(QLatin1Char(':')))
        return readLink(text);
    const QString file = text.startsWith(L1("file:")) ? QUrl(text).toLocalFile() : text;
    if (const QFileInfo info(file); info.exists() && !text.contains(L1("://"), Qt::CaseInsensitive) != text.startsWith(L1("file:")))
        return ProviderAddress { {}, info.isDir() ? info.canonicalFilePath() : info.canonicalPath(), {} };
    if (file != text || text.startsWith(L1("/")) || text.startsWith(L1(".")))
        return failure(ErrorCode::NotFound, file);
    return readWeb(text);
}

QString providerLink(const ProviderAddress &address)
{
    QString link = L1("wanderbuch:provider?url=") + QString::fromLatin1(QUrl::toPercentEncoding(address.url.toString()));
    if (!address.did.isEmpty())
        link += L1("&did=") + QString::fromLatin1(QUrl::toPercentEncoding(address.did));
    return link;
}

} // namespace wb::sync
