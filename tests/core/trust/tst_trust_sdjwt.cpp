// SD-JWTs from bytes to report: proof, holder and verdict.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "core/crypto/EcdsaKeyPair.h"
#include "core/proofs/JwsSigning.h"
#include "core/proofs/SdJwtIssuer.h"
#include "core/proofs/SdJwtPresentation.h"
#include "core/trust/Verifier.h"
#include "tests/core/crypto/TestSigner.h"
#include "tests/core/trust/ReportChecks.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace wb;
using namespace wb::trust;
using test::outcomeOf;
using test::reasonOf;

namespace {

using S = QLatin1StringView;

} // namespace

class TestSdJwtReport : public QObject {
    Q_OBJECT

    test::FixedClock m_clock;
    TrustStore m_store;
    Verifier m_verifier { m_clock, m_store };
    crypto::Ed25519KeyPair m_issuer = crypto::Ed25519KeyPair::generate();
    crypto::EcdsaKeyPair m_holder = crypto::EcdsaKeyPair::generate(crypto::KeyType::P256).value();

    QJsonObject claims(const QJsonObject &more = {}) const
    {
        QJsonObject all { { QStringLiteral("iss"), didKey(m_issuer.publicKey()) },
            { QStringLiteral("vct"), S("https://college.example/weaving_certificate") }, { QStringLiteral("iat"), 1767225600 },
            { QStringLiteral("given_name"), S("Ada") }, { QStringLiteral("family_name"), S("Byron") } };
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), it.value());
        return all;
    }

    proofs::SdJwt issued(const QJsonObject &more = {}) const
    {
        proofs::SdJwtIssueOptions options;
        options.hidden = { { S("given_name") }, { S("family_name") } };
        options.holder = m_holder.publicKey();
        return proofs::issueSdJwt(claims(more), m_issuer, options).value();
    }

    proofs::SdJwt presented(const proofs::SdJwt &sdJwt) const
    {
        return proofs::bindToHolder(proofs::chooseClaims(sdJwt, { { S("given_name") } }).value(), m_holder,
            { .nonce = QStringLiteral("n"),
                .audience = QStringLiteral("https://verifier.example"),
                .issuedAt = m_clock.nowUtc(),
                .more = {} })
            .value();
    }

    VerificationReport verify(const proofs::SdJwt &sdJwt) const { return m_verifier.verify(proofs::compactSdJwt(sdJwt)); }

