// What one operation with an issuer speaks through: a client of its own, the reach that the person allowed, the key its token asks
// for.
#pragma once

#include "sync/issuance/Connection.h"
#include "sync/issuance/IssuanceSettings.h"
#include "sync/issuance/IssuanceState.h"

#include "core/vault/Vault.h"

namespace wb::issuance {

// Runs work on the vault's thread and waits for its answer.
template <typename Work> auto inVault(vault::Vault &vault, Work work)
{
    return vault.run(std::move(work)).takeResult();
}

struct IssuanceLine {
    sync::HttpClient client;
    Connection connection;
    std::optional<DpopKey> dpop;

    IssuanceLine(const IssuanceSettings &settings, const IssuanceState &state, const Clock &clock, std::stop_token stop);

    // Public addresses only, or as far as this issuer's own goes where the person allowed that.
    [[nodiscard]] static sync::Reach reach(const QUrl &issuer, bool localNetwork);
    [[nodiscard]] Result<void> takeKey(const IssuanceState &state);
    [[nodiscard]] const DpopKey *key() const { return dpop ? &*dpop : nullptr; }
    [[nodiscard]] Access access(const AccessToken &token) const { return { token.value, token.dpop ? key() : nullptr }; }
    // Does something with the token. One that is over, or nearly, is renewed first, where that can be done, and one that is not
    // taken any more (NotAuthorized) is renewed and the work done again; the new one is kept.
    template <typename Work> auto withToken(vault::Vault &vault, IssuanceState &state, Work work) -> decltype(work())
    {
        if (isOver(state.token))
            WB_CHECK(refresh(vault, state));
        const QString used = state.token.value;
        auto answer = work();
        if (answer || answer.error().code != ErrorCode::NotAuthorized || state.token.refreshToken.isEmpty())
            return answer;
        if (!refresh(vault, state) || state.token.value == used)
            return answer; // what the issuer said first is what matters
        return work();
    }

private:
    [[nodiscard]] bool isOver(const AccessToken &token) const;
    [[nodiscard]] Result<void> refresh(vault::Vault &vault, IssuanceState &state);
};

} // namespace wb::issuance
