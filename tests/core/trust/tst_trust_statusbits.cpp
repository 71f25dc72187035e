// Status lists are unpacked in the order their standard asks for, and nothing a stranger sends can blow them up.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/trust/Inflate.h"
#include "core/trust/StatusBits.h"
#include "tests/core/trust/StatusLists.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wb;
using namespace wb::trust;

namespace {

struct Vector {
    int bits = 0;
    QString list;
};

Vector readVector(const QString &file)
{
    QString text = QString::fromUtf8(test::readFile(test::testData(QStringLiteral("status-lists/ietf-token-status-list/") + file)));
    text = text.mid(text.indexOf(QLatin1Char('{')));
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    const QJsonObject object = parseJsonObject(text.toUtf8()).value_or(QJsonObject());
    return { object.value(QStringLiteral("bits")).toInt(), object.value(QStringLiteral("lst")).toString() };
}

QString tokenList(const QByteArray &bytes)
{
    return toBase64Url(test::zlibbed(bytes));
}

} // namespace

class TestStatusBits : public QObject {
    Q_OBJECT

    using Values = QMap<quint64, unsigned>;

private slots:
    void vectorsOfTheIetf_data()
    {
        WB_REQUIRE_TESTDATA("status-lists");
        QTest::addColumn<Values>("values"); // all others are 0
        QTest::addColumn<int>("entries");
        QTest::newRow("status_list_encoding_json.md")
            << Values { { 0, 1 }, { 3, 1 }, { 4, 1 }, { 5, 1 }, { 7, 1 }, { 8, 1 }, { 9, 1 }, { 13, 1 }, { 15, 1 } } << 16;
        QTest::newRow("status_list_encoding1_long_json.md") << Values { { 0, 1 }, { 1993, 1 }, { 25460, 1 }, { 159495, 1 },
            { 495669, 1 }, { 554353, 1 }, { 645645, 1 }, { 723232, 1 }, { 854545, 1 }, { 934534, 1 }, { 1000345, 1 } }
                                                            << 1048576;
        QTest::newRow("status_list_encoding2_json.md")
            << Values { { 0, 1 }, { 1, 2 }, { 3, 3 }, { 5, 1 }, { 7, 1 }, { 8, 1 }, { 9, 2 }, { 10, 3 }, { 11, 3 } } << 12;
        QTest::newRow("status_list_encoding2_long_json.md") << Values { { 0, 1 }, { 1993, 2 }, { 25460, 1 }, { 159495, 3 },
            { 495669, 1 }, { 554353, 1 }, { 645645, 2 }, { 723232, 1 }, { 854545, 1 }, { 934534, 2 }, { 1000345, 3 } }
                                                            << 1048576;
        QTest::newRow("status_list_encoding4_json.md") << Values { { 0, 1 }, { 1993, 2 }, { 35460, 3 }, { 459495, 4 },
            { 595669, 5 }, { 754353, 6 }, { 845645, 7 }, { 923232, 8 }, { 924445, 9 }, { 934534, 10 }, { 1004534, 11 },
            { 1000345, 12 }, { 1030203, 13 }, { 1030204, 14 }, { 1030205, 15 } }
                                                       << 1048576;
    }
    void vectorsOfTheIetf()
    {
        WB_REQUIRE_TESTDATA("status-lists");
        QFETCH(Values, values);
        QFETCH(int, entries);
        const Vector vector = readVector(QString::fromLatin1(QTest::currentDataTag()));
        const auto bits = StatusBits::fromTokenList(vector.list, vector.bits);
        QVERIFY(bits);
        QCOMPARE(bits->entries(), qint64(entries));
        for (quint64 i = 0; i < static_cast<quint64>(entries); ++i) {
            if (const unsigned value = bits->at(i).value(); value != values.value(i))
                QFAIL(qPrintable(QStringLiteral("status[%1] is %2").arg(i).arg(value)));
        }
        QCOMPARE(bits->at(static_cast<quint64>(entries)).error().code, ErrorCode::InvalidArgument);
    }

    // The draft's list of 8 bits holds every value from 1 to 255 once.
    void everyValueOfEightBits()
    {
        WB_REQUIRE_TESTDATA("status-lists");
        const Vector vector = readVector(QStringLiteral("status_list_encoding8_json.md"));
        QCOMPARE(vector.bits, 8);
        const auto bits = StatusBits::fromTokenList(vector.list, vector.bits);
        QVERIFY(bits);
        QCOMPARE(bits->entries(), 1048576);
        QSet<unsigned> seen;
        for (quint64 i = 0; i < 1048576; ++i) {
            if (const unsigned value = bits->at(i).value(); value != 0) {
                QVERIFY(!seen.contains(value));
                seen.insert(value);
            }
        }
        QCOMPARE(seen.size(), 255);
        QCOMPARE(bits->at(52451).value(), 1U);
        QCOMPARE(bits->at(1199).value(), 121U);
        QCOMPARE(bits->at(19535).value(), 255U);
        QCOMPARE(bits->at(233478).value(), 0U);
    }

