// Whatever is in the file, reading a lesson ends soon, in bounded memory, with blocks or with an error code.
#include "core/content/LessonDocument.h"
#include "tests/support/CpuTime.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace wb;
using namespace wb::content;

class TestHostileLessons : public QObject
{
    Q_OBJECT
private slots:
    void limitsAreErrors()
    {
        QCOMPARE(parseLesson(QByteArray(10 * 1024 * 1024, 'a'), {}).error().code, ErrorCode::TooLarge);
        QCOMPARE(parseLesson("a \xC3\x28 b", {}).error().code, ErrorCode::MalformedEncoding);
        QCOMPARE(parseLesson(QByteArray(">").repeated(30) + " a", {}).error().code, ErrorCode::TooLarge);
        QCOMPARE(parseLesson(QByteArray("- ").repeated(30) + "a", {}).error().code, ErrorCode::TooLarge);
        QCOMPARE(parseLesson(QByteArray("a\n\n").repeated(10001), {}).error().code, ErrorCode::TooLarge);
        QVERIFY(parseLesson(QByteArray(">").repeated(20) + " a", {}));
        QVERIFY(parseLesson({}, {}));
    }

    void pathologicalMarkdownTakesBoundedTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        const qsizetype size = LessonLimits().bytes - 16;
        const auto row = [size](const char *name, const QByteArray &unit, const QByteArray &before = {}, const QByteArray &after = {}) {
            QTest::newRow(name) << before + unit.repeated((size - before.size() - after.size()) / unit.size()) + after;
        };
        row("one long line", "a");
        row("one long line of words", "word ");
        row("open brackets", "[");
        row("open images", "![");
        row("open brackets with text", "[a](");
        row("brackets nested", "[a", {}, {});
        row("brackets closed", "]", QByteArray("[").repeated(200000));
        row("stars", "*");
        row("stars with text", "*a **a ");
        row("stars and underscores", "*a_ ");
        row("closing stars", "a** ");
        row("tildes", "~a~~b");
        row("backticks", "`");
        row("backticks growing", "`a``b```c````");
        row("less than", "<");
        row("open tags", "<a b=");
        row("open comments", "<!--");
        row("open processing", "<?");
        row("open cdata", "<![CDATA[");
        row("open declarations", "<!A ");
        row("quotes", ">");
        row("quotes a line", "> a\n");
        row("quotes deeper", ">>>> a\n");
        row("list markers", "* ");
        row("list markers a line", "* a\n");
        row("indented lists", " * a\n  * b\n   * c\n");
        row("numbers", "1. a\n");
        row("tables", "|", "a|b\n-|-\n");
        row("table rows", "|a|b\n", "|a|b\n|-|-\n");
        row("wide table header", "a|", {}, "\n" + QByteArray("-|").repeated(60000) + "\n");
        QByteArray wide = QByteArray("a|").repeated(60000) + "\n" + QByteArray("-|").repeated(60000) + "\n";
        row("wide table with short rows", "b\n", wide);
        row("references", "[a]: b\n");
        row("references and uses", "[a] ", QByteArray("[a]: /b\n\n"));
        QByteArray definitions;
        for (int i = 0; definitions.size() < size / 2; ++i)
            definitions += "[r" + QByteArray::number(i) + "]: /x\n";
        row("many references used", "[r1][r2] ", definitions + "\n");
        row("long reference label", "a", "[", "]: b\n\n[x]");
        QByteArray bomb = "[a]: /" + QByteArray("x").repeated(200000) + "\n\n";
        row("reference of great length used often", "[a] ", bomb);
        row("headings", "# a\n");
        row("underlines", "a\n===\n");
        row("fences", "```\n");
        row("dashes", "---\n");
        row("entities", "&#1;&amp;");
        row("ampersands", "&");
        row("backslashes", "\\");
        row("line breaks", "a  \n");
        row("zero bytes", QByteArray(1, '\0'));
        row("blank lines", "\n");
        row("tabs", "\t");
        row("emphasis nested", "*", {}, QByteArray("a") + QByteArray("*").repeated(200000));
        row("links in links", "[a](b) [");
        row("link titles", "[a](b \"");
        row("link destinations", "[a](<b");
        row("parentheses", "(", "[a](");
    }
    void pathologicalMarkdownTakesBoundedTime()
    {
        QFETCH(QByteArray, text);
        QVERIFY(text.size() <= LessonLimits().bytes);
        const test::CpuTimer clock;
        const auto lesson = parseLesson(text, {});
        const qint64 took = clock.elapsed();
        if (!lesson)
            QCOMPARE(lesson.error().code, ErrorCode::TooLarge);
        if (took > 500)
            qInfo("%lld ms, %s", took, lesson ? "read" : qPrintable(lesson.error().detail));
        QVERIFY2(took < 6000, qPrintable(QStringLiteral("%1 ms").arg(took)));
    }

    void changedBytesNeverCrashIt()
    {
        const QByteArray good = "# T\n\na *b* **c** `d` [e](https://e.org) ![f](g.png)\n\n> [!TIP] h\n> i\n> - j\n\n- k\n  1. l\n\n|m|n|\n|-|-|\n|o|p|\n\n```q\nr\n```\n";
        QRandomGenerator random(20261122);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bad = good;
            for (int change = 0; change < 1 + round % 8; ++change) {
                const qsizetype at = random.bounded(int(bad.size()));
                static const QByteArray marks = "*_`[]()!<>#-|\n\\&~:\"' 0";
                switch (random.bounded(3)) {
                case 0: bad[at] = marks[random.bounded(int(marks.size()))]; break;
                case 1: bad.insert(at, marks[random.bounded(int(marks.size()))]); break;
                default: bad.remove(at, 1 + random.bounded(4)); break;
                }
                if (bad.isEmpty())
                    bad = "x";
            }
            const auto lesson = parseLesson(bad, {});
            QVERIFY(lesson);
            for (const Block &block : lesson->blocks)
                QVERIFY(!block.id.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(TestHostileLessons)
#include "tst_content_hostile.moc"
