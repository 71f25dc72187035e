#include "sync/issuance/IssuanceLine.h"

#include "core/base/Encoding.h"
#include "sync/issuance/IssuanceStore.h"

namespace wb::issuance {

namespace {

constexpr qint64 secondsBeforeExpiry = 5;

} // namespace

IssuanceLine::IssuanceLine(const IssuanceSettings &settings, const IssuanceState &state, const Clock &clock, std::stop_token stop)
    : client(settings.http)
    , connection(client, reach(QUrl(state.offer.issuer), state.localNetwork), clock, std::move(stop))
{
}

sync::Reach IssuanceLine::reach(const QUrl &issuer, bool localNetwork)
{
    return localNetwork ? sync::Reach::ofProvider(issuer) : sync::Reach::strangers();
}

Result<void> IssuanceLine::takeKey(const IssuanceState &state)
{
    if (state.dpopSecret.isEmpty())
        return {};
    WB_TRY(QByteArray secret, fromBase64Url(state.dpopSecret));
    WB_TRY(auto taken, DpopKey::fromSecret(crypto::SecretBytes::fromBytes(std::move(secret))));
    dpop = std::move(taken);
    return {};
}

bool IssuanceLine::isOver(const AccessToken &token) const
{
    return !token.refreshToken.isEmpty() && token.expires.isValid()
        && token.expires.addSecs(-secondsBeforeExpiry) <= connection.now();
}

Result<void> IssuanceLine::refresh(vault::Vault &vault, IssuanceState &state)
{
    WB_TRY(state.token, TokenRequest(connection, state.server, key()).refresh(state.token, state.clientId));
    return inVault(vault, [state](vault::Session &session) { return IssuanceStore(session).save(state); });
}

} // namespace wb::issuance
