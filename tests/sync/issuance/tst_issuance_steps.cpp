// The steps of an issuance one by one, without a network: what is asked, what is proved, what is read from answers.
#include "SpecExamples.h"
#include "core/base/Encoding.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/Jwe.h"
#include "core/proofs/Jws.h"
#include "core/trust/DidResolver.h"
#include "sync/issuance/AuthorizationRequest.h"
#include "sync/issuance/CredentialRequest.h"
#include "sync/issuance/IssuanceState.h"
#include "sync/issuance/SealedMessage.h"
#include "tests/support/FixedClock.h"

#include <QDir>
#include <QTest>

using namespace wb;
using namespace wb::issuance;

namespace {

using S = QLatin1StringView;

const QString issuerName = QStringLiteral("https://credential-issuer.example.com");

IssuerMetadata issuerWith(const QStringList &ids, const QJsonObject &configuration, QJsonObject further = {})
{
    QJsonObject all;
    for (const QString &id : ids)
        all.insert(id, configuration);
    further.insert(S("credential_issuer"), issuerName);
    further.insert(S("credential_endpoint"), issuerName + S("/credential"));
    further.insert(S("credential_configurations_supported"), all);
    return readIssuerMetadata(further, issuerName, ids).value_or(IssuerMetadata());
}

AuthorizationServer serverCalled(const QString &name, bool namesItself = false)
{
    AuthorizationServer server;
    server.issuer = name;
    server.namesItself = namesItself;
    return server;
}

QString parameter(const QList<std::pair<QString, QString>> &parameters, S name)
{
    for (const auto &[key, value] : parameters) {
        if (key == name)
            return value;
    }
    return {};
}

CredentialConfiguration configuration(const QJsonObject &object)
{
    return issuerWith({ QStringLiteral("One") }, object).configurations.value(QStringLiteral("One"));
}

QJsonObject withProof(const QStringList &algorithms, const QStringList &methods, const char *format = "dc+sd-jwt")
{
    return { { S("format"), QString::fromLatin1(format) },
        { S("cryptographic_binding_methods_supported"), QJsonArray::fromStringList(methods) },
        { S("proof_types_supported"),
            QJsonObject { { S("jwt"),
                QJsonObject { { S("proof_signing_alg_values_supported"), QJsonArray::fromStringList(algorithms) } } } } } };
}

vault::HolderKey holderKey(crypto::KeyType type)
{
    if (type == crypto::KeyType::Ed25519) {
        auto pair = crypto::Ed25519KeyPair::generate();
        return { crypto::jwkThumbprint(pair.publicKey()), std::move(pair) };
    }
    auto pair = *crypto::EcdsaKeyPair::generate(type);
    return { crypto::jwkThumbprint(pair.publicKey()), std::move(pair) };
}

} // namespace

