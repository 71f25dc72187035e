// Handing on: what is saved is what was promised, what was handed to whom is kept, and what others get can be read back.
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "core/credentials/PresentationBuilder.h"
#include "core/credentials/QrText.h"
#include "core/credentials/badges/BakedBadge.h"
#include "core/crypto/Multikey.h"
#include "core/proofs/SdJwtIssuer.h"
#include "core/trust/Verifier.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/PrivateValues.h"
#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Theme/Fonts.h"
#include "qml/Wanderbuch/Wallet/CheckModel.h"
#include "qml/Wanderbuch/Wallet/HandOnModel.h"
#include "qml/Wanderbuch/Wallet/WalletModel.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/TestData.h"

#ifdef WANDERBUCH_MULTIMEDIA
#include "qml/Wanderbuch/Controls/FrameReader.h"
#include "tests/qml/support/VideoFrames.h"
#endif

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using wb::test::WalletWorld;

namespace {

constexpr int patience = 20000;

QImage pictureOf(const QString &code, int side = 700)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintQr(painter, *encodeQr(code, QrLevel::Low), QRectF(0, 0, side, side));
    return image;
}

} // namespace

class HandOnModelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WalletWorld> m_world;
    QByteArray m_raw;
    QString m_id;

    struct Desk
    {
        SharesModel shares;
        HandOnModel handOn;
        QSignalSpy said{&handOn, &HandOnModel::said};
    };
    std::unique_ptr<Desk> desk(QString id = {})
    {
        if (id.isEmpty())
            id = m_id;
        auto made = std::make_unique<Desk>();
        made->shares.setCredentialId(id);
        made->shares.setServices(m_world->services.get());
        made->handOn.setProperty("shares", QVariant::fromValue(&made->shares));
        made->handOn.setCredentialId(id);
        made->handOn.setServices(m_world->services.get());
        return made;
    }
    QUrl path(const char *name) const { return QUrl::fromLocalFile(m_world->folder.filePath(QString::fromLatin1(name))); }
    QUrl write(const char *name, const QImage &picture) const
    {
        picture.save(path(name).toLocalFile());
        return path(name);
    }
    QStringList parts() const { return credentials::qrTexts(m_raw, {0, 500, 30}).value_or(QStringList()); }

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        m_world = std::make_unique<WalletWorld>();
        m_world->createVault();
        m_raw = m_world->ownRecord(QStringLiteral("Colour in print"));
        vault::CredentialRecord record;
        record.format = QStringLiteral("open-badges-3.0");
        record.title = QStringLiteral("Colour in print");
        record.raw = m_raw;
        const auto added = m_world->vault->run([record](vault::Session &session) { return vault::CredentialStore(session).add(record); }).result();
        QVERIFY(added);
        m_id = added->id;
        QVERIFY(parts().size() > 1);
    }
    void cleanupTestCase() { m_world.reset(); }

    void everyFormIsSavedAndNoted()
    {
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        QStringList forms;
        for (const auto &form : d->handOn.forms()) {
            QVERIFY(form.value<HandOnForm>().available);
            forms << form.value<HandOnForm>().form;
        }
        QCOMPARE(forms, QStringList({QStringLiteral("pdf"), QStringLiteral("original"), QStringLiteral("badge"), QStringLiteral("presentation")}));
        d->handOn.setProperty("recipient", QStringLiteral("  Studio Łódź  "));
        d->handOn.setProperty("challenge", QStringLiteral("n-0S6"));
        d->handOn.setProperty("domain", QStringLiteral("https://client.example"));
        int saved = 0;
        for (const QString &form : std::as_const(forms)) {
            d->handOn.save(form, path(qPrintable(form)));
            ++saved;
            QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), saved, patience);
            QVERIFY(d->said.last().at(1).toBool());
            QTRY_COMPARE_WITH_TIMEOUT(d->shares.lines().size(), saved, patience);
            QCOMPARE(d->shares.lines().first().value<ShareLine>().title, QStringLiteral("Studio Łódź"));
        }
        QVERIFY(test::readFile(path("pdf").toLocalFile()).startsWith("%PDF-"));
        QCOMPARE(test::readFile(path("original").toLocalFile()), m_raw);
        const QByteArray presentation = test::readFile(path("presentation").toLocalFile());
        const auto verdict = [&](const QString &nonce) {
            return trust::Verifier(m_world->clock, m_world->trust, {.nonce = nonce, .audience = QStringLiteral("https://client.example")}).verify(presentation).verdict;
        };
        QCOMPARE(verdict(QStringLiteral("n-0S6")), trust::Verdict::Valid);
        QCOMPARE(verdict(QStringLiteral("another")), trust::Verdict::Invalid);
        QVERIFY(d->handOn.suggestedFile(QStringLiteral("pdf")).fileName().endsWith(QLatin1String(".pdf")));
        QVERIFY(d->handOn.suggestedFile(QStringLiteral("presentation")).fileName().endsWith(QLatin1String(".presentation.json")));
    }

    void othersStandInTheSamePresentation()
    {
        vault::CredentialRecord other, plain;
        other.format = QStringLiteral("open-badges-3.0");
        other.title = QStringLiteral("Paper and ink");
        other.raw = m_world->ownRecord(other.title);
        plain.title = QStringLiteral("Not to be presented");
        plain.raw = "{}";
        const auto added = m_world->vault->run([other, plain](vault::Session &session) -> Result<QStringList> {
            WB_TRY(const auto first, vault::CredentialStore(session).add(other));
            WB_TRY(const auto second, vault::CredentialStore(session).add(plain));
            return QStringList{first.id, second.id};
        }).result();
        QVERIFY(added);
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        QVERIFY(!d->handOn.companionsKnown() && d->handOn.companions().isEmpty());
        d->handOn.lookForCompanions();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.companionsKnown(), patience);
        QCOMPARE(d->handOn.companions().size(), 1);
        QCOMPARE(d->handOn.companions().first().value<Companion>().title, other.title);
        d->handOn.accompany(0, true);
        d->handOn.save(QStringLiteral("presentation"), path("both.json"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 1, patience);
        QVERIFY(d->said.first().at(1).toBool());
        const QByteArray presentation = test::readFile(path("both.json").toLocalFile());
        QVERIFY(presentation.contains("Colour in print") && presentation.contains("Paper and ink"));
        QCOMPARE(trust::Verifier(m_world->clock, m_world->trust, {}).verify(presentation).verdict, trust::Verdict::Valid);
        const auto shares = m_world->vault->run([id = added->first()](vault::Session &session) { return vault::ShareHistory(session).of(id); });
        QCOMPARE(shares.result()->size(), 1);
        for (const QString &id : *added)
            QVERIFY(m_world->vault->run([id](vault::Session &session) { return vault::CredentialStore(session).remove(id); }).result());
    }

    void badgesHoldEveryByte()
    {
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        QVERIFY(d->handOn.suggestedFile(QStringLiteral("badge")).fileName().endsWith(QLatin1String(".png")));
        int saved = 0;
        for (const char *name : {"badge (2).png", "badge.SVG"}) {
            d->handOn.save(QStringLiteral("badge"), path(name));
            ++saved;
            QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), saved, patience);
            const QByteArray picture = test::readFile(path(name).toLocalFile());
            QCOMPARE(credentials::unbake(picture).value(), m_raw);
            QVERIFY(!QImage::fromData(picture).isNull()); // it is a picture all the same
            QVERIFY(credentials::canBePresented(picture));
            CheckModel check;
            check.setServices(m_world->services.get());
            check.checkFile(path(name));
            QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
            QCOMPARE(check.view()->verdictTitle(), QStringLiteral("Genuine, and self-asserted"));
        }
    }

    void noMoreThanThereIsRoomForStandInIt()
    {
        const int room = HandOnModel::mostCompanions();
        QCOMPARE(room, int(credentials::mostPresented) - 1);
        QStringList ids;
        for (int i = 0; i < room + 2; ++i) {
            vault::CredentialRecord other;
            other.title = QStringLiteral("Course %1").arg(i);
            other.raw = m_world->ownRecord(other.title);
            const auto added = m_world->vault->run([other](vault::Session &session) { return vault::CredentialStore(session).add(other); }).result();
            QVERIFY(added);
            ids << added->id;
        }
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        d->handOn.lookForCompanions();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.companionsKnown(), patience);
        const auto chosen = [&d] {
            int count = 0;
            for (const QVariant &companion : d->handOn.companions())
                count += companion.value<Companion>().chosen;
            return count;
        };
        for (int i = 0; i < room + 2; ++i) {
            QCOMPARE(d->handOn.companionsFull(), i >= room);
            d->handOn.accompany(i, true);
        }
        QCOMPARE(chosen(), room);
        d->handOn.accompany(0, false); // another one may take its place
        QVERIFY(!d->handOn.companionsFull());
        d->handOn.accompany(room + 1, true);
        QVERIFY(d->handOn.companionsFull() && chosen() == room);
        d->handOn.save(QStringLiteral("presentation"), path("many.json"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 1, patience);
        QVERIFY2(d->said.first().at(1).toBool(), qPrintable(d->said.first().at(0).toString()));
        const auto presentation = parseJsonObject(test::readFile(path("many.json").toLocalFile()));
        QVERIFY(presentation);
        QCOMPARE(presentation->value(QLatin1String("verifiableCredential")).toArray().size(), qsizetype(credentials::mostPresented));
        for (const QString &id : ids)
            QVERIFY(m_world->vault->run([id](vault::Session &session) { return vault::CredentialStore(session).remove(id); }).result());
    }

    void onlyChosenClaimsAreShown()
    {
        const auto seed = m_world->vault->run([](vault::Session &session) -> Result<QByteArray> {
            WB_TRY(const auto bytes, vault::learnerKeySeed(session));
            return bytes.view().toByteArray();
        }).result();
        const auto holder = crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(*seed)));
        const auto issuer = crypto::Ed25519KeyPair::generate();
        const QString did = QStringLiteral("did:key:") + crypto::toMultikey(issuer.publicKey());
        const QJsonObject claims{{QStringLiteral("iss"), did}, {QStringLiteral("vct"), QStringLiteral("https://credentials.example/course")},
            {QStringLiteral("given_name"), QStringLiteral("Ada")}, {QStringLiteral("birthdate"), QStringLiteral("1815-12-10")},
            {QStringLiteral("course"), QStringLiteral("Colour in print")}};
        proofs::SdJwtIssueOptions options;
        options.keyId = did + QLatin1Char('#') + crypto::toMultikey(issuer.publicKey());
        options.hidden = {QJsonArray{QStringLiteral("given_name")}, QJsonArray{QStringLiteral("birthdate")}};
        options.holder = holder->publicKey();
        const auto issued = proofs::issueSdJwt(claims, issuer, options);
        QVERIFY2(issued, issued ? "" : qPrintable(issued.error().detail));
        vault::CredentialRecord record;
        record.title = QStringLiteral("Course");
        record.raw = proofs::compactSdJwt(*issued);
        const auto kept = m_world->vault->run([record](vault::Session &session) { return vault::CredentialStore(session).add(record); }).result();
        QVERIFY(kept);
        const auto d = desk(kept->id);
        QTRY_COMPARE_WITH_TIMEOUT(d->handOn.claims().size(), 2, patience);
        for (int i = 0; i < 2; ++i) {
            if (d->handOn.claims().at(i).value<ClaimOption>().label == QLatin1String("Given name"))
                d->handOn.choose(i, true);
        }
        d->handOn.setProperty("challenge", QStringLiteral("n-7"));
        d->handOn.setProperty("domain", QStringLiteral("https://client.example"));
        d->handOn.save(QStringLiteral("disclosure"), path("chosen.jwt"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 1, patience);
        QVERIFY2(d->said.first().at(1).toBool(), qPrintable(d->said.first().first().toString()));
        const QByteArray handed = test::readFile(path("chosen.jwt").toLocalFile());
        const auto document = credentials::openDocument(handed);
        QVERIFY(document && document->sdJwt);
        QCOMPARE(document->document.value(QLatin1String("given_name")).toString(), QStringLiteral("Ada"));
        QVERIFY(!document->document.contains(QLatin1String("birthdate")));
        QCOMPARE(document->sdJwt->disclosures.size(), 1);
        const auto holds = [&](const QString &nonce) {
            const auto report = trust::Verifier(m_world->clock, m_world->trust, {.nonce = nonce, .audience = QStringLiteral("https://client.example")}).verify(handed);
            return report.check(trust::CheckKind::Holder)->outcome == trust::Outcome::Pass && report.verdict == trust::Verdict::Valid;
        };
        QVERIFY(holds(QStringLiteral("n-7")));
        QVERIFY(!holds(QStringLiteral("n-8")));
        QTRY_COMPARE_WITH_TIMEOUT(d->shares.lines().size(), 1, patience);
        QVERIFY(d->shares.lines().first().value<ShareLine>().detail.endsWith(QLatin1String("\nGiven name")));

        d->handOn.setProperty("domain", QString());
        d->handOn.save(QStringLiteral("disclosure"), path("half.jwt"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 2, patience);
        QVERIFY(!d->said.last().at(1).toBool());
        d->handOn.setProperty("challenge", QString());
        d->handOn.save(QStringLiteral("disclosure"), path("open.jwt"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 3, patience);
        QVERIFY(test::readFile(path("open.jwt").toLocalFile()).endsWith('~')); // nobody asked: no key binding
    }

    void whatCannotBeWrittenIsNotNoted()
    {
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!d->shares.lines().isEmpty(), patience);
        const auto before = d->shares.lines().size();
        d->handOn.save(QStringLiteral("original"), path("no/such/folder/x.json"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 1, patience);
        QVERIFY(!d->said.first().at(1).toBool());
        QVERIFY(!d->handOn.busy());
        d->handOn.setProperty("challenge", QString(1001, u'x'));
        d->handOn.save(QStringLiteral("presentation"), path("too-long.json"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 2, patience);
        QVERIFY(!QFile::exists(path("too-long.json").toLocalFile()));
        QCOMPARE(d->shares.lines().size(), before);
    }

    void copiesAreWhole()
    {
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        d->handOn.copy(QStringLiteral("original"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 1, patience);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), m_raw);
    }

    void theScreenShowsEveryByte()
    {
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        QVERIFY(!d->handOn.codes().isEmpty());
        credentials::QrCollector collector;
        for (const QString &code : d->handOn.codes())
            QVERIFY(collector.add(readQr(pictureOf(code, 680)).value(0)));
        QCOMPARE(collector.document(), m_raw);
        d->handOn.noteShown();
        QTRY_COMPARE_WITH_TIMEOUT(d->shares.lines().first().value<ShareLine>().icon, QStringLiteral("qr-code"), patience);
        QCOMPARE(d->shares.lines().first().value<ShareLine>().title, QStringLiteral("Nobody named"));
    }

    void theHistoryIsNamedForgottenAndBroughtBack()
    {
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(!d->shares.lines().isEmpty(), patience);
        const auto before = d->shares.lines().size();
        const QString id = d->shares.lines().last().value<ShareLine>().id;
        d->shares.setRecipient(id, QStringLiteral("Ada"));
        QTRY_COMPARE_WITH_TIMEOUT(d->shares.lines().last().value<ShareLine>().title, QStringLiteral("Ada"), patience);
        QSignalSpy said(&d->shares, &SharesModel::said);
        d->shares.forget(id);
        QTRY_COMPARE_WITH_TIMEOUT(d->shares.lines().size(), before - 1, patience);
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(!said.first().at(1).toString().isEmpty());
        d->shares.undoForget();
        QTRY_COMPARE_WITH_TIMEOUT(d->shares.lines().size(), before, patience);
        QStringList named;
        const QVariantList lines = d->shares.lines();
        for (const auto &line : lines)
            named << line.value<ShareLine>().title;
        QCOMPARE(named.count(QStringLiteral("Ada")), 1);
    }

    void partsAreReadFromPicturesInAnyOrder()
    {
        CheckModel check;
        check.setServices(m_world->services.get());
        const QStringList codes = parts();
        for (qsizetype i = codes.size() - 1; i > 0; --i) {
            check.checkFile(write("part.png", pictureOf(codes[i])));
            QTRY_COMPARE_WITH_TIMEOUT(check.codesRead(), int(codes.size() - i), patience);
            QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("start"), patience);
            QCOMPARE(check.codes(), int(codes.size()));
            QVERIFY(check.codesMissing().startsWith(QLatin1Char('1')));
        }
        QVERIFY(!check.checkCodes({codes.last()}));
        check.checkImage(pictureOf(codes.first()));
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        QCOMPARE(check.view()->title(), QStringLiteral("Colour in print"));
        QVERIFY(check.alreadyHeld() || check.view()->digest().size() == 64);
        check.clear();
        QCOMPARE(check.codes(), 0);
    }

    void textOfACodeCanBePasted()
    {
        CheckModel check;
        check.setServices(m_world->services.get());
        const QStringList codes = parts();
        for (const QString &code : codes) {
            check.checkText(code + QLatin1Char('\n'));
            QTRY_VERIFY_WITH_TIMEOUT(check.state() != QLatin1String("busy"), patience);
        }
        QCOMPARE(check.state(), QStringLiteral("shown"));
    }

    void aPictureWithoutACodeSaysSo()
    {
        CheckModel check;
        check.setServices(m_world->services.get());
        QImage grey(200, 200, QImage::Format_RGB32);
        grey.fill(Qt::gray);
        check.checkFile(write("grey.png", grey));
        QTRY_VERIFY_WITH_TIMEOUT(check.message().contains(QLatin1String("neither a QR code nor a badge")), patience);
        check.checkText(QStringLiteral("WB1:Z:1/1:10:00000000000000000000000000000000:BB8"));
        QTRY_VERIFY_WITH_TIMEOUT(check.message().contains(QLatin1String("do not fit together")), patience);
    }

    void checkingNeedsNoOpenVault()
    {
        WalletWorld locked; // its vault was never made
        CheckModel check;
        check.setServices(locked.services.get());
        check.checkImage(pictureOf(parts().first()));
        QTRY_COMPARE_WITH_TIMEOUT(check.codesRead(), 1, patience);
        for (const QString &code : parts()) {
            QTRY_VERIFY_WITH_TIMEOUT(check.state() != QLatin1String("busy"), patience);
            check.checkCodes({code});
        }
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        QVERIFY(!check.canKeep());
    }

    void picturesOfCodesAreImportedTogether()
    {
        WalletWorld other;
        other.createVault();
        WalletModel wallet;
        wallet.setServices(other.services.get());
        const QStringList codes = parts();
        QList<QUrl> files;
        for (qsizetype i = 0; i < codes.size(); ++i)
            files.prepend(write(qPrintable(QStringLiteral("import-%1.png").arg(i)), pictureOf(codes[i])));
        QSignalSpy imported(&wallet, &WalletModel::imported);
        wallet.addFiles(files.mid(1));
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        QVERIFY(wallet.report().first().toMap().value(QStringLiteral("detail")).toString().contains(QLatin1String("codes are in these pictures")));
        QSignalSpy added(&wallet, &WalletModel::addedOne);
        wallet.addFiles(files);
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, patience);
        const QString id = added.first().first().toString();
        const auto kept = other.vault->run([id](vault::Session &session) { return vault::CredentialStore(session).get(id); }).result();
        QCOMPARE(kept->raw, m_raw);
    }

