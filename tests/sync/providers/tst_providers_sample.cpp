// The bundled sample library: whole, without dead ends, and found by what people would type.
#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/LibraryFile.h"
#include "core/catalogue/ModuleElements.h"
#include "core/catalogue/PathwaySearch.h"
#include "core/catalogue/Search.h"
#include "sync/providers/BundledLibrary.h"
#include "sync/providers/ProviderFolder.h"
#include "sync/providers/ProviderPublisher.h"
#include "tests/support/FixedClock.h"
#include "tests/support/VerifyResult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::catalogue;

class TestSample final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<storage::Database> m_library;
    sync::PublishReport m_published;
    sync::FolderImport m_imported;

    // What a program has beside it: the sample library, signed with a key of its own.
    QString publishedProgram(const QString &place) const
    {
        const QString share = place + QStringLiteral("/share/wanderbuch");
        const auto key = crypto::Ed25519KeyPair::generate();
        if (!sync::ProviderPublisher(QStringLiteral(SAMPLE_LIBRARY), share + QStringLiteral("/library"), key, m_clock).publish())
            qFatal("the sample library was not published");
        return share;
    }

private slots:
    void initTestCase()
    {
        const auto key = crypto::Ed25519KeyPair::generate();
        const auto published = sync::ProviderPublisher(
            QStringLiteral(SAMPLE_LIBRARY), m_folder.filePath(QStringLiteral("out")), key, m_clock)
                                   .publish();
        VERIFY_RESULT(published);
        m_published = *published;
        auto library = openLibrary(m_folder.filePath(QStringLiteral("data")));
        VERIFY_RESULT(library);
        m_library = std::move(*library);
        const auto folder = sync::ProviderFolder::open(m_folder.filePath(QStringLiteral("out")));
        VERIFY_RESULT(folder);
        const auto imported = folder->importInto(*m_library, {}, m_clock);
        VERIFY_RESULT(imported);
        m_imported = *imported;
    }

    void everythingIsTakenInAndNothingLeftOut()
    {
        QCOMPARE(m_published.warnings, QStringList());
        QCOMPARE(m_imported.catalogue.leftOut, 0);
        QCOMPARE(m_imported.catalogue.modules, 10);
        QVERIFY(m_imported.catalogue.pathways >= 4);
        QCOMPARE(m_imported.packsHere, m_published.packs);
        QCOMPARE(m_imported.packsMissing, 0);
    }

    void noPathwayHasADeadEnd()
    {
        CatalogueReader reader(*m_library);
        const auto pathways = reader.pathways();
        VERIFY_RESULT(pathways);
        QHash<QString, int> uses;
        for (const auto &offered : *pathways) {
            const auto facts = reader.facts(offered.pathway.modules());
            VERIFY_RESULT(facts);
            const Route route = planRoute(offered.pathway, *facts);
            QVERIFY2(route.notInLibrary == 0, qPrintable(offered.pathway.identifier));
            QVERIFY(route.hours > 0 && route.ects > 0 && !offered.pathway.text.stacksInto.title.isEmpty());
            for (const QString &module : offered.pathway.modules()) {
                ++uses[module];
                QVERIFY2(!reader.module(module)->packPaths.contains(QString()), qPrintable(module));
            }
        }
        QVERIFY(std::any_of(uses.begin(), uses.end(), [](int n) { return n > 1; })); // stacking shows
    }

    void everyModuleSaysTheStandardElements()
    {
        auto search = Search::open(*m_library);
        VERIFY_RESULT(search);
        const auto page = (*search)->page({}, 0, 100);
        QVERIFY(page);
        for (const auto &card : page->modules) {
            const auto module = CatalogueReader(*m_library).module(card.identifier);
            for (const auto &edition : module->editions) {
                const auto elements = moduleElements(edition);
                QStringList missing;
                for (const auto element : elements.missing)
                    missing.append(QString(credentials::elementName(element)));
                // Nobody but the learner awards it, and that is said.
                QVERIFY2(missing == QStringList{QStringLiteral("awardingBody")},
                    qPrintable(card.identifier + missing.join(QLatin1Char(' '))));
            }
        }
    }

    void whatPeopleTypeIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *typed, const char *module) {
            QTest::newRow(typed) << QString::fromUtf8(typed)
                                 << QStringLiteral("urn:x-wanderbuch:module:") + QString::fromLatin1(module);
        };
        row("pricing", "pricing-creative-work");
        row("pric", "pricing-creative-work");
        row("pricng", "pricing-creative-work");
        row("repair", "circular-design-basics");
        row("contract", "contracts-and-rights");
        row("heritage", "heritage-told-in-place");
        row("immersive", "immersive-first-steps");
        row("circular economy", "circular-design-basics");
    }
    void whatPeopleTypeIsFound()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        auto search = Search::open(*m_library);
        const auto page = (*search)->page({typed, {}, Sort::Relevance, {QStringLiteral("en")}}, 0, 5);
        VERIFY_RESULT(page);
        QVERIFY(!page->modules.isEmpty());
        QCOMPARE(page->modules.first().identifier, first);
    }

    void pathwaysAreFoundInEveryLanguage()
    {
        CatalogueReader reader(*m_library);
        const auto pathways = reader.pathways();
        QStringList modules;
        for (const auto &offered : *pathways)
            modules += offered.pathway.modules();
        const auto facts = reader.facts(modules);
        const auto find = [&](const char *typed, const FacetSelection &selection = {}) {
            QStringList found;
            for (const auto &card : findPathways(*pathways, *facts, {QString::fromUtf8(typed), selection, Sort::Relevance, {}}))
                found.append(card.offered.pathway.identifier.section(QLatin1Char(':'), -1));
            return found;
        };
        QCOMPARE(find("uber den zaun"), QStringList{QStringLiteral("across-the-fence")});
        QCOMPARE(find("patrimonio"), QStringList{QStringLiteral("heritage-told-in-space")});
        QCOMPARE(find("one-person"), QStringList{QStringLiteral("one-person-studio")});
        QCOMPARE(find("", {{Facet::Area, {QStringLiteral("business")}}}), QStringList{QStringLiteral("one-person-studio")});
        QCOMPARE(find("zzz"), QStringList());
        QCOMPARE(find("").size(), pathways->size());
    }

    // Every build signs with a key of its own. Whoever installs another program is not to find everything twice.
    void whatComesWithAnotherProgramTakesThePlaceOfTheFirst_data()
    {
        QTest::addColumn<bool>("older"); // taken in by a program that did not write down that it brought it
        QTest::newRow("the first is known") << false;
        QTest::newRow("the first is of a time before that") << true;
    }
    void whatComesWithAnotherProgramTakesThePlaceOfTheFirst()
    {
        QFETCH(const bool, older);
        const QTemporaryDir folder;
        const auto library = openLibrary(folder.filePath(QStringLiteral("data")));
        VERIFY_RESULT(library);
        VERIFY_RESULT(CatalogueImport::begin(**library, {.did = QStringLiteral("did:example:other"), .name = QStringLiteral("Other")})->finish());
        const QString first = publishedProgram(folder.filePath(QStringLiteral("first")));
        const QString second = publishedProgram(folder.filePath(QStringLiteral("second")));
        if (older)
            VERIFY_RESULT(sync::ProviderFolder::open(first + QStringLiteral("/library"))->importInto(**library, {}, m_clock));
        else
            VERIFY_RESULT(sync::importBundled(**library, first, m_clock));

        for (const QString &share : {second, second, first}) {
            VERIFY_RESULT(sync::importBundled(**library, share, m_clock));
            CatalogueReader reader(**library);
            QCOMPARE(reader.providers()->size(), 2);
            QCOMPARE(reader.pathways()->size(), m_imported.catalogue.pathways);
            const auto page = (*Search::open(**library))->page({}, 0, 50);
            VERIFY_RESULT(page);
            QCOMPARE(page->modules.size(), m_imported.catalogue.modules);
            const auto module = reader.module(page->modules.first().identifier);
            VERIFY_RESULT(module);
            for (const QString &pack : module->packPaths)
                QVERIFY2(pack.startsWith(share), qPrintable(pack));
        }
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_providers_sample.moc"
