// SD-JWT: what verifies says what the suite says, and nothing is believed that was not signed.
#include "core/base/Clock.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/SdJwtKeyBinding.h"
#include "core/proofs/SdJwtProof.h"
#include "tests/core/proofs/SdJwtMaker.h"
#include "tests/core/proofs/TestResolver.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace wb;
using namespace wb::proofs;
using crypto::KeyType;
using test::TestSigner;

namespace {

using S = QLatin1StringView;

const QString issuer = QStringLiteral("https://example.com/issuer");
const QDateTime now = fromRfc3339(u"2026-11-26T12:00:00Z");

// JSON with ' for ", which reads better (and moc stumbles over raw strings).
QByteArray js(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QString suite(const QString &file)
{
    return test::testData(QStringLiteral("sd-jwt-testcases/") + file);
}

// The files are wrapped; line breaks and, in JSON, the indent after them are not part of what they hold.
QByteArray unwrapped(const QString &path)
{
    return QString::fromUtf8(test::readFile(path)).remove(QRegularExpression(QStringLiteral("\\n *"))).toUtf8();
}

// `issuer_key` and `holder_key` of a settings file.
crypto::PublicKey settingsKey(const QString &path, const QString &name)
{
    const QString text = QString::fromUtf8(test::readFile(path));
    const QString part = text.mid(text.indexOf(name));
    const auto value = [&](const QString &member) {
        return QRegularExpression(QStringLiteral("\\n\\s+(?:- )?%1: (\\S+)").arg(member)).match(part).captured(1);
    };
    return crypto::fromJwk(
        { { QStringLiteral("kty"), S("EC") }, { QStringLiteral("crv"), value(QStringLiteral("crv")) },
            { QStringLiteral("x"), value(QStringLiteral("x")) }, { QStringLiteral("y"), value(QStringLiteral("y")) } })
        .value();
}

SdJwt parsed(const QByteArray &text)
{
    const auto json = text.startsWith('{') ? parseJsonObject(text) : Result<QJsonObject>(QJsonObject());
    const auto sdJwt = text.startsWith('{') ? parseJsonSdJwt(json.value()) : parseSdJwt(text);
    return sdJwt.value();
}

QJsonObject payloadOf(const SdJwt &sdJwt)
{
    return parseJsonObject(sdJwt.jws.payload).value();
}

} // namespace

class TestSdJwt : public QObject {
    Q_OBJECT

    TestSigner m_issuer = TestSigner::generate(KeyType::P256);
    TestSigner m_holder = TestSigner::generate(KeyType::P256);
    test::TestResolver m_resolver;

    QJsonObject header(const QString &type = QStringLiteral("example+sd-jwt")) const
    {
        return { { QStringLiteral("alg"), S("ES256") }, { QStringLiteral("typ"), type } };
    }

    QByteArray issue(QJsonObject payload, const QList<QByteArray> &disclosures = {}) const
    {
        payload.insert(QStringLiteral("iss"), issuer);
        return test::compactSdJwt(test::compactJws(header(), payload, m_issuer), disclosures);
    }

    QJsonObject bound() const
    {
        return { { QStringLiteral("cnf"), QJsonObject { { QStringLiteral("jwk"), crypto::toJwk(m_holder.publicKey()) } } } };
    }

    ProofResult verify(const QByteArray &text) const
    {
        const auto sdJwt = parseSdJwt(text);
        return sdJwt ? verifySdJwt(*sdJwt, m_resolver, issuer) : fromError(sdJwt.error(), {});
    }

private slots:
    void initTestCase() { m_resolver.add(issuer, m_issuer.publicKey(), issuer); }

