// What the Skills page says, worked out from pathways, modules and progress.
#include "qml/Wanderbuch/Skills/SkillsDigest.h"

#include <QTest>

using namespace wb::catalogue;
using namespace wb::ui;

namespace {

ModuleFacts module(const QString &id, double hours, const QStringList &skills, int level = 5)
{
    ModuleFacts facts;
    facts.identifier = id;
    facts.title = id.toUpper();
    facts.hours = hours;
    for (const QString &skill : skills)
        facts.skills.append({QStringLiteral("esco:") + skill, skill, level});
    return facts;
}

Pathway pathway(const QString &id, const QStringList &modules)
{
    Pathway pathway;
    pathway.identifier = id;
    pathway.language = QStringLiteral("en");
    pathway.text.title = QStringLiteral("The ") + id;
    for (const QString &name : modules) {
        Stop stop;
        stop.module = name;
        pathway.stops.append(stop);
    }
    return pathway;
}

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '));
}

// Studio: price (2 skills), law (2), data (3). Green: loop (2), data.
SkillsInput input()
{
    SkillsInput input;
    input.languages = list("en");
    for (const ModuleFacts &facts : {module(QStringLiteral("price"), 3, list("pricing costing")), module(QStringLiteral("law"), 5, list("contracts rights")),
             module(QStringLiteral("data"), 2, list("charts sources ethics")), module(QStringLiteral("loop"), 8, list("repair materials"))})
        input.modules.insert(facts.identifier, facts);
    input.pathways = {pathway(QStringLiteral("studio"), list("price law data")), pathway(QStringLiteral("green"), list("loop data"))};
    return input;
}

QStringList labels(const QList<SkillAxis> &axes)
{
    QStringList labels;
    for (const SkillAxis &axis : axes)
        labels.append(axis.label);
    return labels;
}

} // namespace

class TestSkillsDigest : public QObject
{
    Q_OBJECT

private slots:
    void nothingDoneIsEmptyButShowsAGoal()
    {
        const SkillsDigest digest = digestSkills(input());
        QVERIFY(digest.skills.isEmpty());
        QCOMPARE(digest.goal.id, QStringLiteral("studio"));
        QVERIFY(digest.counts.isEmpty());
        QCOMPARE(digest.goals.size(), 2);
    }

    void goalIsThePathwayThatMostCountsTowards()
    {
        SkillsInput given = input();
        given.progress.finished = {QStringLiteral("loop")};
        const SkillsDigest digest = digestSkills(given);
        QCOMPARE(digest.goal.id, QStringLiteral("green"));
        QCOMPARE(digest.goal.done, 1);
        QCOMPARE(digest.goal.needed, 2);
        QCOMPARE(digest.goal.states, (QStringList{QStringLiteral("held"), QStringLiteral("now")}));
        QCOMPARE(digest.counts.size(), 1);
    }

    void chosenGoalWins()
    {
        SkillsInput given = input();
        given.progress.finished = {QStringLiteral("loop")};
        given.goal = QStringLiteral("studio");
        QCOMPARE(digestSkills(given).goal.id, QStringLiteral("studio"));
        given.goal = QString();
        const SkillsDigest none = digestSkills(given);
        QVERIFY(none.goal.id.isEmpty());
        QVERIFY(!none.gap.exists);
        QCOMPARE(labels(none.axes), (QStringList{QStringLiteral("Repair"), QStringLiteral("Materials")}));
    }

    void goalThatIsNotOfferedAnyMoreIsNone()
    {
        SkillsInput given = input();
        given.goal = QStringLiteral("gone");
        QVERIFY(digestSkills(given).goal.id.isEmpty());
    }

    void closestGapIsTheShortestWayToAMissingSkill()
    {
        SkillsInput given = input();
        given.progress.finished = {QStringLiteral("price")};
        given.goal = QStringLiteral("studio");
        const SkillsDigest digest = digestSkills(given);
        QVERIFY(digest.gap.exists);
        QCOMPARE(digest.gap.skill, QStringLiteral("Charts"));
        QCOMPARE(digest.gap.moduleId, QStringLiteral("data"));
        QCOMPARE(digest.gap.moduleTitle, QStringLiteral("DATA"));
        QCOMPARE(digest.gap.hours, 2.0);
        int closest = 0;
        for (const SkillAxis &axis : digest.axes)
            closest += axis.closest;
        QCOMPARE(closest, 1);
    }

