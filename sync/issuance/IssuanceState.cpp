#include "sync/issuance/IssuanceState.h"

#include "core/base/Json.h"

namespace wb::issuance {

using S = QLatin1StringView;

QJsonObject IssuanceState::toJson() const
{
    return { { S("id"), id }, { S("offer"), offer.toJson() }, { S("issuer"), issuer.document }, { S("server"), server.document },
        { S("localNetwork"), localNetwork }, { S("chosen"), QJsonArray::fromStringList(chosen) }, { S("copies"), copies },
        { S("pending"), pending.toJson() }, { S("clientId"), clientId }, { S("token"), token.toJson() },
        { S("done"), QJsonArray::fromStringList(done) }, { S("dpop"), dpopSecret } };
}

Result<IssuanceState> IssuanceState::fromJson(const QJsonObject &json)
{
    const auto read = [&json]() -> Result<IssuanceState> {
        IssuanceState state;
        state.id = json.value(S("id")).toString();
        WB_TRY(state.offer, readOffer(json.value(S("offer")).toObject()));
        WB_TRY(
            state.issuer, readIssuerMetadata(json.value(S("issuer")).toObject(), state.offer.issuer, state.offer.configurationIds));
        const QJsonObject known = json.value(S("server")).toObject();
        WB_TRY(state.server, readAuthorizationServer(known, known.value(S("issuer")).toString()));
        state.localNetwork = json.value(S("localNetwork")).toBool();
        for (const QJsonValue configuration : json.value(S("chosen")).toArray())
            state.chosen.append(configuration.toString());
        for (const QJsonValue one : json.value(S("done")).toArray())
            state.done.append(one.toString());
        state.copies = json.value(S("copies")).toInt(1);
        state.pending = PendingAuthorization::fromJson(json.value(S("pending")).toObject());
        state.clientId = json.value(S("clientId")).toString();
        state.token = AccessToken::fromJson(json.value(S("token")).toObject());
        state.dpopSecret = json.value(S("dpop")).toString();
        return state;
    };
    auto state = read();
    if (!state)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("an issuance under way: ") + state.error().detail);
    return state;
}

} // namespace wb::issuance