    void suiteCases_data()
    {
        WB_REQUIRE_TESTDATA("sd-jwt-testcases");
        QTest::addColumn<QString>("folder");
        const QStringList folders = QDir(suite(QString())).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 11);
        for (const QString &folder : folders)
            QTest::newRow(qPrintable(folder)) << folder;
    }
    void suiteCases()
    {
        QFETCH(QString, folder);
        const QDir dir(suite(folder));
        const bool isJson = folder == S("json_serialization");
        const QString end = isJson ? QStringLiteral(".json") : QStringLiteral(".txt");
        const QString settings = dir.exists(QStringLiteral("settings.yml")) ? dir.filePath(QStringLiteral("settings.yml"))
                                                                            : suite(QStringLiteral("settings.yml"));
        const SdJwt issued = parsed(unwrapped(dir.filePath(QStringLiteral("sd_jwt_issuance") + end)));
        const SdJwt presented = parsed(unwrapped(dir.filePath(QStringLiteral("sd_jwt_presentation") + end)));
        test::TestResolver resolver;
        const QString by = payloadOf(issued).value(S("iss")).toString();
        resolver.add(by, settingsKey(settings, QStringLiteral("issuer_key")), by);
        for (const SdJwt &each : { issued, presented }) {
            const ProofResult result = verifySdJwt(each, resolver, by);
            QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));
            QCOMPARE(result.controller, by);
        }
        QCOMPARE(payloadOf(issued), test::readJson(dir.filePath(QStringLiteral("sd_jwt_payload.json"))).toObject());
        const auto disclosed = discloseClaims(payloadOf(presented), presented.disclosures);
        QCOMPARE(disclosed.value().claims, test::readJson(dir.filePath(QStringLiteral("verified_contents.json"))).toObject());
        // With every disclosure the user's claims are there as they were before issuing.
        const QJsonObject all = discloseClaims(payloadOf(issued), issued.disclosures).value().claims;
        const QJsonObject user = test::readJson(dir.filePath(QStringLiteral("user_claims.json"))).toObject();
        for (auto it = user.begin(); it != user.end(); ++it)
            QCOMPARE(all.value(it.key()), it.value());

        const ProofResult binding = verifyKeyBinding(presented, disclosed->claims, resolver, now);
        if (folder == S("openid4vp-sd_jwt_vcld-01")) {
            QVERIFY2(binding.outcome == Outcome::Pass, qPrintable(binding.reason));
            QCOMPARE(binding.created, QDateTime::fromSecsSinceEpoch(1744743394, Qt::UTC));
            const KeyBindingExpectation right { .nonce = QStringLiteral("1234567890"),
                .audience = QStringLiteral("https://verifier.example.org") };
            QCOMPARE(verifyKeyBinding(presented, disclosed->claims, resolver, now, right).outcome, Outcome::Pass);
        } else if (isJson) {
            // Made from a draft whose key bindings named no sd_hash; RFC 9901 section 4.3 requires it.
            QCOMPARE(binding.outcome, Outcome::Fail);
            QVERIFY(binding.reason.contains(S("sd_hash")));
        } else {
            QCOMPARE(binding.outcome, Outcome::NotApplicable);
        }
    }

    // RFC 9901 section 4.2.1 gives one claim and the disclosure it may become.
    void digestsAreOverTheTextAsSent()
    {
        const QByteArray text = test::disclosure("[\"_26bc4LT-ac6q2KI6cBW5es\", \"family_name\", \"M\\u00f6bius\"]");
        QCOMPARE(disclosureDigest(DisclosureHash::Sha256, text), toBase64Url(crypto::sha256(text)));
        QCOMPARE(disclosureDigest(DisclosureHash::Sha384, text), toBase64Url(crypto::sha384(text)));
        QCOMPARE(disclosureDigest(DisclosureHash::Sha512, text), toBase64Url(crypto::sha512(text)));
        for (const char *name : { "sha-256", "sha-384", "sha-512" }) {
            const QJsonObject payload { { QStringLiteral("_sd_alg"), S(name) } };
            const QString digest = disclosureDigest(disclosureHash(payload).value(), text);
            QJsonObject hidden = payload;
            hidden.insert(QStringLiteral("_sd"), QJsonArray { digest });
            QCOMPARE(discloseClaims(hidden, { text }).value().claims,
                (QJsonObject { { QStringLiteral("family_name"), QStringLiteral("M\u00f6bius") } }));
        }
        QCOMPARE(disclosureHash({ { QStringLiteral("_sd_alg"), S("sha3-256") } }).error().code, ErrorCode::UnsupportedAlgorithm);
        for (const char *name : { "", "md5", "sha-1", "sha1", "sha-256-32" })
            QCOMPARE(disclosureHash({ { QStringLiteral("_sd_alg"), S(name) } }).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(disclosureHash({ { QStringLiteral("_sd_alg"), 256 } }).error().code, ErrorCode::MalformedDocument);
    }

    void placesAreNamedFromTheTop()
    {
        const QByteArray inner = test::disclosure(js("['s2','street','Gasse 1']"));
        const QByteArray outer =
            test::disclosure((js("['s1','address',{'_sd':['")) + test::digestOf(inner).toLatin1() + js("'],'city':'Linz'}]"));
        const QByteArray element = test::disclosure(js("['s3','FR']"));
        const QJsonObject payload { { QStringLiteral("_sd"), QJsonArray { test::digestOf(outer), S("decoy") } },
            { QStringLiteral("nationalities"),
                QJsonArray { QJsonObject { { QStringLiteral("..."), S("decoy2") } }, S("AT"),
                    QJsonObject { { QStringLiteral("..."), test::digestOf(element) } } } } };
        const auto disclosed = discloseClaims(payload, { element, inner, outer });
        QVERIFY(disclosed);
        QCOMPARE(disclosed->claims,
            parseJsonObject(js("{'address':{'city':'Linz','street':'Gasse 1'},'nationalities':['AT','FR']}")).value());
        QCOMPARE(disclosed->places.size(), 3);
        QCOMPARE(disclosed->places.at(0).path, (QJsonArray { S("nationalities"), 1 }));
        QCOMPARE(disclosed->places.at(0).disclosure, 0);
        QCOMPARE(disclosed->places.at(1).path, (QJsonArray { S("address") }));
        QCOMPARE(disclosed->places.at(2).path, (QJsonArray { S("address"), S("street") }));
        // Without its parent a disclosure belongs to nothing.
        QCOMPARE(discloseClaims(payload, { inner }).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(discloseClaims(payload, { outer }).value().claims.value(S("address")).toObject().size(), 1);
        QCOMPARE(discloseClaims(payload, {}).value().claims, parseJsonObject(js("{'nationalities':['AT']}")).value());
        QCOMPARE(openClaims(payload), parseJsonObject(js("{'nationalities':['AT']}")).value());
    }

    void brokenOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("payload"); // %1: digest of the first disclosure, %2 of the second
        QTest::addColumn<QList<QByteArray>>("disclosures");
        using L = QList<QByteArray>;
        const QByteArray claim = js("['s','name','Ada']");
        const QByteArray element = js("['s','Ada']");
        QTest::newRow("unused disclosure") << (js("{'_sd':['decoy']}")) << L { claim };
        QTest::newRow("disclosure sent twice") << (js("{'_sd':['%1']}")) << L { claim, claim };
        QTest::newRow("digest twice in one list") << (js("{'_sd':['%1','%1']}")) << L { claim };
        QTest::newRow("digest twice in two places") << (js("{'_sd':['%1'],'a':{'_sd':['%1']}}")) << L { claim };
        QTest::newRow("decoy twice") << (js("{'_sd':['%1','x'],'a':[{'...':'x'}]}")) << L { claim };
        QTest::newRow("digest twice through a disclosure") << (js("{'_sd':['%1','x']}")) << L { js("['s','name',{'_sd':['x']}]") };
        QTest::newRow("name is there already") << (js("{'_sd':['%1'],'name':'Eve'}")) << L { claim };
        QTest::newRow("two disclosures of one name") << (js("{'_sd':['%1','%2']}")) << L { claim, js("['t','name','Eve']") };
        QTest::newRow("reserved name _sd") << (js("{'_sd':['%1']}")) << L { js("['s','_sd',[]]") };
        QTest::newRow("reserved name ...") << (js("{'_sd':['%1']}")) << L { js("['s','...','x']") };
        QTest::newRow("reserved name _sd_alg") << (js("{'_sd':['%1']}")) << L { js("['s','_sd_alg','sha-256']") };
        QTest::newRow("element where a claim belongs") << (js("{'_sd':['%1']}")) << L { element };
        QTest::newRow("claim where an element belongs") << (js("{'a':[{'...':'%1'}]}")) << L { claim };
        QTest::newRow("four parts") << (js("{'_sd':['%1']}")) << L { js("['s','name','Ada',1]") };
        QTest::newRow("one part") << (js("{'a':[{'...':'%1'}]}")) << L { js("['s']") };
        QTest::newRow("no list") << (js("{'_sd':['%1']}")) << L { js("{'s':'name'}") };
        QTest::newRow("salt is no text") << (js("{'_sd':['%1']}")) << L { js("[1,'name','Ada']") };
        QTest::newRow("name is no text") << (js("{'_sd':['%1']}")) << L { js("['s',1,'Ada']") };
        QTest::newRow("no JSON") << (js("{'_sd':['%1']}")) << L { js("['s','name',") };
        QTest::newRow("malformed UTF-8") << (js("{'_sd':['%1']}")) << L { "[\"s\",\"name\",\"\xc3\x28\"]" };
        QTest::newRow("lone surrogate") << (js("{'_sd':['%1']}")) << L { js("['s','name','\\ud800']") };
        QTest::newRow("duplicate member in a disclosure") << (js("{'_sd':['%1']}")) << L { js("['s','name',{'a':1,'a':2}]") };
        QTest::newRow("digests are no list") << (js("{'_sd':'%1'}")) << L { claim };
        QTest::newRow("digest is no text") << (js("{'_sd':['%1',1]}")) << L { claim };
        QTest::newRow("digest of an element is no text") << (js("{'a':[{'...':1}]}")) << L {};
        QTest::newRow("more beside the digest of an element") << (js("{'a':[{'...':'%1','b':1}]}")) << L { element };
        QTest::newRow("... outside a list") << (js("{'a':{'...':'x'}}")) << L {};
        QTest::newRow("_sd_alg below the top") << (js("{'a':{'_sd_alg':'sha-256'}}")) << L {};
        QTest::newRow("_sd_alg below a disclosure") << (js("{'_sd':['%1']}")) << L { js("['s','name',{'_sd_alg':'sha-256'}]") };
        QTest::newRow("weak hash") << (js("{'_sd_alg':'md5'}")) << L {};
    }
    void brokenOnesAreRefused()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QList<QByteArray>, disclosures);
        QList<QByteArray> sent;
        for (const QByteArray &json : disclosures) {
            sent.append(test::disclosure(json));
            payload.replace(sent.size() == 1 ? "%1" : "%2", test::digestOf(sent.last()).toLatin1());
        }
        QCOMPARE(discloseClaims(parseJsonObject(payload).value(), sent).error().code, ErrorCode::MalformedDocument);
        QJsonObject withIssuer = parseJsonObject(payload).value();
        QCOMPARE(verify(issue(withIssuer, sent)).outcome, Outcome::Fail);
        // It is refused even where the key is not known: no key could mend it.
        QCOMPARE(verifySdJwt(parseSdJwt(issue(withIssuer, sent)).value(), test::TestResolver(), issuer).outcome, Outcome::Fail);
    }

    void partsAreReadStrictly()
    {
        const QByteArray jwt = test::compactJws(header(), QJsonObject(), m_issuer);
        QVERIFY(parseSdJwt(jwt + '~'));
        QVERIFY(!parseSdJwt("\xEF\xBB\xBF" + jwt + '~'));
        for (const QByteArray &text : { jwt, jwt + "~~", '~' + jwt + '~', QByteArray("~"), QByteArray(), jwt + "~\xc3\x28~~" })
            QVERIFY2(!parseSdJwt(text), text.constData());
        QCOMPARE(verify(jwt + "~Wy J~").outcome, Outcome::Fail);
        QCOMPARE(verify(jwt + "~WyJzIl0=~").outcome, Outcome::Fail);
        const QByteArray open = test::compactJws({ { QStringLiteral("alg"), S("ES256") }, { QStringLiteral("b64"), false },
                                                     { QStringLiteral("crit"), QJsonArray { S("b64") } } },
            QJsonObject(), m_issuer);
        QVERIFY(!parseSdJwt(open + '~'));
        QCOMPARE(compactSdJwt(parseSdJwt(jwt + "~WyJzIl0~a.b.c").value()), jwt + "~WyJzIl0~a.b.c");
        QCOMPARE(presentedText(parseSdJwt(jwt + "~WyJzIl0~a.b.c").value()), jwt + "~WyJzIl0~");
    }

    void inJsonEveryPartHasOnePlace()
    {
        const QByteArray sent = test::disclosure(js("['s','name','Ada']"));
        const QList<QByteArray> parts = test::compactJws(header(),
            { { QStringLiteral("iss"), issuer }, { QStringLiteral("_sd"), QJsonArray { test::digestOf(sent) } } }, m_issuer)
                                            .split('.');
        const QJsonObject unprotected { { QStringLiteral("disclosures"), QJsonArray { QString::fromLatin1(sent) } } };
        const QJsonObject signature { { QStringLiteral("protected"), QString::fromLatin1(parts.at(0)) },
            { QStringLiteral("signature"), QString::fromLatin1(parts.at(2)) }, { QStringLiteral("header"), unprotected } };
        QJsonObject flattened = signature;
        flattened.insert(QStringLiteral("payload"), QString::fromLatin1(parts.at(1)));
        QVERIFY(isJsonSdJwt(flattened));
        QCOMPARE(verifySdJwt(parseJsonSdJwt(flattened).value(), m_resolver, issuer).outcome, Outcome::Pass);
        QCOMPARE(presentedText(parseJsonSdJwt(flattened).value()), parts.join('.') + '~' + sent + '~');

        QJsonObject general { { QStringLiteral("payload"), QString::fromLatin1(parts.at(1)) },
            { QStringLiteral("signatures"), QJsonArray { signature } } };
        QVERIFY(isJsonSdJwt(general));
        QCOMPARE(verifySdJwt(parseJsonSdJwt(general).value(), m_resolver, issuer).outcome, Outcome::Pass);
        general.insert(QStringLiteral("signatures"), QJsonArray { signature, signature });
        QVERIFY(!parseJsonSdJwt(general));
        QJsonObject bare = signature;
        bare.remove(QStringLiteral("header"));
        general.insert(QStringLiteral("signatures"), QJsonArray { signature, bare });
        QCOMPARE(parseJsonSdJwt(general).value().disclosures.size(), 1);
        QJsonObject twice = flattened;
        twice.insert(QStringLiteral("disclosures"), QJsonArray());
        QVERIFY(!parseJsonSdJwt(twice));
        for (const QJsonValue &wrong : { QJsonValue(1), QJsonValue(QJsonArray { 1 }), QJsonValue(QJsonArray { QString() }) }) {
            QJsonObject changed = flattened;
            changed.insert(QStringLiteral("header"), QJsonObject { { QStringLiteral("disclosures"), wrong } });
            QVERIFY(!parseJsonSdJwt(changed));
        }
    }

    void theIssuersKeyDecides()
    {
        const QByteArray good = issue({});
        QCOMPARE(verify(good).outcome, Outcome::Pass);
        QCOMPARE(verifySdJwt(parseSdJwt(good).value(), test::TestResolver(), issuer).outcome, Outcome::Unknown);
        QByteArray changed = good;
        changed[good.lastIndexOf('.') + 5] = changed[good.lastIndexOf('.') + 5] == 'A' ? 'B' : 'A';
        QCOMPARE(verify(changed).outcome, Outcome::Fail);
        // A key that the token brings along is not looked at.
        const TestSigner stranger = TestSigner::generate(KeyType::P256);
        QJsonObject withKey = header();
        withKey.insert(QStringLiteral("jwk"), crypto::toJwk(stranger.publicKey()));
        QCOMPARE(verify(test::compactJws(withKey, { { QStringLiteral("iss"), issuer } }, stranger) + '~').outcome, Outcome::Fail);
        QJsonObject none = header();
        none.insert(QStringLiteral("alg"), S("none"));
        QCOMPARE(verify(test::compactJws(none, { { QStringLiteral("iss"), issuer } }, m_issuer) + '~').outcome, Outcome::Fail);
    }

    void certificatesInTheHeaderAreTheKey()
    {
        const crypto::Certificate certificate = m_issuer.certificate({ .commonName = QStringLiteral("Issuer") });
        QJsonObject withChain = header();
        withChain.insert(QStringLiteral("x5c"), QJsonArray { QString::fromLatin1(certificate.der().toBase64()) });
        const ProofResult result = verify(
            test::compactJws(withChain, { { QStringLiteral("iss"), issuer }, { QStringLiteral("iat"), 1683000000 } }, m_issuer)
            + '~');
        QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));
        QCOMPARE(result.certificate->commonName(), QStringLiteral("Issuer"));
        QCOMPARE(result.controller, certificate.subject());
        QCOMPARE(result.created, QDateTime::fromSecsSinceEpoch(1683000000, Qt::UTC));
        QCOMPARE(verify(test::compactJws(withChain, { { QStringLiteral("iss"), issuer } }, m_holder) + '~').outcome, Outcome::Fail);
        withChain.insert(QStringLiteral("x5c"), QJsonArray {});
        QCOMPARE(verify(test::compactJws(withChain, { { QStringLiteral("iss"), issuer } }, m_issuer) + '~').outcome, Outcome::Fail);
    }

    void mediaTypesAndCredentialRules_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<Outcome>("outcome");
        const QByteArray vc = js("{'iss':'https://example.com/issuer','vct':'urn:t'}");
        QTest::newRow("dc+sd-jwt") << "dc+sd-jwt" << vc << Outcome::Pass;
        QTest::newRow("application/dc+sd-jwt") << "application/DC+SD-JWT" << vc << Outcome::Pass;
        QTest::newRow("vc+sd-jwt of the drafts") << "vc+sd-jwt" << vc << Outcome::Pass;
        QTest::newRow("vct and another type") << "example+sd-jwt" << vc << Outcome::Fail;
        QTest::newRow("vct and JWT") << "JWT" << vc << Outcome::Fail;
        QTest::newRow("no vct") << "dc+sd-jwt" << QByteArray("{}") << Outcome::Fail;
        QTest::newRow("vct no text") << "dc+sd-jwt" << (js("{'vct':1}")) << Outcome::Fail;
        QTest::newRow("W3C credential") << "vc+sd-jwt" << (js("{'@context':['https://www.w3.org/ns/credentials/v2']}"))
                                        << Outcome::Pass;
        QTest::newRow("neither") << "vc+sd-jwt" << QByteArray("{}") << Outcome::Fail;
        QTest::newRow("key binding") << "kb+jwt" << QByteArray("{}") << Outcome::Fail;
        QTest::newRow("something else") << "at+jwt" << QByteArray("{}") << Outcome::Fail;
    }
    void mediaTypesAndCredentialRules()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, claims);
        QFETCH(Outcome, outcome);
        const ProofResult result = verify(test::compactJws(header(type), claims, m_issuer) + '~');
        QVERIFY2(result.outcome == outcome, qPrintable(result.reason));
    }

    void whatDecidesStaysOpen()
    {
        for (const char *name : { "iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status" }) {
            const QByteArray sent = test::disclosure((js("['s','")) + name + js("','urn:x']"));
            QJsonObject payload { { QStringLiteral("_sd"), QJsonArray { test::digestOf(sent) } } };
            if (qstrcmp(name, "vct") != 0)
                payload.insert(QStringLiteral("vct"), S("urn:t"));
            const QByteArray jwt = test::compactJws(header(QStringLiteral("dc+sd-jwt")), payload, m_issuer);
            QVERIFY2(verify(test::compactSdJwt(jwt, { sent })).outcome == Outcome::Fail, name);
        }
    }

    void keyBindingIsChecked_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<Outcome>("outcome");
        const auto change = [](const char *name, const QJsonValue &value) {
            return QJsonObject { { QString::fromLatin1(name), value } };
        };
        QTest::newRow("as it has to be") << QJsonObject() << Outcome::Pass;
        QTest::newRow("other claims") << change("transaction_data_hashes", QJsonArray()) << Outcome::Pass;
        QTest::newRow("no sd_hash") << change("sd_hash", QJsonValue()) << Outcome::Fail;
        QTest::newRow("another sd_hash") << change("sd_hash", S("abc")) << Outcome::Fail;
        QTest::newRow("no nonce") << change("nonce", QJsonValue()) << Outcome::Fail;
        QTest::newRow("another nonce") << change("nonce", S("n-2")) << Outcome::Fail;
        QTest::newRow("no aud") << change("aud", QJsonValue()) << Outcome::Fail;
        QTest::newRow("several aud") << change("aud", QJsonArray { S("https://verifier.example") }) << Outcome::Fail;
        QTest::newRow("another aud") << change("aud", S("https://other.example")) << Outcome::Fail;
        QTest::newRow("no iat") << change("iat", QJsonValue()) << Outcome::Fail;
        QTest::newRow("iat no number") << change("iat", S("1795348800")) << Outcome::Fail;
        QTest::newRow("iat in the future") << change("iat", now.toSecsSinceEpoch() + 301) << Outcome::Fail;
        QTest::newRow("iat a little ahead") << change("iat", now.toSecsSinceEpoch() + 299) << Outcome::Pass;
        QTest::newRow("iat negative") << change("iat", -1) << Outcome::Fail;
        QTest::newRow("expired") << change("exp", now.toSecsSinceEpoch() - 1) << Outcome::Fail;
        QTest::newRow("not yet valid") << change("nbf", now.toSecsSinceEpoch() + 1000) << Outcome::Fail;
    }
    void keyBindingIsChecked()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(Outcome, outcome);
        const QByteArray presented = issue(bound());
        const SdJwt sdJwt = parsed(presented + test::keyBindingFor(presented, m_holder, changes));
        const KeyBindingExpectation expected { .nonce = QStringLiteral("n-1"),
            .audience = QStringLiteral("https://verifier.example") };
        const ProofResult result = verifyKeyBinding(sdJwt, bound(), m_resolver, now, expected);
        QVERIFY2(result.outcome == outcome, qPrintable(result.reason));
    }

    void keyBindingBelongsToHolderAndSelection()
    {
        const QByteArray sent = test::disclosure(js("['s','name','Ada']"));
        QJsonObject payload = bound();
        payload.insert(QStringLiteral("_sd"), QJsonArray { test::digestOf(sent) });
        const QByteArray presented = issue(payload, { sent });
        const QByteArray binding = test::keyBindingFor(presented, m_holder);
        const auto outcome = [&](const QByteArray &text, const QJsonObject &claims) {
            return verifyKeyBinding(parsed(text), claims, m_resolver, now).outcome;
        };
        QCOMPARE(outcome(presented + binding, bound()), Outcome::Pass);
        QCOMPARE(outcome(presented, bound()), Outcome::NotApplicable);
        QCOMPARE(outcome(issue(payload) + binding, bound()), Outcome::Fail); // a disclosure taken away
        QCOMPARE(outcome(presented + test::keyBindingFor(presented, m_issuer), bound()), Outcome::Fail);
        QCOMPARE(outcome(presented + binding, {}), Outcome::Fail); // bound to nobody
        QCOMPARE(outcome(presented + "a.b.c", bound()), Outcome::Fail);
        QCOMPARE(outcome(presented + "x", bound()), Outcome::Fail);
        const QJsonObject untyped { { QStringLiteral("alg"), S("ES256") } };
        QCOMPARE(outcome(presented + test::keyBindingFor(presented, m_holder, {}, untyped), bound()), Outcome::Fail);
        const QJsonObject none { { QStringLiteral("alg"), S("none") }, { QStringLiteral("typ"), S("kb+jwt") } };
        QCOMPARE(outcome(presented + test::keyBindingFor(presented, m_holder, {}, none), bound()), Outcome::Fail);
        const QJsonObject thumbprint { { QStringLiteral("cnf"), QJsonObject { { QStringLiteral("jkt"), S("x") } } } };
        QCOMPARE(outcome(presented + binding, thumbprint), Outcome::Unknown);
        QCOMPARE(verifyKeyBinding(parsed(presented + binding), bound(), m_resolver, now, { .mostSecondsOld = 60 }).outcome,
            Outcome::Fail);
    }

    void numbersAndDepthsAreBounded()
    {
        // Thousands of disclosures are read in no time, more are refused.
        QJsonArray digests;
        QList<QByteArray> sent;
        for (int i = 0; i < 10000; ++i) {
            sent.append(test::disclosure((js("['s','c")) + QByteArray::number(i) + js("',1]")));
            digests.append(test::digestOf(sent.last()));
        }
        const QByteArray many = issue({ { QStringLiteral("_sd"), digests } }, sent);
        QCOMPARE(verify(many).outcome, Outcome::Pass);
        QCOMPARE(parseSdJwt(many + "WyJzIl0~").error().code, ErrorCode::TooLarge);

        // Disclosures inside disclosures, one level each.
        QByteArray inner = test::disclosure(js("['s','x',1]"));
        QList<QByteArray> chain { inner };
        for (int i = 0; i < 2000; ++i) {
            inner = test::disclosure((js("['s','x',{'_sd':['")) + test::digestOf(inner).toLatin1() + js("']}]"));
            chain.append(inner);
        }
        const QJsonObject deep { { QStringLiteral("_sd"), QJsonArray { test::digestOf(inner) } } };
        QCOMPARE(discloseClaims(deep, chain).error().code, ErrorCode::TooLarge);
        QCOMPARE(verify(issue(deep, chain)).outcome, Outcome::Fail);

        // A nesting bomb inside one disclosure, and a long list.
        const QByteArray bomb = test::disclosure((js("['s','x',")) + QByteArray(100000, '[') + QByteArray(100000, ']') + ']');
        QCOMPARE(
            verify(issue({ { QStringLiteral("_sd"), QJsonArray { test::digestOf(bomb) } } }, { bomb })).outcome, Outcome::Fail);
        QByteArray list(js("['s','x',[0"));
        for (int i = 0; i < 400000; ++i)
            list += ",0";
        const QByteArray large = test::disclosure(list + "]]");
        QVERIFY(large.size() > 1000000);
        QCOMPARE(
            verify(issue({ { QStringLiteral("_sd"), QJsonArray { test::digestOf(large) } } }, { large })).outcome, Outcome::Pass);
        QCOMPARE(parseSdJwt(issue({}, { QByteArray(4 * 1024 * 1024 + 1, 'A') })).error().code, ErrorCode::TooLarge);
        QCOMPARE(verifyKeyBinding(parsed(issue(bound()) + QByteArray(300 * 1024, 'A')), bound(), m_resolver, now).outcome,
            Outcome::Fail);
    }
};

QTEST_APPLESS_MAIN(TestSdJwt)
#include "tst_proofs_sdjwt.moc"
