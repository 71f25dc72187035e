// JAdES seals of European Digital Credentials: the certificate inside is the one that signed, and nothing outside the
// signature is taken for signed.
#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/Jades.h"
#include "tests/core/crypto/TestSigner.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;
using crypto::KeyType;
using test::TestSigner;

namespace {

using S = QLatin1StringView;

QString folder()
{
    return test::testData(QStringLiteral("edc-elm/signed"));
}

} // namespace

class TestJades : public QObject
{
    Q_OBJECT

    TestSigner m_signer = TestSigner::generate(KeyType::P256);
    crypto::Certificate m_certificate = m_signer.certificate({.commonName = QStringLiteral("Seal")});

    QJsonObject header(const crypto::Certificate &certificate) const
    {
        return {{QStringLiteral("alg"), S("ES256")},
                {QStringLiteral("sigT"), S("2026-01-12T07:12:23Z")},
                {QStringLiteral("b64"), false},
                {QStringLiteral("crit"), QJsonArray{S("b64"), S("sigT")}},
                {QStringLiteral("x5t#S256"), toBase64Url(certificate.sha256())},
                {QStringLiteral("x5c"), QJsonArray{QString::fromLatin1(certificate.der().toBase64())}}};
    }

    ProofResult verify(const QJsonObject &protectedHeader, const QJsonObject &unprotected = {}) const
    {
        const QByteArray text = toBase64Url(canonicalJson(protectedHeader).value()).toLatin1();
        const QString payload = QStringLiteral("{\"title\":\"Köln\"}");
        const QString signature = toBase64Url(m_signer.sign(crypto::SignatureAlgorithm::Es256, text + '.' + payload.toUtf8()));
        const auto jws = parseJsonJws({{QStringLiteral("payload"), payload},
                                       {QStringLiteral("protected"), QString::fromLatin1(text)},
                                       {QStringLiteral("header"), unprotected},
                                       {QStringLiteral("signature"), signature}});
        if (!jws || !isJades(*jws))
            return proofFailed(QStringLiteral("not JAdES"));
        return verifyJades(*jws);
    }

