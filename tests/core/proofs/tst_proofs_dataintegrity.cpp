// Data Integrity proofs: what is asked of each, sets and chains of them; kinds that are not known are named, never guessed.
// The cryptosuites themselves are in tst_proofs_suites.
#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/HashedSuite.h"
#include "tests/core/proofs/TestResolver.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;

namespace {

using S = QLatin1StringView;

QByteArray suite(const char *name)
{
    return test::readFile(test::testData(QStringLiteral("w3c-vc-di-eddsa/") + QString::fromLatin1(name))).trimmed();
}

QJsonObject suiteJson(const char *name)
{
    return parseJsonObject(suite(name)).value();
}

crypto::Ed25519KeyPair suiteKey()
{
    const QString secret = suiteJson("keyPair.json").value(S("privateKeyMultibase")).toString();
    return crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(fromMultibase(secret)->sliced(2))).value();
}

QJsonObject changed(QJsonObject object, const QString &name, const QJsonValue &value)
{
    object.insert(name, value);
    return object;
}

} // namespace

class TestDataIntegrity : public QObject
{
    Q_OBJECT

    crypto::Ed25519KeyPair m_key = crypto::Ed25519KeyPair::generate();
    crypto::Ed25519KeyPair m_otherKey = crypto::Ed25519KeyPair::generate();
    test::TestResolver m_resolver;
    QJsonObject m_signed;

    static DataIntegrityOptions options(const crypto::Ed25519KeyPair &key)
    {
        const QString multikey = crypto::toMultikey(key.publicKey());
        return {.verificationMethod = QStringLiteral("did:key:%1#%1").arg(multikey), .created = fromRfc3339(u"2026-11-22T12:00:00Z")};
    }

    QJsonObject withProof(const QString &name, const QJsonValue &value) const
    {
        return changed(m_signed, QStringLiteral("proof"), changed(m_signed.value(S("proof")).toObject(), name, value));
    }

private slots:
    void initTestCase()
    {
        m_resolver.addDidKey(m_key.publicKey());
        m_resolver.addDidKey(m_otherKey.publicKey());
        for (const char *purpose : {"assertionMethod", "authentication"})
            m_resolver.allow(QString::fromLatin1(purpose));
        const QJsonObject document{{QStringLiteral("@context"), QJsonArray{S("https://www.w3.org/ns/credentials/v2")}},
                                   {QStringLiteral("name"), S("Pricing creative work")},
                                   {QStringLiteral("hours"), 1.5}};
        m_signed = signEddsaJcs2022(document, m_key, options(m_key)).value();
    }

