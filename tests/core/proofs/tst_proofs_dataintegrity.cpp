// Data Integrity proofs by eddsa-jcs-2022 are made and checked as the W3C vectors say; other kinds are named, never guessed.
#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/EddsaJcs2022.h"
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
        const QJsonObject document{{QStringLiteral("@context"), QJsonArray{S("https://www.w3.org/ns/credentials/v2")}},
                                   {QStringLiteral("name"), S("Pricing creative work")},
                                   {QStringLiteral("hours"), 1.5}};
        m_signed = signEddsaJcs2022(document, m_key, options(m_key)).value();
    }

    void everyStepIsTheOneOfTheSuite()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        const auto input = eddsaJcsInput(suiteJson("unsigned.json"), suiteJson("eddsa-jcs-2022/proofConfigJCS.json"));
        QVERIFY(input);
        QCOMPARE(input->canonicalDocument, suite("eddsa-jcs-2022/canonDocJCS.txt"));
        QCOMPARE(input->canonicalProof, suite("eddsa-jcs-2022/proofCanonJCS.txt"));
        QCOMPARE(crypto::sha256(input->canonicalDocument).toHex(), suite("eddsa-jcs-2022/docHashJCS.txt"));
        QCOMPARE(crypto::sha256(input->canonicalProof).toHex(), suite("eddsa-jcs-2022/proofHashJCS.txt"));
        QCOMPARE(input->hash.toHex(), suite("eddsa-jcs-2022/combinedHashJCS.txt"));
        QCOMPARE(suiteKey().sign(input->hash).toHex(), suite("eddsa-jcs-2022/sigHexJCS.txt"));
        QCOMPARE(toMultibaseBase58(suiteKey().sign(input->hash)).toLatin1(), suite("eddsa-jcs-2022/sigBTC58JCS.txt"));
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
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        QTest::newRow("eddsa-rdfc-2022") << QStringLiteral("eddsa-rdfc-2022/signedDataInt.json") << QStringLiteral("eddsa-rdfc-2022");
        QTest::newRow("Ed25519Signature2020")
            << QStringLiteral("Ed25519Signature2020/signedEdSig.json") << QStringLiteral("Ed25519Signature2020");
        QTest::newRow("proof set") << QStringLiteral("proof-set-chain/signedProofSet2.json") << QStringLiteral("eddsa-rdfc-2022");
    }
    void otherTypesAreNamed()
    {
        QFETCH(QString, file);
        QFETCH(QString, kind);
        const ProofResult result = verifyDataIntegrity(suiteJson(qPrintable(file)), m_resolver);
        QCOMPARE(result.outcome, Outcome::Unknown);
        QCOMPARE(result.reason, QStringLiteral("proof type not supported yet: ") + kind);
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

    void aProofMayBuildOnAnother()
    {
        // By hand, as Data Integrity 1.0 section 4.2.2 says: the earlier proof stands inside while the later one is made.
        QJsonObject first = m_signed.value(S("proof")).toObject();
        QJsonObject document = m_signed;
        document.remove(S("proof"));
        const QJsonObject plain = document;
        // The id is part of what is signed, so the first proof is made again with it.
        first.remove(S("proofValue"));
        first.insert(QStringLiteral("id"), S("urn:uuid:1"));
        first.insert(QStringLiteral("proofValue"), toMultibaseBase58(m_key.sign(eddsaJcsInput(plain, changed(first, QStringLiteral("id"), S("urn:uuid:1")))->hash)));
        QJsonObject second = first;
        second.remove(S("proofValue"));
        second.insert(QStringLiteral("id"), S("urn:uuid:2"));
        second.insert(QStringLiteral("verificationMethod"), options(m_otherKey).verificationMethod);
        second.insert(QStringLiteral("previousProof"), S("urn:uuid:1"));
        document.insert(QStringLiteral("proof"), QJsonArray{first});
        second.insert(QStringLiteral("proofValue"), toMultibaseBase58(m_otherKey.sign(eddsaJcsInput(document, second)->hash)));

        document.insert(QStringLiteral("proof"), QJsonArray{first, second});
        QCOMPARE(verifyDataIntegrity(document, m_resolver).outcome, Outcome::Pass);
        document.insert(QStringLiteral("proof"), second); // the earlier one taken away
        QCOMPARE(verifyDataIntegrity(document, m_resolver).outcome, Outcome::Fail);
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

    void signingNeedsAKeyNameAndATime()
    {
        QCOMPARE(signEddsaJcs2022({}, m_key, {}).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(TestDataIntegrity)
#include "tst_proofs_dataintegrity.moc"
