#include "core/linkeddata/Node.h"

#include "core/linkeddata/Failure.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

namespace wb::linkeddata {

namespace {

constexpr int mostDepth = 128;
constexpr quint32 manyMembers = 16;

} // namespace

Node *Arena::make(NodeType type)
{
    auto *node = new (m_memory.allocate(sizeof(Node), alignof(Node))) Node;
    node->type = type;
    return node;
}

Node *Arena::text(std::string_view text)
{
    Node *node = make(NodeType::String);
    node->chars = text.data();
    node->size = quint32(text.size());
    return node;
}

std::string_view Arena::keep(std::string_view text)
{
    return join(text, {});
}

std::string_view Arena::join(std::string_view a, std::string_view b)
{
    const size_t size = a.size() + b.size();
    auto *to = static_cast<char *>(m_memory.allocate(size + 1, 1));
    std::copy(a.begin(), a.end(), to);
    std::copy(b.begin(), b.end(), to + a.size());
    return { to, size };
}

void Arena::append(Node *array, Node *item)
{
    if (array->size == array->capacity) {
        array->capacity = std::max(4u, array->capacity * 2);
        Node **items = static_cast<Node **>(m_memory.allocate(array->capacity * sizeof *items, alignof(Node *)));
        std::copy_n(array->items, array->size, items);
        array->items = items;
    }
    array->items[array->size++] = item;
}

void Arena::add(Node *object, std::string_view name, Node *value)
{
    if (object->size == object->capacity) {
        object->capacity = std::max(4u, object->capacity * 2);
        auto *members = static_cast<Member *>(m_memory.allocate(object->capacity * sizeof(Member), alignof(Member)));
        std::copy_n(object->members, object->size, members);
        object->members = members;
    }
    object->members[object->size++] = { name, value };
    if (object->indexed) {
        m_places.emplace(Name { object, name }, object->size - 1);
    } else if (object->size > manyMembers) {
        object->indexed = true;
        for (quint32 i = 0; i < object->size; ++i)
            m_places.emplace(Name { object, object->members[i].name }, i);
    }
}

void Arena::set(Node *object, std::string_view name, Node *value)
{
    if (Member *known = member(object, name))
        known->value = value;
    else
        add(object, name, value);
}

Node *Arena::find(const Node *object, std::string_view name) const
{
    const Member *known = member(object, name);
    return known ? known->value : nullptr;
}

Member *Arena::member(const Node *object, std::string_view name) const
{
    if (object->indexed) {
        const auto known = m_places.find(Name { object, name });
        return known == m_places.end() ? nullptr : object->members + known->second;
    }
    for (Member &candidate : object->entries()) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

std::string_view Arena::utf8(QStringView text)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii)) {
        auto *to = static_cast<char *>(m_memory.allocate(size_t(text.size()) + 1, 1));
        std::transform(text.begin(), text.end(), to, [](QChar c) { return char(c.unicode()); });
        return { to, size_t(text.size()) };
    }
    const QByteArray bytes = text.toUtf8();
    return keep({ bytes.constData(), size_t(bytes.size()) });
}

Result<Node *> Arena::fromJson(const QJsonValue &value)
{
    try {
        return convert(value, 0);
    } catch (const Failure &error) {
        return error.value();
    }
}

Node *Arena::convert(const QJsonValue &value, int depth)
{
    if (depth > mostDepth)
        throw Failure(ErrorCode::TooLarge, QStringLiteral("nested deeper than %1").arg(mostDepth));
    switch (value.type()) {
    case QJsonValue::Bool: return make(value.toBool() ? NodeType::True : NodeType::False);
    case QJsonValue::Double: {
        Node *node = make(NodeType::Number);
        node->number = value.toDouble();
        return node;
    }
    case QJsonValue::String: return text(utf8(value.toString()));
    case QJsonValue::Array: {
        Node *node = make(NodeType::Array);
        const QJsonArray array = value.toArray(); // constant: otherwise Qt copies it
        for (const auto &item : array)
            append(node, convert(item, depth + 1));
        return node;
    }
    case QJsonValue::Object: {
        Node *node = make(NodeType::Object);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            add(node, utf8(member.key()), convert(member.value(), depth + 1));
        return node;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return make(NodeType::Null);
}

Node *Arena::copy(const Node *node)
{
    Node *result = make(node->type);
    switch (node->type) {
    case NodeType::String: return text(keep(node->string()));
    case NodeType::Number: result->number = node->number; break;
    case NodeType::Array:
        for (const Node *item : node->list())
            append(result, copy(item));
        break;
    case NodeType::Object:
        for (const Member &member : node->entries())
            add(result, keep(member.name), copy(member.value));
        break;
    default: break;
    }
    return result;
}

QJsonValue toJson(const Node *node)
{
    const auto text = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    switch (node->type) {
    case NodeType::Null: return QJsonValue::Null;
    case NodeType::False: return false;
    case NodeType::True: return true;
    case NodeType::Number: return node->number;
    case NodeType::String: return text(node->string());
    case NodeType::Array: {
        QJsonArray array;
        for (const Node *item : node->list())
            array.append(toJson(item));
        return array;
    }
    case NodeType::Object: {
        QJsonObject object;
        for (const Member &member : node->entries())
            object.insert(text(member.name), toJson(member.value));
        return object;
    }
    }
    return {};
}

void appendFingerprint(std::string &out, const Node *node)
{
    const auto append = [&out](std::string_view text) { out.append(std::to_string(text.size())).append(1, ':').append(text); };
    out += "nftNSAO"[size_t(node->type)];
    switch (node->type) {
    case NodeType::Number: out.append(reinterpret_cast<const char *>(&node->number), sizeof node->number); break;
    case NodeType::String: append(node->string()); break;
    case NodeType::Array:
        out.append(std::to_string(node->size)) += ';';
        for (const Node *item : node->list())
            appendFingerprint(out, item);
        break;
    case NodeType::Object:
        out.append(std::to_string(node->size)) += ';';
        for (const Member &member : node->entries()) {
            append(member.name);
            appendFingerprint(out, member.value);
        }
        break;
    default: break;
    }
}

} // namespace wb::linkeddata
