#include "core/credentials/JsonNode.h"

#include "core/base/Json.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostItems = 1000;

} // namespace

JsonNode::JsonNode(QJsonValue value, QString path) : m_value(std::move(value)), m_path(std::move(path)) {}

JsonNode JsonNode::operator[](QLatin1StringView name) const
{
    const QJsonValue value = m_value.isObject() ? m_value.toObject().value(name) : QJsonValue(QJsonValue::Undefined);
    if (!value.isUndefined())
        return JsonNode(value, m_path + QLatin1Char('/') + name);
    const QString prefixed = S("elm:") + name;
    return JsonNode(m_value.isObject() ? m_value.toObject().value(prefixed) : QJsonValue(QJsonValue::Undefined),
                    m_path + QLatin1Char('/') + prefixed);
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
