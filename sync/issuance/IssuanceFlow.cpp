#include "sync/issuance/IssuanceFlow.h"

#include "core/base/Encoding.h"
#include "core/base/Ids.h"
#include "core/storage/Transaction.h"
#include "sync/issuance/OfferFetch.h"

#include <QUrlQuery>

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

bool canBeRead(const QString &format)
{
    static const QStringList known { QStringLiteral("ldp_vc"), QStringLiteral("jwt_vc_json"), QStringLiteral("jwt_vc_json-ld"),
        QStringLiteral("dc+sd-jwt"), QStringLiteral("vc+sd-jwt") };
    return known.contains(format);
}

std::optional<Error> obstacleOf(const CredentialConfiguration &configuration)
{
    if (!canBeRead(configuration.format))
        return Error { ErrorCode::UnsupportedFormat,
            QStringLiteral("a credential in the format ") + configuration.format.left(100) };
    const auto plan = planProof(configuration);
    return plan ? std::nullopt : std::optional(plan.error());
}

} // namespace

IssuanceFlow::IssuanceFlow(vault::Vault &vault, const Clock &clock, const IssuanceSettings &settings)
    : m_vault(vault)
    , m_clock(clock)
    , m_settings(settings)
{
}

Result<IssuanceState> IssuanceFlow::stateOf(const QString &offerId)
{
    if (m_open.contains(offerId))
        return m_open.value(offerId);
    return inVault(m_vault, [offerId](vault::Session &session) { return IssuanceStore(session).state(offerId); });
}

Result<void> IssuanceFlow::save(const IssuanceState &state)
{
    WB_CHECK(inVault(m_vault, [state](vault::Session &session) { return IssuanceStore(session).save(state); }));
    m_open.remove(state.id);
    return {};
}

Result<OfferSummary> IssuanceFlow::open(const QString &text, bool localNetwork, std::stop_token stop)
{
    WB_TRY(const OfferText read, readOfferText(text));
    IssuanceState state;
    state.id = newUuid();
    state.localNetwork = localNetwork;
    sync::HttpClient client(m_settings.http);
    const QUrl first = read.offer ? QUrl(read.offer->issuer) : read.reference;
    Connection connection(client, IssuanceLine::reach(first, localNetwork), m_clock, std::move(stop));
    OfferFetch fetch(connection);
    if (read.offer)
        state.offer = *read.offer;
    else {
        WB_TRY(state.offer, fetch.offer(read.reference));
    }
    WB_TRY(state.issuer, fetch.issuer(state.offer));
    WB_TRY(state.server, fetch.server(state.offer, state.issuer));
    m_open.insert(state.id, state);
    return summaryOf(state);
}

OfferSummary IssuanceFlow::summaryOf(const IssuanceState &state) const
{
    OfferSummary summary { .id = state.id,
        .issuer = state.issuer.issuer,
        .issuerDisplay = displayText(state.issuer.display, m_settings.languages),
        .authorizationServer = state.server.issuer,
        .credentials = {},
        .txCode = state.offer.txCode,
        .needsBrowser = state.offer.preAuthorizedCode.isEmpty(),
        .mostCopies = state.issuer.batchSize };
    for (const QString &id : state.offer.configurationIds) {
        const CredentialConfiguration configuration = state.issuer.configurations.value(id);
        OfferedCredential offered { id, configuration.format, displayText(configuration.display, m_settings.languages), {},
            obstacleOf(configuration) };
        for (const QJsonValue claim : configuration.claims) {
            const QString name = displayText(claim[S("display")].toArray(), m_settings.languages).name;
            if (!name.isEmpty() && offered.claims.size() < 100)
                offered.claims.append(name);
        }
        summary.credentials.append(offered);
    }
    return summary;
}

Result<void> IssuanceFlow::choose(IssuanceState &state, const ReceiveChoice &choice) const
{
    state.chosen.clear();
    std::optional<Error> obstacle;
    for (const QString &id : state.offer.configurationIds) {
        if (!choice.configurations.isEmpty() && !choice.configurations.contains(id))
            continue;
        if (const auto found = obstacleOf(state.issuer.configurations.value(id)))
            obstacle = found;
        else
            state.chosen.append(id);
    }
    state.copies = qBound(1, choice.copies, state.issuer.batchSize);
    if (state.chosen.isEmpty())
        return tl::unexpected(
            obstacle.value_or(Error { ErrorCode::InvalidArgument, QStringLiteral("none of the offered credentials was chosen") }));
    return {};
}

Result<void> IssuanceFlow::makeDpop(IssuanceState &state) const
{
    if (!state.dpopSecret.isEmpty() || !state.server.proofAlgorithms.contains(S("ES256")))
        return {};
    WB_TRY(const DpopKey key, DpopKey::generate());
    state.dpopSecret = toBase64Url(key.secret().view());
    return {};
}

