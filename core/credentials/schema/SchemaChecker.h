// Private to core/credentials: walks a document along the tables of SchemaRules.
#pragma once

#include "core/credentials/schema/SchemaFindings.h"
#include "core/credentials/schema/SchemaRules.h"

#include <QJsonArray>

namespace wb::credentials::schema {

// Where in the document a value stands: a chain on the stack, written out (RFC 6901) only where something is found there.
class Place {
public:
    // The top of what is looked at, and its own path.
    explicit Place(QString path = {})
        : m_name(std::move(path))
    {
    }
    Place(const Place &above, QLatin1StringView member)
        : m_above(&above)
        , m_member(member)
    {
    }
    Place(const Place &above, QString name)
        : m_above(&above)
        , m_name(std::move(name))
    {
    }
    Place(const Place &above, qsizetype item)
        : m_above(&above)
        , m_item(item)
    {
    }

    [[nodiscard]] QString path() const;

private:
    const Place *m_above = nullptr;
    QLatin1StringView m_member;
    QString m_name;
    qsizetype m_item = -1;
};

class Checker {
public:
    // Open Badges 2.0 and credentials of data model 1.1 are a little freer; `version11` as the document's first context says.
    Checker(SchemaFindings &findings, bool version11)
        : m_findings(findings)
        , m_version11(version11)
    {
    }

    void checkObject(const QJsonValue &value, QLatin1StringView className, const Place &place);

private:
    void checkMember(const QJsonObject &object, const Member &member, const Place &place);
    void checkList(const QJsonValue &value, const Member &member, const Place &place);
    void checkValue(const QJsonValue &value, const Member &member, const Place &place);
    void checkText(const QString &text, const Member &member, const Place &place);
    void checkTypes(const QJsonValue &value, const Member &member, const Place &place);
    void checkContexts(const QJsonValue &value, const Member &member, const Place &place);
    void problem(const Place &place, const QString &what);
    void singleValue(const Place &place);

    SchemaFindings &m_findings;
    bool m_version11;
};

} // namespace wb::credentials::schema
