// What a learner did adds up to the same state on every device, in whatever order and however often its events arrive.
#include "core/progress/ActivityMeter.h"
#include "core/progress/Feedback.h"
#include "core/progress/LearnerState.h"
#include "tests/support/CpuTime.h"
#include "tests/support/FixedClock.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace wb;
using namespace wb::progress;

namespace {

const QString module = QStringLiteral("urn:x-wanderbuch:module:pricing");
const QString one = QStringLiteral("lessons/01.md");
const QString two = QStringLiteral("lessons/02.md");
const QString quiz = QStringLiteral("quiz.gift");
const ModuleOutline outline{{one, two}, {quiz}, {one, two, quiz}};

Place at(const QString &href, const QString &block = {}, const QString &of = module)
{
    return {of, QByteArray(32, 'd'), QStringLiteral("1.0.0"), href, block};
}

// Makes events a minute apart, with UUIDs that are the same in every run.
class Diary
{
public:
    Event &add(EventKind kind, const Place &place, const QJsonObject &payload = {})
    {
        clock.advance(60000);
        Event event = makeEvent(kind, place, clock, payload);
        event.uuid = QStringLiteral("00000000-0000-4000-8000-%1").arg(events.size(), 12, 10, QLatin1Char('0'));
        events.append(event);
        return events.last();
    }
    Event &answer(const QString &attempt, const QString &item, double points)
    {
        return add(EventKind::Answered, at(quiz),
                   {{QStringLiteral("attempt"), attempt}, {QStringLiteral("item"), item}, {QStringLiteral("points"), points},
                    {QStringLiteral("maxPoints"), 1}, {QStringLiteral("response"), QJsonObject{{QStringLiteral("truth"), points > 0}}}});
    }
    Event &finish(const QString &attempt, double points, double maxPoints)
    {
        return add(EventKind::QuizFinished, at(quiz),
                   {{QStringLiteral("attempt"), attempt}, {QStringLiteral("points"), points}, {QStringLiteral("maxPoints"), maxPoints}});
    }
    void spend(const QString &href, double seconds) { add(EventKind::TimeSpent, at(href), {{QStringLiteral("seconds"), seconds}}); }

    test::FixedClock clock;
    QList<Event> events;
};

// The whole state as text, for comparing.
QString written(const LearnerState &state)
{
    QStringList lines{QString::number(state.seconds)};
    for (const ModuleState &m : state.modules) {
        lines += m.module + u' ' + toRfc3339(m.firstOpened) + u' ' + toRfc3339(m.lastActive) + u' ' + QString::number(m.seconds) + u' '
            + toRfc3339(m.completed) + u' ' + m.lastPlace.href + u' ' + m.lastPlace.blockId + u' ' + toRfc3339(m.lastPlace.time);
        for (const QString &href : QStringList{one, two, quiz}) {
            const LessonState l = m.lessons.value(href);
            lines += toRfc3339(l.firstOpened) + toRfc3339(l.completed) + QString::number(l.seconds);
            const QuizState q = m.quizzes.value(href);
            lines += QStringLiteral("%1 %2 %3 %4 ").arg(q.finishedAttempts).arg(q.bestFraction).arg(q.lastFraction).arg(q.openAttempt) + toRfc3339(q.bestAt);
            for (auto a = q.openAnswers.cbegin(); a != q.openAnswers.cend(); ++a)
                lines += a.key() + QString::number(a->points) + toRfc3339(a->time);
        }
    }
    return lines.join(u'\n');
}

Diary longDiary()
{
    Diary d;
    QRandomGenerator random(1);
    const QStringList modules{module, QStringLiteral("urn:x:b"), QStringLiteral("urn:x:c")};
    const QStringList hrefs{one, two, quiz, {}};
    for (int i = 0; i < 300; ++i) {
        Event &event = d.add(EventKind(random.bounded(7)), at(hrefs[random.bounded(4)], QString::number(random.bounded(9)), modules[random.bounded(3)]),
                             {{QStringLiteral("attempt"), QString::number(random.bounded(6))},
                              {QStringLiteral("item"), QString::number(random.bounded(5))},
                              {QStringLiteral("points"), random.bounded(11)},
                              {QStringLiteral("maxPoints"), 10},
                              {QStringLiteral("seconds"), random.bounded(200)}});
        event.time = event.time.addMSecs(-(random.bounded(5) * 60000)); // equal and earlier times too: two devices
    }
    return d;
}

} // namespace

