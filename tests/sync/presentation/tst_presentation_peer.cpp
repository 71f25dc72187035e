// End to end with a verifier by others: it makes the request, signs and encrypts by its own rules, and checks every signature, key
// binding, claim and query that comes back. Nothing on its side is ours.
#include "sync/presentation/PresentationFlow.h"
#include "tests/peers/openid4vp-verifier/Peer.h"
#include "tests/support/TestData.h"
#include "tests/sync/presentation/TestWallet.h"

#include <QUrlQuery>

using namespace wb;
using namespace wb::sync;
using test::TestVault;

namespace {

const char *const sdJwtQuery = R"({"credentials":[{"id":"a","format":"dc+sd-jwt","meta":{"vct_values":["https://c.example/id"]},)"
                               R"("claims":[{"path":["name"]},{"path":["nationalities",null]}]}]})";
const char *const jwtQuery = R"({"credentials":[{"id":"a","format":"jwt_vc_json","meta":{"type_values":[["IDCredential"]]},)"
                             R"("claims":[{"path":["credentialSubject","family_name"]}]}]})";
const char *const badgeQuery = R"({"credentials":[{"id":"a","format":"ldp_vc","meta":{"type_values":[["OpenBadgeCredential"]]},)"
                               R"("claims":[{"path":["credentialSubject","achievement","name"]}]}]})";

} // namespace

class PeerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void shown_data();
    void shown();
    void transactions();
    void refusedByThePerson();
    void refusedByTheVerifier();

private:
    [[nodiscard]] PresentationFlow flow()
    {
        PresentationSettings settings;
        settings.http.stallMilliseconds = 60'000; // the peer shares the machine with whatever else is built
        settings.reach = { true, true };
        settings.systemRoots = false;
        settings.transactionTypes = { QStringLiteral("urn:test:order") };
        return { m_wallet->vault(), m_wallet->store, m_wallet->folder.clock, settings };
    }
    [[nodiscard]] QJsonObject start(
        const char *prefix, const char *mode, const char *by, const char *dcql, const QJsonArray &transactions = {})
    {
        QJsonObject body { { QStringLiteral("prefix"), QString::fromLatin1(prefix) },
            { QStringLiteral("mode"), QString::fromLatin1(mode) }, { QStringLiteral("by"), QString::fromLatin1(by) },
            { QStringLiteral("dcql"), test::object(dcql) } };
        if (!transactions.isEmpty())
            body.insert(QStringLiteral("transaction_data"), transactions);
        return m_peer->post(QStringLiteral("/start"), body);
    }
    [[nodiscard]] QJsonObject result(const QJsonObject &session)
    {
        return m_peer->get(QStringLiteral("/result/") + session.value(QStringLiteral("id")).toString());
    }

    std::unique_ptr<test::VerifierPeer> m_peer;
    std::unique_ptr<test::TestWallet> m_wallet;
};

