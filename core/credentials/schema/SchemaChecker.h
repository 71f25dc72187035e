// Private to core/credentials: walks a document along the tables of SchemaRules.
#pragma once

#include "core/credentials/schema/SchemaFindings.h"
#include "core/credentials/schema/SchemaRules.h"

#include <QJsonArray>

namespace wb::credentials::schema {

class Checker {
public:
    // Open Badges 2.0 and credentials of data model 1.1 are a little freer; `version11` as the document's first context says.
    Checker(SchemaFindings &findings, bool version11)
        : m_findings(findings)
        , m_version11(version11)
    {
    }

    void checkObject(const QJsonValue &value, QLatin1StringView className, const QString &path);

private:
    void checkMember(const QJsonObject &object, const Member &member, const QString &path);
    void checkList(const QJsonValue &value, const Member &member, const QString &path);
    void checkValue(const QJsonValue &value, const Member &member, const QString &path);
    void checkText(const QString &text, const Member &member, const QString &path);
    void checkTypes(const QJsonValue &value, const Member &member, const QString &path);
    void checkContexts(const QJsonValue &value, const Member &member, const QString &path);
    void problem(const QString &path, const QString &what);
    void singleValue(const QString &path);

    SchemaFindings &m_findings;
    bool m_version11;
};

} // namespace wb::credentials::schema
