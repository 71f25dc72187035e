#include "core/trust/TrustArchive.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"

#include <algorithm>

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostCertificates = 1000;

bool isOlder(const QDateTime &fetched, const QDateTime &held)
{
    return held.isValid() && fetched <= held;
}

// One certificate in DER, or any number in PEM.
Result<QList<crypto::Certificate>> readCertificates(const QByteArray &bytes)
{
    constexpr QByteArrayView begin("-----BEGIN CERTIFICATE-----");
    constexpr QByteArrayView end("-----END CERTIFICATE-----");
    QList<crypto::Certificate> certificates;
    qsizetype at = bytes.indexOf(begin);
    if (at < 0) {
        WB_TRY(const crypto::Certificate certificate, crypto::Certificate::fromDer(bytes));
        return QList { certificate };
    }
    while (at >= 0) {
        const qsizetype stop = bytes.indexOf(end, at);
        if (stop < 0)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a certificate has no end"));
        if (certificates.size() >= mostCertificates)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than 1,000 certificates"));
        QString text = QString::fromLatin1(bytes.mid(at + begin.size(), stop - at - begin.size()));
        text.remove(QLatin1Char('\r')).remove(QLatin1Char('\n')).remove(QLatin1Char(' '));
        WB_TRY(const QByteArray der, fromBase64(text));
        WB_TRY(const crypto::Certificate certificate, crypto::Certificate::fromDer(der));
        certificates.append(certificate);
        at = bytes.indexOf(begin, stop);
    }
    return certificates;
}

} // namespace

Result<bool> TrustArchive::add(const TrustItem &item, Standing standing)
{
    if (item.url.isEmpty() || !item.fetched.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("data without an address or a date"));
    const bool vouched = standing == Standing::Vouched;
    if (item.kind == TrustKind::Status)
        return addStatus(item, vouched);
    if (!vouched)
        return false;
    switch (item.kind) {
    case TrustKind::Did: return addDocument(item);
    case TrustKind::Keys: return addKeys(item);
    case TrustKind::Registry: return addRegistry(item);
    case TrustKind::Certificate: return addCertificates(item);
    case TrustKind::Badge: return m_badges.add(item.url, item.content, item.fetched);
    case TrustKind::Status: break;
    case TrustKind::Context: {
        const auto held = m_contexts.constFind(item.url);
        if (held != m_contexts.constEnd() && isOlder(item.fetched, held->fetched))
            return false;
        m_contexts.insert(item.url, item);
        return true;
    }
    }
    return false;
}

Result<bool> TrustArchive::addStatus(const TrustItem &item, bool vouched)
{
    HeldStatus &held = m_statuses[comparableUrl(item.url)];
    if (held.fetched.isValid() && (held.vouched > vouched || (held.vouched == vouched && item.fetched <= held.fetched)))
        return false;
    held = { item.content, item.fetched, vouched };
    return true;
}

Result<bool> TrustArchive::addDocument(const TrustItem &item)
{
    WB_TRY(DidDocument document, DidDocument::read(item.content));
    const QString id = document.id();
    const QString web = didWebUrl(id);
    const bool fits =
        item.url == id || (!web.isEmpty() ? comparableUrl(item.url) == web : comparableUrl(item.url) == comparableUrl(id));
    if (!fits)
        return failure(ErrorCode::MalformedDocument,
            QStringLiteral("the document of %1 is not published at %2").arg(id.left(200), item.url.left(200)));
    const auto held = m_documents.constFind(id);
    if (held != m_documents.constEnd() && isOlder(item.fetched, held->fetched))
        return false;
    m_documents.insert(id, { std::move(document), item.fetched });
    return true;
}

Result<bool> TrustArchive::addKeys(const TrustItem &item)
{
    WB_TRY(const QJsonObject object, parseJsonObject(item.content, { .bytes = 1024 * 1024, .depth = 16 }));
    HeldKeys &held = m_keys[comparableUrl(item.url)];
    if (isOlder(item.fetched, held.fetched))
        return false;
    held = { object, item.fetched };
    return true;
}

