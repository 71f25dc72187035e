// QR codes: what is written is read again, also small, turned, several on one picture, and as text of other scripts.
#include "qml/Wanderbuch/Controls/QrSymbol.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTransform>

using namespace wb;
using namespace wb::ui;

namespace {

QImage picture(const QList<QrSymbol> &symbols, int module)
{
    int width = 0, height = 0;
    for (const QrSymbol &symbol : symbols) {
        width += (symbol.side + 8) * module;
        height = std::max(height, (symbol.side + 8) * module);
    }
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    int x = 0;
    for (const QrSymbol &symbol : symbols) {
        const int side = (symbol.side + 8) * module;
        paintQr(painter, symbol, QRectF(x, 0, side, side));
        x += side;
    }
    return image;
}

QString alphanumeric(int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QLatin1Char("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[(i * 31 + i / 45) % 45]);
    return text;
}

} // namespace

class TestQr : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one letter") << QStringLiteral("A");
        QTest::newRow("JSON") << QStringLiteral("{\"name\":\"Ada\"}");
        QTest::newRow("other scripts") << QStringLiteral("{\"n\":\"Łódź Ελλάδα Україна العربية 日本\"}");
        QTest::newRow("ends in a line break") << QStringLiteral("{}\r\n");
        QTest::newRow("1,300 characters") << alphanumeric(1300);
        QTest::newRow("as much as fits") << alphanumeric(3391); // version 40-M, ISO/IEC 18004 table 7
    }
    void whatIsWrittenIsRead()
    {
        QFETCH(QString, text);
        for (const QrLevel level : {QrLevel::Low, QrLevel::Medium}) {
            const auto symbol = encodeQr(text, level);
            QVERIFY(symbol);
            QCOMPARE((symbol->side - 17) % 4, 0);
            QCOMPARE(readQr(picture({*symbol}, 3)), QStringList{text});
        }
    }

    // ISO/IEC 18004 table 7: what the levels hold.
    void levelsAreThose()
    {
        QCOMPARE(encodeQr(alphanumeric(1451), QrLevel::Medium)->side, 17 + 4 * 25);
        QCOMPARE(encodeQr(alphanumeric(1853), QrLevel::Low)->side, 17 + 4 * 25);
    }

    void tooMuchIsAnError()
    {
        QCOMPARE(encodeQr(alphanumeric(3392), QrLevel::Medium).error().code, ErrorCode::TooLarge);
        QCOMPARE(encodeQr({}, QrLevel::Low).error().code, ErrorCode::InvalidArgument);
    }

    void severalOnOnePictureTurnedAndOnGlass()
    {
        QStringList texts;
        QList<QrSymbol> symbols;
        for (int i = 0; i < 4; ++i) {
            texts << alphanumeric(500) + QString::number(i);
            symbols << *encodeQr(texts.last(), QrLevel::Medium);
        }
        const QImage row = picture(symbols, 4);
        for (const int degrees : {0, 90, 180, 7}) {
            QImage turned = row.transformed(QTransform().rotate(degrees), Qt::SmoothTransformation); // corners are transparent
            QStringList read = readQr(turned);
            read.sort();
            QCOMPARE(read, texts);
        }
    }

    void nothingToRead()
    {
        QVERIFY(readQr({}).isEmpty());
        QImage grey(300, 300, QImage::Format_RGB32);
        grey.fill(Qt::gray);
        QVERIFY(readQr(grey).isEmpty());
        QVERIFY(readQr(QImage(1, 1, QImage::Format_Mono)).isEmpty());
    }
};

QTEST_MAIN(TestQr)
#include "tst_qr.moc"
