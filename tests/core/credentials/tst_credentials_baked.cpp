// A badge comes out of its picture as it went in, nothing else in the picture changes, and no picture can do harm.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "core/credentials/badges/BakedBadge.h"
#include "core/credentials/badges/PngChunks.h"
#include "tests/support/CpuTime.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

const QByteArray svgStart =
    "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'>";

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return makePngChunk(type, data);
}

// A picture that is one, as far as anybody looks who does not decode it.
QByteArray png(const QByteArray &between)
{
    const QByteArray header("\0\0\0\1\0\0\0\1\x08\6\0\0\0", 13);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + between + chunk("IDAT", "x") + chunk("IEND", {});
}

QByteArray international(const QByteArray &keyword, const QByteArray &text)
{
    return chunk("iTXt", keyword + QByteArray(5, '\0') + text);
}

QByteArray compressed(const QByteArray &keyword, const QByteArray &zlibStream)
{
    return chunk("iTXt", keyword + QByteArray("\0\1\0\0\0", 5) + zlibStream);
}

QByteArray zlib(const QByteArray &text)
{
    return qCompress(text, 9).mid(4); // without Qt's own length in front
}

QByteArray plainBadge(const QByteArray &name = "Caf\xc3\xa9 \xe2\x80\x93 \xe2\x80\x9cpricing\xe2\x80\x9d \xf0\x9f\x8e\xa8 ]]> <&>")
{
    return "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/"
           "context-3.0.3.json\"],"
           "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\""
        + name + "\",\"issuer\":\"did:key:z1\",\"credentialSubject\":{\"type\":[\"AchievementSubject\"]}}";
}

const QByteArray oldBadge = QByteArray(
    "{'@context':'https://w3id.org/openbadges/v2','type':'Assertion','id':'https://x.example/1','badge':'https://x.example/b'}")
                                .replace('\'', '"');

QByteArray tokenBadge()
{
    return toBase64Url(QByteArray("{\"alg\":\"ES256\"}")).toLatin1() + '.' + toBase64Url(plainBadge()).toLatin1() + ".AAAA";
}

} // namespace

