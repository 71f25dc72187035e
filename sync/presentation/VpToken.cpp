#include "sync/presentation/VpToken.h"

#include "core/vault/ShareHistory.h"
#include "sync/presentation/Presenter.h"

#include <algorithm>

namespace wb::sync {

namespace {

using credentials::CredentialMatch;
using credentials::CredentialQuery;
using credentials::HeldCredential;

proofs::Signer signerOf(const vault::HolderKey &key)
{
    return std::visit([](const auto &pair) { return proofs::Signer(pair); }, key.pair);
}

Result<QJsonValue> presentWithKey(vault::Session &session, const PresentationRequest &request, const HeldCredential &held,
    const ReducedCredential &reduced, const Occasion &occasion, const linkeddata::ContextTable &contexts)
{
    Result<QJsonValue> made =
        failure(ErrorCode::UnsupportedFormat, QStringLiteral("no proof that the verifier takes can be made with this key"));
    for (const ProofPlan &plan : proofPlans(request.formats, held.format, held.keyType)) {
        WB_TRY(const vault::HolderKey key, holderKeyOf(session, held, plan.keyType));
        made = presentBound(held, reduced, signerOf(key), plan, occasion, contexts);
        if (made || made.error().code != ErrorCode::KeyNotFound) // a context is missing: a suite without contexts may do
            return made;
    }
    return made;
}

QStringList namesOf(const ReducedCredential &reduced)
{
    QStringList names;
    for (const ShownClaim &line : shownClaims(reduced, {}))
        names.append(line.name);
    if (names.size() > vault::ShareHistory::mostClaims) {
        names = names.first(vault::ShareHistory::mostClaims - 1);
        names.append(QStringLiteral("…"));
    }
    return names;
}

} // namespace

Result<VpToken> buildVpToken(vault::Session &session, const PresentationRequest &request,
    const credentials::DcqlEvaluation &evaluation, const QList<HeldCredential> &wallet, const credentials::DcqlChoice &choice,
    const linkeddata::ContextTable &contexts)
{
    VpToken built;
    for (auto chosen = choice.begin(); chosen != choice.end(); ++chosen) {
        const CredentialQuery *query = evaluation.query.find(chosen.key());
        QJsonArray presentations;
        for (const QString &id : *chosen) {
            const auto held = std::find_if(wallet.begin(), wallet.end(), [&](const HeldCredential &one) { return one.id == id; });
            const CredentialMatch *match = evaluation.match(chosen.key(), id);
            if (!query || !match || held == wallet.end())
                return failure(
                    ErrorCode::InvalidArgument, QStringLiteral("a credential that does not answer '%1'").arg(chosen.key()));
            WB_TRY(const ReducedCredential reduced, reduceCredential(*held, *match, contexts));
            const Occasion occasion { request.verifier.client.full, request.nonce, session.clock.nowUtc(),
                transactionClaims(request.transactions, chosen.key(), choice.keys()) };
            if (query->holderBinding) {
                WB_TRY(const QJsonValue presentation, presentWithKey(session, request, *held, reduced, occasion, contexts));
                presentations.append(presentation);
            } else {
                presentations.append(presentUnbound(reduced));
            }
            built.presented.append({ id, held->format, query->holderBinding, reduced.selective, namesOf(reduced) });
        }
        built.token.insert(chosen.key(), presentations);
    }
    return built;
}

} // namespace wb::sync
