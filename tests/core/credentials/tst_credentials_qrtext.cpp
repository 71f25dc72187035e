// Credentials in QR codes: every byte comes back, in any order of parts; whatever is no part or lies about itself is refused in bounds.
#include "core/credentials/Base45.h"
#include "core/credentials/QrText.h"
#include "core/crypto/Digest.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <random>
#include <zlib.h>

using namespace wb;
using namespace wb::credentials;
using Step = QrCollector::Step;

namespace {

QByteArray noise(qsizetype size, quint32 seed = 7)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    std::generate(bytes.begin(), bytes.end(), [&] { return char(random.bounded(256)); });
    return bytes;
}

QByteArray letter(qsizetype size)
{
    QByteArray text = "{\"name\":\"Grüße aus Łódź\",\"proof\":\"";
    while (text.size() < size)
        text += QByteArray::number(text.size() * 7919) + "abcdef";
    return text.first(size - 2) + "\"}";
}

QString part(const QByteArray &form, const QByteArray &number, const QByteArray &size, const QByteArray &document, const QByteArray &data)
{
    return QString::fromLatin1("WB1:" + form + ':' + number + ':' + size + ':' + crypto::sha256(document).first(16).toHex().toUpper() + ':') + toBase45(data);
}

QByteArray zlibOf(const QByteArray &bytes)
{
    uLongf size = compressBound(uLong(bytes.size()));
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    compress2(reinterpret_cast<Bytef *>(out.data()), &size, reinterpret_cast<const Bytef *>(bytes.constData()), uLong(bytes.size()), 9);
    out.truncate(qsizetype(size));
    return out;
}

} // namespace

