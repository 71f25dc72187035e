// A credential comes from an issuer and is shown to a verifier, both by others, through the view models that people use.
#include "core/vault/PrivateValues.h"
#include "core/vault/ShareHistory.h"
#include "qml/Wanderbuch/Wallet/ExchangeLink.h"
#include "qml/Wanderbuch/Wallet/PresentModel.h"
#include "qml/Wanderbuch/Wallet/ReceiveModel.h"
#include "tests/peers/openid4vc-issuer/Peer.h"
#include "tests/peers/openid4vp-verifier/Peer.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/TestData.h"
#include "tests/sync/presentation/TestWallet.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

constexpr int patience = 60000; // ms; the peers share the machine with whatever else is built

} // namespace

class WalletExchangeTest : public QObject
{
    Q_OBJECT

private slots:
    void linksAreToldFromCredentials()
    {
        for (const char *link : {"openid-credential-offer://?credential_offer=%7B%7D", "OPENID4VP://?client_id=x", " haip-vci://x?credential_offer_uri=https://i.example/o",
                 "https://wallet.example/?credential_offer_uri=https%3A%2F%2Fi.example", "https://wallet.example/show?client_id=a&request_uri=https%3A%2F%2Fv.example"})
            QVERIFY2(isExchangeLink(QString::fromLatin1(link)), link);
        for (const char *other : {"", "{}", "https://example.org/", "eyJhbGciOi.x.y", "WB1:Z:1/2", "https://x.example/#credential_offer="})
            QVERIFY2(!isExchangeLink(QString::fromLatin1(other)), other);
    }

