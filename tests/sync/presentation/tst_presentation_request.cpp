// Who may ask, and what becomes of requests that are not what they should be (OpenID4VP 1.0 section 5).
#include "core/trust/DidResolver.h"
#include "sync/presentation/ReceivedRequest.h"
#include "sync/presentation/RequestFetch.h"
#include "tests/support/FixedClock.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/TestData.h"
#include "tests/sync/presentation/TestVerifier.h"

#include <QTest>
#include <QUrlQuery>

using namespace wb;
using namespace wb::sync;
using test::link;
using test::TestVerifier;

namespace {

using Claims = QJsonObject;

QString by(const QString &clientId, const QByteArray &token)
{
    return link({ { QStringLiteral("client_id"), clientId }, { QStringLiteral("request"), QString::fromLatin1(token) } });
}

QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value)
{
    object.insert(QString::fromLatin1(name), value);
    return object;
}

QJsonObject without(QJsonObject object, const char *name)
{
    object.remove(QLatin1StringView(name));
    return object;
}

QString outcome(const Result<PresentationRequest> &request)
{
    if (!request)
        return QString(errorName(request.error().code));
    return request->problem.isEmpty() ? QStringLiteral("ok") : request->problem;
}

} // namespace

class RequestTest : public QObject {
    Q_OBJECT

private slots:
    void links_data();
    void links();
    void unsignedRequests_data();
    void unsignedRequests();
    void certificates_data();
    void certificates();
    void certificateHash();
    void systemRootsVouchForHostsOnly();
    void dids_data();
    void dids();
    void didWebStored();
    void didWebFetched_data();
    void didWebFetched();
    void attestations_data();
    void attestations();
    void registered();
    void byReference_data();
    void byReference();
    void walletSaysWhatItCan();
    void privateAddresses_data();
    void privateAddresses();
    void transactions_data();
    void transactions();
    void examplesOfTheSpecification();

private:
    Result<PresentationRequest> receive(
        const QString &text, const Reach &reach = {}, const QList<RegisteredVerifier> &registered = {})
    {
        HttpClient http({ .stallMilliseconds = 5000 });
        const VerifierContext context { m_store, http, reach, m_clock.nowUtc(), registered, false };
        return receiveRequest(text, context, { QStringLiteral("urn:test:order") });
    }
    void addDidDocument(const QString &did, const QJsonObject &document)
    {
        trust::TrustArchive archive;
        trust::TrustItem item;
        item.kind = trust::TrustKind::Did;
        item.url = trust::didWebUrl(did);
        item.fetched = m_clock.nowUtc();
        item.content = test::text(document).toUtf8();
        QVERIFY(archive.add(item, trust::Standing::Vouched));
        m_store.setArchive(archive);
    }

    test::FixedClock m_clock;
    trust::TrustStore m_store;
    TestVerifier m_verifier;
};

