// Credentials as JWT: the key comes from who issued it, never from the token itself.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/VcJwt.h"
#include "tests/core/crypto/TestSigner.h"
#include "tests/core/proofs/TestResolver.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;
using crypto::KeyType;
using crypto::SignatureAlgorithm;

namespace {

using S = QLatin1StringView;

const QString issuer = QStringLiteral("https://example.org/issuer");

} // namespace

class TestVcJwt : public QObject
{
    Q_OBJECT

    test::TestSigner m_signer = test::TestSigner::generate(KeyType::P256);
    test::TestResolver m_resolver;

    ProofResult verify(const QJsonObject &extra, const QString &who = issuer) const
    {
        QJsonObject header{{QStringLiteral("alg"), S("ES256")}};
        for (auto it = extra.begin(); it != extra.end(); ++it)
            header.insert(it.key(), it.value());
        const QByteArray input = toBase64Url(canonicalJson(header).value()).toLatin1() + ".e30";
        const QByteArray text = input + '.' + toBase64Url(m_signer.sign(SignatureAlgorithm::Es256, input)).toLatin1();
        return verifyVcJwt(parseCompactJws(text).value(), m_resolver, who);
    }

private slots:
    void initTestCase()
    {
        m_resolver.add(issuer, m_signer.publicKey(), issuer);
        m_resolver.add(issuer + QStringLiteral("#1"), m_signer.publicKey(), issuer);
    }

    void theKeyIsLookedUpByNameAndIssuer()
    {
        QCOMPARE(verify({}).outcome, Outcome::Pass);
        QCOMPARE(verify({{QStringLiteral("kid"), S("1")}}).outcome, Outcome::Pass);
        QCOMPARE(verify({{QStringLiteral("kid"), S("#1")}}).outcome, Outcome::Pass);
        const ProofResult byUrl = verify({{QStringLiteral("kid"), issuer + S("#1")}});
        QCOMPARE(byUrl.outcome, Outcome::Pass);
        QCOMPARE(byUrl.controller, issuer);
        QCOMPARE(byUrl.type, QStringLiteral("ES256"));
        QCOMPARE(verify({{QStringLiteral("kid"), S("2")}}).outcome, Outcome::Unknown);
        QCOMPARE(verify({}, QStringLiteral("https://example.org/somebody-else")).outcome, Outcome::Unknown);
        QCOMPARE(verify({}, {}).outcome, Outcome::Unknown);
    }

    void aKeyThatComesAlongIsNoKey()
    {
        const QJsonObject jwk = crypto::toJwk(m_signer.publicKey());
        const QString stranger = QStringLiteral("https://example.org/somebody-else");
        QCOMPARE(verify({{QStringLiteral("jwk"), jwk}}, stranger).outcome, Outcome::Unknown);
        const QString inFragment = stranger + QLatin1Char('#') + crypto::toMultikey(m_signer.publicKey());
        QCOMPARE(verify({{QStringLiteral("kid"), inFragment}}, stranger).outcome, Outcome::Unknown);
        // Another key in the header does not matter either.
        const QJsonObject otherJwk = crypto::toJwk(test::TestSigner::generate(KeyType::P256).publicKey());
        QCOMPARE(verify({{QStringLiteral("jwk"), otherJwk}}).outcome, Outcome::Pass);
    }

