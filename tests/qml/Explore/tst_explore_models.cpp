// The view models over a real library, real packs and a real vault.
#include "qml/Wanderbuch/Explore/CatalogueSearch.h"
#include "qml/Wanderbuch/Explore/ContinueLearning.h"
#include "qml/Wanderbuch/Explore/ModuleDetail.h"
#include "qml/Wanderbuch/Explore/PathwayDetail.h"
#include "tests/qml/Explore/ExploreWorld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::ExploreWorld;
using test::moduleId;
using test::pathwayId;

class TestExploreModels : public QObject
{
    Q_OBJECT

    std::unique_ptr<ExploreWorld> world;

    static int facet(catalogue::Facet value) { return int(value); }
    static QStringList titles(const CatalogueSearch &search)
    {
        QStringList titles;
        for (const ResultList::Row &row : search.results()->rows())
            titles.append(row.plainTitle);
        return titles;
    }
    static bool hasModules(const CatalogueSearch &search, int count) { return search.settled() && search.results()->moduleCount() == count; }
    static QVariantMap fact(const QVariantList &facts, const QString &name)
    {
        for (const QVariant &entry : facts) {
            if (entry.toMap().value(QStringLiteral("name")) == name)
                return entry.toMap();
        }
        return {};
    }

private slots:
    void init() { world = std::make_unique<ExploreWorld>(); }
    void cleanup() { world.reset(); }

    void showsEverythingThereIs()
    {
        world->importSamples();
        CatalogueSearch search;
        const QAbstractItemModelTester rows(search.results()), cards(search.pathways());
        search.setServices(&world->services());
        QTRY_VERIFY(hasModules(search, 10));
        QTRY_COMPARE(search.pathways()->rowCount(), 5);
        QVERIFY(!search.searching() && !search.empty());
        QVERIFY(!search.results()->styled());
        QCOMPARE(search.suggestedPathway(), search.pathways()->index(0).data(Qt::UserRole).toString());
    }

    void findsModulesAndPathwaysWhileTyping()
    {
        world->importSamples();
        CatalogueSearch search;
        search.setServices(&world->services());
        QTRY_COMPARE(search.pathways()->rowCount(), 5);
        search.setText(QStringLiteral("heritage"));
        QTRY_VERIFY(search.searching());
        QTRY_VERIFY(titles(search).contains(QStringLiteral("Heritage, told in place")));
        const ResultList::Row first = search.results()->rows().constFirst();
        QVERIFY(first.pathway);
        QCOMPARE(first.title, QStringLiteral("<b>Heritage</b> told in space"));
        // Modules that are called so stand above pathways that lead through one, and those say so.
        search.setText(QStringLiteral("contracts"));
        QTRY_COMPARE(titles(search).value(0), QStringLiteral("Contracts and rights for creative work"));
        const auto &rows = search.results()->rows();
        const auto through = std::find_if(rows.begin(), rows.end(), [](const ResultList::Row &row) { return row.plainTitle == QLatin1String("AI beside the drawing board") && row.pathway; });
        QVERIFY(through != rows.end());
        QCOMPARE(through->detail, QStringLiteral("With “<b>Contracts</b> and rights for creative work”"));
        search.filters()->setOrder(CatalogueFilters::Order::ByTitle); // then pathways stand together at the top
        QTRY_VERIFY(search.results()->rows().constFirst().pathway);
        search.filters()->setOrder(CatalogueFilters::Order::BestMatch);
        search.setText(QString());
        QTRY_VERIFY(hasModules(search, 10) && !search.searching());
    }

    void onlyTheLastAnswerIsShown()
    {
        world->importSamples();
        world->importSynthetic(3000);
        CatalogueSearch search;
        search.setServices(&world->services());
        QTRY_VERIFY(search.settled());
        QSignalSpy resets(search.results(), &QAbstractItemModel::modelReset);
        for (const char *typed : {"p", "pr", "pri", "pric", "prici", "pricin", "pricing", "pricing a day"})
            search.setText(QString::fromLatin1(typed));
        QTRY_COMPARE(resets.size(), 1);
        QVERIFY(titles(search).contains(QStringLiteral("Pricing a day of work honestly")));
        QVERIFY(!titles(search).contains(QStringLiteral("Heritage, told in place")));
        QTest::qWait(0);
        QCOMPARE(resets.size(), 1);
    }

