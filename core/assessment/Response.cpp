#include "core/assessment/Response.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wb::assessment {

namespace {

constexpr qsizetype maxNumbers = 1000;

QJsonArray numbers(const QList<int> &list)
{
    QJsonArray array;
    for (const int number : list)
        array.append(number);
    return array;
}

Result<QList<int>> readNumbers(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > maxNumbers)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a list of numbers"));
    QList<int> list;
    for (const auto &item : array) {
        const int number = item.toInt(-2);
        if (number < -1)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("not a list of numbers"));
        list.append(number);
    }
    return list;
}

} // namespace

QJsonValue toJson(const Response &response)
{
    if (const auto *chosen = std::get_if<Chosen>(&response))
        return QJsonObject{{QStringLiteral("chosen"), numbers(chosen->choices)}};
    if (const auto *truth = std::get_if<bool>(&response))
        return QJsonObject{{QStringLiteral("truth"), *truth}};
    if (const auto *text = std::get_if<QString>(&response))
        return QJsonObject{{QStringLiteral("text"), *text}};
    if (const auto *matched = std::get_if<Matched>(&response))
        return QJsonObject{{QStringLiteral("matched"), numbers(matched->options)}};
    return QJsonValue::Null;
}

Result<Response> responseFromJson(const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return Response();
    const QJsonObject object = json.toObject();
    if (object.size() == 1) {
        const QJsonValue value = object.begin().value();
        const QString kind = object.begin().key();
        if (kind == QLatin1String("truth") && value.isBool())
            return Response(value.toBool());
        if (kind == QLatin1String("text") && value.isString())
            return Response(value.toString());
        if (kind == QLatin1String("chosen")) {
            WB_TRY(auto list, readNumbers(value));
            return Response(Chosen{std::move(list)});
        }
        if (kind == QLatin1String("matched")) {
            WB_TRY(auto list, readNumbers(value));
            return Response(Matched{std::move(list)});
        }
    }
    return failure(ErrorCode::MalformedDocument, QStringLiteral("not a response"));
}

} // namespace wb::assessment