class TestSteps : public QObject {
    Q_OBJECT

private slots:
    // RFC 7636 appendix B.
    void theChallengeIsThatOfTheStandard()
    {
        QCOMPARE(codeChallenge(QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
            QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        const auto one = newAuthorization(QStringLiteral("http://127.0.0.1/"), QStringLiteral("c"));
        const auto other = newAuthorization(QStringLiteral("http://127.0.0.1/"), QStringLiteral("c"));
        QVERIFY(
            one.verifier.size() >= 43 && one.state != one.verifier && one.state != other.state && one.verifier != other.verifier);
    }

    void details_data()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<bool>("elsewhere");
        QTest::newRow("authorization_details.json") << QStringList { S("UniversityDegreeCredential") } << false;
        QTest::newRow("authorization_details_multiple_credentials.json")
            << QStringList { S("UniversityDegreeCredential"), S("org.iso.18013.5.1.mDL") } << false;
        QTest::newRow("authorization_details_with_as.json") << QStringList { S("UniversityDegreeCredential") } << true;
        // These choose claims besides; we ask for the whole credential.
        QTest::newRow("authorization_details_jwt_vc_json.json") << QStringList { S("UniversityDegreeCredential") } << false;
        QTest::newRow("authorization_details_ldp_vc.json") << QStringList { S("UniversityDegree_LDP_VC") } << false;
        QTest::newRow("authorization_details_mso_doc.json") << QStringList { S("org.iso.18013.5.1.mDL") } << false;
        QTest::newRow("authorization_details_sd_jwt_vc.json") << QStringList { S("PID_SD_JWT_VC") } << false;
    }

    void details()
    {
        QFETCH(QStringList, ids);
        QFETCH(bool, elsewhere);
        const QJsonObject further =
            elsewhere ? QJsonObject { { S("authorization_servers"), QJsonArray { S("https://as.example") } } } : QJsonObject();
        const IssuerMetadata issuer = issuerWith(ids, { { S("format"), S("ldp_vc") } }, further);
        const auto pending = newAuthorization(QStringLiteral("http://127.0.0.1:1/w"), QStringLiteral("client"));
        const auto parameters = authorizationParameters(
            pending, {}, issuer, serverCalled(elsewhere ? QStringLiteral("https://as.example") : issuerName), ids);
        QJsonArray expected;
        for (const QJsonValue value : parseJson(test::specExample(QString::fromLatin1(QTest::currentDataTag())))->toArray()) {
            QJsonObject detail = value.toObject();
            detail.remove(S("claims"));
            expected.append(detail);
        }
        QCOMPARE(parseJson(parameter(parameters, S("authorization_details")).toUtf8())->toArray(), expected);
        QVERIFY(parameter(parameters, S("scope")).isEmpty());
        QCOMPARE(parameter(parameters, S("resource")), elsewhere ? issuerName : QString());
        QCOMPARE(parameter(parameters, S("code_challenge")), codeChallenge(pending.verifier));
        QCOMPARE(parameter(parameters, S("code_challenge_method")), QStringLiteral("S256"));
    }

    void scopesWhereThereAreSome()
    {
        const QStringList ids { QStringLiteral("A"), QStringLiteral("B") };
        const IssuerMetadata issuer = issuerWith(ids, { { S("format"), S("ldp_vc") }, { S("scope"), S("degree") } });
        CredentialOffer offer;
        offer.issuerState = QStringLiteral("state of the issuer");
        const auto parameters =
            authorizationParameters(newAuthorization({}, QStringLiteral("client")), offer, issuer, serverCalled(issuerName), ids);
        QCOMPARE(parameter(parameters, S("scope")), QStringLiteral("degree"));
        QVERIFY(parameter(parameters, S("authorization_details")).isEmpty());
        QCOMPARE(parameter(parameters, S("issuer_state")), offer.issuerState);
    }

    void theBrowsersAnswer_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("namesItself");
        QTest::addColumn<QString>("code"); // or the error
        const auto row = [](const char *name, const char *answer, bool namesItself, const char *code) {
            QTest::newRow(name) << QString::fromLatin1(answer) << namesItself << QString::fromLatin1(code);
        };
        row("code", "http://127.0.0.1:77/w?code=abc&state=S", false, "abc");
        row("code and issuer", "http://127.0.0.1:77/w?code=a%2Bc&state=S&iss=https%3A%2F%2Fas.example", true, "a+c");
        row("own scheme", "wanderbuch:/w?code=abc&state=S", false, "malformed-document");
        row("another port", "http://127.0.0.1:78/w?code=abc&state=S", false, "malformed-document");
        row("another path", "http://127.0.0.1:77/x?code=abc&state=S", false, "malformed-document");
        row("another state", "http://127.0.0.1:77/w?code=abc&state=T", false, "malformed-document");
        row("no state", "http://127.0.0.1:77/w?code=abc", false, "malformed-document");
        row("state twice", "http://127.0.0.1:77/w?code=abc&state=S&state=T", false, "malformed-document");
        row("code twice", "http://127.0.0.1:77/w?code=abc&code=def&state=S", false, "malformed-document");
        row("no code", "http://127.0.0.1:77/w?state=S", false, "malformed-document");
        row("another issuer", "http://127.0.0.1:77/w?code=abc&state=S&iss=https%3A%2F%2Fevil.example", false, "unexpected-answer");
        row("issuer is missing", "http://127.0.0.1:77/w?code=abc&state=S", true, "unexpected-answer");
        row("error of another issuer", "http://127.0.0.1:77/w?error=access_denied&state=S&iss=https%3A%2F%2Fevil.example", true,
            "unexpected-answer");
        row("the person said no", "http://127.0.0.1:77/w?error=access_denied&state=S", false, "cancelled");
        row("the server said no", "http://127.0.0.1:77/w?error=invalid_scope&state=S", false, "request-refused");
    }

