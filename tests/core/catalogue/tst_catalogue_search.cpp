// Import and search: what was offered is found, by every way in, and what is no longer offered is gone.
#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/Fold.h"
#include "core/catalogue/Migrations.h"
#include "core/catalogue/Search.h"
#include "tests/support/SyntheticCatalogue.h"
#include "tests/support/VerifyResult.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::catalogue;

namespace {

struct Offer {
    QString id, title, language = QStringLiteral("en"), subtitle, outcome, skill, subject, provider = QStringLiteral("P");
    QString area = QStringLiteral("business"), region = QStringLiteral("EU"), published = QStringLiteral("2026-01-01");
    int eqf = 5;
    double hours = 3;
    double cost = 0;
};

QJsonObject publication(const Offer &offer)
{
    const QJsonObject learning{{QStringLiteral("area"), offer.area}, {QStringLiteral("outcomes"), QJsonArray{offer.outcome}},
        {QStringLiteral("skills"),
            offer.skill.isEmpty() ? QJsonArray() : QJsonArray{QJsonObject{{QStringLiteral("name"), offer.skill}}}},
        {QStringLiteral("eqfLevel"), offer.eqf}, {QStringLiteral("hours"), offer.hours},
        {QStringLiteral("provider"), offer.provider}, {QStringLiteral("region"), offer.region},
        {QStringLiteral("cost"), QJsonObject{{QStringLiteral("amount"), offer.cost}}}};
    return {{QStringLiteral("metadata"),
        QJsonObject{{QStringLiteral("identifier"), offer.id}, {QStringLiteral("title"), offer.title},
            {QStringLiteral("subtitle"), offer.subtitle}, {QStringLiteral("language"), offer.language},
            {QStringLiteral("published"), offer.published}, {QStringLiteral("subject"), QJsonArray{offer.subject}},
            {QStringLiteral("learning"), learning}}}};
}

ProviderRecord provider(const char *did = "did:example:a")
{
    return {QString::fromLatin1(did), QStringLiteral("Provider"), {}, {}, {QStringLiteral("en")}, {}, QStringLiteral("pass"), {},
        {}, {}, QDateTime::currentDateTimeUtc()};
}

} // namespace

class TestSearch final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Search> m_search;

    Result<ImportReport> import(const QList<QJsonObject> &publications, const ProviderRecord &from = provider())
    {
        WB_TRY(auto import, CatalogueImport::begin(*m_database, from));
        for (const auto &publication : publications)
            WB_CHECK(import.addPublication(publication));
        return import.finish();
    }
    // Every word of both indices, with the number of modules and of places.
    QStringList indexed()
    {
        (void)m_database->execute(QStringLiteral("CREATE VIRTUAL TABLE temp.titles USING fts5vocab (main, title_index, row)"));
        QStringList words;
        for (const char *table : {"module_vocabulary", "temp.titles", "words"}) {
            auto rows = m_database->prepare(QStringLiteral("SELECT * FROM %1 ORDER BY 1").arg(QLatin1StringView(table)));
            while (rows && rows->step().value_or(false))
                words.append(rows->text(0) + QLatin1Char(' ') + rows->text(1));
        }
        return words;
    }
    QStringList titles(const SearchQuery &query, qsizetype offset = 0, qsizetype limit = 50)
    {
        const auto page = m_search->page(query, offset, limit);
        if (!page)
            return {page.error().detail};
        QStringList out;
        for (const auto &card : page->modules)
            out.append(card.title);
        return out;
    }
    QStringList titles(const char *text) { return titles(SearchQuery{QString::fromUtf8(text), {}, Sort::Relevance, {}}); }
    QList<QJsonObject> small() const
    {
        return {
            publication({.id = QStringLiteral("m1"),
                .title = QStringLiteral("Repairable by design"),
                .subtitle = QStringLiteral("Joints and spares"),
                .outcome = QStringLiteral("Calculate rental"),
                .skill = QStringLiteral("circular economy"),
                .area = QStringLiteral("sustainability"),
                .hours = 7}),
            publication({.id = QStringLiteral("m2"),
                .title = QStringLiteral("Pricing a day of work"),
                .subtitle = QStringLiteral("For designers"),
                .outcome = QStringLiteral("Set a rate"),
                .published = QStringLiteral("2026-05-01"),
                .hours = 2}),
            publication({.id = QStringLiteral("m3"),
                .title = QStringLiteral("Größe und Straße"),
                .language = QStringLiteral("de"),
                .subject = QStringLiteral("Łódź"),
                .region = QStringLiteral("DE"),
                .published = QStringLiteral("2025-05-01"),
                .eqf = 4,
                .hours = 0.5,
                .cost = 90}),
            publication({.id = QStringLiteral("m4"),
                .title = QStringLiteral("Design"),
                .provider = QStringLiteral("Zagreb school"),
                .hours = 30}),
            publication({.id = QStringLiteral("m1"),
                .title = QStringLiteral("Reparierbar gestalten"),
                .language = QStringLiteral("de"),
                .area = QStringLiteral("sustainability")}),
        };
    }

