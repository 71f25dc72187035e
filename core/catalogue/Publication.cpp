#include "core/catalogue/Publication.h"

#include "core/catalogue/DocumentReader.h"
#include "core/catalogue/Fold.h"

#include <QRegularExpression>

namespace wb::catalogue {

namespace {

using L1 = QLatin1StringView;

constexpr double maxHours = 10000;
constexpr double maxEcts = 600;

void readLearning(DocumentReader &reader, const QJsonObject &learning, Publication &publication)
{
    publication.area = reader.text(learning, L1("area"), 60).toLower();
    publication.outcomes = reader.texts(learning, L1("outcomes"), 60, 1000);
    publication.eqfLevel = int(reader.number(learning, L1("eqfLevel"), 0, 8));
    publication.hours = reader.number(learning, L1("hours"), 0, maxHours);
    publication.ects = reader.number(learning, L1("ects"), 0, maxEcts);
    publication.assessment = reader.text(learning, L1("assessment"), 120);
    publication.participation = reader.text(learning, L1("participation"), 120);
    publication.qualityAssurance = reader.text(learning, L1("qualityAssurance"), 1000);
    publication.supervision = reader.text(learning, L1("supervision"), 500);
    publication.prerequisites = reader.text(learning, L1("prerequisites"), 1000);
    publication.provider = reader.text(learning, L1("provider"), 200);
    publication.region = reader.text(learning, L1("region"), 60);
    for (const auto &item : reader.items(learning, L1("skills"), 60)) {
        const QJsonObject skill = item.toObject();
        publication.skills.append({reader.text(skill, L1("uri")), reader.requiredText(skill, L1("name"), 200),
            int(reader.number(skill, L1("level"), 0, 8))});
    }
    const QJsonObject award = learning.value(L1("award")).toObject();
    publication.award = {reader.text(award, L1("name"), 300), reader.text(award, L1("type"), 60)};
    if (const auto cost = learning.value(L1("cost")); cost.isObject())
        publication.cost = Cost{
            reader.number(cost.toObject(), L1("amount"), 0, 1e6), reader.text(cost.toObject(), L1("currency"), 3)};
}

void readLinks(DocumentReader &reader, const QJsonObject &document, Publication &publication)
{
    static const QRegularExpression sha256(QStringLiteral("^[0-9a-f]{64}$"));
    for (const auto &item : reader.items(document, L1("links"), 20)) {
        const QJsonObject link = item.toObject();
        if (!link.value(L1("rel")).toString().startsWith(L1("http://opds-spec.org/acquisition")))
            continue;
        publication.pack.href = reader.requiredText(link, L1("href"), 1000);
        publication.pack.bytes = qint64(reader.number(link, L1("size"), 0, 1e12));
        publication.pack.sha256 = link.value(L1("properties")).toObject().value(L1("sha256")).toString();
        if (!sha256.match(publication.pack.sha256).hasMatch())
            reader.refuse(L1("sha256"), QStringLiteral("is not a SHA-256 in lower-case hex"));
        break;
    }
    const auto images = reader.items(document, L1("images"), 20);
    if (!images.isEmpty())
        publication.cover = reader.text(images.first().toObject(), L1("href"), 1000);
}

} // namespace

QString skillKey(const QString &uri, const QString &name)
{
    return uri.isEmpty() ? folded(name) : uri;
}

int Publication::longestStepSeconds() const
{
    int longest = 0;
    for (const auto &step : steps)
        longest = qMax(longest, step.seconds);
    return longest;
}

bool isLanguageTag(QStringView text)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$"));
    return tag.match(text.toString()).hasMatch();
}

Result<Publication> readPublication(const QJsonObject &document)
{
    DocumentReader reader;
    Publication publication;
    const QJsonObject metadata = document.value(L1("metadata")).toObject();
    publication.identifier = reader.requiredText(metadata, L1("identifier"));
    publication.title = reader.requiredText(metadata, L1("title"), 300);
    publication.subtitle = reader.text(metadata, L1("subtitle"), 300);
    publication.description = reader.text(metadata, L1("description"), 5000);
    publication.language = reader.texts(metadata, L1("language"), 20, 35).value(0);
    if (!isLanguageTag(publication.language))
        reader.refuse(L1("language"), QStringLiteral("is not a language tag"));
    publication.version = reader.text(metadata, L1("version"), 60);
    publication.published = reader.text(metadata, L1("published"), 40);
    publication.author = reader.texts(metadata, L1("author"), 50).join(L1(", "));
    publication.publisher = reader.texts(metadata, L1("publisher"), 50).join(L1(", "));
    publication.license = reader.text(metadata, L1("license"));
    publication.subjects = reader.texts(metadata, L1("subject"), 60, 200);
    publication.accessibilitySummary = reader.text(metadata.value(L1("accessibility")).toObject(), L1("summary"), 1000);
    readLearning(reader, metadata.value(L1("learning")).toObject(), publication);
    if (publication.provider.isEmpty())
        publication.provider = publication.publisher;
    for (const auto &item : reader.items(document, L1("readingOrder"), 500)) {
        const QJsonObject step = item.toObject();
        publication.steps.append({reader.text(step, L1("title"), 300), int(reader.number(step, L1("duration"), 0, 1e6))});
    }
    readLinks(reader, document, publication);
    WB_CHECK(reader.outcome());
    return publication;
}

} // namespace wb::catalogue