Result<ReceiveSummary> IssuanceFlow::receive(
    const QString &offerId, const ReceiveChoice &choice, const QString &txCode, std::stop_token stop)
{
    WB_TRY(IssuanceState state, stateOf(offerId));
    WB_CHECK(choose(state, choice));
    WB_CHECK(makeDpop(state));
    IssuanceLine line(m_settings, state, m_clock, std::move(stop));
    WB_CHECK(line.takeKey(state));
    if (state.token.value.isEmpty()) { // a code works once: what it brought is kept before anything else is done with it
        if (state.offer.preAuthorizedCode.isEmpty())
            return failure(ErrorCode::InvalidArgument, QStringLiteral("this offer goes by the browser"));
        if (state.offer.txCode && txCode.isEmpty())
            return failure(ErrorCode::InvalidArgument, QStringLiteral("this offer asks for a transaction code"));
        WB_CHECK(save(state)); // nor is it spent where nothing can be kept
        WB_TRY(state.token,
            TokenRequest(line.connection, state.server, line.key())
                .redeemPreAuthorizedCode(state.offer.preAuthorizedCode, state.offer.txCode ? txCode : QString()));
    }
    WB_CHECK(save(state));
    return requestAll(state, line);
}

Result<QUrl> IssuanceFlow::authorize(
    const QString &offerId, const ReceiveChoice &choice, const QString &redirectUri, std::stop_token stop)
{
    WB_TRY(IssuanceState state, stateOf(offerId));
    WB_CHECK(choose(state, choice));
    WB_CHECK(makeDpop(state));
    IssuanceLine line(m_settings, state, m_clock, std::move(stop));
    state.clientId = m_settings.clientId;
    if (!state.server.registrationEndpoint.isEmpty()) {
        WB_TRY(state.clientId, registerClient(line.connection, state.server, redirectUri, scopesOf(state.issuer, state.chosen)));
    }
    state.pending = newAuthorization(redirectUri, state.clientId);
    const auto parameters = authorizationParameters(state.pending, state.offer, state.issuer, state.server, state.chosen);
    WB_TRY(const QUrl address, authorizationAddress(line.connection, state.server, parameters));
    WB_CHECK(save(state)); // the program may be closed while the browser is open
    return address;
}

Result<ReceiveSummary> IssuanceFlow::finish(const QUrl &answer, std::stop_token stop)
{
    const QString browserState = QUrlQuery(answer).queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded);
    WB_TRY(IssuanceState state,
        inVault(m_vault, [browserState](vault::Session &session) { return IssuanceStore(session).waitingFor(browserState); }));
    const PendingAuthorization pending = state.pending;
    WB_TRY(const QString code, authorizationCode(answer, pending, state.server));
    IssuanceLine line(m_settings, state, m_clock, std::move(stop));
    WB_CHECK(line.takeKey(state));
    WB_TRY(state.token,
        TokenRequest(line.connection, state.server, line.key())
            .redeemAuthorizationCode(code, pending.verifier, pending.redirectUri, pending.clientId));
    state.pending = {}; // an answer of the browser counts once
    WB_CHECK(save(state));
    return requestAll(state, line);
}

Result<std::vector<vault::HolderKey>> IssuanceFlow::keysFor(const CredentialConfiguration &configuration, int copies)
{
    WB_TRY(const ProofPlan plan, planProof(configuration));
    std::vector<vault::HolderKey> keys;
    if (!plan.needed)
        return keys;
    for (int i = 0; i < copies; ++i) {
        WB_TRY(auto key, inVault(m_vault, [type = plan.keyType, copies](vault::Session &session) {
            return copies == 1 ? vault::HolderKeys(session).learner(type) : vault::HolderKeys(session).fresh(type);
        }));
        keys.push_back(std::move(key));
    }
    return keys;
}

Result<CredentialAnswer> IssuanceFlow::requestOne(
    IssuanceState &state, IssuanceLine &line, const QString &configurationId, const QString &identifier)
{
    const CredentialConfiguration configuration = state.issuer.configurations.value(configurationId);
    WB_TRY(const auto keys, keysFor(configuration, state.copies));
    return line.withToken(m_vault, state, [&] {
        return CredentialRequest(line.connection, state.issuer, state.token, line.access(state.token), state.clientId)
            .ask(configuration, identifier, keys);
    });
}

Result<ReceiveSummary> IssuanceFlow::requestAll(IssuanceState &state, IssuanceLine &line)
{
    ReceiveSummary summary;
    for (const QString &configuration : std::as_const(state.chosen)) {
        QStringList identifiers = state.token.identifiers.value(configuration);
        if (identifiers.isEmpty())
            identifiers.append(QString());
        for (const QString &identifier : std::as_const(identifiers)) {
            const QString what = identifier.isEmpty() ? configuration : configuration + QLatin1Char('\n') + identifier;
            if (state.done.contains(what)) // asked for once more, after others had failed
                continue;
            const auto answer = requestOne(state, line, configuration, identifier);
            if (!answer) {
                summary.failed.append({ configuration, answer.error() });
                continue;
            }
            state.done.append(what);
            WB_TRY(
                const int added, inVault(m_vault, [state, configuration, answer = *answer](vault::Session &session) -> Result<int> {
                    WB_TRY(auto transaction, storage::Transaction::begin(session.database));
                    WB_TRY(const int kept, IssuanceStore(session).keep(state.id, configuration, answer));
                    WB_CHECK(IssuanceStore(session).save(state));
                    WB_CHECK(transaction.commit());
                    return kept;
                }));
            summary.received += added;
            summary.deferred += answer->transactionId.isEmpty() ? 0 : 1;
        }
    }
    if (summary.received == 0 && summary.deferred == 0 && !summary.failed.isEmpty())
        return tl::unexpected(summary.failed.first().second);
    return summary;
}

} // namespace wb::issuance
