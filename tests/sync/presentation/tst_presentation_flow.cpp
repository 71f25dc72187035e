// Showing credentials from beginning to end: what the person is offered, what the verifier gets, what the history keeps. The
// verifier is a server whose every word the test decides; tst_presentation_peer has one by others.
#include "core/proofs/Jwe.h"
#include "core/trust/Verifier.h"
#include "sync/presentation/AuthorizationResponse.h"
#include "sync/presentation/Presentation.h"
#include "sync/presentation/VerifierFormats.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/TestData.h"
#include "tests/sync/presentation/TestWallet.h"

#include <QUrlQuery>

using namespace wb;
using namespace wb::sync;
using credentials::DcqlChoice;
using test::TestVault;

namespace {

using Form = QMap<QString, QString>;

Form formOf(const QByteArray &body)
{
    Form form;
    for (const QByteArray &part : body.split('&')) {
        const qsizetype equals = part.indexOf('=');
        form.insert(QUrl::fromPercentEncoding(part.left(equals)), QUrl::fromPercentEncoding(part.mid(equals + 1)));
    }
    return form;
}

QJsonObject query(const QByteArray &json)
{
    return test::object(json);
}

QStringList asked(const OfferedCredential &credential)
{
    QStringList names;
    for (const ShownClaim &line : credential.claims) {
        if (line.asked)
            names.append(line.name + QStringLiteral(": ") + line.value);
    }
    return names;
}

QByteArray oneSdJwt()
{
    return R"({"credentials":[{"id":"id","format":"dc+sd-jwt","meta":{"vct_values":["https://c.example/id"]},"claims":[{"path":["name"]},{"path":["nationalities",1]}]}]})";
}

} // namespace

class FlowTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void sdJwt_data();
    void sdJwt();
    void w3cFormats_data();
    void w3cFormats();
    void encrypted_data();
    void encrypted();
    void byFragment();
    void fragmentTooLong();
    void withoutBinding();
    void alternatives();
    void several();
    void nothingHeld();
    void unsupportedFormatsAreTold();
    void verifiersFormats_data();
    void verifiersFormats();
    void transactions();
    void declined_data();
    void declined();
    void answeredOnce();
    void failures_data();
    void failures();
    void writtenDownBeforeItIsSent();
    void redirectsAreNotFollowed();
    void expiresMeanwhile();
    void choiceThatIsNone();
    void lockedVault();
    void everythingIsAskedFor();
    void endedOnesComeLast();
    void shapesOfTheSpecification_data();
    void shapesOfTheSpecification();
    void metadataOfTheSpecification_data();
    void metadataOfTheSpecification();
    void otherKeys_data();
    void otherKeys();
    void neverInTheClear();
    void textThatTurns();
    void facade();
    void facadeCancels();

private:
    [[nodiscard]] PresentationFlow flow(const QStringList &transactionTypes = {})
    {
        PresentationSettings settings;
        settings.http.stallMilliseconds = 3000;
        settings.reach = { true, true };
        settings.transactionTypes = transactionTypes;
        settings.systemRoots = false;
        return { m_wallet->vault(), m_wallet->store, m_wallet->folder.clock, settings };
    }
    // A request by redirect_uri that is answered at the server.
    [[nodiscard]] QJsonObject request(const QByteArray &dcql)
    {
        const QString target = m_server->url(QStringLiteral("/post")).toString();
        QJsonObject parameters = test::TestVerifier::request(QStringLiteral("redirect_uri:") + target);
        parameters.insert(QStringLiteral("response_uri"), target);
        parameters.insert(QStringLiteral("dcql_query"), query(dcql));
        parameters.insert(QStringLiteral("nonce"), QStringLiteral("nonce-%1").arg(++m_nonces));
        return parameters;
    }
    [[nodiscard]] static QString audience(const QJsonObject &request)
    {
        return request.value(QStringLiteral("client_id")).toString();
    }
    [[nodiscard]] static QString nonce(const QJsonObject &request) { return request.value(QStringLiteral("nonce")).toString(); }
    [[nodiscard]] Form posted() const { return formOf(m_server->asked().last().body); }
    [[nodiscard]] QJsonObject token() const { return test::object(posted().value(QStringLiteral("vp_token")).toUtf8()); }
    [[nodiscard]] QList<vault::Share> shares(const QString &credential)
    {
        return TestVault::in(m_wallet->vault(), [credential](vault::Session &session) {
            return vault::ShareHistory(session).of(credential);
        }).value();
    }
    [[nodiscard]] trust::VerificationReport verify(const QByteArray &bytes, const QJsonObject &asked) const
    {
        return trust::Verifier(m_wallet->folder.clock, m_wallet->store, { nonce(asked), audience(asked), 600 }).verify(bytes);
    }

    std::unique_ptr<test::TestWallet> m_wallet;
    std::unique_ptr<test::LoopbackServer> m_server;
    std::function<test::Answer()> m_answer;
    int m_nonces = 0;
};

