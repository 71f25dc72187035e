#include "sync/issuance/DisplayText.h"

#include <QJsonObject>

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestText = 300;
constexpr qsizetype longestAddress = 2048;
constexpr qsizetype mostEntries = 100;

QString primaryOf(const QString &tag)
{
    return tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
}

QString line(const QJsonValue &value)
{
    return value.toString().left(4 * longestText).simplified().left(longestText);
}

} // namespace

DisplayText displayText(const QJsonArray &display, const QStringList &languages)
{
    QJsonObject chosen = display.at(0).toObject();
    QStringList wanted = languages;
    wanted.append(QStringLiteral("en"));
    for (const QString &language : std::as_const(wanted)) {
        bool found = false;
        for (qsizetype i = 0; i < qMin(display.size(), mostEntries) && !found; ++i) {
            const QJsonObject entry = display.at(i).toObject();
            if (primaryOf(entry.value(S("locale")).toString()) == primaryOf(language)) {
                chosen = entry;
                found = true;
            }
        }
        if (found)
            break;
    }
    const QJsonObject logo = chosen.value(S("logo")).toObject();
    const QString address =
        logo.contains(S("uri")) ? logo.value(S("uri")).toString() : logo.value(S("url")).toString(); // draft 11 to 13
    return { line(chosen.value(S("name"))), line(chosen.value(S("description"))),
        address.size() <= longestAddress ? address : QString(), line(logo.value(S("alt_text"))) };
}

} // namespace wb::issuance