void RequestTest::links_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // empty: a link
    const QString query =
        QStringLiteral("?client_id=x509_san_dns%3Averifier.example&request_uri=https%3A%2F%2Fverifier.example%2Fr");
    const auto row = [](const char *name, const QString &text, const char *code = "") {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("openid4vp", QStringLiteral("openid4vp://") + query);
    row("with a host", QStringLiteral("openid4vp://authorize/") + query);
    row("haip-vp", QStringLiteral("haip-vp://") + query);
    row("https", QStringLiteral("https://wallet.example/present") + query);
    row("pasted in lines",
        QStringLiteral("  openid4vp://") + QString(query).insert(20, QStringLiteral("\r\n ")) + QLatin1Char('\n'));
    row("nothing", QString(), "invalid-argument");
    row("words", QStringLiteral("hello"), "invalid-argument");
    row("another scheme", QStringLiteral("javascript:") + query, "invalid-argument");
    row("a file", QStringLiteral("file:///etc/passwd") + query, "invalid-argument");
    row("mdoc", QStringLiteral("mdoc-openid4vp://") + query, "unsupported-format");
    row("no client", QStringLiteral("openid4vp://?request_uri=https%3A%2F%2Fv.example%2F"), "invalid-argument");
    row("nothing asked", QStringLiteral("openid4vp://?client_id=x"), "invalid-argument");
    row("client twice", QStringLiteral("openid4vp://") + query + QStringLiteral("&client_id=other"), "malformed-document");
    row("both kinds", QStringLiteral("openid4vp://") + query + QStringLiteral("&request=eyJ"), "malformed-document");
    row("unknown method", QStringLiteral("openid4vp://") + query + QStringLiteral("&request_uri_method=PUT"), "malformed-document");
    row("method in capitals", QStringLiteral("openid4vp://") + query + QStringLiteral("&request_uri_method=POST"),
        "malformed-document");
    row("method alone", QStringLiteral("openid4vp://?client_id=x&request=eyJ&request_uri_method=post"), "malformed-document");
    row("no address", QStringLiteral("openid4vp://?client_id=x&request_uri=nowhere"), "malformed-document");
    row("broken query", QStringLiteral("openid4vp://?client_id=x&response_type=vp_token&dcql_query=%7B"), "malformed-json");
    row("deep query",
        QStringLiteral("openid4vp://?client_id=x&response_type=vp_token&dcql_query=") + QString(40, QLatin1Char('['))
            + QString(40, QLatin1Char(']')),
        "too-large");
    row("huge", QStringLiteral("openid4vp://") + query + QString(70'000, QLatin1Char('x')), "too-large");
}

void RequestTest::links()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto read = readRequestLink(text);
    QCOMPARE(read ? QString() : QString(errorName(read.error().code)), code);
    if (read) {
        QCOMPARE(read->clientId, QStringLiteral("x509_san_dns:verifier.example"));
        QCOMPARE(read->requestUri, QUrl(QStringLiteral("https://verifier.example/r")));
    }
}

void RequestTest::unsignedRequests_data()
{
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QString>("outcome");
    const QJsonObject good = TestVerifier::request(QStringLiteral("redirect_uri:https://verifier.example/post"));
    const auto row = [](const char *name, const QJsonObject &parameters, const char *outcome = "ok") {
        QTest::newRow(name) << parameters << QString::fromLatin1(outcome);
    };
    row("redirect_uri", good);
    row("response_uri left out", without(good, "response_uri"));
    row("state left out", without(good, "state"));
    row("fragment by default",
        with(without(without(good, "response_uri"), "response_mode"), "redirect_uri",
            QStringLiteral("https://verifier.example/post")));
    row("answer to another host", with(good, "response_uri", QStringLiteral("https://evil.example/post")), "address-refused");
    row("answer to another path", with(good, "response_uri", QStringLiteral("https://verifier.example/post2")), "address-refused");
    row("answer to a subdomain", with(good, "response_uri", QStringLiteral("https://verifier.example.evil.example/post")),
        "address-refused");
    row("answer with a password", with(good, "response_uri", QStringLiteral("https://verifier.example@evil.example/post")),
        "address-refused");
    row("both addresses", with(good, "redirect_uri", QStringLiteral("https://verifier.example/post")), "malformed-document");
    row("plain http",
        with(TestVerifier::request(QStringLiteral("redirect_uri:http://verifier.example/post")), "response_uri",
            QStringLiteral("http://verifier.example/post")),
        "address-refused");
    row("a script",
        with(TestVerifier::request(QStringLiteral("redirect_uri:javascript:alert(1)")), "response_uri",
            QStringLiteral("javascript:alert(1)")),
        "invalid-argument");
    row("no nonce", without(good, "nonce"), "malformed-document");
    row("empty nonce", with(good, "nonce", QString()), "malformed-document");
    row("nonce with spaces", with(good, "nonce", QStringLiteral("a b")), "malformed-document");
    row("nonce with a line break", with(good, "nonce", QStringLiteral("a\nb")), "malformed-document");
    row("state with markup", with(good, "state", QStringLiteral("<b>")), "malformed-document");
    row("no query", without(good, "dcql_query"), "malformed-document");
    row("scope", with(without(good, "dcql_query"), "scope", QStringLiteral("com.example.id")), "unsupported-format");
    row("id token", with(good, "response_type", QStringLiteral("vp_token id_token")), "unsupported-format");
    row("code", with(good, "response_type", QStringLiteral("code")), "unsupported-format");
    row("dc_api", with(good, "response_mode", QStringLiteral("dc_api")), "unsupported-format");
    row("form_post", with(good, "response_mode", QStringLiteral("form_post")), "unsupported-format");
    row("query asks for nothing", with(good, "dcql_query", test::object(R"({"credentials":[]})")), "malformed-document");
    row("unbound without state",
        with(without(good, "state"), "dcql_query",
            test::object(R"({"credentials":[{"id":"a","format":"ldp_vc","require_cryptographic_holder_binding":false}]})")),
        "malformed-document");
    for (const char *prefix :
        { "x509_san_dns:verifier.example", "x509_hash:abc", "decentralized_identifier:did:key:z6Mk", "verifier_attestation:x" })
        row(prefix, with(good, "client_id", QString::fromLatin1(prefix)), "not-signed");
    for (const char *prefix :
        { "openid_federation:https://verifier.example", "origin:https://verifier.example", "https://verifier.example",
            "x509_san_uri:https://verifier.example", "did:example:123", "X509_SAN_DNS:verifier.example" })
        row(prefix, with(good, "client_id", QString::fromLatin1(prefix)), "unsupported-format");
    row("unregistered", with(good, "client_id", QStringLiteral("example-client")), "key-not-found");
    row("nothing behind the prefix", with(good, "client_id", QStringLiteral("redirect_uri:")), "invalid-argument");
}

void RequestTest::unsignedRequests()
{
    QFETCH(QJsonObject, parameters);
    QFETCH(QString, outcome);
    const auto request = receive(link(parameters));
    QVERIFY2(::outcome(request) == outcome, qPrintable(::outcome(request) + (request ? QString() : request.error().detail)));
    if (request) {
        QCOMPARE(request->verifier.proof, IdentityProof::Address);
        QCOMPARE(request->verifier.name, QStringLiteral("verifier.example"));
        QVERIFY(request->verifier.vouchedBy.isEmpty());
        QCOMPARE(request->target, QUrl(QStringLiteral("https://verifier.example/post")));
    }
}

void RequestTest::certificates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    const QString id = QStringLiteral("x509_san_dns:verifier.example");
    const QJsonObject good = TestVerifier::request(id);
    const QJsonObject header = m_verifier.certificateHeader();
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    const auto row = [](const char *name, const QString &text, const char *outcome = "ok") {
        QTest::newRow(name) << text << QString::fromLatin1(outcome);
    };
    const auto claims = [&](const char *name, const QJsonObject &changed, const char *outcome = "ok") {
        row(name, by(id, m_verifier.token(header, changed)), outcome);
    };
    const auto headers = [&](const char *name, const QJsonObject &changed, const char *outcome = "ok") {
        row(name, by(id, m_verifier.token(changed, good)), outcome);
    };
    claims("signed", good);
    claims("times that hold", with(with(good, "exp", now + 60), "iat", now - 10));
    claims("iss is ignored", with(good, "iss", QStringLiteral("https://somebody.example")));
    claims("no audience", without(good, "aud"));
    claims("expired", with(good, "exp", now - 120), "invalid-argument");
    claims("exp is a text", with(good, "exp", QStringLiteral("tomorrow")), "invalid-argument");
    claims("not yet", with(good, "nbf", now + 3600), "invalid-argument");
    claims("from the future", with(good, "iat", now + 3600), "invalid-argument");
    claims("another audience", with(good, "aud", QStringLiteral("https://other-wallet.example")), "invalid-argument");
    claims("another client_id inside", with(good, "client_id", QStringLiteral("x509_san_dns:other.example")), "malformed-document");
    claims("no client_id inside", without(good, "client_id"), "malformed-document");
    claims("answer to another host", with(good, "response_uri", QStringLiteral("https://evil.example/post")), "address-refused");
    headers("alg none", with(header, "alg", QStringLiteral("none")), "not-signed");
    headers("alg HS256", with(header, "alg", QStringLiteral("HS256")), "bad-signature");
    headers("alg of another key", with(header, "alg", QStringLiteral("RS256")), "bad-signature");
    headers("no typ", without(header, "typ"), "malformed-document");
    headers("typ JWT", with(header, "typ", QStringLiteral("JWT")), "malformed-document");
    headers("unknown critical header", with(with(header, "crit", QJsonArray { QStringLiteral("x") }), "x", true),
        "unsupported-algorithm");
    headers("no certificate", without(header, "x5c"), "malformed-document");
    headers("key in the header", with(without(header, "x5c"), "jwk", crypto::toJwk(m_verifier.signer.publicKey())),
        "malformed-document");
    headers("certificate is no certificate", with(header, "x5c", QJsonArray { QStringLiteral("AAAA") }), "malformed-document");
    const QByteArray token = m_verifier.token(header, good);
    row("signature changed", by(id, token.chopped(4) + "AAAA"), "bad-signature");
    row("signature empty", by(id, token.left(token.lastIndexOf('.') + 1)), "bad-signature");
    row("two parts", by(id, token.left(token.lastIndexOf('.'))), "malformed-document");
    row("four parts", by(id, token + ".AAAA"), "malformed-document");
    row("encrypted", by(id, "eyJhbGciOiJFQ0RILUVTIn0.a.b.c.d"), "unsupported-format");
    row("oversized", by(id, QByteArray(60'000, 'a')), "malformed-document");

    const QString other = QStringLiteral("x509_san_dns:other.example");
    row("certificate of another host", by(other, m_verifier.token(header, with(good, "client_id", other))), "bad-signature");
    const QString wild = QStringLiteral("x509_san_dns:a.wild.example");
    row("certificate with a wildcard", by(wild, m_verifier.token(header, with(good, "client_id", wild))), "bad-signature");

    TestVerifier stranger; // signs with a certificate by an authority that nobody knows
    stranger.authorityOptions.organization = QStringLiteral("Somebody");
    row("unknown authority", by(id, stranger.token(stranger.certificateHeader(), good)), "key-not-found");
    const TestVerifier impostor; // whose authority calls itself like ours
    row("authority of the same name", by(id, impostor.token(impostor.certificateHeader(), good)), "bad-signature");
    TestVerifier self = m_verifier;
    const QByteArray own = self.signer.certificate(self.options).der().toBase64();
    row("self-signed", by(id, self.token(with(header, "x5c", QJsonArray { QString::fromLatin1(own) }), good)), "key-not-found");
    TestVerifier thief; // has the certificate, not its key
    row("somebody else's certificate", by(id, thief.token(header, good)), "bad-signature");
    auto expired = m_verifier.options;
    expired.notAfter = m_clock.nowUtc().addDays(-1);
    const QByteArray old =
        m_verifier.signer.certificate(expired, &m_verifier.authority, &m_verifier.authorityOptions).der().toBase64();
    row("expired certificate", by(id, m_verifier.token(with(header, "x5c", QJsonArray { QString::fromLatin1(old) }), good)),
        "malformed-document");
    auto encipher = m_verifier.options;
    encipher.keyUsage = "critical,keyEncipherment";
    const QByteArray wrongUse =
        m_verifier.signer.certificate(encipher, &m_verifier.authority, &m_verifier.authorityOptions).der().toBase64();
    row("certificate not for signing",
        by(id, m_verifier.token(with(header, "x5c", QJsonArray { QString::fromLatin1(wrongUse) }), good)), "bad-signature");
    row("signed by redirect_uri",
        by(QStringLiteral("redirect_uri:https://verifier.example/post"),
            m_verifier.token(header, with(good, "client_id", QStringLiteral("redirect_uri:https://verifier.example/post")))),
        "malformed-document");
}

void RequestTest::certificates()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    m_store = {};
    m_store.addRoot(m_verifier.root());
    const auto request = receive(text);
    QVERIFY2(::outcome(request) == outcome, qPrintable(::outcome(request) + (request ? QString() : request.error().detail)));
    if (request) {
        QCOMPARE(request->verifier.proof, IdentityProof::Certificate);
        QCOMPARE(request->verifier.name, QStringLiteral("Verifier Ltd"));
        QCOMPARE(request->verifier.vouchedBy, QStringLiteral("Authority of Tests"));
    }
}

void RequestTest::certificateHash()
{
    m_store = {};
    m_store.addRoot(m_verifier.root());
    const QString id = QStringLiteral("x509_hash:") + toBase64Url(m_verifier.leaf().sha256());
    // The certificate names the organisation; it may be answered at any address.
    const QJsonObject claims = with(TestVerifier::request(id), "response_uri", QStringLiteral("https://elsewhere.example/post"));
    const auto request = receive(by(id, m_verifier.token(m_verifier.certificateHeader(), claims)));
    QCOMPARE(outcome(request), QStringLiteral("ok"));
    QCOMPARE(request->verifier.name, QStringLiteral("Verifier Ltd"));
    const QString wrong = QStringLiteral("x509_hash:") + toBase64Url(m_verifier.root().sha256());
    QCOMPARE(outcome(receive(by(wrong, m_verifier.token(m_verifier.certificateHeader(), TestVerifier::request(wrong))))),
        QStringLiteral("bad-signature"));
}

void RequestTest::systemRootsVouchForHostsOnly()
{
    // The test's authority is none of the system's either: asking them as well changes nothing.
    m_store = {};
    HttpClient http;
    const VerifierContext context { m_store, http, {}, m_clock.nowUtc(), {}, true };
    const QString id = QStringLiteral("x509_san_dns:verifier.example");
    const auto request =
        receiveRequest(by(id, m_verifier.token(m_verifier.certificateHeader(), TestVerifier::request(id))), context, {});
    QCOMPARE(outcome(request), QStringLiteral("key-not-found"));
}

void RequestTest::dids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    const QString did = trust::didKey(m_verifier.signer.publicKey());
    const QString method = trust::didKeyMethod(m_verifier.signer.publicKey());
    const QString id = QStringLiteral("decentralized_identifier:") + did;
    const QJsonObject good = TestVerifier::request(id);
    const QJsonObject header { { QStringLiteral("alg"), QStringLiteral("ES256") },
        { QStringLiteral("typ"), QStringLiteral("oauth-authz-req+jwt") }, { QStringLiteral("kid"), method } };
    const auto row = [&](const char *name, const QJsonObject &changed, const char *outcome = "ok") {
        QTest::newRow(name) << by(id, m_verifier.token(changed, good)) << QString::fromLatin1(outcome);
    };
    row("did:key", header);
    row("short kid", with(header, "kid", method.mid(method.indexOf(QLatin1Char('#')))));
    row("no kid", without(header, "kid"), "bad-signature");
    row("kid without fragment", with(header, "kid", did), "bad-signature");
    const TestVerifier other;
    row("kid of somebody else", with(header, "kid", trust::didKeyMethod(other.signer.publicKey())), "bad-signature");
    QTest::newRow("signed by somebody else") << by(id, other.token(header, good)) << QStringLiteral("bad-signature");
    const QString jwk = QStringLiteral("did:jwk:") + toBase64Url(test::text(crypto::toJwk(m_verifier.signer.publicKey())).toUtf8());
    const QString jwkId = QStringLiteral("decentralized_identifier:") + jwk;
    QTest::newRow("did:jwk") << by(
        jwkId, m_verifier.token(with(header, "kid", jwk + QStringLiteral("#0")), with(good, "client_id", jwkId)))
                             << QStringLiteral("ok");
    const QString ion = QStringLiteral("decentralized_identifier:did:ion:abc");
    QTest::newRow("another method") << by(
        ion, m_verifier.token(with(header, "kid", QStringLiteral("did:ion:abc#1")), with(good, "client_id", ion)))
                                    << QStringLiteral("key-not-found");
}

void RequestTest::dids()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    m_store = {};
    const auto request = receive(text);
    QVERIFY2(::outcome(request) == outcome, qPrintable(::outcome(request) + (request ? QString() : request.error().detail)));
    if (request) {
        QCOMPARE(request->verifier.proof, IdentityProof::Did);
        QVERIFY(request->verifier.name.startsWith(QLatin1String("did:")));
    }
}

