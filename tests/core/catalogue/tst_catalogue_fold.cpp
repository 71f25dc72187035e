// What people type and what providers write meet in one folded form, and no typing breaks the query language.
#include "core/catalogue/Fold.h"
#include "core/catalogue/MatchExpression.h"

#include <QTest>

using namespace wb::catalogue;

class TestFold final : public QObject
{
    Q_OBJECT
private slots:
    void foldsCaseDiacriticsAndLetters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ascii") << QStringLiteral("Repair ME 2") << QStringLiteral("repair me 2");
        QTest::newRow("german") << QStringLiteral("Größe, Straße, Übung") << QStringLiteral("grosse, strasse, ubung");
        QTest::newRow("capital-sharp-s") << QStringLiteral("STRAẞE") << QStringLiteral("strasse");
        QTest::newRow("decomposed") << QStringLiteral("u\u0308ber") << QStringLiteral("uber");
        QTest::newRow("two-marks") << QStringLiteral("Ệ") << QStringLiteral("e");
        QTest::newRow("nordic") << QStringLiteral("Møbel Ærø þing ÐÓTTIR") << QStringLiteral("mobel aero thing dottir");
        QTest::newRow("polish") << QStringLiteral("Łódź żółć") << QStringLiteral("lodz zolc");
        QTest::newRow("french") << QStringLiteral("Cœur éclairé") << QStringLiteral("coeur eclaire");
        QTest::newRow("greek") << QStringLiteral("Σχεδιασμός") << QStringLiteral("σχεδιασμοσ");
        QTest::newRow("cyrillic") << QStringLiteral("Дизайн Ёлка") << QStringLiteral("дизаин елка");
        QTest::newRow("ligature") << QStringLiteral("oﬃce") << QStringLiteral("office");
        QTest::newRow("turkish") << QStringLiteral("ışık İş") << QStringLiteral("isik is");
    }
    void foldsCaseDiacriticsAndLetters()
    {
        QFETCH(QString, text);
        QTEST(folded(text), "expected");
    }

    void splitsIntoRunsOfLettersAndDigits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("punctuation") << QStringLiteral("  user-centred, (design) ")
                                     << QStringList{QStringLiteral("user"), QStringLiteral("centred"), QStringLiteral("design")};
        QTest::newRow("quotes-and-operators") << QStringLiteral("\"a\" OR b* NEAR(c)")
                                              << QStringList{QStringLiteral("a"), QStringLiteral("or"), QStringLiteral("b"),
                                                     QStringLiteral("near"), QStringLiteral("c")};
        QTest::newRow("emoji") << QStringLiteral("🎨 paint") << QStringList{QStringLiteral("paint")};
        QTest::newRow("beyond-the-basic-plane") << QStringLiteral("𐐀𐐁") << QStringList{QStringLiteral("𐐨𐐩")};
        QTest::newRow("lone-surrogate") << QString(QChar(0xD800)) + QStringLiteral("a") << QStringList{QStringLiteral("a")};
        QTest::newRow("nothing") << QStringLiteral("... !") << QStringList{};
    }
    void splitsIntoRunsOfLettersAndDigits()
    {
        QFETCH(QString, text);
        QTEST(foldedWords(text), "expected");
        QCOMPARE(foldedText(text), foldedWords(text).join(QLatin1Char(' ')));
    }

    // Most letters are looked up, others worked out: a letter that is never looked up, put behind, must not change the rest.
    void bothWaysOfFoldingAgree()
    {
        const QString other = QStringLiteral("ж");
        for (char16_t unit = 0; unit < 0x400; ++unit) {
            for (const QString &text : {QString(QChar(unit)), QStringLiteral("aB%1Cd ").arg(QChar(unit)), QStringLiteral("%1x").arg(QChar(unit))}) {
                if (QChar(unit).category() == QChar::Other_Surrogate)
                    continue;
                QCOMPARE(folded(text) + other, folded(text + other));
                QStringList words = foldedWords(text + QLatin1Char(' ') + other);
                QCOMPARE(words.takeLast(), other);
                QCOMPARE(foldedText(text), words.join(QLatin1Char(' ')));
            }
        }
    }

    void theLastWordIsABeginning()
    {
        QCOMPARE(matchExpression(searchWords(u"Circular des")), QStringLiteral("\"circular\" \"des\"*"));
        QCOMPARE(matchExpression(searchWords(u"des")), QStringLiteral("\"des\"*"));
        QCOMPARE(matchExpression(searchWords(u" - ")), QString());
    }

    void aWordTypedTwiceCountsOnce()
    {
        QCOMPARE(searchWords(u"to be or not to be"),
            (QStringList{QStringLiteral("or"), QStringLiteral("not"), QStringLiteral("to"), QStringLiteral("be")}));
    }

    void longInputIsCut()
    {
        const QStringList words = searchWords(QStringLiteral("abc%1 ").repeated(300));
        QVERIFY(words.size() <= 8);
        QCOMPARE(searchWords(QString(5000, QLatin1Char('x'))).value(0).size(), 40);
    }
};

QTEST_APPLESS_MAIN(TestFold)
#include "tst_catalogue_fold.moc"
