// A report never guesses: what fails is invalid, what cannot be known is undecided, and nobody speaks for another.
#include "core/base/Json.h"
#include "core/credentials/OpenBadgeBuilder.h"
#include "core/crypto/Jwk.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/ReportChecks.h"
#include "tests/core/trust/TestCredentials.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::trust;
using namespace wb::test;
using crypto::KeyType;
using crypto::SignatureAlgorithm;

namespace {

using S = QLatin1StringView;

} // namespace

class TestVerifier : public QObject
{
    Q_OBJECT

    FixedClock m_clock;
    TrustStore m_store;
    Verifier m_verifier{m_clock, m_store};
    crypto::Ed25519KeyPair m_key = crypto::Ed25519KeyPair::generate();
    QString m_did = didKey(m_key.publicKey());
    TestSigner m_p256 = TestSigner::generate(KeyType::P256);
    TestSigner m_rsa = TestSigner::generate(KeyType::Rsa);

private slots:
    void theVerdictFollowsTheRules_data()
    {
        QTest::addColumn<QList<int>>("kinds");
        QTest::addColumn<QList<int>>("outcomes");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, std::initializer_list<std::pair<CheckKind, Outcome>> checks, Verdict verdict) {
            QList<int> kinds;
            QList<int> outcomes;
            for (const auto &[kind, outcome] : checks) {
                kinds.append(static_cast<int>(kind));
                outcomes.append(static_cast<int>(outcome));
            }
            QTest::newRow(name) << kinds << outcomes << verdict;
        };
        const auto proof = std::pair(CheckKind::Proof, Outcome::Pass);
        row("proof alone", {proof}, Verdict::Valid);
        row("nothing", {}, Verdict::Undecided);
        row("no proof", {{CheckKind::Proof, Outcome::NotApplicable}}, Verdict::Undecided);
        row("proof fails", {{CheckKind::Proof, Outcome::Fail}}, Verdict::Invalid);
        row("proof unknown", {{CheckKind::Proof, Outcome::Unknown}}, Verdict::Undecided);
        row("validity fails", {proof, {CheckKind::Validity, Outcome::Fail}}, Verdict::Invalid);
        row("expired and unknown", {{CheckKind::Proof, Outcome::Unknown}, {CheckKind::Validity, Outcome::Fail}}, Verdict::Invalid);
        row("status fails", {proof, {CheckKind::Status, Outcome::Fail}}, Verdict::Invalid);
        row("status unknown", {proof, {CheckKind::Status, Outcome::Unknown}}, Verdict::Undecided);
        row("trust unknown", {proof, {CheckKind::Trust, Outcome::Unknown}}, Verdict::Valid);
        row("issuer unknown", {proof, {CheckKind::Issuer, Outcome::Unknown}}, Verdict::Valid);
        row("schema fails", {proof, {CheckKind::Schema, Outcome::Fail}}, Verdict::Valid);
        row("time stamp unknown", {proof, {CheckKind::Timestamp, Outcome::Unknown}}, Verdict::Valid);
        row("holder fails", {proof, {CheckKind::Holder, Outcome::Fail}}, Verdict::Invalid);
        row("one of two proofs fails", {proof, {CheckKind::Proof, Outcome::Fail}}, Verdict::Invalid);
        row("one of two proofs unknown", {proof, {CheckKind::Proof, Outcome::Unknown}}, Verdict::Undecided);
    }
    void theVerdictFollowsTheRules()
    {
        QFETCH(QList<int>, kinds);
        QFETCH(QList<int>, outcomes);
        QList<Check> checks;
        for (qsizetype i = 0; i < kinds.size(); ++i)
            checks.append({static_cast<CheckKind>(kinds.at(i)), static_cast<Outcome>(outcomes.at(i)), {}, {}});
        QTEST(decide(checks), "verdict");
    }

    void signedJsonVerifies()
    {
        for (const QJsonObject &credential : {credential20(m_did), credential11(m_did)}) {
            const VerificationReport report = m_verifier.verify(withDataIntegrity(credential, m_key));
            QCOMPARE(report.verdict, Verdict::Valid);
            QCOMPARE(outcomeOf(report, CheckKind::Issuer), Outcome::Pass);
            QCOMPARE(outcomeOf(report, CheckKind::Trust), Outcome::Unknown);
            QCOMPARE(outcomeOf(report, CheckKind::Status), Outcome::NotApplicable);
            QCOMPARE(outcomeOf(report, CheckKind::Schema), Outcome::Pass);
            QCOMPARE(report.checks.size(), 8);
        }
    }

    void tokensVerify_data()
    {
        QTest::addColumn<SignatureAlgorithm>("algorithm");
        QTest::addColumn<bool>("version2");
        for (const auto algorithm : {SignatureAlgorithm::EdDsa, SignatureAlgorithm::Es256, SignatureAlgorithm::Rs256}) {
            QTest::addRow("%s 1.1", qPrintable(crypto::joseName(algorithm))) << algorithm << false;
            QTest::addRow("%s 2.0", qPrintable(crypto::joseName(algorithm))) << algorithm << true;
        }
    }
    void tokensVerify()
    {
        QFETCH(SignatureAlgorithm, algorithm);
        QFETCH(bool, version2);
        const TestSigner signer = algorithm == SignatureAlgorithm::Rs256 ? m_rsa
            : algorithm == SignatureAlgorithm::Es256                     ? m_p256
                                                                         : TestSigner::generate(KeyType::Ed25519);
        const bool isRsa = algorithm == SignatureAlgorithm::Rs256;
        const QString did = isRsa ? didJwk(signer.publicKey()) : didKey(signer.publicKey());
        const QString method = isRsa ? did + S("#0") : didKeyMethod(signer.publicKey());
        const QJsonObject claims = version2 ? credential20(did) : claims11(did);
        const QJsonObject header{{QStringLiteral("typ"), version2 ? S("vc+jwt") : S("JWT")}, {QStringLiteral("kid"), method}};
        const QByteArray token = asJwt(claims, signer, algorithm, header);
        const VerificationReport report = m_verifier.verify(token + '\n');
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(outcomeOf(report, CheckKind::Issuer), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Schema), Outcome::Pass);
        QCOMPARE(report.title, QStringLiteral("Circular design basics"));
        QCOMPARE(report.subject, QStringLiteral("Ana"));
        // Without a kid the issuer's only key is meant.
        QCOMPARE(m_verifier.verify(asJwt(claims, signer, algorithm)).verdict, Verdict::Valid);
        QByteArray broken = token;
        broken[token.lastIndexOf('.') + 5] = broken[token.lastIndexOf('.') + 5] == 'A' ? 'B' : 'A';
        QCOMPARE(m_verifier.verify(broken).verdict, Verdict::Invalid);
    }

    void endDatesOfATokenCount()
    {
        QJsonObject claims = claims11(didKey(m_p256.publicKey()));
        claims.insert(QStringLiteral("exp"), 1767225700);
        const VerificationReport report = m_verifier.verify(asJwt(claims, m_p256, SignatureAlgorithm::Es256));
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(report.verdict, Verdict::Invalid);
    }

    void nobodySpeaksForAnother()
    {
        const crypto::Ed25519KeyPair stranger = crypto::Ed25519KeyPair::generate();
        // Another issuer's DID, one's own key.
        QCOMPARE(m_verifier.verify(withDataIntegrity(credential20(m_did), stranger)).verdict, Verdict::Invalid);
        const QJsonObject foreign = credential20(didKey(m_p256.publicKey()));
        const TestSigner other = TestSigner::generate(KeyType::P256);
        const QJsonObject header{{QStringLiteral("kid"), didKeyMethod(other.publicKey())}};
        QCOMPARE(m_verifier.verify(asJwt(foreign, other, SignatureAlgorithm::Es256, header)).verdict, Verdict::Invalid);
        // The token says one issuer, the credential another.
        QJsonObject claims = claims11(didKey(other.publicKey()));
        claims.insert(QStringLiteral("vc"), credential11(m_did));
        QCOMPARE(m_verifier.verify(asJwt(claims, other, SignatureAlgorithm::Es256)).verdict, Verdict::Invalid);
        // A key that comes along with the document is no key of the issuer.
        const QString site = QStringLiteral("https://university.example/issuer");
        const QJsonObject withKey{{QStringLiteral("jwk"), crypto::toJwk(other.publicKey())}};
        const VerificationReport report = m_verifier.verify(asJwt(credential20(site), other, SignatureAlgorithm::Es256, withKey));
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Unknown);
        QCOMPARE(report.verdict, Verdict::Undecided);
        // A certificate that somebody made for the occasion.
        const crypto::Certificate fake = other.certificate({.commonName = QStringLiteral("Example Academy")});
        const QString at = QStringLiteral("2026-02-01T00:00:00Z");
        QCOMPARE(m_verifier.verify(asJades(credential20(m_did), other, {fake}, at)).verdict, Verdict::Invalid);
        QCOMPARE(outcomeOf(m_verifier.verify(asJades(credential20(site), other, {fake}, at)), CheckKind::Issuer), Outcome::Unknown);
    }

    void aKeyThatIsNotTheIssuersOwnIsSaid()
    {
        const VerificationReport report = m_verifier.verify(withDataIntegrity(credential20(QStringLiteral("https://vc.example/issuers/5678")), m_key));
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Issuer), Outcome::Unknown);
        QVERIFY(report.check(CheckKind::Issuer)->reason.contains(m_did));
    }

    void datesDecide()
    {
        const auto verdictWith = [&](const char *member, const char *date) {
            return m_verifier.verify(withDataIntegrity(changed(credential20(m_did), member, S(date)), m_key)).verdict;
        };
        QCOMPARE(verdictWith("validUntil", "2026-11-22T12:00:01Z"), Verdict::Valid);
        QCOMPARE(verdictWith("validUntil", "2026-11-22T11:59:59Z"), Verdict::Invalid);
        QCOMPARE(verdictWith("validFrom", "2026-11-22T12:04:00Z"), Verdict::Valid); // clocks differ a little
        QCOMPARE(verdictWith("validFrom", "2026-11-22T13:00:00Z"), Verdict::Invalid);
    }

    void aStatusThatCannotBeAskedIsUndecided()
    {
        const QJsonObject status{{QStringLiteral("type"), S("BitstringStatusListEntry")},
                                 {QStringLiteral("statusListIndex"), S("7")},
                                 {QStringLiteral("statusListCredential"), S("https://example.org/status/1")}};
        const VerificationReport report
            = m_verifier.verify(withDataIntegrity(changed(credential20(m_did), "credentialStatus", status), m_key));
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Status), Outcome::Unknown);
        QCOMPARE(report.verdict, Verdict::Undecided);
    }

    void whatIsNotSignedIsNotValid()
    {
        const VerificationReport report = m_verifier.verify(canonicalJson(credential20(m_did)).value());
        QCOMPARE(report.verdict, Verdict::Invalid);
        QCOMPARE(report.check(CheckKind::Proof)->reason, QStringLiteral("not signed"));
    }

    void whatCannotBeReadIsSaid()
    {
        const VerificationReport text = m_verifier.verify("Dear client,");
        QCOMPARE(text.verdict, Verdict::Invalid);
        QCOMPARE(text.readError->code, ErrorCode::MalformedDocument);
        const VerificationReport picture = m_verifier.verify("GIF89a....");
        QCOMPARE(picture.verdict, Verdict::Undecided);
        QCOMPARE(picture.readError->code, ErrorCode::UnsupportedFormat);
        QCOMPARE(m_verifier.verify(QByteArray(17 * 1024 * 1024, '{')).readError->code, ErrorCode::TooLarge);
    }

    void ownRecordsAreValidAndSaidToBeSelfAsserted()
    {
        credentials::FinishedModule module;
        module.id = QStringLiteral("urn:uuid:9");
        module.title = QStringLiteral("Pricing creative work");
        const QByteArray badge = credentials::buildOpenBadge(module, m_key, {.learnerName = QStringLiteral("Ana"), .uuid = QStringLiteral("1"),
                                                                             .issued = m_clock.nowUtc()})
                                     .value();
        TrustStore own;
        own.addOwnDid(m_did);
        const Verifier verifier(m_clock, own);
        const VerificationReport report = verifier.verify(badge);
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(outcomeOf(report, CheckKind::Issuer), Outcome::Pass);
        QVERIFY(report.check(CheckKind::Trust)->reason.startsWith(QLatin1StringView("self-asserted")));
        // Somebody else sees the same.
        QVERIFY(m_verifier.verify(badge).check(CheckKind::Trust)->reason.startsWith(QLatin1StringView("self-asserted")));
        QCOMPARE(m_verifier.verify(badge).verdict, Verdict::Valid);
    }

    void publishersAndAuthoritiesAreTrustedByName()
    {
        TrustStore store;
        store.addPublisher(m_did, QStringLiteral("Example Academy"));
        const TestSigner::CertificateOptions rootName{.commonName = QStringLiteral("Root"), .authority = true};
        const TestSigner rootKey = TestSigner::generate(KeyType::P256);
        store.addRoot(rootKey.certificate(rootName));
        const Verifier verifier(m_clock, store);
        QCOMPARE(outcomeOf(verifier.verify(withDataIntegrity(credential20(m_did), m_key)), CheckKind::Trust), Outcome::Pass);

        const crypto::Certificate seal = m_p256.certificate({.commonName = QStringLiteral("Example Academy")}, &rootKey, &rootName);
        const QJsonObject credential = credential20(QStringLiteral("urn:epass:org:1"));
        const VerificationReport sealedReport = verifier.verify(asJades(credential, m_p256, {seal}, QStringLiteral("2026-02-01T00:00:00Z")));
        QCOMPARE(sealedReport.verdict, Verdict::Valid);
        QCOMPARE(outcomeOf(sealedReport, CheckKind::Issuer), Outcome::Pass);
        QCOMPARE(outcomeOf(sealedReport, CheckKind::Trust), Outcome::Pass);
        // The same seal, made when its certificate was not valid, or in the future.
        for (const char *at : {"2019-06-01T00:00:00Z", "2026-12-01T00:00:00Z"})
            QCOMPARE(verifier.verify(asJades(credential, m_p256, {seal}, QString::fromLatin1(at))).verdict, Verdict::Invalid);
        // An authority nobody holds.
        QCOMPARE(outcomeOf(m_verifier.verify(asJades(credential, m_p256, {seal}, QStringLiteral("2026-02-01T00:00:00Z"))), CheckKind::Trust),
                 Outcome::Unknown);
    }

    void presentationsAreAsGoodAsWhatTheyHold()
    {
        const QJsonObject inside = parseJsonObject(withDataIntegrity(credential20(m_did), m_key)).value();
        const QByteArray token = asJwt(credential20(didKey(m_p256.publicKey())), m_p256, SignatureAlgorithm::Es256);
        const QJsonObject envelope{{QStringLiteral("type"), S("EnvelopedVerifiableCredential")},
                                   {QStringLiteral("id"), QString(S("data:application/vc+jwt,") + QString::fromLatin1(token))}};
        const crypto::Ed25519KeyPair holder = crypto::Ed25519KeyPair::generate();
        const QString authentication = QStringLiteral("authentication");
        QJsonObject presentation{{QStringLiteral("@context"), QJsonArray{S("https://www.w3.org/ns/credentials/v2")}},
                                 {QStringLiteral("type"), QJsonArray{S("VerifiablePresentation")}},
                                 {QStringLiteral("holder"), didKey(holder.publicKey())},
                                 {QStringLiteral("verifiableCredential"), QJsonArray{inside, envelope}}};
        const VerificationReport good = m_verifier.verify(withDataIntegrity(presentation, holder, authentication));
        QCOMPARE(good.verdict, Verdict::Valid);
        QCOMPARE(outcomeOf(good, CheckKind::Holder), Outcome::Pass);
        QCOMPARE(good.checks.size(), 24);

        // Unsigned, but what it holds is signed.
        QCOMPARE(m_verifier.verify(canonicalJson(presentation).value()).verdict, Verdict::Valid);
        // Another one than the holder signs.
        const VerificationReport stolen = m_verifier.verify(withDataIntegrity(presentation, m_key, authentication));
        QCOMPARE(outcomeOf(stolen, CheckKind::Holder), Outcome::Fail);
        QCOMPARE(stolen.verdict, Verdict::Invalid);
        // What it holds was changed.
        QJsonObject forged = inside;
        forged.insert(QStringLiteral("name"), S("Another course"));
        presentation.insert(QStringLiteral("verifiableCredential"), QJsonArray{forged});
        QCOMPARE(m_verifier.verify(withDataIntegrity(presentation, holder, authentication)).verdict, Verdict::Invalid);
        // Presentations in presentations are not looked into, too many credentials neither.
        presentation.insert(QStringLiteral("verifiableCredential"), QJsonArray{presentation});
        QVERIFY(m_verifier.verify(withDataIntegrity(presentation, holder, authentication)).verdict != Verdict::Valid);
        QJsonArray many;
        for (int i = 0; i < 17; ++i)
            many.append(inside);
        presentation.insert(QStringLiteral("verifiableCredential"), many);
        QVERIFY(m_verifier.verify(withDataIntegrity(presentation, holder, authentication)).verdict != Verdict::Valid);
    }

    void theReportHasItsFixedForm()
    {
        const QJsonObject json = m_verifier.verify(withDataIntegrity(credential20(m_did), m_key)).toJson();
        QCOMPARE(json.keys(), (QStringList{QStringLiteral("checks"), QStringLiteral("expires"), QStringLiteral("format"), QStringLiteral("issued"),
                                           QStringLiteral("issuer"), QStringLiteral("standardElements"), QStringLiteral("subject"),
                                           QStringLiteral("title"), QStringLiteral("verdict")}));
        QCOMPARE(json[S("verdict")].toString(), QStringLiteral("valid"));
        QCOMPARE(json[S("format")].toString(), QStringLiteral("vc-2.0"));
        QCOMPARE(json[S("issuer")].toObject().keys(), (QStringList{QStringLiteral("id"), QStringLiteral("name")}));
        QCOMPARE(json[S("issued")].toString(), QStringLiteral("2026-01-01T00:00:00.000Z"));
        QVERIFY(json[S("expires")].isNull());
        QStringList names;
        for (const QJsonValue check : json[S("checks")].toArray()) {
            names.append(check[S("check")].toString());
            QCOMPARE(check.toObject().keys(), (QStringList{QStringLiteral("asOf"), QStringLiteral("check"), QStringLiteral("outcome"), QStringLiteral("reason")}));
            QVERIFY(!check[S("reason")].toString().isEmpty());
        }
        QCOMPARE(names, (QStringList{QStringLiteral("proof"), QStringLiteral("issuer"), QStringLiteral("trust"), QStringLiteral("validity"),
                                     QStringLiteral("status"), QStringLiteral("schema"), QStringLiteral("timestamp"), QStringLiteral("holder")}));
        QVERIFY(json[S("standardElements")][S("present")].isArray());
        QVERIFY(json[S("standardElements")][S("missing")].toArray().contains(QJsonValue(S("level"))));
    }

    void aDidOfSomebodyElseIsNotSpokenFor()
    {
        // Signed with a key of one's own, under the name of a university whose DID document is not held.
        const VerificationReport report = m_verifier.verify(withDataIntegrity(credential20(QStringLiteral("did:web:university.example")), m_key));
        QCOMPARE(report.verdict, Verdict::Undecided);
        QCOMPARE(report.check(CheckKind::Proof)->outcome, Outcome::Unknown);
        QVERIFY(report.check(CheckKind::Proof)->reason.contains(S("did:web:university.example")));
    }

    void samplesOfOthersEndAsExpected_data()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        QTest::addColumn<QString>("file");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *file, Verdict verdict) { QTest::newRow(file) << QString::fromLatin1(file) << verdict; };
        row("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json", Verdict::Valid);
        row("w3c-vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json", Verdict::Undecided);
        row("w3c-vc-di-eddsa/proof-set-chain/signedProofSet2.json", Verdict::Undecided);
        row("w3c-vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json", Verdict::Valid);
        row("1edtech-validator/ob30/simple.json", Verdict::Undecided);
        row("1edtech-validator/ob30/simple-noproof.json", Verdict::Invalid);
        row("1edtech-validator/ob30/simple-err-expired.json", Verdict::Invalid);
        row("1edtech-validator/ob30/simple-err-issued.json", Verdict::Invalid);
        row("1edtech-validator/ob30/simple-json.png", Verdict::Undecided);
        row("1edtech-validator/ob20/basic-assertion.json", Verdict::Undecided);
        row("1edtech-validator/ob20/basic-assertion-expired.json", Verdict::Invalid);
        row("dcc-docs-examples/expired/credential.json", Verdict::Invalid);
        row("w3c-vc-jose-cose/credential-jose-minimal.txt", Verdict::Undecided); // its key is held nowhere
        row("w3c-vc-jose-cose/credential-sdjwt-selective.txt", Verdict::Undecided);
    }
    void samplesOfOthersEndAsExpected()
    {
        QFETCH(QString, file);
        QTEST(m_verifier.verify(readFile(testData(file))).verdict, "verdict");
    }
};

QTEST_APPLESS_MAIN(TestVerifier)
#include "tst_trust_verifier.moc"