private slots:
    void init()
    {
        m_search.reset();
        m_database.reset();
        auto database = storage::Database::openPlain(m_folder.filePath(newName()));
        VERIFY_RESULT(database);
        m_database = std::move(*database);
        const auto migrated = storage::migrate(*m_database, migrations());
        VERIFY_RESULT(migrated);
        auto search = Search::open(*m_database);
        VERIFY_RESULT(search);
        m_search = std::move(*search);
    }
    void cleanup()
    {
        m_search.reset();
        if (m_database)
            VERIFY_RESULT(m_database->checkIntegrity());
        m_database.reset();
    }

    void everyFieldIsSearched_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *text, const QStringList &expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << expected;
        };
        const QString repair = QStringLiteral("Repairable by design"), pricing = QStringLiteral("Pricing a day of work"),
                      street = QStringLiteral("Größe und Straße"), design = QStringLiteral("Design");
        row("title", "repair", {repair});
        row("title-prefix", "pri", {pricing});
        row("one-letter", "p", {pricing, repair, street}); // spares, provider P
        row("subtitle", "spares", {repair});
        row("outcome", "rental", {repair});
        row("skill", "economy", {repair});
        row("subject-with-stroke", "lodz", {street});
        row("provider", "zagreb", {design});
        row("sharp-s", "strasse", {street});
        row("umlaut-typed", "GRÖSSE", {street});
        row("umlaut-folded", "grosse", {street});
        row("two-words", "day work", {pricing});
        row("words-in-two-fields", "repairable rental", {repair});
        row("other-language", "gestalten", {repair});
        row("exact-title-first-then-titles-then-text", "design", {design, repair, pricing});
        row("not-there", "quaternion", {});
        row("typing-error", "pricng", {pricing});
        row("typing-error-in-a-beginning", "repirab", {repair});
        row("swapped-letters", "dya work", {}); // too short to guess
        row("operators-are-words", "design OR pricing", {});
        row("quote", "\"design", {design, repair, pricing});
        row("only-signs", "%&/", {repair, pricing, street, design});
    }
    void everyFieldIsSearched()
    {
        VERIFY_RESULT(import(small()));
        QFETCH(QString, text);
        QTEST(titles(SearchQuery{text, {}, Sort::Relevance, {QStringLiteral("en")}}), "expected");
    }

    void aCorrectionIsSaid()
    {
        VERIFY_RESULT(import(small()));
        const auto page = m_search->page({QStringLiteral("pricng"), {}, Sort::Relevance, {}}, 0, 10);
        VERIFY_RESULT(page);
        QCOMPARE(page->corrected, QStringLiteral("pricing"));
        QVERIFY(m_search->page({QStringLiteral("pricing"), {}, Sort::Relevance, {}}, 0, 10)->corrected.isEmpty());
        QCOMPARE(m_search->facets({QStringLiteral("pricng"), {}, Sort::Relevance, {}})->total, 1);
    }

    void sortingIsTheSameWithAndWithoutWords()
    {
        VERIFY_RESULT(import(small()));
        const QStringList all{QStringLiteral("Repairable by design"), QStringLiteral("Pricing a day of work"),
            QStringLiteral("Größe und Straße"), QStringLiteral("Design")};
        const auto order = [&](Sort sort, const char *text) {
            QString digits;
            for (const QString &title : titles(SearchQuery{QString::fromLatin1(text), {}, sort, {QStringLiteral("en")}}))
                digits += QString::number(all.indexOf(title) + 1);
            return digits;
        };
        QCOMPARE(order(Sort::Shortest, ""), QStringLiteral("3214"));
        QCOMPARE(order(Sort::Newest, ""), QStringLiteral("2143"));
        QCOMPARE(order(Sort::Title, ""), QStringLiteral("4321"));
        QCOMPARE(order(Sort::Shortest, "design"), QStringLiteral("214"));
        QCOMPARE(order(Sort::Title, "design"), QStringLiteral("421"));
    }

    void aTitleIsShownInTheLanguageThatSuits()
    {
        VERIFY_RESULT(import(small()));
        QCOMPARE(titles({QStringLiteral("repair"), {}, Sort::Relevance, {QStringLiteral("de-AT")}}),
            QStringList{QStringLiteral("Reparierbar gestalten")});
        const auto page = m_search->page(
            {QStringLiteral("repair"), {}, Sort::Relevance, {QStringLiteral("fr"), QStringLiteral("en")}}, 0, 5);
        QCOMPARE(page->modules.value(0).languages, (QStringList{QStringLiteral("en"), QStringLiteral("de")}));
        QCOMPARE(page->modules.value(0).language, QStringLiteral("en"));
    }

    void facetsCountUnderTextAndTheOtherChoices()
    {
        VERIFY_RESULT(import(small()));
        const auto values = [this](const SearchQuery &query, Facet facet) {
            const auto counts = m_search->facets(query);
            QStringList out;
            for (const auto &value : counts->values.value(facet))
                out.append(value.value + QLatin1Char(':') + QString::number(value.count));
            return QString::number(counts->total) + QLatin1Char(' ') + out.join(QLatin1Char(' '));
        };
        const SearchQuery all;
        QCOMPARE(values(all, Facet::Area), QStringLiteral("4 business:3 sustainability:1"));
        QCOMPARE(values(all, Facet::Hours), QStringLiteral("4 -1:1 1-3:1 3-8:1 25-:1"));
        QCOMPARE(values(all, Facet::Language), QStringLiteral("4 en:3 de:2"));
        QCOMPARE(values(all, Facet::Cost), QStringLiteral("4 free:3 paid:1"));
        QCOMPARE(values({QStringLiteral("design"), {}, Sort::Relevance, {}}, Facet::Area),
            QStringLiteral("3 business:2 sustainability:1"));
        // A choice narrows the other facets and leaves its own open.
        const SearchQuery german{{}, {{Facet::Language, {QStringLiteral("de")}}}, Sort::Relevance, {}};
        QCOMPARE(values(german, Facet::Language), QStringLiteral("2 en:3 de:2"));
        QCOMPARE(values(german, Facet::Area), QStringLiteral("2 business:1 sustainability:1"));
        QCOMPARE(titles(german), (QStringList{QStringLiteral("Repairable by design"), QStringLiteral("Größe und Straße")}));
        const SearchQuery both{QStringLiteral("design"),
            {{Facet::Language, {QStringLiteral("de"), QStringLiteral("en")}}, {Facet::Area, {QStringLiteral("business")}}},
            Sort::Relevance, {}};
        QCOMPARE(titles(both), (QStringList{QStringLiteral("Design"), QStringLiteral("Pricing a day of work")}));
        const SearchQuery unknown{{}, {{Facet::Area, {QStringLiteral("no such area")}}}, Sort::Relevance, {}};
        QCOMPARE(titles(unknown), QStringList());
    }

    void importingTwiceChangesNothing()
    {
        const auto first = import(small());
        VERIFY_RESULT(first);
        QCOMPARE(first->added, 5);
        QCOMPARE(first->modules, 4);
        const auto second = import(small());
        VERIFY_RESULT(second);
        QCOMPARE(second->unchanged, 5);
        QCOMPARE(second->added + second->changed + second->removed, 0);
        QCOMPARE(titles("design").size(), 3);
    }

    void whatIsNoLongerOfferedIsGone()
    {
        VERIFY_RESULT(import(small()));
        auto fewer = small();
        fewer.removeAt(3); // Design
        fewer[1] = publication(
            {.id = QStringLiteral("m2"), .title = QStringLiteral("Day rates"), .outcome = QStringLiteral("Set a rate")});
        fewer.removeLast(); // the German edition of m1
        const auto report = import(fewer);
        VERIFY_RESULT(report);
        QCOMPARE(report->removed, 2);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->modules, 3);
        QCOMPARE(titles("design"), QStringList{QStringLiteral("Repairable by design")});
        QCOMPARE(titles("pricing"), QStringList());
        QCOMPARE(titles("gestalten"), QStringList());
        QCOMPARE(titles("day"), QStringList{QStringLiteral("Day rates")});
        VERIFY_RESULT(import({}));
        QCOMPARE(titles(SearchQuery()), QStringList());
        QCOMPARE(titles("day"), QStringList());
        QCOMPARE(indexed(), QStringList()); // nothing is left in the index, not even a word
    }

    void anyHistoryGivesTheSameIndex()
    {
        // Seven imports, each with some items gone, some new and some changed; then the last one alone in a fresh library.
        QList<QJsonObject> offer;
        for (int round = 0; round < 7; ++round) {
            offer.clear();
            for (int i = 0; i < 40; ++i) {
                if ((i * 7 + round * 3) % 5 == 0)
                    continue;
                QJsonObject item = test::syntheticPublication(i % 3 == round % 3 ? i + 1000 * round : i);
                QJsonObject metadata = item.value(QStringLiteral("metadata")).toObject();
                metadata.insert(QStringLiteral("identifier"), QStringLiteral("urn:m:%1").arg(i / 2)); // two editions of one module
                metadata.insert(QStringLiteral("language"), i % 2 == 0 ? QStringLiteral("en") : QStringLiteral("de"));
                item.insert(QStringLiteral("metadata"), metadata);
                offer.append(item);
            }
            VERIFY_RESULT(import(offer));
        }
        const QStringList grown = indexed();
        QVERIFY(grown.size() > 500);
        init();
        VERIFY_RESULT(import(offer));
        QCOMPARE(grown, indexed());
    }

    void providersDoNotTouchEachOther()
    {
        VERIFY_RESULT(import(small()));
        VERIFY_RESULT(import({publication({.id = QStringLiteral("m2"), .title = QStringLiteral("Pricing, the other way")})},
            provider("did:example:b")));
        QCOMPARE(
            titles("pricing"), (QStringList{QStringLiteral("Pricing a day of work"), QStringLiteral("Pricing, the other way")}));
        VERIFY_RESULT(import({}, provider("did:example:b")));
        QCOMPARE(titles("pricing"), QStringList{QStringLiteral("Pricing a day of work")});
    }

    void anImportThatIsNotFinishedLeavesNoTrace()
    {
        VERIFY_RESULT(import(small()));
        {
            auto half = CatalogueImport::begin(*m_database, provider());
            VERIFY_RESULT(half);
            VERIFY_RESULT(half->addPublication(publication({.id = QStringLiteral("m2"), .title = QStringLiteral("Changed")})));
        }
        QCOMPARE(titles("pricing"), QStringList{QStringLiteral("Pricing a day of work")});
        QCOMPARE(titles("changed"), QStringList());
    }

    void badItemsAreLeftOutAndSaid()
    {
        auto items = small();
        items.append(QJsonObject{{QStringLiteral("metadata"), QJsonObject{{QStringLiteral("identifier"), QStringLiteral("bad")}}}});
        items.append(items.at(1));
        const auto report = import(items);
        VERIFY_RESULT(report);
        QCOMPARE(report->modules, 4);
        QCOMPARE(report->leftOut, 2);
        QCOMPARE(report->problems.at(0).item, QStringLiteral("bad"));
        QVERIFY(report->problems.at(0).reason.contains(QStringLiteral("title")));
        QVERIFY(report->problems.at(1).reason.contains(QStringLiteral("twice")));
    }

    void aShardThatIsKnownNeedNotBeRead()
    {
        {
            auto import = CatalogueImport::begin(*m_database, provider());
            VERIFY_RESULT(import);
            QCOMPARE(import->keepShard(QStringLiteral("s1")).value_or(true), false);
            for (const auto &item : small())
                VERIFY_RESULT(import->addPublication(item, QStringLiteral("s1")));
            VERIFY_RESULT(import->finish());
        }
        auto again = CatalogueImport::begin(*m_database, provider());
        VERIFY_RESULT(again);
        QCOMPARE(again->keepShard(QStringLiteral("s1")).value_or(false), true);
        const auto report = again->finish();
        VERIFY_RESULT(report);
        QCOMPARE(report->unchanged, 5);
        QCOMPARE(report->removed, 0);
    }

    void anotherConnectionsImportIsSeen()
    {
        VERIFY_RESULT(import(small()));
        QCOMPARE(titles("pricing").size(), 1);
        QCOMPARE(m_search->facets({})->total, 4);
        auto other = storage::Database::openPlain(m_folder.filePath(m_name));
        VERIFY_RESULT(other);
        {
            auto import = CatalogueImport::begin(**other, provider());
            VERIFY_RESULT(import);
            VERIFY_RESULT(import->addPublication(small().at(0)));
            VERIFY_RESULT(import->finish());
        }
        QCOMPARE(titles("pricing").size(), 0);
        QCOMPARE(m_search->facets({})->total, 1);
    }

    void pagesAddUpToTheWholeAndCancellingStops()
    {
        QList<QJsonObject> many;
        for (int i = 0; i < 1200; ++i)
            many.append(test::syntheticPublication(i));
        VERIFY_RESULT(import(many));
        for (const char *text : {"d", "design", "the design", "work"}) {
            const SearchQuery query{QString::fromLatin1(text), {}, Sort::Relevance, {}};
            const auto total = m_search->facets(query);
            VERIFY_RESULT(total);
            QList<qint64> paged;
            for (qsizetype offset = 0;; offset += 70) {
                const auto page = m_search->page(query, offset, 70);
                VERIFY_RESULT(page);
                for (const auto &card : page->modules)
                    paged.append(card.id);
                if (!page->more)
                    break;
            }
            QCOMPARE(paged.size(), qsizetype(total->total));
            QCOMPARE(QSet<qint64>(paged.begin(), paged.end()).size(), paged.size());
            const auto whole = m_search->page(query, 0, 5000);
            QList<qint64> atOnce;
            for (const auto &card : whole->modules)
                atOnce.append(card.id);
            QCOMPARE(atOnce, paged);
            auto freshSearch = Search::open(*m_database);
            const auto cancelled = (*freshSearch)->page(query, 0, 5000, [] { return true; });
            QVERIFY(!cancelled);
            QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        }
    }

    void countsAgreeWithAPlainWalk()
    {
        QList<QJsonObject> many;
        QList<Publication> parsed;
        for (int i = 0; i < 600; ++i) {
            many.append(test::syntheticPublication(i));
            parsed.append(*readPublication(many.last()));
        }
        VERIFY_RESULT(import(many));
        const SearchQuery query{QStringLiteral("design"),
            {{Facet::EqfLevel, {QStringLiteral("4"), QStringLiteral("5")}}, {Facet::Region, {QStringLiteral("DE")}}},
            Sort::Relevance, {}};
        const auto counts = m_search->facets(query);
        VERIFY_RESULT(counts);
        for (const Facet facet : allFacets) {
            QMap<QString, int> expected;
            for (const Publication &p : parsed) {
                const QStringList words = foldedWords(
                    QStringList{p.title, p.subtitle, p.description, p.provider, p.subjects.join(QLatin1Char(' ')),
                        p.outcomes.join(QLatin1Char(' ')), p.skills.value(0).name, p.skills.value(1).name, p.skills.value(2).name}
                        .join(QLatin1Char(' ')));
                const bool matches = std::any_of(
                    words.begin(), words.end(), [](const QString &w) { return w.startsWith(QStringLiteral("design")); });
                const bool level = facet == Facet::EqfLevel || p.eqfLevel == 4 || p.eqfLevel == 5;
                const bool region = facet == Facet::Region || p.region == QStringLiteral("DE");
                if (matches && level && region)
                    ++expected[facetValue(facet, p)];
            }
            QMap<QString, int> found;
            for (const auto &value : counts->values.value(facet))
                found.insert(value.value, value.count);
            QCOMPARE(found, expected);
        }
    }

private:
    QString m_name;
    QString newName()
    {
        static int n = 0;
        m_name = QStringLiteral("library-%1.sqlite").arg(++n);
        return m_name;
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_catalogue_search.moc"
