// DCQL (OpenID4VP 1.0 section 6): the specification's own queries against wallets that hold this and that, and queries that
// somebody wrote to do harm.
#include "core/base/Json.h"
#include "core/credentials/dcql/DcqlEvaluation.h"
#include "core/linkeddata/ContextTable.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

QJsonObject object(const QByteArray &json)
{
    return parseJsonObject(json).value_or(QJsonObject());
}

HeldCredential sdJwt(const QString &id, const QString &vct, const QByteArray &claims, BoundTo boundTo = BoundTo::Holder)
{
    HeldCredential held;
    held.id = id;
    held.format = QueryFormat::SdJwtVc;
    held.claims = object(claims);
    held.claims.insert(QStringLiteral("vct"), vct);
    held.types = QStringList { vct };
    held.boundTo = boundTo;
    return held;
}

// What the wallets of the specification's examples would hold.
HeldCredential known(const QString &id)
{
    const QByteArray person = R"({"given_name":"John","family_name":"Doe","birthdate":"1940-01-01","date_of_birth":"1940-01-01",
        "postal_code":"90210","locality":"Milliways","region":"West","address":{"street_address":"42 Market Street"}})";
    if (id == QLatin1String("pid"))
        return sdJwt(id, QStringLiteral("https://credentials.example.com/identity_credential"), person);
    if (id == QLatin1String("elsewhere")) // lives where values of the example do not lead
        return sdJwt(id, QStringLiteral("https://credentials.example.com/identity_credential"),
            R"({"given_name":"Jane","family_name":"Doe","postal_code":"10115","address":{"street_address":"1 Way"}})");
    if (id == QLatin1String("no-locality"))
        return sdJwt(id, QStringLiteral("https://credentials.example.com/identity_credential"),
            R"({"family_name":"Doe","postal_code":"90210","date_of_birth":"1940-01-01"})");
    if (id == QLatin1String("other"))
        return sdJwt(id, QStringLiteral("https://othercredentials.example/pid"), person);
    if (id == QLatin1String("reduced"))
        return sdJwt(id, QStringLiteral("https://credentials.example.com/reduced_identity_credential"), person);
    if (id == QLatin1String("residence"))
        return sdJwt(id, QStringLiteral("https://cred.example/residence_credential"), person);
    if (id == QLatin1String("rewards"))
        return sdJwt(id, QStringLiteral("https://company.example/company_rewards"), R"({"rewards_number":7})");
    if (id == QLatin1String("stranger"))
        return sdJwt(id, QStringLiteral("https://credentials.example.com/identity_credential"), person, BoundTo::SomebodyElse);
    if (id == QLatin1String("bearer"))
        return sdJwt(id, QStringLiteral("https://credentials.example.com/identity_credential"), person, BoundTo::Nobody);
    HeldCredential w3c;
    w3c.id = id;
    w3c.format = id == QLatin1String("jwt") ? QueryFormat::JwtVcJson : QueryFormat::LdpVc;
    w3c.types = QStringList { QStringLiteral("VerifiableCredential"), QStringLiteral("IDCredential") };
    w3c.claims = object(R"({"credentialSubject":{"given_name":"Max","family_name":"Mustermann","birthdate":"1998-01-11","address":
        {"street_address":"Sandanger 25","locality":"Musterstadt","postal_code":"123456","country":"DE"}}})");
    return w3c;
}

QString text(const DcqlChoice &choice)
{
    QStringList parts;
    for (auto one = choice.begin(); one != choice.end(); ++one)
        parts.append(one.key() + QLatin1Char('=') + one.value().join(QLatin1Char('+')));
    return parts.join(QLatin1Char(' '));
}

} // namespace

class DcqlTest : public QObject {
    Q_OBJECT

private slots:
    void specificationExamples_data();
    void specificationExamples();
    // Only what is asked for is chosen, by place.
    void claims_data();
    void claims();
    void nothingIsAskedFor(); // then nothing is shown but what cannot be hidden
    void bindingNotRequired();
    void authorities();
    void choices();
    void refused_data();
    void refused();
    // Lists in lists multiply: the work stays bounded.
    void hostileCredential();
    void heldFromBytes();
};

