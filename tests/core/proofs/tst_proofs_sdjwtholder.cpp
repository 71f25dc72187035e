// The holder shows what he chose and nothing else, and what the issuer hides stays hidden.
#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/proofs/ClaimPath.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/SdJwtIssuer.h"
#include "core/proofs/SdJwtKeyBinding.h"
#include "core/proofs/SdJwtPresentation.h"
#include "core/proofs/SdJwtProof.h"
#include "tests/core/proofs/TestResolver.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;

namespace {

using S = QLatin1StringView;

const QString issuer = QStringLiteral("https://college.example");
const QDateTime now = fromRfc3339(u"2026-11-26T12:00:00Z");

QJsonArray path(const QByteArray &text)
{
    return parseJson(QByteArray(text).replace('\'', '"')).value().toArray();
}

QJsonObject claims()
{
    return parseJsonObject(
        QByteArray(
            "{'iss':'https://college.example','vct':'urn:example:certificate','given_name':'Ada','family_name':'Byron',"
            "'address':{'city':'Linz','street':'Gasse 1'},'skills':[{'name':'Felting'},{'name':'Weaving'},{'name':'Dyeing'}]}")
            .replace('\'', '"'))
        .value();
}

} // namespace

class TestSdJwtHolder : public QObject {
    Q_OBJECT

    crypto::Ed25519KeyPair m_issuer = crypto::Ed25519KeyPair::generate();
    crypto::Ed25519KeyPair m_holder = crypto::Ed25519KeyPair::generate();
    crypto::EcdsaKeyPair m_holderP256 = crypto::EcdsaKeyPair::generate(crypto::KeyType::P256).value();
    test::TestResolver m_resolver;

    SdJwtIssueOptions options(const crypto::PublicKey &holder) const
    {
        SdJwtIssueOptions result;
        result.hidden = { path("['given_name']"), path("['family_name']"), path("['address']"), path("['address','street']"),
            path("['skills',null]"), path("['skills',1,'name']") };
        result.decoysPerObject = 2;
        result.holder = holder;
        return result;
    }

    QJsonObject shown(const SdJwt &sdJwt) const
    {
        return discloseClaims(parseJsonObject(sdJwt.jws.payload).value(), sdJwt.disclosures).value().claims;
    }

private slots:
    void initTestCase() { m_resolver.add(issuer, m_issuer.publicKey(), issuer); }

