// Two thousand damaged files: none brings the verifier down, none is called valid.
#include "core/base/Json.h"
#include "core/credentials/OpenBadgeBuilder.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/TestCredentials.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wb;
using namespace wb::trust;
using namespace wb::test;
using crypto::KeyType;
using crypto::SignatureAlgorithm;

namespace {

using S = QLatin1StringView;

// What of a file is signed, in a form that white space and what stands outside the signature do not change. Empty if it
// cannot be read.
QByteArray signedPart(const QByteArray &bytes)
{
    QByteArray text = bytes.trimmed();
    if (!text.startsWith('{'))
        return text;
    const auto object = parseJsonObject(text);
    if (!object)
        return {};
    if (!object->contains(S("signatures")))
        return canonicalJson(*object).value();
    const QJsonObject signature = object->value(S("signatures")).toArray().first().toObject();
    return canonicalJson(QJsonArray{object->value(S("payload")), signature.value(S("protected")), signature.value(S("signature"))}).value();
}

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const auto position = [&] { return random.bounded(bytes.size()); };
    switch (random.bounded(6)) {
    case 0: { // a bit
        const qsizetype at = position();
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
        break;
    }
    case 1: bytes[position()] = static_cast<char>(random.bounded(256)); break;
    case 2: bytes.remove(position(), 1 + random.bounded(20)); break;
    case 3: bytes.insert(position(), bytes.mid(position(), 1 + random.bounded(20))); break;
    case 4: bytes.truncate(position()); break;
    default: { // two pieces change places
        const qsizetype size = 1 + random.bounded(8);
        const qsizetype a = position();
        const qsizetype b = position();
        const QByteArray piece = bytes.mid(a, size);
        bytes.replace(a, size, bytes.mid(b, size));
        bytes.replace(b, size, piece);
        break;
    }
    }
    return bytes;
}

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT

    FixedClock m_clock;
    TrustStore m_store;
    Verifier m_verifier{m_clock, m_store};
    crypto::Ed25519KeyPair m_key = crypto::Ed25519KeyPair::generate();

    void check(const QByteArray &original, int count, quint32 seed)
    {
        const QByteArray whole = signedPart(original);
        QRandomGenerator random(seed);
        int tried = 0;
        while (tried < count) {
            const QByteArray damaged = mutated(original, random);
            if (signedPart(damaged) == whole)
                continue; // nothing that is signed was changed
            ++tried;
            if (m_verifier.verify(damaged).verdict == Verdict::Valid)
                QFAIL(qPrintable(QStringLiteral("mutation %1 of seed %2 was called valid: %3").arg(tried).arg(seed).arg(QString::fromUtf8(damaged.left(2000)))));
        }
    }

private slots:
    void ownFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const TestSigner p256 = TestSigner::generate(KeyType::P256);
        const TestSigner rsa = TestSigner::generate(KeyType::Rsa);
        const TestSigner ed25519 = TestSigner::generate(KeyType::Ed25519);
        credentials::FinishedModule module;
        module.id = QStringLiteral("urn:uuid:9");
        module.title = QStringLiteral("Pricing creative work");
        module.eqfLevel = 5;
        QTest::newRow("own record") << credentials::buildOpenBadge(module, m_key, {.learnerName = QStringLiteral("Ana"), .uuid = QStringLiteral("1"),
                                                                                   .issued = m_clock.nowUtc()})
                                           .value();
        QTest::newRow("Data Integrity") << withDataIntegrity(credential11(didKey(m_key.publicKey())), m_key);
        QTest::newRow("EdDSA") << asJwt(claims11(didKey(ed25519.publicKey())), ed25519, SignatureAlgorithm::EdDsa);
        QTest::newRow("ES256") << asJwt(credential20(didKey(p256.publicKey())), p256, SignatureAlgorithm::Es256);
        QTest::newRow("RS256") << asJwt(claims11(didJwk(rsa.publicKey())), rsa, SignatureAlgorithm::Rs256);
        QTest::newRow("JAdES") << asJades(credential20(QStringLiteral("urn:epass:org:1")), p256,
                                          {p256.certificate({.commonName = QStringLiteral("Example Academy")})}, QStringLiteral("2026-02-01T00:00:00Z"));
    }
    void ownFiles()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(m_verifier.verify(bytes).verdict, Verdict::Valid);
        check(bytes, 320, 20261122);
    }

    void filesOfOthers_data()
    {
        WB_REQUIRE_TESTDATA("edc-elm");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        QTest::newRow("eddsa-jcs-2022") << QStringLiteral("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json") << 320;
        QTest::newRow("JAdES") << QStringLiteral("edc-elm/signed/elm-Sample-MC-Annex1-signed.jsonld") << 100;
    }
    void filesOfOthers()
    {
        QFETCH(QString, file);
        QFETCH(int, count);
        const QByteArray bytes = readFile(testData(file));
        QCOMPARE(m_verifier.verify(bytes).verdict, Verdict::Valid);
        check(bytes, count, 4711);
    }
};

QTEST_APPLESS_MAIN(TestMutations)
#include "tst_trust_mutations.moc"
