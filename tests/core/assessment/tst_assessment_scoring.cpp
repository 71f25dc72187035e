// Every kind of item earns what its author said, for every response, and nothing else.
#include "core/assessment/Score.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace wb;
using namespace wb::assessment;

namespace {

Text plain(const QString &text)
{
    return {Text::Format::Plain, text};
}

Item itemOf(Interaction interaction)
{
    Item item;
    item.interaction = std::move(interaction);
    item.generalFeedback = plain(QStringLiteral("general"));
    return item;
}

Item colours()
{
    return itemOf(MultipleChoice{{{plain(QStringLiteral("yellow")), 0.5, plain(QStringLiteral("good"))},
                                  {plain(QStringLiteral("red")), -0.5, plain(QStringLiteral("no"))},
                                  {plain(QStringLiteral("beige")), 0.5, {}},
                                  {plain(QStringLiteral("blue")), -0.5, {}}}});
}

} // namespace

class TestScoring : public QObject
{
    Q_OBJECT
private slots:
    void singleChoiceEarnsTheWeightOfTheChoiceTaken()
    {
        const Item item = itemOf(SingleChoice{{{plain(QStringLiteral("a")), 0, plain(QStringLiteral("not a"))},
                                               {plain(QStringLiteral("b")), 1, plain(QStringLiteral("yes"))},
                                               {plain(QStringLiteral("c")), 0.5, {}}}});
        const auto right = score(item, Chosen{{1}});
        QVERIFY(right);
        QCOMPARE(right->points, 1.0);
        QCOMPARE(right->maxPoints, 1.0);
        QCOMPARE(right->mark, Mark::Right);
        QCOMPARE(right->answers.size(), 3);
        QVERIFY(right->answers[1].given && right->answers[1].right);
        QCOMPARE(right->answers[1].feedback.text, QStringLiteral("yes"));
        QCOMPARE(right->generalFeedback.text, QStringLiteral("general"));
        QCOMPARE(score(item, Chosen{{2}})->mark, Mark::Partly);
        QCOMPARE(score(item, Chosen{{0}})->points, 0.0);
        QCOMPARE(score(item, Chosen{{0}})->mark, Mark::Wrong);
        QCOMPARE(score(item, Response())->mark, Mark::Wrong);
    }

    void multipleChoiceAddsUpAndNeverLeavesNothingToOne_data()
    {
        QTest::addColumn<QList<int>>("taken");
        QTest::addColumn<double>("points");
        QTest::newRow("both right") << QList<int>{0, 2} << 1.0;
        QTest::newRow("one right") << QList<int>{2} << 0.5;
        QTest::newRow("one right one wrong") << QList<int>{0, 1} << 0.0;
        QTest::newRow("everything") << QList<int>{0, 1, 2, 3} << 0.0;
        QTest::newRow("both right one wrong") << QList<int>{0, 2, 3} << 0.5;
        QTest::newRow("only wrong ones") << QList<int>{1, 3} << 0.0;
        QTest::newRow("none") << QList<int>{} << 0.0;
    }
    void multipleChoiceAddsUpAndNeverLeavesNothingToOne()
    {
        QFETCH(QList<int>, taken);
        QTEST(score(colours(), Chosen{taken})->points, "points");
    }

    void thirdsAddUpToAll()
    {
        MultipleChoice thirds;
        for (int i = 0; i < 3; ++i)
            thirds.choices.append({plain(QString::number(i)), 0.3333333, {}});
        QCOMPARE(score(itemOf(thirds), Chosen{{0, 1, 2}})->mark, Mark::Right);
        QCOMPARE(score(itemOf(thirds), Chosen{{0, 1}})->mark, Mark::Partly);
    }

    void trueFalseGivesTheFeedbackOfTheAnswer()
    {
        const Item item = itemOf(TrueFalse{false, plain(QStringLiteral("wrong")), plain(QStringLiteral("right"))});
        QCOMPARE(score(item, false)->points, 1.0);
        QCOMPARE(score(item, false)->answers.first().feedback.text, QStringLiteral("right"));
        QCOMPARE(score(item, true)->points, 0.0);
        QCOMPARE(score(item, true)->answers.first().feedback.text, QStringLiteral("wrong"));
        QCOMPARE(score(item, true)->answers.first().solution, QStringLiteral("false"));
        QVERIFY(!score(item, Response())->answers.first().given);
    }

    void shortAnswerTakesTheBestThatFits()
    {
        const Item item = itemOf(ShortAnswer{{{QStringLiteral("*"), 0, plain(QStringLiteral("anything"))},
                                              {QStringLiteral("Nazereth"), 0.75, plain(QStringLiteral("misspelled"))},
                                              {QStringLiteral("Nazareth"), 1, plain(QStringLiteral("yes"))}}});
        QCOMPARE(score(item, QStringLiteral(" nazareth. "))->mark, Mark::Right);
        QCOMPARE(score(item, QStringLiteral("NAZERETH"))->points, 0.75);
        QCOMPARE(score(item, QStringLiteral("Rome"))->points, 0.0);
        QCOMPARE(score(item, QStringLiteral("Rome"))->answers.first().feedback.text, QStringLiteral("anything"));
        QVERIFY(!score(item, QStringLiteral("  "))->answers.first().given);
        QCOMPARE(score(item, QStringLiteral(""))->answers.first().feedback.text, QString());
    }

