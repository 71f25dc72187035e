// The shelf finds packs, tells who published them and refuses those that were changed; the overview says where one is.
#include "core/packs/Pack.h"
#include "core/progress/LearnerState.h"
#include "qml/Wanderbuch/Learn/LearnShelf.h"
#include "qml/Wanderbuch/Learn/LessonReader.h"
#include "qml/Wanderbuch/Learn/ModuleView.h"
#include "tests/qml/Learn/LearnFixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::await;
using test::LearnFixture;

namespace {
const QString circular = LearnFixture::urn(QStringLiteral("circular-design-basics"));
}

class TestLearnShelf : public QObject
{
    Q_OBJECT

    LearnFixture m_fixture;

    std::unique_ptr<LearnShelf> shelf()
    {
        auto model = std::make_unique<LearnShelf>();
        model->setProperty("services", QVariant::fromValue(m_fixture.services()));
        model->componentComplete();
        return model;
    }
    void readFirst(int lessons)
    {
        const auto pack = await(m_fixture.packs().open(circular));
        const packs::Manifest &manifest = (*pack)->pack->manifest();
        for (int i = 0; i < lessons; ++i) {
            const progress::Place place{circular, (*pack)->pack->digest(), manifest.version(), manifest.readingOrder()[i].href, {}};
            QVERIFY(await(m_fixture.learner().record(progress::makeEvent(progress::EventKind::LessonCompleted, place, m_fixture.clock))));
            QVERIFY(await(m_fixture.learner().record(progress::timeSpentEvent(place, 600, m_fixture.clock))));
        }
    }
    // The library's pack with one byte of its manifest's text changed, sizes and checksums put right by nobody.
    QString changedPack()
    {
        const QString source = m_fixture.build(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
        QFile file(source);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no pack");
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.size() / 2;
        bytes[at] = char(bytes[at] ^ 1);
        QString target = m_fixture.folder() + QStringLiteral("/changed.wbpack");
        QFile out(target);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("not written");
        return target;
    }

private slots:
    void init()
    {
        m_fixture.startAfresh();
    }

    void anEmptyShelfIsReadyAndEmpty()
    {
        const auto model = shelf();
        QTRY_COMPARE(model->status(), LearnShelf::Ready);
        QCOMPARE(model->count(), 0);
    }

    void aLockedVaultSaysSo()
    {
        m_fixture.lock();
        QCOMPARE(shelf()->status(), LearnShelf::Locked);
    }

    void aPackOfATrustedPublisherIsKnownByName()
    {
        m_fixture.add(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
        const auto pack = await(m_fixture.packs().open(circular));
        QVERIFY(pack);
        QCOMPARE((*pack)->publisher, PackShelf::Publisher::Trusted);
        QCOMPARE((*pack)->publisherName, QStringLiteral("Wanderbuch sample library"));
        QCOMPARE((*pack)->language, QStringLiteral("en"));
        // Kept in the app's own folder: what it came from may go.
        QVERIFY((*pack)->path.startsWith(m_fixture.services()->dataFolder()));
    }

    void languagesOfAModuleAreAllThere()
    {
        m_fixture.add(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
        m_fixture.add(QStringLiteral("circular-design-basics"), QStringLiteral("it"));
        m_fixture.restart();
        QStringList languages = await(m_fixture.packs().languages(circular));
        languages.sort();
        QCOMPARE(languages, (QStringList{QStringLiteral("en"), QStringLiteral("it")}));
        QCOMPARE((*await(m_fixture.packs().open(circular, QStringLiteral("it"))))->language, QStringLiteral("it"));
        // A language there is none of: another one, rather than nothing.
        QVERIFY(await(m_fixture.packs().open(circular, QStringLiteral("fi"))));
    }

    void nothingOfAChangedPackIsShown()
    {
        const QString file = changedPack();
        const auto added = await(m_fixture.packs().add(file));
        if (added) { // the change lies in a resource: it is refused when it is read
            bool refused = false;
            for (const packs::Resource &resource : (*added)->pack->manifest().readingOrder() + (*added)->pack->manifest().resources())
                refused = refused || !(*added)->pack->resource(resource.href);
            QVERIFY(refused);
        }
    }

    void aFileThatIsNoPackIsRefusedInWords()
    {
        const QString file = m_fixture.folder() + QStringLiteral("/notes.wbpack");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("not a pack");
        out.close();
        const auto model = shelf();
        QSignalSpy failed(model.get(), &LearnShelf::failed);
        model->add(QUrl::fromLocalFile(file));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().toString(), QStringLiteral("This is not a course pack that can be read"));
        QVERIFY(!QDir(m_fixture.services()->dataFolder() + QStringLiteral("/packs")).exists(QStringLiteral("notes.wbpack")));
    }

    void addingTwiceIsAsGoodAsOnce()
    {
        const QString file = m_fixture.build(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
        QVERIFY(await(m_fixture.packs().add(file)));
        const auto again = await(m_fixture.packs().add(file));
        QVERIFY(again);
        QVERIFY(await(m_fixture.packs().add((*again)->path))); // even from its own place
        QCOMPARE(QDir(m_fixture.services()->dataFolder() + QStringLiteral("/packs")).entryList(QDir::Files).size(), 1);
        QVERIFY((*again)->pack->resource(QStringLiteral("quiz.gift")));
    }

    void theOverviewSaysWhatComesNext()
    {
        m_fixture.add(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
        readFirst(2);
        const auto model = shelf();
        QTRY_COMPARE(model->count(), 1);
        const auto value = [&](LearnShelf::Role role) { return model->data(model->index(0), role); };
        QCOMPARE(value(LearnShelf::TitleRole).toString(), QStringLiteral("Repairable by design"));
        QCOMPARE(value(LearnShelf::DetailRole).toString(), QStringLiteral("Next: lesson 3, Why screws beat glue"));
        QCOMPARE(value(LearnShelf::NextHrefRole).toString(), QStringLiteral("lessons/03-why-screws-beat-glue.md"));
        QVERIFY(qAbs(value(LearnShelf::FractionRole).toDouble() - 2.0 / 7) < 0.001);
        QCOMPARE(value(LearnShelf::NoteRole).toString(), QStringLiteral("1 h 3 min left"));
        QCOMPARE(model->weekText(), QStringLiteral("20 min of learning"));
        QCOMPARE(model->week().size(), 7);
    }

    void theModulePageKnowsTheWayOn()
    {
        m_fixture.add(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
        ModuleView view;
        view.setProperty("services", QVariant::fromValue(m_fixture.services()));
        view.setModuleId(circular);
        view.componentComplete();
        QTRY_COMPARE(view.status(), ModuleView::Ready);
        QCOMPARE(view.actionText(), QStringLiteral("Start"));
        QVERIFY(view.facts().startsWith(u'6'));
        QVERIFY(view.facts().endsWith(QStringLiteral("1 h 22 min")));
        QCOMPARE(view.publisherTitle(), QStringLiteral("Published by Wanderbuch sample library"));
        readFirst(2);
        QTRY_COMPARE(view.actionText(), QStringLiteral("Continue lesson 3"));
        QCOMPARE(view.timeText(), QStringLiteral("You have spent 20 min on it."));
    }
};

QTEST_MAIN(TestLearnShelf)
#include "tst_learn_shelf.moc"