    void filtersNarrowCountAndGoAway()
    {
        world->importSamples();
        CatalogueSearch search;
        search.setCounting(true);
        search.setServices(&world->services());
        QTRY_VERIFY(hasModules(search, 10));
        QTRY_COMPARE(search.pathways()->rowCount(), 5);
        CatalogueFilters *filters = search.filters();
        filters->toggle(facet(catalogue::Facet::Area), QStringLiteral("business"));
        QTRY_VERIFY(hasModules(search, 2));
        QCOMPARE(search.pathways()->rowCount(), 1);
        QCOMPARE(filters->activeCount(), 1);
        QCOMPARE(filters->active()->rowCount(), 0); // a question of its own shows it
        const auto *areas = filters->groups().constFirst().value<FilterChips *>();
        QTRY_COMPARE(areas->rowCount(), 7); // counted as if no area were chosen
        filters->toggle(facet(catalogue::Facet::Language), QStringLiteral("de"));
        QTRY_VERIFY(hasModules(search, 1));
        QCOMPARE(filters->active()->rowCount(), 1);
        filters->toggle(facet(catalogue::Facet::EqfLevel), QStringLiteral("8"));
        QTRY_VERIFY(search.empty());
        filters->clear();
        QTRY_VERIFY(hasModules(search, 10));
        QCOMPARE(search.pathways()->rowCount(), 5);
    }

    void savedItemsStandTogether()
    {
        world->importSamples();
        world->openVault();
        CatalogueSearch search;
        search.setServices(&world->services());
        QTRY_COMPARE(search.pathways()->rowCount(), 5);
        QVERIFY(search.canSave());
        search.setSaved(pathwayId(QStringLiteral("one-person-studio")), true);
        search.setSaved(moduleId(QStringLiteral("measuring-impact")), true);
        search.filters()->toggle(FilterChips::savedFacet, {});
        QTRY_COMPARE(titles(search), QStringList({QStringLiteral("The one-person studio"), QStringLiteral("Measuring what a product costs the planet")}));
        const QSignalSpy begunAnew(search.results(), &ResultList::modelReset);
        search.setSaved(pathwayId(QStringLiteral("one-person-studio")), false);
        QTRY_COMPARE(search.results()->rowCount(), 1);
        QCOMPARE(begunAnew.size(), 0); // the other rows stay under the hand
        search.filters()->toggle(facet(catalogue::Facet::Area), QStringLiteral("heritage"));
        QVERIFY(!search.filters()->savedOnly());
    }

    void pagesComeAsTheyAreScrolledTo()
    {
        world->importSynthetic(150);
        CatalogueSearch search;
        search.setServices(&world->services());
        QTRY_VERIFY(search.settled());
        QCOMPARE(search.results()->rowCount(), 60);
        while (search.results()->canFetchMore({})) {
            const int before = search.results()->rowCount();
            search.results()->fetchMore({});
            QVERIFY(!search.results()->canFetchMore({})); // asked already
            QTRY_VERIFY(search.results()->rowCount() > before);
        }
        QSet<QString> identifiers;
        for (const ResultList::Row &row : search.results()->rows())
            identifiers.insert(row.identifier);
        QCOMPARE(identifiers.size(), 150);
    }

    void aLibraryThatChangesMovesNobody()
    {
        world->importSynthetic(150);
        CatalogueSearch search;
        const QAbstractItemModelTester rows(search.results());
        search.setServices(&world->services());
        QTRY_VERIFY((search.results()->more(), search.results()->rowCount() == 150));
        const QString first = search.results()->rows().constFirst().identifier;
        const QSignalSpy begunAnew(search.results(), &ResultList::modelReset);

        world->importSamples();
        QTRY_VERIFY((search.results()->more(), search.results()->rowCount() == 160));
        world->importSynthetic(70);
        QTRY_COMPARE(search.results()->rowCount(), 80);
        QVERIFY(search.results()->rowOf(first) >= 0);
        QCOMPARE(begunAnew.size(), 0);
        search.setText(QStringLiteral("heritage"));
        QTRY_COMPARE(begunAnew.size(), 1);
    }