void FlowTest::init()
{
    m_wallet = std::make_unique<test::TestWallet>();
    m_answer = [] { return test::Answer::json(R"({"redirect_uri":"https://verifier.example/done#code=1"})"); };
    m_server = std::make_unique<test::LoopbackServer>([this](const test::AskedOf &) { return m_answer(); });
}

void FlowTest::sdJwt_data()
{
    QTest::addColumn<bool>("p256");
    QTest::newRow("Ed25519") << false;
    QTest::newRow("P-256") << true;
}

void FlowTest::sdJwt()
{
    QFETCH(bool, p256);
    const QString id = m_wallet->add(m_wallet->sdJwt(p256 ? m_wallet->holderP256 : m_wallet->holder), QStringLiteral("Identity"));
    m_wallet->add(
        m_wallet->sdJwt(test::TestSigner::generate(crypto::KeyType::P256).publicKey()), QStringLiteral("Somebody else's"));
    m_wallet->add(m_wallet->sdJwt(std::nullopt), QStringLiteral("Nobody's"));
    const QJsonObject asks = request(oneSdJwt());
    const auto offer = flow().open(test::link(asks));
    QVERIFY2(offer, offer ? "" : qPrintable(offer.error().detail));
    QVERIFY(offer->canAnswer);
    QCOMPARE(offer->request.verifier.name, QStringLiteral("127.0.0.1"));
    QCOMPARE(offer->queries.size(), 1);
    QCOMPARE(offer->queries.first().credentials.size(), 1); // not those of others
    const OfferedCredential &credential = offer->queries.first().credentials.first();
    QCOMPARE(credential.id, id);
    QVERIFY(credential.selective && credential.bound);
    QCOMPARE(::asked(credential), (QStringList { QStringLiteral("name: Ada Löwe"), QStringLiteral("nationalities › 1: PL") }));
    for (const ShownClaim &line : credential.claims) // nothing of what was kept back
        QVERIFY2(line.name != QLatin1String("email") && !line.name.contains(QLatin1String("street")), qPrintable(line.name));
    QVERIFY(m_server->asked().isEmpty()); // nothing is told before the person decides
    QVERIFY(shares(id).isEmpty());

    const auto receipt = flow().answer(*offer, offer->least);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QCOMPARE(receipt->outcome, PresentationOutcome::Sent);
    QCOMPARE(receipt->redirect, QUrl(QStringLiteral("https://verifier.example/done#code=1")));
    QCOMPARE(m_server->asked().size(), 1);
    QCOMPARE(m_server->asked().first().header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(posted().value(QStringLiteral("state")), QStringLiteral("s1"));
    QCOMPARE(posted().keys(), (QStringList { QStringLiteral("state"), QStringLiteral("vp_token") }));
    QCOMPARE(token().keys(), QStringList { QStringLiteral("id") });
    const QByteArray shown = token().value(QStringLiteral("id")).toArray().first().toString().toLatin1();
    const trust::VerificationReport report = verify(shown, asks);
    QVERIFY2(report.verdict == trust::Verdict::Valid, qPrintable(test::text(report.toJson())));
    const auto document = credentials::openDocument(shown);
    QCOMPARE(document->claims.value(QStringLiteral("name")).toString(), QStringLiteral("Ada Löwe"));
    QVERIFY(!document->claims.contains(QStringLiteral("email")));
    QCOMPARE(document->claims.value(QStringLiteral("nationalities")).toArray(), QJsonArray { QStringLiteral("PL") });

    QCOMPARE(shares(id).size(), 1);
    const vault::Share share = shares(id).first();
    QCOMPARE(share.outcome, vault::ShareOutcome::Done);
    QCOMPARE(share.form, vault::ShareForm::Disclosure);
    QCOMPARE(share.recipient, QStringLiteral("127.0.0.1"));
    QVERIFY(share.content.contains(QStringLiteral("name")));
    QVERIFY(!share.content.contains(QStringLiteral("email")));
    const auto history = flow().history();
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().outcome, PresentationOutcome::Sent);
    QCOMPARE(history->first().clientId, audience(asks));
}

void FlowTest::w3cFormats_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("dcql");
    QTest::addColumn<QByteArray>("formats");
    QTest::addColumn<QString>("suite");
    const QByteArray badge =
        R"({"credentials":[{"id":"b","format":"ldp_vc","meta":{"type_values":[["https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"]]},
        "claims":[{"path":["credentialSubject","achievement","name"]}]}]})";
    QTest::newRow("jwt_vc_json")
        << QStringLiteral("jwt")
        << QByteArray(
               R"({"credentials":[{"id":"b","format":"jwt_vc_json","meta":{"type_values":[["IDCredential"]]},"claims":[{"path":["credentialSubject","family_name"]}]}]})")
        << QByteArray(R"({"jwt_vc_json":{"alg_values":["EdDSA"]}})") << QString();
    QTest::newRow("ldp_vc") << QStringLiteral("ldp") << badge << QByteArray("{}") << QStringLiteral("eddsa-rdfc-2022");
    QTest::newRow("ldp_vc, jcs only") << QStringLiteral("ldp-jcs") << badge
                                      << QByteArray(R"({"ldp_vc":{"cryptosuite_values":["eddsa-jcs-2022"]}})")
                                      << QStringLiteral("eddsa-jcs-2022");
    QTest::newRow("ldp_vc, whatever the subject")
        << QStringLiteral("bearer") << badge << QByteArray("{}") << QStringLiteral("eddsa-rdfc-2022");
    QTest::newRow("ldp_vc, ecdsa keys only") << QStringLiteral(
        "bearer") << badge << QByteArray(R"({"ldp_vc":{"cryptosuite_values":["ecdsa-rdfc-2019","eddsa-rdfc-2022"]}})")
                                             << QStringLiteral("eddsa-rdfc-2022");
    QTest::newRow("ecdsa-sd-2023") << QStringLiteral("selective") << badge << QByteArray("{}") << QStringLiteral("eddsa-rdfc-2022");
}

