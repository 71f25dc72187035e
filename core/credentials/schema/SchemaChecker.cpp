#include "core/credentials/schema/SchemaChecker.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"

#include <QRegularExpression>

#include <algorithm>

namespace wb::credentials::schema {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostFindings = 20;

const QString version1 = QStringLiteral("https://www.w3.org/2018/credentials/v1");
const QString version2 = QStringLiteral("https://www.w3.org/ns/credentials/v2");
const QString badges2 = QStringLiteral("https://w3id.org/openbadges/v2");

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

bool isDateTime(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$)"));
    return matches(pattern, text) && fromRfc3339(text).isValid();
}

bool isLanguage(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"));
    return matches(pattern, text);
}

bool isToken(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^[\w-]+\.[\w-]*\.[\w-]+$)"));
    return matches(pattern, text);
}

bool isExtension(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("ext:[A-Za-z0-9._|]"));
    return matches(pattern, text);
}

bool isWord(const QString &text, S of)
{
    if (of.startsWith(S("=")))
        return text == of.sliced(1);
    const auto words = vocabulary(of);
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isBadgeContext(const QString &text, S of)
{
    static const QRegularExpression badge(
        QStringLiteral(R"(^https://purl\.imsglobal\.org/spec/ob/v3p0/context(-3\.\d\.\d)*\.json$)"));
    static const QRegularExpression record(
        QStringLiteral(R"(^https://purl\.imsglobal\.org/spec/clr/v2p0/context(-2\.\d\.\d)*\.json$)"));
    return matches(of == S("clr") ? record : badge, text);
}

bool isHash(const QString &text)
{
    return text.startsWith(S("sha256$")) || text.startsWith(S("md5$"));
}

QString below(const QString &path, QString name)
{
    return path + QLatin1Char('/') + name.left(200).replace(QLatin1Char('~'), S("~0")).replace(QLatin1Char('/'), S("~1"));
}

bool isText(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::DateTime:
    case Kind::Date:
    case Kind::Language:
    case Kind::Token:
    case Kind::Word:
    case Kind::ClosedWord:
    case Kind::Identity:
    case Kind::HttpUrl: return true;
    default: return false;
    }
}

} // namespace

void Checker::problem(const QString &path, const QString &what)
{
    if (m_findings.problems.size() < mostFindings)
        m_findings.problems.append((path.isEmpty() ? QStringLiteral("/") : path) + QStringLiteral(": ") + what);
}

void Checker::singleValue(const QString &path)
{
    if (m_findings.singleValues.size() < mostFindings)
        m_findings.singleValues.append(path);
}

void Checker::checkObject(const QJsonValue &value, S className, const QString &path)
{
    if (!value.isObject())
        return problem(path, QStringLiteral("is no object"));
    const QJsonObject object = value.toObject();
    // An endorsement inside a credential of data model 1.1 may be of either.
    const bool isOld = m_version11 && className == S("EndorsementCredential")
        && asArray(object.value(S("@context"))).first() == QJsonValue(version1);
    const Class *type = findClass(isOld ? S("EndorsementCredential11") : className);
    if (!type)
        return;
    for (const Member &member : type->members)
        checkMember(object, member, path);
    if (type->open)
        return;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = it.key();
        const bool known =
            std::any_of(type->members.begin(), type->members.end(), [&](const Member &member) { return name == member.name; });
        if (!known)
            problem(below(path, name), QStringLiteral("is not foreseen here"));
    }
}

void Checker::checkMember(const QJsonObject &object, const Member &member, const QString &path)
{
    const QJsonValue value = object.value(member.name);
    if (value.isUndefined()) { // most are, and cost no text
        if (member.count == Count::One || member.count == Count::ListOfSome)
            problem(below(path, member.name), QStringLiteral("is missing"));
        return;
    }
    const QString here = below(path, member.name);
    if (member.count == Count::List || member.count == Count::ListOfSome)
        checkList(value, member, here);
    else
        checkValue(value, member, here);
}

void Checker::checkList(const QJsonValue &value, const Member &member, const QString &path)
{
    if (!value.isArray()) {
        singleValue(path);
        return checkValue(value, member, path);
    }
    const QJsonArray list = value.toArray();
    if (list.isEmpty() && member.count == Count::ListOfSome)
        problem(path, QStringLiteral("is empty"));
    for (qsizetype i = 0; i < list.size(); ++i)
        checkValue(list.at(i), member, path + QLatin1Char('/') + QString::number(i));
}

