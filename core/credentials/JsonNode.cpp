#include "core/credentials/JsonNode.h"

#include "core/base/Json.h"

#include <QVarLengthArray>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostItems = 1000;

} // namespace

JsonNode::JsonNode(QJsonValue value, QString path) : m_value(std::move(value)), m_path(std::move(path)) {}

// Most members that are asked for are not there, so those cost no text.
JsonNode JsonNode::operator[](QLatin1StringView name) const
{
    if (!m_value.isObject())
        return JsonNode(QJsonValue(QJsonValue::Undefined));
    const QJsonObject members = m_value.toObject();
    if (const auto plain = members.constFind(name); plain != members.constEnd())
        return JsonNode(plain.value(), m_path + QLatin1Char('/') + name);
    QVarLengthArray<char, 64> buffer;
    buffer.append("elm:", 4);
    buffer.append(name.data(), name.size());
    const QLatin1StringView prefixed(buffer.data(), buffer.size());
    if (const auto compact = members.constFind(prefixed); compact != members.constEnd())
        return JsonNode(compact.value(), m_path + QLatin1Char('/') + prefixed);
    return JsonNode(QJsonValue(QJsonValue::Undefined));
}

JsonNode JsonNode::first(std::initializer_list<QLatin1StringView> names) const
{
    for (const QLatin1StringView name : names) {
        JsonNode node = (*this)[name];
        if (node.exists())
            return node;
    }
    return JsonNode(QJsonValue(QJsonValue::Undefined));
}

QList<JsonNode> JsonNode::each() const
{
    if (!exists())
        return {};
    if (!m_value.isArray())
        return {*this};
    QList<JsonNode> nodes;
    const QJsonArray items = m_value.toArray();
    for (qsizetype i = 0; i < std::min(items.size(), mostItems); ++i)
        nodes.append(JsonNode(items.at(i), m_path + QLatin1Char('/') + QString::number(i)));
    return nodes;
}

JsonNode JsonNode::one() const
{
    const auto nodes = each();
    return nodes.isEmpty() ? JsonNode(QJsonValue(QJsonValue::Undefined), m_path) : nodes.first();
}

QString JsonNode::text() const
{
    if (m_value.isDouble())
        return QString::fromLatin1(canonicalNumber(m_value.toDouble()));
    return m_value.toString();
}

QString JsonNode::id() const
{
    if (m_value.isString())
        return m_value.toString();
    const QJsonObject members = m_value.toObject();
    return members.value(members.contains(S("id")) ? S("id") : S("@id")).toString();
}

bool JsonNode::hasType(QLatin1StringView name) const
{
    const QJsonObject members = m_value.toObject();
    return asArray(members.value(members.contains(S("type")) ? S("type") : S("@type"))).contains(QJsonValue(name));
}

} // namespace wb::credentials
