// Which texts lead into the program, and what about.
#include "sync/links/LinkKind.h"

#include <QTest>

using namespace wb::sync;

class TestLinks : public QObject {
    Q_OBJECT
private slots:
    void textsAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *text, LinkKind kind) { QTest::newRow(text) << QString::fromLatin1(text) << int(kind); };
        using enum LinkKind;
        row("openid-credential-offer://?credential_offer=%7B%7D", CredentialOffer);
        row("OPENID-CREDENTIAL-OFFER://?credential_offer_uri=https%3A%2F%2Fi.example", CredentialOffer);
        row("openid-credential-offer://?credential_offer={\"credential_issuer\":\"https://i.example\"}", CredentialOffer);
        row(" haip-vci://x?credential_offer_uri=https://i.example/o\n", CredentialOffer);
        row("haip://?credential_offer=%7B%7D", CredentialOffer);
        row("haip://?client_id=a&request_uri=https%3A%2F%2Fv.example", PresentationRequest);
        row("haip://?client_id=a&request=eyJ", PresentationRequest);
        row("https://wallet.example/?credential_offer_uri=https%3A%2F%2Fi.example", CredentialOffer);
        row("http://192.168.1.5/?credential_offer=%7B%7D", CredentialOffer);
        row("OPENID4VP://?client_id=x", PresentationRequest);
        row("openid4vp:?client_id=x", PresentationRequest);
        row("haip-vp://?client_id=x", PresentationRequest);
        row("eudi-openid4vp://?client_id=x", PresentationRequest);
        row("mdoc-openid4vp://?client_id=x", PresentationRequest);
        row("https://wallet.example/show?client_id=a&request_uri=https%3A%2F%2Fv.example", PresentationRequest);
        row("https://wallet.example/show?client_id=a&dcql_query=%7B%7D", PresentationRequest);
        row("wanderbuch:provider?url=https%3A%2F%2Fschool.example", Provider);
        row("Wanderbuch://provider?url=https%3A%2F%2Fschool.example", Provider);
        row("wanderbuch:elsewhere", None);
        row("", None);
        row(":", None);
        row("{}", None);
        row("https://example.org/", None);
        row("https://x.example/#credential_offer=", None);
        row("https://x.example/credential_offer=", None);
        row("eyJhbGciOi.x.y", None);
        row("WB1:Z:1/2", None);
        row("C:\\badges\\one.json", None);
        row("/home/ada/openid4vp:.json", None);
        row("file:///home/ada/one.json", None);
        row("javascript:openid4vp://?client_id=x", None);
    }
    void textsAreTold()
    {
        QFETCH(QString, text);
        QTEST(int(linkKind(text)), "kind");
    }

    void longTextsAreNone()
    {
        const QString begin = QStringLiteral("openid4vp://?client_id=");
        QCOMPARE(linkKind(begin + QString(longestLink - begin.size(), QLatin1Char('x'))), LinkKind::PresentationRequest);
        QCOMPARE(linkKind(begin + QString(longestLink - begin.size() + 1, QLatin1Char('x'))), LinkKind::None);
    }
};

QTEST_APPLESS_MAIN(TestLinks)
#include "tst_links.moc"
