// Publishing, importing, searching and showing: what a trainer does with a stick.
#include "tests/platforms/cli/CliRun.h"
#include "tests/support/SmallLibrary.h"

#include <QDir>

using namespace wb;
using test::Cli;

class TestCliCatalogue final : public QObject
{
    Q_OBJECT

    static void publish(const Cli &cli)
    {
        const test::SmallLibrary library(cli.path(QStringLiteral("source")));
        COMPARE_EXIT(cli.run(QStringLiteral("key new -o key.json")), 0);
        COMPARE_EXIT(cli.run(QStringLiteral("provider publish source -o stick --key key.json")), 0);
    }

private slots:
    void publishTellsWhatWasDone()
    {
        const Cli cli;
        publish(cli);
        const auto again = cli.run(QStringLiteral("provider publish source -o stick --key key.json --json"));
        COMPARE_EXIT(again, 0);
        const QJsonObject report = again.json();
        QCOMPARE(report.value(QStringLiteral("packs")).toInt(), 3);
        QCOMPARE(report.value(QStringLiteral("pathways")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("written")).toInt(), 0);
        QCOMPARE(report.value(QStringLiteral("warnings")).toArray().size(), 0);
        QCOMPARE(report.value(QStringLiteral("did")).toString() + QLatin1Char('\n'),
            QString::fromUtf8(cli.run(QStringLiteral("key show key.json")).output));
    }

    void publishSaysWhatIsBroken()
    {
        const Cli cli;
        const test::SmallLibrary library(cli.path(QStringLiteral("source")));
        COMPARE_EXIT(cli.run(QStringLiteral("key new -o key.json")), 0);
        library.write(QStringLiteral("pathways/craft.json"), "{");
        const auto broken = cli.run(QStringLiteral("provider publish source -o stick --key key.json"));
        COMPARE_EXIT(broken, 1);
        QVERIFY2(broken.saysWhatToDo() && broken.errors.contains("craft.json"), broken.errors.constData());
        const auto nothing = cli.run(QStringLiteral("provider publish nowhere -o stick --key key.json"));
        COMPARE_EXIT(nothing, 1);
        QVERIFY2(nothing.saysWhatToDo() && nothing.errors.contains("provider.json"), nothing.errors.constData());
    }

    void importReportsAndTheStickMayGo()
    {
        const Cli cli;
        publish(cli);
        const auto first = cli.run(QStringLiteral("catalogue import stick --json"));
        COMPARE_EXIT(first, 0);
        QCOMPARE(first.json().value(QStringLiteral("proof")).toObject().value(QStringLiteral("outcome")).toString(),
            QStringLiteral("pass"));
        QCOMPARE(first.json().value(QStringLiteral("modules")).toInt(), 2);
        QCOMPARE(first.json().value(QStringLiteral("added")).toInt(), 4);
        QCOMPARE(first.json().value(QStringLiteral("packs")).toObject().value(QStringLiteral("here")).toInt(), 3);
        const auto second = cli.run(QStringLiteral("catalogue import stick --json"));
        COMPARE_EXIT(second, 0);
        QVERIFY(second.json().value(QStringLiteral("unchanged")).toBool());
        QVERIFY(QDir(cli.path(QStringLiteral("stick"))).removeRecursively());
        const auto shown = cli.run(QStringLiteral("catalogue show urn:x-test:module:joints --json"));
        COMPARE_EXIT(shown, 0);
        for (const auto &edition : shown.json().value(QStringLiteral("editions")).toArray())
            QVERIFY(QFile::exists(
                edition.toObject().value(QStringLiteral("pack")).toObject().value(QStringLiteral("path")).toString()));
    }