void DcqlTest::specificationExamples_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("wallet");
    QTest::addColumn<QString>("least"); // empty: cannot be answered
    const auto row = [](const char *name, const char *file, const char *wallet, const char *least) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(wallet) << QString::fromLatin1(least);
    };
    row("simple", "query_lang/simple.json", "rewards pid", "my_credential=pid");
    row("simple: nothing held", "query_lang/simple.json", "", "");
    row("simple: another type", "query_lang/simple.json", "other", "");
    row("simple: a claim is missing", "query_lang/simple.json", "no-locality", "");
    row("simple: bound to another key", "query_lang/simple.json", "stranger", "");
    row("simple: bound to no key", "query_lang/simple.json", "bearer", "");
    row("simple: in another format", "query_lang/simple.json", "ldp jwt", "");
    row("values", "query_lang/value_matching_simple.json", "elsewhere pid", "my_credential=pid");
    row("values: another value", "query_lang/value_matching_simple.json", "elsewhere", "");
    row("claim sets: the first", "query_lang/claims_alternatives.json", "pid", "pid=pid");
    row("claim sets: the second", "query_lang/claims_alternatives.json", "no-locality", "pid=no-locality");
    row("claim sets: none", "query_lang/claims_alternatives.json", "elsewhere", "");
    row("sets: first option", "query_lang/credentials_alternatives.json", "rewards residence reduced pid", "pid=pid");
    row("sets: second option", "query_lang/credentials_alternatives.json", "other rewards", "other_pid=other");
    row("sets: third option", "query_lang/credentials_alternatives.json", "reduced residence",
        "pid_reduced_cred_1=reduced pid_reduced_cred_2=residence");
    row("sets: half an option", "query_lang/credentials_alternatives.json", "reduced rewards", "");
    row("several, one an mdoc", "query_lang/multi_credentials.json", "pid", "");
    row("mdoc", "query_lang/simple_mdoc.json", "pid ldp jwt", "");
    row("mdoc with sets", "query_lang/complex_mdoc.json", "pid", "");
    row("jwt_vc_json", "request/dcql_jwt_vc.json", "ldp jwt", "example_jwt_vc=jwt");
    row("ldp_vc", "request/dcql_ldp_vc.json", "jwt ldp", "example_ldp_vc=ldp");
}

void DcqlTest::specificationExamples()
{
    WB_REQUIRE_TESTDATA("openid4vp");
    QFETCH(QString, file);
    QFETCH(QString, wallet);
    QFETCH(QString, least);
    const auto query = readDcqlQuery(test::readJson(test::testData(QStringLiteral("openid4vp/examples/") + file)).toObject());
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    QList<HeldCredential> held;
    for (const QString &id : wallet.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        held.append(known(id));
    const DcqlEvaluation evaluation = evaluateDcql(*query, held);
    QCOMPARE(evaluation.isSatisfiable(), !least.isEmpty());
    QCOMPARE(text(evaluation.least()), least);
    if (!least.isEmpty())
        QVERIFY(evaluation.check(evaluation.least()));
}

void DcqlTest::claims_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QByteArray>("places"); // empty: no match
    const auto row = [](const char *name, const char *claims, const char *places) {
        QTest::newRow(name) << QByteArray(claims) << QByteArray(places);
    };
    // The example of section 7.3.
    row("a claim", R"([{"path":["name"]}])", R"([["name"]])");
    row("an object whole", R"([{"path":["address"]}])", R"([["address"]])");
    row("a member", R"([{"path":["address","street_address"]}])", R"([["address","street_address"]])");
    row("of every element", R"([{"path":["degrees",null,"type"]}])", R"([["degrees",0,"type"],["degrees",1,"type"]])");
    row("by position", R"([{"path":["nationalities",1]}])", R"([["nationalities",1]])");
    row("beyond the end", R"([{"path":["nationalities",2]}])", "");
    row("name of a list", R"([{"path":["nationalities","x"]}])", "");
    row("position in an object", R"([{"path":["address",0]}])", "");
    row("every element of an object", R"([{"path":["address",null]}])", "");
    row("into a text", R"([{"path":["name","first"]}])", "");
    row("values choose elements", R"([{"path":["nationalities",null],"values":["British"]}])", R"([["nationalities",0]])");
    row("values of another type", R"([{"path":["year"],"values":["1979"]}])", "");
    row("an integer", R"([{"path":["year"],"values":[1979]}])", R"([["year"]])");
    row("true is not 1", R"([{"path":["alive"],"values":[1]}])", "");
    row("true", R"([{"path":["alive"],"values":[true]}])", R"([["alive"]])");
    row("a pattern is only a text", R"([{"path":["name"],"values":["Arthur.*",".*"]}])", "");
    row("null is there", R"([{"path":["middle"]}])", R"([["middle"]])");
    row("asked for twice", R"([{"path":["name"]},{"path":["name"]}])", R"([["name"]])");
}