    void tokensForOtherPurposesAreNoCredentials()
    {
        QCOMPARE(verify({{QStringLiteral("typ"), S("vc+jwt")}, {QStringLiteral("cty"), S("vc")}}).outcome, Outcome::Pass);
        QCOMPARE(verify({{QStringLiteral("typ"), S("JWT")}}).outcome, Outcome::Pass);
        QCOMPARE(verify({{QStringLiteral("typ"), S("application/vc+jwt")}}).outcome, Outcome::Pass);
        QCOMPARE(verify({{QStringLiteral("typ"), S("openid4vci-proof+jwt")}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("typ"), S("at+jwt")}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("typ"), 7}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("cty"), S("bad+cty")}}).outcome, Outcome::Fail);
    }

    void aPresentationIsNoCredential()
    {
        QCOMPARE(verify({{QStringLiteral("typ"), S("vp+jwt")}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("cty"), S("vp")}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("typ"), S("vp+ld+json+jwt")}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("typ"), S("vcx")}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("typ"), S("vc+ld+json+jwt")}}).outcome, Outcome::Pass);
    }

    void headersHoldNoCredentials()
    {
        QCOMPARE(verify({{QStringLiteral("vc"), QJsonObject()}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("vp"), QJsonObject()}}).outcome, Outcome::Fail);
        QCOMPARE(verify({{QStringLiteral("iss"), issuer}}).outcome, Outcome::Pass);
        QCOMPARE(verify({{QStringLiteral("iss"), S("https://example.org/somebody-else")}}).outcome, Outcome::Fail);
    }

    void tokensAgreeWithWhatTheyHold_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("contradiction");
        const auto row = [](const char *name, const char *claim, const char *value, const char *contradiction) {
            QTest::newRow(name) << QString::fromLatin1(claim) << QString::fromLatin1(value) << QString::fromLatin1(contradiction);
        };
        row("nothing", "x", "y", "");
        row("issuer", "iss", "https://example.org/issuer", "");
        row("another issuer", "iss", "https://example.org/other", "iss");
        row("subject", "sub", "did:example:ana", "");
        row("another subject", "sub", "did:example:bob", "sub");
        row("name", "jti", "urn:uuid:1", "");
        row("another name", "jti", "urn:uuid:2", "jti");
    }
    void tokensAgreeWithWhatTheyHold()
    {
        QFETCH(QString, claim);
        QFETCH(QString, value);
        const QJsonObject credential{{QStringLiteral("id"), S("urn:uuid:1")},
                                     {QStringLiteral("issuer"), QJsonObject{{QStringLiteral("id"), issuer}}},
                                     {QStringLiteral("credentialSubject"), QJsonObject{{QStringLiteral("id"), S("did:example:ana")}}}};
        QTEST(tokenContradiction({{claim, value}}, credential), "contradiction");
        QCOMPARE(tokenContradiction({{QStringLiteral("iss"), S("did:example:ana")}}, {{QStringLiteral("holder"), S("did:example:bob")}}),
                 QStringLiteral("iss"));
        QCOMPARE(tokenContradiction({{claim, value}}, {}), QString());
    }

    void suite_data()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-jose-cose");
        QTest::addColumn<QString>("file");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *file, Outcome outcome) { QTest::newRow(file) << QString::fromLatin1(file) << outcome; };
        row("credential-jose-minimal.txt", Outcome::Pass);
        row("credential-issuer-match-signed.txt", Outcome::Pass);
        row("presentation-jose-multiple.txt", Outcome::Pass);
        row("credential-jose-bad-signature.txt", Outcome::Fail);
        row("presentation-jose-bad-media-type.txt", Outcome::Fail);
        row("credential-jose-unknown-extensions.txt", Outcome::Pass); // ES512
    }
    void suite()
    {
        QFETCH(QString, file);
        QFETCH(Outcome, outcome);
        const QString folder = QStringLiteral("w3c-vc-jose-cose/");
        test::TestResolver resolver;
        for (const char *name : {"vm-ed25519.json", "vm-p256.json", "vm-p384.json", "vm-p521.json"}) {
            const QJsonValue method = test::readJson(test::testData(folder + QString::fromLatin1(name)));
            const QJsonObject jwk = method[S("publicKeyJwk")].toObject();
            const QString controller = method[S("controller")].toString();
            resolver.add(controller + QLatin1Char('#') + jwk.value(S("kid")).toString(), crypto::fromJwk(jwk).value(), controller);
        }
        const auto jws = parseCompactJws(test::readFile(test::testData(folder + file)).trimmed());
        QVERIFY(jws);
        const QString iss = parseJsonObject(jws->payload)->value(S("iss")).toString();
        const QJsonObject payload = parseJsonObject(jws->payload).value();
        const bool isPresentation = file.startsWith(S("presentation"));
        resolver.allow(QStringLiteral("authentication"));
        QCOMPARE(tokenContradiction(payload, payload), QString());
        const ProofResult result =
            verifyVcJwt(*jws, resolver, iss, isPresentation ? QStringLiteral("authentication") : QStringLiteral("assertionMethod"));
        QCOMPARE(result.outcome, outcome);
    }
};

QTEST_APPLESS_MAIN(TestVcJwt)
#include "tst_proofs_vcjwt.moc"
