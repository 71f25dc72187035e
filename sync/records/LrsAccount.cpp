#include "sync/records/LrsAccount.h"

#include "core/base/Json.h"

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

const QStringList kinds { QStringLiteral("none"), QStringLiteral("basic"), QStringLiteral("client-credentials"),
    QStringLiteral("code") };

QJsonObject toJson(const LrsAccess &access, const Reach &reach)
{
    QJsonObject json { { L1("kind"), kinds.at(int(access.kind)) }, { L1("privateAddresses"), reach.privateAddresses },
        { L1("plainHttp"), reach.plainHttp } };
    if (access.kind == LrsAccess::Kind::Basic) {
        json.insert(L1("user"), access.user);
        json.insert(L1("password"), access.password);
    } else if (access.kind != LrsAccess::Kind::None) {
        json.insert(L1("server"), toJson(access.server));
        json.insert(L1("client"), toJson(access.client));
        json.insert(L1("scopes"), QJsonArray::fromStringList(access.scopes));
        json.insert(L1("token"), toJson(access.token));
    }
    return json;
}

LrsAccess accessFromJson(const QJsonObject &json)
{
    LrsAccess access;
    access.kind = LrsAccess::Kind(qMax(0, int(kinds.indexOf(json.value(L1("kind")).toString()))));
    access.user = json.value(L1("user")).toString();
    access.password = json.value(L1("password")).toString();
    access.server = oauthServerFromJson(json.value(L1("server")).toObject());
    access.client = oauthClientFromJson(json.value(L1("client")).toObject());
    for (const auto &scope : json.value(L1("scopes")).toArray())
        access.scopes.append(scope.toString());
    access.token = oauthTokenFromJson(json.value(L1("token")).toObject());
    return access;
}

QDateTime time(qint64 milliseconds)
{
    return milliseconds == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

} // namespace

storage::MigrationSet recordsMigrations()
{
    return { QStringLiteral("records"), { QStringLiteral(":/wanderbuch/records/001_records.sql"), QStringLiteral(":/wanderbuch/records/002_sealed.sql") } };
}

Result<QUrl> lrsEndpoint(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || (url.scheme() != L1("https") && url.scheme() != L1("http")))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the address of the LRS"));
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    return url;
}

Result<LrsAccount> LrsAccounts::of(const QString &provider) const
{
    WB_TRY(auto row,
        m_session.database.prepare(
            QStringLiteral("SELECT endpoint, access, version, version_asked_at, takes_gzip, batch_bytes, not_before,"
                           " last_contact, last_error FROM lrs_accounts WHERE provider = ?")));
    WB_TRY(const bool there, row.bindAll(provider).step());
    if (!there)
        return failure(ErrorCode::NotFound, QStringLiteral("no account at the LRS of %1").arg(provider));
    WB_TRY(const QJsonObject access, parseJsonObject(row.bytesView(1)));
    const Reach reach { access.value(L1("privateAddresses")).toBool(), access.value(L1("plainHttp")).toBool() };
    return LrsAccount { provider, QUrl(row.text(0), QUrl::StrictMode), accessFromJson(access), reach, row.bytes(2),
        time(row.integer(3)), row.integer(4) != 0, row.integer(5), time(row.integer(6)), time(row.integer(7)), row.text(8) };
}

Result<void> LrsAccounts::put(const LrsAccount &account)
{
    WB_TRY(const QByteArray access, canonicalJson(toJson(account.access, account.reach)));
    WB_TRY(auto write,
        m_session.database.prepare(
            QStringLiteral("INSERT OR REPLACE INTO lrs_accounts (provider, endpoint, access, version, version_asked_at,"
                           " takes_gzip, batch_bytes, not_before, last_contact, last_error)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    return write
        .bindAll(account.provider, account.endpoint.toString(QUrl::FullyEncoded), QString::fromUtf8(access),
            QString::fromLatin1(account.version), milliseconds(account.versionAsked), account.takesGzip, account.batchBytes,
            milliseconds(account.notBefore), milliseconds(account.lastContact), account.lastError)
        .run();
}

Result<void> LrsAccounts::note(const LrsAccount &account)
{
    WB_TRY(auto update,
        m_session.database.prepare(
            QStringLiteral("UPDATE lrs_accounts SET version = ?, version_asked_at = ?, takes_gzip = ?, batch_bytes = ?,"
                           " not_before = ?, last_contact = ?, last_error = ? WHERE provider = ? AND endpoint = ?")));
    return update
        .bindAll(QString::fromLatin1(account.version), milliseconds(account.versionAsked), account.takesGzip, account.batchBytes,
            milliseconds(account.notBefore), milliseconds(account.lastContact), account.lastError, account.provider,
            account.endpoint.toString(QUrl::FullyEncoded))
        .run();
}

Result<void> LrsAccounts::remove(const QString &provider)
{
    WB_TRY(auto statement, m_session.database.prepare(QStringLiteral("DELETE FROM lrs_accounts WHERE provider = ?")));
    return statement.bindAll(provider).run();
}

} // namespace wb::sync
