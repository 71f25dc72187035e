// The wallet's view models on real services: a real vault in a folder, real credentials, real verification.
#include "qml/Wanderbuch/Wallet/CheckModel.h"
#include "qml/Wanderbuch/Wallet/IssuerTrust.h"
#include "qml/Wanderbuch/Wallet/CredentialPageModel.h"
#include "qml/Wanderbuch/Wallet/ProtectModel.h"
#include "qml/Wanderbuch/Wallet/UnlockModel.h"
#include "qml/Wanderbuch/Wallet/VaultState.h"
#include "qml/Wanderbuch/Wallet/WalletModel.h"
#include "tests/qml/Wallet/WalletWorld.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using wb::test::WalletWorld;

namespace {

constexpr int patience = 20000;
const QString passphrase = QStringLiteral("copper lamp river otter");

QString valueOf(const QVariantList &facts, const QString &label)
{
    for (const auto &fact : facts) {
        if (fact.value<Fact>().label == label)
            return fact.value<Fact>().value;
    }
    return {};
}

CheckLine lineOf(const CredentialView &view, const QString &title)
{
    for (const auto &line : view.checks()) {
        if (line.value<CheckLine>().title == title)
            return line.value<CheckLine>();
    }
    return {};
}

} // namespace

class WalletModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void importTellsWhatBecameOfEachFile()
    {
        WalletWorld world;
        world.createVault();
        WalletModel wallet;
        wallet.setServices(world.services.get());
        const QUrl good = write(world, "record.json", world.ownRecord(QStringLiteral("Colour in print")));
        const QUrl broken = write(world, "broken.json", "{\"a\":");
        const QUrl other = write(world, "letter.json", "{\"hello\":\"there\"}");
        const QUrl missing = QUrl::fromLocalFile(world.folder.filePath(QStringLiteral("gone.json")));

        QSignalSpy imported(&wallet, &WalletModel::imported);
        wallet.addFiles({good, broken, other, missing, good});
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        QStringList tones;
        for (const auto &line : wallet.report())
            tones << line.toMap().value(QStringLiteral("tone")).toString();
        QCOMPARE(tones, QStringList({QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("warn"), QStringLiteral("warn"), QStringLiteral("plain")}));
        QTRY_COMPARE_WITH_TIMEOUT(wallet.total(), 1, patience);
        QTRY_COMPARE(wallet.rowCount(), 1);
        const QModelIndex first = wallet.index(0);
        QCOMPARE(first.data(WalletModel::TitleRole).toString(), QStringLiteral("Colour in print"));
        QCOMPARE(first.data(WalletModel::VerdictRole).toString(), QStringLiteral("My record"));
        QCOMPARE(first.data(WalletModel::IssuerRole).toString(), QStringLiteral("Your own record"));
        QVERIFY(first.data(WalletModel::WhenRole).toString().endsWith(QLatin1String("EQF 5")));
    }

    void oneFileLeadsToItsPage()
    {
        WalletWorld world;
        world.createVault();
        WalletModel wallet;
        wallet.setServices(world.services.get());
        QSignalSpy added(&wallet, &WalletModel::addedOne);
        wallet.addText(QString::fromUtf8(world.ownRecord(QStringLiteral("Colour in print"))));
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, patience);
        QVERIFY(!added.first().first().toString().isEmpty());
    }

    void aBadgeInAPictureIsKeptAsItIs()
    {
        WalletWorld world;
        world.createVault();
        WalletModel wallet;
        wallet.setServices(world.services.get());
        const QByteArray badge("\x89PNG\r\n\x1a\n....iTXtopenbadges....");
        QSignalSpy added(&wallet, &WalletModel::addedOne);
        wallet.addFiles({write(world, "my badge.png", badge)});
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, patience);
        CredentialPageModel page;
        page.setServices(world.services.get());
        page.setCredentialId(added.first().first().toString());
        QTRY_VERIFY_WITH_TIMEOUT(page.view()->ready(), patience);
        QCOMPARE(page.view()->title(), QStringLiteral("my badge"));
        QCOMPARE(page.view()->verdictTitle(), QStringLiteral("Could not be read"));
        QSignalSpy saved(&page, &CredentialPageModel::saved);
        const QString copy = world.folder.filePath(QStringLiteral("copy.png"));
        page.save(QUrl::fromLocalFile(copy));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(wb::test::readFile(copy), badge);
    }

    void removedCanBeUndone()
    {
        WalletWorld world;
        world.createVault();
        WalletModel wallet;
        wallet.setServices(world.services.get());
        wallet.addText(QString::fromUtf8(world.ownRecord(QStringLiteral("Colour in print"))));
        QTRY_COMPARE_WITH_TIMEOUT(wallet.rowCount(), 1, patience);
        const QString id = wallet.firstId();
        QSignalSpy said(&wallet, &WalletModel::said);
        said.clear();
        const QSignalSpy begunAnew(&wallet, &WalletModel::modelReset);
        wallet.remove(id);
        QTRY_COMPARE_WITH_TIMEOUT(wallet.rowCount(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(wallet.total(), 0, patience);
        QCOMPARE(said.last().at(1).toString(), QStringLiteral("Undo"));
        wallet.undoRemove();
        QTRY_COMPARE_WITH_TIMEOUT(wallet.rowCount(), 1, patience);
        QCOMPARE(wallet.firstId(), id);
        QCOMPARE(begunAnew.size(), 0); // whoever is further down stays there
    }

    void chipsAndSearchNarrowTheList()
    {
        WalletWorld world;
        world.createVault();
        WalletModel wallet;
        wallet.setServices(world.services.get());
        wallet.addText(QString::fromUtf8(world.ownRecord(QStringLiteral("Colour in print"))));
        QTRY_COMPARE_WITH_TIMEOUT(wallet.rowCount(), 1, patience);
        const QSignalSpy begunAnew(&wallet, &WalletModel::modelReset);
        wallet.setFilter(QStringLiteral("awarded"));
        QCOMPARE(wallet.rowCount(), 0);
        QCOMPARE(begunAnew.size(), 1); // at the top
        wallet.setFilter(QStringLiteral("own"));
        QCOMPARE(wallet.rowCount(), 1);
        wallet.setFilter(QStringLiteral("expiring"));
        QCOMPARE(wallet.rowCount(), 0);
        wallet.setFilter(QStringLiteral("all"));
        wallet.setQuery(QStringLiteral("harbour"));
        QTRY_COMPARE_WITH_TIMEOUT(wallet.rowCount(), 0, patience);
        wallet.setQuery(QStringLiteral("pri col"));
        QTRY_COMPARE_WITH_TIMEOUT(wallet.rowCount(), 1, patience);
    }

    void europeanCredentialsAreShownInTheirLanguages_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("pages");
        QTest::newRow("attendance") << QStringLiteral("edc-coa-signed.jsonld") << 2;
        QTest::newRow("summer school") << QStringLiteral("edc-cps-signed.jsonld") << 1;
        QTest::newRow("matriculation") << QStringLiteral("edc-matriculation-signed.jsonld") << 2;
        QTest::newRow("micro-credential") << QStringLiteral("edc-mc-signed.jsonld") << 4;
    }

    void europeanCredentialsAreShownInTheirLanguages()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        QFETCH(QString, file);
        WalletWorld world;
        world.createVault();
        WalletModel wallet;
        wallet.setServices(world.services.get());
        QSignalSpy added(&wallet, &WalletModel::addedOne);
        wallet.addFiles({QUrl::fromLocalFile(wb::test::testData(QStringLiteral("edc-elm/signed/") + file))});
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, patience);

        CredentialPageModel page;
        page.setServices(world.services.get());
        page.setCredentialId(added.first().first().toString());
        CredentialView &view = *page.view();
        QTRY_VERIFY_WITH_TIMEOUT(view.ready(), patience);
        QCOMPARE(lineOf(view, QStringLiteral("Signature")).tone, QStringLiteral("ok"));
        QVERIFY2(view.verdictTitle().startsWith(QLatin1String("Genuine")), qPrintable(view.verdictTitle()));
        QVERIFY2(view.verdictTone() != QLatin1String("ok"), "the issuer's list is not here: no unclouded yes");
        QVERIFY(view.awardedSpoken().contains(QString::fromUtf8("Velocert OÜ")));
        QCOMPARE(view.languages().size(), 2);
        QTEST(int(view.pictures().size()), "pages");
        QCOMPARE(view.pictures().first().value<PageImage>().image.width(), 625);
        QVERIFY(!view.elements().isEmpty());
        QVERIFY(view.people().size() >= 3);
        QVERIFY(!view.people().first().value<PersonLine>().logo.isNull());

        const QImage before = view.pictures().last().value<PageImage>().image;
        QSignalSpy changed(&view, &CredentialView::changed);
        view.setLanguage(QStringLiteral("de"));
        QTRY_COMPARE_WITH_TIMEOUT(view.language(), QStringLiteral("de"), patience);
        QTEST(int(view.pictures().size()), "pages");
        QVERIFY(!view.title().isEmpty());
        QVERIFY(view.rawText().contains(QLatin1String("EuropeanDigitalCredential")));
    }

    void theMicrocredentialTellsAllItHas()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        WalletWorld world;
        CheckModel check;
        check.setServices(world.services.get());
        check.checkFile(QUrl::fromLocalFile(wb::test::testData(QStringLiteral("edc-elm/signed/edc-mc-signed.jsonld"))));
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        const CredentialView &view = *check.view();
        const auto achievement = view.parts().first().value<CredentialSection>();
        QCOMPARE(valueOf(achievement.facts, QStringLiteral("Level")), QStringLiteral("EQF level 6"));
        QCOMPARE(valueOf(achievement.facts, QStringLiteral("Workload")), QStringLiteral("45 hours"));
        QCOMPARE(valueOf(achievement.facts, QStringLiteral("Credits")), QStringLiteral("5 ECTS"));
        QCOMPARE(achievement.outcomes.size(), 2);
        QVERIFY(achievement.outcomes.first().value<OutcomeLine>().skills.contains(QStringLiteral("Game theory")));
        const auto assessment = view.parts().at(1).value<CredentialSection>();
        QCOMPARE(valueOf(assessment.facts, QStringLiteral("Grade")), QStringLiteral("19"));
        QVERIFY(view.awardedSpoken().contains(QLatin1String("Joe Done")));
        QVERIFY(view.tags().contains(QStringLiteral("EQF 6")));
    }

    void aChangedCredentialIsNotGenuine()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        WalletWorld world;
        CheckModel check;
        check.setServices(world.services.get());
        QByteArray bytes = wb::test::readFile(wb::test::testData(QStringLiteral("edc-elm/signed/edc-mc-signed.jsonld")));
        bytes.replace("Joe Done", "Jim Done");
        check.checkText(QString::fromUtf8(bytes));
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        QCOMPARE(check.view()->verdictTitle(), QStringLiteral("Not genuine"));
        QCOMPARE(check.view()->verdictTone(), QStringLiteral("seal"));
        QCOMPARE(lineOf(*check.view(), QStringLiteral("Signature")).tone, QStringLiteral("seal"));
    }

    void checkingWorksWhileLockedAndKeepsNothing()
    {
        WalletWorld world;
        world.createVault();
        world.setPassphrase(passphrase);
        world.lock();
        CheckModel check;
        check.setServices(world.services.get());
        check.checkText(QString::fromUtf8(world.strangersRecord()));
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        QCOMPARE(check.view()->verdictTitle(), QStringLiteral("Genuine, and self-asserted"));
        QVERIFY(!check.canKeep());
        world.unlock(passphrase);
        QCOMPARE(world.learner->credentials().size(), 0);
        QTRY_VERIFY(check.canKeep());
        QSignalSpy kept(&check, &CheckModel::kept);
        check.keep();
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(check.alreadyHeld(), patience);
        QVERIFY(!check.canKeep());
    }

    void anIssuerIsAcceptedByItsFingerprintAndForgotten()
    {
        WalletWorld world;
        world.createVault();
        CheckModel check;
        check.setServices(world.services.get());
        check.checkText(QString::fromUtf8(world.trainersCredential()));
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        QCOMPARE(check.view()->verdictTitle(), QStringLiteral("Genuine · issuer not known here"));
        QCOMPARE(check.view()->acquaintance(), QStringLiteral("offer"));
        QCOMPARE(check.view()->groupedFingerprint().size(), 19);
        IssuerTrust trust;
        trust.setServices(world.services.get());
        trust.setProperty("view", QVariant::fromValue(check.view()));
        QVERIFY(trust.available());
        trust.accept();
        QTRY_COMPARE_WITH_TIMEOUT(check.view()->verdictTitle(), QStringLiteral("Genuine"), patience);
        QCOMPARE(check.view()->acquaintance(), QStringLiteral("known"));

        // Whom one knows is kept in the vault, and nobody is known while it is closed.
        world.setPassphrase(passphrase);
        world.lock();
        QTRY_COMPARE_WITH_TIMEOUT(check.view()->verdictTitle(), QStringLiteral("Genuine · issuer not known here"), patience);
        QVERIFY(!trust.available());
        world.unlock(passphrase);
        QTRY_COMPARE_WITH_TIMEOUT(check.view()->verdictTitle(), QStringLiteral("Genuine"), patience);
        trust.forget();
        QTRY_COMPARE_WITH_TIMEOUT(check.view()->acquaintance(), QStringLiteral("offer"), patience);
    }

    void whatALearnerRecordHoldsIsToldOneByOne()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        WalletWorld world;
        CheckModel check;
        check.setServices(world.services.get());
        check.checkFile(QUrl::fromLocalFile(wb::test::testData(QStringLiteral("1edtech-validator/clr20/complex.json"))));
        QTRY_COMPARE_WITH_TIMEOUT(check.state(), QStringLiteral("shown"), patience);
        const auto carried = check.view()->carried();
        QCOMPARE(carried.size(), 7); // six credentials and an endorsement
        QCOMPARE(carried.at(1).value<CheckLine>().title, QStringLiteral("Health Careers 1"));
        QVERIFY(carried.last().value<CheckLine>().title.startsWith(QLatin1String("Endorsed by ")));
    }

    void whatCannotBeCheckedSaysWhatToDo()
    {
        WalletWorld world;
        CheckModel check;
        check.setServices(world.services.get());
        check.checkText(QStringLiteral("hello"));
        QTRY_VERIFY_WITH_TIMEOUT(!check.message().isEmpty(), patience);
        QCOMPARE(check.state(), QStringLiteral("start"));
        QCOMPARE(check.messageTitle(), QStringLiteral("Could not be checked"));
    }

    void aWrongPassphraseIsToldAndWaitsAreCountedDown()
    {
        WalletWorld world;
        world.createVault();
        world.setPassphrase(passphrase);
        world.lock();
        UnlockModel unlock;
        unlock.setServices(world.services.get());
        QVERIFY(unlock.hasPassphrase());
        QVERIFY(!unlock.opensByItself());
        unlock.unlock(QStringLiteral("copper lamp river ottar"));
        QTRY_VERIFY_WITH_TIMEOUT(!unlock.busy(), patience);
        QCOMPARE(unlock.messageTitle(), QStringLiteral("That is not the passphrase"));
        for (int attempt = 0; attempt < 12 && unlock.waitSeconds() == 0; ++attempt) {
            unlock.unlock(QStringLiteral("wrong again"));
            QTRY_VERIFY_WITH_TIMEOUT(!unlock.busy(), patience);
        }
        QVERIFY2(unlock.waitSeconds() > 0, "guessing has to get slow");
        QSignalSpy unlocked(&unlock, &UnlockModel::unlocked);
        unlock.unlock(passphrase); // not even tried
        QVERIFY(!unlock.busy());
        world.clock.advance(24 * 3600 * 1000);
        QTRY_COMPARE_WITH_TIMEOUT(unlock.waitSeconds(), 0, patience);
        QVERIFY(unlock.message().isEmpty());
        unlock.unlock(passphrase);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.count(), 1, patience);
    }

    void aForgottenPassphraseIsReplacedByTheCode()
    {
        WalletWorld world;
        world.createVault();
        world.setPassphrase(passphrase);
        const QString code = world.newRecoveryCode();
        world.lock();
        UnlockModel unlock;
        unlock.setServices(world.services.get());
        QVERIFY(unlock.hasRecoveryCode());
        QSignalSpy recovered(&unlock, &UnlockModel::recovered);
        unlock.unlockWithRecoveryCode(QStringLiteral("1234"));
        QTRY_COMPARE_WITH_TIMEOUT(unlock.messageTitle(), QStringLiteral("There is a slip in the code"), patience);
        unlock.unlockWithRecoveryCode(code.toLower());
        QTRY_COMPARE_WITH_TIMEOUT(recovered.count(), 1, patience);
        QCOMPARE(world.vault->state(), vault::Vault::State::Unlocked);
    }

    void protectionEndsWithACodeThatWasKept()
    {
        WalletWorld world;
        world.createVault();
        VaultState state;
        state.setServices(world.services.get());
        QVERIFY(state.wantsProtection());
        QVERIFY2(!state.canLock(), "locking what opens by itself would promise too much");

        ProtectModel protect;
        protect.setServices(world.services.get());
        QVERIFY2(!protect.keychainAvailable(), "there is none in this test");
        protect.weigh(QStringLiteral("otter"));
        QVERIFY(!protect.strongEnough());
        protect.weigh(QStringLiteral("password1234"));
        QVERIFY(!protect.strongEnough());
        protect.weigh(passphrase);
        QVERIFY(protect.strongEnough());
        QVERIFY2(protect.strengthDetail().contains(QLatin1String("bits")), qPrintable(protect.strengthDetail()));

        protect.setPassphrase(passphrase);
        QTRY_COMPARE_WITH_TIMEOUT(protect.step(), QStringLiteral("code"), patience);
        QCOMPARE(protect.codeGroups().size(), 8);
        const QString code = protect.codeGroups().join(QLatin1Char('-'));
        const QString file = world.folder.filePath(QStringLiteral("code.txt"));
        QSignalSpy saved(&protect, &ProtectModel::codeSaved);
        protect.saveCode(QUrl::fromLocalFile(file));
        QCOMPARE(saved.count(), 1);
        QVERIFY(wb::test::readFile(file).contains(code.toUtf8()));
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        protect.codeKept();
        protect.confirm(QStringLiteral("nope"));
        QCOMPARE(protect.step(), QStringLiteral("confirm"));
        QVERIFY(!protect.message().isEmpty());
        protect.confirm(QLatin1Char(' ') + protect.codeGroups().at(protect.askedGroup()).toLower());
        QCOMPARE(protect.step(), QStringLiteral("done"));
        QVERIFY2(protect.codeGroups().isEmpty(), "it is shown once");
        QTRY_VERIFY(!state.wantsProtection() && state.canLock());

        state.lock();
        QTRY_VERIFY_WITH_TIMEOUT(state.locked(), patience);
        UnlockModel unlock;
        unlock.setServices(world.services.get());
        QSignalSpy recovered(&unlock, &UnlockModel::recovered);
        unlock.unlockWithRecoveryCode(code);
        QTRY_COMPARE_WITH_TIMEOUT(recovered.count(), 1, patience);
    }

private:
    static QUrl write(const WalletWorld &world, const char *name, const QByteArray &bytes)
    {
        QFile file(world.folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("cannot write", __FILE__, __LINE__);
        file.close();
        return QUrl::fromLocalFile(file.fileName());
    }
};

QTEST_MAIN(WalletModelsTest)
#include "tst_wallet_models.moc"