namespace {

QJsonObject didDocument(const QString &did, const crypto::PublicKey &key)
{
    return { { QStringLiteral("id"), did },
        { QStringLiteral("verificationMethod"),
            QJsonArray { QJsonObject { { QStringLiteral("id"), did + QStringLiteral("#k") },
                { QStringLiteral("type"), QStringLiteral("JsonWebKey2020") }, { QStringLiteral("controller"), did },
                { QStringLiteral("publicKeyJwk"), crypto::toJwk(key) } } } } };
}

QString didWebRequest(const TestVerifier &verifier, const QString &did)
{
    const QString id = QStringLiteral("decentralized_identifier:") + did;
    return by(id,
        verifier.token(
            { { QStringLiteral("alg"), QStringLiteral("ES256") }, { QStringLiteral("typ"), QStringLiteral("oauth-authz-req+jwt") },
                { QStringLiteral("kid"), did + QStringLiteral("#k") } },
            TestVerifier::request(id)));
}

} // namespace

void RequestTest::didWebStored()
{
    m_store = {};
    const QString did = QStringLiteral("did:web:verifier.example");
    m_store.addPublisher(did, QStringLiteral("The Verifier"));
    addDidDocument(did, didDocument(did, m_verifier.signer.publicKey()));
    const auto request = receive(didWebRequest(m_verifier, did)); // nothing is fetched: no such host exists
    QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
    QCOMPARE(request->verifier.name, QStringLiteral("The Verifier"));
}

