// What a file is, is found out from its bytes, never from its name; what is no credential is said to be none.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "core/credentials/DataModel.h"
#include "tests/support/TestData.h"

#include <QDirIterator>
#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

using S = QLatin1StringView;

// JSON with single quotes.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray token(const QByteArray &payload)
{
    return toBase64Url(json("{'alg':'ES256'}")).toLatin1() + '.' + toBase64Url(payload).toLatin1() + ".AAAA";
}

QJsonObject sound()
{
    return parseJsonObject(json("{'@context':['https://www.w3.org/ns/credentials/v2'],'id':'urn:uuid:1','type':['VerifiableCredential'],'issuer':'did:key:z1','validFrom':'2026-01-01T00:00:00Z','credentialSubject':{'id':'did:key:z2','name':'Ana'}}")).value();
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void samplesAreRecognised_data()
    {
        WB_REQUIRE_TESTDATA("edc-elm");
        QTest::addColumn<QString>("file");
        QTest::addColumn<CredentialFormat>("format");
        QTest::addColumn<Securing>("securing");
        const auto row = [](const char *file, CredentialFormat format, Securing securing) {
            QTest::newRow(file) << QString::fromLatin1(file) << format << securing;
        };
        row("edc-elm/signed/edc-mc-signed.jsonld", CredentialFormat::EuropeanDigitalCredential, Securing::Jades);
        row("edc-elm/signed/ec-json_sealed_test_output.json", CredentialFormat::Presentation, Securing::Jades);
        row("edc-elm/unsigned/credential-sample.jsonld", CredentialFormat::EuropeanDigitalCredential, Securing::None);
        row("edc-elm/unsigned/1edtech-bootcamp-MC.json", CredentialFormat::EuropeanDigitalCredential, Securing::None);
        row("edc-elm/unsigned/1edtech-bootcamp-MC-unsigned-OB.1ob", CredentialFormat::OpenBadge30, Securing::None);
        row("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json", CredentialFormat::VerifiableCredential20, Securing::DataIntegrity);
        row("w3c-vc-jose-cose/credential-jose-minimal.txt", CredentialFormat::VerifiableCredential20, Securing::Jwt);
        row("w3c-vc-jose-cose/credential-sdjwt-selective.txt", CredentialFormat::VerifiableCredential20, Securing::SdJwt);
        row("w3c-vc-jose-cose/presentation-jose-multiple.txt", CredentialFormat::Presentation, Securing::Jwt);
        row("1edtech-validator/ob30/simple.json", CredentialFormat::OpenBadge30, Securing::DataIntegrity);
        row("1edtech-validator/ob30/simple.jwt", CredentialFormat::OpenBadge30, Securing::Jwt);
        row("1edtech-validator/ob30/simple-json.png", CredentialFormat::OpenBadge30, Securing::DataIntegrity);
        row("1edtech-validator/ob30/simple-jwt_v1.png", CredentialFormat::OpenBadge30, Securing::Jwt);
        row("1edtech-validator/ob30/simple-jwt.svg", CredentialFormat::OpenBadge30, Securing::Jwt);
        row("1edtech-validator/ob20/simple-badge.png", CredentialFormat::OpenBadge20, Securing::None);
        row("1edtech-validator/ob20/simple.jwt", CredentialFormat::OpenBadge20, Securing::Jwt);
        row("1edtech-validator/ob20/basic-assertion.json", CredentialFormat::OpenBadge20, Securing::None);
        row("1edtech-validator/clr20/simple.json", CredentialFormat::ComprehensiveLearnerRecord20, Securing::DataIntegrity);
    }
    void samplesAreRecognised()
    {
        QFETCH(QString, file);
        const auto document = openDocument(test::readFile(test::testData(file)));
        QVERIFY(document);
        QTEST(document->format, "format");
        QTEST(document->securing, "securing");
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QByteArray() << ErrorCode::MalformedDocument;
        QTest::newRow("text") << QByteArray("Dear client,") << ErrorCode::MalformedDocument;
        QTest::newRow("JSON list") << QByteArray("[]") << ErrorCode::MalformedDocument;
        QTest::newRow("another JSON") << json("{'name':'x'}") << ErrorCode::MalformedDocument;
        QTest::newRow("broken JSON") << json("{'type':'VerifiableCredential'") << ErrorCode::MalformedJson;
        QTest::newRow("duplicate names") << json("{'type':'VerifiableCredential','type':'x'}") << ErrorCode::MalformedJson;
        QTest::newRow("one segment") << QByteArray("eyJhbGciOiJFUzI1NiJ9") << ErrorCode::MalformedDocument;
        QTest::newRow("four segments") << token(QByteArray("{}")) + ".AAAA" << ErrorCode::MalformedDocument;
        QTest::newRow("token of something else") << token(json("{'sub':'x'}")) << ErrorCode::MalformedDocument;
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n....") << ErrorCode::MalformedDocument;
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << ErrorCode::MalformedDocument;
        QTest::newRow("XML") << QByteArray("<?xml version='1.0'?><x/>") << ErrorCode::UnsupportedFormat;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7") << ErrorCode::UnsupportedFormat;
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04") << ErrorCode::UnsupportedFormat;
        QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, ' ') << ErrorCode::TooLarge;
        QTest::newRow("deep") << json("{'type':") + QByteArray(100, '[') + QByteArray(100, ']') + '}' << ErrorCode::TooLarge;
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        const auto document = openDocument(bytes);
        QVERIFY(!document);
        QTEST(document.error().code, "code");
    }

    void claimsOfATokenBelongToTheCredential() // VC Data Model 1.1 section 6.3.1
    {
        const auto credential = readCredential(token(
            json("{'iss':'did:example:i','sub':'did:example:s','jti':'urn:uuid:7','nbf':1767225600,'exp':1798761600,'vc':{'@context':['https://www.w3.org/2018/credentials/v1'],'type':['VerifiableCredential'],'credentialSubject':{'name':'Ana'}}}")));
        QVERIFY(credential);
        QCOMPARE(credential->issuer.id, QStringLiteral("did:example:i"));
        QCOMPARE(credential->tokenIssuer, QStringLiteral("did:example:i"));
        QCOMPARE(credential->subject.id, QStringLiteral("did:example:s"));
        QCOMPARE(credential->id, QStringLiteral("urn:uuid:7"));
        QCOMPARE(credential->validFrom, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(credential->expires, QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(credential->problems, QStringList());
    }

    void theEarliestEndAndTheLatestBeginCount()
    {
        QJsonObject document = sound();
        document.insert(QStringLiteral("validUntil"), S("2030-01-01T00:00:00Z"));
        document.insert(QStringLiteral("expirationDate"), S("2028-01-01T00:00:00Z"));
        document.insert(QStringLiteral("issuanceDate"), S("2026-02-01T00:00:00Z"));
        const auto credential = readCredential(canonicalJson(document).value());
        QCOMPARE(credential->expires.date(), QDate(2028, 1, 1));
        QCOMPARE(credential->validFrom.date(), QDate(2026, 2, 1));
        document.insert(QStringLiteral("validUntil"), S("soon"));
        QCOMPARE(readCredential(canonicalJson(document).value())->unreadableDates, QStringList{QStringLiteral("validUntil")});
    }

    void statusReferencesOfAllKindsAreFound()
    {
        QJsonObject document = sound();
        document.insert(QStringLiteral("credentialStatus"), QJsonArray{QJsonObject{{QStringLiteral("type"), S("BitstringStatusListEntry")},
                                                                                    {QStringLiteral("statusListCredential"), S("https://x.example/1")},
                                                                                    {QStringLiteral("statusListIndex"), S("94")},
                                                                                    {QStringLiteral("statusPurpose"), S("revocation")}}});
        const auto credential = readCredential(canonicalJson(document).value());
        QCOMPARE(credential->statuses.size(), 1);
        QCOMPARE(credential->statuses.first().list, QStringLiteral("https://x.example/1"));
        QCOMPARE(credential->statuses.first().index, QStringLiteral("94"));
        const auto tokenList = readCredential(token(json("{'vct':'https://x.example/t','iss':'https://x.example','status':{'status_list':{'idx':3,'uri':'https://x.example/2'}},'credentialSubject':{'a':1}}")));
        QCOMPARE(tokenList->statuses.first().list, QStringLiteral("https://x.example/2"));
        document.insert(QStringLiteral("status"), S("active")); // an ordinary property of that name
        QCOMPARE(readCredential(canonicalJson(document).value())->statuses.size(), 1);
    }

    void theDataModelIsChecked_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *member, const QJsonValue &value, const char *problem) {
            QTest::newRow(problem) << QString::fromLatin1(member) << value << QString::fromLatin1(problem);
        };
        row("name", S("x"), "");
        row("@context", QJsonArray{S("https://example.org/c")}, "the first @context is not that of verifiable credentials");
        row("@context", QJsonArray{S("https://www.w3.org/ns/credentials/v2"), 5}, "a @context is neither a URL nor an object");
        row("type", S("Thing"), "the type VerifiableCredential is missing");
        row("id", S("no url"), "the id is no URL");
        row("issuer", QJsonValue(QJsonValue::Null), "there is no issuer");
        row("issuer", QJsonArray{S("did:key:z1"), S("did:key:z2")}, "the issuer is not named by one URL");
        row("credentialSubject", QJsonArray{}, "there is no credentialSubject");
        row("credentialSubject", QJsonObject{}, "a credentialSubject says nothing");
        row("validFrom", S("2026-01-01"), "validFrom is no date and time");
        row("validUntil", S("2025-01-01T00:00:00Z"), "validUntil lies before validFrom");
        row("credentialStatus", QJsonObject{{QStringLiteral("id"), S("urn:x")}}, "a credentialStatus has no type");
        row("credentialSchema", QJsonObject{{QStringLiteral("type"), S("JsonSchema")}}, "a credentialSchema is not named by a URL");
    }
    void theDataModelIsChecked()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, problem);
        QJsonObject document = sound();
        document.insert(member, value);
        QCOMPARE(dataModelProblems(document), problem.isEmpty() ? QStringList() : QStringList{problem});
    }

    void everySampleIsReadOrRefusedWithoutHarm()
    {
        WB_REQUIRE_TESTDATA("edc-elm");
        int files = 0;
        for (const char *folder : {"edc-elm", "1edtech-validator", "dcc-docs-examples", "dcc-vc-test-fixtures", "w3c-vc-data-model",
                                   "w3c-vc-jose-cose", "sd-jwt-testcases", "openbadges-bakery", "catalogues"}) {
            QDirIterator iterator(test::testData(QString::fromLatin1(folder)), QDir::Files, QDirIterator::Subdirectories);
            while (iterator.hasNext()) {
                const QByteArray bytes = test::readFile(iterator.next());
                const auto credential = readCredential(bytes);
                if (credential)
                    QCOMPARE(credential->raw, bytes);
                ++files;
            }
        }
        QVERIFY(files > 300);
    }
};

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_credentials_document.moc"
