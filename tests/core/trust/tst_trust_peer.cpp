// What another implementation issues verifies here, and what is signed here verifies there.
#include "core/base/Clock.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/Verifier.h"
#include "tests/peers/digitalbazaar-vc/Peer.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::trust;
using test::DigitalBazaarPeer;

namespace {

using S = QLatin1StringView;

} // namespace

class TestPeer : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock { QStringLiteral("2099-01-01T00:00:00Z") }; // the peer signs with its machine's time
    TrustStore m_store;
    Verifier m_verifier { m_clock, m_store };
    QString m_contexts;
    QJsonObject m_badge;

private slots:
    void initTestCase()
    {
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        WB_REQUIRE_TESTDATA("dcc-vc-test-fixtures");
        if (const QString missing = DigitalBazaarPeer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_contexts = test::testData(QStringLiteral("jsonld-contexts"));
        linkeddata::ContextTable contexts;
        QVERIFY(contexts.insertFolder(m_contexts));
        m_store.setContexts(contexts);
        m_badge = test::readJson(test::testData(QStringLiteral("dcc-vc-test-fixtures/verifiableCredentials/v2/dataIntegrityProof/didKey/"
                                                               "legacyRegistry-noStatus-noExpiry-basicOBv3.json")))
                      .toObject();
        m_badge.remove(S("proof"));
    }

    void whatThePeerIssuesVerifiesHere()
    {
        const QJsonObject answer = DigitalBazaarPeer::ask({ QStringLiteral("issue"), m_contexts }, canonicalJson(m_badge).value());
        const QJsonObject secured = answer.value(S("secured")).toObject();
        QVERIFY2(!secured.isEmpty(), qPrintable(answer.value(S("failed")).toString()));
        const VerificationReport report = m_verifier.verify(canonicalJson(secured).value());
        QVERIFY2(report.verdict == Verdict::Valid, qPrintable(report.checks.first().reason));
        QCOMPARE(report.check(CheckKind::Issuer)->outcome, Outcome::Pass);
        QJsonObject changed = secured;
        changed.insert(QStringLiteral("name"), S("Another badge"));
        QCOMPARE(m_verifier.verify(canonicalJson(changed).value()).verdict, Verdict::Invalid);
    }

    void whatIsSignedHereVerifiesThere()
    {
        const auto key = crypto::Ed25519KeyPair::generate();
        QJsonObject badge = m_badge;
        QJsonObject issuer = badge.value(S("issuer")).toObject();
        issuer.insert(QStringLiteral("id"), didKey(key.publicKey()));
        badge.insert(QStringLiteral("issuer"), issuer);
        const auto secured = proofs::signDataIntegrity(badge, S("eddsa-rdfc-2022"), key,
            { .verificationMethod = didKeyMethod(key.publicKey()), .created = fromRfc3339(u"2026-01-01T00:00:00Z") },
            &m_store.contexts());
        QVERIFY2(secured, secured ? "" : qPrintable(secured.error().detail));
        const QJsonObject answer =
            DigitalBazaarPeer::ask({ QStringLiteral("verify"), m_contexts }, canonicalJson(*secured).value());
        QVERIFY2(answer.value(S("verified")).toBool(), qPrintable(answer.value(S("error")).toString()));
        QJsonObject changed = *secured;
        changed.insert(QStringLiteral("name"), S("Another badge"));
        QVERIFY(!DigitalBazaarPeer::ask({ QStringLiteral("verify"), m_contexts }, canonicalJson(changed).value())
                     .value(S("verified"))
                     .toBool(true));
    }
};

QTEST_APPLESS_MAIN(TestPeer)
#include "tst_trust_peer.moc"
