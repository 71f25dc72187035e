// Every step of every cryptosuite is the one of the W3C vectors, and what is signed here verifies here.
#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Signature.h"
#include "core/linkeddata/ContextTable.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/HashedSuite.h"
#include "tests/core/proofs/TestResolver.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;
using crypto::KeyType;

namespace {

using S = QLatin1StringView;

QByteArray suiteFile(const QString &path)
{
    return test::readFile(test::testData(path)).trimmed();
}

QJsonObject suiteJson(const QString &path)
{
    return parseJsonObject(suiteFile(path)).value();
}

qsizetype digestSize(KeyType type)
{
    return type == KeyType::P384 ? 48 : 32;
}

crypto::SignatureAlgorithm algorithmOf(KeyType type)
{
    switch (type) {
    case KeyType::P256: return crypto::SignatureAlgorithm::Es256;
    case KeyType::P384: return crypto::SignatureAlgorithm::Es384;
    default: return crypto::SignatureAlgorithm::EdDsa;
    }
}

} // namespace

class TestSuites : public QObject {
    Q_OBJECT

    linkeddata::ContextTable m_contexts;

    static void addVectors()
    {
        QTest::addColumn<QString>("suite");
        QTest::addColumn<QString>("folder"); // of the vectors
        QTest::addColumn<QString>("ending"); // of their names
        QTest::addColumn<QString>("keyFile");
        const auto row = [](const char *name, const char *suite, const char *folder, const char *ending, const char *keyFile) {
            QTest::newRow(name) << QString::fromLatin1(suite) << QString::fromLatin1(folder) << QString::fromLatin1(ending)
                                << QString::fromLatin1(keyFile);
        };
        row("eddsa-jcs-2022", "eddsa-jcs-2022", "w3c-vc-di-eddsa/eddsa-jcs-2022/", "JCS", "w3c-vc-di-eddsa/keyPair.json");
        row("ecdsa-jcs-2019 P-256", "ecdsa-jcs-2019", "w3c-vc-di-ecdsa/ecdsa-jcs-2019-p256/", "JCSECDSAP256",
            "w3c-vc-di-ecdsa/p256KeyPair.json");
        row("eddsa-rdfc-2022", "eddsa-rdfc-2022", "w3c-vc-di-eddsa/eddsa-rdfc-2022/", "DataInt", "w3c-vc-di-eddsa/keyPair.json");
        row("Ed25519Signature2020", "Ed25519Signature2020", "w3c-vc-di-eddsa/Ed25519Signature2020/", "EdSig",
            "w3c-vc-di-eddsa/keyPair.json");
        row("ecdsa-rdfc-2019 P-256", "ecdsa-rdfc-2019", "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/", "ECDSAP256",
            "w3c-vc-di-ecdsa/p256KeyPair.json");
        row("ecdsa-rdfc-2019 P-384", "ecdsa-rdfc-2019", "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/", "ECDSAP384",
            "w3c-vc-di-ecdsa/p384KeyPair.json");
    }

private slots:
    void initTestCase()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        WB_REQUIRE_TESTDATA("w3c-vc-di-ecdsa");
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        QVERIFY(m_contexts.insertFolder(test::testData(QStringLiteral("jsonld-contexts"))));
    }

    void everyStepIsTheOneOfTheVectors_data() { addVectors(); }
    void everyStepIsTheOneOfTheVectors()
    {
        QFETCH(QString, suite);
        QFETCH(QString, folder);
        QFETCH(QString, ending);
        QFETCH(QString, keyFile);
        const auto step = [&](const char *name) { return suiteFile(folder + QString::fromLatin1(name) + ending + S(".txt")); };
        const auto key = crypto::fromMultikey(suiteJson(keyFile).value(S("publicKeyMultibase")).toString());
        const QJsonObject secured = suiteJson(folder + S("signed") + ending + S(".json"));
        QJsonObject document = secured;
        document.remove(S("proof"));

        const auto suiteName = suite.toLatin1();
        const HashedSuite *maker = findHashedSuite(S(suiteName));
        QVERIFY(maker != nullptr);
        const auto input = maker->signingInput(document, suiteJson(folder + S("proofConfig") + ending + S(".json")), { key->type, &m_contexts });
        QVERIFY2(input, input ? "" : qPrintable(input.error().detail));
        QCOMPARE(input->canonicalDocument.trimmed(), step("canonDoc"));
        QCOMPARE(input->canonicalProof.trimmed(), step("proofCanon"));
        QCOMPARE(input->hash.first(digestSize(key->type)).toHex(), step("proofHash"));
        QCOMPARE(input->hash.sliced(digestSize(key->type)).toHex(), step("docHash"));
        QCOMPARE(input->hash.toHex(), step("combinedHash"));
        const QByteArray signature = QByteArray::fromHex(step("sigHex"));
        QVERIFY(crypto::verifySignature(algorithmOf(key->type), *key, input->hash, signature));
        QCOMPARE(toMultibaseBase58(signature).toLatin1(), step("sigBTC58"));
        QCOMPARE(secured.value(S("proof"))[S("proofValue")].toString().toLatin1(), step("sigBTC58"));
    }

    void theSignedDocumentsVerify_data() { addVectors(); }
    void theSignedDocumentsVerify()
    {
        QFETCH(QString, suite);
        QFETCH(QString, folder);
        QFETCH(QString, ending);
        QFETCH(QString, keyFile);
        const auto key = crypto::fromMultikey(suiteJson(keyFile).value(S("publicKeyMultibase")).toString());
        const QJsonObject secured = suiteJson(folder + S("signed") + ending + S(".json"));
        test::TestResolver resolver;
        resolver.addDidKey(*key);
        const ProofResult result = verifyDataIntegrity(secured, resolver, { .contexts = &m_contexts });
        QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));
        QCOMPARE(result.type, suite);
        QCOMPARE(result.controller, QStringLiteral("did:key:") + crypto::toMultikey(*key));
        QCOMPARE(result.created, fromRfc3339(u"2023-02-24T23:36:38Z"));
    }

    void whatIsSignedHereVerifiesHere_data()
    {
        QTest::addColumn<QByteArray>("suite");
        QTest::addColumn<KeyType>("type");
        QTest::newRow("eddsa-jcs-2022") << QByteArray("eddsa-jcs-2022") << KeyType::Ed25519;
        QTest::newRow("ecdsa-jcs-2019 P-256") << QByteArray("ecdsa-jcs-2019") << KeyType::P256;
        QTest::newRow("ecdsa-jcs-2019 P-384") << QByteArray("ecdsa-jcs-2019") << KeyType::P384;
        QTest::newRow("eddsa-rdfc-2022") << QByteArray("eddsa-rdfc-2022") << KeyType::Ed25519;
        QTest::newRow("ecdsa-rdfc-2019 P-256") << QByteArray("ecdsa-rdfc-2019") << KeyType::P256;
        QTest::newRow("ecdsa-rdfc-2019 P-384") << QByteArray("ecdsa-rdfc-2019") << KeyType::P384;
    }
    void whatIsSignedHereVerifiesHere()
    {
        QFETCH(QByteArray, suite);
        QFETCH(KeyType, type);
        const crypto::Ed25519KeyPair edwards = crypto::Ed25519KeyPair::generate();
        const auto curve = crypto::EcdsaKeyPair::generate(type == KeyType::Ed25519 ? KeyType::P256 : type);
        const Signer signer = type == KeyType::Ed25519 ? Signer(edwards) : Signer(*curve);
        const QString multikey = crypto::toMultikey(signer.publicKey());
        const DataIntegrityOptions options { .verificationMethod = QStringLiteral("did:key:%1#%1").arg(multikey),
            .created = fromRfc3339(u"2026-11-22T12:00:00Z") };
        const QJsonObject document = suiteJson(QStringLiteral("w3c-vc-di-eddsa/unsigned.json"));
        const auto secured = signDataIntegrity(document, S(suite), signer, options, &m_contexts);
        QVERIFY2(secured, secured ? "" : qPrintable(secured.error().detail));
        test::TestResolver resolver;
        resolver.addDidKey(signer.publicKey());
        QCOMPARE(verifyDataIntegrity(*secured, resolver, { .contexts = &m_contexts }).outcome, Outcome::Pass);

        QJsonObject changed = *secured;
        changed.insert(QStringLiteral("name"), S("Another"));
        QCOMPARE(verifyDataIntegrity(changed, resolver, { .contexts = &m_contexts }).outcome, Outcome::Fail);
        QJsonObject proof = secured->value(S("proof")).toObject();
        proof.insert(QStringLiteral("created"), S("2026-11-22T12:00:01Z"));
        changed = *secured;
        changed.insert(QStringLiteral("proof"), proof);
        QCOMPARE(verifyDataIntegrity(changed, resolver, { .contexts = &m_contexts }).outcome, Outcome::Fail);
    }

    // The suite's two signed steps: a set of one proof, then of two.
    void proofSetsVerify_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("one") << QStringLiteral("signedProofSet1.json");
        QTest::newRow("two") << QStringLiteral("signedProofSet2.json");
    }
    void proofSetsVerify()
    {
        QFETCH(QString, file);
        const QString folder = QStringLiteral("w3c-vc-di-eddsa/proof-set-chain/");
        const QJsonObject secured = suiteJson(folder + file);
        test::TestResolver resolver;
        const QJsonObject keys = suiteJson(folder + S("multiKeyPairs.json"));
        for (const QJsonValue pair : keys)
            resolver.addDidKey(crypto::fromMultikey(pair[S("publicKeyMultibase")].toString()).value());
        const auto results = verifyEachProof(secured, resolver, { .contexts = &m_contexts });
        QCOMPARE(results.size(), asArray(secured.value(S("proof"))).size());
        for (const ProofResult &result : results)
            QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));

        QJsonObject changed = secured;
        changed.insert(QStringLiteral("name"), S("Another"));
        QCOMPARE(verifyDataIntegrity(changed, resolver, { .contexts = &m_contexts }).outcome, Outcome::Fail);
    }

    void whatCannotBeToldIsSaid()
    {
        QJsonObject secured = suiteJson(QStringLiteral("w3c-vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json"));
        test::TestResolver resolver;
        resolver.addDidKey(crypto::fromMultikey(suiteJson(QStringLiteral("w3c-vc-di-eddsa/keyPair.json")).value(S("publicKeyMultibase")).toString()).value());
        QCOMPARE(verifyDataIntegrity(secured, resolver).outcome, Outcome::Unknown); // no table at all

        QJsonObject unknown = secured;
        QJsonArray contexts = secured.value(S("@context")).toArray();
        contexts.append(S("https://example.org/not-held/v1"));
        unknown.insert(QStringLiteral("@context"), contexts);
        ProofResult result = verifyDataIntegrity(unknown, resolver, { .contexts = &m_contexts });
        QCOMPARE(result.outcome, Outcome::Unknown);
        QVERIFY2(result.reason.contains(S("https://example.org/not-held/v1")), qPrintable(result.reason));

        QJsonObject dropped = secured;
        dropped.insert(QStringLiteral("credentialSubject"), QJsonObject{{QStringLiteral("id"), S("did:example:x")}, {QStringLiteral("noSuchTerm"), S("A")}});
        linkeddata::ContextTable strict;
        QVERIFY(strict.insert(QStringLiteral("https://www.w3.org/ns/credentials/v2"),
            test::readFile(test::testData(QStringLiteral("jsonld-contexts/w3c-ns-credentials-v2.jsonld")))));
        dropped.insert(QStringLiteral("@context"), QJsonArray{S("https://www.w3.org/ns/credentials/v2")});
        dropped.insert(QStringLiteral("type"), QJsonArray{S("VerifiableCredential")});
        result = verifyDataIntegrity(dropped, resolver, { .contexts = &strict });
        QCOMPARE(result.outcome, Outcome::Fail);
        QVERIFY2(result.reason.contains(S("/credentialSubject/noSuchTerm")), qPrintable(result.reason));
    }

    void aKeyOfAnotherTypeFails()
    {
        const QJsonObject secured = suiteJson(QStringLiteral("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json"));
        const QString method = secured.value(S("proof"))[S("verificationMethod")].toString();
        test::TestResolver resolver;
        resolver.add(method, crypto::EcdsaKeyPair::generate(KeyType::P256)->publicKey(), QStringLiteral("did:example:a"));
        const ProofResult result = verifyDataIntegrity(secured, resolver, { .contexts = &m_contexts });
        QCOMPARE(result.outcome, Outcome::Fail);
        QCOMPARE(result.reason, QStringLiteral("the key is of another type than eddsa-jcs-2022 takes"));
    }
};

QTEST_APPLESS_MAIN(TestSuites)
#include "tst_proofs_suites.moc"