void FlowTest::w3cFormats()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, dcql);
    QFETCH(QByteArray, formats);
    QFETCH(QString, suite);
    const QString did = trust::didKey(m_wallet->holder);
    const QByteArray raw = kind == QLatin1String("jwt") ? m_wallet->jwt(did)
        : kind == QLatin1String("selective")            ? m_wallet->selectiveLdp(did)
        : kind == QLatin1String("ldp-jcs")              ? m_wallet->ldp(did, QLatin1StringView("eddsa-jcs-2022"))
                                                        : m_wallet->ldp(kind == QLatin1String("bearer") ? QString() : did);
    const QString id = m_wallet->add(raw, QStringLiteral("Badge"));
    m_wallet->add(m_wallet->ldp(trust::didKey(test::TestSigner::generate(crypto::KeyType::Ed25519).publicKey())),
        QStringLiteral("Somebody else's"));
    QJsonObject asks = request(dcql);
    asks.insert(
        QStringLiteral("client_metadata"), QJsonObject { { QStringLiteral("vp_formats_supported"), test::object(formats) } });
    const auto offer = flow().open(test::link(asks));
    QVERIFY2(offer, offer ? "" : qPrintable(offer.error().detail));
    QVERIFY(offer->canAnswer);
    QCOMPARE(offer->queries.first().credentials.size(), 1);
    const OfferedCredential &credential = offer->queries.first().credentials.first();
    QCOMPARE(credential.selective, kind == QLatin1String("selective"));
    QCOMPARE(credential.bound, kind != QLatin1String("bearer"));
    QCOMPARE(::asked(credential),
        QStringList { kind == QLatin1String("jwt") ? QStringLiteral("credentialSubject › family_name: Löwe")
                                                   : QStringLiteral("credentialSubject › achievement › name: Materials") });
    const auto receipt = flow().answer(*offer, offer->least);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    const QJsonValue shown = token().value(QStringLiteral("b")).toArray().first();
    const QByteArray bytes = shown.isString() ? shown.toString().toLatin1() : test::text(shown).toUtf8();
    const trust::VerificationReport report = verify(bytes, asks);
    QVERIFY2(report.verdict == trust::Verdict::Valid, qPrintable(test::text(report.toJson())));
    if (shown.isString()) {
        const QJsonObject claims = credentials::openDocument(bytes)->claims;
        QCOMPARE(claims.value(QStringLiteral("nonce")).toString(), nonce(asks));
        QCOMPARE(claims.value(QStringLiteral("aud")).toString(), audience(asks));
        QCOMPARE(claims.value(QStringLiteral("iss")).toString(), did);
    } else {
        const QJsonObject proof = shown.toObject().value(QStringLiteral("proof")).toObject();
        QCOMPARE(proof.value(QStringLiteral("cryptosuite")).toString(), suite);
        QCOMPARE(proof.value(QStringLiteral("challenge")).toString(), nonce(asks));
        QCOMPARE(proof.value(QStringLiteral("domain")).toString(), audience(asks));
        const QString inside = test::text(shown);
        QCOMPARE(inside.contains(QStringLiteral("Shown at the desk")), kind != QLatin1String("selective")); // not asked for
        QCOMPARE(inside.contains(QStringLiteral("\"ecdsa-sd-2023\"")), kind == QLatin1String("selective"));
    }
    QCOMPARE(shares(id).first().form, vault::ShareForm::Presentation);
    QCOMPARE(shares(id).first().content.isEmpty(), kind != QLatin1String("selective")); // empty: the whole
    // Made out to somebody else, or for another occasion, it is not valid.
    if (!shown.isString()) {
        QJsonObject other = asks;
        other.insert(QStringLiteral("nonce"), QStringLiteral("other"));
        QVERIFY(verify(bytes, other).verdict != trust::Verdict::Valid);
    }
}

void FlowTest::encrypted_data()
{
    QTest::addColumn<QByteArray>("methods");
    QTest::addColumn<bool>("possible");
    QTest::newRow("by default A128GCM") << QByteArray() << true;
    QTest::newRow("the first that is known") << QByteArray(R"(["A192GCM","A256GCM","A128GCM"])") << true;
    QTest::newRow("CBC") << QByteArray(R"(["A128CBC-HS256"])") << true;
    QTest::newRow("unknown methods") << QByteArray(R"(["A192GCM","XC20P"])") << false;
    QTest::newRow("no key") << QByteArray("no key") << false;
    QTest::newRow("key for signing") << QByteArray("sig") << false;
    QTest::newRow("key without alg") << QByteArray("alg") << false;
}

void FlowTest::encrypted()
{
    QFETCH(QByteArray, methods);
    QFETCH(bool, possible);
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const auto key = crypto::EcdsaKeyPair::generate(crypto::KeyType::P256).value();
    QJsonObject jwk = crypto::toJwk(key.publicKey());
    jwk.insert(QStringLiteral("kid"), QStringLiteral("enc-1"));
    jwk.insert(QStringLiteral("use"), methods == "sig" ? QStringLiteral("sig") : QStringLiteral("enc"));
    if (methods != "alg")
        jwk.insert(QStringLiteral("alg"), QStringLiteral("ECDH-ES"));
    QJsonObject metadata { { QStringLiteral("jwks"),
        QJsonObject { { QStringLiteral("keys"), methods == "no key" ? QJsonArray() : QJsonArray { jwk } } } } };
    if (methods.startsWith('['))
        metadata.insert(QStringLiteral("encrypted_response_enc_values_supported"), parseJson(methods)->toArray());
    QJsonObject asks = request(oneSdJwt());
    asks.insert(QStringLiteral("response_mode"), QStringLiteral("direct_post.jwt"));
    asks.insert(QStringLiteral("client_metadata"), metadata);
    const auto offer = flow().open(test::link(asks));
    QVERIFY(offer);
    QCOMPARE(offer->canAnswer, possible);
    if (!possible) {
        QCOMPARE(offer->request.problem, QStringLiteral("invalid_request"));
        QVERIFY(!flow().answer(*offer, offer->evaluation.least())); // never in the clear
        QVERIFY(m_server->asked().isEmpty());
        QVERIFY(flow().refuse(*offer, true));
        QCOMPARE(posted().value(QStringLiteral("error")), QStringLiteral("invalid_request"));
        return;
    }
    QVERIFY(flow().answer(*offer, offer->least));
    QCOMPARE(posted().keys(), QStringList { QStringLiteral("response") }); // state is inside, too
    const auto opened = proofs::decryptCompactJwe(posted().value(QStringLiteral("response")).toLatin1(), key);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE(opened->header.value(QStringLiteral("kid")).toString(), QStringLiteral("enc-1"));
    const QString expected = methods.isEmpty() ? QStringLiteral("A128GCM")
        : methods.contains("CBC")              ? QStringLiteral("A128CBC-HS256")
                                               : QStringLiteral("A256GCM");
    QCOMPARE(opened->header.value(QStringLiteral("enc")).toString(), expected);
    const QJsonObject answer = test::object(opened->plain);
    QCOMPARE(answer.value(QStringLiteral("state")).toString(), QStringLiteral("s1"));
    const QByteArray shown =
        answer.value(QStringLiteral("vp_token")).toObject().value(QStringLiteral("id")).toArray().first().toString().toLatin1();
    QCOMPARE(verify(shown, asks).verdict, trust::Verdict::Valid);
}

void FlowTest::byFragment()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    QJsonObject asks = request(oneSdJwt());
    asks.remove(QStringLiteral("response_mode"));
    asks.insert(QStringLiteral("redirect_uri"), asks.take(QStringLiteral("response_uri")));
    const auto offer = flow().open(test::link(asks));
    QVERIFY2(offer, offer ? "" : qPrintable(offer.error().detail));
    const auto receipt = flow().answer(*offer, offer->least);
    QVERIFY(receipt);
    QVERIFY(m_server->asked().isEmpty()); // the browser brings it
    QUrl target = receipt->redirect;
    const Form fragment = formOf(target.fragment(QUrl::FullyEncoded).toLatin1());
    target.setFragment({});
    QCOMPARE(target, m_server->url(QStringLiteral("/post")));
    QCOMPARE(fragment.value(QStringLiteral("state")), QStringLiteral("s1"));
    const QByteArray shown = test::object(fragment.value(QStringLiteral("vp_token")).toUtf8())
                                 .value(QStringLiteral("id"))
                                 .toArray()
                                 .first()
                                 .toString()
                                 .toLatin1();
    QCOMPARE(verify(shown, asks).verdict, trust::Verdict::Valid);
    QCOMPARE(shares(id).first().outcome, vault::ShareOutcome::Done);
}