class TestState : public QObject
{
    Q_OBJECT
private slots:
    void theOrderAndTheRepetitionOfEventsDoNotMatter()
    {
        QList<Event> events = longDiary().events;
        const QString expected = written(foldEvents(events));
        QRandomGenerator random(2);
        for (int round = 0; round < 200; ++round) {
            QList<Event> mixed = events;
            for (int i = 0; i < 100; ++i)
                mixed.append(events[random.bounded(int(events.size()))]);
            std::shuffle(mixed.begin(), mixed.end(), random);
            QCOMPARE(written(foldEvents(mixed)), expected);
        }
        events.removeLast();
        QVERIFY(written(foldEvents(events)) != expected); // and the comparison can fail
    }

    void aForgedTwinOfAnEventIsDecidedTheSameWayEverywhere()
    {
        Diary d;
        d.spend(one, 10);
        Event twin = d.events.first();
        twin.payload.insert(QStringLiteral("seconds"), 99);
        QCOMPARE(foldEvents({d.events.first(), twin}).seconds, foldEvents({twin, d.events.first()}).seconds);
    }

    void aLearnerComesBackToTheSpot()
    {
        Diary d;
        QCOMPARE(foldEvents({}).modules.size(), 0);
        d.add(EventKind::Opened, at({}));
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).href, one);
        d.add(EventKind::Opened, at(one));
        d.add(EventKind::Position, at(one, QStringLiteral("b1")));
        d.add(EventKind::Position, at(one, QStringLiteral("b2")));
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).blockId, QStringLiteral("b2"));
        d.add(EventKind::Opened, at({})); // opening the module again keeps the place
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).blockId, QStringLiteral("b2"));
        d.add(EventKind::Opened, at(two));
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).href, two);
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).blockId, QString());
        d.add(EventKind::Opened, at(one)); // and so does each lesson
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).blockId, QStringLiteral("b2"));
        d.add(EventKind::LessonCompleted, at(one));
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).href, two);
        d.add(EventKind::LessonCompleted, at(two));
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).href, quiz);
        d.finish(QStringLiteral("a"), 1, 1);
        QCOMPARE(foldEvents(d.events).modules[module].resume(outline).href, one); // all done: where it was last
    }

    void aModuleIsFinishedByItsLessonsAndSixtyPerCent()
    {
        Diary d;
        const auto state = [&d] { return foldEvents(d.events).modules[module]; };
        d.add(EventKind::LessonCompleted, at(one));
        d.add(EventKind::LessonCompleted, at(one));
        QCOMPARE(state().fraction(outline), 1.0 / 3);
        d.finish(QStringLiteral("a"), 5.9, 10);
        QVERIFY(!state().quizzes[quiz].isPassed());
        d.add(EventKind::LessonCompleted, at(two));
        QVERIFY(!state().isFinished(outline));
        d.finish(QStringLiteral("b"), 6, 10);
        QVERIFY(state().quizzes[quiz].isPassed());
        QVERIFY(state().isFinished(outline));
        QCOMPARE(state().fraction(outline), 1.0);
        d.finish(QStringLiteral("c"), 0, 10); // a worse attempt takes nothing away
        QVERIFY(state().isFinished(outline));
        QCOMPARE(state().quizzes[quiz].bestFraction, 0.6);
        QCOMPARE(state().quizzes[quiz].lastFraction, 0.0);
        QCOMPARE(state().quizzes[quiz].finishedAttempts, 3);
        // A later edition has one lesson more: what was recorded as finished stays finished.
        const ModuleOutline longer{{one, two, QStringLiteral("lessons/03.md")}, {quiz}, {one, two, QStringLiteral("lessons/03.md"), quiz}};
        QVERIFY(!state().isFinished(longer));
        d.add(EventKind::ModuleCompleted, at({}));
        QVERIFY(state().isFinished(longer));
        QVERIFY(!ModuleState().fulfils({}));
    }

    void aQuizGoesOnWhereItStopped()
    {
        Diary d;
        const auto state = [&d] { return foldEvents(d.events).modules[module].quizzes[quiz]; };
        d.answer(QStringLiteral("a"), QStringLiteral("q1"), 0);
        d.answer(QStringLiteral("a"), QStringLiteral("q1"), 1);
        d.answer(QStringLiteral("a"), QStringLiteral("q2"), 0);
        QCOMPARE(state().openAttempt, QStringLiteral("a"));
        QCOMPARE(state().openAnswers.size(), 2);
        QCOMPARE(state().openAnswers[QStringLiteral("q1")].points, 1.0);
        d.finish(QStringLiteral("a"), 1, 2);
        d.finish(QStringLiteral("a"), 1, 2); // told by two devices
        QCOMPARE(state().finishedAttempts, 1);
        d.answer(QStringLiteral("b"), QStringLiteral("q1"), 1);
        QCOMPARE(state().openAttempt, QStringLiteral("b"));
        QCOMPARE(state().openAnswers.size(), 1);
        Event late = d.answer(QStringLiteral("a"), QStringLiteral("q2"), 1); // after the end: changes nothing
        QCOMPARE(state().openAttempt, QStringLiteral("b"));
        QCOMPARE(state().openAnswers.size(), 1);
    }

    void timeIsAddedUpAndExaggerationIsNot()
    {
        Diary d;
        d.spend(one, 100);
        d.spend(one, 20);
        d.spend(QString(), 5);
        d.spend(two, 1e12);
        d.spend(two, -50);
        d.add(EventKind::TimeSpent, at(two), {{QStringLiteral("seconds"), QStringLiteral("many")}});
        const LearnerState state = foldEvents(d.events);
        QCOMPARE(state.modules[module].lessons[one].seconds, 120);
        QCOMPARE(state.modules[module].lessons[two].seconds, 4 * 3600);
        QCOMPARE(state.seconds, 125 + 4 * 3600);
    }

    void idleTimeIsNotCounted()
    {
        test::FixedClock clock;
        ActivityMeter meter(clock, 150000);
        QCOMPARE(meter.takeSeconds(), 0);
        meter.touch();
        clock.advance(60000);
        meter.touch();
        clock.advance(90500);
        meter.touch();
        QCOMPARE(meter.takeSeconds(), 150);
        clock.advance(10 * 60000); // gone for a coffee
        meter.touch();
        QCOMPARE(meter.takeSeconds(), 0);
        clock.advance(30000);
        meter.pause();
        clock.advance(60000); // in the background
        meter.pause();
        meter.touch();
        QCOMPARE(meter.takeSeconds(), 30);
        clock.advance(29500);
        meter.touch();
        QCOMPARE(meter.takeSeconds(), 30); // the half seconds were kept
        clock.setWallClock(clock.nowUtc().addYears(1));
        meter.touch();
        QCOMPARE(meter.takeSeconds(), 0);
    }

    void theLastRatingOfAModuleCounts()
    {
        test::FixedClock clock;
        const Place module{QStringLiteral("m"), {}, {}, {}, {}};
        Place lesson = module;
        lesson.href = QStringLiteral("a.md");
        QList<Event> events;
        for (const auto &[place, rating] : {std::pair{module, 2}, std::pair{module, 4}, std::pair{lesson, 1}}) {
            events.append(*ratedEvent(place, rating, clock));
            clock.advance(1000);
        }
        events.append(makeEvent(EventKind::Rated, module, clock, {{QStringLiteral("rating"), 99}})); // by a stranger's hand
        QCOMPARE(foldEvents(events).modules.value(QStringLiteral("m")).rating, 4);
        std::reverse(events.begin(), events.end());
        QCOMPARE(foldEvents(events).modules.value(QStringLiteral("m")).rating, 4);
    }

    void whatIsTakenBackCountsNoMore()
    {
        test::FixedClock clock;
        const Place module{QStringLiteral("m"), {}, {}, {}, {}};
        QList<Event> events;
        const auto say = [&](const Feedback &wanted) {
            const auto changes = changeFeedback(events, wanted, module, clock);
            QVERIFY(changes);
            for (Event event : *changes) {
                event.time = clock.nowUtc();
                events.append(event);
                clock.advance(1);
            }
        };
        say({4, QStringLiteral(" Mehr Beispiele ")});
        QCOMPARE(events.size(), 2);
        QVERIFY(feedbackOf(events) == (Feedback{4, QStringLiteral("Mehr Beispiele")}));
        say({4, QStringLiteral("Mehr Beispiele")}); // nothing new
        QCOMPARE(events.size(), 2);
        say({5, QStringLiteral("Mehr Beispiele")}); // the four goes, the five comes
        QCOMPARE(events.size(), 4);
        QCOMPARE(events.at(2).payload.value(QLatin1String("event")).toString(), events.at(0).uuid);
        say({0, QStringLiteral("Mehr Beispiele")});
        QVERIFY(feedbackOf(events) == (Feedback{0, QStringLiteral("Mehr Beispiele")}));
        say({});
        QVERIFY(feedbackOf(events) == Feedback{});
        QVERIFY(!changeFeedback(events, {6, {}}, module, clock));
        QVERIFY(!changeFeedback(events, {0, QString(mostFeedback + 1, u'x')}, module, clock));
        // Whatever the order in which devices learn of it, and not by another module's hand.
        std::reverse(events.begin(), events.end());
        QVERIFY(feedbackOf(events) == Feedback{});
        const Event rated = *ratedEvent(module, 3, clock);
        Event foreign = *takenBackEvent(rated, clock);
        foreign.place.module = QStringLiteral("other");
        QCOMPARE(foldEvents({rated, foreign}).modules.value(QStringLiteral("m")).rating, 3);
        QVERIFY(!takenBackEvent(foreign, clock));
    }

    void eventsSurviveTheirJsonForm()
    {
        for (const Event &event : longDiary().events) {
            const auto back = eventFromJson(toJson(event));
            QVERIFY(back);
            QVERIFY(*back == event);
        }
        Diary d;
        d.spend(one, 1);
        const QJsonObject good = toJson(d.events.first());
        const auto code = [&good](const char *name, const QJsonValue &value) {
            QJsonObject bad = good;
            bad.insert(QLatin1String(name), value);
            const auto result = eventFromJson(bad);
            return result ? ErrorCode::Internal : result.error().code;
        };
        QCOMPARE(code("uuid", QStringLiteral("x")), ErrorCode::MalformedDocument);
        QCOMPARE(code("kind", QStringLiteral("forgot")), ErrorCode::MalformedDocument);
        QCOMPARE(code("module", QString()), ErrorCode::MalformedDocument);
        QCOMPARE(code("time", QStringLiteral("yesterday")), ErrorCode::MalformedDocument);
        QCOMPARE(code("packDigest", QStringLiteral("=")), ErrorCode::MalformedEncoding);
        QCOMPARE(code("payload", QJsonObject{{QStringLiteral("x"), QString(70000, u'x')}}), ErrorCode::TooLarge);
    }

    void yearsOfLearningFoldFast()
    {
        QList<Event> events;
        const QList<Event> some = longDiary().events;
        for (int i = 0; i < 100; ++i) {
            for (Event event : some) {
                event.uuid.replace(0, 8, QStringLiteral("%1").arg(i, 8, 10, QLatin1Char('0')));
                events.append(event);
            }
        }
        const test::CpuTimer clock;
        (void)foldEvents(events); // 30,000
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestState)
#include "tst_progress_state.moc"
