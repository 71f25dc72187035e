// A presentation made here is checked by our own verifier: whole, changed, for another occasion, by another holder.
#include "core/credentials/PresentationBuilder.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "core/crypto/Multikey.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/TestCredentials.h"
#include "tests/support/FixedClock.h"

#include <QTest>

using namespace wb;
using namespace wb::trust;
using credentials::PresentationOptions;

namespace {

QString didOf(const crypto::Ed25519KeyPair &key)
{
    return QStringLiteral("did:key:") + crypto::toMultikey(key.publicKey());
}

} // namespace

class TestPresentation : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock{QStringLiteral("2026-11-22T12:00:00Z")};
    TrustStore m_store;
    const crypto::Ed25519KeyPair m_issuer = crypto::Ed25519KeyPair::generate();
    const crypto::Ed25519KeyPair m_holder = crypto::Ed25519KeyPair::generate();

    QByteArray credential() const { return test::withDataIntegrity(test::credential20(didOf(m_issuer)), m_issuer); }
    PresentationOptions options(const QString &challenge = {}, const QString &domain = {}) const
    {
        return {QStringLiteral("0b0e9d3c-6c0a-4b44-9a53-1f2f9f1d0002"), m_clock.nowUtc(), challenge, domain};
    }
    VerificationReport verify(const QByteArray &bytes, const proofs::KeyBindingExpectation &occasion = {}) const
    {
        return Verifier(m_clock, m_store, occasion).verify(bytes);
    }
    static Outcome outcome(const VerificationReport &report, CheckKind kind)
    {
        const Check *check = report.check(kind);
        return check ? check->outcome : Outcome::NotApplicable;
    }

private slots:
    void whatIsMadeHolds()
    {
        const auto made = credentials::buildPresentation({credential(), credential()}, m_holder, options());
        QVERIFY(made);
        const auto report = verify(*made);
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(outcome(report, CheckKind::Holder), Outcome::Pass);
        const auto read = credentials::readCredential(*made);
        QVERIFY(read->isPresentation);
        QCOMPARE(read->enclosed.size(), 2);
        QCOMPARE(read->issuer.id, didOf(m_holder));
        QCOMPARE(credentials::buildPresentation({credential()}, m_holder, options()).value(), credentials::buildPresentation({credential()}, m_holder, options()).value());
    }

    void theOccasionCounts_data()
    {
        QTest::addColumn<QString>("challenge");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<bool>("holds");
        QTest::newRow("as asked") << QStringLiteral("n-0S6_WzA2Mj") << QStringLiteral("https://client.example") << true;
        QTest::newRow("another challenge") << QStringLiteral("yesterday's") << QStringLiteral("https://client.example") << false;
        QTest::newRow("no challenge") << QString() << QStringLiteral("https://client.example") << false;
        QTest::newRow("another domain") << QStringLiteral("n-0S6_WzA2Mj") << QStringLiteral("https://thief.example") << false;
        QTest::newRow("no domain") << QStringLiteral("n-0S6_WzA2Mj") << QString() << false;
    }
    void theOccasionCounts()
    {
        QFETCH(QString, challenge);
        QFETCH(QString, domain);
        QFETCH(bool, holds);
        const auto made = credentials::buildPresentation({credential()}, m_holder, options(challenge, domain));
        QVERIFY(made);
        const auto report = verify(*made, {.nonce = QStringLiteral("n-0S6_WzA2Mj"), .audience = QStringLiteral("https://client.example")});
        QCOMPARE(report.verdict, holds ? Verdict::Valid : Verdict::Invalid);
        QCOMPARE(outcome(report, CheckKind::Holder) == Outcome::Pass, holds);
        QCOMPARE(verify(*made).verdict, Verdict::Valid); // nobody asked
    }

    void changesShow()
    {
        const auto made = credentials::buildPresentation({credential()}, m_holder, options(QStringLiteral("c"), QStringLiteral("d")));
        QVERIFY(made);
        const QJsonObject whole = *parseJsonObject(*made);
        const auto bytes = [](const QJsonObject &object) { return canonicalJson(object).value(); };
        QCOMPARE(verify(bytes(test::changed(whole, "holder", didOf(m_issuer)))).verdict, Verdict::Invalid);
        QCOMPARE(verify(bytes(test::changed(whole, "verifiableCredential", QJsonArray()))).verdict, Verdict::Invalid);
        QJsonObject proof = whole.value(QLatin1String("proof")).toObject();
        QCOMPARE(verify(bytes(test::changed(whole, "proof", test::changed(proof, "challenge", QStringLiteral("x"))))).verdict, Verdict::Invalid);
        QCOMPARE(verify(bytes(test::changed(whole, "proof", test::changed(proof, "proofPurpose", QStringLiteral("assertionMethod"))))).verdict, Verdict::Invalid);
    }

    void aForgedCredentialInsideIsNoBetter()
    {
        QJsonObject object = *parseJsonObject(credential());
        object.insert(QStringLiteral("name"), QStringLiteral("Changed after signing"));
        const auto made = credentials::buildPresentation({canonicalJson(object).value()}, m_holder, options());
        QVERIFY(made);
        QCOMPARE(verify(*made).verdict, Verdict::Invalid);
    }

    void tokensStandInEnvelopes()
    {
        const auto signer = test::TestSigner::generate(crypto::KeyType::P256);
        const QString did = test::didJwk(signer.publicKey());
        const QByteArray jwt = test::asJwt(test::claims11(did), signer, crypto::SignatureAlgorithm::Es256, {{QStringLiteral("kid"), did + QStringLiteral("#0")}});
        const auto made = credentials::buildPresentation({jwt.first(40) + "\r\n " + jwt.mid(40) + "\n"}, m_holder, options());
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const auto report = verify(*made);
        QCOMPARE(report.verdict, verify(jwt).verdict);
        QCOMPARE(outcome(report, CheckKind::Holder), Outcome::Pass);
        QVERIFY(made->contains("EnvelopedVerifiableCredential"));
    }

    void whatHasNoPlaceIsRefused()
    {
        const auto code = [this](const QList<QByteArray> &credentials) { return credentials::buildPresentation(credentials, m_holder, options()).error().code; };
        QCOMPARE(code({}), ErrorCode::InvalidArgument);
        QCOMPARE(code(QList<QByteArray>(17, credential())), ErrorCode::InvalidArgument);
        QCOMPARE(code({"{\"hello\":1}"}), ErrorCode::MalformedDocument);
        QJsonObject open = test::credential20(didOf(m_issuer));
        QCOMPARE(code({canonicalJson(open).value()}), ErrorCode::UnsupportedFormat);
        const auto made = credentials::buildPresentation({credential()}, m_holder, options());
        QCOMPARE(code({*made}), ErrorCode::UnsupportedFormat);
        QCOMPARE(credentials::buildPresentation({credential()}, m_holder, options(QString(1001, u'x'))).error().code, ErrorCode::InvalidArgument);
        QVERIFY(credentials::canBePresented(credential()));
    }
};

QTEST_GUILESS_MAIN(TestPresentation)
#include "tst_trust_presentation.moc"
