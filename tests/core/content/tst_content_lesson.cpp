// A lesson becomes the blocks its author wrote, safe to show, with places that one can come back to.
#include "core/content/LessonDocument.h"

#include <QtTest>

using namespace wb;
using namespace wb::content;

namespace {

LessonDocument read(const char *markdown, const QString &path = QStringLiteral("lessons/01.md"))
{
    return *parseLesson(QByteArrayView(markdown), path);
}

template<typename T>
T block(const LessonDocument &lesson, qsizetype at)
{
    if (at < lesson.blocks.size() && std::holds_alternative<T>(lesson.blocks[at].content))
        return std::get<T>(lesson.blocks[at].content);
    QTest::qFail("another kind of block", __FILE__, __LINE__);
    return {};
}

} // namespace

class TestLesson : public QObject
{
    Q_OBJECT
private slots:
    void aLessonBecomesItsBlocksInOrder()
    {
        const LessonDocument lesson = read("# Price by value\n\nAsk *first*, **then** quote:\nnever both.  \nNew line `a<b>`.\n\n"
                                           "## Why\n\n![Two scales](images/scales.svg \"Which weighs more\")\n\n---\n\n"
                                           "```cpp\nint a = 1 < 2;\n\nb();\n```\n\n> Said by a client.\n>\n> Twice.\n");
        QCOMPARE(lesson.title, QStringLiteral("Price by value"));
        QCOMPARE(lesson.blocks.size(), 7);
        QCOMPARE(block<Heading>(lesson, 0).level, 1);
        QCOMPARE(block<Paragraph>(lesson, 1).styled,
                 QStringLiteral("Ask <i>first</i>, <b>then</b> quote: never both.<br>New line <code>a&lt;b&gt;</code>."));
        QCOMPARE(block<Heading>(lesson, 2).text, QStringLiteral("Why"));
        QCOMPARE(block<Heading>(lesson, 2).anchor, QStringLiteral("why"));
        const Image image = block<Image>(lesson, 3);
        QCOMPARE(image.path, QStringLiteral("images/scales.svg"));
        QCOMPARE(image.alt, QStringLiteral("Two scales"));
        QCOMPARE(image.caption, QStringLiteral("Which weighs more"));
        block<Divider>(lesson, 4);
        QCOMPARE(block<Code>(lesson, 5).language, QStringLiteral("cpp"));
        QCOMPARE(block<Code>(lesson, 5).text, QStringLiteral("int a = 1 < 2;\n\nb();\n"));
        QCOMPARE(block<Quote>(lesson, 6).paragraphs, QStringList({QStringLiteral("Said by a client."), QStringLiteral("Twice.")}));
        QVERIFY(lesson.problems.isEmpty());
        QCOMPARE(lesson.resources(), QStringList{QStringLiteral("images/scales.svg")});
    }

    void calloutsAreGitHubAlertsWithATitle_data()
    {
        QTest::addColumn<QByteArray>("markdown");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("paragraphs");
        const auto row = [](const char *name, const char *markdown, Callout::Kind kind, const char *title, const QStringList &paragraphs) {
            QTest::newRow(name) << QByteArray(markdown) << int(kind) << QString::fromUtf8(title) << paragraphs;
        };
        row("with title", "> [!TIP] Try it\n> Open something.\n> Look.", Callout::Kind::Tip, "Try it", {QStringLiteral("Open something. Look.")});
        row("without title", "> [!NOTE]\n> Text.", Callout::Kind::Note, "", {QStringLiteral("Text.")});
        row("lower case", "> [!warning] Mind\n> **Text**.", Callout::Kind::Warning, "Mind", {QStringLiteral("<b>Text</b>.")});
        row("title in bold", "> [!CAUTION] **Two** words\n> a\n>\n> b", Callout::Kind::Caution, "Two words", {QStringLiteral("a"), QStringLiteral("b")});
        row("title only", "> [!IMPORTANT] Sign first", Callout::Kind::Important, "Sign first", {});
        row("with a list", "> [!TIP] Do\n>\n> - a\n> - b\n>   1. c", Callout::Kind::Tip, "Do",
            {QStringLiteral("• a"), QStringLiteral("• b"), QStringLiteral("1. c")});
    }
    void calloutsAreGitHubAlertsWithATitle()
    {
        QFETCH(QByteArray, markdown);
        const auto lesson = parseLesson(markdown, {});
        QVERIFY(lesson);
        QCOMPARE(lesson->blocks.size(), 1);
        const Callout callout = block<Callout>(*lesson, 0);
        QTEST(int(callout.kind), "kind");
        QTEST(callout.title, "title");
        QTEST(callout.paragraphs, "paragraphs");
    }

    void unknownAlertsAreQuotes()
    {
        QCOMPARE(block<Quote>(read("> [!DANGER] x\n> y"), 0).paragraphs, QStringList{QStringLiteral("[!DANGER] x y")});
        QCOMPARE(block<Quote>(read("> a\n>\n> [!TIP] b"), 0).paragraphs.size(), 2);
    }

