#include "core/credentials/DataModel.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/credentials/AbsoluteUrl.h"
#include "core/credentials/JsonNode.h"

#include <QRegularExpression>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

const QString version1 = QStringLiteral("https://www.w3.org/2018/credentials/v1");
const QString version2 = QStringLiteral("https://www.w3.org/ns/credentials/v2");

bool isUrl(const QJsonValue &value)
{
    return value.isString() && isAbsoluteUrl(value.toString());
}

// XML Schema dateTime; version 2.0 wants the time zone (dateTimeStamp).
bool isDate(const QJsonValue &value, bool needsZone)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$)"));
    const auto match = pattern.match(value.toString());
    return match.hasMatch() && fromRfc3339(value.toString()).isValid() && (!needsZone || !match.captured(2).isEmpty());
}

class Checker
{
public:
    explicit Checker(const QJsonObject &document) : m_document(document), m_root(QJsonValue(document)), m_types(m_root.types()) {}

    QStringList run()
    {
        checkContext();
        checkNames();
        if (m_types.contains(S("VerifiablePresentation"))) {
            if (m_document.contains(S("holder")) && !isUrl(m_root[S("holder")].id()))
                problem(QStringLiteral("the holder is no URL"));
        } else {
            checkIssuer();
            checkSubject();
            checkDates();
            checkTyped(S("credentialStatus"), m_isVersion1); // 1.1 section 4.9 asks for an id, 2.0 does not
            checkTyped(S("credentialSchema"), true);
            checkTyped(S("termsOfUse"), false);
            checkTyped(S("evidence"), false);
            checkTyped(S("refreshService"), false);
        }
        checkTyped(S("proof"), false);
        return m_problems;
    }

private:
    void problem(const QString &text) { m_problems.append(text); }

    void checkContext()
    {
        const QJsonArray contexts = asArray(m_document.value(S("@context")));
        const QString first = contexts.isEmpty() ? QString() : contexts.first().toString();
        m_isVersion1 = first == version1;
        m_isVersion2 = first == version2;
        if (first != version1 && first != version2)
            problem(QStringLiteral("the first @context is not that of verifiable credentials"));
        for (const QJsonValue context : contexts) {
            if (!context.isObject() && !isUrl(context))
                problem(QStringLiteral("a @context is neither a URL nor an object"));
        }
    }

    void checkNames()
    {
        if (!m_types.contains(S("VerifiableCredential")) && !m_types.contains(S("VerifiablePresentation")))
            problem(QStringLiteral("the type VerifiableCredential is missing"));
        for (const JsonNode &type : m_root[S("type")].each()) {
            if (!type.value().isString())
                problem(QStringLiteral("a type is no text"));
        }
        if (m_document.contains(S("id")) && !isUrl(m_document.value(S("id"))))
            problem(QStringLiteral("the id is no URL"));
    }

    void checkIssuer()
    {
        const JsonNode issuer = m_root[S("issuer")];
        if (!issuer.exists())
            problem(QStringLiteral("there is no issuer"));
        else if (issuer.value().isArray() || !isUrl(issuer.id()))
            problem(QStringLiteral("the issuer is not named by one URL"));
    }

    void checkSubject()
    {
        const auto subjects = m_root[S("credentialSubject")].each();
        if (subjects.isEmpty())
            problem(QStringLiteral("there is no credentialSubject"));
        for (const JsonNode &subject : subjects) {
            if (!subject.value().isObject() || subject.object().isEmpty())
                problem(QStringLiteral("a credentialSubject says nothing"));
            else if (subject.object().contains(S("id")) && !isUrl(subject.object().value(S("id"))))
                problem(QStringLiteral("the id of a credentialSubject is no URL"));
        }
    }

    void checkDates()
    {
        if (m_isVersion1 && !m_document.contains(S("issuanceDate")))
            problem(QStringLiteral("there is no issuanceDate"));
        for (const S member : {S("issuanceDate"), S("expirationDate"), S("validFrom"), S("validUntil")}) {
            if (m_document.contains(member) && !isDate(m_document.value(member), m_isVersion2))
                problem(member + QStringLiteral(" is no date and time"));
        }
        const QDateTime from = fromRfc3339(m_document.value(S("validFrom")).toString());
        const QDateTime until = fromRfc3339(m_document.value(S("validUntil")).toString());
        if (from.isValid() && until.isValid() && until < from)
            problem(QStringLiteral("validUntil lies before validFrom"));
    }

    void checkTyped(S member, bool needsId)
    {
        for (const JsonNode &node : m_root[member].each()) {
            const JsonNode type = node[S("type")].one();
            if (!node.value().isObject() || type.text().isEmpty())
                problem(QStringLiteral("a %1 has no type").arg(member));
            if (needsId && !isUrl(node.object().value(S("id"))))
                problem(QStringLiteral("a %1 is not named by a URL").arg(member));
        }
    }

    const QJsonObject &m_document;
    JsonNode m_root;
    QStringList m_types;
    bool m_isVersion1 = false;
    bool m_isVersion2 = false;
    QStringList m_problems;
};

} // namespace

QStringList dataModelProblems(const QJsonObject &document)
{
    return Checker(document).run();
}

} // namespace wb::credentials
