// Reading a lesson keeps the place, the time and what was finished, and goes on there after the program was ended.
#include "core/packs/Pack.h"
#include "core/progress/LearnerState.h"
#include "qml/Wanderbuch/Learn/LessonBlock.h"
#include "qml/Wanderbuch/Learn/LessonReader.h"
#include "qml/Wanderbuch/Learn/ModuleView.h"
#include "qml/Wanderbuch/Learn/PackImages.h"
#include "tests/qml/Learn/LearnFixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::LearnFixture;

namespace {

const QString circular = LearnFixture::urn(QStringLiteral("circular-design-basics"));
const QString pricing = LearnFixture::urn(QStringLiteral("pricing-creative-work"));

std::unique_ptr<LessonReader> openLesson(LearnFixture &fixture, const QString &module, const QString &href = {}, const QString &language = {})
{
    auto reader = std::make_unique<LessonReader>();
    reader->classBegin();
    reader->setProperty("services", QVariant::fromValue(fixture.services()));
    reader->setProperty("moduleId", module);
    reader->setLanguage(language);
    reader->setHref(href);
    reader->setActive(true);
    QSignalSpy elsewhere(reader.get(), &StepSession::elsewhere);
    reader->componentComplete();
    if (!QTest::qWaitFor([&] { return reader->status() != StepSession::Loading || !elsewhere.isEmpty(); }, 20000))
        qFatal("the lesson did not open");
    return reader;
}

} // namespace

class TestLearnReading : public QObject
{
    Q_OBJECT

