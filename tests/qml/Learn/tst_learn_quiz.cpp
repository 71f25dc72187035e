// A quiz marks each answer at once, keeps it, goes on where it was left, and ends in a record that others can check.
#include "core/packs/Pack.h"
#include "core/progress/LearnerState.h"
#include "core/trust/Verifier.h"
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Learn/LessonReader.h"
#include "qml/Wanderbuch/Learn/ModuleRecord.h"
#include "qml/Wanderbuch/Learn/ModuleView.h"
#include "qml/Wanderbuch/Learn/QuizSession.h"
#include "tests/qml/Learn/LearnFixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::await;
using test::LearnFixture;

namespace {

const QString circular = LearnFixture::urn(QStringLiteral("circular-design-basics"));

// Answers the question on the screen: rightly, or with the first thing that is wrong.
void answer(QuizQuestion &question, bool rightly)
{
    using namespace assessment;
    const Interaction &asked = question.item().interaction;
    const auto rowOf = [&](const QString &text) {
        for (int row = 0; row < question.rowCount(); ++row) {
            if (question.data(question.index(row), QuizQuestion::TextRole).toString() == text)
                return row;
        }
        return -1;
    };
    if (const auto *single = std::get_if<SingleChoice>(&asked)) {
        for (const Choice &choice : single->choices) {
            if ((choice.weight > 0) == rightly) {
                question.choose(rowOf(choice.text.text));
                return;
            }
        }
    } else if (const auto *multiple = std::get_if<MultipleChoice>(&asked)) {
        for (const Choice &choice : multiple->choices) {
            if ((choice.weight > 0) == rightly)
                question.choose(rowOf(choice.text.text));
        }
    } else if (const auto *truth = std::get_if<TrueFalse>(&asked)) {
        question.choose(truth->answer == rightly ? 0 : 1);
    } else if (const auto *words = std::get_if<ShortAnswer>(&asked)) {
        question.setText(rightly ? words->accepted.first().pattern : QStringLiteral("nothing of the kind"));
    } else if (const auto *number = std::get_if<Numeric>(&asked)) {
        question.setText(QString::number(number->accepted.first().low - (rightly ? 0 : 1e6)));
    } else if (const auto *matching = std::get_if<Matching>(&asked)) {
        for (int row = 0; row < question.rowCount(); ++row) {
            const QString left = question.data(question.index(row), QuizQuestion::TextRole).toString();
            for (const Pair &pair : matching->pairs) {
                if (pair.left.text == left)
                    question.match(row, rightly ? int(question.options().indexOf(pair.right)) : 0);
            }
        }
    } else {
        question.setText(QStringLiteral("My lamp: the switch, one screw deeper than it should be."));
    }
}

} // namespace

class TestLearnQuiz : public QObject
{
    Q_OBJECT

    LearnFixture m_fixture;

    std::unique_ptr<QuizSession> open()
    {
        auto quiz = std::make_unique<QuizSession>();
        quiz->setProperty("services", QVariant::fromValue(m_fixture.services()));
        quiz->setProperty("moduleId", circular);
        quiz->setHref(QStringLiteral("quiz.gift"));
        quiz->setActive(true);
        quiz->componentComplete();
        if (!QTest::qWaitFor([&] { return quiz->status() != StepSession::Loading; }, 20000))
            qFatal("the quiz did not open");
        return quiz;
    }
    void goThrough(QuizSession &quiz, const std::function<bool(int)> &rightly)
    {
        while (!quiz.isAtResult()) {
            answer(*quiz.question(), rightly(quiz.index()));
            quiz.check();
            quiz.next();
        }
    }
    void readAllLessons()
    {
        const auto pack = *await(m_fixture.packs().open(circular));
        for (const packs::Resource &step : pack->pack->manifest().readingOrder()) {
            const progress::Place place{circular, pack->pack->digest(), pack->pack->manifest().version(), step.href, {}};
            if (step.href.endsWith(QStringLiteral(".md")))
                QVERIFY(await(m_fixture.learner().record(progress::makeEvent(progress::EventKind::LessonCompleted, place, m_fixture.clock))));
        }
    }
    std::unique_ptr<ModuleRecord> finish()
    {
        auto record = std::make_unique<ModuleRecord>();
        record->setProperty("services", QVariant::fromValue(m_fixture.services()));
        record->setProperty("moduleId", circular);
        record->componentComplete();
        if (!QTest::qWaitFor([&] { return record->status() != ModuleRecord::Loading && record->status() != ModuleRecord::Making; }, 20000))
            qFatal("the record was not made");
        return record;
    }

private slots:
    void init()
    {
        m_fixture.startAfresh();
        m_fixture.add(QStringLiteral("circular-design-basics"), QStringLiteral("en"));
    }