void FlowTest::fragmentTooLong()
{
    proofs::SdJwtIssueOptions options;
    options.holder = m_wallet->holder;
    const QJsonObject claims { { QStringLiteral("vct"), QStringLiteral("https://c.example/id") },
        { QStringLiteral("name"), QString(70'000, QLatin1Char('x')) }, { QStringLiteral("nationalities"), QJsonArray { 1, 2 } } };
    const QString id =
        m_wallet->add(proofs::compactSdJwt(proofs::issueSdJwt(claims, m_wallet->issuer, options).value()), QStringLiteral("Big"));
    QJsonObject asks = request(oneSdJwt());
    asks.remove(QStringLiteral("response_mode"));
    asks.insert(QStringLiteral("redirect_uri"), asks.take(QStringLiteral("response_uri")));
    const auto offer = flow().open(test::link(asks));
    QVERIFY(offer && offer->canAnswer);
    const auto receipt = flow().answer(*offer, offer->least);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::TooLarge);
    QCOMPARE(shares(id).first().outcome, vault::ShareOutcome::Failed);
}

void FlowTest::withoutBinding()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(std::nullopt), QStringLiteral("Ticket"));
    const QString badge = m_wallet->add(m_wallet->ldp(QString()), QStringLiteral("Badge"));
    const auto offer = flow().open(test::link(request(
        R"({"credentials":[{"id":"a","format":"dc+sd-jwt","require_cryptographic_holder_binding":false,"claims":[{"path":["email"]}]},
            {"id":"b","format":"ldp_vc","require_cryptographic_holder_binding":false}]})")));
    QVERIFY(offer && offer->canAnswer);
    QVERIFY(flow().answer(*offer, offer->least));
    const auto sdJwt = proofs::parseSdJwt(token().value(QStringLiteral("a")).toArray().first().toString().toLatin1());
    QVERIFY(sdJwt);
    QVERIFY(sdJwt->keyBinding.isEmpty());
    QCOMPARE(sdJwt->disclosures.size(), 1);
    QCOMPARE(test::text(token().value(QStringLiteral("b")).toArray().first()).toUtf8(),
        m_wallet->ldp(QString()).size() > 0 ? canonicalJson(
            *parseJson(
                TestVault::in(m_wallet->vault(), [badge](vault::Session &s) { return vault::CredentialStore(s).get(badge); })->raw))
                                                  .value()
                                            : QByteArray());
    QCOMPARE(shares(id).first().form, vault::ShareForm::Disclosure);
    QCOMPARE(shares(badge).first().form, vault::ShareForm::Original);
}

void FlowTest::alternatives()
{
    const QString one = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("One"));
    const QString two = m_wallet->add(m_wallet->sdJwt(m_wallet->holderP256), QStringLiteral("Two"));
    const QString badge = m_wallet->add(m_wallet->ldp(trust::didKey(m_wallet->holder)), QStringLiteral("Badge"));
    const QByteArray dcql =
        R"({"credentials":[{"id":"id","format":"dc+sd-jwt","meta":{"vct_values":["https://c.example/id"]},"claims":[{"path":["name"]}]},
        {"id":"missing","format":"mso_mdoc","meta":{"doctype_value":"x"}},{"id":"badge","format":"ldp_vc"}],
        "credential_sets":[{"options":[["missing"],["id"]]},{"required":false,"options":[["badge"]]}]})";
    const auto offer = flow().open(test::link(request(dcql)));
    QVERIFY(offer && offer->canAnswer);
    QCOMPARE(offer->sets.size(), 2);
    QCOMPARE(offer->sets.first().options, (QList<QStringList> { { QStringLiteral("id") } }));
    QVERIFY(offer->sets.first().required && !offer->sets.last().required);
    QCOMPARE(offer->query(QStringLiteral("id"))->credentials.size(), 2);
    QVERIFY(offer->query(QStringLiteral("missing"))->credentials.isEmpty());
    QCOMPARE(offer->least.keys(), QStringList { QStringLiteral("id") }); // what is optional is not chosen by itself
    QCOMPARE(offer->choiceWith({}).value_or(DcqlChoice()), offer->least);
    QCOMPARE(offer->choiceWith({ two }).value_or(DcqlChoice()), (DcqlChoice { { QStringLiteral("id"), { two } } }));
    const DcqlChoice both { { QStringLiteral("id"), { two } }, { QStringLiteral("badge"), { badge } } };
    QCOMPARE(offer->choiceWith({ badge, two }).value_or(DcqlChoice()), both);
    QVERIFY(!offer->choiceWith({ one, two })); // one answer only
    QVERIFY(!offer->choiceWith({ QStringLiteral("nobody's") }));
    QVERIFY(flow().answer(*offer, both));
    QCOMPARE(token().keys(), (QStringList { QStringLiteral("badge"), QStringLiteral("id") }));
    QVERIFY(shares(one).isEmpty());
    QCOMPARE(shares(two).size(), 1);
    QCOMPARE(shares(badge).size(), 1);
}

void FlowTest::several()
{
    const QString one = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("One"));
    const QString two = m_wallet->add(m_wallet->sdJwt(m_wallet->holderP256), QStringLiteral("Two"));
    const QJsonObject asks = request(R"({"credentials":[{"id":"id","format":"dc+sd-jwt","multiple":true}]})");
    const auto offer = flow().open(test::link(asks));
    QVERIFY(offer && offer->queries.first().multiple);
    QCOMPARE(offer->choiceWith({ one, two })->value(QStringLiteral("id")).size(), 2);
    QVERIFY(flow().answer(*offer, { { QStringLiteral("id"), { one, two } } }));
    const QJsonArray shown = token().value(QStringLiteral("id")).toArray();
    QCOMPARE(shown.size(), 2);
    for (const QJsonValue presentation : shown) {
        QCOMPARE(verify(presentation.toString().toLatin1(), asks).verdict, trust::Verdict::Valid);
        QVERIFY(proofs::parseSdJwt(presentation.toString().toLatin1())->disclosures.isEmpty()); // no claims were asked for
    }
}