private slots:
    void aCredentialIsValid()
    {
        const VerificationReport report = verify(issued());
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(report.format, credentials::CredentialFormat::SdJwtCredential);
        QCOMPARE(report.subject, QStringLiteral("Ada Byron"));
        QCOMPARE(report.title, QStringLiteral("Weaving certificate"));
        QCOMPARE(report.issuerId, didKey(m_issuer.publicKey()));
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Issuer), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Holder), Outcome::NotApplicable);
        QVERIFY(reasonOf(report, CheckKind::Holder).contains(S("bound to its holder's key")));
        QCOMPARE(outcomeOf(report, CheckKind::Status), Outcome::NotApplicable);
    }

    void aPresentationShowsWhoPresents()
    {
        const proofs::SdJwt shown = presented(issued());
        VerificationReport report = verify(shown);
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(report.subject, QStringLiteral("Ada"));
        QCOMPARE(outcomeOf(report, CheckKind::Holder), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Holder)
                    .contains(S("https://verifier.example; whether that was this occasion was not asked")));

        const Verifier asked(m_clock, m_store,
            { .nonce = QStringLiteral("n"), .audience = QStringLiteral("https://verifier.example"), .mostSecondsOld = 300 });
        report = asked.verify(proofs::compactSdJwt(shown));
        QCOMPARE(report.verdict, Verdict::Valid);
        QVERIFY(!reasonOf(report, CheckKind::Holder).contains(S("not asked")));
        const Verifier other(m_clock, m_store, { .nonce = QStringLiteral("m"), .audience = {}, .mostSecondsOld = {} });
        report = other.verify(proofs::compactSdJwt(shown));
        QCOMPARE(outcomeOf(report, CheckKind::Holder), Outcome::Fail);
        QCOMPARE(report.verdict, Verdict::Invalid);
    }

    void aWrongKeyBindingIsInvalid()
    {
        const proofs::SdJwt sdJwt = issued();
        proofs::SdJwt wider = sdJwt; // more disclosures than the holder bound
        wider.keyBinding = presented(sdJwt).keyBinding;
        VerificationReport report = verify(wider);
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Holder), Outcome::Fail);
        QCOMPARE(report.verdict, Verdict::Invalid);
        proofs::SdJwt changed = presented(sdJwt);
        changed.keyBinding[changed.keyBinding.size() - 10] =
            changed.keyBinding.at(changed.keyBinding.size() - 10) == 'A' ? 'B' : 'A';
        QCOMPARE(verify(changed).verdict, Verdict::Invalid);
    }

    void foreignDisclosuresAreInvalidAndNotShown()
    {
        proofs::SdJwt sdJwt = issued();
        sdJwt.disclosures.append(toBase64Url(QByteArray("[\"salt\",\"degree\",\"Doctor\"]")).toLatin1());
        const VerificationReport report = verify(sdJwt);
        QCOMPARE(report.verdict, Verdict::Invalid);
        QVERIFY(!report.readError);
        QVERIFY(reasonOf(report, CheckKind::Proof).contains(S("belongs to nothing that was signed")));
        QVERIFY(!QJsonDocument(report.toJson()).toJson().contains("Doctor"));
        sdJwt = issued();
        sdJwt.disclosures.append(sdJwt.disclosures.first());
        QCOMPARE(verify(sdJwt).verdict, Verdict::Invalid);
    }

    void datesAndStatusCount()
    {
        const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
        QCOMPARE(verify(issued({ { QStringLiteral("exp"), now - 1 } })).verdict, Verdict::Invalid);
        QCOMPARE(verify(issued({ { QStringLiteral("nbf"), now + 1000 } })).verdict, Verdict::Invalid);
        QCOMPARE(verify(issued({ { QStringLiteral("exp"), now + 1000 } })).verdict, Verdict::Valid);
        const QJsonObject list { { QStringLiteral("status_list"),
            QJsonObject { { QStringLiteral("idx"), 7 }, { QStringLiteral("uri"), S("https://college.example/list") } } } };
        const proofs::SdJwt sdJwt = issued({ { QStringLiteral("status"), list } });
        const auto credential = credentials::readCredential(proofs::compactSdJwt(sdJwt));
        QCOMPARE(credential->statuses.size(), 1);
        QCOMPARE(credential->statuses.first().type, QStringLiteral("TokenStatusList"));
        QCOMPARE(credential->statuses.first().index, QStringLiteral("7"));
        QCOMPARE(verify(sdJwt).verdict, Verdict::Undecided);
    }

    void aSelfSignedKeyIsNotTheIssuers()
    {
        // Another key signs in the name of a did:key.
        const auto stranger = crypto::Ed25519KeyPair::generate();
        const QByteArray jwt = proofs::signCompactJws(
            { { QStringLiteral("typ"), S("dc+sd-jwt") }, { QStringLiteral("kid"), didKeyMethod(stranger.publicKey()) } }, claims(),
            stranger)
                                   .value();
        QCOMPARE(m_verifier.verify(jwt + '~').verdict, Verdict::Invalid);
    }

    void aCertificateNamesItsIssuer()
    {
        const auto signer = test::TestSigner::generate(crypto::KeyType::P256);
        const auto tokenBy = [&](const QByteArray &names) {
            const crypto::Certificate certificate = signer.certificate(
                { .commonName = QStringLiteral("Anybody"), .alternativeNames = names }, &m_authority, &m_authorityOptions);
            const QJsonObject header { { QStringLiteral("alg"), S("ES256") }, { QStringLiteral("typ"), S("dc+sd-jwt") },
                { QStringLiteral("x5c"), QJsonArray { QString::fromLatin1(certificate.der().toBase64()) } } };
            const QByteArray input = toBase64Url(canonicalJson(header).value()).toLatin1() + '.'
                + toBase64Url(canonicalJson(claims({ { QStringLiteral("iss"), S("https://college.example/issuer") } })).value())
                      .toLatin1();
            return input + '.' + toBase64Url(signer.sign(crypto::SignatureAlgorithm::Es256, input)).toLatin1() + '~';
        };
        for (const char *named : { "DNS:college.example", "URI:https://college.example/issuer" }) {
            const VerificationReport report = m_verifier.verify(tokenBy(named));
            QVERIFY2(outcomeOf(report, CheckKind::Issuer) == Outcome::Pass, named);
            QCOMPARE(outcomeOf(report, CheckKind::Trust), Outcome::Unknown);
        }
        for (const char *other : { "DNS:example.com", "DNS:*.example", "URI:https://college.example/other" })
            QVERIFY2(outcomeOf(m_verifier.verify(tokenBy(other)), CheckKind::Issuer) == Outcome::Unknown, other);
        TrustStore store;
        store.addRoot(m_authority.certificate(m_authorityOptions));
        const VerificationReport report = Verifier(m_clock, store).verify(tokenBy("DNS:college.example"));
        QCOMPARE(outcomeOf(report, CheckKind::Trust), Outcome::Pass);
        QCOMPARE(report.verdict, Verdict::Valid);
    }

    // The suite's issuers are https addresses whose keys are not held: nothing can be told, and nothing is called forged.
    void suiteWithoutKeysIsUndecided_data()
    {
        WB_REQUIRE_TESTDATA("sd-jwt-testcases");
        QTest::addColumn<QString>("file");
        const QDir dir(test::testData(QStringLiteral("sd-jwt-testcases")));
        for (const QString &folder : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString &name : { QStringLiteral("sd_jwt_issuance"), QStringLiteral("sd_jwt_presentation") }) {
                // The JSON case is a text with line breaks inside strings, which is no JSON; its unfolded form is tested with the
                // proofs.
                if (folder != S("json_serialization"))
                    QTest::newRow(qPrintable(folder + QLatin1Char('/') + name))
                        << dir.filePath(folder + QLatin1Char('/') + name + QStringLiteral(".txt"));
            }
        }
    }
    void suiteWithoutKeysIsUndecided()
    {
        QFETCH(QString, file);
        const VerificationReport report = m_verifier.verify(test::readFile(file));
        QVERIFY2(!report.readError, qPrintable(report.readError ? report.readError->detail : QString()));
        QCOMPARE(report.verdict, Verdict::Undecided);
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Unknown);
    }

    void joseSuite_data()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-jose-cose");
        QTest::addColumn<QString>("file");
        QTest::addColumn<Outcome>("proof");
        // The keys are thumbprints of an issuer whose document is not held, so good ones end as unknown.
        QTest::newRow("credential-sdjwt-selective") << "credential-sdjwt-selective.txt" << Outcome::Unknown;
        QTest::newRow("presentation-sdjwt-selective") << "presentation-sdjwt-selective.txt" << Outcome::Unknown;
        QTest::newRow("credential-sdjwt-bad-media-type") << "credential-sdjwt-bad-media-type.txt" << Outcome::Fail;
        QTest::newRow("presentation-sdjwt-bad-credential") << "presentation-sdjwt-bad-credential.txt" << Outcome::Fail;
    }
    void joseSuite()
    {
        QFETCH(QString, file);
        const VerificationReport report =
            m_verifier.verify(test::readFile(test::testData(QStringLiteral("w3c-vc-jose-cose/") + file)));
        QTEST(outcomeOf(report, CheckKind::Proof), "proof");
    }

    void issuedByOpenId4VciExample()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        const QByteArray response =
            test::readFile(test::testData(QStringLiteral("openid4vci/examples/credential_response_sd_jwt_vc.txt")));
        const qsizetype from = response.indexOf("\"eyJ") + 1;
        QVERIFY(from > 0);
        const QByteArray token = response.mid(from, response.indexOf('"', from) - from);
        // The example is abbreviated: whatever is missing is found, not guessed at.
        const VerificationReport report = m_verifier.verify(token);
        QVERIFY(report.verdict != Verdict::Valid);
    }

private:
    test::TestSigner m_authority = test::TestSigner::generate(crypto::KeyType::P256);
    test::TestSigner::CertificateOptions m_authorityOptions { .commonName = QStringLiteral("Root"), .authority = true };
};

QTEST_APPLESS_MAIN(TestSdJwtReport)
#include "tst_trust_sdjwt.moc"
