// Two vaults in one process become one person's devices by the view models alone, and have the same from then on.
#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Providers/DeviceInviteModel.h"
#include "qml/Wanderbuch/Providers/DeviceJoinModel.h"
#include "qml/Wanderbuch/Providers/DeviceWords.h"
#include "qml/Wanderbuch/Providers/DevicesModel.h"
#include "qml/Wanderbuch/Providers/PlaceBackupModel.h"
#include "qml/Wanderbuch/Providers/PlaceRestoreModel.h"
#include "qml/Wanderbuch/Providers/PlaceSetupModel.h"
#include "tests/qml/Devices/DevicesWorld.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::DevicesWorld;

namespace {

constexpr int patience = 30000; // ms

QVariant cell(const QAbstractItemModel &model, int row, int role)
{
    return model.data(model.index(row, 0), role);
}

} // namespace

class TestDevicesModels : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DevicesWorld> m_laptop, m_phone;

    [[nodiscard]] QString place() const { return m_folder->filePath(QStringLiteral("place")); }
    void setUpLaptop()
    {
        PlaceSetupModel setup;
        QSignalSpy done(&setup, &PlaceSetupModel::done);
        setup.setServices(m_laptop->services.get());
        setup.setUpFolder(place(), QStringLiteral("Laptop"));
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);
    }
    // From the code to both being one group, as the two pages do it.
    void pair(DeviceInviteModel &invite, DeviceJoinModel &join)
    {
        invite.setPause(1);
        invite.setServices(m_laptop->services.get());
        join.setPause(1);
        join.setServices(m_phone->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(invite.phase(), DeviceInviteModel::Shown, patience);
        QTRY_VERIFY_WITH_TIMEOUT(join.isReady(), patience);
        join.look(invite.code());
        QCOMPARE(join.phase(), DeviceJoinModel::Found);
        join.ask(QStringLiteral("Phone"), {}, {}, {});
        QTRY_COMPARE_WITH_TIMEOUT(join.phase(), DeviceJoinModel::Waiting, patience);
        QTRY_COMPARE_WITH_TIMEOUT(invite.phase(), DeviceInviteModel::Asked, patience);
        QCOMPARE(invite.fingerprint(), join.fingerprint());
        QCOMPARE(invite.fingerprint().size(), 9);
        QCOMPARE(invite.guestName(), QStringLiteral("Phone"));
        QVERIFY(invite.code().isEmpty());
        invite.admit();
        QTRY_COMPARE_WITH_TIMEOUT(invite.phase(), DeviceInviteModel::Admitted, patience);
        QTRY_COMPARE_WITH_TIMEOUT(join.phase(), DeviceJoinModel::Joined, patience);
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<DevicesWorld>();
        m_phone = std::make_unique<DevicesWorld>();
    }
    void cleanup()
    {
        m_laptop.reset();
        m_phone.reset();
    }

    void twoVaultsPairAndConverge()
    {
        QVERIFY(m_laptop->save(QStringLiteral("urn:of:laptop")) && m_phone->save(QStringLiteral("urn:of:phone")));
        DevicesModel mine, theirs;
        mine.setServices(m_laptop->services.get());
        theirs.setServices(m_phone->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(mine.state(), DevicesModel::Alone, patience);
        setUpLaptop();
        QTRY_COMPARE_WITH_TIMEOUT(mine.state(), DevicesModel::Member, patience);
        QTRY_COMPARE_WITH_TIMEOUT(mine.standing(), QStringLiteral("Only this device yet"), patience);
        QCOMPARE(mine.placeKind(), QStringLiteral("A folder"));
        QVERIFY(mine.placeName().endsWith(QStringLiteral("place")));
        QVERIFY(mine.isFolder());

        DeviceInviteModel invite;
        DeviceJoinModel join;
        pair(invite, join);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.state(), DevicesModel::Member, patience);
        QTRY_COMPARE_WITH_TIMEOUT(mine.rowCount(), 2, patience);
        for (DevicesModel *model : { &mine, &theirs, &mine }) {
            QSignalSpy ended(model == &mine ? m_laptop->devices.get() : m_phone->devices.get(), &sync::Devices::syncEnded);
            model->sync();
            QVERIFY(model->isSyncing());
            QCOMPARE(model->standing(), QStringLiteral("Syncing"));
            QTRY_VERIFY_WITH_TIMEOUT(!model->isSyncing(), patience);
        }
        QCOMPARE(m_laptop->saved(), QStringList({ QStringLiteral("urn:of:laptop"), QStringLiteral("urn:of:phone") }));
        QCOMPARE(m_phone->saved(), m_laptop->saved());
        QTRY_COMPARE_WITH_TIMEOUT(mine.standing(), QStringLiteral("In step · just now"), patience);
        QCOMPARE(mine.tone(), QStringLiteral("ok"));
        QCOMPARE(cell(mine, 0, DevicesModel::NameRole).toString(), QStringLiteral("Laptop"));
        QCOMPARE(cell(mine, 0, DevicesModel::SeenRole).toString(), QStringLiteral("This device"));
        QCOMPARE(cell(mine, 1, DevicesModel::NameRole).toString(), QStringLiteral("Phone"));
        QCOMPARE(cell(mine, 1, DevicesModel::SeenRole).toString(), QStringLiteral("Last heard of: just now"));

        // What changes on one is on the other after both synced, and is told.
        QVERIFY(m_phone->save(QStringLiteral("urn:later")));
        theirs.sync();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.standingDetail(), QStringLiteral("What changed here went."), patience);
        mine.sync();
        QTRY_COMPARE_WITH_TIMEOUT(mine.standingDetail(), QStringLiteral("1 change(s) came."), patience);
        QVERIFY(m_laptop->saved().contains(QStringLiteral("urn:later")));
    }

    void aStrangerIsRefusedAndTheCodeIsVoid()
    {
        setUpLaptop();
        DeviceInviteModel invite;
        invite.setPause(1);
        invite.setServices(m_laptop->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(invite.phase(), DeviceInviteModel::Shown, patience);
        const QString seen = invite.code();
        QVERIFY(!invite.offersPassword()); // a folder has none
        QVERIFY(m_phone->devices->join(seen, QStringLiteral("Stranger")).result());
        QTRY_COMPARE_WITH_TIMEOUT(invite.phase(), DeviceInviteModel::Asked, patience);
        invite.refuse();
        QTRY_VERIFY_WITH_TIMEOUT(invite.phase() == DeviceInviteModel::Shown && !invite.code().isEmpty(), patience);
        QVERIFY(invite.code() != seen);
        QVERIFY(m_phone->devices->sync().result()->joining);
        QCOMPARE(m_laptop->devices->standing().result()->devices.size(), 1);
    }

    void whatIsCopiedIsTakenBack()
    {
        setUpLaptop();
        {
            DeviceInviteModel invite;
            invite.setServices(m_laptop->services.get());
            QTRY_COMPARE_WITH_TIMEOUT(invite.phase(), DeviceInviteModel::Shown, patience);
            invite.copy();
            QCOMPARE(QGuiApplication::clipboard()->text(), invite.code());
            DeviceJoinModel join;
            join.setServices(m_phone->services.get());
            join.paste();
            QCOMPARE(join.phase(), DeviceJoinModel::Found);
            QCOMPARE(join.hostName(), QStringLiteral("Laptop"));
        }
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    // A pairing that was begun goes on after the app was closed, on both sides.
    void pairingGoesOnAfterARestart()
    {
        setUpLaptop();
        const QString code = m_laptop->devices->invite(false).result().value();
        const QString shown = m_phone->devices->join(code, QStringLiteral("Phone")).result().value();
        QVERIFY(m_laptop->devices->sync().result()->guestAsks);
        DeviceInviteModel invite;
        invite.setServices(m_laptop->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(invite.phase(), DeviceInviteModel::Asked, patience);
        QCOMPARE(invite.fingerprint(), shown);
        DeviceJoinModel join;
        join.setPause(1);
        join.setServices(m_phone->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(join.phase(), DeviceJoinModel::Waiting, patience);
        QCOMPARE(join.fingerprint(), shown);
        join.stop();
        QTRY_COMPARE_WITH_TIMEOUT(join.phase(), DeviceJoinModel::Asking, patience);
        QVERIFY(!m_phone->devices->isActive().result().value());
    }

    void codesAreReadFromPicturesAndOthersAreNamed()
    {
        setUpLaptop();
        const QString code = m_laptop->devices->invite(false).result().value();
        const auto draw = [this](const QString &name, const QString &text) {
            QImage picture(800, 800, QImage::Format_RGB32);
            picture.fill(Qt::white);
            if (!text.isEmpty()) {
                QPainter painter(&picture);
                paintQr(painter, *encodeQr(text, QrLevel::Low), QRectF(40, 40, 720, 720));
            }
            const QString file = m_folder->filePath(name);
            picture.save(file);
            return QUrl::fromLocalFile(file);
        };
        DeviceJoinModel join;
        join.setServices(m_phone->services.get());
        join.lookPicture(draw(QStringLiteral("empty.png"), {}));
        QTRY_COMPARE_WITH_TIMEOUT(join.problemTitle(), QStringLiteral("No code in the picture"), patience);
        join.lookPicture(draw(QStringLiteral("other.png"), QStringLiteral("https://school.example/")));
        QTRY_COMPARE_WITH_TIMEOUT(join.problemTitle(), QStringLiteral("This is another code"), patience);
        join.look(code.left(code.size() / 2));
        QCOMPARE(join.problemTitle(), QStringLiteral("This is not the code of a device"));
        join.lookPicture(draw(QStringLiteral("code.png"), code));
        QTRY_COMPARE_WITH_TIMEOUT(join.phase(), DeviceJoinModel::Found, patience);
        QVERIFY(join.problem().isEmpty());
        join.reset();
        join.lookCodes({ QStringLiteral("something"), code }); // of a camera
        QCOMPARE(join.phase(), DeviceJoinModel::Found);
        QVERIFY(!join.needsFolder() && join.isFolder() && !join.needsPassword());
    }

    void aFolderThatIsElsewhereIsAskedFor()
    {
        setUpLaptop();
        QTRY_VERIFY_WITH_TIMEOUT(m_laptop->devices->standing().result()->lastSync.isValid(), patience);
        const QString code = m_laptop->devices->invite(false).result().value();
        const QString moved = m_folder->filePath(QStringLiteral("moved"));
        QVERIFY(QDir().rename(place(), moved));
        DeviceJoinModel join;
        join.setServices(m_phone->services.get());
        join.look(code);
        QVERIFY(join.needsFolder());
        join.ask(QStringLiteral("Phone"), {}, {}, {});
        QTRY_COMPARE_WITH_TIMEOUT(join.problemTitle(), QStringLiteral("The place is not there"), patience);
        QCOMPARE(join.phase(), DeviceJoinModel::Found);
        join.ask(QStringLiteral("Phone"), moved, {}, {});
        QTRY_COMPARE_WITH_TIMEOUT(join.phase(), DeviceJoinModel::Waiting, patience);
    }

    void aPlaceThatIsNotThereIsSaidAndNothingIsKept()
    {
        PlaceSetupModel setup;
        setup.setServices(m_laptop->services.get());
        setup.setUpFolder(m_folder->filePath(QStringLiteral("no/such/stick")), QStringLiteral("Laptop"));
        QVERIFY(setup.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!setup.isBusy(), patience);
        QCOMPARE(setup.problemTitle(), QStringLiteral("The place is not there"));
        setup.setUpServer(QStringLiteral("http://8.8.8.8/dav"), QStringLiteral("ada"), QStringLiteral("secret"), {});
        QTRY_VERIFY_WITH_TIMEOUT(!setup.isBusy(), patience);
        QCOMPARE(setup.problemTitle(), QStringLiteral("The password would go in the open"));
        setup.setUpServer(QStringLiteral("127.0.0.1:1/dav"), {}, {}, {});
        QTRY_VERIFY_WITH_TIMEOUT(!setup.isBusy(), patience);
        QVERIFY(!setup.problem().isEmpty());
        QVERIFY(!m_laptop->devices->isActive().result().value());
        QVERIFY(!setup.proposedName().isEmpty());
    }

    void thePlaceCanBeMoved()
    {
        setUpLaptop();
        DevicesModel mine;
        mine.setServices(m_laptop->services.get());
        const QString moved = m_folder->filePath(QStringLiteral("other"));
        PlaceSetupModel setup;
        QSignalSpy done(&setup, &PlaceSetupModel::done);
        setup.setServices(m_laptop->services.get());
        setup.moveToFolder(moved);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(mine.location(), moved, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(moved).entryList(QDir::Files).isEmpty(), patience); // what is here was written there
    }

    void troubleIsSaidWithItsNextStep()
    {
        setUpLaptop();
        DevicesModel mine;
        mine.setServices(m_laptop->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(mine.state(), DevicesModel::Member, patience);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(place()).exists() && m_laptop->devices->standing().result()->lastSync.isValid(), patience);
        QVERIFY(QDir().rename(m_folder->path(), m_folder->path() + QStringLiteral("-away")));
        mine.sync();
        QTRY_VERIFY_WITH_TIMEOUT(mine.isTroubled(), patience);
        QCOMPARE(mine.standing(), QStringLiteral("The place is not there"));
        QCOMPARE(mine.tone(), QStringLiteral("warn"));
        QVERIFY(QDir().rename(m_folder->path() + QStringLiteral("-away"), m_folder->path()));
        mine.sync();
        QTRY_VERIFY_WITH_TIMEOUT(!mine.isTroubled() && !mine.isSyncing(), patience);
    }

    void aLostDeviceIsCutOffAndIsTold()
    {
        setUpLaptop();
        DeviceInviteModel invite;
        DeviceJoinModel join;
        pair(invite, join);
        DevicesModel mine, theirs;
        mine.setServices(m_laptop->services.get());
        theirs.setServices(m_phone->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(mine.rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.state(), DevicesModel::Member, patience);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.rowCount(), 2, patience);
        QVERIFY(m_laptop->devices->sync().result() && m_phone->devices->sync().result());
        QSignalSpy cut(&mine, &DevicesModel::wasCutOff);
        mine.cutOff(cell(mine, 1, DevicesModel::IdRole).toString());
        QTRY_COMPARE_WITH_TIMEOUT(cut.count(), 1, patience);
        QCOMPARE(cut.first().first().toString(), QStringLiteral("Phone"));
        QTRY_VERIFY_WITH_TIMEOUT(!mine.isSyncing(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(cell(mine, 1, DevicesModel::GoneRole).toBool(), patience);
        QCOMPARE(cell(mine, 1, DevicesModel::SeenRole).toString(), QStringLiteral("Cut off on 25 November 2026"));
        QCOMPARE(mine.others(), 0);
        theirs.sync();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.state(), DevicesModel::CutOff, patience);
        QSignalSpy left(&theirs, &DevicesModel::left);
        theirs.leave();
        QTRY_COMPARE_WITH_TIMEOUT(left.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.state(), DevicesModel::Alone, patience);
        theirs.cutOff(QStringLiteral("nobody"));
        QTRY_VERIFY_WITH_TIMEOUT(!theirs.problem().isEmpty(), patience);
    }

    void aBackupSaysWhatItHolds()
    {
        m_laptop = std::make_unique<DevicesWorld>("four words of mine");
        QVERIFY(m_laptop->save(QStringLiteral("urn:kept")));
        setUpLaptop();
        PlaceBackupModel backup;
        backup.setServices(m_laptop->services.get());
        QVERIFY(backup.hasPassphrase());
        backup.write(QStringLiteral("a slip of the finger"), true);
        QCOMPARE(backup.phase(), PlaceBackupModel::Working);
        QTRY_COMPARE_WITH_TIMEOUT(backup.phase(), PlaceBackupModel::Asking, patience);
        QCOMPARE(backup.problemTitle(), QStringLiteral("The passphrase does not fit"));
        m_laptop->clock.advance(3600 * 1000);
        backup.write(QStringLiteral("four words of mine"), true);
        QTRY_COMPARE_WITH_TIMEOUT(backup.phase(), PlaceBackupModel::Done, patience);
        QVERIFY(backup.problem().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(backup.progress(), 1.0, patience);
        QVERIFY(!backup.size().isEmpty());
        QCOMPARE(backup.credentials(), 0);
        QCOMPARE(QDir(place()).entryList({ QStringLiteral("*.wbbackup") }).size(), 1);
        backup.write(QStringLiteral("other words"), false);
        QTRY_COMPARE_WITH_TIMEOUT(backup.phase(), PlaceBackupModel::Done, patience);
        QCOMPARE(QDir(place()).entryList({ QStringLiteral("*.wbbackup") }).size(), 1);
    }

    // The laptop is gone; the phone has the folder and the words.
    void allComesBackOnANewDevice()
    {
        m_laptop = std::make_unique<DevicesWorld>("four words of mine");
        QVERIFY(m_laptop->save(QStringLiteral("urn:kept")));
        setUpLaptop();
        PlaceRestoreModel restore;
        restore.setUnlockMilliseconds(1);
        restore.setServices(m_phone->services.get());
        restore.lookInFolder(place(), QStringLiteral("four words of mine"));
        QTRY_COMPARE_WITH_TIMEOUT(restore.problemTitle(), QStringLiteral("No backup is there"), patience);
        QVERIFY(m_laptop->devices->backUp(crypto::SecretBytes::copyOf("four words of mine")).result());
        restore.lookInFolder(place(), QStringLiteral("other words"));
        QTRY_COMPARE_WITH_TIMEOUT(restore.problemTitle(), QStringLiteral("The passphrase opens none of them"), patience);
        QCOMPARE(restore.phase(), PlaceRestoreModel::Asking);
        restore.lookInFolder(place(), QStringLiteral("four words of mine"));
        QTRY_COMPARE_WITH_TIMEOUT(restore.phase(), PlaceRestoreModel::Found, patience);
        QCOMPARE(restore.created(), QStringLiteral("25 November 2026"));
        QVERIFY(m_phone->saved().isEmpty()); // nothing happens before one says yes
        m_laptop.reset();
        DevicesModel mine;
        mine.setServices(m_phone->services.get());
        restore.restore();
        QTRY_COMPARE_WITH_TIMEOUT(restore.phase(), PlaceRestoreModel::Restored, patience);
        QCOMPARE(m_phone->saved(), QStringList(QStringLiteral("urn:kept")));
        QTRY_COMPARE_WITH_TIMEOUT(mine.state(), DevicesModel::Member, patience); // place and all
        mine.sync();
        QTRY_VERIFY_WITH_TIMEOUT(!mine.isSyncing(), patience);
        QVERIFY(mine.concerns().first().startsWith(QStringLiteral("This wallet was restored")));
        QTRY_COMPARE_WITH_TIMEOUT(mine.rowCount(), 2, patience);
    }

    void aLockedWalletSaysSo()
    {
        m_laptop = std::make_unique<DevicesWorld>("four words of mine");
        setUpLaptop();
        DevicesModel mine;
        mine.setServices(m_laptop->services.get());
        QTRY_COMPARE_WITH_TIMEOUT(mine.state(), DevicesModel::Member, patience);
        m_laptop->vault->lock();
        QTRY_COMPARE_WITH_TIMEOUT(mine.state(), DevicesModel::Locked, patience);
        QCOMPARE(mine.rowCount(), 0); // who belongs to it is nobody's business now
        m_laptop->vault->unlock(crypto::SecretBytes::copyOf("four words of mine"));
        QTRY_COMPARE_WITH_TIMEOUT(mine.state(), DevicesModel::Member, patience);
    }

    void everyTroubleHasACauseAndANextStep()
    {
        for (int code = 0; code <= int(ErrorCode::KeyChanged); ++code) {
            const Error error { ErrorCode(code), QStringLiteral("3") };
            for (const auto &problem : { ui::devices::placeProblem(error), ui::devices::codeProblem(error),
                     ui::devices::backupProblem(error), ui::devices::restoreProblem(error) })
                QVERIFY2(!problem.title.isEmpty() && !problem.text.isEmpty(), errorName(error.code).data());
        }
        sync::SyncReport report;
        QVERIFY(ui::devices::concernsOf(report).isEmpty());
        report.becameNew = true;
        report.ahead = report.lost = report.vanished = report.unreadable = report.refused = 2;
        report.missing = 2;
        QCOMPARE(ui::devices::concernsOf(report).size(), 7);
    }
};

QTEST_MAIN(TestDevicesModels)
#include "tst_devices_models.moc"