void FlowTest::nothingHeld()
{
    const auto offer = flow().open(test::link(request(oneSdJwt())));
    QVERIFY(offer);
    QVERIFY(!offer->canAnswer);
    QVERIFY(offer->least.isEmpty());
    QVERIFY(offer->queries.first().credentials.isEmpty());
    const auto answered = flow().answer(*offer, {});
    QVERIFY(!answered);
    QVERIFY(m_server->asked().isEmpty()); // not even that something is missing is told
    QVERIFY(flow().refuse(*offer, true));
    QCOMPARE(posted().value(QStringLiteral("error")), QStringLiteral("access_denied"));
}

void FlowTest::unsupportedFormatsAreTold()
{
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const auto offer = flow().open(test::link(
        request(R"({"credentials":[{"id":"m","format":"mso_mdoc","meta":{"doctype_value":"org.iso.18013.5.1.mDL"}}]})")));
    QVERIFY(offer);
    QVERIFY(!offer->canAnswer);
    QCOMPARE(offer->queries.first().formatName, QStringLiteral("mso_mdoc"));
    QCOMPARE(offer->queries.first().nearest, credentials::Mismatch::Format);
    QVERIFY(flow().refuse(*offer, true));
    QCOMPARE(posted().value(QStringLiteral("error")), QStringLiteral("vp_formats_not_supported"));
    QCOMPARE(posted().value(QStringLiteral("state")), QStringLiteral("s1"));
}

void FlowTest::verifiersFormats_data()
{
    QTest::addColumn<QByteArray>("formats");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *name, const char *formats, bool taken) { QTest::newRow(name) << QByteArray(formats) << taken; };
    row("says nothing", "{}", true);
    row("takes it", R"({"dc+sd-jwt":{"sd-jwt_alg_values":["ES256","EdDSA"],"kb-jwt_alg_values":["EdDSA"]}})", true);
    row("says the fully specified name", R"({"dc+sd-jwt":{"kb-jwt_alg_values":["Ed25519"]}})", true);
    row("says no algorithms", R"({"dc+sd-jwt":{}})", true);
    row("another format only", R"({"mso_mdoc":{}})", false);
    row("another key binding", R"({"dc+sd-jwt":{"kb-jwt_alg_values":["ES256"]}})", false);
    row("another issuer's signature", R"({"dc+sd-jwt":{"sd-jwt_alg_values":["ES256"]}})", false);
}

void FlowTest::verifiersFormats()
{
    QFETCH(QByteArray, formats);
    QFETCH(bool, taken);
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    QJsonObject asks = request(oneSdJwt());
    asks.insert(
        QStringLiteral("client_metadata"), QJsonObject { { QStringLiteral("vp_formats_supported"), test::object(formats) } });
    const auto offer = flow().open(test::link(asks));
    QVERIFY(offer);
    QCOMPARE(offer->canAnswer, taken);
    if (taken)
        QVERIFY(flow().answer(*offer, offer->least));
}

void FlowTest::transactions()
{
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    QJsonObject asks = request(oneSdJwt());
    const QString data = toBase64Url(QByteArrayView(R"({"type":"urn:test:order","credential_ids":["id"],"amount":"5 EUR"})"));
    asks.insert(QStringLiteral("transaction_data"), QJsonArray { data });

    const auto unknown = flow().open(test::link(asks)); // a type that nobody here can show
    QVERIFY(unknown);
    QVERIFY(!unknown->canAnswer);
    QCOMPARE(unknown->request.problem, QStringLiteral("invalid_transaction_data"));

    const PresentationFlow knowing = flow({ QStringLiteral("urn:test:order") });
    const auto offer = knowing.open(test::link(asks));
    QVERIFY(offer && offer->canAnswer);
    QCOMPARE(offer->transactions.size(), 1);
    QCOMPARE(offer->transactions.first().first().name, QStringLiteral("amount"));
    QCOMPARE(offer->transactions.first().first().value, QStringLiteral("5 EUR"));
    QVERIFY(knowing.answer(*offer, offer->least));
    const auto shown = proofs::parseSdJwt(token().value(QStringLiteral("id")).toArray().first().toString().toLatin1());
    const QJsonObject binding = test::object(proofs::parseCompactJws(shown->keyBinding)->payload);
    QCOMPARE(binding.value(QStringLiteral("transaction_data_hashes")).toArray(),
        QJsonArray { toBase64Url(crypto::sha256(data.toLatin1())) });
    QCOMPARE(verify(compactSdJwt(*shown), asks).verdict, trust::Verdict::Valid);
}

void FlowTest::declined_data()
{
    QTest::addColumn<bool>("tell");
    QTest::newRow("told") << true;
    QTest::newRow("not told") << false;
}

void FlowTest::declined()
{
    QFETCH(bool, tell);
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const QString asks = test::link(request(oneSdJwt()));
    const auto offer = flow().open(asks);
    QVERIFY(offer);
    const auto receipt = flow().refuse(*offer, tell);
    QVERIFY(receipt);
    QCOMPARE(receipt->outcome, PresentationOutcome::Declined);
    QCOMPARE(m_server->asked().size(), tell ? 1 : 0);
    if (tell) {
        QCOMPARE(posted().value(QStringLiteral("error")), QStringLiteral("access_denied"));
        QCOMPARE(posted().keys(), (QStringList { QStringLiteral("error"), QStringLiteral("state") }));
        QVERIFY(!receipt->redirect.isEmpty());
    }
    QVERIFY(shares(id).isEmpty());
    QCOMPARE(flow().history()->first().outcome, PresentationOutcome::Declined);
    QCOMPARE(flow().open(asks).error().code, ErrorCode::AlreadyExists); // no is no
    QCOMPARE(flow().answer(*offer, offer->least).error().code, ErrorCode::AlreadyExists);
}

