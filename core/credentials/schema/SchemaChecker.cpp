#include "core/credentials/schema/SchemaChecker.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"

#include <QRegularExpression>
#include <QStringTokenizer>

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

QString escaped(QString name)
{
    return name.replace(QLatin1Char('~'), S("~0")).replace(QLatin1Char('/'), S("~1"));
}

} // namespace

QString Place::path() const
{
    if (m_above == nullptr)
        return m_name;
    const QString above = m_above->path() + QLatin1Char('/');
    if (m_item >= 0)
        return above + QString::number(m_item);
    return m_member.isNull() ? above + escaped(m_name.left(200)) : above + m_member;
}

void Checker::problem(const Place &place, const QString &what)
{
    if (m_findings.problems.size() >= mostFindings)
        return;
    const QString path = place.path();
    m_findings.problems.append((path.isEmpty() ? QStringLiteral("/") : path) + QStringLiteral(": ") + what);
}

void Checker::singleValue(const Place &place)
{
    if (m_findings.singleValues.size() < mostFindings)
        m_findings.singleValues.append(place.path());
}

void Checker::checkObject(const QJsonValue &value, S className, const Place &place)
{
    if (!value.isObject())
        return problem(place, QStringLiteral("is no object"));
    const QJsonObject object = value.toObject();
    // An endorsement inside a credential of data model 1.1 may be of either.
    const bool isOld = m_version11 && className == S("EndorsementCredential")
        && asArray(object.value(S("@context"))).first() == QJsonValue(version1);
    const Class *type = findClass(isOld ? S("EndorsementCredential11") : className);
    if (!type)
        return;
    for (const Member &member : type->members)
        checkMember(object, member, place);
    if (type->open)
        return;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = it.key();
        const bool known =
            std::any_of(type->members.begin(), type->members.end(), [&](const Member &member) { return name == member.name; });
        if (!known)
            problem(Place(place, name), QStringLiteral("is not foreseen here"));
    }
}

void Checker::checkMember(const QJsonObject &object, const Member &member, const Place &place)
{
    const QJsonValue value = object.value(member.name);
    if (value.isUndefined()) { // most are, and cost no text
        if (member.count == Count::One || member.count == Count::ListOfSome)
            problem(Place(place, member.name), QStringLiteral("is missing"));
        return;
    }
    const Place here(place, member.name);
    if (member.count == Count::List || member.count == Count::ListOfSome)
        checkList(value, member, here);
    else
        checkValue(value, member, here);
}

void Checker::checkList(const QJsonValue &value, const Member &member, const Place &place)
{
    if (!value.isArray()) {
        singleValue(place);
        return checkValue(value, member, place);
    }
    const QJsonArray list = value.toArray();
    if (list.isEmpty() && member.count == Count::ListOfSome)
        problem(place, QStringLiteral("is empty"));
    for (qsizetype i = 0; i < list.size(); ++i)
        checkValue(list.at(i), member, Place(place, i));
}

void Checker::checkValue(const QJsonValue &value, const Member &member, const Place &place)
{
    if (isText(member.kind)) {
        if (!value.isString())
            return problem(place, QStringLiteral("is no text"));
        return checkText(value.toString(), member, place);
    }
    switch (member.kind) {
    case Kind::Number:
        if (!value.isDouble())
            problem(place, QStringLiteral("is no number"));
        break;
    case Kind::Boolean:
        if (!value.isBool())
            problem(place, QStringLiteral("is neither true nor false"));
        break;
    case Kind::Types: checkTypes(value, member, place); break;
    case Kind::Contexts: checkContexts(value, member, place); break;
    case Kind::Object: checkObject(value, member.of, place); break;
    case Kind::Profile:
        if (!value.isString())
            checkObject(value, S("Profile"), place);
        break;
    case Kind::PublishedOrAnyOf:
        if (value.toString().startsWith(S("data:")))
            problem(place, QStringLiteral("is no address"));
        [[fallthrough]];
    case Kind::AnyOf:
        if (!value.isString())
            checkObject(value, member.of, place);
        break;
    default: break;
    }
}

void Checker::checkText(const QString &text, const Member &member, const Place &place)
{
    switch (member.kind) {
    case Kind::DateTime:
        if (!isDateTime(text))
            problem(place, QStringLiteral("is no date and time with time zone"));
        break;
    case Kind::Date:
        if (!QDate::fromString(text, Qt::ISODate).isValid() || text.size() != 10)
            problem(place, QStringLiteral("is no date"));
        break;
    case Kind::Language:
        if (!isLanguage(text))
            problem(place, QStringLiteral("is no language tag"));
        break;
    case Kind::Token:
        if (!isToken(text))
            problem(place, QStringLiteral("is no compact token"));
        break;
    case Kind::Word:
        if (!isWord(text, member.of) && !isExtension(text))
            problem(place, QStringLiteral("is no %1 the standard knows: %2").arg(member.of, text.left(60)));
        break;
    case Kind::ClosedWord:
        if (!isWord(text, member.of))
            problem(place,
                QStringLiteral("is not %1: %2").arg(member.of.startsWith(S("=")) ? member.of.sliced(1) : member.of, text.left(60)));
        break;
    case Kind::Identity:
        if (text.contains(QLatin1Char('$')) && !isHash(text))
            problem(place, QStringLiteral("is a hash of an unknown kind"));
        break;
    case Kind::HttpUrl:
        if (!text.startsWith(S("https://")) && !text.startsWith(S("http://")))
            problem(place, QStringLiteral("is no web address"));
        break;
    default: break;
    }
}

void Checker::checkTypes(const QJsonValue &value, const Member &member, const Place &place)
{
    if (value.isString())
        singleValue(place);
    else if (!value.isArray())
        return problem(place, QStringLiteral("is no list of types"));
    const auto isWanted = [&](const QString &type) {
        for (const S word : QStringTokenizer(member.of, u' ')) {
            if (type == word)
                return true;
        }
        return false;
    };
    bool found = false;
    const QJsonArray types = asArray(value);
    for (const QJsonValue type : types) {
        if (!type.isString())
            return problem(place, QStringLiteral("holds a type that is no text"));
        found = found || isWanted(type.toString());
    }
    if (!found)
        problem(place, QStringLiteral("does not hold ") + QString(member.of).replace(S(" "), S(" or ")));
}

void Checker::checkContexts(const QJsonValue &value, const Member &member, const Place &place)
{
    const QJsonArray contexts = asArray(value);
    if (member.of == S("ob2")) {
        if (!contexts.contains(QJsonValue(badges2)))
            problem(place, QStringLiteral("does not hold that of Open Badges 2.0"));
        return;
    }
    if (!value.isArray() || contexts.size() < 2)
        return problem(place, QStringLiteral("is no list of two or more"));
    const bool isOld = m_version11 && contexts.first() == QJsonValue(version1);
    if (contexts.first() != QJsonValue(version2) && !isOld)
        problem(Place(place, qsizetype(0)), QStringLiteral("is not that of verifiable credentials"));
    if (!contexts.at(1).isString() || !isBadgeContext(contexts.at(1).toString(), member.of))
        problem(Place(place, qsizetype(1)),
            QStringLiteral("is not that of ") + (member.of == S("clr") ? S("CLR 2.0") : S("Open Badges 3.0")));
    for (qsizetype i = 2; i < contexts.size(); ++i) {
        if (!contexts.at(i).isString() && !contexts.at(i).isObject())
            problem(Place(place, i), QStringLiteral("is neither an address nor an object"));
    }
}

} // namespace wb::credentials::schema