void RequestTest::didWebFetched_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("as it should be") << QByteArray() << QStringLiteral("ok");
    QTest::newRow("another DID's") << QByteArray("id") << QStringLiteral("malformed-document");
    QTest::newRow("another key") << QByteArray("key") << QStringLiteral("bad-signature");
    QTest::newRow("a page") << QByteArray("html") << QStringLiteral("malformed-json");
    QTest::newRow("not there") << QByteArray("404") << QStringLiteral("not-found");
    QTest::newRow("a redirect") << QByteArray("302") << QStringLiteral("redirect-refused");
    QTest::newRow("too much") << QByteArray("big") << QStringLiteral("too-large");
}

void RequestTest::didWebFetched()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, outcome);
    m_store = {};
    QString did;
    const TestVerifier other;
    const test::LoopbackServer server([&](const test::AskedOf &asked) {
        QJsonObject document = didDocument(did, (change == "key" ? other : m_verifier).signer.publicKey());
        if (change == "id")
            document.insert(QStringLiteral("id"), QStringLiteral("did:web:other.example"));
        if (change == "404" || asked.path() != "/.well-known/did.json")
            return test::Answer { 404, {}, "no", {}, false };
        if (change == "302")
            return test::Answer { 302, { { "Location", "https://evil.example/did.json" } }, {}, {}, false };
        if (change == "html")
            return test::Answer { 200, { { "Content-Type", "text/html" } }, "<html>", {}, false };
        if (change == "big")
            return test::Answer::json(QByteArray(300'000, ' '));
        return test::Answer::json(test::text(document).toUtf8());
    });
    did = QStringLiteral("did:web:127.0.0.1%3A%1").arg(server.port());
    HttpClient http({ .stallMilliseconds = 5000 });
    const VerifierContext context { m_store, http, { true, true }, m_clock.nowUtc(), {}, false };
    const auto request = receiveRequest(didWebRequest(m_verifier, did), context, {});
    QVERIFY2(::outcome(request) == outcome, qPrintable(::outcome(request) + (request ? QString() : request.error().detail)));
}

namespace {

// An attestation by `issuer` (a did:key), for the verifier's key.
QString attested(const TestVerifier &verifier, const TestVerifier &issuer, const QJsonObject &changes, const QJsonObject &typ = {})
{
    const QString did = trust::didKey(issuer.signer.publicKey());
    QJsonObject claims { { QStringLiteral("iss"), did }, { QStringLiteral("sub"), QStringLiteral("verifier.example") },
        { QStringLiteral("exp"), 4e9 },
        { QStringLiteral("cnf"), QJsonObject { { QStringLiteral("jwk"), crypto::toJwk(verifier.signer.publicKey()) } } } };
    for (auto change = changes.begin(); change != changes.end(); ++change)
        claims.insert(change.key(), change.value());
    QJsonObject header { { QStringLiteral("alg"), QStringLiteral("ES256") },
        { QStringLiteral("typ"), QStringLiteral("verifier-attestation+jwt") },
        { QStringLiteral("kid"), trust::didKeyMethod(issuer.signer.publicKey()) } };
    for (auto change = typ.begin(); change != typ.end(); ++change)
        header.insert(change.key(), change.value());
    const QString id = QStringLiteral("verifier_attestation:verifier.example");
    return by(id,
        verifier.token(
            { { QStringLiteral("alg"), QStringLiteral("ES256") }, { QStringLiteral("typ"), QStringLiteral("oauth-authz-req+jwt") },
                { QStringLiteral("jwt"), QString::fromLatin1(issuer.token(header, claims)) } },
            TestVerifier::request(id)));
}

} // namespace

void RequestTest::attestations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("outcome");
    const TestVerifier &issuer = m_verifier; // its key vouches; the verifier has another
    const TestVerifier verifier;
    const auto row = [&](const char *name, const QJsonObject &changes, const char *outcome, const QJsonObject &header = {}) {
        QTest::newRow(name) << attested(verifier, issuer, changes, header) << true << QString::fromLatin1(outcome);
    };
    row("attested", {}, "ok");
    row("for these addresses",
        { { QStringLiteral("redirect_uris"), QJsonArray { QStringLiteral("https://verifier.example/post") } } }, "ok");
    row("for other addresses",
        { { QStringLiteral("redirect_uris"), QJsonArray { QStringLiteral("https://verifier.example/other") } } },
        "address-refused");
    row("for no addresses", { { QStringLiteral("redirect_uris"), QJsonArray() } }, "bad-signature");
    row("for somebody else", { { QStringLiteral("sub"), QStringLiteral("other.example") } }, "bad-signature");
    row("expired", { { QStringLiteral("exp"), 1e9 } }, "bad-signature");
    row("without end", { { QStringLiteral("exp"), QJsonValue::Null } }, "bad-signature");
    row("for another key",
        { { QStringLiteral("cnf"), QJsonObject { { QStringLiteral("jwk"), crypto::toJwk(issuer.signer.publicKey()) } } } },
        "bad-signature");
    row("for no key", { { QStringLiteral("cnf"), QJsonObject() } }, "unsupported-algorithm");
    row("by somebody unknown", { { QStringLiteral("iss"), QStringLiteral("did:key:zUnknown") } }, "key-not-found");
    row("another type", {}, "malformed-document", { { QStringLiteral("typ"), QStringLiteral("JWT") } });
    row("signed by the verifier itself", {}, "bad-signature",
        { { QStringLiteral("kid"), trust::didKeyMethod(verifier.signer.publicKey()) } });
    QTest::newRow("by somebody nobody trusts") << attested(verifier, issuer, {}) << false << QStringLiteral("key-not-found");
}