    void axesAreTheGoalsSkillsInTheOrderOfTheRouteThenTheOwn()
    {
        SkillsInput given = input();
        given.progress.finished = {QStringLiteral("loop")};
        given.goal = QStringLiteral("studio");
        const SkillsDigest digest = digestSkills(given);
        QCOMPARE(digest.values.size(), 7);
        QCOMPARE(digest.axes.size(), maximumAxes);
        QCOMPARE(labels(digest.axes).mid(0, 7),
            (QStringList{QStringLiteral("Pricing"), QStringLiteral("Costing"), QStringLiteral("Contracts"), QStringLiteral("Rights"),
                QStringLiteral("Charts"), QStringLiteral("Sources"), QStringLiteral("Ethics")}));
        QCOMPARE(labels(digest.axes).at(7), QStringLiteral("Repair"));
        QVERIFY(!digest.axes.at(7).wanted && digest.axes.at(7).held);
        QVERIFY(digest.axes.at(0).wanted && !digest.axes.at(0).held);
    }

    void everyModuleOfALongRouteHasAnAxis()
    {
        SkillsInput given = input();
        QStringList ids;
        for (int i = 0; i < 5; ++i) {
            const QString id = QStringLiteral("m%1").arg(i);
            QStringList skills;
            for (int skill = 0; skill < 4; ++skill)
                skills.append(QStringLiteral("m%1s%2").arg(i).arg(skill));
            given.modules.insert(id, module(id, 5 - i, skills));
            ids.append(id);
        }
        given.pathways.prepend(pathway(QStringLiteral("long"), ids));
        const SkillsDigest digest = digestSkills(given);
        QCOMPARE(digest.axes.size(), maximumAxes);
        QCOMPARE(digest.values.size(), 20);
        for (int i = 0; i < 5; ++i)
            QVERIFY(labels(digest.axes).contains(QStringLiteral("M%1s0").arg(i)));
        QVERIFY2(labels(digest.axes).contains(digest.gap.skill), "the closest gap is in the picture");
    }

    void credentialAndModuleItStandsForAreOneOrigin()
    {
        SkillsInput given = input();
        given.progress.finished = {QStringLiteral("price"), QStringLiteral("law")};
        given.progress.held.insert(QStringLiteral("price"), {QStringLiteral("c1"), QStringLiteral("Record: PRICE"), {}, true});
        given.credentials = {{QStringLiteral("c1"), QStringLiteral("Record: PRICE"), true, given.modules.value(QStringLiteral("price")).skills}};
        const SkillsDigest digest = digestSkills(given);
        QCOMPARE(digest.credentials, 1);
        QCOMPARE(digest.modules, 2);
        for (const SkillRecord &skill : digest.skills) {
            QCOMPARE(skill.origins.size(), 1);
            const bool ofPrice = skill.name == QLatin1String("Pricing") || skill.name == QLatin1String("Costing");
            QCOMPARE(skill.origins.first().credential, ofPrice);
            QCOMPARE(skill.origins.first().id, ofPrice ? QStringLiteral("c1") : QStringLiteral("law"));
        }
    }

    void skillSaysWhichPathwaysItCountsTowards()
    {
        SkillsInput given = input();
        given.progress.finished = {QStringLiteral("data")};
        const SkillsDigest digest = digestSkills(given);
        QCOMPARE(digest.skills.size(), 3);
        QCOMPARE(digest.skills.first().pathways, (QStringList{QStringLiteral("The studio"), QStringLiteral("The green")}));
    }

    void higherLevelThanTheGoalWantsStillFitsThePicture()
    {
        SkillsInput given = input();
        given.credentials = {{QStringLiteral("c"), QStringLiteral("Master"), false, {{QStringLiteral("esco:pricing"), QStringLiteral("pricing"), 8}}}};
        const SkillsDigest digest = digestSkills(given);
        QCOMPARE(digest.rings, 8);
        QCOMPARE(digest.axes.first().heldLevel, 8);
        QCOMPARE(digest.axes.first().heldRing(), 8);
    }

    void finishedModuleThatIsNotInTheLibraryCountsWithoutSkills()
    {
        SkillsInput given = input();
        given.progress.finished = {QStringLiteral("elsewhere")};
        const SkillsDigest digest = digestSkills(given);
        QCOMPARE(digest.modules, 1);
        QVERIFY(digest.skills.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSkillsDigest)
#include "tst_skills_digest.moc"