    void aWrongWordIsMended()
    {
        world->importSamples();
        CatalogueSearch search;
        search.setServices(&world->services());
        search.setText(QStringLiteral("contrcats"));
        QTRY_VERIFY(search.settled() && search.searching());
        QTRY_VERIFY(titles(search).contains(QStringLiteral("Contracts and rights for creative work")));
        QCOMPARE(search.corrected(), QStringLiteral("contracts"));
    }

    void aPathwayWorksWhileTheVaultIsLocked()
    {
        world->importSamples();
        PathwayDetail pathway;
        pathway.setServices(&world->services());
        pathway.setPathwayId(pathwayId(QStringLiteral("circular-design-for-makers")));
        QTRY_VERIFY(pathway.ready());
        QCOMPARE(pathway.title(), QStringLiteral("Circular design for makers"));
        QCOMPARE(pathway.stops()->rowCount(), 5);
        QCOMPARE(pathway.stops()->stops().constFirst().state, QStringLiteral("now"));
        QCOMPARE(pathway.stops()->stops().at(3).heading, QStringLiteral("Choose 1 of these"));
        QVERIFY(!pathway.canSave() && !pathway.started());
        QCOMPARE(pathway.actionText(), QStringLiteral("Start"));
    }

    void aPathwayShowsWhatIsHeldAndWhatIsNext()
    {
        world->importSamples({QStringLiteral("measuring-impact")});
        world->openVault();
        const QString digest = world->award(moduleId(QStringLiteral("circular-design-basics")), QStringLiteral("Repairable by design"));
        world->begin(moduleId(QStringLiteral("measuring-impact")), {QStringLiteral("lessons/01-the-whole-life.md")});
        PathwayDetail pathway;
        pathway.setServices(&world->services());
        pathway.setPathwayId(pathwayId(QStringLiteral("circular-design-for-makers")));
        QTRY_COMPARE(pathway.actionText(), QStringLiteral("Continue lesson 2"));
        const QList<RouteModel::StopRow> stops = pathway.stops()->stops();
        QCOMPARE(stops.at(0).state, QStringLiteral("held"));
        QCOMPARE(stops.at(0).digest, digest);
        QVERIFY(stops.at(0).note.contains(QLatin1String("3 May")));
        QCOMPARE(stops.at(1).state, QStringLiteral("now"));
        QVERIFY(stops.at(1).note.startsWith(QLatin1String("1 of 6")));
        QCOMPARE(stops.at(3).tag, QStringLiteral("choice"));
        QCOMPARE(pathway.actionTarget().value(QStringLiteral("page")).toString(), QStringLiteral("lesson"));
        QCOMPARE(pathway.actionTarget().value(QStringLiteral("href")).toString(), QStringLiteral("lessons/02-the-same-question.md"));
        QCOMPARE(pathway.figures().constFirst().toMap().value(QStringLiteral("value")).toString(), QStringLiteral("1 of 4"));

        world->lockVault();
        QTRY_VERIFY(!pathway.started());
        QCOMPARE(pathway.stops()->stops().constFirst().digest, QString());
    }

    void atAChoiceTheLearnerChooses()
    {
        world->importSamples();
        world->openVault();
        for (const char *module : {"circular-design-basics", "measuring-impact", "designing-with-not-for"})
            world->complete(moduleId(QString::fromLatin1(module)));
        PathwayDetail pathway;
        pathway.setServices(&world->services());
        pathway.setPathwayId(pathwayId(QStringLiteral("circular-design-for-makers")));
        QTRY_VERIFY(pathway.choiceIsNext());
        QVERIFY(!pathway.actionText().isEmpty());
        world->complete(moduleId(QStringLiteral("pricing-creative-work")));
        QTRY_VERIFY(pathway.complete());
        QCOMPARE(pathway.stops()->stops().constLast().state, QStringLiteral("other"));
    }