void RequestTest::attestations()
{
    QFETCH(QString, text);
    QFETCH(bool, trusted);
    QFETCH(QString, outcome);
    m_store = {};
    if (trusted)
        m_store.addPublisher(trust::didKey(m_verifier.signer.publicKey()), QStringLiteral("Ministry"));
    const auto request = receive(text);
    QVERIFY2(::outcome(request) == outcome, qPrintable(::outcome(request) + (request ? QString() : request.error().detail)));
    if (request) {
        QCOMPARE(request->verifier.proof, IdentityProof::Attestation);
        QCOMPARE(request->verifier.name, QStringLiteral("verifier.example"));
        QCOMPARE(request->verifier.vouchedBy, QStringLiteral("Ministry"));
    }
}

void RequestTest::registered()
{
    m_store = {};
    const QString id = QStringLiteral("example-client");
    QJsonObject jwk = crypto::toJwk(m_verifier.signer.publicKey());
    jwk.insert(QStringLiteral("kid"), QStringLiteral("1"));
    const RegisteredVerifier open { id, QStringLiteral("Our school"), {}, { QStringLiteral("https://verifier.example/post") }, {} };
    RegisteredVerifier signing = open;
    signing.jwks = { { QStringLiteral("keys"), QJsonArray { jwk } } };
    const QJsonObject claims = TestVerifier::request(id);
    const QByteArray token = m_verifier.token(
        { { QStringLiteral("alg"), QStringLiteral("ES256") }, { QStringLiteral("typ"), QStringLiteral("oauth-authz-req+jwt") },
            { QStringLiteral("kid"), QStringLiteral("1") } },
        claims);

    const auto request = receive(link(claims), {}, { open });
    QCOMPARE(outcome(request), QStringLiteral("ok"));
    QCOMPARE(request->verifier.name, QStringLiteral("Our school"));
    QCOMPARE(request->verifier.proof, IdentityProof::Registration);
    QCOMPARE(outcome(receive(by(id, token), {}, { signing })), QStringLiteral("ok"));
    QCOMPARE(outcome(receive(link(claims), {}, { signing })), QStringLiteral("not-signed"));
    QCOMPARE(outcome(receive(by(id, token), {}, { open })), QStringLiteral("key-not-found"));
    QCOMPARE(
        outcome(receive(link(with(claims, "client_metadata", QJsonObject())), {}, { open })), QStringLiteral("malformed-document"));
    QCOMPARE(outcome(receive(link(with(claims, "response_uri", QStringLiteral("https://verifier.example/x"))), {}, { open })),
        QStringLiteral("address-refused"));
    RegisteredVerifier nowhere = open;
    nowhere.redirectUris.clear();
    QCOMPARE(outcome(receive(link(claims), {}, { nowhere })), QStringLiteral("address-refused"));
}