void DcqlTest::claims()
{
    QFETCH(QByteArray, claims);
    QFETCH(QByteArray, places);
    const auto query =
        readDcqlQuery(object(R"({"credentials":[{"id":"a","format":"dc+sd-jwt","meta":{},"claims":)" + claims + "}]}"));
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    const HeldCredential held =
        sdJwt(QStringLiteral("1"), QStringLiteral("t"), R"({"name":"Arthur Dent","year":1979,"alive":true,"middle":null,
        "address":{"street_address":"42 Market Street","locality":"Milliways"},"degrees":[{"type":"Bachelor of Science"},
        {"type":"Master of Science"}],"nationalities":["British","Betelgeusian"]})");
    const CredentialMatch match = matchCredential(query->credentials.first(), held);
    QCOMPARE(match.fits(), !places.isEmpty());
    QJsonArray found;
    for (const SelectedClaim &claim : match.asked)
        found.append(claim.place);
    if (match.fits())
        QCOMPARE(canonicalJson(found).value_or(QByteArray()), places);
    else
        QCOMPARE(match.mismatch, Mismatch::Claims);
}

void DcqlTest::nothingIsAskedFor()
{
    const auto query = readDcqlQuery(object(R"({"credentials":[{"id":"a","format":"dc+sd-jwt"}]})"));
    QVERIFY(query);
    const CredentialMatch match = matchCredential(query->credentials.first(), known(QStringLiteral("pid")));
    QVERIFY(match.fits());
    QVERIFY(match.asked.isEmpty());
}

void DcqlTest::bindingNotRequired()
{
    const auto query =
        readDcqlQuery(object(R"({"credentials":[{"id":"a","format":"dc+sd-jwt","require_cryptographic_holder_binding":false}]})"));
    QVERIFY(query);
    for (const char *id : { "pid", "bearer", "stranger" })
        QVERIFY(matchCredential(query->credentials.first(), known(QString::fromLatin1(id))).fits());
}

