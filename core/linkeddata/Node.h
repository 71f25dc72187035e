// JSON as this module works on it: UTF-8, in an arena, without reference counts. Not for users of the module.
#pragma once

#include "core/base/Result.h"

#include <QJsonValue>

#include <memory_resource>
#include <span>
#include <string_view>
#include <unordered_map>

namespace wb::linkeddata {

enum class NodeType : quint8 { Null, False, True, Number, String, Array, Object };

struct Node;
struct Member {
    std::string_view name;
    Node *value = nullptr;
};

// One JSON value. Strings need not be terminated.
struct Node {
    NodeType type = NodeType::Null;
    bool indexed = false; // an object with many members, which the arena can find by name
    quint32 size = 0, capacity = 0;
    union {
        double number = 0;
        const char *chars;
        Node **items;
        Member *members;
    };

    [[nodiscard]] bool isNull() const { return type == NodeType::Null; }
    [[nodiscard]] bool isBool() const { return type == NodeType::False || type == NodeType::True; }
    [[nodiscard]] bool isNumber() const { return type == NodeType::Number; }
    [[nodiscard]] bool isString() const { return type == NodeType::String; }
    [[nodiscard]] bool isArray() const { return type == NodeType::Array; }
    [[nodiscard]] bool isObject() const { return type == NodeType::Object; }
    [[nodiscard]] bool isScalar() const { return isString() || isNumber() || isBool(); }
    [[nodiscard]] bool is(std::string_view text) const { return isString() && string() == text; }
    [[nodiscard]] std::string_view string() const { return { chars, size }; }
    [[nodiscard]] std::span<Node *const> list() const { return { items, isArray() ? size_t(size) : 0 }; }
    [[nodiscard]] std::span<Member> entries() const { return { members, isObject() ? size_t(size) : 0 }; }
    // A lone value counts as the list of itself.
    [[nodiscard]] std::span<Node *const> asList(Node *const &self) const
    {
        return isArray() ? list() : std::span<Node *const>(&self, 1);
    }
};

// Holds nodes and texts until it goes. Reading is safe on several threads, making is not.
class Arena {
public:
    Arena() = default;
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    [[nodiscard]] Node *make(NodeType type);
    [[nodiscard]] Node *text(std::string_view text); // which has to live as long as the arena: see keep()
    [[nodiscard]] std::string_view keep(std::string_view text);
    [[nodiscard]] std::string_view join(std::string_view a, std::string_view b);

    void append(Node *array, Node *item);
    // Adds a member that is not there yet.
    void add(Node *object, std::string_view name, Node *value);
    // Adds a member or replaces its value.
    void set(Node *object, std::string_view name, Node *value);
    // Null where there is none, or `object` is no object.
    [[nodiscard]] Node *find(const Node *object, std::string_view name) const;
    [[nodiscard]] Member *member(const Node *object, std::string_view name) const;

    // Errors: TooLarge for what is nested too deep.
    [[nodiscard]] Result<Node *> fromJson(const QJsonValue &value);
    [[nodiscard]] Node *copy(const Node *node);

private:
    struct Name {
        const Node *object;
        std::string_view name;
        friend bool operator==(const Name &, const Name &) = default;
    };
    struct NameHash {
        size_t operator()(const Name &name) const
        {
            return std::hash<std::string_view>()(name.name) ^ (std::hash<const void *>()(name.object) * 31);
        }
    };
    Node *convert(const QJsonValue &value, int depth);
    std::string_view utf8(QStringView text);

    std::array<std::byte, 4096> m_first;
    std::pmr::monotonic_buffer_resource m_memory { m_first.data(), m_first.size() };
    std::unordered_map<Name, quint32, NameHash> m_places; // of the members of large objects
};

[[nodiscard]] QJsonValue toJson(const Node *node);
// A text that two values share only if they are equal, members in their order. For finding what was seen before.
void appendFingerprint(std::string &out, const Node *node);

} // namespace wb::linkeddata