void RequestTest::byReference_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *method, const char *fault, const char *outcome) {
        QTest::newRow(name) << QString::fromLatin1(method) << QByteArray(fault) << QString::fromLatin1(outcome);
    };
    row("get", "get", "", "ok");
    row("method left out", "", "", "ok");
    row("post", "post", "", "ok");
    row("post: nonce is not repeated", "post", "no nonce", "bad-signature");
    row("post: another nonce", "post", "other nonce", "bad-signature");
    row("made for the address it was fetched from", "get", "own aud", "ok");
    row("made for another address", "get", "other aud", "invalid-argument");
    row("log-in page", "get", "html", "unexpected-answer");
    row("not there", "get", "404", "not-found");
    row("redirect", "get", "302", "unexpected-answer");
    row("oversized", "get", "big", "too-large");
    row("unsigned JSON", "get", "json", "malformed-document");
}

void RequestTest::byReference()
{
    QFETCH(QString, method);
    QFETCH(QByteArray, fault);
    QFETCH(QString, outcome);
    m_store = {};
    m_store.addRoot(m_verifier.root());
    const QString id = QStringLiteral("x509_san_dns:verifier.example");
    QUrl address;
    const test::LoopbackServer server([&](const test::AskedOf &asked) {
        QJsonObject claims = TestVerifier::request(id);
        const QUrlQuery form(QString::fromUtf8(asked.body));
        const QString nonce = form.queryItemValue(QStringLiteral("wallet_nonce"), QUrl::FullyDecoded);
        if (!nonce.isEmpty() && fault != "no nonce")
            claims.insert(QStringLiteral("wallet_nonce"), fault == "other nonce" ? QStringLiteral("abc") : nonce);
        if (fault.endsWith("aud"))
            claims.insert(
                QStringLiteral("aud"), fault == "own aud" ? address.toString() : QStringLiteral("https://verifier.example/r"));
        if (fault == "html")
            return test::Answer { 200, { { "Content-Type", "text/html; charset=utf-8" } }, "<html>log in</html>", {}, false };
        if (fault == "404")
            return test::Answer { 404, {}, "gone", {}, false };
        if (fault == "302")
            return test::Answer { 302, { { "Location", "/elsewhere" } }, {}, {}, false };
        if (fault == "big")
            return test::Answer { 200, {}, QByteArray(300'000, 'a'), {}, false };
        if (fault == "json")
            return test::Answer::json(test::text(claims).toUtf8());
        return test::Answer { 200, { { "Content-Type", "application/oauth-authz-req+jwt" } },
            m_verifier.token(m_verifier.certificateHeader(), claims), {}, false };
    });
    address = server.url(QStringLiteral("/r"));
    QJsonObject parameters { { QStringLiteral("client_id"), id },
        { QStringLiteral("request_uri"), server.url(QStringLiteral("/r")).toString() },
        // What else stands in the link must not count (section 5.10).
        { QStringLiteral("response_uri"), QStringLiteral("https://evil.example/post") },
        { QStringLiteral("nonce"), QStringLiteral("other") } };
    if (!method.isEmpty())
        parameters.insert(QStringLiteral("request_uri_method"), method);
    const auto request = receive(link(parameters), { true, true });
    QVERIFY2(::outcome(request) == outcome, qPrintable(::outcome(request) + (request ? QString() : request.error().detail)));
    QCOMPARE(server.asked().size(), 1);
    QCOMPARE(server.asked().first().method, method == QLatin1String("post") ? QByteArray("POST") : QByteArray("GET"));
    QCOMPARE(server.asked().first().header("Accept"), QByteArray("application/oauth-authz-req+jwt"));
    if (request) {
        QCOMPARE(request->target, QUrl(QStringLiteral("https://verifier.example/post")));
        QCOMPARE(request->nonce, QStringLiteral("n-0S6_WzA2Mj"));
    }
}

void RequestTest::walletSaysWhatItCan()
{
    const QJsonObject metadata = walletMetadata(*readClientId(QStringLiteral("x509_san_dns:a.example")));
    QVERIFY(metadata.value(QStringLiteral("vp_formats_supported")).toObject().contains(QStringLiteral("dc+sd-jwt")));
    QVERIFY(!metadata.value(QStringLiteral("vp_formats_supported")).toObject().contains(QStringLiteral("mso_mdoc")));
    QVERIFY(metadata.contains(QStringLiteral("request_object_signing_alg_values_supported")));
    QVERIFY(!walletMetadata(*readClientId(QStringLiteral("redirect_uri:https://a.example")))
                 .contains(QStringLiteral("request_object_signing_alg_values_supported")));
}

void RequestTest::privateAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : { "https://127.0.0.1/r", "https://[::1]/r", "https://10.0.0.1/r", "https://192.168.1.1/r",
             "https://169.254.169.254/latest", "https://localhost/r", "https://printer.local/r", "https://[::ffff:127.0.0.1]/r",
             "https://100.64.0.1/r", "http://verifier.example/r", "https://user:pass@verifier.example/r" })
        QTest::newRow(address) << QString::fromLatin1(address);
}

