// Credentials come from an issuer that others wrote (@openid4vc/openid4vci, with oidc-provider before it), over loopback, all the
// way into the vault.
#include "IssuanceBench.h"
#include "tests/peers/openid4vc-issuer/Peer.h"
#include "tests/support/VerifyResult.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::issuance;
using test::IssuanceBench;

namespace {

using S = QLatin1StringView;

QJsonObject wish(
    const char *tenant, const QStringList &configurations = { QStringLiteral("CourseSdJwt") }, QJsonObject further = {})
{
    further.insert(S("tenant"), QString::fromLatin1(tenant));
    further.insert(S("configurations"), QJsonArray::fromStringList(configurations));
    return further;
}

} // namespace

class TestPeer : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OpenId4vcIssuer> m_peer;

private slots:
    void initTestCase()
    {
        if (const QString why = test::OpenId4vcIssuer::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_peer = std::make_unique<test::OpenId4vcIssuer>();
        QVERIFY2(!m_peer->url().isEmpty(), qPrintable(m_peer->said()));
    }

    void init() { m_peer->reset(); }
    void cleanupTestCase() { m_peer.reset(); }

    void everyFormat_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QString>("format");
        QTest::addColumn<crypto::KeyType>("keyType");
        QTest::addColumn<bool>("byFormat");
        QTest::addColumn<bool>("encrypted");
        const auto row = [](const char *tenant, const char *configuration, const char *format, crypto::KeyType type) {
            QTest::addRow("%s %s", tenant, configuration)
                << QString::fromLatin1(tenant) << QString::fromLatin1(configuration) << QString::fromLatin1(format) << type
                << (qstrcmp(tenant, "draft13") == 0) << (qstrcmp(tenant, "sealed") == 0);
        };
        row("plain", "CourseSdJwt", "sd-jwt-vc", crypto::KeyType::Ed25519);
        row("plain", "CourseP256", "sd-jwt-vc", crypto::KeyType::P256);
        row("plain", "CourseJwt", "vc-1.1", crypto::KeyType::Ed25519);
        row("plain", "CourseLdp", "vc-2.0", crypto::KeyType::Ed25519);
        row("draft13", "CourseSdJwt", "sd-jwt-vc", crypto::KeyType::Ed25519);
        row("draft13", "CourseJwt", "vc-1.1", crypto::KeyType::Ed25519);
        row("sealed", "CourseSdJwt", "sd-jwt-vc", crypto::KeyType::Ed25519);
        row("sealed", "CourseLdp", "vc-2.0", crypto::KeyType::Ed25519);
    }

    void everyFormat()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, configuration);
        QFETCH(QString, format);
        QFETCH(crypto::KeyType, keyType);
        QFETCH(bool, byFormat);
        QFETCH(bool, encrypted);
        IssuanceBench bench;
        const QString link = m_peer->offer(wish(qPrintable(tenant), { configuration }, { { S("txCode"), S("4711") } }));
        const auto offer = bench.issuance().open(link, true).result();
        VERIFY_RESULT(offer);
        QCOMPARE(offer->issuer, m_peer->url().toString() + QLatin1Char('/') + tenant);
        QCOMPARE(offer->issuerDisplay.name, QStringLiteral("Open workshop"));
        QCOMPARE(offer->credentials.size(), 1);
        QCOMPARE(offer->credentials.first().display.name, QStringLiteral("Night school"));
        QVERIFY(!offer->credentials.first().obstacle);
        QVERIFY(offer->txCode && offer->txCode->numeric && !offer->needsBrowser);
        QCOMPARE(offer->txCode->length, 4);
        QCOMPARE(offer->txCode->description, QStringLiteral("The code in our e-mail"));

        const auto received = bench.issuance().receive(offer->id, {}, QStringLiteral("4711")).result();
        VERIFY_RESULT(received);
        QCOMPARE(received->received, 1);
        const QJsonObject asked = m_peer->did(QStringLiteral("credential")).constFirst();
        QCOMPARE(asked.value(S("proofs")).toInt(), 1);
        QCOMPARE(asked.value(S("byFormat")).toBool(), byFormat);
        QCOMPARE(asked.value(S("encrypted")).toBool(), encrypted);
        QCOMPARE(asked.value(S("dpop")).toBool(), tenant == S("plain"));

        const auto candidates = bench.issuance().candidates().result();
        VERIFY_RESULT(candidates);
        QCOMPARE(candidates->size(), 1);
        const IssuanceCandidate &candidate = candidates->first();
        QCOMPARE(candidate.record.format, format);
        QVERIFY(candidate.boundToUs && !candidate.alreadyHeld);
        QVERIFY(candidate.report.verdict != trust::Verdict::Invalid);
        QCOMPARE(candidate.report.check(trust::CheckKind::Proof)->outcome, proofs::Outcome::Pass);
        QVERIFY(bench.held().isEmpty());

        const auto accepted = bench.issuance().accept(candidate.id).result();
        VERIFY_RESULT(accepted);
        QCOMPARE(bench.held().size(), 1);
        QCOMPARE(accepted->digest, candidate.record.digest);
        QCOMPARE(bench.keyTypeOf(accepted->digest), keyType);
        QVERIFY(bench.issuance().candidates().result()->isEmpty());
        QVERIFY(bench.issuance().accept(candidate.id).result()); // once more changes nothing
        VERIFY_RESULT(bench.issuance().continueDeferred().result());
        QCOMPARE(bench.held().size(), 1);
        const auto told = m_peer->did(QStringLiteral("notification"));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().value(S("event")).toString(), QStringLiteral("credential_accepted"));
    }

    void anOfferByReference()
    {
        IssuanceBench bench;
        const QString link = m_peer->offer(wish("plain", { QStringLiteral("CourseSdJwt") }, { { S("byReference"), true } }));
        QVERIFY(link.contains(QStringLiteral("credential_offer_uri")));
        const auto offer = bench.issuance().open(link, true).result();
        VERIFY_RESULT(offer);
        QVERIFY(!offer->txCode);
        VERIFY_RESULT(bench.issuance().receive(offer->id).result());
    }

    // An address inside one's own network is refused until the person has said that it is meant.
    void theNetworkAroundUsIsNotForStrangers()
    {
        IssuanceBench bench;
        QCOMPARE(bench.issuance().open(m_peer->offer()).result().error().code, ErrorCode::AddressRefused);
        QVERIFY(m_peer->did(QStringLiteral("credential")).isEmpty());
    }

    void severalOffersAndWhatWeCannotTake()
    {
        IssuanceBench bench;
        const QStringList all { QStringLiteral("CourseSdJwt"), QStringLiteral("CourseMdoc"), QStringLiteral("CourseLdp") };
        const auto offer = bench.issuance().open(m_peer->offer(wish("plain", all)), true).result();
        VERIFY_RESULT(offer);
        QCOMPARE(offer->credentials.size(), 3);
        QCOMPARE(offer->credentials.at(1).obstacle->code, ErrorCode::UnsupportedFormat);
        QCOMPARE(bench.issuance().receive(offer->id, { { QStringLiteral("CourseMdoc") }, 1 }).result().error().code,
            ErrorCode::UnsupportedFormat);
        const auto received = bench.issuance().receive(offer->id).result();
        VERIFY_RESULT(received);
        QCOMPARE(received->received, 2);
    }

    void severalCopiesHaveKeysOfTheirOwn()
    {
        IssuanceBench bench;
        const auto offer = bench.issuance().open(m_peer->offer(), true).result();
        VERIFY_RESULT(offer);
        QCOMPARE(offer->mostCopies, 5);
        VERIFY_RESULT(bench.issuance().receive(offer->id, { {}, 3 }).result());
        QCOMPARE(m_peer->did(QStringLiteral("credential")).first().value(S("proofs")).toInt(), 3);
        const auto candidates = bench.issuance().candidates().result();
        VERIFY_RESULT(candidates);
        QCOMPARE(candidates->size(), 3);
        QSet<QString> keys;
        for (const IssuanceCandidate &candidate : *candidates) {
            QVERIFY(candidate.boundToUs);
            keys.insert(candidate.keyId);
        }
        QCOMPARE(keys.size(), 3);
        // One of a batch that is not kept makes it a failure of all, told once all are decided.
        VERIFY_RESULT(bench.issuance().accept(candidates->at(0).id).result());
        VERIFY_RESULT(bench.issuance().accept(candidates->at(1).id).result());
        VERIFY_RESULT(bench.issuance().continueDeferred().result());
        QVERIFY(m_peer->did(QStringLiteral("notification")).isEmpty());
        VERIFY_RESULT(bench.issuance().refuse(candidates->at(2).id).result());
        VERIFY_RESULT(bench.issuance().continueDeferred().result());
        QCOMPARE(
            m_peer->did(QStringLiteral("notification")).first().value(S("event")).toString(), QStringLiteral("credential_deleted"));
    }

    void identifiersOfTheTokenAreAskedFor()
    {
        IssuanceBench bench;
        const QJsonObject identifiers { { S("CourseSdJwt"), QJsonArray { S("CourseSdJwt:one"), S("CourseSdJwt:two") } } };
        const auto offer =
            bench.issuance()
                .open(m_peer->offer(wish("plain", { QStringLiteral("CourseSdJwt") }, { { S("identifiers"), identifiers } })), true)
                .result();
        VERIFY_RESULT(offer);
        const auto received = bench.issuance().receive(offer->id).result();
        VERIFY_RESULT(received);
        QCOMPARE(received->received, 2);
        QCOMPARE(
            m_peer->did(QStringLiteral("credential")).at(1).value(S("identifier")).toString(), QStringLiteral("CourseSdJwt:two"));
    }

    void aWrongTransactionCodeMayBeCorrected()
    {
        IssuanceBench bench;
        const auto offer =
            bench.issuance()
                .open(m_peer->offer(wish("plain", { QStringLiteral("CourseSdJwt") }, { { S("txCode"), S("4711") } })), true)
                .result();
        VERIFY_RESULT(offer);
        QCOMPARE(bench.issuance().receive(offer->id).result().error().code, ErrorCode::InvalidArgument); // not asked in vain
        const auto wrong = bench.issuance().receive(offer->id, {}, QStringLiteral("0815")).result();
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::RequestRefused);
        QVERIFY(wrong.error().detail.contains(S("invalid_grant")));
        QVERIFY(!wrong.error().detail.contains(S("0815")));
        VERIFY_RESULT(bench.issuance().receive(offer->id, {}, QStringLiteral("4711")).result());
    }

    void anOfferThatIsOver()
    {
        IssuanceBench bench;
        const auto expired =
            bench.issuance()
                .open(m_peer->offer(wish("plain", { QStringLiteral("CourseSdJwt") }, { { S("expired"), true } })), true)
                .result();
        VERIFY_RESULT(expired);
        QVERIFY(bench.issuance().receive(expired->id).result().error().detail.contains(S("invalid_grant")));
        const QString link = m_peer->offer();
        VERIFY_RESULT(bench.issuance().receive(bench.issuance().open(link, true).result()->id).result());
        const auto again = bench.issuance().open(link, true).result();
        VERIFY_RESULT(again);
        QVERIFY(bench.issuance().receive(again->id).result().error().detail.contains(S("invalid_grant")));
    }

    void aRefusedNonceIsReplacedOnce_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<int>("times");
        QTest::addColumn<bool>("works");
        QTest::newRow("1.0, once") << QStringLiteral("plain") << 1 << true;
        QTest::newRow("1.0, twice") << QStringLiteral("plain") << 2 << false;
        QTest::newRow("draft 13, once") << QStringLiteral("draft13") << 1 << true;
        QTest::newRow("draft 13, twice") << QStringLiteral("draft13") << 2 << false;
    }

    void aRefusedNonceIsReplacedOnce()
    {
        QFETCH(QString, tenant);
        QFETCH(int, times);
        QFETCH(bool, works);
        IssuanceBench bench;
        m_peer->set({ { S("rejectNonces"), times } });
        const auto offer = bench.issuance().open(m_peer->offer(wish(qPrintable(tenant))), true).result();
        VERIFY_RESULT(offer);
        const auto received = bench.issuance().receive(offer->id).result();
        QCOMPARE(received.has_value(), works);
        QCOMPARE(m_peer->did(QStringLiteral("nonce-refused")).size(), times);
        if (works)
            return;
        QVERIFY(received.error().detail.contains(tenant == S("plain") ? S("invalid_nonce") : S("invalid_proof")));
        m_peer->set({ { S("rejectNonces"), 0 } });
        VERIFY_RESULT(bench.issuance().receive(offer->id).result()); // the token is still there: it goes on where it stopped
    }

    void whatDoesNotHoldIsKeptOnlyIfThePersonInsists()
    {
        IssuanceBench bench;
        m_peer->set({ { S("spoilt"), true } });
        const QStringList all { QStringLiteral("CourseSdJwt"), QStringLiteral("CourseJwt"), QStringLiteral("CourseLdp") };
        const auto offer = bench.issuance().open(m_peer->offer(wish("plain", all)), true).result();
        VERIFY_RESULT(offer);
        VERIFY_RESULT(bench.issuance().receive(offer->id).result());
        const auto candidates = bench.issuance().candidates().result();
        VERIFY_RESULT(candidates);
        QCOMPARE(candidates->size(), 3);
        for (const IssuanceCandidate &candidate : *candidates) {
            QCOMPARE(candidate.report.verdict, trust::Verdict::Invalid);
            QCOMPARE(bench.issuance().accept(candidate.id).result().error().code, ErrorCode::BadSignature);
        }
        QVERIFY(bench.held().isEmpty());
        VERIFY_RESULT(bench.issuance().accept(candidates->at(0).id, true).result());
        VERIFY_RESULT(bench.issuance().refuse(candidates->at(1).id).result());
        VERIFY_RESULT(bench.issuance().refuse(candidates->at(2).id).result());
        QCOMPARE(bench.held().size(), 1);
        QCOMPARE(bench.held().first().lastReport.value(S("verdict")).toString(), QStringLiteral("invalid"));
        VERIFY_RESULT(bench.issuance().continueDeferred().result());
        QStringList events;
        for (const QJsonObject &told : m_peer->did(QStringLiteral("notification")))
            events.append(told.value(S("event")).toString());
        events.sort();
        QCOMPARE(events, (QStringList { S("credential_accepted"), S("credential_failure"), S("credential_failure") }));
    }

    // What came and is not decided, and what needs time, outlive the program.
    void nothingIsLostOverARestart()
    {
        IssuanceBench bench;
        const auto offer = bench.issuance().open(m_peer->offer(), true).result();
        VERIFY_RESULT(offer);
        VERIFY_RESULT(bench.issuance().receive(offer->id).result());
        bench.reopen();
        const auto candidates = bench.issuance().candidates().result();
        VERIFY_RESULT(candidates);
        QCOMPARE(candidates->size(), 1);
        bench.reopen();
        VERIFY_RESULT(bench.issuance().accept(candidates->first().id).result());
        QCOMPARE(bench.held().size(), 1);
        bench.reopen();
        VERIFY_RESULT(bench.issuance().accept(candidates->first().id).result());
        QCOMPARE(bench.held().size(), 1);
        QCOMPARE(bench.keyTypeOf(bench.held().first().digest), crypto::KeyType::Ed25519);
    }

    void theIssuerMayNeedTime()
    {
        IssuanceBench bench;
        m_peer->set({ { S("shortTokens"), true } });
        const auto offer = bench.issuance().open(m_peer->offer(wish("later")), true).result();
        VERIFY_RESULT(offer);
        const auto first = bench.issuance().receive(offer->id).result();
        VERIFY_RESULT(first);
        QCOMPARE(first->received, 0);
        QCOMPARE(first->deferred, 1);
        bench.reopen();
        const auto waiting = bench.issuance().deferred().result();
        VERIFY_RESULT(waiting);
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().display.name, QStringLiteral("Night school"));

        const auto tooEarly = bench.issuance().continueDeferred().result();
        VERIFY_RESULT(tooEarly);
        QCOMPARE(tooEarly->deferred, 1);
        QVERIFY(m_peer->did(QStringLiteral("deferred")).isEmpty()); // the issuer said when
        bench.clock.advance(60'000); // the token is over by now, and renewed
        const auto stillNot = bench.issuance().continueDeferred().result();
        VERIFY_RESULT(stillNot);
        QCOMPARE(stillNot->deferred, 1);
        QVERIFY(stillNot->failed.isEmpty());
        QCOMPARE(m_peer->did(QStringLiteral("refresh")).size(), 1);
        m_peer->set({ { S("ready"), true } });
        bench.clock.advance(60'000);
        const auto come = bench.issuance().continueDeferred().result();
        VERIFY_RESULT(come);
        QCOMPARE(come->received, 1);
        QCOMPARE(bench.issuance().candidates().result()->size(), 1);
        QVERIFY(bench.issuance().deferred().result()->isEmpty());
    }

    // The person logs in at oidc-provider, in a browser (here: one that follows redirects and keeps cookies).
    void throughTheBrowser()
    {
        IssuanceBench bench;
        const QStringList all { QStringLiteral("CourseSdJwt"), QStringLiteral("CourseLdp") };
        const auto offer = bench.issuance().open(m_peer->offer(wish("browser", all)), true).result();
        VERIFY_RESULT(offer);
        QVERIFY(offer->needsBrowser);
        QCOMPARE(offer->authorizationServer, m_peer->url().toString() + S("/as"));
        const auto address = bench.issuance().authorize(offer->id).result();
        VERIFY_RESULT(address);
        QVERIFY(address->query().contains(S("request_uri"))); // pushed: nothing else stands in the address
        QVERIFY(!address->query().contains(S("state")));
        auto finished = bench.issuance().awaitBrowser(QStringLiteral("Back to the wallet."));
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(*address));
        QSignalSpy done(reply, &QNetworkReply::finished);
        QVERIFY(done.wait(30'000));
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(reply->readAll().contains("Back to the wallet."));
        const auto received = finished.result();
        VERIFY_RESULT(received);
        QCOMPARE(received->received, 2);
        const auto consented = m_peer->did(QStringLiteral("consent"));
        QCOMPARE(consented.first().value(S("scope")).toString(), QStringLiteral("course course_ldp"));
        QCOMPARE(consented.first().value(S("challenge")).toString(), QStringLiteral("S256"));
        QVERIFY(m_peer->did(QStringLiteral("credential")).first().value(S("dpop")).toBool());
        QCOMPARE(bench.issuance().candidates().result()->size(), 2);
        // The same answer a second time belongs to nothing any more.
        QCOMPARE(bench.issuance().finish(reply->url()).result().error().code, ErrorCode::NotFound);
    }

    // As on a phone: a link of the app's own, and the program was closed while the browser was open.
    void throughALinkAfterARestart()
    {
        IssuanceBench bench;
        const auto offer = bench.issuance().open(m_peer->offer(wish("browser")), true).result();
        VERIFY_RESULT(offer);
        const QString link = QStringLiteral("http://127.0.0.1:1/wallet"); // nobody listens there: the browser ends at it
        const auto address = bench.issuance().authorizeWithLink(offer->id, link).result();
        VERIFY_RESULT(address);
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(*address));
        QSignalSpy done(reply, &QNetworkReply::finished);
        QVERIFY(done.wait(30'000));
        QVERIFY2(reply->url().toString().startsWith(link), qPrintable(reply->url().toString()));
        bench.reopen();
        const auto received = bench.issuance().finish(reply->url()).result();
        VERIFY_RESULT(received);
        QCOMPARE(received->received, 1);
    }

    void theBrowserMayNeverComeBack()
    {
        IssuanceBench bench;
        const auto offer = bench.issuance().open(m_peer->offer(wish("browser")), true).result();
        VERIFY_RESULT(offer);
        VERIFY_RESULT(bench.issuance().authorize(offer->id).result());
        auto finished = bench.issuance().awaitBrowser(QString());
        bench.issuance().cancel();
        QCOMPARE(finished.result().error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPeer)
#include "tst_issuance_peer.moc"
