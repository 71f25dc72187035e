#include "tests/support/SyntheticCatalogue.h"

#include <QJsonArray>
#include <QSet>

#include <cmath>
#include <random>

namespace wb::test {

namespace {

using Random = std::mt19937;

int below(Random &random, int limit)
{
    return int(random() % quint32(limit)); // the standard's distributions differ between libraries
}

const QStringList &fieldWords()
{
    static const QStringList words = QStringLiteral(
        "design creative project client work process material digital sustainable service pricing contract studio brand story "
        "circular repair textile wood paper print photography illustration film sound music writing game interface experience "
        "research user workshop prototype testing data model image audience museum heritage tourism craft tool software rights "
        "licence copyright tax invoice budget planning marketing negotiation portfolio teaching mentoring team method evaluation "
        "impact carbon energy packaging recycling reuse lighting exhibition space architecture interior furniture ceramics glass "
        "metal jewellery fashion pattern colour typography layout editorial animation motion augmented virtual reality immersive "
        "interactive installation performance theatre dance festival event culture policy region community participation access "
        "inclusion accessibility health care farming industry science education learning quality standard safety measurement "
        "costing rental maintenance spare joints adhesive finishing surface joinery weaving knitting dyeing leather composite "
        "Gestaltung Werkstoff Kreislauf Vertrag Honorar Werkzeug Ausstellung Handwerk Straße Größe Gründung Förderung "
        "progettazione materiali artigianato mostra contratto città qualità création écriture éclairage métier patrimoine "
        "diseño artesanía señalización łódź rzemiosło projektowanie umění řemeslo tervezés kézműves håndværk møbel værksted")
                                         .split(QLatin1Char(' '));
    return words;
}

// Common words first, then a long tail of made-up ones that sound like names of places, products and people.
const QStringList &vocabulary()
{
    static const QStringList words = [] {
        const QStringList syllables = QStringLiteral(
            "ka ro mi ven tal sor ber lin dor ga hel sta pre vi no lu mar tek fa ri zon bre ul da pe os qua jen wi tho")
                                          .split(QLatin1Char(' '));
        QStringList all = fieldWords();
        QSet<QString> known(all.begin(), all.end());
        Random random(20261122);
        while (all.size() < 25000) {
            QString word;
            for (int n = 2 + below(random, 4); n > 0; --n)
                word += syllables.at(below(random, int(syllables.size())));
            if (!known.contains(word)) {
                known.insert(word);
                all.append(word);
            }
        }
        return all;
    }();
    return words;
}

QString zipfWord(Random &random)
{
    const auto &words = vocabulary();
    // The inverse of the logarithmic distribution function: rank r with a weight of about 1 / (r + 20).
    const double u = double(random()) / 4294967296.0;
    const double rank = 20 * std::pow((double(words.size()) + 20) / 20, u) - 20;
    return words.at(qMin(int(rank), int(words.size()) - 1));
}

QString phrase(Random &random, int words)
{
    static const QStringList joints = QStringLiteral("for and with in of the").split(QLatin1Char(' '));
    QStringList out;
    for (int i = 0; i < words; ++i)
        out.append(i % 3 == 2 ? joints.at(below(random, int(joints.size()))) : zipfWord(random));
    out.first() = out.first().left(1).toUpper() + out.first().mid(1);
    return out.join(QLatin1Char(' '));
}

QString pick(Random &random, const char *choices)
{
    const QStringList all = QString::fromLatin1(choices).split(QLatin1Char(' '));
    return all.at(below(random, int(all.size())));
}

QJsonArray phrases(Random &random, int count, int words)
{
    QJsonArray out;
    for (int i = 0; i < count; ++i)
        out.append(phrase(random, words));
    return out;
}

} // namespace

QJsonObject syntheticPublication(int index)
{
    Random random(quint32(index) * 2654435761U + 17);
    QJsonArray skills;
    const int eqf = 3 + below(random, 5);
    for (int i = 0; i < 3; ++i) {
        const int skill = below(random, 3000);
        Random naming(quint32(skill) + 99);
        skills.append(QJsonObject{{QStringLiteral("uri"), QStringLiteral("http://example.org/skill/%1").arg(skill)},
            {QStringLiteral("name"), phrase(naming, 2)}, {QStringLiteral("level"), eqf}});
    }
    const int hours = 1 + below(random, 40);
    const QJsonObject learning{
        {QStringLiteral("area"), pick(random, "ai-data sustainability business immersive user-centred heritage cross-sector")},
        {QStringLiteral("outcomes"), phrases(random, 4, 7)}, {QStringLiteral("skills"), skills}, {QStringLiteral("eqfLevel"), eqf},
        {QStringLiteral("hours"), hours}, {QStringLiteral("ects"), hours / 30.0},
        {QStringLiteral("assessment"), pick(random, "quiz portfolio exam project")},
        {QStringLiteral("participation"), pick(random, "self-paced online blended on-site")},
        {QStringLiteral("provider"), QStringLiteral("School of ") + vocabulary().at(below(random, 400))},
        {QStringLiteral("region"), pick(random, "EU DE IT PL ES FR AT SE CZ HU")},
        {QStringLiteral("award"),
            QJsonObject{
                {QStringLiteral("name"), QStringLiteral("Record")}, {QStringLiteral("type"), QStringLiteral("micro-credential")}}},
        {QStringLiteral("cost"),
            QJsonObject{{QStringLiteral("amount"), below(random, 3) * 90}, {QStringLiteral("currency"), QStringLiteral("EUR")}}}};
    const QJsonObject metadata{{QStringLiteral("identifier"), QStringLiteral("urn:x-synthetic:module:%1").arg(index)},
        {QStringLiteral("title"), phrase(random, 2 + below(random, 6))}, {QStringLiteral("subtitle"), phrase(random, 6)},
        {QStringLiteral("description"), phrase(random, 40 + below(random, 20))},
        {QStringLiteral("language"), pick(random, "en en en de it fr es pl")},
        {QStringLiteral("published"),
            QStringLiteral("20%1-0%2-1%3").arg(20 + below(random, 7)).arg(1 + below(random, 9)).arg(below(random, 10))},
        {QStringLiteral("version"), QStringLiteral("1.0.0")}, {QStringLiteral("subject"), phrases(random, 3, 1)},
        {QStringLiteral("learning"), learning}};
    return {{QStringLiteral("metadata"), metadata},
        {QStringLiteral("readingOrder"),
            QJsonArray{QJsonObject{
                {QStringLiteral("title"), phrase(random, 3)}, {QStringLiteral("duration"), 300 + 300 * below(random, 12)}}}}};
}

QStringList realisticQueries()
{
    return QStringLiteral(
        "pricing|pricing creative work|circular design|circular design for makers|contract|copyright licence|repair|repair textile|"
        "museum heritage story|photography rights|service design workshop|user research|typography|animation|virtual reality|"
        "immersive sound installation|tax invoice|brand story|prototype testing|carbon packaging|sustainable material|interior "
        "lighting|"
        "jewellery|furniture joinery|negotiation|portfolio teaching|accessibility|data model|exhibition design|festival budget|"
        "community participation|health care design|Größe|strasse|gestaltung werkstoff|progettazione|écriture|rzemiosło|møbel|"
        "school of design|school of wood|pricng|photograpy|ceramcs|zzzz|karomi|ventalsor|design process method evaluation|"
        "the design of the interface|work and craft")
        .split(QLatin1Char('|'));
}

QStringList typedQueries()
{
    QStringList typed;
    for (const QString &query : realisticQueries()) {
        for (qsizetype length = 1; length <= query.size(); ++length)
            typed.append(query.left(length));
    }
    return typed;
}

} // namespace wb::test
