#include "core/credentials/dcql/ClaimSelection.h"

#include "core/proofs/ClaimPath.h"

namespace wb::credentials {

namespace {

constexpr qsizetype mostClaims = 10'000;

SelectedClaim below(const SelectedClaim &claim, const QJsonValue &step, const QJsonValue &value)
{
    SelectedClaim inner { claim.place, value };
    inner.place.append(step);
    return inner;
}

// One step from every claim; false where a claim is not what the step is for.
bool takeStep(const QList<SelectedClaim> &from, const QJsonValue &step, QList<SelectedClaim> &to)
{
    for (const SelectedClaim &claim : from) {
        if (step.isString()) {
            if (!claim.value.isObject())
                return false;
            const QJsonObject object = claim.value.toObject();
            if (const auto member = object.constFind(step.toString()); member != object.constEnd())
                to.append(below(claim, step, *member));
            continue;
        }
        if (!claim.value.isArray())
            return false;
        const QJsonArray list = claim.value.toArray();
        if (step.isDouble()) {
            if (step.toInteger() < list.size())
                to.append(below(claim, step, list.at(step.toInteger())));
            continue;
        }
        for (qsizetype i = 0; i < list.size() && to.size() <= mostClaims; ++i)
            to.append(below(claim, QJsonValue(i), list.at(i)));
    }
    return true;
}

Result<void> addEvery(const SelectedClaim &claim, QList<SelectedClaim> &all)
{
    if (all.size() >= mostClaims)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 10,000 claims"));
    if (claim.value.isObject() && !claim.value.toObject().isEmpty()) {
        const QJsonObject object = claim.value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            WB_CHECK(addEvery(below(claim, member.key(), member.value()), all));
        return {};
    }
    if (claim.value.isArray() && !claim.value.toArray().isEmpty()) {
        const QJsonArray list = claim.value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            WB_CHECK(addEvery(below(claim, QJsonValue(i), list.at(i)), all));
        return {};
    }
    all.append(claim);
    return {};
}

} // namespace

Result<QList<SelectedClaim>> selectClaims(const QJsonObject &claims, const QJsonArray &path)
{
    WB_CHECK(proofs::checkClaimPath(path));
    QList<SelectedClaim> selected { { {}, claims } };
    for (const QJsonValue step : path) {
        QList<SelectedClaim> next;
        if (!takeStep(selected, step, next) || next.isEmpty())
            return failure(ErrorCode::NotFound, QStringLiteral("no such claim"));
        if (next.size() > mostClaims)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than 10,000 claims"));
        selected = next;
    }
    return selected;
}

Result<QList<SelectedClaim>> everyClaim(const QJsonObject &claims)
{
    QList<SelectedClaim> all;
    if (!claims.isEmpty())
        WB_CHECK(addEvery({ {}, claims }, all));
    return all;
}

} // namespace wb::credentials