void FlowTest::answeredOnce()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const QJsonObject asks = request(oneSdJwt());
    const auto offer = flow().open(test::link(asks));
    const auto again = flow().open(test::link(asks)); // two windows
    QVERIFY(offer && again);
    QVERIFY(flow().answer(*offer, offer->least));
    QCOMPARE(flow().answer(*offer, offer->least).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(flow().answer(*again, again->least).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(flow().refuse(*again, true).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(flow().open(test::link(asks)).error().code, ErrorCode::AlreadyExists);
    // The same nonce with another question is the same request.
    QJsonObject changed = asks;
    changed.insert(
        QStringLiteral("dcql_query"), query(R"({"credentials":[{"id":"id","format":"dc+sd-jwt","claims":[{"path":["email"]}]}]})"));
    QCOMPARE(flow().open(test::link(changed)).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_server->asked().size(), 1);
    QCOMPARE(shares(id).size(), 1);
}

void FlowTest::failures_data()
{
    QTest::addColumn<int>("status"); // 0: the connection ends without a word
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("share");
    QTest::newRow("400") << 400 << QStringLiteral("request-refused") << QStringLiteral("refused");
    QTest::newRow("403") << 403 << QStringLiteral("not-authorized") << QStringLiteral("refused");
    QTest::newRow("404") << 404 << QStringLiteral("not-found") << QStringLiteral("refused");
    QTest::newRow("500") << 500 << QStringLiteral("server-failed") << QStringLiteral("failed");
    QTest::newRow("cut off") << 0 << QStringLiteral("connection-lost") << QStringLiteral("failed");
}

void FlowTest::failures()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, share);
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    m_answer = [status] {
        test::Answer answer = test::Answer::json(R"({"error":"invalid_request","error_description":"wrong nonce"})", status);
        if (status == 0)
            answer.raw = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
        return answer;
    };
    const QString asks = test::link(request(oneSdJwt()));
    const auto offer = flow().open(asks);
    const auto receipt = flow().answer(*offer, offer->least);
    QVERIFY(!receipt);
    QCOMPARE(QString(errorName(receipt.error().code)), code);
    QCOMPARE(QString(vault::outcomeName(shares(id).first().outcome)), share);
    // What did not arrive can be tried again; what was refused cannot.
    m_answer = [] { return test::Answer::json("{}"); };
    const bool again = share == QLatin1String("failed");
    QCOMPARE(flow().open(asks).has_value(), again);
    QCOMPARE(flow().answer(*offer, offer->least).has_value(), again);
    if (again) {
        QCOMPARE(shares(id).size(), 2); // both attempts are kept
        QCOMPARE(shares(id).first().outcome, vault::ShareOutcome::Done);
        QCOMPARE(flow().history()->size(), 1);
    }
}

void FlowTest::writtenDownBeforeItIsSent()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    QList<vault::Share> then;
    m_answer = [&] {
        then = shares(id); // what a crash at this moment would leave
        return test::Answer::json("{}");
    };
    const auto offer = flow().open(test::link(request(oneSdJwt())));
    QVERIFY(flow().answer(*offer, offer->least));
    QCOMPARE(then.size(), 1);
    QCOMPARE(then.first().outcome, vault::ShareOutcome::Pending);
    QVERIFY(then.first().content.contains(QStringLiteral("name")));
    QCOMPARE(shares(id).first().outcome, vault::ShareOutcome::Done);
}

void FlowTest::redirectsAreNotFollowed()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    for (const int status : { 302, 307, 308 }) {
        m_answer = [&, status] {
            return test::Answer { status, { { "Location", m_server->url(QStringLiteral("/elsewhere")).toEncoded() } }, {}, {},
                false };
        };
        const auto offer = flow().open(test::link(request(oneSdJwt())));
        const auto count = m_server->asked().size();
        QVERIFY(!flow().answer(*offer, offer->least));
        QCOMPARE(m_server->asked().size(), count + 1);
        QCOMPARE(shares(id).first().outcome, vault::ShareOutcome::Failed);
    }
    // A continuation that is no address of the web is not opened.
    for (const char *where : { "javascript:alert(1)", "file:///etc/passwd", "app://x", "" }) {
        m_answer = [where] { return test::Answer::json(QByteArray(R"({"redirect_uri":")") + where + R"("})"); };
        const auto offer = flow().open(test::link(request(oneSdJwt())));
        const auto receipt = flow().answer(*offer, offer->least);
        QVERIFY(receipt);
        QVERIFY(receipt->redirect.isEmpty());
    }
}

void FlowTest::expiresMeanwhile()
{
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    test::TestVerifier verifier;
    m_wallet->store.addRoot(verifier.root());
    const QString clientId = QStringLiteral("x509_hash:") + toBase64Url(verifier.leaf().sha256());
    QJsonObject claims = request(oneSdJwt());
    claims.insert(QStringLiteral("client_id"), clientId);
    claims.insert(QStringLiteral("exp"), m_wallet->folder.clock.nowUtc().toSecsSinceEpoch() + 300);
    const auto offer = flow().open(test::link({ { QStringLiteral("client_id"), clientId },
        { QStringLiteral("request"), QString::fromLatin1(verifier.token(verifier.certificateHeader(), claims)) } }));
    QVERIFY2(offer, offer ? "" : qPrintable(offer.error().detail));
    m_wallet->folder.clock.advance(301'000);
    const auto late = flow().answer(*offer, offer->least);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_server->asked().isEmpty());
}

void FlowTest::choiceThatIsNone()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const QString badge = m_wallet->add(m_wallet->ldp(QString()), QStringLiteral("Badge"));
    const auto offer = flow().open(test::link(request(oneSdJwt())));
    for (const DcqlChoice &choice :
        { DcqlChoice {}, DcqlChoice { { QStringLiteral("id"), { badge } } }, DcqlChoice { { QStringLiteral("id"), { id, id } } },
            DcqlChoice { { QStringLiteral("id"), { id } }, { QStringLiteral("x"), { badge } } } })
        QCOMPARE(flow().answer(*offer, choice).error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_server->asked().isEmpty());
    QVERIFY(shares(id).isEmpty());
}

void FlowTest::lockedVault()
{
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const auto offer = flow().open(test::link(request(oneSdJwt())));
    QVERIFY(offer);
    QVERIFY(m_wallet->vault().lock().result());
    QCOMPARE(flow().answer(*offer, offer->least).error().code, ErrorCode::Locked);
    QCOMPARE(flow().open(test::link(request(oneSdJwt()))).error().code, ErrorCode::Locked);
    QVERIFY(m_server->asked().isEmpty());
}

