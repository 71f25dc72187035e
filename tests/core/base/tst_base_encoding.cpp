// Text forms of bytes read back exactly, and a second spelling of the same bytes is refused.
#include "core/base/Clock.h"
#include "core/base/Encoding.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wb;

class TestEncoding : public QObject
{
    Q_OBJECT

private slots:
    void roundTrips()
    {
        QRandomGenerator random(20261122);
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes(random.bounded(80), '\0');
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            if (i % 7 == 0)
                bytes.prepend(QByteArray(i % 5, '\0'));
            QCOMPARE(fromBase64Url(toBase64Url(bytes)).value(), bytes);
            QCOMPARE(fromBase58(toBase58(bytes)).value(), bytes);
            QCOMPARE(fromMultibase(toMultibaseBase58(bytes)).value(), bytes);
            QCOMPARE(fromHex(toHex(bytes)).value(), bytes);
        }
    }

    void knownValues()
    {
        // draft-msporny-base58-03, section 5
        QCOMPARE(toBase58("Hello World!"), QStringLiteral("2NEpo7TZRRrLZSi2U"));
        QCOMPARE(toBase58(fromHex(u"0000287fb4cd").value()), QStringLiteral("11233QC4"));
    }

    void refusesOtherSpellings()
    {
        QVERIFY(!fromBase64Url(u"QQ=="));
        QVERIFY(!fromBase64Url(u"QR")); // trailing bits not zero
        QVERIFY(!fromBase64Url(u"a+b/"));
        QVERIFY(!fromBase64(u"QUI"));
        QVERIFY(!fromBase58(u"0OIl"));
        QVERIFY(!fromBase58(QString::fromUtf8("zé")));
        QCOMPARE(fromBase58(QString(1025, QLatin1Char('2'))).error().code, ErrorCode::TooLarge);
        QVERIFY(!fromMultibase(u"mQQ"));
        QVERIFY(!fromHex(u"abc"));
        QVERIFY(!fromHex(u"zz"));
    }

    void timesInBothForms()
    {
        QCOMPARE(toRfc3339(fromRfc3339(u"2026-11-22T10:00:00+01:00")), QStringLiteral("2026-11-22T09:00:00.000Z"));
        QCOMPARE(fromRfc3339(u"2024-09-25T00:00:00"), fromRfc3339(u"2024-09-25T00:00:00Z"));
        QVERIFY(!fromRfc3339(u"yesterday").isValid());
    }

    // The usual form has a reader and a writer of its own; they say what Qt says.
    void timesAsQtReadsThem_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : { "2026-11-22T10:00:00Z", "2024-02-29T23:59:59Z", "2023-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z",
                 "2026-01-01T23:59:60Z", "2026-01-01T23:60:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-1-01T00:00:000Z",
                 "-026-01-01T00:00:00Z", "+026-01-01T00:00:00Z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00z", "2026-01-01T 0:00:00Z", "2026-01-01T00:00:00.5Z",
                 "2026-11-22T10:00:00.123Z", "2024-02-29T23:59:59.999Z", "2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00,123Z", "2026-11-22T10:00:00.-12Z", "2026-11-22T10:00:00.12 Z", "2026-11-22T10:00:60.123Z", "2026-11-22T10:00:00.123z" })
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void timesAsQtReadsThem()
    {
        QFETCH(QString, text);
        const QDateTime expected = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
        QCOMPARE(fromRfc3339(text), expected);
        QCOMPARE(toRfc3339(expected), expected.toString(Qt::ISODateWithMs));
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_base_encoding.moc"