void RequestTest::privateAddresses()
{
    QFETCH(QString, address);
    m_store = {};
    const auto fetched = receive(link({ { QStringLiteral("client_id"), QStringLiteral("x509_san_dns:verifier.example") },
        { QStringLiteral("request_uri"), address } }));
    QCOMPARE(outcome(fetched), QStringLiteral("address-refused"));
    const QString id = QStringLiteral("redirect_uri:") + address;
    const auto answered = receive(link(with(TestVerifier::request(id), "response_uri", address)));
    QCOMPARE(outcome(answered), QStringLiteral("address-refused"));
}

void RequestTest::transactions_data()
{
    QTest::addColumn<QJsonValue>("data");
    QTest::addColumn<QString>("outcome");
    const auto encoded = [](const QByteArray &json) { return QJsonValue(toBase64Url(json)); };
    const auto row = [&](const char *name, const QByteArray &json, const char *outcome) {
        QTest::newRow(name) << QJsonValue(QJsonArray { encoded(json) }) << QString::fromLatin1(outcome);
    };
    row("known", R"({"type":"urn:test:order","credential_ids":["pid"],"amount":"5 EUR"})", "ok");
    row("with sha-256", R"({"type":"urn:test:order","credential_ids":["pid"],"transaction_data_hashes_alg":["sha-512","sha-256"]})",
        "ok");
    row("unknown type", R"({"type":"urn:test:other","credential_ids":["pid"]})", "invalid_transaction_data");
    row("no type", R"({"credential_ids":["pid"]})", "invalid_transaction_data");
    row("no credentials", R"({"type":"urn:test:order"})", "invalid_transaction_data");
    row("credentials not asked for", R"({"type":"urn:test:order","credential_ids":["other"]})", "invalid_transaction_data");
    row("another hash", R"({"type":"urn:test:order","credential_ids":["pid"],"transaction_data_hashes_alg":["md5"]})",
        "invalid_transaction_data");
    row("no JSON", "order", "invalid_transaction_data");
    QTest::newRow("no list") << QJsonValue(QJsonObject()) << QStringLiteral("invalid_transaction_data");
    QTest::newRow("empty") << QJsonValue(QJsonArray()) << QStringLiteral("invalid_transaction_data");
    QTest::newRow("one of two unknown") << QJsonValue(QJsonArray {
        encoded(R"({"type":"urn:test:order","credential_ids":["pid"]})"), encoded(R"({"type":"x","credential_ids":["pid"]})") })
                                        << QStringLiteral("invalid_transaction_data");
    QTest::newRow("padded") << QJsonValue(QJsonArray { QStringLiteral("e30=") }) << QStringLiteral("invalid_transaction_data");
}