    void importWithoutPacks()
    {
        const Cli cli;
        publish(cli);
        COMPARE_EXIT(cli.run(QStringLiteral("catalogue import stick --no-packs")), 0);
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("data/packs"))));
        const auto found = cli.run(QStringLiteral("catalogue search joints --json"));
        QCOMPARE(
            found.json().value(QStringLiteral("modules")).toArray().at(0).toObject().value(QStringLiteral("packHere")).toBool(true),
            false);
    }

    void importSaysWhatIsBroken()
    {
        const Cli cli;
        publish(cli);
        QFile file(cli.path(QStringLiteral("stick/provider.json")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray changed = file.readAll().replace("Small school", "Great school");
        file.resize(0);
        file.write(changed);
        file.close();
        const auto result = cli.run(QStringLiteral("catalogue import stick"));
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.saysWhatToDo() && result.errors.contains("signature"), result.errors.constData());
        const auto nowhere = cli.run(QStringLiteral("catalogue import nowhere"));
        COMPARE_EXIT(nowhere, 1);
        QVERIFY2(nowhere.saysWhatToDo() && nowhere.errors.contains("provider.json"), nowhere.errors.constData());
    }

    void searchHasItsShape()
    {
        const Cli cli;
        publish(cli);
        COMPARE_EXIT(cli.run(QStringLiteral("catalogue import stick")), 0);
        const auto found = cli.run(QStringLiteral("catalogue search --json --facets rat"));
        COMPARE_EXIT(found, 0);
        const QJsonObject object = found.json();
        QCOMPARE(object.value(QStringLiteral("total")).toInt(), 1);
        const QJsonObject module = object.value(QStringLiteral("modules")).toArray().at(0).toObject();
        QCOMPARE(module.value(QStringLiteral("title")).toString(), QStringLiteral("Day rates"));
        for (const char *member : {"identifier", "subtitle", "language", "languages", "provider", "area", "eqfLevel", "hours",
                 "ects", "assessment", "packHere"})
            QVERIFY2(module.contains(QLatin1StringView(member)), member);
        QCOMPARE(object.value(QStringLiteral("facets"))
                     .toObject()
                     .value(QStringLiteral("eqf"))
                     .toObject()
                     .value(QStringLiteral("5"))
                     .toInt(),
            1);
        QCOMPARE(object.value(QStringLiteral("pathways")).toArray().size(), 1);
        QCOMPARE(cli.run(QStringLiteral("catalogue search lösbare --json")).json().value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(cli.run(QStringLiteral("catalogue search ratse --json")).json().value(QStringLiteral("corrected")).toString(),
            QStringLiteral("rates"));
        QCOMPARE(
            cli.run(QStringLiteral("catalogue search --json --facet language=de")).json().value(QStringLiteral("total")).toInt(),
            1);
        QCOMPARE(
            cli.run(QStringLiteral("catalogue search --json --limit 1")).json().value(QStringLiteral("modules")).toArray().size(),
            1);
        QCOMPARE(
            cli.run(QStringLiteral("catalogue search nothinglikethis --json")).json().value(QStringLiteral("total")).toInt(-1), 0);
    }

    void showTellsAModuleAPathwayAndTheProviders()
    {
        const Cli cli;
        publish(cli);
        COMPARE_EXIT(cli.run(QStringLiteral("catalogue import stick")), 0);
        const auto pathway = cli.run(QStringLiteral("catalogue show urn:x-test:pathway:craft --json"));
        COMPARE_EXIT(pathway, 0);
        QCOMPARE(pathway.json().value(QStringLiteral("hours")).toInt(), 6);
        QCOMPARE(pathway.json().value(QStringLiteral("stops")).toArray().size(), 2);
        const auto module = cli.run(QStringLiteral("catalogue show urn:x-test:module:rates --json"));
        QVERIFY(!module.json()
                     .value(QStringLiteral("standardElements"))
                     .toObject()
                     .value(QStringLiteral("present"))
                     .toArray()
                     .isEmpty());
        QCOMPARE(cli.run(QStringLiteral("catalogue show --json")).json().value(QStringLiteral("providers")).toArray().size(), 1);
        const auto nobody = cli.run(QStringLiteral("catalogue show urn:nothing"));
        COMPARE_EXIT(nobody, 1);
        QVERIFY(nobody.saysWhatToDo());
    }

    void whatCameWithTheProgramIsThereByItself()
    {
        const Cli cli;
        publish(cli);
        QVERIFY(QDir().mkpath(cli.path(QStringLiteral("share"))));
        QVERIFY(QFile::rename(cli.path(QStringLiteral("stick")), cli.path(QStringLiteral("share/library"))));
        const auto found = cli.run(
            {QStringLiteral("catalogue"), QStringLiteral("search"), QStringLiteral("joints"), QStringLiteral("--json")}, {},
            cli.path(QStringLiteral("share")));
        COMPARE_EXIT(found, 0);
        QCOMPARE(found.json().value(QStringLiteral("total")).toInt(), 1);
        QVERIFY(
            found.json().value(QStringLiteral("modules")).toArray().at(0).toObject().value(QStringLiteral("packHere")).toBool());
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("data/packs")))); // used where they are
    }

    void aDataFolderThatCannotBeWrittenIsSaid()
    {
        const Cli cli;
        cli.write(QStringLiteral("data"), "a file");
        const auto result = cli.run(QStringLiteral("catalogue search x"));
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.saysWhatToDo(), result.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliCatalogue)
#include "tst_cli_catalogue.moc"
