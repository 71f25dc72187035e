// Time stamps: only a sound one gives a time.
#include "core/base/Clock.h"
#include "core/crypto/TimeStamp.h"
#include "tests/core/crypto/TestSigner.h"

#include <QTest>

using namespace wb;
using namespace wb::crypto;
using test::TestSigner;

class TestTimeStamp : public QObject {
    Q_OBJECT

    TestSigner m_key = TestSigner::generate(KeyType::P256);
    QDateTime m_time = fromRfc3339(u"2026-01-12T07:12:24Z");

    Certificate certificate(const QByteArray &usage = "critical,timeStamping", const QByteArray &keyUsage = {}) const
    {
        return m_key.certificate({ .commonName = QStringLiteral("TSA"), .keyUsage = keyUsage, .extendedKeyUsage = usage });
    }

    ErrorCode errorOf(const QByteArray &token, QByteArrayView message = "message") const
    {
        const auto stamp = verifyTimeStamp(token, message);
        return stamp ? ErrorCode::Internal : stamp.error().code;
    }

private slots:
    void aSoundOneGivesItsTime()
    {
        const auto stamp = verifyTimeStamp(m_key.timeStamp("message", m_time, certificate()), "message");
        QVERIFY2(stamp, stamp ? "" : qPrintable(stamp.error().detail));
        QCOMPARE(stamp->time, m_time);
        QCOMPARE(stamp->authority.commonName(), QStringLiteral("TSA"));
        QVERIFY(stamp->others.isEmpty());
    }

    void itIsOverOneMessage()
    {
        const QByteArray token = m_key.timeStamp("message", m_time, certificate());
        QCOMPARE(errorOf(token, "massage"), ErrorCode::DigestMismatch);
        QCOMPARE(errorOf(token, ""), ErrorCode::DigestMismatch);
    }

    void theCertificateIsForTimeStampingAlone()
    {
        for (const char *usage : { "", "timeStamping", "critical,timeStamping,clientAuth", "critical,codeSigning" })
            QVERIFY2(errorOf(m_key.timeStamp("message", m_time, certificate(usage))) == ErrorCode::BadSignature, usage);
        QCOMPARE(errorOf(m_key.timeStamp("message", m_time, certificate("critical,timeStamping", "critical,keyAgreement"))), ErrorCode::BadSignature);
        QVERIFY(verifyTimeStamp(m_key.timeStamp("message", m_time, certificate("critical,timeStamping", "critical,digitalSignature")), "message"));
    }

    void theCertificateHoldsAtThatTimeAndIsNamed()
    {
        QCOMPARE(errorOf(m_key.timeStamp("message", fromRfc3339(u"2041-01-01T00:00:00Z"), certificate())), ErrorCode::BadSignature);
        QCOMPARE(errorOf(m_key.timeStamp("message", fromRfc3339(u"2019-01-01T00:00:00Z"), certificate())), ErrorCode::BadSignature);
        QCOMPARE(errorOf(m_key.timeStamp("message", m_time, certificate(), false)), ErrorCode::BadSignature);
    }

    void anotherKeyDoesNotFit()
    {
        const TestSigner other = TestSigner::generate(KeyType::P256);
        const Certificate stolen = other.certificate({ .commonName = QStringLiteral("TSA"), .extendedKeyUsage = "critical,timeStamping" });
        const auto code = errorOf(m_key.timeStamp("message", m_time, stolen));
        QVERIFY(code == ErrorCode::BadSignature || code == ErrorCode::MalformedDocument);
    }

    void anyChangedByteIsFound()
    {
        const Certificate authority = certificate();
        const QByteArray token = m_key.timeStamp("message", m_time, authority);
        int accepted = 0;
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray changed = token;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            const auto stamp = verifyTimeStamp(changed, "message");
            // A byte of the wrapping that no signature covers may change what nobody reads; time and authority never.
            if (stamp) {
                ++accepted;
                QCOMPARE(stamp->time, m_time);
                QCOMPARE(stamp->authority.der(), authority.der());
            }
        }
        QVERIFY2(accepted < 20, qPrintable(QString::number(accepted)));
    }

    void whatIsNoTokenIsRefused()
    {
        const QByteArray token = m_key.timeStamp("message", m_time, certificate());
        QCOMPARE(errorOf({}), ErrorCode::MalformedDocument);
        QCOMPARE(errorOf("\x30\x80"), ErrorCode::MalformedDocument);
        QCOMPARE(errorOf(token + '\0'), ErrorCode::MalformedDocument);
        QCOMPARE(errorOf(token.chopped(1)), ErrorCode::MalformedDocument);
        QCOMPARE(errorOf(certificate().der()), ErrorCode::MalformedDocument);
        QCOMPARE(errorOf(QByteArray(300 * 1024, '\x30')), ErrorCode::TooLarge);
    }
};

QTEST_APPLESS_MAIN(TestTimeStamp)
#include "tst_crypto_timestamp.moc"