    void theBrowsersAnswer()
    {
        QFETCH(QString, answer);
        QFETCH(bool, namesItself);
        QFETCH(QString, code);
        const PendingAuthorization pending { QStringLiteral("S"), QStringLiteral("V"), QStringLiteral("http://127.0.0.1:77/w"),
            {} };
        const auto read = authorizationCode(QUrl(answer), pending, serverCalled(QStringLiteral("https://as.example"), namesItself));
        QCOMPARE(read ? *read : QString(errorName(read.error().code)), code);
    }

    void theProofThatFits_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QJsonObject &object, const char *expected) {
            QTest::newRow(name) << object << QString::fromLatin1(expected);
        };
        const QStringList both { QStringLiteral("ES256"), QStringLiteral("EdDSA") };
        const QStringList p256 { QStringLiteral("ES256") };
        row("SD-JWT", withProof(both, { QStringLiteral("did:key"), QStringLiteral("jwk") }), "Ed25519 jwk");
        row("SD-JWT by DID", withProof(both, { QStringLiteral("did:key") }), "Ed25519 did:key");
        row("ES256 only", withProof(p256, { QStringLiteral("jwk") }), "P-256 jwk");
        row("Ed25519 by its later name", withProof({ QStringLiteral("Ed25519") }, { QStringLiteral("jwk") }), "Ed25519 jwk");
        row("linked data", withProof(both, { QStringLiteral("jwk"), QStringLiteral("did:key") }, "ldp_vc"), "Ed25519 did:key");
        row("did:jwk", withProof(both, { QStringLiteral("did:jwk"), QStringLiteral("jwk") }, "ldp_vc"), "Ed25519 did:jwk");
        row("any DID", withProof(both, { QStringLiteral("did") }, "jwt_vc_json"), "Ed25519 did:key");
        row("bound to nothing", { { S("format"), S("ldp_vc") } }, "none");
        row("another algorithm", withProof({ QStringLiteral("ES256K") }, { QStringLiteral("jwk") }), "unsupported-algorithm");
        row("another method", withProof(both, { QStringLiteral("cose_key") }), "unsupported-format");
        row("another proof",
            { { S("format"), S("ldp_vc") }, { S("proof_types_supported"), QJsonObject { { S("di_vp"), QJsonObject() } } } },
            "unsupported-format");
    }

    void theProofThatFits()
    {
        QFETCH(QJsonObject, object);
        QFETCH(QString, expected);
        const auto plan = planProof(configuration(object));
        const QStringList names { QStringLiteral("did:key"), QStringLiteral("did:jwk"), QStringLiteral("jwk") };
        const QString said = !plan ? QString(errorName(plan.error().code))
            : !plan->needed        ? QStringLiteral("none")
                            : (plan->keyType == crypto::KeyType::P256 ? S("P-256 ") : S("Ed25519 ")) + names.at(int(plan->name));
        QCOMPARE(said, expected);
    }

    // Of the specification's own configurations we could serve none: two want DIDs of a method "example", one a COSE key, one an
    // attestation of the key. It is said before anything is asked.
    void whatWeCannotProveIsSaid_data()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        QTest::addColumn<QString>("word");
        QTest::newRow("credential_metadata_jwt_vc_json.json") << QStringLiteral("did:example");
        QTest::newRow("credential_metadata_ldp_vc.json") << QStringLiteral("did:example");
        QTest::newRow("credential_metadata_mso_mdoc.json") << QStringLiteral("cose_key");
        QTest::newRow("credential_metadata_sd_jwt_vc.json") << QStringLiteral("attestation");
    }

    void whatWeCannotProveIsSaid()
    {
        QFETCH(QString, word);
        const QJsonObject all = test::specObject(QString::fromLatin1(QTest::currentDataTag()))
                                    .value(S("credential_configurations_supported"))
                                    .toObject();
        const auto plan = planProof(configuration(all.begin().value().toObject()));
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::UnsupportedFormat);
        QVERIFY(plan.error().detail.contains(word));
    }

    void aProofShowsTheKey_data()
    {
        QTest::addColumn<crypto::KeyType>("type");
        QTest::addColumn<int>("name");
        for (const auto type : { crypto::KeyType::Ed25519, crypto::KeyType::P256 }) {
            for (const auto name : { KeyName::DidKey, KeyName::DidJwk, KeyName::Jwk })
                QTest::addRow("%d %d", int(type), int(name)) << type << int(name);
        }
    }

    void aProofShowsTheKey()
    {
        QFETCH(crypto::KeyType, type);
        QFETCH(int, name);
        const vault::HolderKey key = holderKey(type);
        const QDateTime now = fromRfc3339(u"2026-11-26T12:00:00Z");
        const auto proof =
            makeKeyProof(key, KeyName(name), { issuerName, QStringLiteral("client"), QStringLiteral("a nonce"), now });
        QVERIFY(proof);
        const auto jws = proofs::parseCompactJws(*proof);
        QVERIFY(jws);
        QVERIFY(proofs::verifyJwsSignature(*jws, jws->signatures.first(), key.publicKey()));
        const QJsonObject header = jws->signatures.first().protectedHeader;
        QCOMPARE(header.value(S("typ")).toString(), QStringLiteral("openid4vci-proof+jwt"));
        QCOMPARE(header.contains(S("jwk")), !header.contains(S("kid")));
        if (KeyName(name) == KeyName::Jwk)
            QCOMPARE(*crypto::fromJwk(header.value(S("jwk")).toObject()), key.publicKey());
        else
            QCOMPARE(trust::DidResolver().resolve(header.value(S("kid")).toString(), QStringLiteral("authentication"))->key,
                key.publicKey());
        const QJsonObject payload = *parseJsonObject(jws->payload);
        QCOMPARE(payload,
            (QJsonObject { { S("aud"), issuerName }, { S("iat"), now.toSecsSinceEpoch() }, { S("iss"), S("client") },
                { S("nonce"), S("a nonce") } }));
        const auto anonymous = proofs::parseCompactJws(*makeKeyProof(key, KeyName(name), { issuerName, {}, {}, now }));
        const QJsonObject without = *parseJsonObject(anonymous->payload);
        QVERIFY(!without.contains(S("iss")) && !without.contains(S("nonce")));
    }

    void whatIsAsked()
    {
        const QJsonObject definition { { S("@context"), QJsonArray { S("c") } }, { S("type"), QJsonArray { S("t") } } };
        QJsonObject more = definition;
        more.insert(S("credentialSubject"), QJsonObject { { S("name"), QJsonObject() } });
        const auto ldp = configuration({ { S("format"), S("ldp_vc") }, { S("credential_definition"), more } });
        const auto sdJwt = configuration({ { S("format"), S("vc+sd-jwt") }, { S("vct"), S("v") } });
        QCOMPARE(credentialQuestion(ldp, {}, false), (QJsonObject { { S("credential_configuration_id"), S("One") } }));
        QCOMPARE(credentialQuestion(ldp, QStringLiteral("i"), false), (QJsonObject { { S("credential_identifier"), S("i") } }));
        QCOMPARE(credentialQuestion(ldp, QStringLiteral("i"), true), (QJsonObject { { S("credential_identifier"), S("i") } }));
        QCOMPARE(credentialQuestion(ldp, {}, true),
            (QJsonObject { { S("format"), S("ldp_vc") }, { S("credential_definition"), definition } }));
        QCOMPARE(credentialQuestion(sdJwt, {}, true), (QJsonObject { { S("format"), S("vc+sd-jwt") }, { S("vct"), S("v") } }));
    }

    void answers_data()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("credential_response_jwt_vc_json.txt") << QByteArray("eyJ0eXAiOiJKV1Qi");
        QTest::newRow("credential_response_ldp_vc.txt") << QByteArray("{\"@context\":[");
        QTest::newRow("credential_response_mso_mdoc.txt") << QByteArray("omppc3N1ZXJBdXRo");
        QTest::newRow("credential_response_sd_jwt_vc.txt") << QByteArray("eyJhbGciOiAiRVMyNTYi");
    }

    void answers()
    {
        QFETCH(QByteArray, begins);
        const QJsonObject object = test::specObject(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!object.isEmpty());
        const auto answer = readCredentialAnswer(object);
        QVERIFY(answer);
        QCOMPARE(answer->credentials.size(), 1);
        QVERIFY(answer->credentials.first().startsWith(begins));
        QVERIFY(answer->transactionId.isEmpty() && answer->notificationId.isEmpty());
    }

    // The other examples: a wallet attestation and an issuer's keys read as what they are; a request for an mdoc is not one we
    // send.
    void everyExampleIsReadSomewhere()
    {
        WB_REQUIRE_TESTDATA("openid4vci");
        const QStringList names = QDir(test::testData(QStringLiteral("openid4vci/examples"))).entryList(QDir::Files);
        QCOMPARE(names.size(), 24); // offers 4, metadata 6, authorization details 7, answers 4, and these
        const auto attestation = proofs::parseCompactJws(test::specToken(QStringLiteral("wallet_attestation.jwt.txt")));
        QVERIFY(attestation);
        QCOMPARE(attestation->signatures.first().protectedHeader.value(S("typ")).toString(),
            QStringLiteral("oauth-client-attestation+jwt"));
        const QJsonObject keys = test::specObject(QStringLiteral("issuer_jwks.json")).value(S("jwks")).toObject();
        QVERIFY(crypto::fromJwk(keys.value(S("keys"))[0].toObject()));
        const QJsonObject request = test::specObject(QStringLiteral("credential_request_iso_mdl.json"));
        QCOMPARE(request.value(S("format")).toString(), QStringLiteral("mso_mdoc"));
        QCOMPARE(request[S("proofs")][S("jwt")].toArray().size(), 1);
    }

    void answersOfEveryDraftAndHostileOnes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected"); // credentials, transaction, seconds, notification; or the error
        const auto row = [](const char *name, const QByteArray &json, const char *expected) {
            QTest::newRow(name) << QByteArray(json).replace('\'', '"') << QString::fromLatin1(expected);
        };
        row("1.0", "{'credentials':[{'credential':'a'},{'credential':{'b':1}}],'notification_id':'n'}", "a {\"b\":1} - 0 n");
        row("draft 13, one", "{'credential':'a','c_nonce':'x','notification_id':'n'}", "a - 0 n");
        row("draft 13, several", "{'credentials':['a','b']}", "a b - 0 ");
        row("deferred", "{'transaction_id':'t','interval':3600}", "t 3600 ");
        row("deferred without a word when", "{'transaction_id':'t'}", "t 5 ");
        row("deferred for ever", "{'transaction_id':'t','interval':1e300}", "t 2592000 ");
        row("deferred at once", "{'transaction_id':'t','interval':-7}", "t 5 ");
        row("both", "{'transaction_id':'t','credentials':[{'credential':'a'}]}", "unexpected-answer");
        row("neither", "{}", "unexpected-answer");
        row("no list", "{'credentials':'a'}", "unexpected-answer");
        row("empty credential", "{'credentials':[{'credential':''}]}", "unexpected-answer");
        row("a number", "{'credentials':[{'credential':5}]}", "unexpected-answer");
        row("an endless id", "{'transaction_id':'" + QByteArray(5000, 't') + "'}", "too-large");
        row("too many", "{'credentials':[" + QByteArray("'a',").repeated(150) + "'a']}", "too-large");
    }

    void answersOfEveryDraftAndHostileOnes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        const auto answer = readCredentialAnswer(*parseJsonObject(json));
        QString said;
        if (!answer)
            said = QString(errorName(answer.error().code));
        else if (answer->credentials.isEmpty())
            said = QStringLiteral("%1 %2 %3").arg(answer->transactionId).arg(answer->intervalSeconds).arg(answer->notificationId);
        else
            said = QString::fromUtf8(answer->credentials.join(' ')) + QStringLiteral(" - 0 ") + answer->notificationId;
        QCOMPARE(said, expected);
    }

    void encryptedWhereTheIssuerWantsIt()
    {
        const auto issuerKey = *crypto::EcdsaKeyPair::generate(crypto::KeyType::P256);
        QJsonObject jwk = crypto::toJwk(issuerKey.publicKey());
        jwk.insert(S("alg"), S("ECDH-ES"));
        jwk.insert(S("kid"), S("k"));
        const QJsonObject response { { S("alg_values_supported"), QJsonArray { S("RSA-OAEP"), S("ECDH-ES") } },
            { S("enc_values_supported"), QJsonArray { S("A128GCM") } }, { S("encryption_required"), true } };
        const QJsonObject request { { S("jwks"),
                                        QJsonObject { { S("keys"), QJsonArray { QJsonObject { { S("kty"), S("RSA") } }, jwk } } } },
            { S("enc_values_supported"), QJsonArray { S("A256GCM") } }, { S("encryption_required"), false } };
        const IssuerMetadata issuer = issuerWith({ QStringLiteral("One") }, { { S("format"), S("ldp_vc") } },
            { { S("credential_response_encryption"), response }, { S("credential_request_encryption"), request } });
        const auto message = SealedMessage::to(issuer);
        QVERIFY(message);
        const auto sent = message->request(issuer.credentialEndpoint, { { S("credential_configuration_id"), S("One") } });
        QVERIFY(sent);
        QCOMPARE(sync::headerValue(sent->headers, "Content-Type"), QByteArray("application/jwt"));
        const auto read = proofs::decryptCompactJwe(sent->body, issuerKey);
        QVERIFY(read);
        QCOMPARE(read->header.value(S("kid")).toString(), QStringLiteral("k"));
        const QJsonObject asked = *parseJsonObject(read->plain);
        const QJsonObject encryption = asked.value(S("credential_response_encryption")).toObject();
        QCOMPARE(encryption.value(S("enc")).toString(), QStringLiteral("A128GCM"));
        QCOMPARE(encryption[S("jwk")][S("alg")].toString(), QStringLiteral("ECDH-ES"));
        const QByteArray answer = *proofs::encryptCompactJweTo(
            "{\"credential\":\"a\"}", encryption.value(S("jwk")).toObject(), crypto::ContentCipher::Aes128Gcm);
        QCOMPARE(message->answer({ .status = 200, .body = answer })->value(S("credential")).toString(), QStringLiteral("a"));
        // In the open, or to a key of another request, it is not taken.
        QCOMPARE(message->answer({ .status = 200, .body = "{\"credential\":\"a\"}" }).error().code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(SealedMessage::to(issuer)->answer({ .status = 200, .body = answer }).error().code, ErrorCode::DecryptionFailed);
    }

    void encryptionWeDoNotKnowIsSaid()
    {
        const auto with = [](const char *alg, const char *enc) {
            const QJsonObject response { { S("alg_values_supported"), QJsonArray { QString::fromLatin1(alg) } },
                { S("enc_values_supported"), QJsonArray { QString::fromLatin1(enc) } }, { S("encryption_required"), true } };
            return SealedMessage::to(issuerWith({ QStringLiteral("One") }, { { S("format"), S("ldp_vc") } },
                { { S("credential_response_encryption"), response } }));
        };
        QVERIFY(with("ECDH-ES", "A128GCM")); // drafts before 1.0 had no key to encrypt requests to
        QCOMPARE(with("RSA-OAEP-256", "A128GCM").error().code, ErrorCode::UnsupportedAlgorithm);
        QCOMPARE(with("ECDH-ES", "A192GCM").error().code, ErrorCode::UnsupportedAlgorithm);
    }

    // RFC 9449 section 4.2.
    void aDpopProofIsForOneRequest()
    {
        const auto key = *DpopKey::generate();
        const QDateTime now = fromRfc3339(u"2026-11-26T12:00:00Z");
        const auto proof = key.proof("POST", QUrl(QStringLiteral("https://i.example/credential?a=b#c")), now, QStringLiteral("n"),
            QStringLiteral("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"));
        QVERIFY(proof);
        const auto jws = proofs::parseCompactJws(*proof);
        const QJsonObject header = jws->signatures.first().protectedHeader;
        QCOMPARE(header.value(S("typ")).toString(), QStringLiteral("dpop+jwt"));
        QVERIFY(proofs::verifyJwsSignature(*jws, jws->signatures.first(), *crypto::fromJwk(header.value(S("jwk")).toObject())));
        QJsonObject payload = *parseJsonObject(jws->payload);
        QVERIFY(!payload.take(S("jti")).toString().isEmpty());
        QCOMPARE(payload,
            (QJsonObject { { S("htm"), S("POST") }, { S("htu"), S("https://i.example/credential") },
                { S("iat"), now.toSecsSinceEpoch() }, { S("nonce"), S("n") },
                { S("ath"), S("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo") } })); // section 4.3's token and hash
        QCOMPARE(DpopKey::fromSecret(key.secret())->secret().view(), key.secret().view());
    }

    void aStateReadsBack()
    {
        IssuanceState state;
        state.id = QStringLiteral("id");
        state.offer =
            *readOffer({ { S("credential_issuer"), issuerName }, { S("credential_configuration_ids"), QJsonArray { S("One") } } });
        state.issuer = issuerWith({ QStringLiteral("One") }, withProof({ QStringLiteral("EdDSA") }, { QStringLiteral("jwk") }));
        state.server = *readAuthorizationServer(
            { { S("issuer"), issuerName }, { S("token_endpoint"), issuerName + S("/token") } }, issuerName);
        state.chosen = { QStringLiteral("One") };
        state.token = { QStringLiteral("t"), true, fromRfc3339(u"2026-11-26T12:00:00Z"), QStringLiteral("r"), QStringLiteral("n"),
            { { QStringLiteral("One"), { QStringLiteral("i") } } } };
        state.pending = newAuthorization(QStringLiteral("http://127.0.0.1:1/w"), QStringLiteral("c"));
        state.done = { QStringLiteral("One\ni") };
        const auto again = IssuanceState::fromJson(state.toJson());
        QVERIFY(again);
        QCOMPARE(again->toJson(), state.toJson());
        QCOMPARE(IssuanceState::fromJson({}).error().code, ErrorCode::StorageCorrupt);
    }
};

QTEST_APPLESS_MAIN(TestSteps)
#include "tst_issuance_steps.moc"
