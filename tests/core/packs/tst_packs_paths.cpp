// A path in a pack means the same file everywhere, and none outside.
#include "core/packs/ResourcePath.h"

#include <QtTest>

using namespace wb;
using namespace wb::packs;

class TestPaths : public QObject
{
    Q_OBJECT
private slots:
    void unsafePathsAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << QString();
        QTest::newRow("absolute") << QStringLiteral("/etc/passwd");
        QTest::newRow("parent") << QStringLiteral("../a");
        QTest::newRow("parent within") << QStringLiteral("a/../../b");
        QTest::newRow("parent at the end") << QStringLiteral("a/..");
        QTest::newRow("dot") << QStringLiteral("a/./b");
        QTest::newRow("double slash") << QStringLiteral("a//b");
        QTest::newRow("backslash") << QStringLiteral("..\\a");
        QTest::newRow("drive") << QStringLiteral("C:/a");
        QTest::newRow("drive relative") << QStringLiteral("c:a");
        QTest::newRow("stream") << QStringLiteral("a.md:hidden");
        QTest::newRow("share") << QStringLiteral("//server/a");
        QTest::newRow("zero byte") << QStringLiteral("a") + QChar(0) + QStringLiteral(".md");
        QTest::newRow("line end") << QStringLiteral("a\nb");
        QTest::newRow("escape") << QStringLiteral("a\x1B[2J");
        QTest::newRow("right to left override") << QStringLiteral("cover\u202Egnp.exe");
        QTest::newRow("zero width") << QStringLiteral("a\u200Bb");
        QTest::newRow("lone surrogate") << (QStringLiteral("a") + QChar(0xD800));
        QTest::newRow("device") << QStringLiteral("images/CON");
        QTest::newRow("device with extension") << QStringLiteral("aux.md");
        QTest::newRow("dot at the end") << QStringLiteral("a./b");
        QTest::newRow("space at the end") << QStringLiteral("a ");
        QTest::newRow("too long") << QString(513, u'a');
    }
    void unsafePathsAreRefused()
    {
        QFETCH(QString, path);
        const auto result = checkPath(path);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::UnsafePath);
    }

    void ordinaryPathsAreAccepted()
    {
        const QStringList paths{QStringLiteral("a"), QStringLiteral("lessons/01-intro.md"), QStringLiteral("Bilder/Über uns (2).png"),
                                QStringLiteral("..a/b..c"), QStringLiteral("console.md"), QStringLiteral("日本/地図.svg"), QStringLiteral(".hidden")};
        for (const QString &path : paths)
            QVERIFY2(checkPath(path), qPrintable(path));
    }

    void namesThatMeanTheSameFileHaveOneKey()
    {
        QCOMPARE(pathKey(QStringLiteral("Images/Ü.PNG")), pathKey(QStringLiteral("images/u\u0308.png")));
        QCOMPARE(pathKey(QStringLiteral("ﬁle")), pathKey(QStringLiteral("FILE")));
        QVERIFY(pathKey(QStringLiteral("a")) != pathKey(QStringLiteral("b")));
    }

    void hrefsAndPathsAreEachOthersInverse()
    {
        for (const QString &path : {QStringLiteral("lessons/01.md"), QStringLiteral("a b/ü#1?.png"), QStringLiteral("100%.svg"), QStringLiteral("a&b=(c),d.md")}) {
            QVERIFY(!hrefOf(path).contains(u' '));
            QCOMPARE(*resolveHref(hrefOf(path)), path);
        }
        QCOMPARE(*resolveHref(QStringLiteral("../images/a.svg"), QStringLiteral("lessons/de/01.md")), QStringLiteral("lessons/images/a.svg"));
        QCOMPARE(*resolveHref(QStringLiteral("images/a.svg"), QStringLiteral("lessons/01.md")), QStringLiteral("images/a.svg"));
        QVERIFY(!resolveHref(QStringLiteral("../../a"), QStringLiteral("lessons/01.md")));
        QVERIFY(!resolveHref(QStringLiteral("..%2F..%2Fa"), QStringLiteral("lessons/01.md")));
        QVERIFY(!resolveHref(QStringLiteral("file:///a")));
        QVERIFY(!resolveHref(QStringLiteral("%00")));
        QVERIFY(!resolveHref(QStringLiteral("#top")));
    }

    void mediaIsStoredAndTextDeflated()
    {
        QVERIFY(isDeflated(mediaTypeOf(QStringLiteral("a.md"))));
        QVERIFY(isDeflated(mediaTypeOf(QStringLiteral("a.SVG"))));
        QVERIFY(isDeflated(mediaTypeOf(QStringLiteral("a.json"))));
        QVERIFY(!isDeflated(mediaTypeOf(QStringLiteral("a.mp4"))));
        QVERIFY(!isDeflated(mediaTypeOf(QStringLiteral("a.png"))));
        QVERIFY(!isDeflated(mediaTypeOf(QStringLiteral("unknown"))));
    }
};

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_packs_paths.moc"
