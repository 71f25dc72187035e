// New badges are looked for once a day, at every host; one that does not answer keeps no other from being asked.
#include "BadgesWorld.h"

#include "sync/badges/BadgesDuty.h"

#include <QTest>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

class TestBadgesDuty : public QObject {
    Q_OBJECT

private slots:
    void withoutAnAccountThereIsNothingToDo()
    {
        BadgesWorld world;
        BadgesDuty duty(*world.vault, world.home.clock);
        QVERIFY(!duty.isWanted());
        QCOMPARE(duty.interval(), std::chrono::seconds(24 * 3600));
    }

    void everyHostIsAskedAndWhatComesWaits()
    {
        BadgesWorld world;
        const QByteArray alpha = world.badge(QStringLiteral("Alpha"));
        const Answer token = Answer::json(R"({"access_token":"at-1","token_type":"Bearer","expires_in":3600,"refresh_token":"rt-1"})");
        const Answer page = Answer::json("{\"credential\":[" + alpha + "]}");
        LoopbackServer good([&](const AskedOf &asked) { return asked.path() == "/token" ? token : page; });
        bool answers = false;
        LoopbackServer other([&](const AskedOf &asked) {
            return !answers ? Answer::json("{}", 404) : asked.path() == "/token" ? token : page;
        });
        QVERIFY(!world.account(other).isEmpty() && !world.account(good).isEmpty());
        BadgesDuty duty(*world.vault, world.home.clock);
        QVERIFY(duty.isWanted());
        const auto first = duty.run({});
        QVERIFY(first);
        QCOMPARE(first->done, 1);
        QCOMPARE(first->waiting, 0);
        QCOMPARE(world.badges()->candidates()->size(), 1);
        const auto accounts = world.badges()->accounts();
        QCOMPARE(std::ranges::count_if(*accounts, [](const BadgeAccount &one) { return !one.lastError.isEmpty(); }), 1);
        const qsizetype asked = good.asked().size();
        QCOMPARE(duty.run({})->done, 0); // the other one still does not answer
        QCOMPARE(good.asked().size(), asked); // once a day is enough
        answers = true;
        QCOMPARE(duty.run({})->done, 1);
        world.home.clock.advance(24 * 3600 * 1000ll);
        const auto nextDay = duty.run({});
        QVERIFY2(nextDay, qPrintable(nextDay ? QString() : nextDay.error().detail));
        QCOMPARE(nextDay->done, 0); // the same does not come twice
        QVERIFY(good.asked().size() > asked);
    }

    void nobodyAnsweredIsAFailure()
    {
        BadgesWorld world;
        LoopbackServer host([](const AskedOf &) { return Answer::json("{}", 404); });
        QVERIFY(!world.account(host).isEmpty());
        BadgesDuty duty(*world.vault, world.home.clock);
        QVERIFY(!duty.run({}));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(duty.run(stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(world.vault->lock().result());
        QVERIFY(duty.isWanted() == false); // nobody asked it while the vault was open
        QCOMPARE(duty.run({}).error().code, ErrorCode::Locked);
    }
};

QTEST_GUILESS_MAIN(TestBadgesDuty)
#include "tst_badges_duty.moc"
