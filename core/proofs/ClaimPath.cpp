#include "core/proofs/ClaimPath.h"

namespace wb::proofs {

namespace {

constexpr qsizetype longestPath = 64;

bool exists(const QJsonValue &value, const QJsonArray &path, qsizetype from)
{
    if (value.isUndefined())
        return false;
    if (from == path.size())
        return true;
    const QJsonValue step = path.at(from);
    if (step.isString())
        return value.isObject() && exists(value.toObject().value(step.toString()), path, from + 1);
    const QJsonArray elements = value.toArray();
    if (step.isDouble())
        return step.toInteger(-1) >= 0 && step.toInteger() < elements.size()
            && exists(elements.at(step.toInteger()), path, from + 1);
    for (const QJsonValue element : elements) {
        if (exists(element, path, from + 1))
            return true;
    }
    return false;
}

} // namespace

Result<void> checkClaimPath(const QJsonArray &path)
{
    bool sound = !path.isEmpty() && path.size() <= longestPath && path.first().isString();
    for (const QJsonValue step : path)
        sound = sound && (step.isString() || step.isNull() || (step.isDouble() && step.toInteger(-1) >= 0));
    if (!sound)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not a path to a claim"));
    return {};
}

bool claimExists(const QJsonObject &claims, const QJsonArray &path)
{
    return exists(claims, path, 0);
}

bool isOnTheWay(const QJsonArray &place, const QJsonArray &path)
{
    for (qsizetype i = 0; i < std::min(place.size(), path.size()); ++i) {
        const bool anyElement = path.at(i).isNull() && place.at(i).isDouble();
        if (!anyElement && place.at(i) != path.at(i))
            return false;
    }
    return true;
}

} // namespace wb::proofs