class TestBaked : public QObject {
    Q_OBJECT

private slots:
    void samplesGiveTheBadgeInside_data()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("title");
        QTest::newRow("ob30/simple-json.png") << QStringLiteral("image/png") << QStringLiteral("Teamwork Badge");
        QTest::newRow("ob30/simple-jwt_v1.png") << QStringLiteral("image/png") << QString();
        QTest::newRow("ob30/simple-jwt.svg") << QStringLiteral("image/svg+xml") << QString();
        QTest::newRow("ob20/simple-badge.png")
            << QStringLiteral("image/png") << QStringLiteral("https://example.org/robotics-badge.json");
    }
    void samplesGiveTheBadgeInside()
    {
        QFETCH(QString, type);
        QFETCH(QString, title);
        const QByteArray bytes =
            test::readFile(test::testData(QStringLiteral("1edtech-validator/") + QLatin1StringView(QTest::currentDataTag())));
        QCOMPARE(bakeableType(bytes), type);
        const auto credential = readCredential(bytes);
        QVERIFY2(credential, credential ? "" : qPrintable(credential.error().detail));
        QCOMPARE(credential->raw, bytes);
        QCOMPARE(credential->image.mediaType, type); // the badge as it was handed over is what is shown
        QCOMPARE(credential->image.bytes, bytes);
        if (!title.isEmpty())
            QCOMPARE(credential->title.text(), title);
        QVERIFY(!credential->title.isEmpty());
    }

    // openbadges-bakery: what its own tests ask for.
    void bakerySamples_data()
    {
        WB_REQUIRE_TESTDATA("openbadges-bakery");
        QTest::addColumn<bool>("hasText");
        QTest::addColumn<ErrorCode>("unbaking");
        QTest::addColumn<ErrorCode>("reading");
        QTest::newRow("baked.svg") << true << ErrorCode::Internal
                                   << ErrorCode::UnsupportedFormat; // its JSON is a badge of version 1
        QTest::newRow("bad-json.svg") << true << ErrorCode::Internal << ErrorCode::MalformedJson;
        QTest::newRow("no-json.svg") << false << ErrorCode::UnsupportedFormat << ErrorCode::UnsupportedFormat; // only an address
        QTest::newRow("unbaked.svg") << false << ErrorCode::NotFound << ErrorCode::MalformedDocument;
        QTest::newRow("unbaked.png") << false << ErrorCode::NotFound << ErrorCode::MalformedDocument;
    }
    void bakerySamples()
    {
        QFETCH(bool, hasText);
        const QByteArray bytes =
            test::readFile(test::testData(QStringLiteral("openbadges-bakery/") + QLatin1StringView(QTest::currentDataTag())));
        const auto text = unbake(bytes);
        QCOMPARE(text.has_value(), hasText);
        if (!text)
            QTEST(text.error().code, "unbaking");
        const auto document = openDocument(bytes);
        QVERIFY(!document);
        QTEST(document.error().code, "reading");
    }
    void theBakedSampleHoldsItsJson()
    {
        WB_REQUIRE_TESTDATA("openbadges-bakery");
        const auto text = unbake(test::readFile(test::testData(QStringLiteral("openbadges-bakery/baked.svg"))));
        QCOMPARE(text.value(), QByteArray("{\"verify\":{\"url\":\"http://example.org\"}}"));
    }

    void whatIsBakedComesOutUnchanged_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QByteArray>("badge");
        const QByteArray documentType =
            "<?xml version='1.0' encoding='utf-8'?>\n<!-- <svg> a > b -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
            "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [\n<!ENTITY ns \"http://www.w3.org/2000/svg\">\n<!-- ]> "
            "-->\n]>\n";
        const QList<std::pair<const char *, QByteArray>> pictures = {
            { "PNG", png({}) },
            { "PNG with texts",
                png(chunk("tEXt", QByteArray("Software\0x", 10)) + chunk("iTXt", QByteArray("Comment\0\0\0\0\0y", 13))) },
            { "SVG", svgStart + "<circle r='1'/></svg>\n" },
            { "empty SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>" },
            { "SVG with a document type", documentType + "<svg xmlns='&ns;' data-x='a>b'><title>\xc3\xa9</title></svg>" },
            { "SVG with a prefix", "<s:svg xmlns:s='http://www.w3.org/2000/svg' />" },
            { "SVG with the other namespace",
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='http://openbadges.org'></svg>" },
        };
        for (const auto &[name, picture] : pictures) {
            QTest::addRow("%s, JSON", name) << picture << plainBadge();
            QTest::addRow("%s, token", name) << picture << tokenBadge();
            QTest::addRow("%s, 2.0", name) << picture << oldBadge;
        }
    }
    void whatIsBakedComesOutUnchanged()
    {
        QFETCH(QByteArray, picture);
        QFETCH(QByteArray, badge);
        const auto baked = bake(picture, badge);
        QVERIFY2(baked, baked ? "" : qPrintable(baked.error().detail));
        QCOMPARE(unbake(*baked).value(), badge);
        QCOMPARE(readCredential(*baked)->raw, *baked);
        // All that was there is still there, in its order: the badge taken out again gives the picture.
        qsizetype same = 0;
        while (same < picture.size() && picture.at(same) == baked->at(same))
            ++same;
        const QByteArray rest = picture.mid(same);
        if (!picture.endsWith("/>"))
            QVERIFY(baked->endsWith(rest) && same + rest.size() == picture.size());
        QCOMPARE(bake(*baked, badge).error().code, ErrorCode::AlreadyExists);
    }

    void realPicturesKeepTheirChunks()
    {
        WB_REQUIRE_TESTDATA("openbadges-bakery");
        const QByteArray picture = test::readFile(test::testData(QStringLiteral("openbadges-bakery/unbaked.png")));
        const QByteArray baked = bake(picture, plainBadge()).value();
        const auto before = pngChunks(picture).value();
        auto after = pngChunks(baked).value();
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.at(1).type, QByteArray("iTXt"));
        after.removeAt(1);
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(after.at(i).data.toByteArray(), before.at(i).data.toByteArray());
        const QByteArray svg = test::readFile(test::testData(QStringLiteral("openbadges-bakery/unbaked.svg")));
        QCOMPARE(unbake(bake(svg, tokenBadge()).value()).value(), tokenBadge());
    }

    void olderAndUnusualFormsAreRead_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QByteArray>("badge");
        const QByteArray badge = plainBadge();
        QTest::newRow("compressed") << png(compressed("openbadgecredential", zlib(badge))) << badge;
        QTest::newRow("language tag") << png(chunk("iTXt", QByteArray("openbadgecredential\0\0\0en\0T\xc3\xaftre\0", 32) + badge))
                                      << badge;
        QTest::newRow("tEXt in UTF-8") << png(
            chunk("tEXt", QByteArray("openbadges\0", 11) + oldBadge.chopped(1) + ",\"n\":\"\xc3\xa9\"}"))
                                       << oldBadge.chopped(1) + ",\"n\":\"\xc3\xa9\"}";
        QTest::newRow("tEXt in Latin-1") << png(
            chunk("tEXt", QByteArray("openbadges\0", 11) + oldBadge.chopped(1) + ",\"n\":\"\xe9\"}"))
                                         << oldBadge.chopped(1) + ",\"n\":\"\xc3\xa9\"}";
        QTest::newRow("both generations") << png(
            international("openbadges", oldBadge) + international("openbadgecredential", badge))
                                          << badge;
        QTest::newRow("a final zero") << png(international("openbadges", oldBadge + '\0')) << oldBadge;
        QTest::newRow("padding behind the picture") << png(international("openbadges", oldBadge)) + QByteArray(3, '\0') << oldBadge;
        QTest::newRow("escaped text in SVG") << svgStart + "<openbadges:credential>"
                + QString::fromUtf8(badge).toHtmlEscaped().toUtf8() + "</openbadges:credential></svg>"
                                             << badge;
        QTest::newRow("deep in the SVG") << svgStart + "<g><metadata><openbadges:credential verify='" + tokenBadge()
                + "'/></metadata></g></svg>"
                                         << tokenBadge();
        QTest::newRow("long preamble") << "<!--" + QByteArray(5000, '-').replace("--", "- ") + "-->" + svgStart.mid(22)
                + "<openbadges:credential verify='" + tokenBadge()
                + "'/></svg>" << tokenBadge();
    }
    void olderAndUnusualFormsAreRead()
    {
        QFETCH(QByteArray, picture);
        const auto badge = unbake(picture);
        QVERIFY2(badge, badge ? "" : qPrintable(badge.error().detail));
        QTEST(*badge, "badge");
    }

    void hostilePicturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray good = png(international("openbadgecredential", plainBadge()));
        const auto row = [](const char *name, const QByteArray &picture, ErrorCode code) {
            QTest::newRow(name) << picture << code;
        };
        row("two badges", png(international("openbadges", "{}") + international("openbadges", "{}")), ErrorCode::MalformedDocument);
        row("a checksum that does not fit", QByteArray(good).replace("OpenBadgeCredential", "OpenBadgeCredentiaL"),
            ErrorCode::MalformedDocument);
        row("a length of 2 GB", QByteArray(good).replace(8, 4, QByteArray("\x7f\xff\xff\xff")), ErrorCode::MalformedDocument);
        row("a length of 4 GB", QByteArray(good).replace(8, 4, QByteArray("\xff\xff\xff\xff")), ErrorCode::MalformedDocument);
        row("cut off", good.chopped(20), ErrorCode::MalformedDocument);
        row("only a signature", good.left(8), ErrorCode::MalformedDocument);
        row("no header first", QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IDAT", "x") + chunk("IEND", {}),
            ErrorCode::MalformedDocument);
        row("a ZIP behind it", good + "PK\x03\x04", ErrorCode::MalformedDocument);
        row("a second picture behind it", good + good, ErrorCode::MalformedDocument);
        row("chunk bomb", png(chunk("aaAa", {}).repeated(400000)), ErrorCode::TooLarge);
        row("zlib bomb", png(compressed("openbadges", zlib(QByteArray(200 * 1024 * 1024, ' ')))), ErrorCode::TooLarge);
        row("damaged zlib", png(compressed("openbadges", "xxxx")), ErrorCode::MalformedDocument);
        row("zlib cut off", png(compressed("openbadges", zlib(plainBadge()).chopped(5))), ErrorCode::MalformedDocument);
        row("zlib with more behind it", png(compressed("openbadges", zlib(plainBadge()) + "xx")), ErrorCode::MalformedDocument);
        row("unknown compression", png(chunk("iTXt", QByteArray("openbadges\0\1\1\0\0x", 16))), ErrorCode::MalformedDocument);
        row("no room for the flags", png(chunk("iTXt", QByteArray("openbadges\0\0", 12))), ErrorCode::MalformedDocument);

        QByteArray laughs = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'ha'>";
        for (char c = 'b'; c < 'k'; ++c)
            laughs += QByteArray("<!ENTITY ") + c + " '" + (QByteArray("&") + char(c - 1) + ';').repeated(10) + "'>";
        row("billion laughs", laughs + "]><svg xmlns='http://www.w3.org/2000/svg'>&j;</svg>", ErrorCode::TooLarge);
        row("quadratic growth",
            "<!DOCTYPE svg [<!ENTITY a '" + QByteArray(1000, 'a') + "'>]><svg>" + QByteArray("&a;").repeated(50000) + "</svg>",
            ErrorCode::TooLarge);
        row("external entity",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svgStart.mid(22)
                + "<openbadges:credential>&x;</openbadges:credential></svg>",
            ErrorCode::MalformedDocument);
        row("external entity in the token",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svgStart.mid(22)
                + "<openbadges:credential verify='&x;'/></svg>",
            ErrorCode::MalformedDocument);
        row("elements in the badge", svgStart + "<openbadges:credential><script>x</script></openbadges:credential></svg>",
            ErrorCode::MalformedDocument);
        row("an empty badge", svgStart + "<openbadges:credential/></svg>", ErrorCode::MalformedDocument);
        row("two badges in an SVG", svgStart + "<openbadges:credential verify='a'/><openbadges:credential verify='b'/></svg>",
            ErrorCode::MalformedDocument);
        row("not well-formed", svgStart + "<g></svg>", ErrorCode::MalformedDocument);
        row("not an SVG", "<html><svg/></html>", ErrorCode::MalformedDocument);
        row("deep", svgStart + QByteArray("<g>").repeated(100000), ErrorCode::TooLarge);
        QByteArray attributes;
        for (int i = 0; i < 20000; ++i)
            attributes += " a" + QByteArray::number(i) + "=''";
        row("20,000 attributes", "<svg" + attributes + "/>", ErrorCode::TooLarge);
        row("20,000 attributes with spaces", "<svg" + QByteArray(attributes).replace("=", " = ") + "/>", ErrorCode::TooLarge);
        row("many namespaces", "<svg>" + QByteArray("<g xmlns='u:x'/>").repeated(2000) + "</svg>", ErrorCode::TooLarge);
        row("another encoding", "<?xml version='1.0' encoding='utf-7'?><svg/>", ErrorCode::UnsupportedFormat);
    }
    void hostilePicturesAreRefused()
    {
        QFETCH(QByteArray, picture);
        const test::CpuTimer timer;
        const auto badge = unbake(picture);
        QVERIFY(!badge);
        QTEST(badge.error().code, "code");
        QVERIFY2(timer.elapsed() < 2000, "bounded work");
        QVERIFY(!openDocument(picture));
    }

    void scriptsInAPictureAreOnlyText()
    {
        const QByteArray svg = svgStart + "<script>alert(1)</script><openbadges:credential verify='" + tokenBadge() + "'/></svg>";
        QCOMPARE(unbake(svg).value(), tokenBadge());
    }
    void aPictureInsideAPictureIsNotOpened()
    {
        const QByteArray inner = png(international("openbadges", oldBadge));
        const auto document = openDocument(png(international("openbadges", inner)));
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::UnsupportedFormat);
    }
    void whatIsNoBadgeIsNotBaked()
    {
        QCOMPARE(bake(png({}), "Dear client").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(bake(png({}), "{").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(bake("GIF89a", plainBadge()).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(bake(png({}).chopped(3), plainBadge()).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(
            bake("<svg xmlns='http://www.w3.org/2000/svg'>\xe9</svg>", plainBadge()).error().code, ErrorCode::MalformedDocument);
        // XML has no way to write this character.
        QCOMPARE(bake(svgStart + "</svg>", plainBadge("\xef\xbf\xbe")).error().code, ErrorCode::InvalidArgument);
    }
    void everyCutAndEveryChangedByteIsReadOrRefused()
    {
        const QByteArray pictures[] = { png(compressed("openbadgecredential", zlib(plainBadge()))),
            bake(svgStart + "</svg>", plainBadge()).value() };
        for (const QByteArray &picture : pictures) {
            for (qsizetype i = 0; i < picture.size(); ++i) {
                QByteArray changed = picture;
                changed[i] = static_cast<char>(changed.at(i) ^ 0x21);
                if (const auto badge = unbake(changed); badge && isPngPicture(picture))
                    QVERIFY2(*badge == plainBadge(), "a changed byte went unnoticed");
                (void)unbake(picture.left(i));
            }
        }
    }

private:
    static bool isPngPicture(const QByteArray &picture) { return bakeableType(picture) == QLatin1StringView("image/png"); }
};

QTEST_APPLESS_MAIN(TestBaked)
#include "tst_credentials_baked.moc"
