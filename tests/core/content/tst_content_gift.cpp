// A quiz with a mistake loses one question, not the quiz, and its author reads where and why.
#include "core/content/Gift.h"
#include "core/content/StyledText.h"
#include "tests/support/CpuTime.h"

#include <QtTest>

using namespace wb;
using namespace wb::content;
using namespace wb::assessment;

namespace {

GiftDocument read(const char *text)
{
    return *parseGift(QByteArrayView(text));
}

} // namespace

class TestGift : public QObject
{
    Q_OBJECT
private slots:
    void aBadQuestionIsNamedAndTheRestStays()
    {
        const GiftDocument quiz = read("// head\n"
                                       "::One::First?{=a ~b}\n"
                                       "\n"
                                       "::Two::Second?{=a ~b\n"
                                       "\n"
                                       "// note\n"
                                       "::Three::Third?{#12,x}\n"
                                       "\n\n"
                                       "::Four::Fourth?{T}\n");
        QCOMPARE(quiz.items.size(), 2);
        QCOMPARE(quiz.items[0].title, QStringLiteral("One"));
        QCOMPARE(quiz.items[0].line, 2);
        QCOMPARE(quiz.items[1].title, QStringLiteral("Four"));
        QCOMPARE(quiz.items[1].line, 10);
        QCOMPARE(quiz.problems.size(), 2);
        QVERIFY(quiz.hasErrors());
        QCOMPARE(quiz.problems[0].line, 4);
        QVERIFY(quiz.problems[0].message.contains(QLatin1String("braces")));
        QCOMPARE(quiz.problems[1].line, 7);
        QVERIFY(quiz.problems[1].message.contains(QLatin1String("12,x")));
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *text, const char *says) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(says);
        };
        row("title not closed", "::Title Question {T}", "does not end with ::");
        row("closing brace only", "Question T}", "braces");
        row("two answers", "a {T} b {F} c", "braces");
        row("braces the wrong way round", "a } b {", "braces");
        row("one choice", "a {~%100%b}", "two answers");
        row("none right", "a {~b ~c}", "marked right");
        row("empty answer", "a {=b ~ ~c}", "without text");
        row("equals sign in an answer", "a {=x=1 ~y == 2}", "without text");
        row("pair without arrow", "a {=b -> c =d}", "pair without ->");
        row("pair without right side", "a {=b -> }", "right side");
        row("range backwards", "a {#5..1}", "ends before");
        row("negative tolerance", "a {#5:-1}", "tolerance");
        row("no number", "a {#}", "without a number");
        row("not finite", "a {#nan}", "not a number");
        row("weight too large", "a {=b ~%150%c}", "-100 to 100");
        row("no stem", "{=a ~b}", "without its text");
    }
    void mistakesAreExplained()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto quiz = parseGift(text);
        QVERIFY(quiz);
        QCOMPARE(quiz->items.size(), 0);
        QCOMPARE(quiz->problems.size(), 1);
        QVERIFY2(quiz->problems.first().message.contains(says), qPrintable(quiz->problems.first().message));
    }

    void doubtsAreWarnings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("weights short of all") << QByteArray("a {~%30%b ~%30%c ~d}") << QStringLiteral("60 %");
        QTest::newRow("weights beyond all") << QByteArray("a {~%100%b ~%100%c ~d}") << QStringLiteral("200 %");
        QTest::newRow("no full credit") << QByteArray("a {=%50%b =%20%c}") << QStringLiteral("full credit");
        QTest::newRow("nothing to choose") << QByteArray("a {=b -> x =c -> x}") << QStringLiteral("one right side");
    }
    void doubtsAreWarnings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto quiz = parseGift(text);
        QCOMPARE(quiz->items.size(), 1);
        QCOMPARE(quiz->problems.size(), 1);
        QVERIFY(!quiz->hasErrors());
        QVERIFY2(quiz->problems.first().message.contains(says), qPrintable(quiz->problems.first().message));
    }

    void numericFormsKeepTheirFeedback()
    {
        const GiftDocument quiz = read("Rate? {#120:5#Right#not this####General}\n\nRate? {#=100..110#Good =%50%90:5#Near ~#Far off}\n");
        QCOMPARE(quiz.items.size(), 2);
        const auto first = std::get<Numeric>(quiz.items[0].interaction);
        QCOMPARE(first.accepted.first().low, 115.0);
        QCOMPARE(first.accepted.first().high, 125.0);
        QCOMPARE(quiz.items[0].generalFeedback.text, QStringLiteral("General"));
        const auto second = std::get<Numeric>(quiz.items[1].interaction);
        QCOMPARE(second.accepted.size(), 3);
        QCOMPARE(second.accepted[0].feedback.text, QStringLiteral("Good"));
        QCOMPARE(second.accepted[1].weight, 0.5);
        QVERIFY(second.accepted[2].any);
        QCOMPARE(second.accepted[2].weight, 0.0);
        QCOMPARE(second.accepted[2].feedback.text, QStringLiteral("Far off"));
    }

    void idsStayWhenOtherQuestionsComeAndGo()
    {
        const GiftDocument quiz = read("// [id:deposit-1]\n::Deposit::a{T}\n\n::Day Rate::b{T}\n\n::Day rate::c{T}\n\nd{T}\n");
        QCOMPARE(quiz.items[0].id, QStringLiteral("deposit-1"));
        QCOMPARE(quiz.items[1].id, QStringLiteral("day-rate"));
        QCOMPARE(quiz.items[2].id, QStringLiteral("day-rate-2"));
        QCOMPARE(quiz.items[3].id, QStringLiteral("q4"));
    }

    void categoriesHoldForTheQuestionsAfterThem()
    {
        const GiftDocument quiz = read("a{T}\n\n$CATEGORY: top/Pricing\n\nb{T}\n\n$CATEGORY: top/Law\nc{T}\n");
        QCOMPARE(quiz.items.size(), 3);
        QCOMPARE(quiz.items[0].category, QString());
        QCOMPARE(quiz.items[1].category, QStringLiteral("top/Pricing"));
        QCOMPARE(quiz.items[2].category, QStringLiteral("top/Law"));
    }

    void lineEndsOfEverySystemAndAByteOrderMarkAreRead()
    {
        const GiftDocument quiz = read("\xEF\xBB\xBF::A::a{T}\r\n\r\n::B::b{F}\r\r::C::c{}\n");
        QCOMPARE(quiz.items.size(), 3);
        QCOMPARE(quiz.items[0].title, QStringLiteral("A"));
        QCOMPARE(quiz.items[2].line, 5);
    }

    void limitsHold()
    {
        QCOMPARE(parseGift(QByteArray(5 * 1024 * 1024, 'a')).error().code, ErrorCode::TooLarge);
        QCOMPARE(parseGift(QByteArray("a{T}\n\n").repeated(2001)).error().code, ErrorCode::TooLarge);
        QCOMPARE(parseGift(QByteArray("a \xff\xfe b {T}")).error().code, ErrorCode::MalformedEncoding);
        const auto many = parseGift("a{=b" + QByteArray("~c").repeated(300) + "}");
        QVERIFY(many->problems.first().message.contains(QLatin1String("more than 200 answers")));
    }

    void hostileQuizzesTakeBoundedTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("colons") << QByteArray("::").repeated(1'000'000);
        QTest::newRow("hashes") << "a{" + QByteArray("#").repeated(2'000'000) + "}";
        QTest::newRow("backslashes") << QByteArray("\\").repeated(4'000'000);
        QTest::newRow("braces") << QByteArray("{").repeated(2'000'000) + QByteArray("}").repeated(2'000'000);
        QTest::newRow("equals") << "a{" + QByteArray("=").repeated(4'000'000) + "}";
        QTest::newRow("arrows") << "a{=" + QByteArray("->").repeated(2'000'000) + "}";
        QTest::newRow("tags") << "// " + QByteArray("[tag:").repeated(800'000) + "\na{T}";
        QTest::newRow("same titles") << QByteArray("::x::a{T}\n\n").repeated(1999);
    }
    void hostileQuizzesTakeBoundedTime()
    {
        QFETCH(QByteArray, text);
        const test::CpuTimer clock;
        (void)parseGift(text);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QStringLiteral("%1 ms").arg(clock.elapsed())));
    }

    void noPieceOfAQuizCrashesTheReader()
    {
        const QByteArray quiz = "::T\\:::[html]<p>a</p>{\n=%100%b#c\n~%-50%d->e#f####[markdown]*g*\n}\n\na{#1..2:3#=4~}\n\nb{=c->d =->e}";
        for (qsizetype from = 0; from < quiz.size(); ++from) {
            for (qsizetype size = 1; from + size <= quiz.size(); size += 3)
                QVERIFY(parseGift(QByteArrayView(quiz).sliced(from, size)));
        }
    }

    void textsAreMadeSafe()
    {
        using F = Text::Format;
        const auto styled = [](F format, const char *text) { return toStyledText({format, QString::fromUtf8(text)}); };
        QCOMPARE(styled(F::Plain, "a < b & \"c\"\nd"), QStringLiteral("a &lt; b &amp; &quot;c&quot;<br>d"));
        QCOMPARE(styled(F::Moodle, "<b>x</b>"), QStringLiteral("&lt;b&gt;x&lt;/b&gt;"));
        QCOMPARE(styled(F::Html, "<p>Caf&eacute; &#8364;</p><p onclick='x()'>a &lt;b&gt; <img src=x onerror=y><!-- c > d -->e</p>"),
                 QStringLiteral("Café €<br>a &lt;b&gt; e"));
        QCOMPARE(styled(F::Html, "1 < 2"), QStringLiteral("1 &lt; 2"));
        QCOMPARE(styled(F::Markdown, "**a** _b_ `c<d` [e](javascript:f) [g](https://example.org/?h=1&i=2)"),
                 QStringLiteral("<b>a</b> <i>b</i> <code>c&lt;d</code> e <a href=\"https://example.org/?h=1&amp;i=2\">g</a>"));
        QCOMPARE(styled(F::Markdown, "- a\n- b\n\n<script>x</script>"), QStringLiteral("• a<br>• b<br>&lt;script&gt;x&lt;/script&gt;"));
        QCOMPARE(toPlainText({F::Markdown, QStringLiteral("**a** & b")}), QStringLiteral("a & b"));
    }
};

QTEST_APPLESS_MAIN(TestGift)
#include "tst_content_gift.moc"
