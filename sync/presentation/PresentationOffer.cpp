#include "sync/presentation/PresentationOffer.h"

#include "sync/presentation/VerifierFormats.h"

#include <algorithm>

namespace wb::sync {

namespace {

using S = QLatin1StringView;
using credentials::CredentialMatch;
using credentials::CredentialQuery;
using credentials::HeldCredential;

QList<HeldCredential> acceptable(const PresentationRequest &request, const QList<HeldCredential> &wallet)
{
    QList<HeldCredential> taken;
    std::copy_if(wallet.begin(), wallet.end(), std::back_inserter(taken), [&](const HeldCredential &held) {
        return takesCredential(request.formats, held) && !proofPlans(request.formats, held.format, held.keyType).isEmpty();
    });
    return taken;
}

OfferedQuery offerQuery(const CredentialQuery &query, const credentials::DcqlEvaluation &evaluation,
    const QList<HeldCredential> &wallet, const linkeddata::ContextTable &contexts)
{
    OfferedQuery offered;
    offered.id = query.id;
    offered.formatName = query.formatName;
    offered.multiple = query.multiple;
    offered.types = query.vctValues;
    for (const QStringList &types : query.typeValues)
        offered.types.append(types.join(QStringLiteral(" + ")));
    offered.nearest = evaluation.nearest.value(query.id, credentials::Mismatch::None);
    for (const CredentialMatch &match : evaluation.matches.value(query.id)) {
        const auto held =
            std::find_if(wallet.begin(), wallet.end(), [&](const HeldCredential &one) { return one.id == match.credentialId; });
        const auto reduced = reduceCredential(*held, match, contexts);
        if (!reduced)
            continue;
        offered.credentials.append({ held->id, held->title, held->issuerName, held->expires, shownClaims(*reduced, match.asked),
            reduced->selective, held->boundTo == credentials::BoundTo::Holder, match.certified });
    }
    return offered;
}

// A credential that cannot be cut down to what is asked, is no answer: it would show more.
void dropUnreducible(credentials::DcqlEvaluation &evaluation, const OfferedQuery &offered)
{
    auto matches = evaluation.matches.find(offered.id);
    if (matches == evaluation.matches.end())
        return;
    matches->removeIf([&](const CredentialMatch &match) {
        return std::none_of(
            offered.credentials.begin(), offered.credentials.end(), [&](const auto &one) { return one.id == match.credentialId; });
    });
    if (matches->isEmpty()) {
        evaluation.matches.erase(matches);
        evaluation.nearest.insert(offered.id, credentials::Mismatch::Claims);
    }
}

// Those of the preferred credentials that answer a query; without any, the first that does.
QStringList answersOf(const OfferedQuery &query, const QStringList &preferred)
{
    QStringList answers;
    for (const OfferedCredential &credential : query.credentials) {
        if (preferred.contains(credential.id) && (query.multiple || answers.isEmpty()))
            answers.append(credential.id);
    }
    return answers.isEmpty() ? QStringList { query.credentials.first().id } : answers;
}

// How many queries of an option the preferred credentials answer.
qsizetype preferredIn(const PresentationOffer &offer, const QStringList &option, const QStringList &preferred)
{
    return std::count_if(option.begin(), option.end(),
        [&](const QString &id) { return preferred.contains(answersOf(*offer.query(id), preferred).first()); });
}

} // namespace

Result<credentials::DcqlChoice> PresentationOffer::choiceWith(const QStringList &preferred) const
{
    credentials::DcqlChoice choice;
    if (!canAnswer)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the request cannot be answered"));
    for (const OfferedSet &set : sets) {
        const QStringList *best = nullptr;
        qsizetype most = set.required ? -1 : 0; // what is optional has to be asked for
        for (const QStringList &option : set.options) {
            if (const qsizetype count = preferredIn(*this, option, preferred); count > most) {
                best = &option;
                most = count;
            }
        }
        for (const QString &id : best ? *best : QStringList())
            choice.insert(id, answersOf(*query(id), preferred));
    }
    choice = evaluation.withoutSurplus(choice);
    QStringList used;
    for (const QStringList &answers : std::as_const(choice))
        used += answers;
    for (const QString &id : preferred) {
        if (!used.contains(id))
            return failure(ErrorCode::InvalidArgument, QStringLiteral("the credential %1 is not asked for").arg(id));
    }
    return choice;
}

const OfferedQuery *PresentationOffer::query(const QString &id) const
{
    const auto found = std::find_if(queries.begin(), queries.end(), [&](const OfferedQuery &one) { return one.id == id; });
    return found == queries.end() ? nullptr : &*found;
}

PresentationOffer makeOffer(const PresentationRequest &request, const QList<HeldCredential> &wallet,
    const linkeddata::ContextTable &contexts, const credentials::AuthorityLookup &lookup)
{
    PresentationOffer offer;
    offer.request = request;
    offer.wallet = acceptable(request, wallet);
    offer.evaluation = credentials::evaluateDcql(request.query, offer.wallet, lookup);
    for (const CredentialQuery &query : request.query.credentials) {
        offer.queries.append(offerQuery(query, offer.evaluation, offer.wallet, contexts));
        dropUnreducible(offer.evaluation, offer.queries.last());
    }
    for (const credentials::CredentialSetQuery &set : request.query.sets) {
        OfferedSet offered { set.required, {} };
        for (const QStringList &option : set.options) {
            if (offer.evaluation.canAnswer(option))
                offered.options.append(option);
        }
        offer.sets.append(offered);
    }
    // Where the verifier takes no format that could answer, it is told so rather than that the credentials are missing.
    const bool someFormat =
        std::any_of(request.query.credentials.begin(), request.query.credentials.end(), [&](const CredentialQuery &query) {
            return query.format != credentials::QueryFormat::Other
                && !proofPlans(request.formats, query.format, std::nullopt).isEmpty();
        });
    if (!someFormat && request.problem.isEmpty()) {
        offer.request.problem = QStringLiteral("vp_formats_not_supported");
        offer.request.problemDetail = QStringLiteral("none of the formats that are asked for is supported here");
    }
    offer.canAnswer = offer.request.problem.isEmpty() && offer.evaluation.isSatisfiable();
    if (offer.canAnswer)
        offer.least = offer.evaluation.least();
    for (const TransactionData &data : request.transactions) {
        QJsonObject content = data.content;
        content.remove(S("credential_ids"));
        content.remove(S("transaction_data_hashes_alg"));
        offer.transactions.append(shownClaims({ {}, {}, content, false }, {}));
    }
    QList<HeldCredential> fitting;
    std::copy_if(offer.wallet.begin(), offer.wallet.end(), std::back_inserter(fitting), [&](const HeldCredential &held) {
        return std::any_of(
            offer.evaluation.matches.begin(), offer.evaluation.matches.end(), [&](const QList<CredentialMatch> &matches) {
                return std::any_of(
                    matches.begin(), matches.end(), [&](const CredentialMatch &match) { return match.credentialId == held.id; });
            });
    });
    offer.wallet = fitting;
    return offer;
}

} // namespace wb::sync