void PeerTest::initTestCase()
{
    WB_REQUIRE_TESTDATA("jsonld-contexts");
    if (const QString missing = test::VerifierPeer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_peer = std::make_unique<test::VerifierPeer>();
    QVERIFY(m_peer->start(test::testData(QStringLiteral("jsonld-contexts"))));
}

void PeerTest::init()
{
    m_wallet = std::make_unique<test::TestWallet>();
    m_wallet->folder.clock.setWallClock(QDateTime::currentDateTimeUtc()); // the peer lives in its machine's time
    const QByteArray der =
        QByteArray::fromBase64(m_peer->get(QStringLiteral("/root")).value(QStringLiteral("der")).toString().toLatin1());
    const auto root = crypto::Certificate::fromDer(der);
    QVERIFY(root);
    m_wallet->store.addRoot(*root);
}

void PeerTest::shown_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("by");
    const auto row = [](const char *kind, const char *prefix, const char *mode, const char *by) {
        const QByteArray name = QByteArray(kind) + ", " + prefix + ", " + mode + ", " + by;
        QTest::newRow(name.constData()) << QString::fromLatin1(kind) << QString::fromLatin1(prefix) << QString::fromLatin1(mode)
                                        << QString::fromLatin1(by);
    };
    row("dc+sd-jwt", "x509_san_dns", "direct_post", "get");
    row("dc+sd-jwt", "x509_san_dns", "direct_post.jwt", "post");
    row("dc+sd-jwt P-256", "x509_hash", "direct_post.jwt", "value");
    row("dc+sd-jwt P-256", "decentralized_identifier", "direct_post", "post");
    row("dc+sd-jwt", "redirect_uri", "direct_post", "value");
    row("dc+sd-jwt", "redirect_uri", "direct_post.jwt", "value");
    row("jwt_vc_json", "decentralized_identifier", "direct_post", "get");
    row("jwt_vc_json", "redirect_uri", "direct_post.jwt", "value");
    row("ldp_vc", "x509_san_dns", "direct_post.jwt", "get");
    row("ldp_vc", "redirect_uri", "direct_post", "value");
    row("ldp_vc ecdsa-sd-2023", "x509_hash", "direct_post", "post");
    row("ldp_vc ecdsa-sd-2023", "decentralized_identifier", "direct_post.jwt", "value");
}

void PeerTest::shown()
{
    QFETCH(QString, kind);
    QFETCH(QString, prefix);
    QFETCH(QString, mode);
    QFETCH(QString, by);
    const QString did = trust::didKey(m_wallet->holder);
    QByteArray raw = m_wallet->sdJwt(kind.endsWith(QLatin1String("P-256")) ? m_wallet->holderP256 : m_wallet->holder);
    const char *query = sdJwtQuery;
    if (kind == QLatin1String("jwt_vc_json")) {
        raw = m_wallet->jwt(did);
        query = jwtQuery;
    } else if (kind.startsWith(QLatin1String("ldp_vc"))) {
        raw = kind.contains(QLatin1String("ecdsa")) ? m_wallet->selectiveLdp(did) : m_wallet->ldp(did);
        query = badgeQuery;
    }
    const QString id = m_wallet->add(raw, kind);
    const QJsonObject session = start(qPrintable(prefix), qPrintable(mode), qPrintable(by), query);
    const QString link = session.value(QStringLiteral("link")).toString();
    QVERIFY2(!link.isEmpty(), qPrintable(test::text(session)));

    const auto offer = flow().open(link);
    QVERIFY2(offer, offer ? "" : qPrintable(QString(errorName(offer.error().code)) + offer.error().detail));
    QVERIFY2(offer->canAnswer, qPrintable(offer->request.problem + offer->request.problemDetail));
    if (prefix.startsWith(QLatin1String("x509"))) {
        QCOMPARE(offer->request.verifier.name, QStringLiteral("Verifier by others"));
        QCOMPARE(offer->request.verifier.vouchedBy, QStringLiteral("Authority of the Peer"));
    }
    QVERIFY(!result(session).value(QStringLiteral("received")).toBool());
    const auto receipt = flow().answer(*offer, offer->least);
    const QJsonObject seen = result(session);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail + seen.value(QStringLiteral("error")).toString()));
    QVERIFY2(seen.value(QStringLiteral("verified")).toBool(), qPrintable(seen.value(QStringLiteral("error")).toString()));
    QVERIFY(receipt->redirect.fragment().startsWith(QLatin1String("response_code=")));

    const QJsonObject claims =
        seen.value(QStringLiteral("presentations")).toObject().value(QStringLiteral("a")).toArray().first().toObject();
    if (kind.startsWith(QLatin1String("dc+sd-jwt"))) {
        QCOMPARE(claims.value(QStringLiteral("name")).toString(), QStringLiteral("Ada Löwe"));
        QCOMPARE(claims.value(QStringLiteral("nationalities")).toArray().size(), 2);
        QVERIFY(!claims.contains(QStringLiteral("email")));
    } else if (kind == QLatin1String("jwt_vc_json")) {
        QCOMPARE(claims.value(QStringLiteral("credentialSubject")).toObject().value(QStringLiteral("family_name")).toString(),
            QStringLiteral("Löwe"));
    } else {
        const QJsonObject achievement =
            claims.value(QStringLiteral("credentialSubject")).toObject().value(QStringLiteral("achievement")).toObject();
        QCOMPARE(achievement.value(QStringLiteral("name")).toString(), QStringLiteral("Materials"));
        QCOMPARE(achievement.contains(QStringLiteral("criteria")), !kind.contains(QLatin1String("ecdsa"))); // not asked for
    }
    const auto shares = TestVault::in(m_wallet->vault(), [id](vault::Session &s) { return vault::ShareHistory(s).of(id); });
    QCOMPARE(shares->size(), 1);
    QCOMPARE(shares->first().outcome, vault::ShareOutcome::Done);
    // The same link again.
    QCOMPARE(flow().open(link).error().code, ErrorCode::AlreadyExists);
}