void DcqlTest::authorities()
{
    const auto ask = [](const QByteArray &authorities) {
        const auto query =
            readDcqlQuery(object(R"({"credentials":[{"id":"a","format":"dc+sd-jwt","trusted_authorities":)" + authorities + "}]}"));
        return query ? query->credentials.first() : CredentialQuery();
    };
    HeldCredential held = known(QStringLiteral("pid"));
    held.authorityKeyIds = { QByteArray::fromBase64("s9tIpPmhxdiuNkHMEWNpYim8S8Y=") };
    const CredentialQuery right = ask(R"([{"type":"aki","values":["xxx","s9tIpPmhxdiuNkHMEWNpYim8S8Y"]}])");
    QCOMPARE(matchCredential(right, held).certified, Certified::Yes);
    const CredentialQuery wrong = ask(R"([{"type":"aki","values":["AAAA"]}])");
    QCOMPARE(matchCredential(wrong, held).mismatch, Mismatch::Authority);
    // What cannot be told is not taken for a no, and not for a yes.
    const CredentialQuery list =
        ask(R"([{"type":"aki","values":["AAAA"]},{"type":"etsi_tl","values":["https://lotl.example.com"]}])");
    QCOMPARE(matchCredential(list, held).certified, Certified::Unknown);
    QVERIFY(matchCredential(list, held).fits());
    const auto lookup = [](const TrustedAuthority &, const HeldCredential &) { return Certified::Yes; };
    QCOMPARE(matchCredential(list, held, lookup).certified, Certified::Yes);
}

void DcqlTest::choices()
{
    const auto query =
        readDcqlQuery(object(R"({"credentials":[{"id":"a","format":"dc+sd-jwt","meta":{"vct_values":["t"]},"multiple":true},
        {"id":"b","format":"dc+sd-jwt","meta":{"vct_values":["t"]}},{"id":"c","format":"dc+sd-jwt","meta":{"vct_values":["u"]}}],
        "credential_sets":[{"options":[["a"],["b"]]},{"required":false,"options":[["c"]]}]})"));
    QVERIFY(query);
    const DcqlEvaluation evaluation = evaluateDcql(*query,
        { sdJwt(QStringLiteral("1"), QStringLiteral("t"), "{}"), sdJwt(QStringLiteral("2"), QStringLiteral("t"), "{}"),
            sdJwt(QStringLiteral("3"), QStringLiteral("u"), "{}") });
    QCOMPARE(text(evaluation.least()), QStringLiteral("a=1"));
    const auto allowed = [&](const DcqlChoice &choice) { return evaluation.check(choice).has_value(); };
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
    const QString one = QStringLiteral("1"), two = QStringLiteral("2"), three = QStringLiteral("3");
    QVERIFY(allowed({ { a, { one, two } } }));
    QVERIFY(allowed({ { b, { two } } }));
    QVERIFY(allowed({ { a, { one } }, { c, { three } } }));
    QVERIFY(!allowed({}));
    QVERIFY(!allowed({ { a, { one } }, { b, { two } } })); // one of the two alternatives is enough
    QVERIFY(!allowed({ { c, { three } } })); // the required one is missing
    QVERIFY(!allowed({ { b, { one, two } } })); // one only
    QVERIFY(!allowed({ { a, { one, one } } }));
    QVERIFY(!allowed({ { a, { three } } })); // does not fit
    QVERIFY(!allowed({ { a, {} } }));
    QVERIFY(!allowed({ { a, { one } }, { QStringLiteral("d"), { one } } })); // nobody asked

    // Sets that overlap: what another set needs anyway is enough for this one.
    for (const QByteArray &sets : { QByteArray(R"([{"options":[["a"],["b"]]},{"options":[["b"]]}])"),
             QByteArray(R"([{"options":[["a"],["b","c"]]},{"options":[["b"]]},{"options":[["c"]]}])") }) {
        const auto overlapping =
            readDcqlQuery(object(R"({"credentials":[{"id":"a","format":"dc+sd-jwt"},{"id":"b","format":"dc+sd-jwt"},)"
                                 R"({"id":"c","format":"dc+sd-jwt"}],"credential_sets":)"
                + sets + "}"));
        QVERIFY(overlapping);
        const DcqlEvaluation all = evaluateDcql(*overlapping, { sdJwt(one, QStringLiteral("t"), "{}") });
        QVERIFY(!all.least().contains(a));
        QVERIFY(all.check(all.least()));
    }
}

void DcqlTest::refused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &query, const char *code = "malformed-document") {
        QTest::newRow(name) << query << QString::fromLatin1(code);
    };
    const auto one = [](const QByteArray &more) { return R"({"credentials":[{"id":"a","format":"dc+sd-jwt",)" + more + "}]}"; };
    const auto repeated = [](const QByteArray &part, int times) { return QByteArrayList(times, part).join(','); };
    row("empty", "{}");
    row("no credentials", R"({"credentials":[]})");
    row("credentials is an object", R"({"credentials":{}})");
    row("a credential is a text", R"({"credentials":["a"]})");
    row("no id", R"({"credentials":[{"format":"dc+sd-jwt"}]})");
    row("id with a space", R"({"credentials":[{"id":"a b","format":"dc+sd-jwt"}]})");
    row("id of another script", R"({"credentials":[{"id":"\u0430","format":"dc+sd-jwt"}]})");
    row("no format", R"({"credentials":[{"id":"a"}]})");
    row("two of one id", R"({"credentials":[{"id":"a","format":"x"},{"id":"a","format":"y"}]})");
    row("multiple is a text", one(R"("multiple":"true")"));
    row("binding is a number", one(R"("require_cryptographic_holder_binding":0)"));
    row("meta is a list", one(R"("meta":[])"));
    row("no vct", one(R"("meta":{"vct_values":[]})"));
    row("vct is a number", one(R"("meta":{"vct_values":[1]})"));
    row("no claims", one(R"("claims":[])"));
    row("claim without path", one(R"("claims":[{"id":"x"}])"));
    row("empty path", one(R"("claims":[{"path":[]}])"));
    row("negative position", one(R"("claims":[{"path":["a",-1]}])"));
    row("half a position", one(R"("claims":[{"path":["a",0.5]}])"));
    row("an object in a path", one(R"("claims":[{"path":["a",{}]}])"));
    row("no values", one(R"("claims":[{"path":["a"],"values":[]}])"));
    row("a list as value", one(R"("claims":[{"path":["a"],"values":[[]]}])"));
    row("null as value", one(R"("claims":[{"path":["a"],"values":[null]}])"));
    row("half a number as value", one(R"("claims":[{"path":["a"],"values":[0.5]}])"));
    row("two claims of one id", one(R"("claims":[{"id":"x","path":["a"]},{"id":"x","path":["b"]}])"));
    row("claim sets without claims", one(R"("claim_sets":[["x"]])"));
    row("claim sets without ids", one(R"("claims":[{"path":["a"]}],"claim_sets":[["x"]])"));
    row("claim set of nothing", one(R"("claims":[{"id":"x","path":["a"]}],"claim_sets":[[]])"));
    row("claim set names another", one(R"("claims":[{"id":"x","path":["a"]}],"claim_sets":[["y"]])"));
    row("authority without type", one(R"("trusted_authorities":[{"values":["x"]}])"));
    row("authority without values", one(R"("trusted_authorities":[{"type":"aki"}])"));
    row("set without options", R"({"credentials":[{"id":"a","format":"x"}],"credential_sets":[{}]})");
    row("set of nothing", R"({"credentials":[{"id":"a","format":"x"}],"credential_sets":[{"options":[[]]}]})");
    row("set names another", R"({"credentials":[{"id":"a","format":"x"}],"credential_sets":[{"options":[["b"]]}]})");
    row("long path", one(R"("claims":[{"path":[)" + repeated(R"("a")", 65) + "]}]"));
    row("many credentials", R"({"credentials":[)" + repeated(R"({"id":"a","format":"x"})", 51) + "]}", "too-large");
    row("many claims", one(R"("claims":[)" + repeated(R"({"path":["a"]})", 201) + "]"), "too-large");
    row("many values", one(R"("claims":[{"path":["a"],"values":[)" + repeated("1", 201) + "]}]"), "too-large");
    row("many options",
        R"({"credentials":[{"id":"a","format":"x"}],"credential_sets":[{"options":[)" + repeated(R"(["a"])", 51) + "]}]}",
        "too-large");
}

