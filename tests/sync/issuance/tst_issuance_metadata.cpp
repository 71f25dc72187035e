// What issuers and their authorization servers say of themselves, as the specification's examples write it, and when it may not be
// used.
#include "SpecExamples.h"
#include "core/proofs/Jws.h"
#include "sync/issuance/AuthorizationServer.h"
#include "sync/issuance/DisplayText.h"
#include "sync/issuance/IssuerMetadata.h"

#include <QTest>

using namespace wb;
using namespace wb::issuance;

namespace {

using S = QLatin1StringView;

const QString issuer = QStringLiteral("https://credential-issuer.example.com");

QJsonObject smallIssuer(const QJsonObject &configuration = { { S("format"), S("dc+sd-jwt") } })
{
    return { { S("credential_issuer"), issuer }, { S("credential_endpoint"), issuer + S("/credential") },
        { S("credential_configurations_supported"), QJsonObject { { S("One"), configuration } } } };
}

const QStringList one { QStringLiteral("One") };

} // namespace

class TestMetadata : public QObject {
    Q_OBJECT

private slots:
    void theLongExample()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        const QString id = QStringLiteral("SD_JWT_VC_example_in_OpenID4VCI");
        const auto metadata =
            readIssuerMetadata(test::specObject(QStringLiteral("credential_issuer_metadata_sd_jwt_long.json")), issuer, { id });
        QVERIFY(metadata);
        QCOMPARE(metadata->authorizationServers, QStringList { QStringLiteral("https://server.example.com") });
        QCOMPARE(metadata->credentialEndpoint, QUrl(issuer + S("/credential")));
        QCOMPARE(metadata->nonceEndpoint, QUrl(issuer + S("/nonce")));
        QCOMPARE(metadata->deferredEndpoint, QUrl(issuer + S("/deferred_credential")));
        QCOMPARE(metadata->notificationEndpoint, QUrl(issuer + S("/notification")));
        QCOMPARE(metadata->batchSize, 10);
        QVERIFY(!metadata->looksLikeDraft13);
        QVERIFY(metadata->requestEncryption->required && metadata->responseEncryption->required);
        QCOMPARE(metadata->requestEncryption->keys.size(), 1);
        QCOMPARE(metadata->responseEncryption->algorithms, QStringList { QStringLiteral("ECDH-ES") });
        QCOMPARE(metadata->responseEncryption->ciphers, QStringList { QStringLiteral("A128GCM") });
        const CredentialConfiguration configuration = metadata->configurations.value(id);
        QCOMPARE(configuration.format, QStringLiteral("dc+sd-jwt"));
        QCOMPARE(configuration.vct, id);
        QCOMPARE(configuration.bindingMethods, QStringList { QStringLiteral("jwk") });
        QVERIFY(configuration.jwtProof && configuration.keyAttestation);
        QCOMPARE(displayText(configuration.display).name, QStringLiteral("IdentityCredential"));
        QCOMPARE(displayText(metadata->display, { QStringLiteral("fr") }).name, QStringLiteral("Example Université"));
        QCOMPARE(
            displayText(metadata->display, { QStringLiteral("de") }).logoText, QStringLiteral("a square logo of a university"));
        const auto again = readIssuerMetadata(metadata->document, issuer, { id });
        QVERIFY(again);
        QCOMPARE(again->document, metadata->document);
    }

    // Signed metadata is not asked for (it says nothing about whom to trust); what it says reads the same.
    void theSignedExample()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        const auto jws = proofs::parseCompactJws(test::specToken(QStringLiteral("credential_issuer_metadata_sd_jwt_jwt.txt")));
        QVERIFY(jws);
        const auto metadata =
            readIssuerMetadata(*parseJsonObject(jws->payload), issuer, { QStringLiteral("SD_JWT_VC_example_in_OpenID4VCI") });
        QVERIFY(metadata);
        QCOMPARE(metadata->credentialEndpoint, QUrl(issuer + S("/credential")));
    }

    void configurations_data()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("credential_metadata_jwt_vc_json.json")
            << QStringLiteral("UniversityDegreeCredential") << QStringLiteral("jwt_vc_json")
            << QStringLiteral("University Credential");
        QTest::newRow("credential_metadata_ldp_vc.json")
            << QStringLiteral("UniversityDegree_LDP_VC") << QStringLiteral("ldp_vc") << QStringLiteral("University Credential");
        QTest::newRow("credential_metadata_mso_mdoc.json")
            << QStringLiteral("org.iso.18013.5.1.mDL") << QStringLiteral("mso_mdoc") << QStringLiteral("Mobile Driving License");
        QTest::newRow("credential_metadata_sd_jwt_vc.json") << QStringLiteral("SD_JWT_VC_example_in_OpenID4VCI")
                                                            << QStringLiteral("dc+sd-jwt") << QStringLiteral("IdentityCredential");
    }

    void configurations()
    {
        QFETCH(QString, id);
        QFETCH(QString, format);
        QFETCH(QString, name);
        QJsonObject document = smallIssuer();
        const QJsonObject example = test::specObject(QString::fromLatin1(QTest::currentDataTag()));
        document.insert(S("credential_configurations_supported"), example.value(S("credential_configurations_supported")));
        const auto metadata = readIssuerMetadata(document, issuer, { id });
        QVERIFY(metadata);
        QVERIFY(!metadata->looksLikeDraft13);
        const CredentialConfiguration configuration = metadata->configurations.value(id);
        QCOMPARE(configuration.format, format);
        QCOMPARE(displayText(configuration.display).name, name);
        QVERIFY(!configuration.claims.isEmpty());
        QVERIFY(!configuration.bindingMethods.isEmpty());
        if (format == S("ldp_vc"))
            QCOMPARE(configuration.definition.value(S("type")).toArray().size(), 2);
    }

    void tellsDraft13()
    {
        QVERIFY(readIssuerMetadata(smallIssuer({ { S("format"), S("vc+sd-jwt") } }), issuer, one)->looksLikeDraft13);
        QVERIFY(readIssuerMetadata(smallIssuer({ { S("format"), S("ldp_vc") }, { S("display"), QJsonArray {} } }), issuer, one)
                    ->looksLikeDraft13);
        QVERIFY(!readIssuerMetadata(smallIssuer(), issuer, one)->looksLikeDraft13);
        QJsonObject later = smallIssuer({ { S("format"), S("vc+sd-jwt") } }); // the name of the format alone does not make a draft
        later.insert(S("nonce_endpoint"), issuer + S("/nonce"));
        QVERIFY(!readIssuerMetadata(later, issuer, one)->looksLikeDraft13);
    }

    void whatMayNotBeUsed()
    {
        const auto code = [](const QJsonObject &document, const QStringList &wanted = one) {
            return readIssuerMetadata(document, issuer, wanted).error().code;
        };
        QJsonObject document = smallIssuer();
        document.insert(S("credential_issuer"), issuer + S("/")); // compared without any normalization
        QCOMPARE(code(document), ErrorCode::UnexpectedAnswer);
        document.insert(S("credential_issuer"), S("https://other.example"));
        QCOMPARE(code(document), ErrorCode::UnexpectedAnswer);
        document = smallIssuer();
        document.remove(S("credential_endpoint"));
        QCOMPARE(code(document), ErrorCode::MalformedDocument);
        document.insert(S("credential_endpoint"), S("/credential"));
        QCOMPARE(code(document), ErrorCode::MalformedDocument);
        document.insert(S("credential_endpoint"), S("https://bank.example@evil.example/"));
        QCOMPARE(code(document), ErrorCode::MalformedDocument);
        QCOMPARE(code(smallIssuer(), { QStringLiteral("Two") }), ErrorCode::NotFound);
    }

    void wellKnownAddresses_data()
    {
        QTest::addColumn<QString>("identifier");
        QTest::addColumn<QStringList>("issuerAt");
        QTest::addColumn<QStringList>("serverAt");
        const auto list = [](std::initializer_list<const char *> addresses) {
            QStringList texts;
            for (const char *address : addresses)
                texts.append(QString::fromLatin1(address));
            return texts;
        };
        QTest::newRow("no path") << QStringLiteral("https://i.example")
                                 << list({ "https://i.example/.well-known/openid-credential-issuer" })
                                 << list({ "https://i.example/.well-known/oauth-authorization-server",
                                        "https://i.example/.well-known/openid-configuration" });
        QTest::newRow("path") << QStringLiteral("https://i.example:8443/tenant")
                              << list({ "https://i.example:8443/.well-known/openid-credential-issuer/tenant",
                                     "https://i.example:8443/tenant/.well-known/openid-credential-issuer" })
                              << list({ "https://i.example:8443/.well-known/oauth-authorization-server/tenant",
                                     "https://i.example:8443/tenant/.well-known/openid-configuration",
                                     "https://i.example:8443/tenant/.well-known/oauth-authorization-server" });
        QTest::newRow("slash at the end") << QStringLiteral("https://i.example/a%20b/")
                                          << list({ "https://i.example/.well-known/openid-credential-issuer/a%20b",
                                                 "https://i.example/a%20b/.well-known/openid-credential-issuer" })
                                          << list({ "https://i.example/.well-known/oauth-authorization-server/a%20b",
                                                 "https://i.example/a%20b/.well-known/openid-configuration",
                                                 "https://i.example/a%20b/.well-known/oauth-authorization-server" });
    }

    void wellKnownAddresses()
    {
        QFETCH(QString, identifier);
        QFETCH(QStringList, issuerAt);
        QFETCH(QStringList, serverAt);
        const auto texts = [](const QList<QUrl> &urls) {
            QStringList all;
            for (const QUrl &url : urls)
                all.append(url.toString(QUrl::FullyEncoded));
            return all;
        };
        QCOMPARE(texts(issuerMetadataAddresses(identifier)), issuerAt);
        QCOMPARE(texts(authorizationServerAddresses(identifier)), serverAt);
    }

    void authorizationServers()
    {
        QJsonObject document { { S("issuer"), S("https://as.example") }, { S("token_endpoint"), S("https://as.example/token") },
            { S("authorization_endpoint"), S("https://as.example/authorize") },
            { S("pushed_authorization_request_endpoint"), S("https://as.example/par") },
            { S("code_challenge_methods_supported"), QJsonArray { S("S256") } },
            { S("grant_types_supported"), QJsonArray { S("authorization_code") } },
            { S("authorization_response_iss_parameter_supported"), true },
            { S("dpop_signing_alg_values_supported"), QJsonArray { S("ES256") } } };
        const auto server = readAuthorizationServer(document, QStringLiteral("https://as.example"));
        QVERIFY(server);
        QVERIFY(server->namesItself && !server->pushedRequestRequired && server->grants(S("authorization_code")));
        QVERIFY(!server->grants(S("urn:ietf:params:oauth:grant-type:pre-authorized_code")));
        QCOMPARE(server->proofAlgorithms, QStringList { QStringLiteral("ES256") });
        QCOMPARE(
            readAuthorizationServer(document, QStringLiteral("https://evil.example")).error().code, ErrorCode::UnexpectedAnswer);
        document.insert(S("code_challenge_methods_supported"), QJsonArray { S("plain") });
        QCOMPARE(
            readAuthorizationServer(document, QStringLiteral("https://as.example")).error().code, ErrorCode::UnsupportedAlgorithm);
        document.remove(S("code_challenge_methods_supported"));
        document.remove(S("token_endpoint"));
        QCOMPARE(
            readAuthorizationServer(document, QStringLiteral("https://as.example")).error().code, ErrorCode::MalformedDocument);
    }

    void displayIsTextOnly()
    {
        const QJsonArray display { QJsonObject { { S("name"), QString(S("A\nB  ")) + QString(1000, QLatin1Char('x')) },
            { S("logo"), QJsonObject { { S("uri"), S("data:image/png;base64,AAAA") } } } } };
        const DisplayText text = displayText(display, { QStringLiteral("de") });
        QVERIFY(text.name.startsWith(QStringLiteral("A B x")));
        QCOMPARE(text.name.size(), 300);
        QCOMPARE(text.logoAddress, QStringLiteral("data:image/png;base64,AAAA"));
        QVERIFY(displayText({}).name.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestMetadata)
#include "tst_issuance_metadata.moc"
