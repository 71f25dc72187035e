#include "qml/Wanderbuch/Wallet/ClaimWords.h"

#include "qml/Wanderbuch/Core/LocalText.h"
#include "sync/presentation/ReducedCredential.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace wb::ui {

namespace {

using S = QLatin1StringView;

struct Word
{
    const char *key, *words;
};

constexpr Word words[] = {
    // Verifiable credentials and Open Badges
    {"achievement", QT_TRANSLATE_NOOP("Claim", "Achievement")},
    {"achievementType", QT_TRANSLATE_NOOP("Claim", "Kind")},
    {"activityEndDate", QT_TRANSLATE_NOOP("Claim", "Ended on")},
    {"activityStartDate", QT_TRANSLATE_NOOP("Claim", "Begun on")},
    {"alignment", QT_TRANSLATE_NOOP("Claim", "Skill or standard")},
    {"awardedDate", QT_TRANSLATE_NOOP("Claim", "Awarded on")},
    {"caption", QT_TRANSLATE_NOOP("Claim", "Caption")},
    {"creator", QT_TRANSLATE_NOOP("Claim", "Made by")},
    {"creditsAvailable", QT_TRANSLATE_NOOP("Claim", "Credits to be had")},
    {"creditsEarned", QT_TRANSLATE_NOOP("Claim", "Credits")},
    {"criteria", QT_TRANSLATE_NOOP("Claim", "What it took")},
    {"description", QT_TRANSLATE_NOOP("Claim", "Description")},
    {"email", QT_TRANSLATE_NOOP("Claim", "E-mail")},
    {"evidence", QT_TRANSLATE_NOOP("Claim", "Evidence")},
    {"expirationDate", QT_TRANSLATE_NOOP("Claim", "Valid until")},
    {"fieldOfStudy", QT_TRANSLATE_NOOP("Claim", "Field")},
    {"humanCode", QT_TRANSLATE_NOOP("Claim", "Code")},
    {"image", QT_TRANSLATE_NOOP("Claim", "Picture")},
    {"inLanguage", QT_TRANSLATE_NOOP("Claim", "Language")},
    {"issuanceDate", QT_TRANSLATE_NOOP("Claim", "Valid from")},
    {"issuer", QT_TRANSLATE_NOOP("Claim", "Issuer")},
    {"name", QT_TRANSLATE_NOOP("Claim", "Name")},
    {"narrative", QT_TRANSLATE_NOOP("Claim", "In words")},
    {"phone", QT_TRANSLATE_NOOP("Claim", "Telephone")},
    {"result", QT_TRANSLATE_NOOP("Claim", "Result")},
    {"resultDescription", QT_TRANSLATE_NOOP("Claim", "Kind of result")},
    {"source", QT_TRANSLATE_NOOP("Claim", "Source")},
    {"specialization", QT_TRANSLATE_NOOP("Claim", "Special field")},
    {"tag", QT_TRANSLATE_NOOP("Claim", "Keyword")},
    {"targetCode", QT_TRANSLATE_NOOP("Claim", "Code")},
    {"targetDescription", QT_TRANSLATE_NOOP("Claim", "Description")},
    {"targetFramework", QT_TRANSLATE_NOOP("Claim", "Framework")},
    {"targetName", QT_TRANSLATE_NOOP("Claim", "Name")},
    {"url", QT_TRANSLATE_NOOP("Claim", "Address on the web")},
    {"validFrom", QT_TRANSLATE_NOOP("Claim", "Valid from")},
    {"validUntil", QT_TRANSLATE_NOOP("Claim", "Valid until")},
    {"value", QT_TRANSLATE_NOOP("Claim", "Value")},
    // People
    {"address", QT_TRANSLATE_NOOP("Claim", "Address")},
    {"age_in_years", QT_TRANSLATE_NOOP("Claim", "Age")},
    {"birth_date", QT_TRANSLATE_NOOP("Claim", "Born on")},
    {"birthdate", QT_TRANSLATE_NOOP("Claim", "Born on")},
    {"birth_family_name", QT_TRANSLATE_NOOP("Claim", "Family name at birth")},
    {"country", QT_TRANSLATE_NOOP("Claim", "Country")},
    {"familyName", QT_TRANSLATE_NOOP("Claim", "Family name")},
    {"family_name", QT_TRANSLATE_NOOP("Claim", "Family name")},
    {"formatted", QT_TRANSLATE_NOOP("Claim", "In full")},
    {"gender", QT_TRANSLATE_NOOP("Claim", "Gender")},
    {"givenName", QT_TRANSLATE_NOOP("Claim", "Given name")},
    {"given_name", QT_TRANSLATE_NOOP("Claim", "Given name")},
    {"locality", QT_TRANSLATE_NOOP("Claim", "Town")},
    {"nationalities", QT_TRANSLATE_NOOP("Claim", "Nationality")},
    {"nationality", QT_TRANSLATE_NOOP("Claim", "Nationality")},
    {"phone_number", QT_TRANSLATE_NOOP("Claim", "Telephone")},
    {"picture", QT_TRANSLATE_NOOP("Claim", "Picture")},
    {"place_of_birth", QT_TRANSLATE_NOOP("Claim", "Place of birth")},
    {"postal_code", QT_TRANSLATE_NOOP("Claim", "Postal code")},
    {"region", QT_TRANSLATE_NOOP("Claim", "Region")},
    {"sex", QT_TRANSLATE_NOOP("Claim", "Sex")},
    {"street_address", QT_TRANSLATE_NOOP("Claim", "Street")},
    {"sub", QT_TRANSLATE_NOOP("Claim", "Your identifier")},
};

// Whatever stands in these says nothing to people.
constexpr const char *technicalParts[] = {"cnf", "credentialSchema", "credentialStatus", "refreshService", "status", "termsOfUse"};
constexpr const char *technicalNames[] = {"@id", "@type", "exp", "iat", "id", "iss", "jti", "nbf", "targetType", "targetUrl", "type", "vct", "vct#integrity"};

// The credential's wrappings are left out: what it says it says of its subject.
QJsonArray unwrapped(QJsonArray path)
{
    if (path.size() > 1 && path.at(0) == S("vc"))
        path.removeFirst();
    if (path.size() > 1 && path.at(0) == S("credentialSubject"))
        path.removeFirst();
    return path;
}

bool isSubjectId(const QJsonArray &path)
{
    const auto at = [&](qsizetype fromEnd) { return path.size() >= fromEnd ? path.at(path.size() - fromEnd) : QJsonValue(); };
    const QJsonValue owner = at(2).isDouble() ? at(3) : at(2);
    return at(1) == S("id") && owner == S("credentialSubject");
}

// "postalCode", "postal_code" and "schema:postalCode" are "Postal code".
QString speltOut(const QString &key)
{
    static const QRegularExpression hump(QStringLiteral("(\\p{Ll}|\\d)(\\p{Lu})(?=\\p{Ll})"));
    QString text = sync::plainText(key.left(200)).section(u':', -1);
    text.replace(hump, QStringLiteral("\\1 \\2")).replace(u'_', u' ').replace(u'-', u' ');
    text = text.simplified();
    if (text.contains(u' ') && !text.at(0).isUpper())
        text = text.toLower();
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text.isEmpty() ? sync::claimName({key}) : text;
}

QString stepName(const QString &key)
{
    static const QHash<QString, const char *> known = [] {
        QHash<QString, const char *> all;
        for (const Word &word : words)
            all.insert(QLatin1String(word.key), word.words);
        return all;
    }();
    const auto word = known.constFind(key);
    return word == known.constEnd() ? speltOut(key) : QCoreApplication::translate("Claim", *word);
}

} // namespace