    void everyKindOfQuestionCanBeAnsweredRightly()
    {
        const auto quiz = open();
        QCOMPARE(quiz->count(), 12);
        QSet<int> kinds;
        while (!quiz->isAtResult()) {
            QuizQuestion &question = *quiz->question();
            kinds.insert(question.kind());
            QVERIFY(!question.stem().isEmpty());
            QVERIFY(!question.answered());
            answer(question, true);
            QVERIFY(question.answered());
            quiz->check();
            QVERIFY(question.checked());
            QVERIFY2(question.mark() == QuizQuestion::Right || question.mark() == QuizQuestion::NotMarked, qPrintable(question.title()));
            quiz->next();
        }
        QCOMPARE(kinds.size(), 7);
        QCOMPARE(quiz->fraction(), 1.0);
        QCOMPARE(quiz->resultTitle(), QStringLiteral("All of it right"));
        QVERIFY(quiz->review().isEmpty());
        QCOMPARE(quiz->reflections().size(), 1);
    }

    void everyAnswerSaysWhatItWasWorth()
    {
        const auto quiz = open(); // first question: one of four
        QuizQuestion &question = *quiz->question();
        QCOMPARE(question.kind(), QuizQuestion::Single);
        answer(question, false);
        quiz->check();
        QCOMPARE(question.mark(), QuizQuestion::Wrong);
        int said = 0, solutions = 0;
        for (int row = 0; row < question.rowCount(); ++row) {
            const auto value = [&](QuizQuestion::Role role) { return question.data(question.index(row), role); };
            if (value(QuizQuestion::ChosenRole).toBool()) {
                ++said;
                QCOMPARE(value(QuizQuestion::VerdictRole).toString(), QStringLiteral("Not right"));
                QCOMPARE(value(QuizQuestion::ToneRole).toString(), QStringLiteral("warn"));
                QVERIFY(!value(QuizQuestion::FeedbackRole).toString().isEmpty());
            } else if (value(QuizQuestion::ToneRole).toString() == QStringLiteral("ok")) {
                ++solutions;
                QCOMPARE(value(QuizQuestion::VerdictRole).toString(), QStringLiteral("This is the answer"));
            }
        }
        QCOMPARE(said, 1);
        QCOMPARE(solutions, 1);
        // A marked answer stands.
        const auto before = question.response();
        question.choose(0);
        question.choose(1);
        QCOMPARE(question.response(), before);
    }

    void answersAreThereAfterARestart()
    {
        QString attemptOrder;
        {
            const auto quiz = open();
            for (int i = 0; i < 3; ++i) {
                answer(*quiz->question(), i != 1);
                quiz->check();
                quiz->next();
            }
            QCOMPARE(quiz->index(), 3);
            for (int row = 0; row < quiz->question()->rowCount(); ++row)
                attemptOrder += quiz->question()->data(quiz->question()->index(row), QuizQuestion::TextRole).toString();
        }
        m_fixture.restart();
        const auto quiz = open();
        QCOMPARE(quiz->index(), 3); // the first that is not answered
        QString order;
        for (int row = 0; row < quiz->question()->rowCount(); ++row)
            order += quiz->question()->data(quiz->question()->index(row), QuizQuestion::TextRole).toString();
        QCOMPARE(order, attemptOrder); // choices stand where they stood
        quiz->back();
        quiz->back();
        QVERIFY(quiz->question()->checked());
        QCOMPARE(quiz->question()->mark(), QuizQuestion::Wrong);
        quiz->back();
        QCOMPARE(quiz->question()->mark(), QuizQuestion::Right);
    }

    void aReflectionIsKeptAsItIsWritten()
    {
        {
            const auto quiz = open();
            quiz->goTo(quiz->count() - 1);
            QCOMPARE(quiz->question()->kind(), QuizQuestion::Reflection);
            quiz->question()->setText(QStringLiteral("Half a thought"));
            quiz->save();
            quiz->question()->setText(QStringLiteral("A whole thought"));
        } // the page goes away
        m_fixture.restart();
        const auto quiz = open();
        quiz->goTo(quiz->count() - 1);
        QCOMPARE(quiz->question()->text(), QStringLiteral("A whole thought"));
        ModuleView view;
        view.setProperty("services", QVariant::fromValue(m_fixture.services()));
        view.setModuleId(circular);
        view.componentComplete();
        QTRY_COMPARE(view.reflections().size(), 1);
        QCOMPARE(view.reflections().first().toMap().value(QStringLiteral("text")).toString(), QStringLiteral("A whole thought"));
    }