// Whoever asks for all of it is answered only after all of it was shown to the person.
void FlowTest::everythingIsAskedFor()
{
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    const auto offer = flow().open(
        test::link(request(R"({"credentials":[{"id":"id","format":"dc+sd-jwt","claims":[{"path":["name"]},{"path":["email"]},)"
                           R"({"path":["address"]},{"path":["nationalities"]},{"path":["cnf"]},{"path":["iss"]}]}]})")));
    QVERIFY(offer && offer->canAnswer);
    QSet<QString> told;
    for (const ShownClaim &line : offer->queries.first().credentials.first().claims)
        told.insert(line.value);
    QVERIFY(flow().answer(*offer, offer->least));
    const QByteArray shown = token().value(QStringLiteral("id")).toArray().first().toString().toLatin1();
    const auto every = credentials::everyClaim(credentials::openDocument(shown)->claims).value();
    for (const auto &claim : every)
        QVERIFY2(told.contains(claimText(claim.value)), qPrintable(claimName(claim.place)));
}

void FlowTest::endedOnesComeLast()
{
    vault::CredentialRecord ended;
    ended.title = QStringLiteral("Ended");
    ended.raw = m_wallet->sdJwt(m_wallet->holder);
    ended.issued = m_wallet->folder.clock.nowUtc(); // newer than the other
    ended.expires = m_wallet->folder.clock.nowUtc().addSecs(-1);
    QVERIFY(
        TestVault::in(m_wallet->vault(), [ended](vault::Session &session) { return vault::CredentialStore(session).add(ended); }));
    const QString good = m_wallet->add(m_wallet->sdJwt(m_wallet->holderP256), QStringLiteral("Good"));
    const auto offer = flow().open(test::link(request(oneSdJwt())));
    QVERIFY(offer);
    QCOMPARE(offer->queries.first().credentials.size(), 2);
    QCOMPARE(offer->least.value(QStringLiteral("id")), QStringList { good });
    QCOMPARE(offer->queries.first().credentials.last().expires, ended.expires);
}

namespace {

// Every member of the example is there, with the same kind of value; members may be more.
QString missingFrom(const QJsonObject &made, const QJsonObject &example)
{
    for (auto member = example.begin(); member != example.end(); ++member) {
        if (!made.contains(member.key()) || made.value(member.key()).type() != member->type())
            return member.key();
    }
    return {};
}

} // namespace

void FlowTest::shapesOfTheSpecification_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("dcql");
    QTest::newRow("response/kb_jwt_unsecured.json") << QStringLiteral("kb_jwt_unsecured") << oneSdJwt();
    QTest::newRow("response/jwt_vc.json") << QStringLiteral("jwt_vc")
                                          << QByteArray(R"({"credentials":[{"id":"id","format":"jwt_vc_json"}]})");
    QTest::newRow("response/ldp_vc.json") << QStringLiteral("ldp_vc")
                                          << QByteArray(R"({"credentials":[{"id":"id","format":"ldp_vc"}]})");
}

void FlowTest::shapesOfTheSpecification()
{
    WB_REQUIRE_TESTDATA("openid4vp");
    QFETCH(QString, kind);
    QFETCH(QByteArray, dcql);
    const QString did = trust::didKey(m_wallet->holder);
    m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    m_wallet->add(m_wallet->jwt(did), QStringLiteral("JWT"));
    m_wallet->add(m_wallet->ldp(did), QStringLiteral("Badge"));
    QJsonObject asks = request(dcql);
    if (kind == QLatin1String("kb_jwt_unsecured"))
        asks.insert(QStringLiteral("transaction_data"),
            QJsonArray { toBase64Url(QByteArrayView(R"({"type":"t","credential_ids":["id"]})")) });
    const PresentationFlow knowing = flow({ QStringLiteral("t") });
    const auto offer = knowing.open(test::link(asks));
    QVERIFY(offer && offer->canAnswer);
    QVERIFY(knowing.answer(*offer, offer->least));
    const QJsonValue shown = token().value(QStringLiteral("id")).toArray().first();
    const QJsonObject example =
        test::readJson(test::testData(QStringLiteral("openid4vp/examples/response/%1.json").arg(kind))).toObject();
    QJsonObject made = shown.toObject();
    if (kind == QLatin1String("kb_jwt_unsecured"))
        made = test::object(proofs::parseCompactJws(proofs::parseSdJwt(shown.toString().toLatin1())->keyBinding)->payload);
    else if (kind == QLatin1String("jwt_vc"))
        made = test::object(proofs::parseCompactJws(shown.toString().toLatin1())->payload);
    QCOMPARE(missingFrom(made, example), QString());
    for (const char *inner : { "vp", "proof" }) {
        if (example.contains(QLatin1StringView(inner)))
            QCOMPARE(
                missingFrom(made.value(QLatin1StringView(inner)).toObject(), example.value(QLatin1StringView(inner)).toObject()),
                QString());
    }
}

void FlowTest::metadataOfTheSpecification_data()
{
    QTest::addColumn<credentials::QueryFormat>("format");
    QTest::addColumn<int>("ed25519"); // ways that suit the verifier
    QTest::addColumn<int>("p256");
    QTest::newRow("sd_jwt_vc_verifier_metadata") << credentials::QueryFormat::SdJwtVc << 0 << 1; // ES256, ES384
    QTest::newRow("w3c_jwt_verifier_metadata") << credentials::QueryFormat::JwtVcJson << 0 << 1;
    QTest::newRow("w3c_ldp_verifier_metadata") << credentials::QueryFormat::LdpVc << 0 << 2; // ecdsa-rdfc-2019, ecdsa-jcs-2019
    QTest::newRow("mso_mdoc_verifier_metadata") << credentials::QueryFormat::SdJwtVc << 0 << 0;
}

void FlowTest::metadataOfTheSpecification()
{
    WB_REQUIRE_TESTDATA("openid4vp");
    QFETCH(credentials::QueryFormat, format);
    QFETCH(int, ed25519);
    QFETCH(int, p256);
    const QString path = test::testData(
        QStringLiteral("openid4vp/examples/client_metadata/%1.json").arg(QLatin1StringView(QTest::currentDataTag())));
    const QJsonObject formats = test::readJson(path).toObject().value(QStringLiteral("vp_formats_supported")).toObject();
    QVERIFY(!formats.isEmpty());
    QCOMPARE(proofPlans(formats, format, crypto::KeyType::Ed25519).size(), ed25519);
    QCOMPARE(proofPlans(formats, format, crypto::KeyType::P256).size(), p256);
    QCOMPARE(proofPlans(formats, format, std::nullopt).size(), ed25519 + p256);
}