QStringList claimNames(const QList<QJsonArray> &paths)
{
    QSet<QJsonArray> lists; // that have more than one element
    for (const QJsonArray &path : paths) {
        QJsonArray list;
        for (const QJsonValue step : path) {
            if (step.toInteger() > 0)
                lists.insert(list);
            list.append(step);
        }
    }
    QStringList names;
    for (const QJsonArray &path : paths) {
        if (isSubjectId(path)) {
            names.append(stepName(QStringLiteral("sub")));
            continue;
        }
        const QJsonArray shown = unwrapped(path);
        QJsonArray list = path;
        while (list.size() > path.size() - shown.size())
            list.removeLast();
        QStringList steps;
        for (const QJsonValue step : shown) {
            if (step.isString())
                steps.append(stepName(step.toString()));
            else if (lists.contains(list) && !steps.isEmpty())
                steps.last() += QLatin1Char(' ') + QLocale().toString(step.toInteger() + 1);
            list.append(step);
        }
        names.append(steps.isEmpty() ? sync::claimName(path) : steps.join(QStringLiteral(" › ")));
    }
    return names;
}

QStringList rememberedClaims(const QStringList &names)
{
    QList<QJsonArray> paths, readable;
    for (const QString &name : names) {
        QJsonArray path;
        for (const QString &step : name.split(QStringLiteral(" › "))) {
            bool isNumber = false;
            const int number = step.toInt(&isNumber);
            path.append(isNumber && number > 0 ? QJsonValue(number - 1) : QJsonValue(step));
        }
        paths.append(path);
    }
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(readable), [](const QJsonArray &path) { return !isTechnicalClaim(path); });
    return claimNames(readable.isEmpty() ? paths : readable);
}

QString claimValue(const QString &value)
{
    static const QRegularExpression day(QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}\\z")),
        moment(QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})\\z"));
    if (day.match(value).hasMatch()) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? humanDate(date.startOfDay()) : value;
    }
    if (moment.match(value).hasMatch()) {
        const QDateTime time = QDateTime::fromString(value, Qt::ISODate).toLocalTime();
        return time.isValid() ? QCoreApplication::translate("Claim", "%1, %2").arg(humanDate(time), QLocale().toString(time.time(), QLocale::ShortFormat)) : value;
    }
    if (value == S("true"))
        return QCoreApplication::translate("Claim", "yes");
    return value == S("false") ? QCoreApplication::translate("Claim", "no") : value;
}

bool isTechnicalClaim(const QJsonArray &path)
{
    if (isSubjectId(path))
        return false;
    const auto is = [](const QJsonValue &step) { return [&step](const char *name) { return step == QLatin1String(name); }; };
    const QJsonArray shown = unwrapped(path);
    if (shown.isEmpty())
        return false;
    if (std::any_of(std::begin(technicalParts), std::end(technicalParts), is(shown.first())))
        return true;
    QJsonArray named = shown;
    while (named.size() > 1 && named.last().isDouble())
        named.removeLast();
    const QJsonValue last = named.last();
    return std::any_of(std::begin(technicalNames), std::end(technicalNames), is(last));
}

} // namespace wb::ui