class TestQrText : public QObject
{
    Q_OBJECT

private slots:
    void base45KeepsToItsStandard_data() // RFC 9285 sections 4.3 and 4.4
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("AB") << QByteArray("AB") << QStringLiteral("BB8");
        QTest::newRow("Hello!!") << QByteArray("Hello!!") << QStringLiteral("%69 VD92EX0");
        QTest::newRow("base-45") << QByteArray("base-45") << QStringLiteral("UJCLQE7W581");
        QTest::newRow("ietf!") << QByteArray("ietf!") << QStringLiteral("QED8WEX0");
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void base45KeepsToItsStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(toBase45(bytes), text);
        QCOMPARE(fromBase45(text).value(), bytes);
    }

    void base45IsStrict_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one left over") << QStringLiteral("BB8A");
        QTest::newRow("small letter") << QStringLiteral("bb8");
        QTest::newRow("65,536") << QStringLiteral("GGX");
        QTest::newRow("256 in two") << QStringLiteral("V5");
        QTest::newRow("not Latin") << QStringLiteral("BB\u0416");
    }
    void base45IsStrict()
    {
        QFETCH(QString, text);
        const auto bytes = fromBase45(text);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::MalformedEncoding);
    }

    void everyByteComesBackInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("one byte that is no text") << QByteArray(1, '\0');
        QTest::newRow("a broken letter") << QByteArray("\xff\xfe{");
        QTest::newRow("text with a zero") << QByteArray("{\0}", 3);
        QTest::newRow("text that looks like a part") << QByteArray("WB1:Z:1/1:3:");
        QTest::newRow("with a byte order mark") << QByteArray("\xef\xbb\xbf{}");
        QTest::newRow("ends in line breaks") << letter(3000) + "\r\n\n";
        QTest::newRow("text of 1,601 bytes") << letter(1601);
        QTest::newRow("4 KB of text") << letter(4096);
        QTest::newRow("noise of 5 KB") << noise(5000);
        QTest::newRow("noise that fills its codes") << noise(6304);
        QTest::newRow("200 KB of the same") << QByteArray(200 * 1024, 'a');
    }
    void everyByteComesBackInAnyOrder()
    {
        QFETCH(QByteArray, document);
        const QrRoom room;
        auto texts = qrTexts(document, room);
        QVERIFY(texts);
        QVERIFY(!texts->isEmpty() && texts->size() <= room.parts);
        std::mt19937 dice(11);
        std::shuffle(texts->begin(), texts->end(), dice);
        QrCollector collector;
        for (qsizetype i = 0; i < texts->size(); ++i) {
            QVERIFY(texts->at(i).size() <= room.partCharacters);
            for (const QChar c : texts->at(i))
                QVERIFY(QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:").contains(c));
            const bool last = i + 1 == texts->size();
            QCOMPARE(collector.add(texts->at(i)).value(), last ? Step::Complete : Step::Part);
            QCOMPARE(collector.collected(), int(i + 1));
            QCOMPARE(collector.parts(), int(texts->size()));
            QCOMPARE(collector.missing().size(), texts->size() - i - 1);
            if (!last)
                QCOMPARE(collector.add(texts->at(i)).value(), Step::Repeated);
        }
        QCOMPARE(collector.document(), document);
    }

    void whatFitsStandsThereAsItIs()
    {
        const QByteArray document = letter(1600);
        const auto texts = qrTexts(document, {});
        QCOMPARE(texts.value(), QStringList{QString::fromUtf8(document)});
        QrCollector collector;
        QCOMPARE(collector.add(texts->first()).value(), Step::Whole);
        QCOMPARE(collector.document(), document);
    }

    void partsAreAboutAsFullAsEachOther()
    {
        const auto texts = qrTexts(noise(3000), {});
        QVERIFY(texts && texts->size() == 4);
        QVERIFY(texts->first().size() - texts->last().size() < 12);
    }

    void whatTakesTooManyCodesSaysHowMany()
    {
        const auto texts = qrTexts(noise(20000), {});
        QVERIFY(!texts);
        QCOMPARE(texts.error().code, ErrorCode::TooLarge);
        const int needed = texts.error().detail.toInt();
        QVERIFY(needed > 8);
        QrRoom room;
        room.parts = needed;
        QCOMPARE(qrTexts(noise(20000), room).value().size(), needed);
        QCOMPARE(qrTexts(noise(largestQrDocument + 1), room).error().code, ErrorCode::TooLarge);
        QCOMPARE(qrTexts({}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(qrTexts(noise(2000), {0, 50, 8}).error().code, ErrorCode::InvalidArgument);
    }

    void aPartOfAnotherBeginsAnew()
    {
        const auto first = qrTexts(noise(3000, 1), {}).value();
        const auto second = qrTexts(noise(3000, 2), {}).value();
        QrCollector collector;
        QCOMPARE(collector.add(first[0]).value(), Step::Part);
        QCOMPARE(collector.add(first[1]).value(), Step::Part);
        QCOMPARE(collector.add(second[3]).value(), Step::Part);
        QCOMPARE(collector.missing(), QList<int>({1, 2, 3}));
        QCOMPARE(collector.add(first[0]).value(), Step::Part);
        QCOMPARE(collector.missing(), QList<int>({2, 3, 4}));
        collector.clear();
        QCOMPARE(collector.parts(), 0);
    }

    void liesAreRefused_data()
    {
        const QByteArray document = noise(100);
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("part 0") << part("S", "0/1", "100", document, document) << ErrorCode::MalformedDocument;
        QTest::newRow("part 3 of 2") << part("S", "3/2", "100", document, document) << ErrorCode::MalformedDocument;
        QTest::newRow("65 parts") << part("S", "1/65", "100", document, document) << ErrorCode::MalformedDocument;
        QTest::newRow("unknown form") << part("B", "1/1", "100", document, document) << ErrorCode::MalformedDocument;
        QTest::newRow("no data") << part("S", "1/1", "100", document, {}) << ErrorCode::MalformedDocument;
        QTest::newRow("larger than a credential in codes may be") << part("Z", "1/1", "262145", document, zlibOf(document)) << ErrorCode::TooLarge;
        QTest::newRow("a size beyond numbers") << part("Z", "1/1", "99999999999999999999", document, zlibOf(document)) << ErrorCode::MalformedDocument;
        QTest::newRow("a part larger than the whole") << part("S", "1/2", "1", document, noise(2000)) << ErrorCode::MalformedDocument;
        QTest::newRow("another digest") << part("S", "1/1", "100", noise(100, 9), document) << ErrorCode::DigestMismatch;
        QTest::newRow("another size") << part("S", "1/1", "101", document, document) << ErrorCode::DigestMismatch;
        QTest::newRow("a stream that is none") << part("Z", "1/1", "100", document, document) << ErrorCode::DigestMismatch;
        QTest::newRow("a stream cut short") << part("Z", "1/1", "100", document, zlibOf(document).chopped(5)) << ErrorCode::DigestMismatch;
        QTest::newRow("a tail behind the stream") << part("Z", "1/1", "100", document, zlibOf(document) + "x") << ErrorCode::DigestMismatch;
        QTest::newRow("a stream that swells") << part("Z", "1/1", "100", document, zlibOf(QByteArray(4 * 1024 * 1024, 'a'))).left(4000) << ErrorCode::MalformedDocument;
        QTest::newRow("a small stream that swells") << part("Z", "1/1", "100", document, zlibOf(QByteArray(200 * 1024, 'a'))) << ErrorCode::DigestMismatch;
        QTest::newRow("data that is no base 45") << part("S", "1/1", "100", document, document) + QStringLiteral("AB") << ErrorCode::MalformedEncoding;
        QTest::newRow("longer than any code") << QString(7090, u'A') << ErrorCode::TooLarge;
    }
    void liesAreRefused()
    {
        QFETCH(QString, text);
        QrCollector collector;
        const auto step = collector.add(text);
        QVERIFY(!step);
        QTEST(step.error().code, "code");
        QVERIFY(collector.document().isEmpty());
    }

    // Any one character changed: never another document.
    void changedPartsNeverGiveAnotherDocument()
    {
        const QByteArray document = letter(2000);
        const auto texts = qrTexts(document, {}).value();
        QRandomGenerator random(23);
        for (int round = 0; round < 2000; ++round) {
            QStringList changed = texts;
            QString &text = changed[random.bounded(changed.size())];
            text[random.bounded(text.size())] = QLatin1Char("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[random.bounded(45)]);
            QrCollector collector;
            for (const QString &one : changed) {
                const auto step = collector.add(one);
                if (step && *step == Step::Complete)
                    QCOMPARE(collector.document(), document);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQrText)
#include "tst_credentials_qrtext.moc"