    void whatIsIssuedVerifiesAndHides()
    {
        const auto issued = issueSdJwt(claims(), m_issuer, options(m_holder.publicKey()));
        QVERIFY2(issued, issued ? "" : qPrintable(issued.error().detail));
        QCOMPARE(issued->disclosures.size(), 8);
        const SdJwt read = parseSdJwt(compactSdJwt(*issued)).value();
        const ProofResult result = verifySdJwt(read, m_resolver, issuer);
        QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));
        QJsonObject all = shown(read);
        QVERIFY(all.contains(S("cnf")));
        all.remove(QStringLiteral("cnf"));
        QCOMPARE(all, claims());
        // Without disclosures only what was left open can be read; nothing of the rest stands in the token.
        for (const char *secret : { "Ada", "Byron", "Linz", "Gasse", "Felting" })
            QVERIFY(!read.jws.payload.contains(secret));
        const QJsonObject open = openClaims(parseJsonObject(read.jws.payload).value());
        QCOMPARE(open.keys(),
            (QStringList { QStringLiteral("cnf"), QStringLiteral("iss"), QStringLiteral("skills"), QStringLiteral("vct") }));
        QVERIFY(open.value(S("skills")).toArray().isEmpty());
        // Three hidden and two decoys, in an order that tells nothing.
        QStringList digests;
        for (const QJsonValue digest : parseJsonObject(read.jws.payload).value().value(S("_sd")).toArray())
            digests.append(digest.toString());
        QCOMPARE(digests.size(), 5);
        QVERIFY(std::is_sorted(digests.begin(), digests.end()));
    }

    void theChosenClaimsAreShownAndNoOthers_data()
    {
        QTest::addColumn<QByteArray>("paths");
        QTest::addColumn<QByteArray>("expected"); // beside cnf, iss and vct
        QTest::newRow("nothing") << QByteArray("[]") << QByteArray("{'skills':[]}");
        QTest::newRow("one") << QByteArray("[['given_name']]") << QByteArray("{'given_name':'Ada','skills':[]}");
        QTest::newRow("open claim") << QByteArray("[['vct']]") << QByteArray("{'skills':[]}");
        QTest::newRow("a claim with all it holds")
            << QByteArray("[['address']]") << QByteArray("{'address':{'city':'Linz','street':'Gasse 1'},'skills':[]}");
        QTest::newRow("a part without its neighbours")
            << QByteArray("[['address','city']]") << QByteArray("{'address':{'city':'Linz'},'skills':[]}");
        QTest::newRow("one element") << QByteArray("[['skills',2]]") << QByteArray("{'skills':[{'name':'Dyeing'}]}");
        QTest::newRow("every element") << QByteArray("[['skills',null,'name']]")
                                       << QByteArray("{'skills':[{'name':'Felting'},{'name':'Weaving'},{'name':'Dyeing'}]}");
        QTest::newRow("two") << QByteArray("[['family_name'],['skills',0]]")
                             << QByteArray("{'family_name':'Byron','skills':[{'name':'Felting'}]}");
    }
    void theChosenClaimsAreShownAndNoOthers()
    {
        QFETCH(QByteArray, paths);
        QFETCH(QByteArray, expected);
        const SdJwt issued = issueSdJwt(claims(), m_issuer, options(m_holder.publicKey())).value();
        QList<QJsonArray> wanted;
        for (const QJsonValue each : path(paths))
            wanted.append(each.toArray());
        const auto chosen = chooseClaims(issued, wanted);
        QVERIFY2(chosen, chosen ? "" : qPrintable(chosen.error().detail));
        QJsonObject found = shown(*chosen);
        for (const S open : { S("cnf"), S("iss"), S("vct") })
            found.remove(open);
        QCOMPARE(found, parseJsonObject(expected.replace('\'', '"')).value());
        QCOMPARE(verifySdJwt(*chosen, m_resolver, issuer).outcome, Outcome::Pass);
    }

    void pathsThatLeadNowhereAreSaid()
    {
        const SdJwt issued = issueSdJwt(claims(), m_issuer, options(m_holder.publicKey())).value();
        for (const char *wrong : { "['name']", "['skills',3]", "['skills','name']", "['given_name',0]", "['given_name',null]" })
            QVERIFY2(chooseClaims(issued, { path(wrong) }).error().code == ErrorCode::NotFound, wrong);
        for (const char *wrong : { "[]", "[0]", "['skills',-1]", "['skills',true]", "['skills',1.5]", "[null]" })
            QVERIFY2(chooseClaims(issued, { path(wrong) }).error().code == ErrorCode::InvalidArgument, wrong);
    }

    void bothKindsOfKeysBind()
    {
        const QList<Signer> holders { Signer(m_holder), Signer(m_holderP256) };
        for (const Signer &holder : holders) {
            const SdJwt issued = issueSdJwt(claims(), m_issuer, options(holder.publicKey())).value();
            const SdJwt chosen = chooseClaims(issued, { path("['given_name']") }).value();
            const KeyBindingRequest request {
                .nonce = QStringLiteral("n"), .audience = QStringLiteral("x509_san_dns:shop.example"), .issuedAt = now, .more = {}
            };
            const auto bound = bindToHolder(chosen, holder, request);
            QVERIFY2(bound, bound ? "" : qPrintable(bound.error().detail));
            const SdJwt read = parseSdJwt(compactSdJwt(*bound)).value();
            QCOMPARE(verifySdJwt(read, m_resolver, issuer).outcome, Outcome::Pass);
            const KeyBindingExpectation expected { .nonce = request.nonce, .audience = request.audience, .mostSecondsOld = 60 };
            const ProofResult result = verifyKeyBinding(read, shown(read), m_resolver, now, expected);
            QVERIFY2(result.outcome == Outcome::Pass, qPrintable(result.reason));
            // Another selection needs another binding.
            SdJwt more = issued;
            more.keyBinding = read.keyBinding;
            QCOMPARE(verifyKeyBinding(more, shown(more), m_resolver, now, expected).outcome, Outcome::Fail);
            QVERIFY(chooseClaims(read, { path("['given_name']") }).value().keyBinding.isEmpty());
        }
    }

    void onlyTheHolderCanBind()
    {
        const SdJwt issued = issueSdJwt(claims(), m_issuer, options(m_holder.publicKey())).value();
        const KeyBindingRequest request {
            .nonce = QStringLiteral("n"), .audience = QStringLiteral("a"), .issuedAt = now, .more = {}
        };
        QVERIFY(bindToHolder(issued, m_holder, request));
        QCOMPARE(bindToHolder(issued, m_issuer, request).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(bindToHolder(issued, m_holder, { .nonce = {}, .audience = QStringLiteral("a"), .issuedAt = now, .more = {} })
                     .error()
                     .code,
            ErrorCode::InvalidArgument);
        QCOMPARE(bindToHolder(issueSdJwt(claims(), m_issuer).value(), m_holder, request).error().code, ErrorCode::InvalidArgument);
    }

    void issuingKeepsTheRules()
    {
        const auto code = [&](const QJsonObject &document, const QList<QJsonArray> &hidden,
                              const QString &type = QStringLiteral("dc+sd-jwt")) {
            const auto issued =
                issueSdJwt(document, m_issuer, { .type = type, .keyId = {}, .hidden = hidden, .decoysPerObject = 0, .holder = {} });
            return issued ? ErrorCode::Internal : issued.error().code;
        };
        QCOMPARE(code(claims(), {}), ErrorCode::Internal);
        QCOMPARE(code(claims(), { path("['vct']") }), ErrorCode::InvalidArgument);
        QCOMPARE(code(claims(), { path("['iss']") }), ErrorCode::InvalidArgument);
        QCOMPARE(code(claims(), { path("['nothing']") }), ErrorCode::InvalidArgument);
        QCOMPARE(code({ { QStringLiteral("name"), S("x") } }, {}), ErrorCode::InvalidArgument); // no vct
        QCOMPARE(code({ { QStringLiteral("name"), S("x") } }, {}, QStringLiteral("example+sd-jwt")), ErrorCode::Internal);
        for (const char *name : { "_sd", "...", "_sd_alg" }) {
            QJsonObject reserved = claims();
            reserved.insert(QStringLiteral("address"), QJsonObject { { QString::fromLatin1(name), QJsonArray() } });
            QVERIFY2(code(reserved, {}) == ErrorCode::InvalidArgument, name);
        }
    }
};

QTEST_APPLESS_MAIN(TestSdJwtHolder)
#include "tst_proofs_sdjwtholder.moc"
