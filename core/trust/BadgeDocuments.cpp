#include "core/trust/BadgeDocuments.h"

#include "core/base/Json.h"

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostBytes = 4 * 1024 * 1024;

} // namespace

QString badgeId(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toObject().value(S("id")).toString();
}

Result<bool> BadgeDocuments::add(const QString &url, QByteArrayView json, const QDateTime &fetched)
{
    if (url.isEmpty() || !fetched.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a badge document needs an address and a date"));
    WB_TRY(const QJsonObject document, parseJsonObject(json, { .bytes = mostBytes, .depth = 32 }));
    if (badgeId(document) != url)
        return failure(ErrorCode::MalformedDocument,
            QStringLiteral("the document is that of another address: ") + badgeId(document).left(200));
    const auto held = m_documents.constFind(url);
    if (held != m_documents.constEnd() && held->fetched >= fetched)
        return false;
    m_documents.insert(url, { document, fetched });
    return true;
}

const HeldBadgeDocument *BadgeDocuments::find(const QString &url) const
{
    const auto held = m_documents.constFind(url);
    return held == m_documents.constEnd() ? nullptr : &*held;
}

QJsonObject BadgeDocuments::completed(QJsonObject assertion) const
{
    const QJsonValue said = assertion.value(S("badge"));
    const HeldBadgeDocument *heldBadge = find(badgeId(said));
    QJsonObject badge = heldBadge ? heldBadge->document : said.toObject();
    if (badge.isEmpty())
        return assertion;
    if (const HeldBadgeDocument *issuer = find(badgeId(badge.value(S("issuer")))))
        badge.insert(QStringLiteral("issuer"), issuer->document);
    assertion.insert(QStringLiteral("badge"), badge);
    return assertion;
}

} // namespace wb::trust