    void listsKeepDepthOrderAndNumbers()
    {
        const ItemList list = block<ItemList>(read("- a\n- b\n\n  3. c\n  4. d\n\n     more\n- **e**\n"), 0);
        QStringList seen;
        for (const ListItem &item : list.items)
            seen += QStringLiteral("%1 %2 %3").arg(item.depth).arg(item.ordered ? QString::number(item.number) : QStringLiteral("-"), item.styled);
        QCOMPARE(seen, QStringList({QStringLiteral("0 - a"), QStringLiteral("0 - b"), QStringLiteral("1 3 c"), QStringLiteral("1 4 d<br>more"),
                                    QStringLiteral("0 - <b>e</b>")}));
    }

    void aPictureInAListCutsItInTwo()
    {
        const LessonDocument lesson = read("1. Cut\n2. Fold\n\n   ![Fold](images/fold.svg)\n\n   gently\n3. Glue\n");
        QCOMPARE(lesson.blocks.size(), 3);
        QCOMPARE(block<ItemList>(lesson, 0).items.size(), 2);
        QCOMPARE(block<Image>(lesson, 1).path, QStringLiteral("images/fold.svg"));
        const ItemList rest = block<ItemList>(lesson, 2);
        QCOMPARE(rest.items.size(), 2);
        QVERIFY(rest.items[0].continued);
        QCOMPARE(rest.items[0].styled, QStringLiteral("gently"));
        QCOMPARE(rest.items[1].number, 3);
        QVERIFY(!rest.items[1].continued);
    }

    void aPictureInAParagraphStandsBetweenItsHalves()
    {
        const LessonDocument lesson = read("before ![x](images/x.png) after");
        QCOMPARE(block<Paragraph>(lesson, 0).styled, QStringLiteral("before"));
        block<Image>(lesson, 1);
        QCOMPARE(block<Paragraph>(lesson, 2).styled, QStringLiteral("after"));
    }

    void aPictureInACalloutFollowsIt()
    {
        const LessonDocument lesson = read("> [!TIP] Look\n> Text.\n>\n> ![x](images/x.png)\n");
        QCOMPARE(lesson.blocks.size(), 2);
        QCOMPARE(block<Callout>(lesson, 0).paragraphs, QStringList{QStringLiteral("Text.")});
        QCOMPARE(block<Image>(lesson, 1).path, QStringLiteral("images/x.png"));
    }

    void soundAndFilmAreKnownByTheirExtension()
    {
        const LessonDocument lesson = read("![Interview](media/talk.MP3)\n\n![](media/cut.webm \"The cut\")");
        const Media audio = block<Media>(lesson, 0);
        QCOMPARE(audio.kind, Media::Kind::Audio);
        QCOMPARE(audio.title, QStringLiteral("Interview"));
        QCOMPARE(block<Media>(lesson, 1).kind, Media::Kind::Video);
        QCOMPARE(block<Media>(lesson, 1).title, QStringLiteral("The cut"));
        QCOMPARE(lesson.resources().size(), 2);
    }

