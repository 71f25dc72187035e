#include "sync/issuance/IssuanceFollowUp.h"

#include "sync/issuance/IssuanceLine.h"

#include <algorithm>

namespace wb::issuance {

using S = QLatin1StringView;

IssuanceFollowUp::IssuanceFollowUp(vault::Vault &vault, const Clock &clock, const IssuanceSettings &settings)
    : m_vault(vault)
    , m_clock(clock)
    , m_settings(settings)
{
}

Result<IssuanceState> IssuanceFollowUp::stateOf(const QString &id)
{
    return inVault(m_vault, [id](vault::Session &session) { return IssuanceStore(session).state(id); });
}

Result<QList<DeferredSummary>> IssuanceFollowUp::deferred()
{
    WB_TRY(const auto waiting, inVault(m_vault, [](vault::Session &session) { return IssuanceStore(session).deferred(); }));
    QList<DeferredSummary> all;
    for (const DeferredCredential &one : waiting) {
        WB_TRY(const IssuanceState state, stateOf(one.stateId));
        all.append({ one.id, state.issuer.issuer, displayText(state.issuer.display, m_settings.languages),
            displayText(state.issuer.configurations.value(one.configuration).display, m_settings.languages), one.nextAt });
    }
    return all;
}

Result<void> IssuanceFollowUp::giveUp(const QString &deferredId)
{
    return inVault(m_vault, [deferredId](vault::Session &session) -> Result<void> {
        IssuanceStore store(session);
        WB_TRY(const auto waiting, store.deferred());
        if (std::ranges::none_of(waiting, [&](const DeferredCredential &one) { return one.id == deferredId; }))
            return failure(ErrorCode::NotFound, QStringLiteral("nothing is promised by that name"));
        return store.dropDeferred(deferredId);
    });
}

Result<ReceiveSummary> IssuanceFollowUp::continueDeferred(bool evenIfEarly, std::stop_token stop)
{
    WB_TRY(const auto waiting, inVault(m_vault, [](vault::Session &session) { return IssuanceStore(session).deferred(); }));
    ReceiveSummary summary;
    for (const DeferredCredential &one : waiting) {
        if (!evenIfEarly && one.nextAt > m_clock.nowUtc()) {
            ++summary.deferred;
            continue;
        }
        WB_TRY(IssuanceState state, stateOf(one.stateId));
        IssuanceLine line(m_settings, state, m_clock, stop);
        WB_CHECK(line.takeKey(state));
        const auto answer = line.withToken(m_vault, state, [&] {
            return CredentialRequest(line.connection, state.issuer, state.token, line.access(state.token), state.clientId)
                .askDeferred(one.transactionId);
        });
        if (!answer) {
            summary.failed.append({ one.configuration, answer.error() });
            // The issuer knows nothing of it (any more), or will not give it: there is nothing left to ask for.
            if (answer.error().code == ErrorCode::RequestRefused) {
                WB_CHECK(
                    inVault(m_vault, [id = one.id](vault::Session &session) { return IssuanceStore(session).dropDeferred(id); }));
            } else {
                ++summary.deferred;
            }
            continue;
        }
        WB_TRY(const int added, inVault(m_vault, [one, answer = *answer](vault::Session &session) {
            return IssuanceStore(session).keep(one.stateId, one.configuration, answer, one.id);
        }));
        summary.received += added;
        summary.deferred += answer->transactionId.isEmpty() ? 0 : 1;
    }
    return summary;
}

Result<void> IssuanceFollowUp::tell(const Notification &notification, const IssuanceState &state, IssuanceLine &line) const
{
    if (state.issuer.notificationEndpoint.isEmpty())
        return {};
    WB_TRY(const auto response,
        line.connection.post(sync::postJson(state.issuer.notificationEndpoint,
                                 { { S("notification_id"), notification.notificationId }, { S("event"), notification.event } }),
            line.access(state.token)));
    return response.isSuccess() ? Result<void>() : Result<void>(tl::unexpected(refusal(response)));
}

Result<int> IssuanceFollowUp::sendNotifications(std::stop_token stop)
{
    WB_TRY(const auto waiting, inVault(m_vault, [](vault::Session &session) { return IssuanceStore(session).notifications(); }));
    int left = 0;
    for (const Notification &notification : waiting) {
        WB_TRY(IssuanceState state, stateOf(notification.stateId));
        IssuanceLine line(m_settings, state, m_clock, stop);
        WB_CHECK(line.takeKey(state));
        const auto told = line.withToken(m_vault, state, [&] { return tell(notification, state, line); });
        // Whatever the issuer says to it, it has been told; only where nobody answered, or it failed, is it told again.
        const auto again = told ? std::nullopt : std::optional(told.error().code);
        if (!again || again == ErrorCode::RequestRefused || again == ErrorCode::NotAuthorized || again == ErrorCode::NotFound
            || again == ErrorCode::UnexpectedAnswer) {
            WB_CHECK(inVault(m_vault,
                [notification](vault::Session &session) { return IssuanceStore(session).dropNotification(notification); }));
        } else {
            ++left;
        }
    }
    return left;
}

} // namespace wb::issuance