    void numericAcceptsTheRangeAndItsEdges_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("points");
        QTest::newRow("exact") << QStringLiteral("120") << 1.0;
        QTest::newRow("lower edge") << QStringLiteral("115") << 1.0;
        QTest::newRow("upper edge") << QStringLiteral("125.0") << 1.0;
        QTest::newRow("close") << QStringLiteral("129") << 0.5;
        QTest::newRow("outside") << QStringLiteral("131") << 0.0;
        QTest::newRow("with currency") << QStringLiteral("€ 120,00") << 1.0;
        QTest::newRow("with unit") << QStringLiteral("120 hours") << 1.0;
        QTest::newRow("words") << QStringLiteral("one hundred and twenty") << 0.0;
        QTest::newRow("nothing") << QString() << 0.0;
    }
    void numericAcceptsTheRangeAndItsEdges()
    {
        QFETCH(QString, typed);
        const Item item = itemOf(Numeric{{{115, 125, false, 1, {}}, {110, 130, false, 0.5, {}}, {0, 0, true, 0, plain(QStringLiteral("no"))}}});
        QTEST(score(item, typed)->points, "points");
    }

    void numericToleratesWhatBinaryFractionsCannotHold()
    {
        QCOMPARE(score(itemOf(Numeric{{{0.2 - 0.1, 0.2 + 0.1, false, 1, {}}}}), QStringLiteral("0.3"))->points, 1.0);
    }

    void matchingCountsPairsAndIgnoresExtraOptions()
    {
        const Item item = itemOf(Matching{{{plain(QStringLiteral("Canada")), QStringLiteral("Ottawa")},
                                           {plain(QStringLiteral("Italy")), QStringLiteral("Rome")},
                                           {plain(QStringLiteral("Lazio")), QStringLiteral("Rome")},
                                           {plain(QStringLiteral("Japan")), QStringLiteral("Tokyo")},
                                           {plain({}), QStringLiteral("Kyoto")}}});
        QCOMPARE(matchingOptions(std::get<Matching>(item.interaction)),
                 QStringList({QStringLiteral("Ottawa"), QStringLiteral("Rome"), QStringLiteral("Tokyo"), QStringLiteral("Kyoto")}));
        QCOMPARE(score(item, Matched{{0, 1, 1, 2, -1}})->mark, Mark::Right);
        const auto half = score(item, Matched{{0, 1, 0, 3, -1}});
        QCOMPARE(half->points, 0.5);
        QCOMPARE(half->answers.size(), 4);
        QCOMPARE(half->answers[3].solution, QStringLiteral("Tokyo"));
        QCOMPARE(score(item, Matched{{-1, -1, -1, -1, -1}})->mark, Mark::Wrong);
    }

    void reflectionsAreNeverMarked()
    {
        const auto written = score(itemOf(OpenReflection()), QStringLiteral("I will ask for a deposit."));
        QCOMPARE(written->mark, Mark::NotMarked);
        QCOMPARE(written->maxPoints, 0.0);
        QVERIFY(written->answers.first().given);
        QCOMPARE(score(itemOf(Information()), Response())->maxPoints, 0.0);
    }

    void responsesThatDoNotFitAreRefused()
    {
        const Response strange[] = {Chosen{{4}}, Chosen{{-1}}, Chosen{{0, 0}}, true, QStringLiteral("x"), Matched{{1}}};
        for (const Response &response : strange)
            QCOMPARE(score(colours(), response).error().code, ErrorCode::InvalidArgument);
        const Item one = itemOf(SingleChoice{{{plain(QStringLiteral("a")), 1, {}}, {plain(QStringLiteral("b")), 0, {}}}});
        QCOMPARE(score(one, Chosen{{0, 1}}).error().code, ErrorCode::InvalidArgument);
        const Item match = itemOf(Matching{{{plain(QStringLiteral("a")), QStringLiteral("b")}}});
        QCOMPARE(score(match, Matched{{0, 0}}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(score(match, Matched{{7}}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!score(itemOf(TrueFalse()), QStringLiteral("true")));
        QVERIFY(!score(itemOf(Numeric()), true));
    }

    void totalsCountMarkedItemsOnly()
    {
        QList<Score> scores{*score(itemOf(TrueFalse{true, {}, {}}), true), *score(itemOf(TrueFalse{true, {}, {}}), false),
                            *score(itemOf(OpenReflection()), QStringLiteral("x"))};
        QCOMPARE(total(scores).points, 1.0);
        QCOMPARE(total(scores).maxPoints, 2.0);
        QCOMPARE(total(scores).fraction(), 0.5);
        QCOMPARE(total({}).fraction(), 1.0);
    }

    void responsesSurviveTheirJsonForm()
    {
        const Response responses[] = {Response(), Chosen{{0, 3}}, Chosen{}, true, false, QStringLiteral("„Ja“"), Matched{{2, -1, 0}}};
        for (const Response &response : responses) {
            const auto back = responseFromJson(toJson(response));
            QVERIFY(back);
            QVERIFY(*back == response);
        }
        const QJsonValue bad[] = {QJsonValue(1), QJsonObject{{QStringLiteral("chosen"), 1}},
                                  QJsonObject{{QStringLiteral("chosen"), QJsonArray{QStringLiteral("1")}}},
                                  QJsonObject{{QStringLiteral("matched"), QJsonArray{-5}}},
                                  QJsonObject{{QStringLiteral("other"), true}}};
        for (const QJsonValue &json : bad)
            QCOMPARE(responseFromJson(json).error().code, ErrorCode::MalformedDocument);
    }
};

QTEST_APPLESS_MAIN(TestScoring)
#include "tst_assessment_scoring.moc"
