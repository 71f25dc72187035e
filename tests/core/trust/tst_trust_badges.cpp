// Open Badges 3.0, 2.0 and learner records of the 1EdTech validator, each with the outcome its own tests ask for. What the network
// would be asked for is held: the documents of version 2.0 lie beside the cases. Where this verifier answers otherwise, the row
// says why.
#include "core/base/Json.h"
#include "core/credentials/badges/BakedBadge.h"
#include "core/trust/DidResolver.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/TestCredentials.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QTest>

using namespace wb;
using namespace wb::test;
using namespace wb::trust;

namespace {

using S = QLatin1StringView;

const QString suite = QStringLiteral("1edtech-validator");
const QDateTime fetched = fromRfc3339(u"2026-11-01T00:00:00Z");

QByteArray caseBytes(const QString &name)
{
    return readFile(testData(suite + QLatin1Char('/') + name));
}

void hold(TrustArchive &held, const QString &url, QJsonObject document)
{
    document.insert(QStringLiteral("id"), url);
    QVERIFY(held.add({ TrustKind::Badge, url, {}, fetched, canonicalJson(document).value() }, Standing::Vouched));
}

// The validator's own tests map each address below https://example.org and http://example.org to a file of that name, whatever id
// the file gives itself; here each is held as the document of its address.
TrustArchive suiteDocuments()
{
    TrustArchive held;
    const QDir folder(testData(suite + S("/ob20/assets")));
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files)) {
        const auto document = parseJsonObject(readFile(folder.filePath(name)));
        if (!document)
            continue;
        hold(held, S("https://example.org/") + name, *document);
        hold(held, S("http://example.org/") + name, *document);
    }
    const QString list = QStringLiteral("empty-revocation-list.json");
    Q_UNUSED(held.add(
        { TrustKind::Status, S("http://example.org/") + list, {}, fetched, readFile(folder.filePath(list)) }, Standing::Vouched));
    return held;
}

QString pem(const crypto::PublicKey &rsa)
{
    return QStringLiteral("-----BEGIN PUBLIC KEY-----\n%1\n-----END PUBLIC KEY-----\n")
        .arg(QLatin1StringView(rsa.bytes.toBase64()));
}

const QString issuerUrl = QStringLiteral("https://maker.example/profile");
const QString badgeUrl = QStringLiteral("https://maker.example/badge");
const QString keyUrl = QStringLiteral("https://maker.example/key");

QJsonObject profile()
{
    return { { QStringLiteral("@context"), S("https://w3id.org/openbadges/v2") }, { QStringLiteral("id"), issuerUrl },
        { QStringLiteral("type"), S("Issuer") }, { QStringLiteral("name"), S("The Maker") },
        { QStringLiteral("url"), S("https://maker.example") }, { QStringLiteral("email"), S("post@maker.example") },
        { QStringLiteral("publicKey"), keyUrl } };
}

QJsonObject badgeClass()
{
    return { { QStringLiteral("@context"), S("https://w3id.org/openbadges/v2") }, { QStringLiteral("id"), badgeUrl },
        { QStringLiteral("type"), S("BadgeClass") }, { QStringLiteral("name"), S("Typesetting") },
        { QStringLiteral("description"), S("Sets type") }, { QStringLiteral("criteria"), S("https://maker.example/criteria") },
        { QStringLiteral("issuer"), issuerUrl } };
}

QJsonObject keyDocument(const TestSigner &signer)
{
    return { { QStringLiteral("@context"), S("https://w3id.org/openbadges/v2") }, { QStringLiteral("id"), keyUrl },
        { QStringLiteral("type"), S("CryptographicKey") }, { QStringLiteral("owner"), issuerUrl },
        { QStringLiteral("publicKeyPem"), pem(signer.publicKey()) } };
}

QJsonObject assertion(const QJsonValue &creator)
{
    return { { QStringLiteral("@context"), S("https://w3id.org/openbadges/v2") },
        { QStringLiteral("id"), S("urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be4") }, { QStringLiteral("type"), S("Assertion") },
        { QStringLiteral("recipient"),
            QJsonObject { { QStringLiteral("type"), S("email") }, { QStringLiteral("hashed"), true },
                { QStringLiteral("salt"), S("sea") },
                { QStringLiteral("identity"), S("sha256$2fa38a1b6bd2b9b3e9fab66c5b0b8a7f0d6d9f7b9a35ad5a7f6a4a5b6d3b8c11") } } },
        { QStringLiteral("issuedOn"), S("2026-01-01T00:00:00Z") }, { QStringLiteral("badge"), badgeUrl },
        { QStringLiteral("verification"),
            QJsonObject { { QStringLiteral("type"), S("SignedBadge") }, { QStringLiteral("creator"), creator } } } };
}

} // namespace