Result<bool> TrustArchive::addRegistry(const TrustItem &item)
{
    if (item.content.trimmed().startsWith("ey"))
        return addStatement(item);
    const QString url = comparableUrl(item.url);
    const auto held = m_registries.constFind(url);
    if (held != m_registries.constEnd() && isOlder(item.fetched, held->fetched))
        return false;
    WB_TRY(IssuerRegistry entries, IssuerRegistry::read(item.content));
    m_registries.insert(url, { item.name.isEmpty() ? item.url : item.name, item.fetched, std::move(entries) });
    return true;
}

Result<bool> TrustArchive::addStatement(const TrustItem &item)
{
    WB_TRY(EntityStatement statement, readEntityStatement(item.content.trimmed()));
    if (statement.isConfiguration())
        WB_CHECK(verifyEntityStatement(statement, statement.keys));
    Statement &held =
        statement.isConfiguration() ? m_configurations[statement.issuer] : m_members[statement.subject][statement.issuer];
    if (isOlder(item.fetched, held.fetched))
        return false;
    held = { std::move(statement), item.fetched };
    return true;
}

Result<bool> TrustArchive::addCertificates(const TrustItem &item)
{
    const QString url = comparableUrl(item.url);
    const auto held = m_certificates.constFind(url);
    if (held != m_certificates.constEnd() && !held->isEmpty() && isOlder(item.fetched, held->first().fetched))
        return false;
    WB_TRY(const QList<crypto::Certificate> read, readCertificates(item.content));
    QList<HeldCertificate> certificates;
    for (const crypto::Certificate &certificate : read)
        certificates.append({ certificate, item.fetched });
    m_certificates.insert(url, certificates);
    return true;
}

QList<HeldCertificate> TrustArchive::certificates() const
{
    QList<HeldCertificate> all;
    for (const QList<HeldCertificate> &file : m_certificates)
        all.append(file);
    return all;
}

const HeldStatus *TrustArchive::status(const QString &url) const
{
    const auto found = m_statuses.constFind(comparableUrl(url));
    return found == m_statuses.constEnd() ? nullptr : &*found;
}

const HeldDocument *TrustArchive::document(const QString &id) const
{
    const auto found = m_documents.constFind(id);
    return found == m_documents.constEnd() ? nullptr : &*found;
}

const HeldKeys *TrustArchive::keys(const QString &url) const
{
    const auto found = m_keys.constFind(comparableUrl(url));
    return found == m_keys.constEnd() ? nullptr : &*found;
}

QList<Listing> TrustArchive::listings(const QString &issuer) const
{
    QList<Listing> all;
    for (const Registry &registry : m_registries) {
        if (const auto entry = registry.entries.find(issuer))
            all.append({ registry.name, entry->name, registry.fetched, {}, {} });
    }
    for (const Statement &held : m_members.value(issuer))
        all.append(listing(held));
    std::sort(all.begin(), all.end(), [](const Listing &a, const Listing &b) { return a.registry < b.registry; });
    return all;
}

Listing TrustArchive::listing(const Statement &held) const
{
    const EntityStatement &statement = held.statement;
    Listing listing { statement.issuer, statement.name, held.fetched, statement.expires, {} };
    const auto federation = m_configurations.constFind(statement.issuer);
    if (federation == m_configurations.constEnd()) {
        listing.problem =
            QStringLiteral("the keys of %1 are not held here, so its statement cannot be checked").arg(statement.issuer.left(200));
        return listing;
    }
    if (!federation->statement.name.isEmpty())
        listing.registry = QStringLiteral("%1 (%2)").arg(federation->statement.name, statement.issuer);
    if (!verifyEntityStatement(statement, federation->statement.keys))
        listing.problem = QStringLiteral("the statement is not signed with a key of %1").arg(statement.issuer.left(200));
    return listing;
}

} // namespace wb::trust