    QJsonObject with(const QString &name, const QJsonValue &value) const
    {
        QJsonObject changed = header(m_certificate);
        changed.insert(name, value);
        return changed;
    }

private slots:
    void sealsOfTheSuite_data()
    {
        WB_REQUIRE_TESTDATA("edc-elm");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject all = test::readJson(test::testData(QStringLiteral("edc-elm/expected.json"))).toObject();
        QCOMPARE(all.size(), 10);
        for (auto it = all.begin(); it != all.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key() << it.value().toObject();
    }
    void sealsOfTheSuite()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        const QByteArray bytes = test::readFile(folder() + QLatin1Char('/') + file);
        if (expected.contains(S("outcome"))) { // malformed
            QVERIFY(!parseCompactJws(bytes));
            QVERIFY(!parseJsonObject(bytes));
            return;
        }
        const auto jws = parseJsonJws(parseJsonObject(bytes).value());
        QVERIFY(jws);
        QVERIFY(isJades(*jws));
        const ProofResult result = verifyJades(*jws);
        QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));
        QCOMPARE(result.type, QStringLiteral("JAdES RS256"));
        QCOMPARE(result.created, fromRfc3339(expected.value(S("sigT")).toString()));
        QCOMPARE(result.certificate->notAfter(), fromRfc3339(expected.value(S("cert_not_after")).toString()));
        QStringList unevaluated;
        for (const QJsonValue part : expected.value(S("etsiU")).toArray())
            unevaluated.append(part.toString());
        if (expected.value(S("crit")).toArray().contains(QJsonValue(S("adoTst"))))
            unevaluated.prepend(QStringLiteral("adoTst"));
        QCOMPARE(result.unevaluated, unevaluated);
        const QString organization = result.certificate->organization();
        QVERIFY(expected.value(S("signer")).toString().contains(S("O=") + organization));
    }

    void anyChangeBelowTheSealFails_data() { sealsOfTheSuite_data(); }
    void anyChangeBelowTheSealFails()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        if (expected.contains(S("outcome")))
            return;
        const auto jws = parseJsonJws(parseJsonObject(test::readFile(folder() + QLatin1Char('/') + file)).value());
        const qsizetype size = jws->payloadText.size();
        for (const qsizetype at : {qsizetype(0), size / 3, size / 2, size - 1}) {
            Jws changed = *jws;
            changed.payloadText[at] = static_cast<char>(changed.payloadText[at] ^ 1);
            QCOMPARE(verifyJades(changed).outcome, Outcome::Fail);
        }
        Jws changed = *jws;
        changed.signatures[0].protectedText[40] = changed.signatures[0].protectedText[40] == 'A' ? 'B' : 'A';
        QCOMPARE(verifyJades(changed).outcome, Outcome::Fail);
        changed = *jws;
        changed.signatures[0].signature[7] = static_cast<char>(changed.signatures[0].signature[7] ^ 1);
        QCOMPARE(verifyJades(changed).outcome, Outcome::Fail);
    }

    void ownSealsVerify()
    {
        const ProofResult result = verify(header(m_certificate), {{QStringLiteral("etsiU"), QJsonArray{QJsonObject{{QStringLiteral("sigTst"), 1}}}}});
        QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));
        QCOMPARE(result.unevaluated, QStringList{QStringLiteral("sigTst")});
        QCOMPARE(result.created, fromRfc3339(u"2026-01-12T07:12:23Z"));
        QCOMPARE(result.certificate->commonName(), QStringLiteral("Seal"));
    }

    void theCertificateIsTheOneThatSigned()
    {
        const TestSigner other = TestSigner::generate(KeyType::P256);
        const crypto::Certificate otherCertificate = other.certificate({.commonName = QStringLiteral("Seal")});
        QCOMPARE(verify(header(otherCertificate)).outcome, Outcome::Fail);
        QCOMPARE(verify(with(QStringLiteral("x5t#S256"), toBase64Url(otherCertificate.sha256()))).outcome, Outcome::Fail);
        const QJsonObject digest{{QStringLiteral("digAlg"), S("S512")}, {QStringLiteral("digVal"), S("AAAA")}};
        QCOMPARE(verify(with(QStringLiteral("x5t#o"), digest)).outcome, Outcome::Fail);
        QCOMPARE(verify(with(QStringLiteral("x5c"), QJsonArray{S("AAAA")})).outcome, Outcome::Fail);
        QCOMPARE(verify(with(QStringLiteral("x5c"), QJsonArray{})).outcome, Outcome::Fail);
        const crypto::Certificate forEncryption
            = m_signer.certificate({.commonName = QStringLiteral("Seal"), .keyUsage = "critical,keyAgreement"});
        QCOMPARE(verify(header(forEncryption)).outcome, Outcome::Fail);
    }

    void headersThatAreNotUnderstoodAreSaid()
    {
        QJsonObject outside = with(QStringLiteral("sigD"), QJsonObject{{QStringLiteral("mId"), S("http://uri.etsi.org/19182/HttpHeaders")}});
        QCOMPARE(verify(outside).outcome, Outcome::Unknown);
        QJsonObject critical = with(QStringLiteral("next"), 1);
        critical.insert(QStringLiteral("crit"), QJsonArray{S("b64"), S("sigT"), S("next")});
        QCOMPARE(verify(critical).outcome, Outcome::Unknown);
        QCOMPARE(verify(with(QStringLiteral("sigT"), S("today"))).outcome, Outcome::Fail);
        QCOMPARE(verify(with(QStringLiteral("b64"), 0)).outcome, Outcome::Fail);
    }
};

QTEST_APPLESS_MAIN(TestJades)
#include "tst_proofs_jades.moc"
