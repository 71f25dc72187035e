// Private to core/credentials: walking through a document without losing the way back, so that what is shown can say
// where it stands.
#pragma once

#include "core/credentials/LocalizedText.h"

#include <QJsonObject>
#include <QList>
#include <QVarLengthArray>

#include <initializer_list>

namespace wb::credentials {

class JsonNode
{
public:
    explicit JsonNode(QJsonValue value);
    // The same for a whole document, of which many members are asked for: it is gone through once for names with that prefix.
    [[nodiscard]] static JsonNode document(const QJsonObject &document);

    // A member; absent members give an absent node without a path. A compact name with the prefix "elm:" stands for the same term.
    // Names are literals: nodes remember them by address.
    [[nodiscard]] JsonNode operator[](QLatin1StringView name) const;
    // The first of several names that is there.
    [[nodiscard]] JsonNode first(std::initializer_list<QLatin1StringView> names) const;
    // A list, or the one value as a list; at most 1,000.
    [[nodiscard]] QList<JsonNode> each() const;
    // The first of a list, or the one value.
    [[nodiscard]] JsonNode one() const;

    [[nodiscard]] bool exists() const { return !m_value.isUndefined() && !m_value.isNull(); }
    [[nodiscard]] const QJsonValue &value() const { return m_value; }
    [[nodiscard]] QJsonObject object() const { return m_value.toObject(); }
    // A string, or a number written out; otherwise empty.
    [[nodiscard]] QString text() const;
    // The value as a name (a string) or the `id` of the object.
    [[nodiscard]] QString id() const;
    [[nodiscard]] LocalizedText localized() const { return LocalizedText::fromJson(m_value); }
    // RFC 6901, for people and for tests.
    [[nodiscard]] QString path() const;
    // What `type` (or "@type") is or contains; what is no text counts as empty.
    [[nodiscard]] QStringList types() const;

private:
    // One step down: to a member, or to an item. Few paths are asked for, so they are put together only then.
    struct Step
    {
        QLatin1StringView name;
        bool hasPrefix = false;
        qsizetype index = 0; // of an item; it has no name
    };
    using Way = QVarLengthArray<Step, 8>;

    // One step down from here.
    [[nodiscard]] JsonNode below(QJsonValue value, const Step &step) const;

    QJsonValue m_value;
    Way m_way;
    bool m_mayHavePrefixes = true;
};

} // namespace wb::credentials
