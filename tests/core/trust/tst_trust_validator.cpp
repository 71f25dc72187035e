// Open Badges 3.0 and learner records of the 1EdTech validator, with what its own tests would have fetched held here: the
// controller documents of the issuers and the status list. The verdict of every case, exactly.
#include "core/base/Json.h"
#include "core/trust/Verifier.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::test;
using namespace wb::trust;

namespace {

using S = QLatin1StringView;

const QString suite = QStringLiteral("1edtech-validator");
const QDateTime fetched = fromRfc3339(u"2026-11-01T00:00:00Z");

// The keys that the suite signs with; its validator takes them from the fragment of the verification method, which binds nothing to
// an issuer. Here the issuer's own document names them.
constexpr const char *edwards = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";
constexpr const char *edwardsOfComplete = "z6Mknyb2Gb4NxzW3xSr9ChTtdQZ1zs77piQ3r9SaJ9vMzmrs";
constexpr const char *edwardsOfPicture = "z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x";
constexpr const char *nist = "zDnaekGZTbQBerwcehBSXLqAg6s55hVEBms1zFy89VHXtJSa9";

TrustItem controllerDocument(const QString &id, const QString &address)
{
    QJsonArray methods, names;
    for (const char *key : { edwards, edwardsOfComplete, edwardsOfPicture, nist }) {
        const QString name = id + QLatin1Char('#') + S(key);
        names.append(name);
        methods.append(QJsonObject { { QStringLiteral("id"), name }, { QStringLiteral("type"), S("Multikey") },
            { QStringLiteral("controller"), id }, { QStringLiteral("publicKeyMultibase"), S(key) } });
    }
    const QJsonObject document { { QStringLiteral("id"), id }, { QStringLiteral("verificationMethod"), methods },
        { QStringLiteral("assertionMethod"), names } };
    return { TrustKind::Did, address, {}, fetched, canonicalJson(document).value() };
}

// The badges signed as a JWT bring their key along, which proves nothing; here it is the one key of the issuer's document.
TrustItem documentOfBroughtKey(const credentials::CredentialDocument &badge)
{
    const QString id = badge.document.value(S("issuer")).toObject().value(S("id")).toString();
    const QString name = id + S("#key");
    const QJsonObject document { { QStringLiteral("id"), id },
        { QStringLiteral("verificationMethod"),
            QJsonArray { QJsonObject { { QStringLiteral("id"), name }, { QStringLiteral("type"), S("JsonWebKey") },
                { QStringLiteral("controller"), id }, { QStringLiteral("publicKeyJwk"), badge.jws->signatures.first().protectedHeader.value(S("jwk")) } } } },
        { QStringLiteral("assertionMethod"), QJsonArray { name } } };
    return { TrustKind::Did, id, {}, fetched.addDays(1), canonicalJson(document).value() };
}

TrustArchive suiteDocuments()
{
    TrustArchive held;
    for (const char *id :
        { "https://example.com/issuers/876543", "https://example.edu/issuers/565049", "https://1edtech.edu/issuers/565049" })
        Q_UNUSED(held.add(controllerDocument(S(id), S(id)), Standing::Vouched));
    Q_UNUSED(held.add(
        controllerDocument(
            QStringLiteral("did:web:dc.1edtech.org:wellspring2022:wellspring-portal:org:da1e96e9-afcc-4eed-b9a2-2ddf7353214c"),
            QStringLiteral(
                "https://dc.1edtech.org/wellspring2022/wellspring-portal/org/da1e96e9-afcc-4eed-b9a2-2ddf7353214c/did.json")),
        Standing::Vouched));
    Q_UNUSED(held.add(
        { TrustKind::Status,
            QStringLiteral("https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/"
                           "inspector-vc/src/test/resources/ob30/bit-string-list/testlist"),
            {}, fetched, readFile(testData(suite + S("/ob30/bit-string-list/testlist"))) },
        Standing::Vouched));
    return held;
}

} // namespace

