// What people type is read with the tolerance of a good teacher, and orders come back the same.
#include "core/assessment/AnswerText.h"
#include "core/assessment/Shuffle.h"
#include "tests/support/CpuTime.h"

#include <QtTest>

using namespace wb::assessment;

class TestAnswers : public QObject
{
    Q_OBJECT
private slots:
    void patternsFitWhatMeansTheSame_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("fits");
        QTest::newRow("case") << QStringLiteral("Usage right") << QStringLiteral("USAGE RIGHT") << true;
        QTest::newRow("diacritics") << QStringLiteral("café crème") << QStringLiteral("cafe creme") << true;
        QTest::newRow("composed and decomposed") << QStringLiteral("Müller") << QStringLiteral("Mu\u0308ller") << true;
        QTest::newRow("sharp s") << QStringLiteral("Straße") << QStringLiteral("STRASSE") << true;
        QTest::newRow("stroke") << QStringLiteral("København Łódź") << QStringLiteral("kobenhavn lodz") << true;
        QTest::newRow("greek accents") << QStringLiteral("Αθήνα") << QStringLiteral("αθηνα") << true;
        QTest::newRow("spaces") << QStringLiteral("day rate") << QStringLiteral("  day \u00A0 rate ") << true;
        QTest::newRow("full stop") << QStringLiteral("copyright") << QStringLiteral("Copyright.") << true;
        QTest::newRow("curly quotes and dashes") << QStringLiteral("client's know-how") << QStringLiteral("client’s know‑how") << true;
        QTest::newRow("full width") << QStringLiteral("VAT") << QStringLiteral("ＶＡＴ") << true;
        QTest::newRow("other word") << QStringLiteral("copyright") << QStringLiteral("copyleft") << false;
        QTest::newRow("part of a word") << QStringLiteral("copy") << QStringLiteral("copyright") << false;
        QTest::newRow("wildcard at the end") << QStringLiteral("licen*") << QStringLiteral("License") << true;
        QTest::newRow("wildcard in the middle") << QStringLiteral("right * reproduce") << QStringLiteral("the right to reproduce") << false;
        QTest::newRow("wildcards around") << QStringLiteral("*reproduc*") << QStringLiteral("the right of reproduction") << true;
        QTest::newRow("pieces in order") << QStringLiteral("*a*b*") << QStringLiteral("b a") << false;
        QTest::newRow("pieces do not overlap") << QStringLiteral("ab*bc") << QStringLiteral("abc") << false;
        QTest::newRow("a real asterisk") << QStringLiteral("2 \\* 3") << QStringLiteral("2 * 3") << true;
        QTest::newRow("a real asterisk is no wildcard") << QStringLiteral("2 \\* 3") << QStringLiteral("2 x 3") << false;
        QTest::newRow("anything") << QStringLiteral("*") << QStringLiteral("whatever") << true;
    }
    void patternsFitWhatMeansTheSame()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, answer);
        QTEST(matchesPattern(answer, pattern), "fits");
    }

    void hostilePatternsTakeBoundedTime()
    {
        QString pattern;
        for (int i = 0; i < 2000; ++i)
            pattern += QStringLiteral("*a");
        const wb::test::CpuTimer clock;
        QVERIFY(!matchesPattern(QString(100000, u'a') + u'b', pattern + QStringLiteral("*c")));
        QVERIFY2(clock.elapsed() < 2000, "a wildcard pattern must not blow up");
    }

    void numbersAreReadAsEuropeWritesThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<double>>("numbers");
        QTest::newRow("whole") << QStringLiteral("42") << QList<double>{42};
        QTest::newRow("point") << QStringLiteral("3.14") << QList<double>{3.14};
        QTest::newRow("comma") << QStringLiteral("3,14") << QList<double>{3.14};
        QTest::newRow("negative") << QStringLiteral("-7,5") << QList<double>{-7.5};
        QTest::newRow("typographic minus") << QStringLiteral("−7.5") << QList<double>{-7.5};
        QTest::newRow("either") << QStringLiteral("1,250") << QList<double>{1.25, 1250};
        QTest::newRow("either with a point") << QStringLiteral("1.250") << QList<double>{1.25, 1250};
        QTest::newRow("German") << QStringLiteral("1.234,56") << QList<double>{1234.56};
        QTest::newRow("English") << QStringLiteral("1,234.56") << QList<double>{1234.56};
        QTest::newRow("millions") << QStringLiteral("1,234,567") << QList<double>{1234567};
        QTest::newRow("French") << QStringLiteral("1\u202F234,5 €") << QList<double>{1234.5};
        QTest::newRow("Swiss") << QStringLiteral("CHF 1’234.50") << QList<double>{1234.5};
        QTest::newRow("per cent") << QStringLiteral("21 %") << QList<double>{21};
        QTest::newRow("minus before the currency") << QStringLiteral("-€40") << QList<double>{-40};
        QTest::newRow("unit") << QStringLiteral("16 h") << QList<double>{16};
        QTest::newRow("exponent") << QStringLiteral("1e3") << QList<double>{1000};
        QTest::newRow("words") << QStringLiteral("many") << QList<double>{};
        QTest::newRow("two numbers") << QStringLiteral("3 and 4") << QList<double>{};
        QTest::newRow("sum") << QStringLiteral("3+4") << QList<double>{};
        QTest::newRow("infinity") << QStringLiteral("inf") << QList<double>{};
        QTest::newRow("too large") << QStringLiteral("1e999") << QList<double>{};
        QTest::newRow("points without sense") << QStringLiteral("1.2.3") << QList<double>{};
        QTest::newRow("empty") << QString() << QList<double>{};
    }
    void numbersAreReadAsEuropeWritesThem()
    {
        QFETCH(QString, text);
        QTEST(readNumbers(text), "numbers");
    }

    void ordersAreFixedBySeed()
    {
        // Written down once: a change would move every learner's choices.
        QCOMPARE(shuffleSeed(u"attempt", u"q1"), quint64(0x486FC49D4E344B70));
        QCOMPARE(shuffledOrder(6, 42), QList<int>({4, 3, 0, 2, 5, 1}));
        QVERIFY(shuffleSeed(u"a", u"bc") != shuffleSeed(u"ab", u"c"));
        QCOMPARE(shuffledOrder(0, 1), QList<int>());
        QCOMPARE(shuffledOrder(-3, 1), QList<int>());
    }

    void everyOrderIsAPermutationAndAllAppear()
    {
        QSet<QString> seen;
        for (quint64 seed = 0; seed < 500; ++seed) {
            QList<int> order = shuffledOrder(4, seed);
            seen.insert(QStringLiteral("%1%2%3%4").arg(order[0]).arg(order[1]).arg(order[2]).arg(order[3]));
            std::sort(order.begin(), order.end());
            QCOMPARE(order, QList<int>({0, 1, 2, 3}));
        }
        QCOMPARE(seen.size(), 24);
    }
};

QTEST_APPLESS_MAIN(TestAnswers)
#include "tst_assessment_answers.moc"
