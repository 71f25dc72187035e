#include "core/catalogue/Pathway.h"

#include "core/catalogue/DocumentReader.h"
#include "core/catalogue/Publication.h"

#include <QSet>

namespace wb::catalogue {

namespace {

using L1 = QLatin1StringView;

Stop readStop(DocumentReader &reader, const QJsonObject &document)
{
    Stop stop;
    stop.optional = document.value(L1("optional")).toBool();
    if (!document.contains(L1("from"))) {
        stop.module = reader.requiredText(document, L1("module"));
        return stop;
    }
    stop.title = reader.text(document, L1("title"), 300);
    stop.from = reader.texts(document, L1("from"), 20);
    stop.choose = int(reader.number(document, L1("choose"), 1, 20));
    if (stop.choose < 1 || stop.choose > stop.from.size())
        reader.refuse(L1("choose"), QStringLiteral("is not between 1 and the number of modules in \"from\""));
    return stop;
}

StacksInto readStacksInto(DocumentReader &reader, const QJsonObject &document)
{
    const QJsonObject into = document.value(L1("stacksInto")).toObject();
    return {reader.text(into, L1("title"), 300), reader.text(into, L1("description"), 1000)};
}

void readTranslations(DocumentReader &reader, const QJsonObject &document, Pathway &pathway)
{
    const QJsonObject translations = document.value(L1("translations")).toObject();
    if (translations.size() > 60)
        reader.refuse(L1("translations"), QStringLiteral("has more than 60 languages"));
    for (auto it = translations.begin(); it != translations.end(); ++it) {
        const QJsonObject text = it.value().toObject();
        if (!isLanguageTag(it.key()))
            reader.refuse(L1("translations"), QStringLiteral("holds a name that is not a language tag"));
        StacksInto into = readStacksInto(reader, text);
        if (into.title.isEmpty())
            into = pathway.text.stacksInto;
        pathway.translations.insert(
            it.key(), {reader.requiredText(text, L1("title"), 300), reader.text(text, L1("description"), 5000), into});
    }
}

} // namespace

const PathwayText &Pathway::textIn(const QStringList &languages) const
{
    for (const QString &wanted : languages) {
        const QString base = wanted.section(QLatin1Char('-'), 0, 0);
        if (language == wanted || language == base)
            return text;
        for (const QString &tag : {wanted, base}) {
            if (const auto found = translations.constFind(tag); found != translations.constEnd())
                return *found;
        }
    }
    return text;
}

QStringList Pathway::languages() const
{
    QStringList tags = translations.keys();
    tags.removeAll(language);
    tags.sort();
    return QStringList{language} + tags;
}

QStringList Pathway::modules() const
{
    QStringList all;
    for (const Stop &stop : stops)
        all += stop.isChoice() ? stop.from : QStringList{stop.module};
    return all;
}

Result<Pathway> readPathway(const QJsonObject &document)
{
    DocumentReader reader;
    Pathway pathway;
    pathway.identifier = reader.requiredText(document, L1("identifier"));
    pathway.text = {reader.requiredText(document, L1("title"), 300), reader.text(document, L1("description"), 5000),
        readStacksInto(reader, document)};
    pathway.language = reader.requiredText(document, L1("language"), 35);
    if (!isLanguageTag(pathway.language))
        reader.refuse(L1("language"), QStringLiteral("is not a language tag"));
    readTranslations(reader, document, pathway);
    pathway.provider = reader.text(document, L1("provider"), 200);
    pathway.area = reader.text(document, L1("area"), 60).toLower();
    pathway.eqfLevel = int(reader.number(document, L1("eqfLevel"), 0, 8));
    pathway.region = reader.text(document, L1("region"), 60);
    for (const auto &stop : reader.items(document, L1("stops"), 60))
        pathway.stops.append(readStop(reader, stop.toObject()));
    const QStringList modules = pathway.modules();
    if (modules.isEmpty())
        reader.refuse(L1("stops"), QStringLiteral("is empty"));
    if (QSet<QString>(modules.begin(), modules.end()).size() != modules.size())
        reader.refuse(L1("stops"), QStringLiteral("names a module twice"));
    WB_CHECK(reader.outcome());
    return pathway;
}

} // namespace wb::catalogue