void PeerTest::transactions()
{
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const QJsonArray transactions { QJsonObject { { QStringLiteral("type"), QStringLiteral("urn:test:order") },
        { QStringLiteral("credential_ids"), QJsonArray { QStringLiteral("a") } },
        { QStringLiteral("transaction_data_hashes_alg"), QJsonArray { QStringLiteral("sha-256") } },
        { QStringLiteral("amount"), QStringLiteral("5 EUR") } } };
    const QJsonObject session = start("x509_san_dns", "direct_post", "get", sdJwtQuery, transactions);
    const auto offer = flow().open(session.value(QStringLiteral("link")).toString());
    QVERIFY2(offer, offer ? "" : qPrintable(offer.error().detail));
    QCOMPARE(offer->transactions.size(), 1);
    QVERIFY(flow().answer(*offer, offer->least));
    QVERIFY2(result(session).value(QStringLiteral("verified")).toBool(),
        qPrintable(result(session).value(QStringLiteral("error")).toString()));
}

void PeerTest::refusedByThePerson()
{
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const QJsonObject session = start("x509_san_dns", "direct_post.jwt", "get", sdJwtQuery);
    const auto offer = flow().open(session.value(QStringLiteral("link")).toString());
    QVERIFY(offer);
    QVERIFY(flow().refuse(*offer, true));
    QCOMPARE(result(session).value(QStringLiteral("error")).toString(), QStringLiteral("access_denied"));
    QVERIFY(!result(session).value(QStringLiteral("verified")).toBool());
}

// That the peer does check is seen where it has to say no: a presentation made for another nonce.
void PeerTest::refusedByTheVerifier()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const QJsonObject session = start("redirect_uri", "direct_post", "value", sdJwtQuery);
    QUrl link(session.value(QStringLiteral("link")).toString());
    QUrlQuery query(link);
    query.removeQueryItem(QStringLiteral("nonce"));
    query.addQueryItem(QStringLiteral("nonce"), QStringLiteral("stolen"));
    link.setQuery(query);
    const auto offer = flow().open(link.toString(QUrl::FullyEncoded));
    QVERIFY2(offer, offer ? "" : qPrintable(offer.error().detail));
    const auto receipt = flow().answer(*offer, offer->least);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::RequestRefused);
    QVERIFY(result(session).value(QStringLiteral("error")).toString().contains(QLatin1String("once"))); // "Nonce"
    const auto shares = TestVault::in(m_wallet->vault(), [id](vault::Session &s) { return vault::ShareHistory(s).of(id); });
    QCOMPARE(shares->first().outcome, vault::ShareOutcome::Refused);
}

QTEST_GUILESS_MAIN(PeerTest)
#include "tst_presentation_peer.moc"
