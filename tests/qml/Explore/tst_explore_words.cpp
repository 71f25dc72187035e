// What the catalogue's values are called, and how matched words are marked.
#include "qml/Wanderbuch/Explore/CatalogueWords.h"
#include "qml/Wanderbuch/Explore/Highlight.h"
#include "qml/Wanderbuch/Explore/ModuleFactTable.h"
#include "qml/Wanderbuch/Explore/RouteWords.h"

#include <QTest>

using namespace wb;
using namespace wb::ui;

class TestExploreWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }

    void matchesAreMarkedWhereWordsBegin_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *name, const QString &text, const QStringList &words, const QString &marked) {
            QTest::newRow(name) << text << words << marked;
        };
        row("beginning", QStringLiteral("Circular design"), {QStringLiteral("des")}, QStringLiteral("Circular <b>des</b>ign"));
        row("not inside a word", QStringLiteral("Redesign"), {QStringLiteral("des")}, QStringLiteral("Redesign"));
        row("case and accents", QStringLiteral("Éco-création"), {QStringLiteral("eco"), QStringLiteral("crea")}, QStringLiteral("<b>Éco</b>-<b>créa</b>tion"));
        row("one letter stands for two", QStringLiteral("Straßenkunst"), {QStringLiteral("strasse")}, QStringLiteral("<b>Straße</b>nkunst"));
        row("half of such a letter", QStringLiteral("Straße"), {QStringLiteral("stras")}, QStringLiteral("<b>Straß</b>e"));
        row("the longest of two", QStringLiteral("pricing"), {QStringLiteral("p"), QStringLiteral("pric")}, QStringLiteral("<b>pric</b>ing"));
        row("markup stays text", QStringLiteral("<b>a & b"), {QStringLiteral("a")}, QStringLiteral("&lt;b&gt;<b>a</b> &amp; b"));
        row("greek", QStringLiteral("Σχεδιασμός"), {QStringLiteral("σχεδιασμοσ")}, QStringLiteral("<b>Σχεδιασμός</b>"));
        row("no words", QStringLiteral("a < b"), {}, QStringLiteral("a &lt; b"));
    }
    void matchesAreMarkedWhereWordsBegin()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QTEST(highlighted(text, words), "marked");
    }

    void excerptShowsTheMatch()
    {
        const QString text = QStringLiteral("word ").repeated(60) + QStringLiteral("needle ") + QStringLiteral("word ").repeated(60);
        const QString cut = excerpt(text, {QStringLiteral("needle")}, 60);
        QVERIFY(cut.contains(QLatin1String("needle")));
        QVERIFY(cut.startsWith(QChar(u'…')) && cut.endsWith(QChar(u'…')));
        QVERIFY(cut.size() <= 64);
        QCOMPARE(excerpt(QStringLiteral("short"), {}, 60), QStringLiteral("short"));
    }

    void valuesAreSaidInWords()
    {
        using catalogue::Facet;
        QCOMPARE(CatalogueWords::facetValue(Facet::Session, QStringLiteral("15")), QStringLiteral("15 minutes"));
        QCOMPARE(CatalogueWords::facetValue(Facet::Area, QStringLiteral("sustainability")), QStringLiteral("Green design"));
        QCOMPARE(CatalogueWords::facetValue(Facet::Area, QStringLiteral("glass")), QStringLiteral("glass"));
        QCOMPARE(CatalogueWords::facetValue(Facet::Language, QStringLiteral("de")), QStringLiteral("Deutsch"));
        QCOMPARE(CatalogueWords::facetValue(Facet::EqfLevel, QStringLiteral("5")), QStringLiteral("EQF 5"));
        QCOMPARE(CatalogueWords::language(QStringLiteral("en-GB")), QStringLiteral("English"));
        QCOMPARE(CatalogueWords::license(QStringLiteral("https://creativecommons.org/licenses/by/4.0/")), QStringLiteral("CC BY 4.0"));
        QCOMPARE(CatalogueWords::minutes(80 * 60), QStringLiteral("1 h 20 min"));
        QCOMPARE(CatalogueWords::minutes(20), QStringLiteral("1 min"));
        QCOMPARE(CatalogueWords::hours(1.5), QStringLiteral("1.5 h"));
        QCOMPARE(CatalogueWords::credits(0.1 + 0.2), QStringLiteral("0.3 ECTS"));
        QCOMPARE(CatalogueWords::hours(0), QString());
        QVERIFY(CatalogueWords::pace(30).startsWith(QLatin1String("About 6 week")));
        const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        QCOMPARE(CatalogueWords::day(QDateTime(QDate(2026, 5, 3), QTime(9, 0), Qt::UTC), now), QStringLiteral("3 May"));
        QCOMPARE(CatalogueWords::day(QDateTime(QDate(2025, 5, 3), QTime(9, 0), Qt::UTC), now), QStringLiteral("3 May 2025"));
    }

    void marksFollowTheRoute()
    {
        catalogue::Pathway pathway;
        const auto single = [](const QString &module) {
            catalogue::Stop stop;
            stop.module = module;
            return stop;
        };
        catalogue::Stop choice;
        choice.choose = 1;
        choice.from = QStringList{QStringLiteral("c"), QStringLiteral("d")};
        pathway.stops = {single(QStringLiteral("a")), single(QStringLiteral("b")), choice};
        catalogue::ModuleLookup modules;
        for (const QString &id : pathway.modules())
            modules.insert(id, {id, id, {}, 2, 0.1, 5, {}, {}});

        catalogue::LearnerProgress progress;
        QCOMPARE(RouteWords::marks(catalogue::planRoute(pathway, modules, progress)),
            QStringList({QStringLiteral("now"), QStringLiteral("ahead"), QStringLiteral("ahead")}));
        progress.finished = {QStringLiteral("a"), QStringLiteral("b")};
        const catalogue::Route atChoice = catalogue::planRoute(pathway, modules, progress);
        QCOMPARE(RouteWords::marks(atChoice), QStringList({QStringLiteral("held"), QStringLiteral("held"), QStringLiteral("now")}));
        QCOMPARE(RouteWords::standing(atChoice), QStringLiteral("2 of 3 done"));
        progress.finished.insert(QStringLiteral("d"));
        const catalogue::Route complete = catalogue::planRoute(pathway, modules, progress);
        QCOMPARE(RouteWords::marks(complete), QStringList({QStringLiteral("held"), QStringLiteral("held"), QStringLiteral("held")}));
        QVERIFY(RouteWords::hoursToGo(complete) == QStringLiteral("0"));
    }

    void everyMandatoryElementHasALine()
    {
        const QVariantList nothing = moduleFactTable({}, 0);
        QStringList unsaid;
        for (const QVariant &fact : nothing) {
            QVERIFY(!fact.toMap().value(QStringLiteral("value")).toString().isEmpty());
            if (!fact.toMap().value(QStringLiteral("said")).toBool())
                unsaid.append(fact.toMap().value(QStringLiteral("name")).toString());
        }
        QVERIFY(nothing.size() >= 11);
        QVERIFY(unsaid.contains(QStringLiteral("Quality assurance")));
        QVERIFY(unsaid.contains(QStringLiteral("Level")));
    }
};

QTEST_GUILESS_MAIN(TestExploreWords)
#include "tst_explore_words.moc"
