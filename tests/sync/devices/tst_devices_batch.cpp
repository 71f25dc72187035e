// Batches by a device that has a key and means ill, such as one that was cut off: each is refused before it costs anything.
#include "sync/devices/Batch.h"

#include <QTest>
#include <QtEndian>

using namespace wb;
using namespace wb::sync;

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

class TestDevicesBatch : public QObject {
    Q_OBJECT

    GroupKeys m_keys;

    Result<OpenedBatch> opened(const QByteArray &packed)
    {
        const QByteArray message = QByteArray(crypto::Ed25519KeyPair::signatureSize, 'x') + bigEndian(quint32(packed.size())) + packed;
        return openBatch(sealPadded(message, m_keys.back().key), m_keys);
    }

private slots:
    void initTestCase() { m_keys.push_back(GroupKey::make(1, {})); }

    void aWholeOneReadsBack()
    {
        const auto signer = crypto::Ed25519KeyPair::generate();
        Batch batch;
        batch.head.card = { .id = QStringLiteral("d"), .name = QStringLiteral("Phone"), .signKey = signer.publicKey().bytes, .agreeKey = QByteArray(32, 'a') };
        batch.head.sequence = 7;
        batch.attachments.insert({ QStringLiteral("credential"), QStringLiteral("c") }, QByteArray(100'000, 'z'));
        const auto result = openBatch(sealBatch(batch, signer, m_keys.back()).value(), m_keys);
        QVERIFY(result);
        QCOMPARE(result->batch.head.sequence, 7);
        QCOMPARE(result->batch.attachments, batch.attachments);
        QVERIFY(checkSignature(*result, batch.head.card));
    }

    // A body of 80 MiB in 80 KB that says it has a thousand bytes.
    void unpacksToWhatItSaysOrNotAtAll_data()
    {
        QTest::addColumn<quint32>("says");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("less") << quint32(1000) << ErrorCode::MalformedDocument;
        QTest::newRow("nothing") << quint32(0) << ErrorCode::MalformedDocument;
        QTest::newRow("more than there is") << quint32(300) * 1024 * 1024 << ErrorCode::TooLarge;
        QTest::newRow("the truth, which is too much") << quint32(80) * 1024 * 1024 << ErrorCode::TooLarge;
    }
    void unpacksToWhatItSaysOrNotAtAll()
    {
        QFETCH(quint32, says);
        QFETCH(ErrorCode, error);
        static const QByteArray bomb = qCompress(QByteArray(80 * 1024 * 1024, ' '));
        const auto result = opened(bigEndian(says) + bomb.sliced(4));
        QVERIFY(!result);
        QCOMPARE(result.error().code, error);
    }

    void aLittleLessThanItSays()
    {
        const QByteArray body = qCompress(QByteArray(1000, ' '));
        QCOMPARE(opened(bigEndian(1001) + body.sliced(4)).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(opened(body).error().code, ErrorCode::MalformedJson); // unpacked, and no JSON
    }
};

QTEST_APPLESS_MAIN(TestDevicesBatch)
#include "tst_devices_batch.moc"
