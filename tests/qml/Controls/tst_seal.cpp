// A seal depends on every byte of the digest's drawing and on nothing else.
#include "qml/Wanderbuch/Controls/SealDrawing.h"

#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace wb::ui;

class TestSeal : public QObject
{
    Q_OBJECT

    static QByteArray digest(int i) { return QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256); }
    static QByteArray picture(const QByteArray &digest, int side)
    {
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSeal(painter, digest, side, Qt::red, Qt::white);
        return QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
    }

private slots:
    void sameDigestSameSeal()
    {
        QCOMPARE(picture(digest(1), 160), picture(digest(1), 160));
        QCOMPARE(picture(digest(1), 32), picture(digest(1), 32));
    }

    void everyDigestItsOwnSeal()
    {
        QSet<QByteArray> seals;
        for (int i = 0; i < 300; ++i)
            seals.insert(picture(digest(i), 96));
        QCOMPARE(seals.size(), 300);
    }

    void staysInsideItsSquare()
    {
        for (int i = 0; i < 200; ++i) {
            for (const auto &stroke : sealDrawing(digest(i)) + smallSealDrawing(digest(i)))
                QVERIFY(QRectF(0, 0, 220, 220).contains(stroke.path.boundingRect().adjusted(-1, -1, 1, 1)));
        }
    }

    void anyInputHasASeal()
    {
        QVERIFY(!sealDrawing({}).isEmpty());
        QVERIFY(picture("short", 80) != picture("other", 80));
    }
};

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
