// Selective disclosure by ecdsa-sd-2023: every value of the W3C example is reached, a disclosure shows what was chosen and no more,
// and nothing can be taken away from it, added or exchanged.
#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/linkeddata/Canonicalization.h"
#include "core/linkeddata/ContextTable.h"
#include "core/proofs/CanonicalForm.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/EcdsaSd2023.h"
#include "core/proofs/EcdsaSdProofValue.h"
#include "core/proofs/SelectiveGroups.h"
#include "tests/core/proofs/TestResolver.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;

namespace {

using S = QLatin1StringView;

QJsonValue vector(const char *name)
{
    return test::readJson(test::testData(QStringLiteral("w3c-vc-di-ecdsa/") + QString::fromLatin1(name)));
}

QJsonValue employ(const char *name)
{
    return vector(QByteArray(QByteArrayLiteral("ecdsa-sd-2023/employ/") + name + ".json").constData());
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

QList<qsizetype> numbers(const QJsonValue &value)
{
    QList<qsizetype> list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toInteger());
    return list;
}

QList<qsizetype> sorted(const QSet<qsizetype> &set)
{
    QList<qsizetype> list(set.begin(), set.end());
    std::sort(list.begin(), list.end());
    return list;
}

QStringList hex(const QByteArrayList &list)
{
    QStringList result;
    for (const QByteArray &item : list)
        result.append(QString::fromLatin1(item.toHex()));
    return result;
}

crypto::EcdsaKeyPair keyPair(const QJsonValue &pair)
{
    const QByteArray secret = fromMultibase(pair[S("secretKeyMultibase")].toString())->sliced(2);
    return crypto::EcdsaKeyPair::fromSecret(crypto::KeyType::P256, crypto::SecretBytes::copyOf(secret)).value();
}

QJsonObject with(QJsonObject object, const QString &name, const QJsonValue &value)
{
    object.insert(name, value);
    return object;
}

} // namespace

class TestEcdsaSd : public QObject
{
    Q_OBJECT

    linkeddata::ContextTable m_contexts;
    test::TestResolver m_resolver;
    QJsonObject m_base;
    QJsonObject m_disclosed;
    QJsonObject m_document;
    QByteArray m_hmacKey;

