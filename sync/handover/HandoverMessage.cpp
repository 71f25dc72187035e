#include "sync/handover/HandoverMessage.h"

#include "core/base/Json.h"

#include <QJsonDocument>

#include <algorithm>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype longestToken = 256;

} // namespace

Result<QByteArray> toLine(const HandedOver &what)
{
    const QJsonObject object { { L1("given"), QJsonArray::fromStringList(what.given) },
        { L1("activation"), what.activation.left(longestToken) } };
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (line.size() > mostHandoverBytes || what.given.size() > mostHandedOver)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than can be handed on at once"));
    return line;
}

Result<HandedOver> fromLine(QByteArrayView line)
{
    WB_TRY(const QJsonObject object, parseJsonObject(line, { .bytes = mostHandoverBytes, .depth = 3 }));
    const QJsonArray given = object.value(L1("given")).toArray();
    if (!object.value(L1("given")).isArray() || !std::ranges::all_of(given, [](const QJsonValue &one) { return one.isString(); }))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("nothing is given"));
    if (given.size() > mostHandedOver)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than can be handed on at once"));
    HandedOver what;
    for (const QJsonValue one : given)
        what.given.append(one.toString());
    // It goes into the environment, for the desktop to read.
    const QString token = object.value(L1("activation")).toString();
    if (token.size() <= longestToken
        && std::ranges::all_of(token, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; }))
        what.activation = token;
    return what;
}

} // namespace wb::sync