    void theResultNamesWhatToLookAtAgain()
    {
        const auto quiz = open();
        goThrough(*quiz, [](int index) { return index >= 6; });
        QCOMPARE(quiz->review().size(), 6);
        QCOMPARE(quiz->resultTitle(), QStringLiteral("Not there yet"));
        QVERIFY(quiz->resultText().contains(QStringLiteral("60 percent")));
        quiz->goTo(quiz->review().first().toMap().value(QStringLiteral("index")).toInt());
        QVERIFY(quiz->question()->checked());
        quiz->restart();
        QCOMPARE(quiz->index(), 0);
        QVERIFY(!quiz->question()->checked());
        QCOMPARE(quiz->progress(), 0.0);
    }

    void aSkippedQuestionCountsAsOpen()
    {
        const auto quiz = open();
        quiz->next();
        goThrough(*quiz, [](int) { return true; });
        QCOMPARE(quiz->review().size(), 1);
        QCOMPARE(quiz->review().first().toMap().value(QStringLiteral("verdict")).toString(), QStringLiteral("Not answered"));
        QCOMPARE(quiz->resultTitle(), QStringLiteral("Most of it right"));
    }

    void theLastResultIsShownAgain()
    {
        {
            const auto quiz = open();
            goThrough(*quiz, [](int index) { return index != 0; });
        }
        m_fixture.restart();
        const auto quiz = open();
        QVERIFY(quiz->isAtResult());
        QCOMPARE(quiz->review().size(), 1);
        QCOMPARE(m_fixture.countOnDisk(circular, QStringLiteral("quizFinished")), 1);
    }

    void aModuleIsOnlyFinishedWhenAllOfItIs()
    {
        const auto quiz = open();
        goThrough(*quiz, [](int) { return true; });
        QVERIFY(!m_fixture.learner().finishedModules().contains(circular));
        const auto record = finish();
        QCOMPARE(record->status(), ModuleRecord::Unfinished);
        QCOMPARE(record->openHref(), QStringLiteral("lessons/01-the-ladder.md"));
        QVERIFY(m_fixture.learner().credentials().isEmpty());
    }

    void aFinishedModuleGivesARecordThatVerifies()
    {
        readAllLessons();
        const auto quiz = open();
        goThrough(*quiz, [](int index) { return index != 2; });
        QVERIFY(m_fixture.learner().finishedModules().contains(circular));
        const auto record = finish();
        QCOMPARE(record->status(), ModuleRecord::Made);
        QCOMPARE(record->awardName(), QStringLiteral("Record of completion: Repairable by design"));
        QCOMPARE(record->digest().size(), 64);
        QTRY_COMPARE(m_fixture.learner().credentials().size(), 1);
        const auto &held = m_fixture.learner().progress().held.value(circular);
        QCOMPARE(held.credentialId, record->credentialId());
        QVERIFY(held.selfAsserted);

        const auto stored = await(m_fixture.vault().run(
            [id = record->credentialId()](vault::Session &session) { return vault::CredentialStore(session).get(id); }));
        QVERIFY(stored);
        const auto report = trust::Verifier(m_fixture.clock, m_fixture.trust()).verify(stored->raw);
        QCOMPARE(report.verdict, trust::Verdict::Valid);
        QCOMPARE(stored->format, QStringLiteral("open-badges-3.0"));
        QCOMPARE(stored->title, record->awardName());
        QCOMPARE(stored->moduleId, circular);
        QCOMPARE(stored->kind, vault::CredentialKind::SelfAsserted);
        QCOMPARE(stored->issued, m_fixture.clock.nowUtc());
        const auto pack = *await(m_fixture.packs().open(circular));
        const auto taught = pack->pack->manifest().learning();
        QCOMPARE(stored->eqfLevel, taught.eqfLevel);
        const auto found = await(m_fixture.vault().run([words = taught.skills.last().name](vault::Session &session) {
            return vault::CredentialStore(session).search(words);
        }));
        QCOMPARE(found->size(), 1); // by what it taught
        const QJsonObject badge = QJsonDocument::fromJson(stored->raw).object();
        QCOMPARE(badge.value(QStringLiteral("issuer")).toObject().value(QStringLiteral("id")).toString(),
                 badge.value(QStringLiteral("credentialSubject")).toObject().value(QStringLiteral("id")).toString());
    }

    void thereIsOneRecordHoweverOftenOneLooks()
    {
        readAllLessons();
        goThrough(*open(), [](int) { return true; });
        const QString id = finish()->credentialId();
        m_fixture.restart();
        QCOMPARE(finish()->credentialId(), id);
        QCOMPARE(m_fixture.learner().credentials().size(), 1);
    }

    void aLockedVaultMakesTheRecordWhenItOpens()
    {
        readAllLessons();
        goThrough(*open(), [](int) { return true; });
        m_fixture.lock();
        const auto record = finish();
        QCOMPARE(record->status(), ModuleRecord::Locked);
        m_fixture.unlock();
        QTRY_COMPARE(record->status(), ModuleRecord::Made);
    }
};

QTEST_MAIN(TestLearnQuiz)
#include "tst_learn_quiz.moc"