    void signsWhatTheSuiteSigned()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        const QJsonObject expected = suiteJson("eddsa-jcs-2022/signedJCS.json");
        const QJsonObject proof = expected.value(S("proof")).toObject();
        const auto result = signEddsaJcs2022(suiteJson("unsigned.json"), suiteKey(),
                                             {.verificationMethod = proof.value(S("verificationMethod")).toString(),
                                              .created = fromRfc3339(proof.value(S("created")).toString())});
        QCOMPARE(*result, expected);
        test::TestResolver resolver;
        resolver.addDidKey(suiteKey().publicKey());
        const ProofResult verified = verifyDataIntegrity(expected, resolver);
        QCOMPARE(verified.outcome, Outcome::Pass);
        QCOMPARE(verified.type, QStringLiteral("eddsa-jcs-2022"));
        QCOMPARE(verified.controller, QStringLiteral("did:key:") + crypto::toMultikey(suiteKey().publicKey()));
        QCOMPARE(verified.created, fromRfc3339(u"2023-02-24T23:36:38Z"));
    }

    void anyChangedByteOfTheSuiteFails()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        test::TestResolver resolver;
        resolver.addDidKey(suiteKey().publicKey());
        const QByteArray text = suite("eddsa-jcs-2022/signedJCS.json");
        const QByteArray canonical = canonicalJson(*parseJsonObject(text)).value();
        for (qsizetype i = 0; i < text.size(); ++i) {
            QByteArray copy = text;
            copy[i] = static_cast<char>(copy[i] ^ 1);
            const auto document = parseJsonObject(copy);
            if (!document || canonicalJson(*document).value() == canonical)
                continue; // no JSON any more, or only white space
            QVERIFY2(verifyDataIntegrity(*document, resolver).outcome != Outcome::Pass, qPrintable(QString::number(i)));
        }
    }

    void otherTypesAreNamed_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("suite");
        const QString integrity = QStringLiteral("DataIntegrityProof");
        for (const char *suite : {"eddsa-2022", "json-eddsa-2022", "ecdsa-2019", "jcs-eddsa-2022", "bbs-2023", "EDDSA-JCS-2022"})
            QTest::newRow(suite) << integrity << QString::fromLatin1(suite);
        QTest::newRow("Ed25519Signature2018") << QStringLiteral("Ed25519Signature2018") << QString();
        QTest::newRow("a suite as type") << QStringLiteral("eddsa-jcs-2022") << QString();
        QTest::newRow("the type of another suite") << QStringLiteral("JsonWebSignature2020") << QStringLiteral("eddsa-jcs-2022");
    }
    void otherTypesAreNamed()
    {
        QFETCH(QString, type);
        QFETCH(QString, suite);
        QJsonObject proof = m_signed.value(S("proof")).toObject();
        proof.insert(QStringLiteral("type"), type);
        proof.insert(QStringLiteral("cryptosuite"), suite);
        const ProofResult result = verifyDataIntegrity(changed(m_signed, QStringLiteral("proof"), proof), m_resolver);
        QCOMPARE(result.outcome, Outcome::Unknown);
        QCOMPARE(result.reason, QStringLiteral("proof type not supported yet: ") + (type == S("DataIntegrityProof") ? suite : type));
    }

    void everyProofOfASetCounts()
    {
        const QJsonObject both = signEddsaJcs2022(m_signed, m_otherKey, options(m_otherKey)).value();
        QCOMPARE(verifyEachProof(both, m_resolver).size(), 2);
        QCOMPARE(verifyDataIntegrity(both, m_resolver).outcome, Outcome::Pass);

        QJsonArray proofs = both.value(S("proof")).toArray();
        QJsonObject second = proofs.at(1).toObject();
        second.insert(QStringLiteral("created"), S("2026-11-22T12:00:01Z"));
        proofs[1] = second;
        QCOMPARE(verifyDataIntegrity(changed(both, QStringLiteral("proof"), proofs), m_resolver).outcome, Outcome::Fail);

        second.insert(QStringLiteral("cryptosuite"), S("bbs-2023"));
        proofs[1] = second;
        const ProofResult unknown = verifyDataIntegrity(changed(both, QStringLiteral("proof"), proofs), m_resolver);
        QCOMPARE(unknown.outcome, Outcome::Unknown);
        QCOMPARE(unknown.reason, QStringLiteral("proof type not supported yet: bbs-2023"));

        QJsonArray many;
        for (int i = 0; i < 17; ++i)
            many.append(m_signed.value(S("proof")));
        QCOMPARE(verifyDataIntegrity(changed(m_signed, QStringLiteral("proof"), many), m_resolver).outcome, Outcome::Fail);
    }

    void aProofMayBuildOnOthers()
    {
        QJsonObject document = m_signed;
        document.remove(S("proof"));
        const auto sign = [](const QJsonObject &what, const crypto::Ed25519KeyPair &key, const QString &id, const QStringList &previous) {
            DataIntegrityOptions how = options(key);
            how.id = id;
            how.previousProofs = previous;
            return signEddsaJcs2022(what, key, how);
        };
        const QString one = QStringLiteral("urn:uuid:1");
        const QString two = QStringLiteral("urn:uuid:2");
        const QString three = QStringLiteral("urn:uuid:3");
        const QJsonObject first = sign(document, m_key, one, {}).value();
        const QJsonObject second = sign(first, m_otherKey, two, {one}).value();
        const QJsonObject third = sign(second, m_key, three, {one, two}).value();
        QCOMPARE(verifyEachProof(third, m_resolver).size(), 3);
        QCOMPARE(verifyDataIntegrity(third, m_resolver).outcome, Outcome::Pass);

        const QJsonArray proofs = third.value(S("proof")).toArray();
        QCOMPARE(proofs.at(1).toObject().value(S("previousProof")).toString(), one);
        QCOMPARE(proofs.at(2).toObject().value(S("previousProof")).toArray().size(), 2);
        const auto outcome = [&](const QJsonValue &some) {
            return verifyDataIntegrity(changed(document, QStringLiteral("proof"), some), m_resolver).outcome;
        };
        QCOMPARE(outcome(proofs.at(1)), Outcome::Fail); // the first one taken away
        QCOMPARE(outcome(QJsonArray{proofs.at(0), proofs.at(2)}), Outcome::Fail);
        QCOMPARE(outcome(QJsonArray{proofs.at(1), proofs.at(2), proofs.at(0)}), Outcome::Pass); // names count, not the order
        QCOMPARE(outcome(QJsonArray{proofs.at(0), proofs.at(0)}), Outcome::Fail); // one name for two
        // The later proofs are made over the value of the earlier one, not only over its name.
        QJsonObject other = sign(document, m_key, one, {}).value().value(S("proof")).toObject();
        DataIntegrityOptions later = options(m_key);
        later.id = one;
        later.created = later.created.addSecs(1);
        other = signEddsaJcs2022(document, m_key, later).value().value(S("proof")).toObject();
        QCOMPARE(outcome(QJsonArray{other, proofs.at(1)}), Outcome::Fail);
        QCOMPARE(sign(document, m_key, two, {one}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(outcome(changed(proofs.at(0).toObject(), QStringLiteral("previousProof"), 7)), Outcome::Fail);
    }

    void presentationsAreMadeForSomebodyAndAnAnswer()
    {
        DataIntegrityOptions how = options(m_key);
        how.purpose = QStringLiteral("authentication");
        how.domain = QStringLiteral("https://client.example");
        how.challenge = QStringLiteral("n-0S6_WzA2Mj");
        QJsonObject document = m_signed;
        document.remove(S("proof"));
        const QJsonObject presented = signEddsaJcs2022(document, m_key, how).value();
        const auto outcome = [&](const QString &domain, const QString &challenge) {
            return verifyDataIntegrity(presented, m_resolver, {.purpose = how.purpose, .domain = domain, .challenge = challenge}).outcome;
        };
        QCOMPARE(outcome(how.domain, how.challenge), Outcome::Pass);
        QCOMPARE(outcome({}, {}), Outcome::Pass);
        QCOMPARE(outcome(QStringLiteral("https://thief.example"), how.challenge), Outcome::Fail);
        QCOMPARE(outcome(how.domain, QStringLiteral("another")), Outcome::Fail);
        QCOMPARE(verifyDataIntegrity(presented, m_resolver).outcome, Outcome::Fail); // for another purpose
        QCOMPARE(verifyDataIntegrity(m_signed, m_resolver, {.challenge = QStringLiteral("x")}).outcome, Outcome::Fail);
    }

    void endsAreReported()
    {
        DataIntegrityOptions how = options(m_key);
        how.expires = how.created.addDays(1);
        QJsonObject document = m_signed;
        document.remove(S("proof"));
        const ProofResult result = verifyDataIntegrity(signEddsaJcs2022(document, m_key, how).value(), m_resolver);
        QCOMPARE(result.outcome, Outcome::Pass);
        QCOMPARE(result.expires, how.expires);
        QCOMPARE(result.created, how.created);
    }

    void brokenProofsFail()
    {
        QCOMPARE(verifyDataIntegrity(m_signed, m_resolver).outcome, Outcome::Pass);
        const auto outcome = [this](const QString &name, const QJsonValue &value) {
            return verifyDataIntegrity(withProof(name, value), m_resolver).outcome;
        };
        QCOMPARE(outcome(QStringLiteral("proofPurpose"), S("authentication")), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("proofValue"), S("z")), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("proofValue"), 7), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("created"), S("yesterday")), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("expires"), S("2030-01-01T00:00:00Z")), Outcome::Fail); // added afterwards
        QCOMPARE(outcome(QStringLiteral("@context"), QJsonArray{S("https://example.org/other")}), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("cryptosuite"), S("")), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("verificationMethod"), QJsonValue()), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("verificationMethod"), options(m_otherKey).verificationMethod), Outcome::Fail);
        QCOMPARE(outcome(QStringLiteral("verificationMethod"), S("did:web:example.org#1")), Outcome::Unknown);
        QCOMPARE(verifyDataIntegrity(changed(m_signed, QStringLiteral("name"), S("Another")), m_resolver).outcome, Outcome::Fail);
        QCOMPARE(verifyDataIntegrity(changed(m_signed, QStringLiteral("proof"), S("x")), m_resolver).outcome, Outcome::Fail);
        QJsonObject unsignedDocument = m_signed;
        unsignedDocument.remove(S("proof"));
        QCOMPARE(verifyDataIntegrity(unsignedDocument, m_resolver).outcome, Outcome::Fail);
    }

    void signingNeedsAKeyNameATimeAndASuite()
    {
        QCOMPARE(signEddsaJcs2022({}, m_key, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(signDataIntegrity({}, S("eddsa-2022"), m_key, options(m_key)).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(signDataIntegrity({}, S("ecdsa-jcs-2019"), m_key, options(m_key)).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(TestDataIntegrity)
#include "tst_proofs_dataintegrity.moc"