void FlowTest::otherKeys_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("ldp_vc to a did:jwk") << QStringLiteral("ldp did:jwk");
    QTest::newRow("jwt_vc_json to a did:jwk") << QStringLiteral("jwt did:jwk");
    QTest::newRow("ldp_vc whose key was remembered") << QStringLiteral("ldp remembered");
}

// A key of its own for a credential: by the DID it is issued to, or by what was written down when it came.
void FlowTest::otherKeys()
{
    QFETCH(QString, kind);
    const QString didJwk = QStringLiteral("did:jwk:") + toBase64Url(test::text(crypto::toJwk(m_wallet->holderP256)).toUtf8());
    const bool remembered = kind.endsWith(QLatin1String("remembered"));
    const QByteArray raw =
        kind.startsWith(QLatin1String("jwt")) ? m_wallet->jwt(didJwk) : m_wallet->ldp(remembered ? QString() : didJwk);
    const QString id = m_wallet->add(raw, QStringLiteral("Badge"));
    if (remembered) {
        const auto bind = [&](vault::Session &session) -> Result<void> {
            WB_TRY(const auto record, vault::CredentialStore(session).get(id));
            return vault::HolderKeys(session).bind(record.digest, crypto::jwkThumbprint(m_wallet->holderP256));
        };
        QVERIFY(TestVault::in(m_wallet->vault(), bind));
    }
    const QJsonObject asks =
        request(kind.startsWith(QLatin1String("jwt")) ? QByteArray(R"({"credentials":[{"id":"b","format":"jwt_vc_json"}]})")
                                                      : QByteArray(R"({"credentials":[{"id":"b","format":"ldp_vc"}]})"));
    const auto offer = flow().open(test::link(asks));
    QVERIFY(offer && offer->canAnswer);
    QVERIFY(offer->queries.first().credentials.first().bound);
    const auto receipt = flow().answer(*offer, offer->least);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    const QJsonValue shown = token().value(QStringLiteral("b")).toArray().first();
    const QByteArray bytes = shown.isString() ? shown.toString().toLatin1() : test::text(shown).toUtf8();
    const trust::VerificationReport report = verify(bytes, asks);
    QVERIFY2(report.verdict == trust::Verdict::Valid, qPrintable(test::text(report.toJson())));
    const QString holder = remembered ? trust::didKey(m_wallet->holderP256) : didJwk;
    if (shown.isString()) {
        QCOMPARE(credentials::openDocument(bytes)->claims.value(QStringLiteral("iss")).toString(), holder);
        QCOMPARE(proofs::parseCompactJws(bytes)->signatures.first().protectedHeader.value(QStringLiteral("alg")).toString(),
            QStringLiteral("ES256"));
    } else {
        QCOMPARE(shown.toObject().value(QStringLiteral("holder")).toString(), holder);
        QCOMPARE(shown.toObject().value(QStringLiteral("proof")).toObject().value(QStringLiteral("cryptosuite")).toString(),
            QStringLiteral("ecdsa-rdfc-2019"));
    }
}

void FlowTest::neverInTheClear()
{
    PresentationRequest asks;
    asks.mode = ResponseMode::DirectPostJwt;
    asks.target = m_server->url(QStringLiteral("/post"));
    HttpClient http;
    const auto delivered = deliver(http, asks, { { QStringLiteral("vp_token"), QJsonObject() } }, { true, true });
    QVERIFY(!delivered);
    QCOMPARE(delivered.error().code, ErrorCode::UnsupportedAlgorithm);
    QVERIFY(m_server->asked().isEmpty());
}

void FlowTest::textThatTurns()
{
    QCOMPARE(claimText(QStringLiteral("5\u202e00 \u2066EUR\u0007")), QStringLiteral("500 EUR"));
    QCOMPARE(claimName({ QStringLiteral("a\u202eb\nc"), 0 }), QStringLiteral("ab c › 1"));
    QCOMPARE(claimText(QStringLiteral("نیم\u200cفاصله")), QStringLiteral("نیم\u200cفاصله")); // joiners belong to the script
    QJsonObject asks = request(oneSdJwt());
    asks.insert(QStringLiteral("client_metadata"),
        QJsonObject { { QStringLiteral("client_name"), QStringLiteral("Bank\u202e\n of Tests") } });
    const auto offer = flow().open(test::link(asks));
    QVERIFY(offer);
    QCOMPARE(offer->request.verifier.claimedName, QStringLiteral("Bank of Tests"));
}

void FlowTest::facade()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    PresentationSettings settings;
    settings.systemRoots = false;
    Presentation presentation(m_wallet->vault(), m_wallet->folder.clock, settings);
    presentation.setTrust(m_wallet->store);
    const QString asks = test::link(request(oneSdJwt()));
    QCOMPARE(presentation.open(asks).result().error().code, ErrorCode::AddressRefused); // a stranger on this network
    const auto offer = presentation.open(asks, true).result();
    QVERIFY(offer);
    const auto receipt = presentation.answer(*offer, offer->least).result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QCOMPARE(shares(id).first().outcome, vault::ShareOutcome::Done);
    QCOMPARE(presentation.history().result()->size(), 1);
    const auto second = presentation.open(test::link(request(oneSdJwt())), true).result();
    QVERIFY(presentation.refuse(*second, true).result());
    QCOMPARE(posted().value(QStringLiteral("error")), QStringLiteral("access_denied"));
}

void FlowTest::facadeCancels()
{
    const QString id = m_wallet->add(m_wallet->sdJwt(m_wallet->holder), QStringLiteral("Identity"));
    Presentation presentation(m_wallet->vault(), m_wallet->folder.clock);
    presentation.setTrust(m_wallet->store);
    const auto offer = presentation.open(test::link(request(oneSdJwt())), true).result();
    QVERIFY(offer);
    m_answer = [&] {
        QMetaObject::invokeMethod(
            this, [&] { presentation.cancel(); }, Qt::QueuedConnection); // while the verifier says nothing
        test::Answer silence;
        silence.stall = true;
        return silence;
    };
    const auto answering = presentation.answer(*offer, offer->least);
    QTRY_VERIFY_WITH_TIMEOUT(answering.isFinished(), 60'000);
    QCOMPARE(answering.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(shares(id).first().outcome, vault::ShareOutcome::Failed);
}

QTEST_GUILESS_MAIN(FlowTest)
#include "tst_presentation_flow.moc"
