// How modules add up: one row per situation on a route, the whole route written as one line.
#include "core/catalogue/SkillsPicture.h"
#include "core/catalogue/Stacking.h"
#include "core/base/Json.h"

#include <QTest>

using namespace wb;
using namespace wb::catalogue;

namespace {

// a 8 h, b 6 h (optional), then one of c 8 h, d 9 h, e 4 h; f 5 h at the end.
Pathway pathway(
    const QByteArray &stops = R"([{"module":"a"},{"module":"b","optional":true},{"choose":1,"from":["c","d","e"]},{"module":"f"}])")
{
    const auto document = parseJsonObject(R"({"identifier":"p","title":"P","language":"en","stops":)" + stops + "}");
    const auto read = document ? readPathway(*document) : tl::unexpected<Error>(document.error());
    return read ? *read : Pathway();
}

ModuleLookup modules()
{
    ModuleLookup all;
    const auto add = [&all](const char *id, double hours, double ects, QList<Skill> skills) {
        ModuleFacts facts;
        facts.identifier = QString::fromLatin1(id);
        facts.title = facts.identifier.toUpper();
        facts.hours = hours;
        facts.ects = ects;
        facts.skills = std::move(skills);
        all.insert(facts.identifier, facts);
    };
    const Skill repair{QStringLiteral("s:repair"), QStringLiteral("repair"), 4};
    const Skill price{QStringLiteral("s:price"), QStringLiteral("price"), 5};
    const Skill talk{{}, QStringLiteral("Client talk"), 5};
    add("a", 8, 0.25, {repair});
    add("b", 6, 0.2, {price});
    add("c", 8, 0.25, {price});
    add("d", 9, 0.3, {});
    add("e", 4, 0.1, {talk});
    add("f", 5, 0.15, {{repair.uri, repair.name, 5}, talk});
    return all;
}

QString stateName(StopState state)
{
    static const char *const names[]{"held", "finished", "current", "ahead", "not-needed"};
    return QString::fromLatin1(names[int(state)]);
}

QString written(const Route &route)
{
    QStringList stops;
    for (const RouteStop &stop : route.stops)
        stops.append(stop.module + QLatin1Char(':') + stateName(stop.state) + (stop.optional ? QStringLiteral("?") : QString())
            + (stop.choice >= 0 ? QString::number(stop.choice) : QString()) + (stop.inLibrary ? QString() : QStringLiteral("!")));
    QStringList choices;
    for (const RouteChoice &choice : route.choices)
        choices.append(QStringLiteral("%1/%2%3")
                           .arg(choice.done)
                           .arg(choice.choose)
                           .arg(choice.current ? QStringLiteral(" here") : QString()));
    return stops.join(QLatin1Char(' ')) + QStringLiteral(" | ") + choices.join(QLatin1Char(','))
        + QStringLiteral(" | %1 h, %2 to go, %3 of %4").arg(route.hours).arg(route.hoursToGo).arg(route.done).arg(route.needed);
}

} // namespace

