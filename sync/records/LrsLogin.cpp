#include "sync/records/LrsLogin.h"

namespace wb::sync {

Result<QByteArray> LrsLogin::header(LrsAccount &account, bool refused, bool &changed, std::stop_token stop)
{
    changed = false;
    auto &access = account.access;
    if (access.kind == LrsAccess::Kind::None || access.kind == LrsAccess::Kind::Basic) {
        if (refused)
            return failure(ErrorCode::NotAuthorized, account.endpoint.host());
        if (access.kind == LrsAccess::Kind::None)
            return QByteArray();
        return "Basic " + (access.user + u':' + access.password).toUtf8().toBase64();
    }
    if (refused || !access.token.isFresh(m_clock)) {
        OAuthFlow flow(m_http, m_clock, account.reach);
        auto token = access.kind == LrsAccess::Kind::ClientCredentials
            ? flow.clientCredentials(access.server, access.client, access.scopes, stop)
            : flow.renew(access.server, access.client, access.token, stop);
        if (!token)
            return tl::unexpected(token.error());
        access.token = *token;
        changed = true;
    }
    return "Bearer " + access.token.access.toLatin1();
}

} // namespace wb::sync