void RequestTest::transactions()
{
    QFETCH(QJsonValue, data);
    QFETCH(QString, outcome);
    m_store = {};
    const auto request = receive(
        link(with(TestVerifier::request(QStringLiteral("redirect_uri:https://verifier.example/post")), "transaction_data", data)));
    QCOMPARE(::outcome(request), outcome);
    QCOMPARE(request->transactions.isEmpty(), outcome != QLatin1String("ok"));
    if (!request->transactions.isEmpty()) {
        const QJsonObject claims = transactionClaims(request->transactions, QStringLiteral("pid"), { QStringLiteral("pid") });
        QCOMPARE(claims.value(QStringLiteral("transaction_data_hashes")).toArray().size(), 1);
        QVERIFY(transactionClaims(request->transactions, QStringLiteral("pid"), {}).isEmpty());
    }
}

// The specification's request is signed by a did:example, which nobody can resolve; what it asks is read all the same.
void RequestTest::examplesOfTheSpecification()
{
    WB_REQUIRE_TESTDATA("openid4vp");
    const QString examples = test::testData(QStringLiteral("openid4vp/examples"));
    const QJsonObject header = test::readJson(examples + QStringLiteral("/request/request_header_client_id_did.json")).toObject();
    const QJsonObject query = test::readJson(examples + QStringLiteral("/query_lang/simple.json")).toObject();
    QJsonObject claims = test::object(
        test::readFile(examples + QStringLiteral("/request/request_object_client_id_did.json")).replace("{ ... }", "{}"));
    QVERIFY(!claims.isEmpty());
    claims.insert(QStringLiteral("dcql_query"), query);
    m_store = {};
    const QString id = claims.value(QStringLiteral("client_id")).toString();
    QCOMPARE(outcome(receive(by(id, m_verifier.token(header, claims)))), QStringLiteral("key-not-found"));

    const VerifierIdentity verifier { *readClientId(id), IdentityProof::Did, id, {}, {}, {},
        claims.value(QStringLiteral("client_metadata")).toObject() };
    const auto request = readPresentationRequest(claims, verifier, {});
    QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
    QCOMPARE(request->mode, ResponseMode::Fragment);
    QCOMPARE(request->target, QUrl(QStringLiteral("https://client.example.org/callback")));
    QVERIFY(request->formats.contains(QStringLiteral("dc+sd-jwt")));
    QCOMPARE(request->query.credentials.first().id, QStringLiteral("my_credential"));
}

QTEST_GUILESS_MAIN(RequestTest)
#include "tst_presentation_request.moc"