    ProofResult verify(const QJsonObject &secured) const
    {
        return verifyDataIntegrity(secured, m_resolver, { .contexts = &m_contexts });
    }

private slots:
    void initTestCase()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-ecdsa");
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        QVERIFY(m_contexts.insertFolder(test::testData(QStringLiteral("jsonld-contexts"))));
        const QJsonValue keys = vector("ecdsa-sd-2023/SDKeyMaterial.json");
        m_hmacKey = QByteArray::fromHex(keys[S("hmacKeyString")].toString().toLatin1());
        m_resolver.addDidKey(keyPair(keys[S("baseKeyPair")]).publicKey());
        m_base = employ("addSignedSDBase").toObject();
        m_disclosed = employ("derivedRevealDocument").toObject();
        m_document = vector("employmentAuth.json").toObject();
    }

    void theStatementsAreGroupedAsInTheExample()
    {
        const auto groups = groupStatements(m_document, m_hmacKey,
            { texts(vector("employMandatory.json")), texts(vector("employSelective.json")),
                texts(vector("employMandatory.json")) + texts(vector("employSelective.json")) },
            m_contexts);
        QVERIFY2(groups, groups ? "" : qPrintable(groups.error().detail));
        const QStringList statements = texts(employ("addBaseDocHMACCanon"));
        QCOMPARE(groups->statements.size(), statements.size());
        for (qsizetype i = 0; i < statements.size(); ++i)
            QCOMPARE(QString::fromUtf8(groups->statements.at(i)), statements.at(i));
        const QJsonValue indexes = employ("derivedGroupIndexes");
        QCOMPARE(sorted(groups->matching.at(0)), numbers(indexes[S("mandatoryIndexes")]));
        QCOMPARE(sorted(groups->matching.at(1)), numbers(indexes[S("selectiveIndexes")]));
        QCOMPARE(sorted(groups->matching.at(2)), numbers(indexes[S("combinedIndexes")]));
    }

    void theHashesAreThoseOfTheExample()
    {
        const auto configuration =
            canonicalForm(proofConfiguration(m_document, employ("addProofConfig").toObject()), &m_contexts, {});
        QVERIFY(configuration);
        QCOMPARE(configuration->trimmed(),
            test::readFile(test::testData(QStringLiteral("w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/addProofConfigCanon.txt"))).trimmed());
        const QJsonValue hashes = employ("addHashData");
        QCOMPARE(QString::fromLatin1(crypto::sha256(*configuration).toHex()), hashes[S("proofHash")].toString());
        const auto groups = groupStatements(m_document, m_hmacKey, { texts(vector("employMandatory.json")) }, m_contexts);
        QByteArray mandatory;
        for (const qsizetype index : sorted(groups->matching.first()))
            mandatory += groups->statements.at(index);
        QCOMPARE(QString::fromLatin1(crypto::sha256(mandatory).toHex()), hashes[S("mandatoryHash")].toString());
    }

    void theBaseProofIsReadAndWritten()
    {
        const QString text = m_base.value(S("proof"))[S("proofValue")].toString();
        const auto value = readEcdsaSdBase(text);
        QVERIFY2(value, value ? "" : qPrintable(value.error().detail));
        const QJsonValue recovered = employ("derivedRecoveredBaseData");
        QCOMPARE(QString::fromLatin1(value->baseSignature.toHex()), recovered[S("baseSignature")].toString());
        QCOMPARE(toMultibaseBase58(value->publicKey), recovered[S("proofPublicKey")].toString());
        QCOMPARE(QString::fromLatin1(value->hmacKey.toHex()), recovered[S("hmacKey")].toString());
        QCOMPARE(hex(value->signatures), texts(recovered[S("signatures")]));
        QCOMPARE(value->mandatoryPointers, texts(vector("employMandatory.json")));
        QCOMPARE(toProofValue(*value), text);
    }

    void theDisclosureIsThatOfTheExample()
    {
        const auto disclosed = deriveDisclosure(m_base, texts(vector("employSelective.json")), m_contexts);
        QVERIFY2(disclosed, disclosed ? "" : qPrintable(disclosed.error().detail));
        QCOMPARE(*disclosed, m_disclosed);
        const auto value = readEcdsaSdDerived(disclosed->value(S("proof"))[S("proofValue")].toString());
        QVERIFY(value);
        const QJsonValue expected = employ("derivedDisclosureData");
        QCOMPARE(QString::fromLatin1(value->baseSignature.toHex()), expected[S("baseSignature")].toString());
        QCOMPARE(toMultibaseBase58(value->publicKey), expected[S("publicKey")].toString());
        QCOMPARE(hex(value->signatures), texts(expected[S("signatures")]));
        QCOMPARE(value->mandatoryIndexes, numbers(expected[S("mandatoryIndexes")]));
        const QJsonArray labels = expected[S("labelMap")][S("value")].toArray();
        QCOMPARE(value->labels.size(), labels.size());
        for (const QJsonValue pair : labels)
            QCOMPARE(QString::fromLatin1(value->labels.value(pair[0].toString().toLatin1())), pair[1].toString());
        QJsonObject unsignedOne = *disclosed;
        unsignedOne.remove(S("proof"));
        QCOMPARE(unsignedOne, employ("derivedUnsignedReveal").toObject());

        const auto statements = labelledStatements(unsignedOne, value->labels, m_contexts);
        QVERIFY(statements);
        QStringList lines;
        for (const QByteArray &line : *statements)
            lines.append(QString::fromUtf8(line));
        QCOMPARE(lines, texts(employ("verifyNQuads")));
    }

    void bothKindsVerify()
    {
        const ProofResult base = verify(m_base);
        QVERIFY2(base.outcome == Outcome::Pass, qPrintable(base.reason));
        const ProofResult disclosed = verify(m_disclosed);
        QVERIFY2(disclosed.outcome == Outcome::Pass, qPrintable(disclosed.reason));
        QCOMPARE(disclosed.type, QStringLiteral("ecdsa-sd-2023"));
    }

    void whatIsSignedHereIsDisclosedHere()
    {
        const auto issuer = crypto::EcdsaKeyPair::generate(crypto::KeyType::P256).value();
        m_resolver.addDidKey(issuer.publicKey());
        const QString multikey = crypto::toMultikey(issuer.publicKey());
        const DataIntegrityOptions options { .verificationMethod = QStringLiteral("did:key:%1#%1").arg(multikey),
            .created = fromRfc3339(u"2026-11-22T12:00:00Z") };
        const QStringList mandatory { QStringLiteral("/issuer"), QStringLiteral("/validUntil") };
        const auto secured =
            signEcdsaSd(m_document, issuer, options, mandatory, m_contexts, EcdsaSdSecrets::generate().value());
        QVERIFY2(secured, secured ? "" : qPrintable(secured.error().detail));
        QCOMPARE(verify(*secured).outcome, Outcome::Pass);

        const auto shown = deriveDisclosure(*secured, { QStringLiteral("/credentialSubject/givenName") }, m_contexts);
        QVERIFY2(shown, shown ? "" : qPrintable(shown.error().detail));
        QCOMPARE(verify(*shown).outcome, Outcome::Pass);
        QCOMPARE(shown->value(S("credentialSubject"))[S("givenName")].toString(), QStringLiteral("JOHN"));
        QVERIFY(shown->value(S("credentialSubject"))[S("familyName")].isUndefined());
        QVERIFY(shown->contains(S("validUntil")));
        QVERIFY(!shown->contains(S("validFrom")));
        // Only what has to be.
        const auto least = deriveDisclosure(*secured, {}, m_contexts);
        QVERIFY(least);
        QCOMPARE(verify(*least).outcome, Outcome::Pass);
        // A disclosure is no base proof to disclose from.
        QCOMPARE(deriveDisclosure(*shown, {}, m_contexts).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(deriveDisclosure(*secured, { QStringLiteral("/nothing") }, m_contexts).error().code, ErrorCode::NotFound);
        QCOMPARE(signEcdsaSd(*secured, issuer, options, mandatory, m_contexts, EcdsaSdSecrets::generate().value()).error().code,
            ErrorCode::InvalidArgument);
    }

    void nothingCanBeChangedAfterwards()
    {
        const auto outcome = [this](const QJsonObject &document) { return verify(document).outcome; };
        QJsonObject subject = m_disclosed.value(S("credentialSubject")).toObject();
        const QString inside = QStringLiteral("credentialSubject");
        QCOMPARE(outcome(with(m_disclosed, inside, with(subject, QStringLiteral("birthCountry"), S("Atlantis")))), Outcome::Fail);
        QCOMPARE(outcome(with(m_disclosed, inside, with(subject, QStringLiteral("givenName"), S("JOHN")))), Outcome::Fail);
        subject.remove(S("birthCountry"));
        QCOMPARE(outcome(with(m_disclosed, inside, subject)), Outcome::Fail);
        QJsonObject less = m_disclosed;
        less.remove(S("validUntil"));
        QCOMPARE(outcome(less), Outcome::Fail);
        QCOMPARE(outcome(with(m_disclosed, QStringLiteral("issuer"), S("did:example:other"))), Outcome::Fail);
        QCOMPARE(outcome(with(m_base, QStringLiteral("validUntil"), S("2039-12-03T00:00:00Z"))), Outcome::Fail);
        const QJsonObject proof = m_disclosed.value(S("proof")).toObject();
        QCOMPARE(outcome(with(m_disclosed, QStringLiteral("proof"), with(proof, QStringLiteral("created"), S("2023-08-15T23:36:39Z")))),
            Outcome::Fail);
        // The holder's proof under the disclosed document, and the other way round.
        QCOMPARE(outcome(with(m_disclosed, QStringLiteral("proof"), m_base.value(S("proof")))), Outcome::Fail);
        QCOMPARE(outcome(with(m_base, QStringLiteral("proof"), proof)), Outcome::Fail);
    }

    void anyChangedPartOfTheProofValueFails()
    {
        const QJsonObject proof = m_disclosed.value(S("proof")).toObject();
        const QByteArray bytes = fromMultibase(proof.value(S("proofValue")).toString()).value();
        for (qsizetype i = 0; i < bytes.size(); i += 7) {
            QByteArray copy = bytes;
            copy[i] = char(copy[i] ^ 1);
            const QString value = QLatin1Char('u') + toBase64Url(copy);
            const ProofResult result = verify(with(m_disclosed, QStringLiteral("proof"), with(proof, QStringLiteral("proofValue"), value)));
            QVERIFY2(result.outcome == Outcome::Fail, qPrintable(QString::number(i)));
        }
        for (const char *value : { "", "u", "u2V0A", "u2V0B", "u2V0BgA", "zabc", "u2V0BhQ" })
            QCOMPARE(verify(with(m_disclosed, QStringLiteral("proof"), with(proof, QStringLiteral("proofValue"), S(value)))).outcome,
                Outcome::Fail);
    }
};

QTEST_APPLESS_MAIN(TestEcdsaSd)
#include "tst_proofs_ecdsasd.moc"
