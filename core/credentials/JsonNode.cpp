#include "core/credentials/JsonNode.h"

#include "core/base/Json.h"

#include <algorithm>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostItems = 1000;
constexpr S prefix("elm:");

bool hasPrefixes(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(), [](const QJsonValue &item) { return hasPrefixes(item); });
    }
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (member.key().startsWith(prefix) || hasPrefixes(member.value()))
            return true;
    }
    return false;
}

} // namespace

JsonNode::JsonNode(QJsonValue value) : m_value(std::move(value)) {}

JsonNode JsonNode::document(const QJsonObject &document)
{
    JsonNode node{QJsonValue(document)};
    node.m_mayHavePrefixes = hasPrefixes(node.m_value);
    return node;
}

JsonNode JsonNode::below(QJsonValue value, const Step &step) const
{
    JsonNode node(std::move(value));
    node.m_way = m_way;
    node.m_way.append(step);
    node.m_mayHavePrefixes = m_mayHavePrefixes;
    return node;
}

JsonNode JsonNode::operator[](QLatin1StringView name) const
{
    if (!m_value.isObject())
        return JsonNode(QJsonValue(QJsonValue::Undefined));
    const QJsonObject members = m_value.toObject();
    if (const auto plain = members.constFind(name); plain != members.constEnd())
        return below(plain.value(), {.name = name});
    if (!m_mayHavePrefixes)
        return JsonNode(QJsonValue(QJsonValue::Undefined));
    QVarLengthArray<char, 64> prefixed(prefix.size() + name.size());
    std::copy(name.begin(), name.end(), std::copy(prefix.begin(), prefix.end(), prefixed.begin()));
    if (const auto compact = members.constFind(S(prefixed.data(), prefixed.size())); compact != members.constEnd())
        return below(compact.value(), {.name = name, .hasPrefix = true});
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
    const qsizetype count = std::min(items.size(), mostItems);
    nodes.reserve(count);
    for (qsizetype i = 0; i < count; ++i)
        nodes.append(below(items.at(i), {.name = {}, .index = i}));
    return nodes;
}

JsonNode JsonNode::one() const
{
    if (exists() && !m_value.isArray())
        return *this;
    const QJsonArray items = m_value.toArray();
    if (!items.isEmpty())
        return below(items.first(), {});
    JsonNode none{QJsonValue(QJsonValue::Undefined)};
    none.m_way = m_way;
    return none;
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

QString JsonNode::path() const
{
    QString path;
    for (const Step &step : m_way) {
        path += QLatin1Char('/');
        if (step.hasPrefix)
            path += prefix;
        if (step.name.isNull())
            path += QString::number(step.index);
        else
            path += step.name;
    }
    return path;
}

QStringList JsonNode::types() const
{
    const QJsonObject members = m_value.toObject();
    const QJsonArray types = asArray(members.value(members.contains(S("type")) ? S("type") : S("@type")));
    QStringList names;
    for (const QJsonValue type : types)
        names.append(type.toString());
    return names;
}

} // namespace wb::credentials