#ifdef WANDERBUCH_MULTIMEDIA
    // Frames as a camera gives them, without a camera.
    void codesAreReadFromVideoFrames()
    {
        const QStringList codes = parts();
        QVideoSink sink;
        FrameReader reader;
        reader.setVideoSink(&sink);
        QSignalSpy read(&reader, &FrameReader::read);
        CheckModel check;
        check.setServices(m_world->services.get());
        QImage empty(640, 480, QImage::Format_RGB32);
        empty.fill(Qt::darkGreen);
        QVERIFY(test::showFrame(sink, empty));
        for (const QString &code : codes) {
            read.clear();
            // Frames come again and again; one that is still looked at lets others pass.
            QTRY_VERIFY_WITH_TIMEOUT(test::showFrame(sink, pictureOf(code, 640)) && !read.isEmpty() && read.last().first().toStringList() == QStringList{code}, patience);
            QVERIFY(check.checkCodes({code}));
            QTRY_VERIFY_WITH_TIMEOUT(check.state() != QLatin1String("busy"), patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        QCOMPARE(check.view()->title(), QStringLiteral("Colour in print"));
    }
#endif

    void aLockedWalletSaysSo()
    {
        m_world->setPassphrase(QStringLiteral("copper lamp river otter"));
        const auto d = desk();
        QTRY_VERIFY_WITH_TIMEOUT(d->handOn.ready(), patience);
        m_world->lock();
        d->handOn.save(QStringLiteral("presentation"), path("locked.json"));
        QTRY_COMPARE_WITH_TIMEOUT(d->said.count(), 1, patience);
        QVERIFY(d->said.first().first().toString().contains(QLatin1String("locked")));
        QVERIFY(!QFile::exists(path("locked.json").toLocalFile()));
    }
};

QTEST_MAIN(HandOnModelsTest)
#include "tst_handon_models.moc"