    // The same code of an error means another thing in the link than in an answer.
    void damageIsInTheLinkOrElsewhere_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("damaged");
        const auto row = [](const char *name, const char *link, ErrorCode error, bool damaged) {
            QTest::newRow(name) << QString::fromLatin1(link) << int(error) << damaged;
        };
        const ErrorCode document = ErrorCode::MalformedDocument;
        row("offer, nonsense", "openid-credential-offer://?credential_offer=nonsense", document, true);
        row("offer, cut off", "openid-credential-offer://?credential_offer=%7B%22credential_issuer%22%3A%22https%3A%2F%2Fi.ex", document, true);
        row("offer, cut off after the scheme", "openid-credential-offer://", document, true);
        row("offer, whole, its issuer answers nonsense", "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fi.example%2Fo", document, false);
        row("offer, of an old draft", "openid-credential-offer://?credential_offer=%7B%22credential_issuer%22%3A%22https%3A%2F%2Fi.example%22%2C%22credentials%22%3A%5B%5D%7D",
            ErrorCode::UnsupportedFormat, false);
        row("request, cut off after the scheme", "openid4vp://", ErrorCode::InvalidArgument, true);
        row("request, nobody asks", "openid4vp://?request_uri=https%3A%2F%2Fv.example", ErrorCode::InvalidArgument, true);
        row("request, client_id cut off", "openid4vp://?client_id=redirect_uri%3A&response_type=vp_token", ErrorCode::InvalidArgument, true);
        row("request, its JSON cut off", "openid4vp://?client_id=x&response_type=vp_token&dcql_query=%7B%22cred", ErrorCode::MalformedJson, true);
        row("request, token cut off", "openid4vp://?client_id=x&request=eyJhbGciOi", document, true);
        row("request, whole, expired", "openid4vp://?client_id=x&request=eyJhbGciOi", ErrorCode::InvalidArgument, false);
        row("request, whole, its verifier answers nonsense", "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example", document, false);
        row("request, for documents by mdoc", "mdoc-openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example", ErrorCode::UnsupportedFormat, false);
        row("request, a prefix not known", "openid4vp://?client_id=entity%3Ax&request_uri=https%3A%2F%2Fv.example", ErrorCode::UnsupportedFormat, false);
    }
    void damageIsInTheLinkOrElsewhere()
    {
        QFETCH(QString, link);
        QFETCH(int, error);
        QTEST(isDamagedLink(link, {ErrorCode(error), {}}), "damaged");
    }

    void brokenLinksSayWhatToDo()
    {
        test::WalletWorld world;
        world.createVault();
        ReceiveModel receiving;
        receiving.setServices(world.services.get());
        receiving.open(QStringLiteral("openid-credential-offer://?credential_offer=nonsense"));
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("problem"), patience);
        QVERIFY(!receiving.problem().isEmpty() && !receiving.leadsHome() && !receiving.canRetry());
        QCOMPARE(receiving.problemTitle(), QStringLiteral("The link is damaged"));
        PresentModel presenting;
        presenting.setServices(world.services.get());
        presenting.open(QStringLiteral("openid4vp://?client_id=redirect_uri:https://v.example"));
        QTRY_COMPARE_WITH_TIMEOUT(presenting.state(), QStringLiteral("problem"), patience);
        QVERIFY(!presenting.problem().isEmpty() && !presenting.canRetry());
        QCOMPARE(presenting.problemTitle(), QStringLiteral("The link is damaged"));
        // A network's log-in page in place of the answer stays what it was.
        test::LoopbackServer portal([](const test::AskedOf &) { return test::Answer::json("<html>log in</html>"); });
        receiving.open(QStringLiteral("openid-credential-offer://?credential_offer_uri=")
                + QString::fromLatin1(QUrl::toPercentEncoding(portal.url(QStringLiteral("/o")).toString())),
            true);
        QTRY_COMPARE_WITH_TIMEOUT(receiving.problemTitle(), QStringLiteral("Not understood"), patience);
        QVERIFY(receiving.canRetry());
    }

    // Whoever asks hears of a "no", or does not: the words say which.
    void decliningSaysWhoKnows_data()
    {
        QTest::addColumn<bool>("reachable");
        QTest::addColumn<QString>("words");
        QTest::newRow("told") << true << QStringLiteral("was told");
        QTest::newRow("not told") << false << QStringLiteral("could not be told");
    }
    void decliningSaysWhoKnows()
    {
        QFETCH(bool, reachable);
        QFETCH(QString, words);
        test::WalletWorld world;
        world.createVault();
        auto verifier = std::make_unique<test::LoopbackServer>([](const test::AskedOf &) { return test::Answer::json("{}"); });
        const QString answers = verifier->url(QStringLiteral("/post")).toString();
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(answers));
        PresentModel presenting;
        presenting.setServices(world.services.get());
        presenting.open(QStringLiteral("openid4vp://?client_id=redirect_uri%3A") + encoded
                + QStringLiteral("&response_type=vp_token&response_mode=direct_post&nonce=n-0S6&response_uri=") + encoded
                + QStringLiteral("&dcql_query=%7B%22credentials%22%3A%5B%7B%22id%22%3A%22a%22%2C%22format%22%3A%22dc%2Bsd-jwt%22%2C%22meta%22%3A%7B%22vct_values%22%3A%5B%22x%22%5D%7D%7D%5D%7D"),
            true);
        QTRY_COMPARE_WITH_TIMEOUT(presenting.state(), QStringLiteral("offer"), patience);
        QVERIFY(presenting.outcome().isEmpty());
        if (!reachable)
            verifier.reset();
        presenting.decline();
        QTRY_COMPARE_WITH_TIMEOUT(presenting.state(), QStringLiteral("declined"), patience);
        QVERIFY2(presenting.outcome().contains(words), qPrintable(presenting.outcome()));
        QVERIFY(!reachable || verifier->asked().last().body.contains("error=access_denied"));
    }

    void receivedAndKept()
    {
        if (const QString missing = test::OpenId4vcIssuer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        test::WalletWorld world;
        world.clock.setWallClock(QDateTime::currentDateTimeUtc()); // the peers live in their machine's time
        world.createVault();

        test::OpenId4vcIssuer issuer;
        QVERIFY2(!issuer.url().isEmpty(), qPrintable(issuer.said()));
        const QString offer = issuer.offer({{QStringLiteral("tenant"), QStringLiteral("plain")},
            {QStringLiteral("configurations"), QJsonArray{QStringLiteral("CourseSdJwt")}}, {QStringLiteral("txCode"), QStringLiteral("4711")}});
        QVERIFY(isExchangeLink(offer));
        ReceiveModel receiving;
        receiving.setServices(world.services.get());
        receiving.open(offer);
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("problem"), patience);
        QVERIFY(receiving.leadsHome()); // loopback is nobody's business unless the person says so
        receiving.open(offer, true);
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("offer"), patience);
        QCOMPARE(receiving.issuerName(), QStringLiteral("Open workshop"));
        QVERIFY(receiving.needsCode() && receiving.codeNumeric() && receiving.codeLength() == 4);
        QCOMPARE(receiving.offered().first().toMap().value(QStringLiteral("title")).toString(), QStringLiteral("Night school"));
        receiving.receive(QStringLiteral("0000"));
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("problem"), patience);
        QCOMPARE(receiving.problemTitle(), QStringLiteral("The issuer said no"));
        receiving.retry();
        QCOMPARE(receiving.state(), QStringLiteral("offer")); // the code is asked for again
        receiving.receive(QStringLiteral("4711"));
        QTRY_VERIFY_WITH_TIMEOUT(receiving.state() == QLatin1String("candidates") && !receiving.busy(), patience);
        const auto candidate = receiving.candidates().first().toMap();
        QVERIFY(candidate.value(QStringLiteral("holds")).toBool());
        QCOMPARE(world.learner->credentials().size(), 0); // nothing is kept unasked
        QSignalSpy accepted(&receiving, &ReceiveModel::accepted);
        receiving.accept(candidate.value(QStringLiteral("id")).toString());
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(world.learner->credentials().size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(receiving.state(), QStringLiteral("done"), patience);
    }

    void shownToAVerifier()
    {
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        if (const QString missing = test::VerifierPeer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        test::WalletWorld world;
        world.clock.setWallClock(QDateTime::currentDateTimeUtc());
        world.createVault();
        const test::TestWallet issuing; // its issuer is one that the peer can check
        const auto id = world.vault
                            ->run([&](vault::Session &session) -> Result<QString> {
                                WB_TRY(const auto pair, vault::learnerKey(session));
                                vault::CredentialRecord record;
                                record.title = QStringLiteral("Identity");
                                record.raw = issuing.sdJwt(pair.publicKey());
                                WB_TRY(const auto added, vault::CredentialStore(session).add(record));
                                return added.id;
                            })
                            .result();
        QVERIFY(id.has_value());
        test::VerifierPeer verifier;
        QVERIFY(verifier.start(test::testData(QStringLiteral("jsonld-contexts"))));
        const auto dcql = parseJsonObject("{\"credentials\":[{\"id\":\"a\",\"format\":\"dc+sd-jwt\",\"meta\":{\"vct_values\":[\"https://c.example/id\"]},"
                                          "\"claims\":[{\"path\":[\"name\"]}]}]}");
        const auto session = verifier.post(QStringLiteral("/start"),
            {{QStringLiteral("prefix"), QStringLiteral("redirect_uri")}, {QStringLiteral("mode"), QStringLiteral("direct_post.jwt")},
                {QStringLiteral("by"), QStringLiteral("value")}, {QStringLiteral("dcql"), *dcql}});
        const QString link = session.value(QStringLiteral("link")).toString();
        QVERIFY(isExchangeLink(link));
        const auto seen = [&] { return verifier.get(QStringLiteral("/result/") + session.value(QStringLiteral("id")).toString()); };
        PresentModel presenting;
        presenting.setServices(world.services.get());
        presenting.open(link, true);
        QTRY_COMPARE_WITH_TIMEOUT(presenting.state(), QStringLiteral("offer"), patience);
        QVERIFY2(presenting.canAnswer(), qPrintable(presenting.obstacle()));
        QCOMPARE(presenting.verifierTone(), QStringLiteral("warn")); // known by its address alone
        const auto want = presenting.wants().first().toMap();
        QCOMPARE(want.value(QStringLiteral("credentials")).toList().size(), 1);
        QVERIFY(want.value(QStringLiteral("chosen")).toBool());
        const auto claim = want.value(QStringLiteral("claims")).toList().first().toMap();
        QCOMPARE(claim.value(QStringLiteral("value")).toString(), QStringLiteral("Ada Löwe"));
        QVERIFY(!seen().value(QStringLiteral("received")).toBool()); // nothing goes before the person has said so
        QSignalSpy browser(&presenting, &PresentModel::browserWanted);
        presenting.answer();
        QTRY_VERIFY_WITH_TIMEOUT(presenting.state() != QLatin1String("sending"), patience);
        QVERIFY2(presenting.state() == QLatin1String("sent"), qPrintable(presenting.problem() + seen().value(QStringLiteral("error")).toString()));
        QCOMPARE(browser.count(), 1);
        QVERIFY(seen().value(QStringLiteral("verified")).toBool());
        const auto shares = world.vault->run([&](vault::Session &held) { return vault::ShareHistory(held).of(*id); }).result();
        QVERIFY(shares.has_value());
        QCOMPARE(shares->size(), 1);
        presenting.open(link, true);
        QTRY_COMPARE_WITH_TIMEOUT(presenting.state(), QStringLiteral("problem"), patience);
        QCOMPARE(presenting.problemTitle(), QStringLiteral("Answered before"));
    }

    void aWalletWithNothingOfTheKindSaysSo()
    {
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        if (const QString missing = test::VerifierPeer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        test::WalletWorld world;
        world.clock.setWallClock(QDateTime::currentDateTimeUtc());
        world.createVault();
        test::VerifierPeer verifier;
        QVERIFY(verifier.start(test::testData(QStringLiteral("jsonld-contexts"))));
        const auto dcql = parseJsonObject("{\"credentials\":[{\"id\":\"a\",\"format\":\"dc+sd-jwt\",\"meta\":{\"vct_values\":[\"https://example.org/vct/nothing\"]}}]}");
        const auto session = verifier.post(QStringLiteral("/start"),
            {{QStringLiteral("prefix"), QStringLiteral("redirect_uri")}, {QStringLiteral("mode"), QStringLiteral("direct_post")},
                {QStringLiteral("by"), QStringLiteral("value")}, {QStringLiteral("dcql"), *dcql}});
        PresentModel presenting;
        presenting.setServices(world.services.get());
        presenting.open(session.value(QStringLiteral("link")).toString(), true);
        QTRY_COMPARE_WITH_TIMEOUT(presenting.state(), QStringLiteral("offer"), patience);
        QVERIFY(!presenting.canAnswer());
        QVERIFY(presenting.obstacle().contains(QLatin1String("nothing")));
        presenting.decline();
        QTRY_COMPARE_WITH_TIMEOUT(presenting.state(), QStringLiteral("declined"), patience);
    }
};

QTEST_GUILESS_MAIN(WalletExchangeTest)
#include "tst_wallet_exchange.moc"
