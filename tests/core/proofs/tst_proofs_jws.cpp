// JWS are read strictly and decided by their protected header and a key from elsewhere; Project Wycheproof, every case a row.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/Jws.h"
#include "core/proofs/JwkSet.h"
#include "core/proofs/JwsHeader.h"
#include "tests/core/crypto/TestSigner.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;
using crypto::SignatureAlgorithm;

namespace {

using S = QLatin1StringView;

// What the suites' makers do: a key set, a text, accepted or not.
Result<void> verifyWithSet(const QJsonObject &set, const QByteArray &text)
{
    WB_TRY(const Jws jws, parseCompactJws(text));
    const JwsSignature &signature = jws.signatures.first();
    WB_TRY(const SignatureAlgorithm algorithm, headerAlgorithm(signature.protectedHeader));
    WB_TRY(const crypto::PublicKey key, keyFromJwkSet(set, signature.protectedHeader.value(S("kid")).toString(), algorithm));
    return verifyJwsSignature(jws, signature, key);
}

QByteArray encoded(const QByteArray &bytes)
{
    return toBase64Url(bytes).toLatin1();
}

// JSON with single quotes and %1, %2 ... filled in.
QByteArray json(const char *pattern, const QByteArrayList &values = {})
{
    QByteArray text(pattern);
    for (qsizetype i = 0; i < values.size(); ++i)
        text.replace('%' + QByteArray::number(i + 1), values.at(i));
    return text.replace('\'', '"');
}

} // namespace

class TestJws : public QObject
{
    Q_OBJECT

    crypto::PublicKey m_publicKey;
    test::TestSigner m_signer = test::TestSigner::generate(crypto::KeyType::P256);

    QByteArray compact(const QByteArray &header, const QByteArray &payload) const
    {
        const QByteArray input = encoded(header) + '.' + payload;
        return input + '.' + encoded(m_signer.sign(SignatureAlgorithm::Es256, input));
    }

    Result<void> verified(const QByteArray &text) const
    {
        WB_TRY(const Jws jws, text.startsWith('{') ? parseJsonJws(parseJsonObject(text).value()) : parseCompactJws(text));
        return verifyJwsSignature(jws, jws.signatures.first(), m_signer.publicKey());
    }

    static void addSuite(const char *file, qsizetype expected)
    {
        QTest::addColumn<QJsonObject>("set");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("exception");
        qsizetype cases = 0;
        const QString path = test::testData(QStringLiteral("wycheproof/") + QString::fromLatin1(file));
        for (const QJsonValue group : test::readJson(path)[S("testGroups")].toArray()) {
            const QJsonObject key = (group[S("public")].isUndefined() ? group[S("private")] : group[S("public")]).toObject();
            const QJsonObject set = key.contains(S("keys")) ? key : QJsonObject{{QStringLiteral("keys"), QJsonArray{key}}};
            for (const QJsonValue item : group[S("tests")].toArray()) {
                ++cases;
                const QByteArray text = item[S("jws")].toString().toUtf8();
                const bool valid = item[S("result")].toString() == S("valid");
                QTest::addRow("%s %d %s", file, item[S("tcId")].toInt(), qPrintable(item[S("comment")].toString()))
                    << set << text << valid << (valid ? exceptionFor(key, text) : QString());
            }
        }
        QCOMPARE(cases, expected);
    }

    // Valid to the suite, refused here, and why.
    static QString exceptionFor(const QJsonObject &key, const QByteArray &text)
    {
        const QJsonObject header = parseJsonObject(QByteArray::fromBase64(text.left(text.indexOf('.')), QByteArray::Base64UrlEncoding))
                                       .value_or(QJsonObject());
        const QString algorithm = header.value(S("alg")).toString();
        if (algorithm.startsWith(S("HS")) || algorithm.isEmpty())
            return QStringLiteral("a keyed hash (HMAC) is no issuer's signature");
        if (algorithm == S("ES512") && key.value(S("alg")).toString() == S("ES521"))
            return QStringLiteral("the key says that it is for ES521, which no algorithm is called (RFC 7518 section 3.4)");
        if (algorithm == S("PS384") && key.value(S("alg")).toString() == S("PS256"))
            return QStringLiteral("the key says that it is for PS256, the signature is PS384 (RFC 7517 section 4.4)");
        return {};
    }