    LearnFixture m_fixture;

private slots:
    void initTestCase()
    {
        m_fixture.build(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
    }
    void init()
    {
        m_fixture.startAfresh();
        m_fixture.add(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
    }

    void aModuleBeginsWithItsFirstLesson()
    {
        const auto reader = openLesson(m_fixture, circular);
        QCOMPARE(reader->status(), StepSession::Ready);
        QCOMPARE(reader->title(), QStringLiteral("The ladder: ten ways to keep a thing"));
        QCOMPARE(reader->moduleTitle(), QStringLiteral("Repairable by design"));
        QCOMPARE(reader->lessonNumber(), 1);
        QCOMPARE(reader->lessonCount(), 6);
        QCOMPARE(reader->resumeRow(), -1);
        QCOMPARE(reader->previousHref(), QString());
        QCOMPARE(reader->nextHref(), QStringLiteral("lessons/02-materials-that-can-be-sorted.md"));
        QVERIFY(!reader->nextIsQuiz());
        QVERIFY(reader->blocks()->count() > 15);
    }

    void theTitleIsNotRepeatedAmongTheBlocks()
    {
        const auto reader = openLesson(m_fixture, circular);
        const auto first = reader->blocks()->data(reader->blocks()->index(0), LessonBlocks::BlockRole).value<LessonBlock>();
        QCOMPARE(first.kind, QStringLiteral("paragraph"));
    }

    void thePlaceIsThereAfterARestart()
    {
        const QString href = QStringLiteral("lessons/03-why-screws-beat-glue.md");
        {
            const auto reader = openLesson(m_fixture, circular, href);
            reader->seen(9, 0.5, false);
            reader->save();
        }
        m_fixture.restart();
        const auto reader = openLesson(m_fixture, circular); // where the learner left off
        QCOMPARE(reader->href(), href);
        QCOMPARE(reader->resumeRow(), 9);
    }

    void aPageThatGoesAwayKeepsThePlaceByItself()
    {
        const QString href = QStringLiteral("lessons/02-materials-that-can-be-sorted.md");
        openLesson(m_fixture, circular, href)->seen(4, 0.2, false);
        m_fixture.restart();
        QCOMPARE(openLesson(m_fixture, circular)->resumeRow(), 4);
    }

    void stayingInOnePlaceWritesOnce()
    {
        const auto reader = openLesson(m_fixture, circular);
        for (int i = 0; i < 50; ++i) {
            reader->seen(3, 0.2, false);
            reader->save();
        }
        QCOMPARE(m_fixture.countOnDisk(circular, QStringLiteral("position")), 1);
    }

    void timeCountsWhileTheReaderIsThere()
    {
        const auto reader = openLesson(m_fixture, circular);
        reader->touched();
        m_fixture.advance(100);
        reader->seen(1, 0.1, false);
        m_fixture.advance(3600); // went to have lunch
        reader->seen(2, 0.2, false);
        m_fixture.advance(30);
        reader->setActive(false);
        m_fixture.advance(600); // another program in front
        reader->setActive(true);
        m_fixture.advance(10);
        reader->save();
        QCOMPARE(m_fixture.learner().moduleState(circular).seconds, 140);
    }

    void anEndThatStaysInViewCompletesTheLesson()
    {
        const auto reader = openLesson(m_fixture, circular);
        reader->seen(20, 1, true);
        reader->seen(10, 1, false); // only passing
        QTest::qWait(0);
        QCOMPARE(m_fixture.learner().moduleState(circular).lessons.value(reader->href()).completed, QDateTime());
        reader->seen(20, 1, true);
        QTRY_VERIFY(m_fixture.learner().moduleState(circular).lessons.value(reader->href()).completed.isValid());
        QVERIFY(reader->steps()->data(reader->steps()->index(0), CourseSteps::DoneRole).toBool());
    }

    void afterAFinishedLessonTheNextOneFollows()
    {
        openLesson(m_fixture, circular)->complete();
        m_fixture.restart();
        QCOMPARE(openLesson(m_fixture, circular)->lessonNumber(), 2);
    }

    void whenAllLessonsAreReadTheQuizIsNext()
    {
        for (QString href = QStringLiteral("lessons/01-the-ladder.md"); href.endsWith(QStringLiteral(".md"));) {
            const auto reader = openLesson(m_fixture, circular, href);
            reader->complete();
            href = reader->nextHref();
        }
        auto reader = std::make_unique<LessonReader>();
        reader->setProperty("services", QVariant::fromValue(m_fixture.services()));
        reader->setProperty("moduleId", circular);
        QSignalSpy elsewhere(reader.get(), &StepSession::elsewhere);
        reader->componentComplete();
        QVERIFY(elsewhere.wait());
        QCOMPARE(elsewhere.first().first().toString(), QStringLiteral("quiz.gift"));
        QVERIFY(elsewhere.first().at(1).toBool());
        QVERIFY(!m_fixture.learner().finishedModules().contains(circular));
    }

    void aLockedVaultKeepsNothingAndLosesNothing()
    {
        m_fixture.lock();
        const auto reader = openLesson(m_fixture, circular);
        QVERIFY(!reader->keeps());
        reader->seen(7, 0.4, false);
        reader->save();
        m_fixture.unlock();
        QTRY_VERIFY(reader->keeps());
        QCOMPARE(m_fixture.countOnDisk(circular, QStringLiteral("position")), 0);
        reader->seen(8, 0.5, false);
        reader->save();
        QCOMPARE(m_fixture.countOnDisk(circular, QStringLiteral("position")), 1);
    }

    void theEditionOnceChosenIsTheOneThatGoesOn()
    {
        m_fixture.add(QStringLiteral("pricing-creative-work"), QStringLiteral("en"));
        m_fixture.add(QStringLiteral("pricing-creative-work"), QStringLiteral("de"));
        openLesson(m_fixture, pricing, {}, QStringLiteral("de"))->complete();
        m_fixture.restart();
        const auto reader = openLesson(m_fixture, pricing);
        QCOMPARE(reader->language(), QStringLiteral("de"));
        QCOMPARE(reader->href(), QStringLiteral("lessons/02-verkaufbare-tage.md"));
    }

    void aModuleThatIsNotHereSaysSo()
    {
        const auto reader = openLesson(m_fixture, QStringLiteral("urn:x:none"));
        QCOMPARE(reader->status(), StepSession::Failed);
        QCOMPARE(reader->failureTitle(), QStringLiteral("This module is not on this device"));
        QVERIFY(!reader->failureText().isEmpty());
    }

    void picturesComeFromThePackAndFollowTheTheme()
    {
        const auto opened = test::await(m_fixture.packs().open(circular));
        QVERIFY(opened);
        PackImages images(m_fixture.packs());
        const auto request = [&](const QString &href, bool dark) {
            const QString url = PackImages::url(circular, QStringLiteral("en"), href, dark);
            QSize size;
            return images.requestImage(url.mid(QStringLiteral("image://wbpack/").size()), &size, QSize(320, 0));
        };
        const QImage light = request(QStringLiteral("images/layers.svg"), false);
        const QImage dark = request(QStringLiteral("images/layers.svg"), true);
        QCOMPARE(light.width(), 320);
        QCOMPARE(light.size(), dark.size());
        QVERIFY(light != dark);
        QVERIFY(request(QStringLiteral("images/none.svg"), false).isNull());
        QVERIFY(request(QStringLiteral("../../etc/passwd"), false).isNull());
        QVERIFY(images.requestImage(QStringLiteral("nonsense"), nullptr, {}).isNull());
    }
};

QTEST_MAIN(TestLearnReading)
#include "tst_learn_reading.moc"