class TestBadges : public QObject {
    Q_OBJECT

private slots:
    // No answer here says the opposite of what the origin's tests say; Undecided is no contradiction, and what it rests on is
    // named.
    void noCaseContradictsItsOrigin_data()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QTest::addColumn<QString>("origin");
        const QJsonObject expected = readJson(testData(suite + S("/expected.json"))).toObject();
        QVERIFY(expected.size() > 60);
        for (auto it = expected.begin(); it != expected.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value().toObject().value(S("outcome")).toString();
    }
    void noCaseContradictsItsOrigin()
    {
        QFETCH(QString, origin);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        TrustStore store;
        store.setArchive(suiteDocuments());
        const VerificationReport report = Verifier(m_clock, store).verify(caseBytes(name));
        // The validator also takes badge classes and profiles, which nobody was given and which prove nothing.
        const bool isNoCredential = name.startsWith(S("ob20/assets/")) || name.startsWith(S("ob20/rdf-validation/"))
            || name == S("ob20/issuer-compact-iri-validation.json");
        QCOMPARE(report.readError.has_value(), isNoCredential || name == S("ob20/basic-assertion-invalid-context.json"));
        if (isNoCredential)
            return;
        if (origin == S("valid") || origin == S("warning"))
            QVERIFY(report.verdict != Verdict::Invalid);
        if (origin == S("invalid"))
            QVERIFY(report.verdict != Verdict::Valid);
    }