    static void runCase()
    {
        QFETCH(QJsonObject, set);
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QFETCH(QString, exception);
        const auto result = verifyWithSet(set, text);
        if (!exception.isEmpty())
            QVERIFY2(!result, qPrintable(exception));
        else
            QCOMPARE(result.has_value(), valid);
    }

private slots:
    void signaturesOfTheSuite_data()
    {
        WB_REQUIRE_TESTDATA("wycheproof");
        addSuite("json_web_signature_test.json", 401);
    }
    void signaturesOfTheSuite() { runCase(); }

    void keySetsOfTheSuite_data()
    {
        WB_REQUIRE_TESTDATA("wycheproof");
        addSuite("json_web_key_test.json", 26);
    }
    void keySetsOfTheSuite() { runCase(); }

    void onlyTheNamedExceptionsAreRefused()
    {
        WB_REQUIRE_TESTDATA("wycheproof");
        QMap<QString, int> exceptions;
        const QString path = test::testData(QStringLiteral("wycheproof/json_web_signature_test.json"));
        for (const QJsonValue group : test::readJson(path)[S("testGroups")].toArray()) {
            const QJsonObject key = (group[S("public")].isUndefined() ? group[S("private")] : group[S("public")]).toObject();
            for (const QJsonValue item : group[S("tests")].toArray()) {
                if (item[S("result")].toString() == S("valid"))
                    ++exceptions[exceptionFor(key, item[S("jws")].toString().toUtf8()).left(14)];
            }
        }
        QCOMPARE(exceptions.value(QStringLiteral("a keyed hash (")), 10);
        QCOMPARE(exceptions.value(QStringLiteral("the key says t")), 4);
    }

    void allSerialisationsSayTheSame()
    {
        const QByteArray header = json("{'alg':'ES256'}");
        const QByteArray payload = json("{'a':1}");
        const QByteArray text = compact(header, encoded(payload));
        QVERIFY(verified(text));
        const QList<QByteArray> parts = text.split('.');
        const QByteArray flattened = json("{'payload':'%1','protected':'%2','signature':'%3'}", {parts[1], parts[0], parts[2]});
        const QByteArray general = json("{'payload':'%1','signatures':[{'protected':'%2','header':{'x':1},'signature':'%3'}]}",
                                        {parts[1], parts[0], parts[2]});
        QVERIFY(verified(flattened));
        QVERIFY(verified(general));
        QCOMPARE(parseJsonJws(parseJsonObject(general).value())->payload, payload);
        QCOMPARE(parseCompactJws(text)->payload, payload);
    }

    void payloadsMayBePlain() // RFC 7797
    {
        const QByteArray header = json("{'alg':'ES256','b64':false,'crit':['b64']}");
        QVERIFY(verified(compact(header, "$02")));
        QCOMPARE(parseCompactJws(compact(header, "$02"))->payload, QByteArray("$02"));
        const QByteArray input = encoded(header) + ".{\"n\":\"Köln\"}";
        const QByteArray text = json("{'payload':'{\\\"n\\\":\\\"K\\u00f6ln\\\"}','protected':'%1','signature':'%2'}",
                                     {encoded(header), encoded(m_signer.sign(SignatureAlgorithm::Es256, input))});
        QVERIFY(verified(text));
        QCOMPARE(parseJsonJws(parseJsonObject(text).value())->payload, QByteArray("{\"n\":\"Köln\"}"));
    }