    void tablesKeepTheirCells()
    {
        const Table table = block<Table>(read("| a | **b** | c |\n|:--|:-:|--:|\n| 1 | 2 \\| 3 | <x> |\n| 4 |\n"), 0);
        QCOMPARE(table.header, QStringList({QStringLiteral("a"), QStringLiteral("<b>b</b>"), QStringLiteral("c")}));
        QCOMPARE(table.alignments, QList<Table::Alignment>({Table::Alignment::Start, Table::Alignment::Center, Table::Alignment::End}));
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows[0], QStringList({QStringLiteral("1"), QStringLiteral("2 | 3"), QStringLiteral("&lt;x&gt;")}));
        QCOMPARE(table.rows[1].size(), 3);
    }

    void rawHtmlIsTextAndRunsNothing()
    {
        const LessonDocument lesson = read("<script>alert(1)</script>\n\na <b onclick=x>b</b> <!-- c -->\n\n<div><img src=\"https://e.org/x.png\"></div>");
        for (const Block &b : lesson.blocks) {
            const QString styled = std::get<Paragraph>(b.content).styled;
            QVERIFY2(!styled.contains(u'<'), qPrintable(styled));
        }
        QCOMPARE(block<Paragraph>(lesson, 0).styled, QStringLiteral("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    void onlyHttpsLinksAreLinks_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::addColumn<QString>("styled");
        const auto plain = QStringLiteral("x");
        QTest::newRow("https") << QByteArray("https://eur-lex.europa.eu/eli/reg/2016/679") << QStringLiteral("<a href=\"https://eur-lex.europa.eu/eli/reg/2016/679\">x</a>");
        QTest::newRow("query") << QByteArray("https://e.org/?a=1&amp;b=2") << QStringLiteral("<a href=\"https://e.org/?a=1&amp;b=2\">x</a>");
        QTest::newRow("http") << QByteArray("http://e.org") << plain;
        QTest::newRow("javascript") << QByteArray("javascript:alert(1)") << plain;
        QTest::newRow("javascript by entity") << QByteArray("&#106;avascript:alert(1)") << plain;
        QTest::newRow("data") << QByteArray("data:text/html,x") << plain;
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << plain;
        QTest::newRow("user name") << QByteArray("https://europa.eu@evil.org/") << plain;
        QTest::newRow("relative") << QByteArray("02.md") << plain;
        QTest::newRow("no host") << QByteArray("https:///x") << plain;
        QTest::newRow("quote") << QByteArray("<https://e.org/\"onmouseover=x>") << plain;
    }
    void onlyHttpsLinksAreLinks()
    {
        QFETCH(QByteArray, href);
        QFETCH(QString, styled);
        const auto lesson = parseLesson("[x](" + href + ")", {});
        QCOMPARE(block<Paragraph>(*lesson, 0).styled, styled);
        QCOMPARE(lesson->problems.size(), styled == QLatin1String("x") ? 1 : 0);
    }

    void picturesComeFromThePackOnly_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char *href, const char *path, const char *refusal) {
            QTest::newRow(href) << QByteArray(href) << QString::fromLatin1(path) << QString::fromLatin1(refusal);
        };
        row("images/a.svg", "images/a.svg", "");
        row("./a.svg", "lessons/a.svg", "");
        row("../images/a.svg", "images/a.svg", "");
        row("images/my%20pic.svg?x#y", "images/my pic.svg", "");
        row("images/../a.svg", "a.svg", "");
        row("https://e.org/a.png", "", "remote");
        row("//e.org/a.png", "", "remote");
        row("data:image/png;base64,AAAA", "", "remote");
        row("file:///a.png", "", "remote");
        row("C:/a.png", "", "remote");
        row("\\\\\\\\server\\a.png", "", "remote");
        row("../../a.png", "", "outside");
        row("images/../../a.png", "", "outside");
        row("%2e%2e/%2e%2e/a.png", "", "outside");
        row("/etc/a.png", "", "outside");
        row("images%5C..%5Ca.png", "", "outside");
        row("images/a%00.png", "", "outside");
        row("notes.exe", "", "unknown");
    }
    void picturesComeFromThePackOnly()
    {
        QFETCH(QByteArray, href);
        const auto lesson = parseLesson("![Alt](" + href + ")", QStringLiteral("lessons/01.md"));
        QVERIFY(lesson);
        QCOMPARE(lesson->blocks.size(), 1);
        const Image image = block<Image>(*lesson, 0);
        QTEST(image.path, "path");
        QTEST(image.refusal, "refusal");
        QCOMPARE(image.alt, QStringLiteral("Alt"));
        QCOMPARE(lesson->problems.size(), image.refusal.isEmpty() ? 0 : 1);
    }

    void idsStayWhenOtherBlocksChange()
    {
        const LessonDocument before = read("# T\n\na\n\nb\n\nb\n\nc\n");
        const LessonDocument after = read("# T\n\nnew\n\na\n\nb\n\nb\n\nchanged\n");
        QSet<QString> ids;
        for (const Block &b : before.blocks)
            ids.insert(b.id);
        QCOMPARE(ids.size(), before.blocks.size());
        QCOMPARE(after.indexOf(before.blocks[1].id), 2);
        QCOMPARE(after.indexOf(before.blocks[3].id), 4);
        QCOMPARE(after.indexOf(before.blocks[4].id), -1);
        // Written down once: a change would lose every learner's place.
        QCOMPARE(read("# T\n").blocks.first().id, QStringLiteral("1cb7d07dd98a"));
    }

    void anchorsAreUnique()
    {
        const LessonDocument lesson = read("## Über Preise!\n\n## Über Preise\n\n## über-preise-2\n\n## !!!\n");
        QStringList anchors;
        for (const Block &b : lesson.blocks)
            anchors += std::get<Heading>(b.content).anchor;
        QCOMPARE(anchors.first(), QStringLiteral("über-preise"));
        QCOMPARE(anchors.last(), QStringLiteral("section"));
        QCOMPARE(QSet<QString>(anchors.begin(), anchors.end()).size(), 4);
    }

    void wordsAndTimeAreCounted()
    {
        const LessonDocument lesson = read("# One two\n\nthree **four** client's 1,250.50 well-known `six`\n\n- seven\n- eight\n\n![alt words](images/a.svg)\n");
        QCOMPARE(lesson.words, 10);
        QCOMPARE(lesson.readingSeconds, 10 * 60 / 180 + 12);
        QCOMPARE(read(QByteArray("word ").repeated(900).constData()).readingSeconds, 300);
    }

    void entitiesAreCharacters()
    {
        QCOMPARE(block<Paragraph>(read("&euro; &eacute; &#x20AC; &#0; &lt;b&gt; &unknown; &amp;lt;"), 0).styled,
                 QStringLiteral("€ é € \uFFFD &lt;b&gt; &amp;unknown; &amp;lt;"));
    }
};

QTEST_APPLESS_MAIN(TestLesson)
#include "tst_content_lesson.moc"