    void schemaOfEveryCase_data()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("reason");
        const auto fails = [](const char *name, const char *reason) {
            QTest::newRow(name) << Outcome::Fail << QString::fromLatin1(reason);
        };
        const auto keeps = [](const char *name) { QTest::newRow(name) << Outcome::Pass << QString(); };
        for (const char *name : { "clr20/simple.json", "ob30/bit-string-list/credential-status-revoked.json", "ob30/complete.json",
                 "ob30/credential-status-revoked.json", "ob30/sd/derivedcredential.json", "ob30/simple-context-alias.json",
                 "ob30/simple-did-key-method.json", "ob30/simple-err-expired.json", "ob30/simple-err-proof-method.json",
                 "ob30/simple-err-proof-method-unknown-did-method.json", "ob30/simple-err-proof-method-unknown-scheme.json",
                 "ob30/simple-json.png", "ob30/simple-jwt.svg", "ob30/simple-jwt_v1.png", "ob30/simple-multiple-proofs.json",
                 "ob30/simple.1ob", "ob30/simple.json", "ob20/basic-assertion.json", "ob20/assertion-with-endorsements.json",
                 "ob20/assertion-with-extension-node-basic.json", "ob20/assertion-with-multiple-extensions.json",
                 "ob20/basic-assertion-with-allowed-origins.json", "ob20/simple-badge.png", "ob20/simple.jwt" })
            keeps(name);
        fails("ob20/assertion-with-data-image.json", "/image: is no address");
        fails("ob30/simple-err-issued.json", "/credentialSubject/achievement: is missing");
        fails("ob30/simple-err-issuer-type.json", "/issuer/type: does not hold Profile");
        fails("ob30/simple-err-issuer-otheridentifier-type.json", "/issuer/otherIdentifier/1/type");
        fails("ob30/simple-err-evidence-type.json", "/evidence/1/type");
        fails("ob30/simple-err-credential-subject-profile-type.json", "/credentialSubject/source/type");
        fails("ob30/simple-err-credential-subject-result-type.json", "/credentialSubject/result/1/type");
        fails("ob30/simple-err-credential-subject-achievement-result-description-type.json",
            "/credentialSubject/achievement/resultDescription/2/type");
        fails("ob30/simple-noproof.json", "/credentialSubject/achievement: is missing");
        fails("ob30/simple.jwt", "/@context/1: is not that of Open Badges 3.0"); // an address from before the standard was final
    }
    void schemaOfEveryCase()
    {
        QFETCH(QString, reason);
        TrustStore store;
        store.setArchive(suiteDocuments());
        const VerificationReport report = Verifier(m_clock, store).verify(caseBytes(QString::fromLatin1(QTest::currentDataTag())));
        const Check *schema = report.check(CheckKind::Schema);
        QVERIFY(schema);
        QVERIFY2(schema->reason.contains(reason), qPrintable(schema->reason));
        QTEST(schema->outcome, "outcome");
    }

    // Version 2.0 with what the origin's tests would have fetched.
    void badgesOfVersion2_data()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QTest::addColumn<Verdict>("alone"); // nothing is held
        QTest::addColumn<Verdict>("held"); // classes, profiles and keys are held
        QTest::addColumn<Verdict>("withCopy"); // and the assertion as it stood at its address
        const auto row = [](const char *name, Verdict alone, Verdict held, Verdict withCopy) {
            QTest::newRow(name) << alone << held << withCopy;
        };
        for (const char *name :
            { "ob20/basic-assertion.json", "ob20/assertion-with-endorsements.json", "ob20/basic-assertion-no-public-key.json",
                "ob20/basic-assertion-with-language.json", "ob20/basic-assertion-with-allowed-origins.json",
                "ob20/basic-assertion-with-allowed-origins-valid-multiple-starts-with.json", "ob20/simple-badge.png",
                "ob20/warning-with-redirection.json", "ob20/warning-issuer-non-http.json" })
            row(name, Verdict::Undecided, Verdict::Undecided, Verdict::Valid);
        // Their addresses are http://example.org/assertion, of the badge's issuer as well.
        row("ob20/assertion-with-extension-node-basic.json", Verdict::Undecided, Verdict::Undecided, Verdict::Valid);
        row("ob20/basic-assertion-expired.json", Verdict::Invalid, Verdict::Invalid, Verdict::Invalid);
        row("ob20/basic-assertion-in-future.json", Verdict::Invalid, Verdict::Invalid, Verdict::Invalid);
        row("ob20/basic-assertion-with-allowed-origins-invalid-starts-with.json", Verdict::Undecided, Verdict::Invalid,
            Verdict::Invalid);
        row("ob20/simple.jwt", Verdict::Undecided, Verdict::Valid, Verdict::Valid);
        row("ob20/simple-not-revoked.jwt", Verdict::Undecided, Verdict::Valid,
            Verdict::Valid); // its issuer has a list of revoked ones
    }
    void badgesOfVersion2()
    {
        const QByteArray bytes = caseBytes(QString::fromLatin1(QTest::currentDataTag()));
        const QJsonObject document = credentials::openDocument(bytes).value().document;
        TrustStore store;
        const auto verdict = [&] { return Verifier(m_clock, store).verify(bytes).verdict; };
        QTEST(verdict(), "alone");
        TrustArchive held = suiteDocuments();
        store.setArchive(held);
        QTEST(verdict(), "held");
        hold(held, document.value(S("id")).toString(), document);
        store.setArchive(held);
        const VerificationReport report = Verifier(m_clock, store).verify(bytes);
        QTEST(report.verdict, "withCopy");
        if (report.verdict == Verdict::Valid) {
            QCOMPARE(report.check(CheckKind::Proof)->asOf, fetched);
            QVERIFY(!report.issuerName.isEmpty());
            QVERIFY(!report.title.isEmpty());
        }
    }

    void aHostedBadgeThatChangedAtItsAddressIsRefused()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const QByteArray bytes = caseBytes(QStringLiteral("ob20/basic-assertion.json"));
        const QJsonObject document = parseJsonObject(bytes).value();
        TrustArchive held = suiteDocuments();
        hold(held, document.value(S("id")).toString(), changed(document, "issuedOn", S("2015-01-01T00:00:00Z")));
        TrustStore store;
        store.setArchive(held);
        QCOMPARE(Verifier(m_clock, store).verify(bytes).verdict, Verdict::Invalid);
    }

    void aHostedBadgeSaysWhereItCouldBeChecked()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const VerificationReport report = Verifier(m_clock, m_empty).verify(caseBytes(QStringLiteral("ob20/basic-assertion.json")));
        QCOMPARE(report.check(CheckKind::Proof)->outcome, Outcome::Unknown);
        QVERIFY(report.check(CheckKind::Proof)->reason.contains(S("https://example.org/beths-robotics-badge.json")));
    }

    void signedBadgesNeedTheIssuersOwnKey()
    {
        const TestSigner maker = TestSigner::generate(crypto::KeyType::Rsa);
        const TestSigner forger = TestSigner::generate(crypto::KeyType::Rsa);
        const auto sign = [](const QJsonObject &badge, const TestSigner &signer) {
            return asJwt(badge, signer, crypto::SignatureAlgorithm::Rs256);
        };
        const QByteArray genuine = sign(assertion(keyUrl), maker);
        TrustStore store;
        const auto verify = [&](const QByteArray &bytes) { return Verifier(m_clock, store).verify(bytes); };
        const auto outcome = [&](const QByteArray &bytes, CheckKind kind) { return verify(bytes).check(kind)->outcome; };

        // Nothing is held: nothing can be told.
        QCOMPARE(outcome(genuine, CheckKind::Proof), Outcome::Unknown);
        // A key that the badge brings along proves nothing, and still tells a badge that was changed.
        const QByteArray selfMade = sign(assertion(keyDocument(forger)), forger);
        QCOMPARE(outcome(selfMade, CheckKind::Proof), Outcome::Unknown);
        QCOMPARE(outcome(sign(assertion(keyDocument(forger)), maker), CheckKind::Proof), Outcome::Fail);

        // The key's document alone: the signature counts, whose it is stays open.
        TrustArchive held;
        hold(held, keyUrl, keyDocument(maker));
        store.setArchive(held);
        QCOMPARE(outcome(genuine, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(outcome(genuine, CheckKind::Issuer), Outcome::Unknown);
        QCOMPARE(outcome(selfMade, CheckKind::Proof), Outcome::Fail); // the held document goes before what the badge brings

        // With class and profile the issuer is known.
        hold(held, badgeUrl, badgeClass());
        hold(held, issuerUrl, profile());
        store.setArchive(held);
        const VerificationReport report = verify(genuine);
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(report.issuerName, QStringLiteral("The Maker"));
        QCOMPARE(report.title, QStringLiteral("Typesetting"));
        QCOMPARE(report.check(CheckKind::Issuer)->outcome, Outcome::Pass);
        QCOMPARE(report.check(CheckKind::Proof)->asOf, fetched);
        QCOMPARE(verify(credentials::bake("<svg xmlns='http://www.w3.org/2000/svg'/>", genuine).value()).verdict, Verdict::Valid);

        // A key of somebody else, an issuer that names other keys, a changed badge.
        const QString otherKey = QStringLiteral("https://forger.example/key");
        hold(held, otherKey, keyDocument(forger)); // it claims to be the maker's
        store.setArchive(held);
        QCOMPARE(outcome(sign(assertion(otherKey), forger), CheckKind::Proof), Outcome::Fail);
        QCOMPARE(outcome(sign(assertion(keyUrl), forger), CheckKind::Proof), Outcome::Fail);
        QCOMPARE(
            outcome(sign(changed(assertion(keyUrl), "verification", QJsonObject { { QStringLiteral("type"), S("SignedBadge") } }),
                        maker),
                CheckKind::Proof),
            Outcome::Pass); // the issuer's only key
        // What the badge says about its class gives way to what stands at the address of the class.
        const QJsonObject pretended = changed(badgeClass(), "name", S("Master of everything"));
        QCOMPARE(verify(sign(changed(assertion(keyUrl), "badge", pretended), maker)).title, QStringLiteral("Typesetting"));
    }

    void aBadgeThatSaysItIsSignedAndIsNotFails()
    {
        QCOMPARE(Verifier(m_clock, m_empty).verify(canonicalJson(assertion(keyUrl)).value()).verdict, Verdict::Invalid);
    }

    void aBadgeThatSaysItIsRevokedIsInvalid()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QJsonObject document = parseJsonObject(caseBytes(QStringLiteral("ob20/basic-assertion.json"))).value();
        document.insert(QStringLiteral("revoked"), true);
        document.insert(QStringLiteral("revocationReason"), S("typing error"));
        const VerificationReport report = Verifier(m_clock, m_empty).verify(canonicalJson(document).value());
        QCOMPARE(report.verdict, Verdict::Invalid);
        QVERIFY(report.check(CheckKind::Status)->reason.contains(S("typing error")));
    }

    void aSchemaThatIsNotHeldIsUnknown()
    {
        QJsonObject document = credential20(QStringLiteral("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"));
        document.insert(QStringLiteral("credentialSchema"),
            QJsonObject {
                { QStringLiteral("id"), S("https://x.example/schema.json") }, { QStringLiteral("type"), S("JsonSchema") } });
        const VerificationReport report = Verifier(m_clock, m_empty).verify(canonicalJson(document).value());
        QCOMPARE(report.check(CheckKind::Schema)->outcome, Outcome::Unknown);
        QVERIFY(report.check(CheckKind::Schema)->reason.contains(S("https://x.example/schema.json")));
    }

    // A learner record and an endorsement bring credentials of others along: each has a verdict of its own.
    void whatIsCarriedIsVerifiedByItself()
    {
        const auto school = crypto::Ed25519KeyPair::generate();
        const auto maker = crypto::Ed25519KeyPair::generate();
        const QJsonObject plain = changed(credential20(didKey(maker.publicKey())), "name", S("Typesetting"));
        const QJsonObject genuine = parseJsonObject(withDataIntegrity(plain, maker)).value();
        const QJsonObject forged = changed(genuine, "name", S("Master of everything"));
        const QJsonObject expired
            = parseJsonObject(withDataIntegrity(changed(plain, "validUntil", S("2020-01-01T00:00:00Z")), maker)).value();
        QJsonObject record = credential20(didKey(school.publicKey()));
        record.insert(QStringLiteral("type"), QJsonArray { S("VerifiableCredential"), S("ClrCredential") });
        record.insert(QStringLiteral("endorsement"), QJsonArray { genuine });
        record.insert(QStringLiteral("credentialSubject"),
            QJsonObject { { QStringLiteral("type"), S("ClrSubject") },
                { QStringLiteral("verifiableCredential"), QJsonArray { genuine, forged, expired, plain } } });
        const VerificationReport report = Verifier(m_clock, m_empty).verify(withDataIntegrity(record, school));

        QCOMPARE(report.verdict, Verdict::Valid); // the record says what its issuer signed, whatever becomes of the parts
        QCOMPARE(report.enclosed.size(), std::size_t(4));
        QCOMPARE(report.enclosed.at(0).verdict, Verdict::Valid);
        QCOMPARE(report.enclosed.at(0).title, QStringLiteral("Typesetting"));
        QCOMPARE(report.enclosed.at(1).verdict, Verdict::Invalid);
        QCOMPARE(report.enclosed.at(1).check(CheckKind::Proof)->outcome, Outcome::Fail);
        QCOMPARE(report.enclosed.at(2).check(CheckKind::Validity)->outcome, Outcome::Fail);
        QCOMPARE(report.enclosed.at(3).verdict, Verdict::Undecided);
        QCOMPARE(report.enclosed.at(3).check(CheckKind::Proof)->outcome, Outcome::NotApplicable);
        QCOMPARE(report.endorsements.size(), std::size_t(1));
        QCOMPARE(report.endorsements.at(0).verdict, Verdict::Valid);
        const QJsonObject json = report.toJson();
        QCOMPARE(json.value(S("enclosed")).toArray().at(1).toObject().value(S("verdict")).toString(), QStringLiteral("invalid"));
        QCOMPARE(json.value(S("endorsements")).toArray().size(), 1);
    }

    void documentsOfAnotherAddressAreNotHeld()
    {
        BadgeDocuments held;
        QCOMPARE(held.add(QStringLiteral("https://x.example/1"), canonicalJson(profile()).value(), fetched).error().code,
            ErrorCode::MalformedDocument);
        QVERIFY(held.add(issuerUrl, canonicalJson(profile()).value(), fetched).value());
        QVERIFY(!held.add(issuerUrl, canonicalJson(changed(profile(), "name", S("Older"))).value(), fetched.addDays(-1)).value());
        QCOMPARE(held.find(issuerUrl)->document.value(S("name")).toString(), QStringLiteral("The Maker"));
    }

private:
    test::FixedClock m_clock;
    TrustStore m_empty;
};

QTEST_APPLESS_MAIN(TestBadges)
#include "tst_trust_badges.moc"
