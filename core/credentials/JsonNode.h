// Private to core/credentials: walking through a document without losing the way back, so that what is shown can say
// where it stands.
#pragma once

#include "core/credentials/LocalizedText.h"

#include <QJsonObject>
#include <QList>

#include <initializer_list>

namespace wb::credentials {

class JsonNode
{
public:
    explicit JsonNode(QJsonValue value, QString path = {});

    // A member; absent members give an absent node without a path. A compact name with the prefix "elm:" stands for the same term.
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
    [[nodiscard]] QString path() const { return m_path; }
    // Whether `type` (or "@type") is or contains this name.
    [[nodiscard]] bool hasType(QLatin1StringView name) const;

private:
    QJsonValue m_value;
    QString m_path;
};

} // namespace wb::credentials