    void headersThatMustBeUnderstoodAre_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const char *header, ErrorCode code) { QTest::newRow(name) << json(header) << code; };
        row("unknown", "{'alg':'ES256','crit':['exp'],'exp':1}", ErrorCode::UnsupportedAlgorithm);
        row("empty", "{'alg':'ES256','crit':[]}", ErrorCode::BadSignature);
        row("no list", "{'alg':'ES256','crit':'b64','b64':true}", ErrorCode::BadSignature);
        row("absent header", "{'alg':'ES256','crit':['b64']}", ErrorCode::BadSignature);
        row("twice", "{'alg':'ES256','crit':['b64','b64'],'b64':true}", ErrorCode::BadSignature);
        row("registered", "{'alg':'ES256','crit':['alg']}", ErrorCode::BadSignature);
        row("b64 not critical", "{'alg':'ES256','b64':false}", ErrorCode::BadSignature);
        row("b64 no bool", "{'alg':'ES256','b64':'false','crit':['b64']}", ErrorCode::BadSignature);
        row("none", "{'alg':'none'}", ErrorCode::BadSignature);
        row("no algorithm", "{'typ':'JWT'}", ErrorCode::BadSignature);
        row("HMAC", "{'alg':'HS256'}", ErrorCode::BadSignature);
        row("another algorithm", "{'alg':'ES384'}", ErrorCode::BadSignature);
        row("unknown algorithm", "{'alg':'ES256K'}", ErrorCode::UnsupportedAlgorithm);
    }
    void headersThatMustBeUnderstoodAre()
    {
        QFETCH(QByteArray, header);
        const auto result = verified(compact(header, "e30"));
        QVERIFY(!result);
        QTEST(result.error().code, "code");
    }

    void unprotectedHeadersDecideNothing()
    {
        const QByteArray protectedText = encoded(json("{'alg':'ES256'}"));
        const QByteArray input = protectedText + ".e30";
        const QByteArray signature = encoded(m_signer.sign(SignatureAlgorithm::Es256, input));
        const auto withHeader = [&](const QByteArray &header) {
            return verified(json("{'header':%1,'payload':'e30','protected':'%2','signature':'%3'}", {header, protectedText, signature}));
        };
        QVERIFY(withHeader("{'kid':'x'}"));
        QCOMPARE(withHeader("{'alg':'ES256'}").error().code, ErrorCode::BadSignature);
        QCOMPARE(withHeader("{'crit':['x'],'x':1}").error().code, ErrorCode::BadSignature);
        QCOMPARE(withHeader("{'b64':false}").error().code, ErrorCode::BadSignature);
    }

    void malformedOnesAreNotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray header = encoded(json("{'alg':'ES256'}"));
        const QByteArray plainHeader = encoded(json("{'alg':'ES256','b64':false,'crit':['b64']}"));
        const QByteArray signature = json("{'protected':'%1','signature':'AA'}", {header});
        const QByteArray plain = json("{'protected':'%1','signature':'AA'}", {plainHeader});
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("no signature") << json("{'payload':'e30'}");
        QTest::newRow("no payload") << json("{'signatures':[%1]}", {signature});
        QTest::newRow("empty list") << json("{'payload':'e30','signatures':[]}");
        QTest::newRow("both forms") << json("{'payload':'e30','signature':'AA','protected':'%1','signatures':[%2]}", {header, signature});
        QTest::newRow("number") << json("{'payload':'e30','signatures':[7]}");
        QTest::newRow("header no JSON") << json("{'payload':'e30','protected':'AAAA','signature':'AA'}");
        QTest::newRow("two payloads") << json("{'payload':'e30','signatures':[%1,%2]}", {signature, plain});
        QTest::newRow("17 signatures") << json("{'payload':'e30','signatures':[%1]}", {QByteArrayList(17, signature).join(',')});
        QTest::newRow("payload not base64url") << json("{'payload':'e30=','signatures':[%1]}", {signature});
    }
    void malformedOnesAreNotRead()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseJsonJws(parseJsonObject(text).value()));
    }
};

QTEST_APPLESS_MAIN(TestJws)
#include "tst_proofs_jws.moc"