class TestStacking final : public QObject
{
    Q_OBJECT
private slots:
    void aRouteFollowsFromProgress_data()
    {
        QTest::addColumn<QString>("finished");
        QTest::addColumn<QString>("held");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *finished, const char *held, const char *current, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(finished) << QString::fromLatin1(held) << QString::fromLatin1(current)
                                << QString::fromLatin1(expected);
        };
        row("nothing-yet", "", "", "", "a:current b:ahead? c:ahead0 d:ahead0 e:ahead0 f:ahead | 0/1 | 17 h, 17 to go, 0 of 3");
        row("started-elsewhere", "", "", "f",
            "a:ahead b:ahead? c:ahead0 d:ahead0 e:ahead0 f:current | 0/1 | 17 h, 17 to go, 0 of 3");
        row("first-finished", "a", "", "",
            "a:finished b:ahead? c:ahead0 d:ahead0 e:ahead0 f:ahead | 0/1 here | 17 h, 9 to go, 1 of 3");
        row("first-held", "", "a", "", "a:held b:ahead? c:ahead0 d:ahead0 e:ahead0 f:ahead | 0/1 here | 17 h, 9 to go, 1 of 3");
        row("held-wins-over-finished", "a", "a", "",
            "a:held b:ahead? c:ahead0 d:ahead0 e:ahead0 f:ahead | 0/1 here | 17 h, 9 to go, 1 of 3");
        row("current-is-finished", "a", "", "a",
            "a:finished b:ahead? c:ahead0 d:ahead0 e:ahead0 f:ahead | 0/1 here | 17 h, 9 to go, 1 of 3");
        row("current-in-a-choice", "a", "", "d",
            "a:finished b:ahead? c:ahead0 d:current0 e:ahead0 f:ahead | 0/1 | 17 h, 9 to go, 1 of 3");
        row("choice-made-the-long-way", "a d", "", "",
            "a:finished b:ahead? c:not-needed0 d:finished0 e:not-needed0 f:current | 1/1 | 17 h, 5 to go, 2 of 3");
        row("another-way-all-the-same", "a d", "", "c",
            "a:finished b:ahead? c:current0 d:finished0 e:not-needed0 f:ahead | 1/1 | 17 h, 5 to go, 2 of 3");
        row("optional-does-not-count", "b", "", "",
            "a:current b:finished? c:ahead0 d:ahead0 e:ahead0 f:ahead | 0/1 | 17 h, 17 to go, 0 of 3");
        row("optional-under-way", "a", "", "b",
            "a:finished b:current? c:ahead0 d:ahead0 e:ahead0 f:ahead | 0/1 | 17 h, 9 to go, 1 of 3");
        row("complete", "a f", "e", "",
            "a:finished b:ahead? c:not-needed0 d:not-needed0 e:held0 f:finished | 1/1 | 17 h, 0 to go, 3 of 3");
        row("both-ways-count-once", "c d", "", "",
            "a:current b:ahead? c:finished0 d:finished0 e:not-needed0 f:ahead | 2/1 | 17 h, 13 to go, 1 of 3");
    }
    void aRouteFollowsFromProgress()
    {
        QFETCH(QString, finished);
        QFETCH(QString, held);
        QFETCH(QString, current);
        LearnerProgress progress;
        for (const QString &id : finished.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            progress.finished.insert(id);
        for (const QString &id : held.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            progress.held.insert(id, {QStringLiteral("credential-") + id, {}, {}, false});
        progress.current = current;
        const Route route = planRoute(pathway(), modules(), progress);
        QTEST(written(route), "expected");
        QCOMPARE(route.complete(), route.hoursToGo == 0);
    }

    void choosingTwoTakesTheTwoShortest()
    {
        const Route route = planRoute(pathway(R"([{"choose":2,"from":["c","d","e"]}])"), modules());
        QCOMPARE(route.hours, 12.0);
        QCOMPARE(route.ects, 0.35);
        QCOMPARE(route.needed, 2);
    }

    void whatIsNotInTheLibraryIsSaid()
    {
        const Route route = planRoute(pathway(R"([{"module":"a"},{"module":"gone"},{"choose":1,"from":["lost","d"]}])"), modules());
        QCOMPARE(written(route), QStringLiteral("a:current gone:ahead! lost:ahead0! d:ahead0 | 0/1 | 17 h, 17 to go, 0 of 3"));
        QCOMPARE(route.notInLibrary, 1); // at the choice there is a way
    }

    void contributionsNearestToTheEndFirst()
    {
        Pathway shortOne = pathway(R"([{"module":"a"},{"module":"f"}])");
        shortOne.identifier = QStringLiteral("short");
        Pathway other = pathway(R"([{"module":"d"}])");
        other.identifier = QStringLiteral("other");
        LearnerProgress progress;
        progress.finished = {QStringLiteral("a")};
        const auto found = contributions({pathway(), shortOne, other}, modules(), progress);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).pathway, QStringLiteral("short"));
        QCOMPARE(found.at(1).pathway, QStringLiteral("p"));
        QCOMPARE(found.at(1).needed, 3);
    }

    void skillsAreJoinedAcrossSources()
    {
        const auto all = modules();
        const auto skills = gatherSkills({all.value(QStringLiteral("a")), all.value(QStringLiteral("f"))},
            {{QStringLiteral("c1"), QStringLiteral("Badge"), false, {{{}, QStringLiteral("CLIENT TALK"), 6}}}});
        QCOMPARE(skills.size(), 2);
        QCOMPARE(skills.at(0).name, QStringLiteral("CLIENT TALK")); // joined by its folded name, level 6
        QCOMPARE(skills.at(0).level, 6);
        QCOMPARE(skills.at(0).sources.size(), 2);
        QCOMPARE(skills.at(1).level, 5);
        QCOMPARE(skills.at(1).sources.size(), 2);
    }

    void gapsAreWhatTheRouteTeachesAndNobodyHolds()
    {
        const auto all = modules();
        LearnerProgress progress;
        progress.finished = {QStringLiteral("a")};
        const auto held = gatherSkills({all.value(QStringLiteral("a"))}, {});
        const auto gaps = skillGaps(pathway(), all, progress, held);
        QCOMPARE(gaps.size(), 2); // e is the short way through the choice: price is not needed
        QCOMPARE(gaps.at(0).name, QStringLiteral("Client talk"));
        QCOMPARE(gaps.at(0).hours, 4.0);
        QCOMPARE(gaps.at(0).modules, (QStringList{QStringLiteral("e"), QStringLiteral("f")}));
        QCOMPARE(gaps.at(1).name, QStringLiteral("repair"));
        QCOMPARE(gaps.at(1).held, 4);
        QCOMPARE(gaps.at(1).wanted, 5);
    }

    void nothingIsMissingAtTheEnd()
    {
        const auto all = modules();
        LearnerProgress progress;
        progress.finished = {QStringLiteral("a"), QStringLiteral("e"), QStringLiteral("f")};
        const auto held = gatherSkills(
            {all.value(QStringLiteral("a")), all.value(QStringLiteral("e")), all.value(QStringLiteral("f"))}, {});
        QVERIFY(skillGaps(pathway(), all, progress, held).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestStacking)
#include "tst_catalogue_stacking.moc"
