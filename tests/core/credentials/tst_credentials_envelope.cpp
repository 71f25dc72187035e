// Credentials in envelopes are taken out whatever way the data URL is written, and what is no such envelope is refused.
#include "core/base/Json.h"
#include "core/credentials/CredentialDocument.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

using S = QLatin1StringView;

// Not signed by anybody: how it is signed is not looked at here.
const QByteArray credential =
    QByteArray(R"({"alg":"ES256"})").toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + '.'
    + QByteArray(
        R"({"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"credentialSubject":{"id":"did:example:ana"}})")
          .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
    + ".AA";

Result<CredentialDocument> opened(const QByteArray &url, const char *type = "EnvelopedVerifiableCredential")
{
    return openDocument(canonicalJson(QJsonObject { { QStringLiteral("@context"), S("https://www.w3.org/ns/credentials/v2") },
                                          { QStringLiteral("type"), S(type) }, { QStringLiteral("id"), QString::fromLatin1(url) } })
                            .value());
}

} // namespace

class TestEnvelope : public QObject {
    Q_OBJECT

private slots:
    void dataUrlsAreOpened_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("plain") << QByteArray("data:application/vc+jwt,") + credential;
        QTest::newRow("old type") << QByteArray("data:application/vc+ld+json+jwt,") + credential;
        QTest::newRow("base64") << QByteArray("data:application/vc+jwt;base64,") + credential.toBase64();
        QTest::newRow("parameter") << QByteArray("data:application/vc+jwt;charset=us-ascii,") + credential;
        QTest::newRow("capitals") << QByteArray("DATA:Application/VC+JWT,") + credential;
        QTest::newRow("percent") << QByteArray("data:application/vc+jwt,") + QByteArray(credential).replace('.', "%2E");
    }
    void dataUrlsAreOpened()
    {
        QFETCH(QByteArray, url);
        const auto document = opened(url);
        QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
        QCOMPARE(document->securing, Securing::Jwt);
        QCOMPARE(document->format, CredentialFormat::VerifiableCredential20);
        QCOMPARE(document->document.value(S("credentialSubject"))[S("id")].toString(), QStringLiteral("did:example:ana"));
    }

    void othersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QByteArray &url, const char *type, ErrorCode code) {
            QTest::newRow(name) << url << QByteArray(type) << code;
        };
        const char *const usual = "EnvelopedVerifiableCredential";
        row("no URL", "bad-credential", usual, ErrorCode::MalformedDocument);
        row("to be fetched", "https://example.org/credential", usual, ErrorCode::MalformedDocument);
        row("empty", "data:application/vc+jwt,", usual, ErrorCode::MalformedDocument);
        row("no comma", "data:application/vc+jwt", usual, ErrorCode::MalformedDocument);
        row("base64 broken", "data:application/vc+jwt;base64,***", usual, ErrorCode::MalformedEncoding);
        row("COSE", "data:application/vc+cose;base64,AAAA", usual, ErrorCode::UnsupportedFormat);
        row("presentation by type", "data:application/vp+jwt," + credential, usual, ErrorCode::MalformedDocument);
        row("presentation by envelope", "data:application/vc+jwt," + credential, "EnvelopedVerifiablePresentation",
            ErrorCode::MalformedDocument);
        row("presentation by both", "data:application/vp+jwt," + credential, "EnvelopedVerifiablePresentation",
            ErrorCode::MalformedDocument);
    }
    void othersAreRefused()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, type);
        const auto document = opened(url, type.constData());
        QVERIFY(!document);
        QTEST(document.error().code, "code");
    }

    void presentationsOfTheSuiteAreOpened()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-jose-cose");
        const QByteArray token =
            test::readFile(test::testData(QStringLiteral("w3c-vc-jose-cose/presentation-jose-multiple.txt"))).trimmed();
        const auto document = opened("data:application/vp+jwt," + token, "EnvelopedVerifiablePresentation");
        QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
        QCOMPARE(document->format, CredentialFormat::Presentation);
        const QJsonArray enclosed = document->document.value(S("verifiableCredential")).toArray();
        QCOMPARE(enclosed.size(), 3);
        for (const QJsonValue inside : enclosed) {
            const auto opening = openDocument(canonicalJson(inside).value());
            if (inside[S("id")].toString().contains(S("cose"))) { // COSE is left out
                QCOMPARE(opening.error().code, ErrorCode::UnsupportedFormat);
                continue;
            }
            QVERIFY2(opening, opening ? "" : qPrintable(opening.error().detail));
            QVERIFY(opening->format != CredentialFormat::Presentation);
        }
    }
};

QTEST_APPLESS_MAIN(TestEnvelope)
#include "tst_credentials_envelope.moc"
