// Texts keep all their languages, and pictures are taken only if they are pictures.
#include "core/base/Json.h"
#include "core/credentials/LocalizedText.h"
#include "core/credentials/Picture.h"

#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

LocalizedText read(const char *json)
{
    return LocalizedText::fromJson(parseJson(json).value());
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private slots:
    void textsAreChosenByLanguage()
    {
        const LocalizedText text = read(R"({"de":"Keramik","en":"Ceramics","pt-BR":"Cer\u00e2mica"})");
        QCOMPARE(text.text({QStringLiteral("de")}), QStringLiteral("Keramik"));
        QCOMPARE(text.text({QStringLiteral("de-AT")}), QStringLiteral("Keramik"));
        QCOMPARE(text.text({QStringLiteral("pt")}), QStringLiteral("Cerâmica"));
        QCOMPARE(text.text({QStringLiteral("fi"), QStringLiteral("de")}), QStringLiteral("Keramik"));
        QCOMPARE(text.text({QStringLiteral("fi")}), QStringLiteral("Ceramics"));
        QCOMPARE(text.text(), QStringLiteral("Ceramics"));
        QCOMPARE(read(R"({"fi":"Keramiikka"})").text(), QStringLiteral("Keramiikka"));
        QCOMPARE(text.languages().size(), 3);
    }

    void allWrittenFormsAreRead()
    {
        QCOMPARE(read(R"("plain")").text(), QStringLiteral("plain"));
        QCOMPARE(read(R"({"en":["first","second"]})").text(), QStringLiteral("first"));
        QCOMPARE(read(R"({"@value":"Wert","@language":"de"})").text({QStringLiteral("de")}), QStringLiteral("Wert"));
        QCOMPARE(read(R"([{"@value":"Wert","@language":"de"},{"@value":"value","@language":"en"}])").text(), QStringLiteral("value"));
        QVERIFY(read(R"({"id":"urn:x","type":"Note","nested":{"a":1}})").isEmpty());
        QVERIFY(read("7").isEmpty());
        QVERIFY(read("[[[[[[[\"deep\"]]]]]]]").isEmpty());
    }

    void languageCodesOfTheUnionAreTags()
    {
        QCOMPARE(languageTag(QStringLiteral("ENG")), QStringLiteral("en"));
        QCOMPARE(languageTag(QStringLiteral("DEU")), QStringLiteral("de"));
        QCOMPARE(languageTag(QStringLiteral("SLV")), QStringLiteral("sl"));
        QCOMPARE(languageTag(QStringLiteral("it")), QStringLiteral("it"));
        QCOMPARE(languageTag(QStringLiteral("nonsense")), QStringLiteral("nonsense"));
    }

    void picturesAreKnownByTheirBytes()
    {
        const QString png = QString::fromLatin1(QByteArray("\x89PNG\r\n\x1a\n....").toBase64());
        QCOMPARE(pictureFromBase64(png).mediaType, QStringLiteral("image/png"));
        QCOMPARE(pictureFromUrl(QStringLiteral("data:image/png;base64,") + png).mediaType, QStringLiteral("image/png"));
        // What it calls itself does not count.
        QCOMPARE(pictureFromUrl(QStringLiteral("data:text/html;base64,") + png).mediaType, QStringLiteral("image/png"));
        QVERIFY(pictureFromUrl(QStringLiteral("data:image/png;base64,") + QString::fromLatin1(QByteArray("<script>").toBase64())).isEmpty());
        QVERIFY(pictureFromBase64(QStringLiteral("not base64!")).isEmpty());
        QVERIFY(pictureFromBase64(QString(7 * 1024 * 1024, QLatin1Char('A'))).isEmpty());
        QVERIFY(pictureFromUrl(QStringLiteral("javascript:alert(1)")).isEmpty());
        QVERIFY(pictureFromUrl(QStringLiteral("file:///etc/passwd")).isEmpty());
        QCOMPARE(pictureFromUrl(QStringLiteral("https://example.org/a.png")).url, QStringLiteral("https://example.org/a.png"));
        QCOMPARE(pictureType("\xff\xd8\xff\xe0"), QStringLiteral("image/jpeg"));
    }
};

QTEST_APPLESS_MAIN(TestTexts)
#include "tst_credentials_texts.moc"