void Checker::checkValue(const QJsonValue &value, const Member &member, const QString &path)
{
    if (isText(member.kind)) {
        if (!value.isString())
            return problem(path, QStringLiteral("is no text"));
        return checkText(value.toString(), member, path);
    }
    switch (member.kind) {
    case Kind::Number:
        if (!value.isDouble())
            problem(path, QStringLiteral("is no number"));
        break;
    case Kind::Boolean:
        if (!value.isBool())
            problem(path, QStringLiteral("is neither true nor false"));
        break;
    case Kind::Types: checkTypes(value, member, path); break;
    case Kind::Contexts: checkContexts(value, member, path); break;
    case Kind::Object: checkObject(value, member.of, path); break;
    case Kind::Profile:
        if (!value.isString())
            checkObject(value, S("Profile"), path);
        break;
    case Kind::PublishedOrAnyOf:
        if (value.toString().startsWith(S("data:")))
            problem(path, QStringLiteral("is no address"));
        [[fallthrough]];
    case Kind::AnyOf:
        if (!value.isString())
            checkObject(value, member.of, path);
        break;
    default: break;
    }
}

void Checker::checkText(const QString &text, const Member &member, const QString &path)
{
    switch (member.kind) {
    case Kind::DateTime:
        if (!isDateTime(text))
            problem(path, QStringLiteral("is no date and time with time zone"));
        break;
    case Kind::Date:
        if (!QDate::fromString(text, Qt::ISODate).isValid() || text.size() != 10)
            problem(path, QStringLiteral("is no date"));
        break;
    case Kind::Language:
        if (!isLanguage(text))
            problem(path, QStringLiteral("is no language tag"));
        break;
    case Kind::Token:
        if (!isToken(text))
            problem(path, QStringLiteral("is no compact token"));
        break;
    case Kind::Word:
        if (!isWord(text, member.of) && !isExtension(text))
            problem(path, QStringLiteral("is no %1 the standard knows: %2").arg(member.of, text.left(60)));
        break;
    case Kind::ClosedWord:
        if (!isWord(text, member.of))
            problem(path,
                QStringLiteral("is not %1: %2").arg(member.of.startsWith(S("=")) ? member.of.sliced(1) : member.of, text.left(60)));
        break;
    case Kind::Identity:
        if (text.contains(QLatin1Char('$')) && !isHash(text))
            problem(path, QStringLiteral("is a hash of an unknown kind"));
        break;
    case Kind::HttpUrl:
        if (!text.startsWith(S("https://")) && !text.startsWith(S("http://")))
            problem(path, QStringLiteral("is no web address"));
        break;
    default: break;
    }
}

void Checker::checkTypes(const QJsonValue &value, const Member &member, const QString &path)
{
    if (value.isString())
        singleValue(path);
    else if (!value.isArray())
        return problem(path, QStringLiteral("is no list of types"));
    const QStringList wanted = QString(member.of).split(QLatin1Char(' '));
    bool found = false;
    for (const QJsonValue type : asArray(value)) {
        if (!type.isString())
            return problem(path, QStringLiteral("holds a type that is no text"));
        found = found || wanted.contains(type.toString());
    }
    if (!found)
        problem(path, QStringLiteral("does not hold ") + wanted.join(QStringLiteral(" or ")));
}

void Checker::checkContexts(const QJsonValue &value, const Member &member, const QString &path)
{
    const QJsonArray contexts = asArray(value);
    if (member.of == S("ob2")) {
        if (!contexts.contains(QJsonValue(badges2)))
            problem(path, QStringLiteral("does not hold that of Open Badges 2.0"));
        return;
    }
    if (!value.isArray() || contexts.size() < 2)
        return problem(path, QStringLiteral("is no list of two or more"));
    const bool isOld = m_version11 && contexts.first() == QJsonValue(version1);
    if (contexts.first() != QJsonValue(version2) && !isOld)
        problem(path + QStringLiteral("/0"), QStringLiteral("is not that of verifiable credentials"));
    if (!contexts.at(1).isString() || !isBadgeContext(contexts.at(1).toString(), member.of))
        problem(path + QStringLiteral("/1"),
            QStringLiteral("is not that of ") + (member.of == S("clr") ? S("CLR 2.0") : S("Open Badges 3.0")));
    for (qsizetype i = 2; i < contexts.size(); ++i) {
        if (!contexts.at(i).isString() && !contexts.at(i).isObject())
            problem(path + QLatin1Char('/') + QString::number(i), QStringLiteral("is neither an address nor an object"));
    }
}

} // namespace wb::credentials::schema
