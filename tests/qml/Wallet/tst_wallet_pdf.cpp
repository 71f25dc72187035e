// The page that is printed or sent: read back from paper, every byte of the credential is there again.
#include "qml/Wanderbuch/Wallet/CredentialPdf.h"

#include "core/credentials/QrText.h"
#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Theme/Fonts.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/TestData.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

// The answer of one of poppler's tools; a test that cannot ask it is skipped.
QByteArray ask(const QString &tool, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(tool, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

} // namespace

class WalletPdfTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WalletWorld> m_world;

    CredentialPresentation shown(const QByteArray &raw) const
    {
        return judge(raw, Holder::SomebodyElse, m_world->clock, m_world->trust, {QStringLiteral("en")}).shown;
    }
    // A folder with the page in it, kept where WANDERBUCH_KEEP names a folder, to be looked at.
    static bool write(const QString &folder, const QByteArray &pdf, const QString &name)
    {
        const QString keep = qEnvironmentVariable("WANDERBUCH_KEEP");
        for (const QString &file : {folder + QStringLiteral("/page.pdf"), keep.isEmpty() ? QString() : keep + u'/' + name + QStringLiteral(".pdf")}) {
            QFile out(file);
            if (!file.isEmpty() && (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size()))
                return false;
        }
        return true;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        m_world = std::make_unique<test::WalletWorld>();
    }
    void cleanupTestCase() { m_world.reset(); }

    void paperGivesBackEveryByte_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<int>("fewest");
        QTest::addColumn<int>("most");
        QTest::newRow("a record, in parts") << m_world->ownRecord(QStringLiteral("Colour in print")) << 1 << 4;
        QTest::newRow("a long title") << m_world->ownRecord(QStringLiteral("Designing circular packaging and exhibition systems with reclaimed materials for "
                                                                          "independent studios in the Baltic and Nordic regions")) << 1 << 4;
        QTest::newRow("small, as it is") << QByteArray("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:web:example.org\","
                                                       "\"name\":\"Grüße aus Łódź\",\"credentialSubject\":{\"id\":\"did:example:1\"}}\r\n") << 1 << 1;
        for (const char *path : {"edc-elm/signed/edc-mc-signed.jsonld"}) {
            const QString file = test::testData(QString::fromLatin1(path));
            if (QFileInfo(file).isFile())
                QTest::newRow(path) << test::readFile(file) << 0 << 0;
        }
    }
    void paperGivesBackEveryByte()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
            QSKIP("SKIPPED: poppler-utils is not on this machine");
        QFETCH(QByteArray, raw);
        QFETCH(int, fewest);
        QFETCH(int, most);
        const CredentialPresentation page = shown(raw);
        const auto sheet = credentialPdf(page, m_world->clock.nowUtc());
        QVERIFY(sheet);
        QVERIFY2(sheet->codes >= fewest && sheet->codes <= most, qPrintable(QString::number(sheet->codes)));
        const QTemporaryDir folder;
        QVERIFY(write(folder.path(), sheet->pdf, QString::fromLatin1(QTest::currentDataTag()).replace(u'/', u'-')));

        const QByteArray info = ask(QStringLiteral("pdfinfo"), {QStringLiteral("page.pdf")}, folder.path());
        QVERIFY(info.contains("Pages:           1\n"));
        QVERIFY2(info.contains("(A4)"), info.constData());
        const QString text = QString::fromUtf8(ask(QStringLiteral("pdftotext"), {QStringLiteral("page.pdf"), QStringLiteral("-")}, folder.path())).simplified();
        QVERIFY2(text.contains(page.verdictTitle.simplified()), qPrintable(text));
        QVERIFY2(text.contains(page.title.left(30).simplified()), qPrintable(text));
        QVERIFY2(text.contains(page.digest), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("12:00")) && text.contains(QStringLiteral("SHA-256:")), qPrintable(text)); // signs between digits are easily lost
        const QByteArrayList fonts = ask(QStringLiteral("pdffonts"), {QStringLiteral("page.pdf")}, folder.path()).split('\n').mid(2);
        QVERIFY(fonts.size() >= 2);
        for (const QByteArray &font : fonts) {
            if (!font.trimmed().isEmpty())
                QVERIFY2(font.contains("yes") && (font.contains("Inter") || font.contains("SourceSerif") || font.contains("Source")), font.constData());
        }

        ask(QStringLiteral("pdfdetach"), {QStringLiteral("-save"), QStringLiteral("1"), QStringLiteral("-o"), QStringLiteral("attached"), QStringLiteral("page.pdf")}, folder.path());
        QCOMPARE(test::readFile(folder.filePath(QStringLiteral("attached"))), raw);

        ask(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-gray"), QStringLiteral("-singlefile"), QStringLiteral("page.pdf"), QStringLiteral("page")},
            folder.path());
        const QImage scan(folder.filePath(QStringLiteral("page.pgm")));
        QVERIFY(qAbs(scan.width() - 2480) <= 1 && qAbs(scan.height() - 3508) <= 1); // A4 at 300 dpi
        const QStringList codes = readQr(scan);
        QCOMPARE(codes.size(), sheet->codes);
        if (sheet->codes == 0) {
            QVERIFY(sheet->neededCodes > 8);
            QVERIFY(text.contains(QStringLiteral("There are no QR codes here")));
            return;
        }
        credentials::QrCollector collector;
        for (const QString &code : codes)
            QVERIFY(collector.add(code));
        QCOMPARE(collector.document(), raw);
    }

    // Eight codes: as full as the page gets.
    void theFullestPageIsReadToo()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
            QSKIP("SKIPPED: poppler-utils is not on this machine");
        CredentialPresentation page = shown(m_world->ownRecord(QStringLiteral("Colour in print")));
        QRandomGenerator random(5);
        page.raw.resize(6200);
        std::generate(page.raw.begin(), page.raw.end(), [&] { return char(random.bounded(256)); });
        const auto sheet = credentialPdf(page, m_world->clock.nowUtc());
        QVERIFY(sheet);
        QCOMPARE(sheet->codes, 8);
        const QTemporaryDir folder;
        QVERIFY(write(folder.path(), sheet->pdf, QStringLiteral("fullest")));
        for (const QString &dpi : {QStringLiteral("200"), QStringLiteral("300")}) { // a plain office scanner, a good one
            ask(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), dpi, QStringLiteral("-gray"), QStringLiteral("-singlefile"), QStringLiteral("page.pdf"), dpi}, folder.path());
            credentials::QrCollector collector;
            const QStringList codes = readQr(QImage(folder.filePath(dpi + QStringLiteral(".pgm"))));
            QVERIFY2(codes.size() == 8, qPrintable(dpi + QStringLiteral(" dpi: %1 codes").arg(codes.size())));
            for (const QString &code : codes)
                QVERIFY(collector.add(code));
            QCOMPARE(collector.document(), page.raw);
        }
    }

    void theSameInputGivesTheSameBytes()
    {
        const CredentialPresentation page = shown(m_world->ownRecord(QStringLiteral("Colour in print")));
        const auto first = credentialPdf(page, m_world->clock.nowUtc());
        const auto second = credentialPdf(page, m_world->clock.nowUtc());
        QVERIFY(first && second);
        QCOMPARE(first->pdf, second->pdf);
        QVERIFY(first->pdf.contains("/CreationDate (D:20261122120000")); // the check's time, not the system's
        const auto later = credentialPdf(page, m_world->clock.nowUtc().addSecs(86400));
        QVERIFY(later->pdf != first->pdf);
    }
};

QTEST_MAIN(WalletPdfTest)
#include "tst_wallet_pdf.moc"