class TestValidator : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        linkeddata::ContextTable contexts;
        QVERIFY(contexts.insertFolder(testData(QStringLiteral("jsonld-contexts"))));
        m_store.setContexts(contexts);
        m_expected = readJson(testData(suite + S("/expected.json"))).toObject();
    }

    // What follows for whoever opens the file. Where the suite says otherwise, the reason stands beside the row.
    void everyCase_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("reason"); // of the check that decides, where one does
        const auto row = [](const char *name, Verdict verdict, const char *reason = "") {
            QTest::newRow(name) << verdict << QString::fromLatin1(reason);
        };
        for (const char *name : { "clr20/simple.json", "ob30/sd/derivedcredential.json", "ob30/simple-context-alias.json",
                 "ob30/simple-json.png", "ob30/simple-jwt.svg", "ob30/simple-jwt_v1.png", "ob30/simple.1ob", "ob30/simple.json" })
            row(name, Verdict::Valid, "the key is the issuer's");
        row("ob30/bit-string-list/testlist", Verdict::Valid, "the key is the issuer's");
        // A name of the issuer that no document belongs to: the signature holds, whose it is stays open.
        row("ob30/simple-did-key-method.json", Verdict::Valid, "cannot be told here");
        row("clr20/complex.json", Verdict::Valid, "cannot be told here");

        row("ob30/bit-string-list/credential-status-revoked.json", Verdict::Invalid, "revoked");
        row("ob30/simple-err-expired.json", Verdict::Invalid, "expired on 2010-01-01");
        row("ob30/simple-err-issued.json", Verdict::Invalid, "not valid before 2040-01-01");
        row("ob30/simple-err-type.json", Verdict::Invalid, "no context defines: /type");
        row("ob30/simple-err-issuer-type.json", Verdict::Invalid, "no context defines: /issuer/type");
        row("ob30/simple-err-issuer-otheridentifier-type.json", Verdict::Invalid, "no context defines: /issuer/otherIdentifier/1");
        row("ob30/simple-err-evidence-type.json", Verdict::Invalid, "no context defines: /evidence/1");
        row("ob30/simple-err-credential-subject-profile-type.json", Verdict::Invalid,
            "no context defines: /credentialSubject/source");
        row("ob30/simple-err-credential-subject-result-type.json", Verdict::Invalid,
            "no context defines: /credentialSubject/result/1");
        row("ob30/simple-err-credential-subject-achievement-result-description-type.json", Verdict::Invalid,
            "no context defines: /credentialSubject/achievement/resultDescription/2");
        row("ob30/simple-noproof.json", Verdict::Invalid, "not signed");
        row("clr20/simple-noproof.json", Verdict::Invalid, "not signed");

        // Invalid in the suite, because its validator found no key: a key that is not held says nothing about the credential.
        row("ob30/simple-err-proof-method.json", Verdict::Undecided, "has no key of that name");
        row("ob30/simple-err-proof-method-unknown-did-method.json", Verdict::Undecided, "the key is not held here");
        row("ob30/simple-err-proof-method-unknown-scheme.json", Verdict::Undecided, "the key is not held here");
        row("ob30/velocity.jwt", Verdict::Undecided, "the key is not held here");
        row("clr20/simple_old_safesigned.json", Verdict::Undecided, "has no key of that name");
        row("ob30/endorsement-err-schema-status-refresh.json", Verdict::Undecided, "the key is not held here");
        row("ob30/simple.jwt", Verdict::Undecided, "none is named");
        // Invalid in the suite by what was at an address when it was made, which is not part of it: the list of revoked ones, and
        // (complete.json) the schema.
        row("ob30/credential-status-revoked.json", Verdict::Undecided, "not held here");
        row("ob30/complete.json", Verdict::Undecided, "not held here");
        // A warning in the suite.
        row("ob30/simple-eddsa-2022.json", Verdict::Undecided, "not supported yet: eddsa-2022");
        row("ob30/simple-multiple-proofs.json", Verdict::Undecided, "not supported yet: SomeProofType");
    }
    void everyCase()
    {
        QFETCH(const QString, reason);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        m_rows.insert(name);
        const QByteArray bytes = readFile(testData(suite + QLatin1Char('/') + name));
        const auto opened = credentials::openDocument(bytes);
        auto held = suiteDocuments();
        if (opened && opened->jws && opened->jws->signatures.first().protectedHeader.contains(S("jwk")))
            QVERIFY(held.add(documentOfBroughtKey(*opened), Standing::Vouched));
        m_store.setArchive(held);
        const VerificationReport report = Verifier(m_clock, m_store).verify(bytes);
        QTEST(report.verdict, "verdict");
        QVERIFY2(std::ranges::any_of(report.checks, [&](const Check &check) { return check.reason.contains(reason); }),
            qPrintable(reason));
    }

    void aLearnerRecordTellsOfEachThatItHolds()
    {
        m_store.setArchive(suiteDocuments());
        const VerificationReport report = Verifier(m_clock, m_store).verify(readFile(testData(suite + S("/clr20/simple.json"))));
        QCOMPARE(report.enclosed.size(), std::size_t(1));
        for (const auto &enclosed : report.enclosed) {
            QVERIFY(!enclosed.title.isEmpty());
            QCOMPARE(enclosed.verdict, Verdict::Undecided); // signed with a key that its issuer's document does not name
            QVERIFY(enclosed.check(CheckKind::Proof)->reason.contains(S("has no key of that name")));
        }
    }

    void noCaseIsLeftOut()
    {
        for (auto it = m_expected.begin(); it != m_expected.end(); ++it) {
            if (!it.key().startsWith(S("ob20/")))
                QVERIFY2(m_rows.contains(it.key()), qPrintable(it.key()));
        }
    }

private:
    FixedClock m_clock;
    TrustStore m_store;
    QJsonObject m_expected;
    QSet<QString> m_rows;
};

QTEST_APPLESS_MAIN(TestValidator)
#include "tst_trust_validator.moc"