    // The same bytes read in the two orders.
    void eachStandardHasItsOrder()
    {
        const QByteArray bytes = QByteArray::fromHex("b9a3");
        const auto w3c = StatusBits::fromBitstring(test::bitstring(bytes), 1);
        const auto ietf = StatusBits::fromTokenList(tokenList(bytes), 1);
        QString first;
        QString second;
        for (quint64 i = 0; i < 16; ++i) {
            first += QString::number(w3c->at(i).value());
            second += QString::number(ietf->at(i).value());
        }
        QCOMPARE(first, QStringLiteral("1011100110100011"));
        QCOMPARE(second, QStringLiteral("1001110111000101"));
    }

    void entriesOfSeveralBits_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : { 1, 2, 3, 4, 5, 7, 8 })
            QTest::newRow(qPrintable(QString::number(width))) << width;
    }
    void entriesOfSeveralBits()
    {
        QFETCH(int, width);
        const QMap<int, unsigned> values { { 0, 1 }, { 7, (1U << width) - 1 }, { 100, 1U << (width - 1) } };
        const auto w3c = StatusBits::fromBitstring(test::bitstring(test::packedHighestFirst(160, values, width)), width);
        for (int i = 0; i < 160; ++i)
            QCOMPARE(w3c->at(static_cast<quint64>(i)).value(), values.value(i));
        if (width == 3 || width == 5 || width == 7) {
            QCOMPARE(StatusBits::fromTokenList(tokenList(QByteArray(100, '\0')), width).error().code, ErrorCode::InvalidArgument);
            return;
        }
        const auto ietf = StatusBits::fromTokenList(tokenList(test::packedLowestFirst(160, values, width)), width);
        for (int i = 0; i < 160; ++i)
            QCOMPARE(ietf->at(static_cast<quint64>(i)).value(), values.value(i));
    }

    void bombsStopAtTheLimit_data()
    {
        QTest::addColumn<bool>("gzip");
        QTest::addColumn<qsizetype>("size");
        for (const bool gzip : { true, false }) {
            for (const qsizetype size : { qsizetype(1024 * 1024 + 1), qsizetype(64 * 1024 * 1024) })
                QTest::addRow("%s %lld", gzip ? "gzip" : "zlib", static_cast<long long>(size)) << gzip << size;
        }
    }
    void bombsStopAtTheLimit()
    {
        QFETCH(bool, gzip);
        QFETCH(qsizetype, size);
        const QByteArray zeros(size, '\0');
        const QByteArray packed = gzip ? test::gzipped(zeros) : test::zlibbed(zeros);
        const auto result = inflated(packed, gzip ? Compression::Gzip : Compression::Zlib, 1024 * 1024);
        QCOMPARE(result.error().code, ErrorCode::TooLarge);
        const QByteArray fits(1024 * 1024, '\0');
        QCOMPARE(
            inflated(gzip ? test::gzipped(fits) : test::zlibbed(fits), gzip ? Compression::Gzip : Compression::Zlib, 1024 * 1024)
                .value(),
            fits);
    }

    void damagedStreamsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("packed");
        const QByteArray good = test::gzipped(QByteArray(5000, 'x'));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no stream") << QByteArray("hello");
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("cut in the middle") << good.left(good.size() / 2);
        QTest::newRow("left over") << good + 'x';
        QTest::newRow("two members") << good + good;
        QTest::newRow("zlib instead of gzip") << test::zlibbed(QByteArray(5000, 'x'));
        QByteArray wrongSum = good;
        wrongSum[wrongSum.size() - 6] = static_cast<char>(wrongSum.at(wrongSum.size() - 6) ^ 1);
        QTest::newRow("wrong checksum") << wrongSum;
    }
    void damagedStreamsAreRefused()
    {
        QFETCH(QByteArray, packed);
        QCOMPARE(inflated(packed, Compression::Gzip, 1024 * 1024).error().code, ErrorCode::MalformedEncoding);
    }

    void anIndexIsWrittenInDigits_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            { "", "-1", "+1", " 1", "1.0", "1e3", "0x1", "12345678901234567890", "99999999999999999999999", "one", "\xd9\xa1" })
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void anIndexIsWrittenInDigits()
    {
        QFETCH(QString, text);
        QCOMPARE(statusIndex(text).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(statusIndex(u"007").value(), 7U);
        QCOMPARE(statusIndex(u"999999999999999999").value(), 999999999999999999U);
    }

    void theListEndsWhereItEnds()
    {
        const auto bits = StatusBits::fromBitstring(test::bitstring(QByteArray(2, '\xff')), 3);
        QCOMPARE(bits->entries(), 5); // the last bit is no entry
        QCOMPARE(bits->at(4).value(), 7U);
        QCOMPARE(bits->at(5).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(bits->at(999999999999999999U).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(StatusBits::fromBitstring(test::bitstring(QByteArray(2, '\0')), 0).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(StatusBits::fromBitstring(test::bitstring(QByteArray(2, '\0')), 9).error().code, ErrorCode::InvalidArgument);
    }

    void withOrWithoutItsMultibaseLetter()
    {
        const QString list = test::bitstring(test::packedHighestFirst(64, { { 9, 1 } }));
        for (const QString &text : { list, list.mid(1), QString(list.mid(1) + QStringLiteral("==")) })
            QCOMPARE(StatusBits::fromBitstring(text, 1)->at(9).value(), 1U);
    }
};

QTEST_APPLESS_MAIN(TestStatusBits)
#include "tst_trust_statusbits.moc"
