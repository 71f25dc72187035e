// What hosts of badges say of themselves, and how their pages follow each other: pure reading.
#include "sync/badges/BadgeClient.h"
#include "sync/badges/BadgeHost.h"

#include <QJsonDocument>
#include <QtTest>

using namespace wb;
using namespace wb::sync;

namespace {

const QByteArray flows =
    "\"flows\":{\"authorizationCode\":{\"tokenUrl\":\"provider.example.com/token\",\"authorizationUrl\":"
    "\"provider.example.com/authorize\",\"refreshUrl\":\"provider.example.com/refresh\",\"scopes\":{"
    "\"https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly\":\"x\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.update\":\"x\",\"https://else.example/scope\":\"x\"}}}";

QJsonObject described(const QByteArray &scheme, const QByteArray &more = {})
{
    return QJsonDocument::fromJson(
        "{" + more + "\"components\":{\"securitySchemes\":{\"A\":{\"type\":\"http\"},\"OAuth2ACG\":{" + scheme + "}}}}")
        .object();
}

} // namespace

class TestBadgesHost : public QObject {
    Q_OBJECT
private slots:
    // As in the example of Open Badges 3.0 section 6.3.1, whose addresses have no scheme.
    void theStandardsExampleIsRead()
    {
        const QUrl address(QStringLiteral("https://example.edu/ims/ob/v3p0/discovery"));
        const auto host = readServiceDescription(
            described("\"type\":\"oauth2\",\"x-imssf-name\":\"Example\\n Provider\",\"x-imssf-registrationUrl\":"
                      "\"provider.example.com/registration\",\"x-imssf-termsOfServiceUrl\":\"/terms\","
                + flows),
            address);
        QVERIFY(host);
        QCOMPARE(host->name, QStringLiteral("Example Provider"));
        QCOMPARE(host->base, QUrl(QStringLiteral("https://example.edu/ims/ob/v3p0/")));
        QCOMPARE(host->server.authorization, QUrl(QStringLiteral("https://provider.example.com/authorize")));
        QCOMPARE(host->server.token, QUrl(QStringLiteral("https://provider.example.com/token")));
        QCOMPARE(host->server.registration, QUrl(QStringLiteral("https://provider.example.com/registration")));
        QCOMPARE(host->refresh, QUrl(QStringLiteral("https://provider.example.com/refresh")));
        QCOMPARE(host->terms, QUrl(QStringLiteral("https://example.edu/terms")));
        QCOMPARE(host->scopes, (QStringList { badgescope::readCredentials, badgescope::updateProfile }));
        QVERIFY(!host->learnerRecords);
        const auto kept = badgeHostFromJson(toJson(*host));
        QCOMPARE(kept.base, host->base);
        QCOMPARE(kept.server, host->server);
        QCOMPARE(kept.scopes, host->scopes);
        QCOMPARE(kept.refresh, host->refresh);
    }

    void theApiMayLieElsewhereAndHaveLearnerRecords()
    {
        const auto host = readServiceDescription(
            described("\"type\":\"oauth2\"," + flows,
                "\"info\":{\"title\":\"T\"},\"paths\":{\"/clrs\":{}},\"servers\":[{\"url\":\"https://api.example/v3?x#y\"}],"),
            QUrl(QStringLiteral("https://example.edu/.well-known/badgeconnect.json")));
        QVERIFY(host);
        QCOMPARE(host->base, QUrl(QStringLiteral("https://api.example/v3/")));
        QCOMPARE(host->name, QStringLiteral("T"));
        QVERIFY(host->learnerRecords);
    }

    void whatIsNoDescriptionIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("no OAuth") << QByteArray("{\"components\":{\"securitySchemes\":{\"a\":{\"type\":\"http\"}}}}");
        QTest::newRow("no code flow") << QByteArray(
            "{\"components\":{\"securitySchemes\":{\"a\":{\"type\":\"oauth2\",\"flows\":{\"implicit\":{}}}}}}");
        QTest::newRow("no token address") << QByteArray(
            "{\"components\":{\"securitySchemes\":{\"a\":{\"type\":\"oauth2\",\"flows\":{\"authorizationCode\":{"
            "\"authorizationUrl\":\"https://a.example\"}}}}}}");
        QTest::newRow("addresses of nothing")
            << QByteArray("{\"components\":{\"securitySchemes\":{\"a\":{\"type\":\"oauth2\",\"flows\":{\"authorizationCode\":{"
                          "\"authorizationUrl\":\"::\",\"tokenUrl\":7}}}}}}");
        QTest::newRow("lists in place of objects") << QByteArray("{\"components\":[],\"servers\":{},\"paths\":[]}");
    }
    void whatIsNoDescriptionIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto host =
            readServiceDescription(QJsonDocument::fromJson(json).object(), QUrl(QStringLiteral("https://example.edu/d")));
        QVERIFY(!host);
        QCOMPARE(host.error().code, ErrorCode::MalformedDocument);
    }

    void peopleTypeWhatTheyHave()
    {
        const auto first = [](const char *typed) {
            return serviceDescriptionAddresses(QUrl(QString::fromLatin1(typed))).first().toString();
        };
        QCOMPARE(first("https://a.example"), QStringLiteral("https://a.example/ims/ob/v3p0/discovery"));
        QCOMPARE(first("https://a.example/tenant/"), QStringLiteral("https://a.example/tenant/ims/ob/v3p0/discovery"));
        QCOMPARE(first("https://a.example/ims/ob/v3p0/"), QStringLiteral("https://a.example/ims/ob/v3p0/discovery"));
        QCOMPARE(first("https://a.example/ims/ob/v3p0/discovery"), QStringLiteral("https://a.example/ims/ob/v3p0/discovery"));
        QCOMPARE(first("https://a.example/.well-known/badgeconnect.json"),
            QStringLiteral("https://a.example/.well-known/badgeconnect.json"));
    }

    void theNextPageIsFound_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("next");
        const QByteArray a = "https://a.example/c?limit=2&offset=2";
        QTest::newRow("the standard's example") << "<" + a + ">; rel=\"next\",\n<https://a.example/l>; rel=\"last\"" << a;
        QTest::newRow("in the middle") << "<https://a.example/f>; rel=\"first\", <" + a + ">; title=\"a, b\"; rel=\"next\"" << a;
        QTest::newRow("without quotes") << "<" + a + ">;rel=next" << a;
        QTest::newRow("two relations") << "<" + a + ">; rel=\"last next\"" << a;
        QTest::newRow("only others") << QByteArray("<https://a.example/l>; rel=\"last\"") << QByteArray();
        QTest::newRow("a word that begins so") << QByteArray("<https://a.example/l>; rel=\"nextish\"") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("nonsense") << QByteArray("<<>>;;;rel=") << QByteArray();
        QTest::newRow("long nonsense") << QByteArray("<a>; ").repeated(20'000) << QByteArray();
    }
    void theNextPageIsFound()
    {
        QFETCH(QByteArray, header);
        QTEST(nextLink(header), "next");
    }
};

QTEST_APPLESS_MAIN(TestBadgesHost)
#include "tst_badges_host.moc"
