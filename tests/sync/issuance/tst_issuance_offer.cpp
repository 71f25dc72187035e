// Offers are read as OpenID4VCI 1.0 writes them, from every place they come from; hostile ones are refused with a word that says
// why.
#include "SpecExamples.h"
#include "sync/issuance/CredentialOffer.h"

#include <QTest>
#include <QUrlQuery>

using namespace wb;
using namespace wb::issuance;

namespace {

using S = QLatin1StringView;

QString link(const QByteArray &offer, const QString &start = QStringLiteral("openid-credential-offer://"))
{
    return start + QStringLiteral("?credential_offer=") + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(offer)));
}

const QByteArray plain = R"({"credential_issuer":"https://issuer.example","credential_configuration_ids":["One"]})";

} // namespace

class TestOffer : public QObject {
    Q_OBJECT

private slots:
    void examples_data()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<bool>("preAuthorized");
        QTest::addColumn<bool>("needsCode");
        QTest::addColumn<int>("length");
        const QStringList one { QStringLiteral("UniversityDegreeCredential") };
        QTest::newRow("credential_offer_authz_code.txt") << one << false << false << 0;
        QTest::newRow("credential_offer_by_reference.json")
            << QStringList { QStringLiteral("UniversityDegree_LDP_VC") } << true << true << 0;
        QTest::newRow("credential_offer_multiple_credentials.json")
            << QStringList { one.first(), QStringLiteral("org.iso.18013.5.1.mDL") } << true << true << 4;
        QTest::newRow("credential_offer_pre-authz_code.json") << one << true << true << 0;
    }

    void examples()
    {
        QFETCH(QStringList, ids);
        QFETCH(bool, preAuthorized);
        QFETCH(bool, needsCode);
        QFETCH(int, length);
        const QJsonObject object = test::specObject(QString::fromLatin1(QTest::currentDataTag()));
        const auto offer = readOffer(object);
        QVERIFY(offer);
        QCOMPARE(offer->issuer, QStringLiteral("https://credential-issuer.example.com"));
        QCOMPARE(offer->configurationIds, ids);
        QCOMPARE(!offer->preAuthorizedCode.isEmpty(), preAuthorized);
        QCOMPARE(offer->authorizationCode, !preAuthorized);
        QCOMPARE(!offer->issuerState.isEmpty(), !preAuthorized);
        QCOMPARE(offer->txCode.has_value(), needsCode);
        if (needsCode) {
            QCOMPARE(offer->txCode->length, length);
            QVERIFY(offer->txCode->numeric);
            const QJsonObject grant = object[S("grants")][S("urn:ietf:params:oauth:grant-type:pre-authorized_code")].toObject();
            QCOMPARE(offer->txCode->description, grant[S("tx_code")][S("description")].toString());
        }
        const auto again = readOffer(offer->toJson());
        QVERIFY(again);
        QCOMPARE(again->toJson(), offer->toJson());
    }

    void comesFromEveryPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("custom scheme") << link(plain);
        QTest::newRow("custom scheme with a host") << link(plain, QStringLiteral("openid-credential-offer://offer"));
        QTest::newRow("scheme in capitals") << link(plain, QStringLiteral("OPENID-CREDENTIAL-OFFER://"));
        QTest::newRow("haip") << link(plain, QStringLiteral("haip://"));
        QTest::newRow("haip-vci") << link(plain, QStringLiteral("haip-vci://"));
        QTest::newRow("https") << link(plain, QStringLiteral("https://wallet.example/offer"));
        QTest::newRow("pasted JSON") << QString::fromUtf8(plain);
        QTest::newRow("white space around it") << QStringLiteral("\n  ") + link(plain) + QStringLiteral(" \n");
        QTest::newRow("not encoded") << QStringLiteral("openid-credential-offer://?credential_offer=") + QString::fromUtf8(plain);
    }

    void comesFromEveryPlace()
    {
        QFETCH(QString, text);
        QVERIFY(looksLikeOffer(text));
        const auto read = readOfferText(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(read->offer);
        QCOMPARE(read->offer->issuer, QStringLiteral("https://issuer.example"));
        QVERIFY(read->offer->authorizationCode); // no grant is named: the issuer's servers decide
        QVERIFY(read->reference.isEmpty());
    }

    void byReference()
    {
        const auto read = readOfferText(QStringLiteral(
            "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffer%3Fid%3D5%26a%3Db%2520c"));
        QVERIFY(read);
        QVERIFY(!read->offer);
        QCOMPARE(read->reference, QUrl(QStringLiteral("https://issuer.example/offer?id=5&a=b%20c")));
    }

    void aPlusIsASpaceAsInForms()
    {
        const auto read = readOfferText(
            QStringLiteral("openid-credential-offer://"
                           "?credential_offer=%7B%22credential_issuer%22%3A%22https%3A%2F%2Fissuer.example%22%2C%22credential_"
                           "configuration_ids%22%3A%5B%22A%2BB+C%22%5D%7D"));
        QVERIFY(read);
        QCOMPARE(read->offer->configurationIds, QStringList { QStringLiteral("A+B C") });
    }

    void hostileOnesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        const auto json = [](const char *text) { return QString::fromLatin1(text).replace(QLatin1Char('\''), QLatin1Char('"')); };
        QTest::newRow("nothing") << QString() << ErrorCode::MalformedDocument;
        QTest::newRow("a credential") << json("{'type':['VerifiableCredential']}") << ErrorCode::MalformedDocument;
        QTest::newRow("another scheme") << link(plain, QStringLiteral("javascript:alert(1)")) << ErrorCode::MalformedDocument;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd?credential_offer_uri=https://a.example")
                              << ErrorCode::MalformedDocument;
        QTest::newRow("a link without an offer") << QStringLiteral("https://issuer.example/") << ErrorCode::MalformedDocument;
        QTest::newRow("both forms") << link(plain) + QStringLiteral("&credential_offer_uri=https%3A%2F%2Fa.example")
                                    << ErrorCode::MalformedDocument;
        QTest::newRow("two offers") << link(plain) + QStringLiteral("&credential_offer=%7B%7D") << ErrorCode::MalformedDocument;
        QTest::newRow("reference to a file") << QStringLiteral(
            "openid-credential-offer://?credential_offer_uri=file%3A%2F%2F%2Fetc%2Fpasswd")
                                             << ErrorCode::MalformedDocument;
        QTest::newRow("reference without a host")
            << QStringLiteral("openid-credential-offer://?credential_offer_uri=https%3A%2F%2F%2Fx") << ErrorCode::MalformedDocument;
        QTest::newRow("too much text") << QString(70'000, QLatin1Char('a')) << ErrorCode::TooLarge;
        QTest::newRow("no issuer") << json("{'credential_configuration_ids':['A']}") << ErrorCode::MalformedDocument;
        QTest::newRow("issuer is no address")
            << json("{'credential_issuer':'example','credential_configuration_ids':['A']}") << ErrorCode::MalformedDocument;
        QTest::newRow("issuer with a query") << json(
            "{'credential_issuer':'https://a.example/?x=1','credential_configuration_ids':['A']}")
                                             << ErrorCode::MalformedDocument;
        QTest::newRow("issuer with a fragment")
            << json("{'credential_issuer':'https://a.example/#x','credential_configuration_ids':['A']}")
            << ErrorCode::MalformedDocument;
        QTest::newRow("issuer with a user") << json(
            "{'credential_issuer':'https://bank.example@a.example','credential_configuration_ids':['A']}")
                                            << ErrorCode::MalformedDocument;
        QTest::newRow("no credential") << json("{'credential_issuer':'https://a.example','credential_configuration_ids':[]}")
                                       << ErrorCode::MalformedDocument;
        QTest::newRow("a credential twice") << json(
            "{'credential_issuer':'https://a.example','credential_configuration_ids':['A','A']}")
                                            << ErrorCode::MalformedDocument;
        QTest::newRow("not a name") << json("{'credential_issuer':'https://a.example','credential_configuration_ids':[5]}")
                                    << ErrorCode::MalformedDocument;
        QTest::newRow("draft 11") << json("{'credential_issuer':'https://a.example','credentials':['A']}")
                                  << ErrorCode::UnsupportedFormat;
        QTest::newRow("empty code") << json(
            "{'credential_issuer':'https://a.example','credential_configuration_ids':['A'],'grants':{'urn:"
            "ietf:params:oauth:grant-type:pre-authorized_code':{}}}")
                                    << ErrorCode::MalformedDocument;
        QTest::newRow("code is a number") << json(
            "{'credential_issuer':'https://a.example','credential_configuration_ids':['A'],'grants':{'urn:ietf:params:oauth:grant-"
            "type:pre-authorized_code':{'pre-authorized_code':5}}}")
                                          << ErrorCode::MalformedDocument;
        QTest::newRow("two members of one name") << json("{'credential_issuer':'https://a.example','credential_issuer':'https://"
                                                         "b.example','credential_configuration_ids':['A']}")
                                                 << ErrorCode::MalformedDocument;
        QTest::newRow("too deep") << json("{'credential_issuer':") + QString(40, QLatin1Char('[')) << ErrorCode::MalformedDocument;
        QString many = json("{'credential_issuer':'https://a.example','credential_configuration_ids':[");
        for (int i = 0; i < 200; ++i)
            many += QStringLiteral("%1\"%2\"").arg(i == 0 ? QString() : QStringLiteral(",")).arg(i);
        QTest::newRow("too many credentials") << many + QStringLiteral("]}") << ErrorCode::TooLarge;
    }

    void hostileOnesAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        const auto read = readOfferText(text);
        QVERIFY(!read);
        QCOMPARE(errorName(read.error().code), errorName(code));
        QVERIFY(!read.error().detail.isEmpty());
    }

    void whatTheIssuerSaysOfTheCodeIsBounded()
    {
        const QJsonObject offer { { S("credential_issuer"), S("https://a.example") },
            { S("credential_configuration_ids"), QJsonArray { S("A") } },
            { S("grants"),
                QJsonObject { { S("urn:ietf:params:oauth:grant-type:pre-authorized_code"),
                    QJsonObject { { S("pre-authorized_code"), S("x") },
                        { S("tx_code"),
                            QJsonObject { { S("input_mode"), S("text") }, { S("length"), 100'000 },
                                { S("description"), QString(5000, QLatin1Char('a')) } } } } } } } };
        const auto read = readOffer(offer);
        QVERIFY(read);
        QVERIFY(!read->txCode->numeric);
        QCOMPARE(read->txCode->length, 0);
        QCOMPARE(read->txCode->description.size(), 300);
    }

    void tellsOffersFromCredentials()
    {
        QVERIFY(!looksLikeOffer(QStringLiteral("{\"@context\":[]}")));
        QVERIFY(!looksLikeOffer(QStringLiteral("https://issuer.example/")));
        QVERIFY(!looksLikeOffer(QStringLiteral("eyJhbGciOiJFUzI1NiJ9.e30.AAAA")));
        QVERIFY(!looksLikeOffer(QStringLiteral("openid4vp://?request_uri=https%3A%2F%2Fa.example")));
    }
};

QTEST_APPLESS_MAIN(TestOffer)
#include "tst_issuance_offer.moc"
