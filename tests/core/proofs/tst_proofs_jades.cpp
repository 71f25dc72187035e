// JAdES seals of European Digital Credentials: the certificate inside is the one that signed, and nothing outside the
// signature is taken for signed.
#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/Jades.h"
#include "tests/core/crypto/TestSigner.h"
#include "tests/support/TestData.h"

#include <QTest>

#include <functional>

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

    // A seal whose unsigned header is made once the signature is known.
    ProofResult sealed(const std::function<QJsonArray(const QByteArray &signature, const QByteArray &signedText)> &extras) const
    {
        const QByteArray text = toBase64Url(canonicalJson(header(m_certificate)).value()).toLatin1();
        const QByteArray payload("{}");
        const QByteArray signature = toBase64Url(m_signer.sign(crypto::SignatureAlgorithm::Es256, text + '.' + payload)).toLatin1();
        const QJsonObject unprotected{{QStringLiteral("etsiU"), extras(signature, payload + '.' + text + '.' + signature + '.')}};
        return verifyJades(parseJsonJws({{QStringLiteral("payload"), QString::fromLatin1(payload)},
                                         {QStringLiteral("protected"), QString::fromLatin1(text)},
                                         {QStringLiteral("header"), unprotected},
                                         {QStringLiteral("signature"), QString::fromLatin1(signature)}})
                               .value());
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
        // Time stamps of the suite are sound: over the seal, over all before an archive, over the content.
        QStringList stamps;
        if (expected.value(S("crit")).toArray().contains(QJsonValue(S("adoTst"))))
            stamps.append(QStringLiteral("adoTst"));
        stamps.append({QStringLiteral("sigTst"), QStringLiteral("arcTst")});
        QStringList found;
        for (const StampResult &stamp : result.stamps) {
            found.append(stamp.part);
            QVERIFY2(stamp.outcome == Outcome::Pass, qPrintable(stamp.part + stamp.reason));
            QVERIFY(std::abs(stamp.time.secsTo(result.created)) < 60);
            QVERIFY(stamp.authority);
        }
        QCOMPARE(found, stamps);
        QCOMPARE(result.unevaluated, QStringList{QStringLiteral("rVals")});
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
        QCOMPARE(result.stamps.size(), 1); // an empty one, which is none
        QCOMPARE(result.stamps.first().outcome, Outcome::Fail);
        QCOMPARE(result.created, fromRfc3339(u"2026-01-12T07:12:23Z"));
        QCOMPARE(result.certificate->commonName(), QStringLiteral("Seal"));
    }

    void timeStampsAreOverWhatTheStandardSays()
    {
        const TestSigner authority = TestSigner::generate(KeyType::P256);
        const crypto::Certificate certificate = authority.certificate({.commonName = QStringLiteral("TSA"), .extendedKeyUsage = "critical,timeStamping"});
        const QDateTime time = fromRfc3339(u"2026-01-12T07:12:30Z");
        const auto container = [&](const char *name, const QByteArray &message, const QJsonObject &more = {}) {
            QJsonObject tokens = more;
            tokens.insert(QStringLiteral("tstTokens"),
                          QJsonArray{QJsonObject{{QStringLiteral("val"), QString::fromLatin1(authority.timeStamp(message, time, certificate).toBase64())}}});
            return QJsonObject{{QString::fromLatin1(name), tokens}};
        };
        const auto encoded = [](const QJsonObject &object) { return toBase64Url(canonicalJson(object).value()); };

        // Base64url encoded and in the clear: the signature's stamp is over the same.
        ProofResult result = sealed([&](const QByteArray &signature, const QByteArray &before) {
            const QString first = encoded(container("sigTst", signature));
            return QJsonArray{first, encoded(container("arcTst", before + first.toLatin1()))};
        });
        QCOMPARE(result.outcome, Outcome::Pass);
        QCOMPARE(result.stamps.size(), 2);
        for (const StampResult &stamp : result.stamps) {
            QVERIFY2(stamp.outcome == Outcome::Pass, qPrintable(stamp.reason));
            QCOMPARE(stamp.time, time);
            QCOMPARE(stamp.authority->commonName(), QStringLiteral("TSA"));
        }
        QVERIFY(result.unevaluated.isEmpty());
        result = sealed([&](const QByteArray &signature, const QByteArray &before) {
            return QJsonArray{container("sigTst", signature), container("arcTst", before)};
        });
        QCOMPARE(result.stamps.at(0).outcome, Outcome::Pass);
        QCOMPARE(result.stamps.at(1).outcome, Outcome::Unknown); // would have to be canonicalised
        result = sealed([&](const QByteArray &, const QByteArray &before) {
            return QJsonArray{encoded(container("arcTst", before, {{QStringLiteral("timeStamped"), S("previousArcTst")}}))};
        });
        QCOMPARE(result.stamps.at(0).outcome, Outcome::Unknown);

        // Over something else: the seal stands, the stamp does not.
        result = sealed([&](const QByteArray &signature, const QByteArray &) { return QJsonArray{encoded(container("sigTst", signature + 'x'))}; });
        QCOMPARE(result.outcome, Outcome::Pass);
        QCOMPARE(result.stamps.at(0).outcome, Outcome::Fail);
        QVERIFY(!result.stamps.at(0).time.isValid());
        result = sealed([&](const QByteArray &, const QByteArray &) {
            return QJsonArray{QJsonObject{{QStringLiteral("sigTst"), QJsonObject{{QStringLiteral("tstTokens"), QJsonArray{QJsonObject{{QStringLiteral("val"), S("AAAA")}}}}}}}};
        });
        QCOMPARE(result.stamps.at(0).outcome, Outcome::Fail);
    }

    void extrasAreBounded()
    {
        const ProofResult result = sealed([](const QByteArray &, const QByteArray &) {
            QJsonArray elements;
            for (int i = 0; i < 5000; ++i)
                elements.append(QJsonObject{{QStringLiteral("sigTst"), QJsonObject{{QStringLiteral("tstTokens"), QJsonArray{1, 2, 3}}}}});
            elements.prepend(QStringLiteral("!"));
            return elements;
        });
        QCOMPARE(result.outcome, Outcome::Pass);
        QCOMPARE(result.stamps.size(), 16);
        QCOMPARE(result.unevaluated, QStringList{QStringLiteral("etsiU")});
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