void DcqlTest::refused()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, code);
    const QJsonObject parsed = object(query);
    QVERIFY(query == "{}" || !parsed.isEmpty());
    const auto read = readDcqlQuery(parsed);
    QVERIFY(!read);
    QCOMPARE(QString(errorName(read.error().code)), code);
}

void DcqlTest::hostileCredential()
{
    QJsonValue value(QStringLiteral("x"));
    for (int level = 0; level < 5; ++level) {
        QJsonArray list;
        for (int i = 0; i < 50; ++i)
            list.append(value);
        value = list;
    }
    HeldCredential held = known(QStringLiteral("pid"));
    held.claims.insert(QStringLiteral("deep"), value);
    const auto query = readDcqlQuery(
        object(R"({"credentials":[{"id":"a","format":"dc+sd-jwt","claims":[{"path":["deep",null,null,null,null,null]}]}]})"));
    QVERIFY(query);
    QCOMPARE(matchCredential(query->credentials.first(), held).mismatch, Mismatch::Claims);
    const auto selected = selectClaims(held.claims, query->credentials.first().claims.first().path);
    QVERIFY(!selected);
    QCOMPARE(selected.error().code, ErrorCode::TooLarge);
    const auto every = everyClaim(held.claims);
    QVERIFY(!every);
    QCOMPARE(every.error().code, ErrorCode::TooLarge);
}

void DcqlTest::heldFromBytes()
{
    linkeddata::ContextTable contexts;
    const QByteArray ldp =
        R"({"@context":[{"@vocab":"https://v.example/","Badge":"https://b.example/Badge"}],"type":["VerifiableCredential","Badge"],
        "issuer":{"id":"did:example:i"},"credentialSubject":{"name":"x"},"proof":{"type":"DataIntegrityProof"}})";
    const auto held = heldCredential(ldp, contexts);
    QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    QCOMPARE(held->format, QueryFormat::LdpVc);
    QVERIFY(held->types.contains(QStringLiteral("Badge")));
    QVERIFY(held->types.contains(QStringLiteral("https://b.example/Badge")));
    QCOMPARE(held->issuerId, QStringLiteral("did:example:i"));
    const auto unsigned_ = heldCredential(
        R"({"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"credentialSubject":{}})",
        contexts);
    QVERIFY(!unsigned_);
    QCOMPARE(unsigned_.error().code, ErrorCode::UnsupportedFormat);
}

QTEST_APPLESS_MAIN(DcqlTest)
#include "tst_credentials_dcql.moc"