    void aModuleSaysAllThatIsAsked()
    {
        world->importSamples({QStringLiteral("circular-design-basics")});
        ModuleDetail module;
        module.setServices(&world->services());
        module.setModuleId(moduleId(QStringLiteral("circular-design-basics")));
        QTRY_COMPARE(module.publisherTone(), QStringLiteral("ok"));
        QCOMPARE(module.title(), QStringLiteral("Repairable by design"));
        QCOMPARE(module.publisher(), QStringLiteral("Wanderbuch sample library"));
        QCOMPARE(module.outcomes().size(), 5);
        QCOMPARE(module.steps().size(), 7);
        QVERIFY(module.steps().constLast().toMap().value(QStringLiteral("quiz")).toBool());
        QVERIFY(module.licence().contains(QLatin1String("CC BY 4.0")));
        QTRY_COMPARE(module.pathways().size(), 2);
        QCOMPARE(fact(module.facts(), QStringLiteral("Level")).value(QStringLiteral("value")).toString(), QStringLiteral("EQF 5"));
        QCOMPARE(fact(module.facts(), QStringLiteral("Country or region")).value(QStringLiteral("value")).toString(), QStringLiteral("European Union"));
        QCOMPARE(module.actionText(), QStringLiteral("Start"));
        QCOMPARE(module.actionTarget().value(QStringLiteral("href")).toString(), QStringLiteral("lessons/01-the-ladder.md"));
    }

    void anotherEditionIsAnotherLanguage()
    {
        world->importSamples({QStringLiteral("circular-design-basics")});
        ModuleDetail module;
        module.setServices(&world->services());
        module.setModuleId(moduleId(QStringLiteral("circular-design-basics")));
        QTRY_COMPARE(module.editions().size(), 2);
        module.setLanguage(QStringLiteral("it"));
        QCOMPARE(module.title(), QStringLiteral("Progettare per riparare"));
        QTRY_COMPARE(module.publisherTone(), QStringLiteral("ok"));
        QCOMPARE(module.actionTarget().value(QStringLiteral("language")).toString(), QStringLiteral("it"));
    }

    void withoutItsPackAModuleCannotBeStarted()
    {
        world->importSamples();
        ModuleDetail module;
        module.setServices(&world->services());
        module.setModuleId(moduleId(QStringLiteral("measuring-impact")));
        QTRY_VERIFY(module.ready());
        QVERIFY(module.actionText().isEmpty());
        QVERIFY(!module.publisherTrust().isEmpty());
        QCOMPARE(module.publisherTone(), QStringLiteral("plain"));
    }

    void whatIsNotHereSaysSo()
    {
        world->importSamples();
        ModuleDetail module;
        module.setServices(&world->services());
        module.setModuleId(QStringLiteral("urn:x:gone"));
        QTRY_VERIFY(!module.problem().isEmpty());
        PathwayDetail pathway;
        pathway.setServices(&world->services());
        pathway.setPathwayId(QStringLiteral("urn:x:gone"));
        QTRY_VERIFY(!pathway.problem().isEmpty());
    }

    void goesOnWhereTheLearnerLeftOff()
    {
        world->importSamples({QStringLiteral("pricing-creative-work")});
        world->openVault();
        ContinueLearning learning;
        learning.setServices(&world->services());
        QVERIFY(!learning.available());
        world->begin(moduleId(QStringLiteral("pricing-creative-work")), {QStringLiteral("lessons/01-what-a-year-costs.md")});
        QTRY_VERIFY(learning.available());
        QCOMPARE(learning.title(), QStringLiteral("Pricing a day of work honestly"));
        QVERIFY(learning.progress() > 0.1 && learning.progress() < 0.2);
        QVERIFY(learning.overline().contains(QLatin1String("1 h 20 min")));
        QCOMPARE(learning.target().value(QStringLiteral("href")).toString(), QStringLiteral("lessons/02-days-you-can-sell.md"));
        world->complete(moduleId(QStringLiteral("pricing-creative-work")));
        QTRY_VERIFY(!learning.available());
    }
};

QTEST_MAIN(TestExploreModels)
#include "tst_explore_models.moc"
