// Devices: what pages and the engine drive. Over a folder and over a real Apache.
#include "core/changes/ChangeLog.h"
#include "core/vault/SavedItems.h"
#include "sync/devices/ChangeBell.h"
#include "sync/devices/DevicesDuty.h"
#include "sync/devices/PlaceBackups.h"
#include "tests/sync/devices/Apache.h"
#include "tests/sync/devices/DeviceBench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace wb;
using namespace wb::sync;
using namespace std::chrono_literals;
using test::Apache;
using test::Device;

namespace {

constexpr int patience = 30000; // ms

PlaceAddress folderIn(const QTemporaryDir &folder)
{
    return placeAddress(folder.filePath(QStringLiteral("place")));
}

DevicesConfig smallBatches()
{
    DevicesConfig config;
    config.policy.changesPerBatch = 1;
    config.unlockMilliseconds = 1;
    return config;
}

Result<void> save(Device &device, int from, int to)
{
    return device.in([=](vault::Session &session) -> Result<void> {
        for (int i = from; i < to; ++i)
            WB_CHECK(vault::SavedItems(session).set(QStringLiteral("urn:item:%1").arg(i), true));
        return {};
    });
}

QStringList saved(Device &device)
{
    QStringList ids = device.in([](vault::Session &session) { return vault::SavedItems(session).all(); })->values();
    ids.sort();
    return ids;
}

// Both in one group, with the person's part in it. False if anything failed.
bool pairBy(Devices &host, Devices &guest, const PlaceAddress &place)
{
    const auto code = host.invite(!place.password.isEmpty()).result();
    const auto shown = code ? guest.join(*code, QStringLiteral("Phone")).result() : Result<QString>(failure(ErrorCode::NotFound));
    return shown && host.sync().result()->guestAsks && host.standing().result()->fingerprint == *shown
        && host.admit(*shown).result() && host.sync().result() && guest.sync().result()->joined;
}

} // namespace

class TestDevicesFacade : public QObject {
    Q_OBJECT

    std::unique_ptr<Apache> m_apache;
    std::unique_ptr<QTemporaryDir> m_folder;

    PlaceAddress place(const QString &kind)
    {
        return kind == QLatin1String("folder")
            ? folderIn(*m_folder)
            : placeAddress(m_apache->url(QStringLiteral("/dav/%1/").arg(QString::fromLatin1(QTest::currentTestFunction()))),
                Apache::user(), Apache::password());
    }
    static void places()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("folder") << QStringLiteral("folder");
        QTest::newRow("WebDAV") << QStringLiteral("webdav");
    }
    bool isMissing(const QString &kind) const { return kind == QLatin1String("webdav") && !m_apache; }

private slots:
    void initTestCase()
    {
        if (Apache::isThere())
            m_apache = std::make_unique<Apache>();
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void twoDevicesConverge_data() { places(); }
    void twoDevicesConverge()
    {
        QFETCH(const QString, kind);
        if (isMissing(kind))
            QSKIP("SKIPPED: apache2 with mod_dav_fs is not on this machine");
        const PlaceAddress there = place(kind);
        Device a(QStringLiteral("Laptop"), there, 1), b(QStringLiteral("Phone"), there, 2);
        Devices host(a.vault(), smallBatches()), guest(b.vault(), smallBatches());
        QVERIFY(!*host.isActive().result() && !*host.hasToSend().result());
        QVERIFY(save(a, 0, 5) && save(b, 5, 9));
        QVERIFY(host.setUp(there, a.name()).result());
        QCOMPARE(host.setUp(there, a.name()).result().error().code, ErrorCode::AlreadyExists);
        QVERIFY(*host.isActive().result() && *host.hasToSend().result());
        const auto code = host.invite(true).result().value();
        const auto seen = readInvitation(code);
        QCOMPARE(seen->host, a.name());
        QCOMPARE(seen->place.location, there.location);
        QCOMPARE(seen->place.password, there.password);
        QVERIFY(readInvitation(host.invite(false).result().value())->place.password.isEmpty());
        QVERIFY(pairBy(host, guest, there));
        for (int round = 0; round < 3; ++round)
            QVERIFY(guest.sync().result() && host.sync().result());
        QCOMPARE(saved(a).size(), 9);
        QCOMPARE(a.dump(), b.dump());
        QVERIFY(!*host.hasToSend().result() && !*guest.hasToSend().result());
        QVERIFY(save(b, 9, 10));
        QVERIFY(*guest.hasToSend().result() && !*host.hasToSend().result());
        QVERIFY(guest.sync().result() && host.sync().result());
        QCOMPARE(saved(a).size(), 10);
        QVERIFY(!*host.hasToSend().result()); // what came from another device is no news to it
        const auto standing = host.standing().result();
        QCOMPARE(standing->devices.size(), 2);
        QVERIFY(standing->place.password.isEmpty());
        QVERIFY(guest.leave().result());
        QVERIFY(!*guest.isActive().result() && !*guest.hasToSend().result());
        QCOMPARE(saved(b).size(), 10);
        const QString gone = standing->devices[standing->devices[0].isThis ? 1 : 0].card.id;
        QVERIFY(host.cutOff(gone).result());
        QVERIFY(host.sync().result());
    }

    void answersComeToWhoeverAsked()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder));
        Devices devices(a.vault(), smallBatches());
        QVERIFY(devices.setUp(a.place(), a.name()).result());
        QVERIFY(save(a, 0, 3));
        QSignalSpy began(&devices, &Devices::syncBegan), ended(&devices, &Devices::syncEnded),
            group(&devices, &Devices::groupChanged);
        // Signals and answers of work on another thread, on this one.
        QObject here;
        QThread *heardOn = nullptr, *answeredOn = nullptr;
        int steps = 0;
        connect(&devices, &Devices::progressed, &here, [&](const SyncProgress &progress) {
            heardOn = QThread::currentThread();
            steps += progress.stage == SyncProgress::Stage::Sending ? 1 : 0;
        });
        QFutureWatcher<Result<SyncReport>> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, &here, [&] { answeredOn = QThread::currentThread(); });
        watcher.setFuture(devices.sync());
        QTRY_VERIFY_WITH_TIMEOUT(answeredOn != nullptr && heardOn != nullptr && ended.count() == 1, patience);
        QCOMPARE(answeredOn, thread());
        QCOMPARE(heardOn, thread());
        QCOMPARE(began.count(), 1);
        QVERIFY(watcher.result()->sent >= 3);
        QTRY_COMPARE_WITH_TIMEOUT(steps, watcher.result()->sent, patience);
        const auto outcome = ended.first().first().value<SyncOutcome>();
        QVERIFY(outcome.report && !outcome.error && outcome.report->sent == watcher.result()->sent);
        // And on a thread of somebody else, at the same time.
        Result<SyncReport> elsewhere = failure(ErrorCode::Internal);
        std::thread other([&] { elsewhere = devices.sync().result(); });
        const auto mine = devices.sync().result();
        other.join();
        QVERIFY(mine && elsewhere);
        QCOMPARE(mine->sent + elsewhere->sent, 0);
        QVERIFY(devices.leave().result());
        QTRY_COMPARE_WITH_TIMEOUT(group.count(), 1, patience);
    }

    // Pulled away after the second batch: what is there stays, and the rest goes the next time, nothing twice.
    void cancelInTheMiddle_data() { places(); }
    void cancelInTheMiddle()
    {
        QFETCH(const QString, kind);
        if (isMissing(kind))
            QSKIP("SKIPPED: apache2 with mod_dav_fs is not on this machine");
        const PlaceAddress there = place(kind);
        Device a(QStringLiteral("Laptop"), there, 1), b(QStringLiteral("Phone"), there, 2);
        Devices host(a.vault(), smallBatches()), guest(b.vault(), smallBatches());
        QVERIFY(host.setUp(there, a.name()).result());
        QVERIFY(pairBy(host, guest, there));
        QVERIFY(save(a, 0, 8));
        const auto stopAt = [](Devices &devices, SyncProgress::Stage stage, int done) {
            return connect(
                &devices, &Devices::progressed, &devices,
                [&devices, stage, done](const SyncProgress &progress) {
                    if (progress.stage == stage && progress.done == done)
                        devices.cancel();
                },
                Qt::DirectConnection);
        };
        auto stopping = stopAt(host, SyncProgress::Stage::Sending, 2);
        auto first = host.sync();
        const auto behind = host.sync(); // waits behind it
        QCOMPARE(first.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(behind.result().error().code, ErrorCode::Cancelled);
        disconnect(stopping);
        const auto rest = host.sync().result();
        QVERIFY2(rest, rest ? "" : qPrintable(rest.error().detail));
        QCOMPARE(rest->sent, 6);
        stopping = stopAt(guest, SyncProgress::Stage::Receiving, 3);
        QCOMPARE(guest.sync().result().error().code, ErrorCode::Cancelled);
        disconnect(stopping);
        QVERIFY(guest.sync().result());
        QCOMPARE(saved(b), saved(a));
        QCOMPARE(saved(b).size(), 8);
        QVERIFY(host.sync().result() && guest.sync().result());
        QCOMPARE(a.dump(), b.dump());
    }

    void theCallerCanStopItsOwn()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder));
        Devices devices(a.vault(), smallBatches());
        QVERIFY(devices.setUp(a.place(), a.name()).result());
        QVERIFY(save(a, 0, 5));
        std::stop_source stop;
        const auto stopping = connect(
            &devices, &Devices::progressed, this,
            [&stop](const SyncProgress &progress) {
                if (progress.stage == SyncProgress::Stage::Sending && progress.done == 1)
                    stop.request_stop();
            },
            Qt::DirectConnection);
        const auto mine = devices.sync(stop.get_token());
        const auto others = devices.sync();
        QCOMPARE(mine.result().error().code, ErrorCode::Cancelled);
        QVERIFY(others.result());
        disconnect(stopping);
        QCOMPARE(devices.sync(stop.get_token()).result().error().code, ErrorCode::Cancelled);
    }

    void itsEndStopsWhatRuns()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder));
        QFuture<Result<SyncReport>> running;
        {
            Devices devices(a.vault(), smallBatches());
            QVERIFY(devices.setUp(a.place(), a.name()).result());
            QVERIFY(save(a, 0, 200));
            running = devices.sync();
        }
        QVERIFY(running.isFinished());
        QCOMPARE(running.result().error().code, ErrorCode::Cancelled);
        Devices again(a.vault(), smallBatches());
        QVERIFY(again.sync().result());
        QVERIFY(QDir(a.place().location).entryList(QDir::Files).size() > 200); // one each, and the one that tells of the device
    }

    void aCodeCanBeTakenBack()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder), 1), b(QStringLiteral("Phone"), a.place(), 2);
        Devices host(a.vault(), smallBatches()), guest(b.vault(), smallBatches());
        QVERIFY(host.setUp(a.place(), a.name()).result());
        const auto shown = guest.join(host.invite(false).result().value(), b.name()).result();
        QVERIFY(shown && host.sync().result()->guestAsks);
        const auto files = [&] { return QDir(a.place().location).entryList(QDir::Files).size(); };
        const auto withRequest = files();
        QVERIFY(host.withdraw().result());
        QCOMPARE(files(), withRequest - 1); // others of the group could not tell what it is
        QVERIFY(host.standing().result()->fingerprint.isEmpty());
        QCOMPARE(host.admit(*shown).result().error().code, ErrorCode::NotFound);
        QVERIFY(!host.sync().result()->guestAsks);
        QVERIFY(guest.sync().result()->joining);
        const auto before = files();
        QVERIFY(guest.leave().result()); // nobody answered: as if it had never asked
        QCOMPARE(files(), before);
        QVERIFY(guest.join(host.invite(false).result().value(), b.name()).result());
        QCOMPARE(files(), before + 1);
        QVERIFY(guest.leave().result());
        QCOMPARE(files(), before);
        QVERIFY(!*guest.isActive().result());
        QVERIFY(pairBy(host, guest, a.place()));
    }

    // Who was in another group before brings what it holds, and nobody of that group.
    void nobodyOfAFormerGroupComesAlong()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder), 1), b(QStringLiteral("Phone"), a.place(), 2),
            c(QStringLiteral("Stranger"), placeAddress(m_folder->filePath(QStringLiteral("former"))), 3);
        Devices host(a.vault(), smallBatches()), guest(b.vault(), smallBatches()), former(c.vault(), smallBatches());
        QVERIFY(former.setUp(c.place(), c.name()).result());
        QVERIFY(pairBy(former, guest, c.place()));
        QVERIFY(former.sync().result() && save(c, 0, 1) && former.sync().result() && guest.sync().result());
        QVERIFY(guest.leave().result());
        QVERIFY(host.setUp(a.place(), a.name()).result());
        QVERIFY(pairBy(host, guest, a.place()));
        QVERIFY(guest.sync().result() && host.sync().result() && guest.sync().result());
        for (Devices *devices : { &host, &guest }) {
            QStringList names;
            const auto standing = devices->standing().result();
            for (const auto &device : standing->devices)
                names << device.card.name;
            names.sort();
            QCOMPARE(names, QStringList({ a.name(), b.name() }));
        }
        QCOMPARE(saved(a), QStringList(QStringLiteral("urn:item:0")));
        QCOMPARE(a.dump(), b.dump());
    }

    // The same folder has another path on the other device, as with Syncthing.
    void theGuestReachesThePlaceItsOwnWay()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder), 1), b(QStringLiteral("Phone"), a.place(), 2);
        Devices host(a.vault(), smallBatches()), guest(b.vault(), smallBatches());
        QVERIFY(host.setUp(a.place(), a.name()).result());
        const QString moved = m_folder->filePath(QStringLiteral("elsewhere"));
        QVERIFY(QDir().rename(a.place().location, moved));
        const auto code = host.invite(false).result().value();
        QCOMPARE(guest.join(code, b.name()).result().error().code, ErrorCode::NotFound);
        QVERIFY(guest.join(code, b.name(), { moved, {}, {} }).result());
        QCOMPARE(guest.standing().result()->place.location, moved);
    }

    void aBackupIsOpenedAgainOrGone_data() { places(); }
    void aBackupIsOpenedAgainOrGone()
    {
        QFETCH(const QString, kind);
        if (isMissing(kind))
            QSKIP("SKIPPED: apache2 with mod_dav_fs is not on this machine");
        const PlaceAddress there = place(kind);
        Device a(QStringLiteral("Laptop"), there);
        Devices devices(a.vault(), smallBatches());
        QVERIFY(devices.setUp(there, a.name()).result());
        QSet<QString> events;
        QRandomGenerator random(7);
        for (int i = 0; i < 60; ++i)
            QVERIFY(a.in([&](vault::Session &session) { return test::doSomething(session, random, events); }));
        int last = -1;
        bool grows = true;
        const auto heard = connect(
            &devices, &Devices::backupProgressed, this,
            [&](int percent) {
                grows = grows && percent >= last;
                last = percent;
            },
            Qt::DirectConnection);
        const auto made = devices.backUp(crypto::SecretBytes::copyOf("words")).result();
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(qint64(made->events), a.count(QStringLiteral("learning_events")));
        QCOMPARE(qint64(made->credentials), a.count(QStringLiteral("credentials")));
        QVERIFY(grows);
        QCOMPARE(last, 100);
        disconnect(heard);
        const auto backups = [&] { return backupsAt(*openPlace(there).value()).value(); };
        const QString name = backups().first().name;
        // Stopped after it was brought there: the one before stands, the new one does not.
        connect(
            &devices, &Devices::backupProgressed, this,
            [&](int percent) {
                if (percent >= 65)
                    devices.cancel();
            },
            Qt::DirectConnection);
        QCOMPARE(devices.backUp(crypto::SecretBytes::copyOf("words")).result().error().code, ErrorCode::Cancelled);
        QCOMPARE(backups().size(), 1);
        QCOMPARE(backups().first().name, name);
        QCOMPARE(devices.backUp({}).result().error().code, ErrorCode::InvalidArgument);
    }

    // All devices are gone; address and passphrase are left.
    void theNewestBackupThatOpensIsFound_data() { places(); }
    void theNewestBackupThatOpensIsFound()
    {
        QFETCH(const QString, kind);
        if (isMissing(kind))
            QSKIP("SKIPPED: apache2 with mod_dav_fs is not on this machine");
        const PlaceAddress there = place(kind);
        Device a(QStringLiteral("Laptop"), there, 1), b(QStringLiteral("Phone"), there, 2), c(QStringLiteral("Other"), there, 3);
        Devices first(a.vault(), smallBatches()), second(b.vault(), smallBatches()), third(c.vault(), smallBatches());
        QVERIFY(first.setUp(there, a.name()).result());
        const auto at = openPlace(there).value();
        const QTemporaryDir folder, other;
        const auto words = crypto::SecretBytes::copyOf("restored");
        QCOMPARE(fetchNewestBackup(*at, words, folder.path()).error().code, ErrorCode::NotFound);
        QVERIFY(pairBy(first, second, there));
        QVERIFY(third.setUp(there, c.name()).result());
        QVERIFY(save(a, 0, 1) && first.backUp(words.clone()).result());
        b.clock.advance(60'000);
        QVERIFY(save(b, 0, 3));
        const auto made = second.backUp(words.clone()).result();
        c.clock.advance(120'000); // newer, and somebody else's words
        QVERIFY(third.backUp(crypto::SecretBytes::copyOf("others")).result());
        int last = -1;
        const auto found = fetchNewestBackup(*at, words, folder.path(), {}, [&last](int percent) {
            const bool grows = percent >= last;
            last = percent;
            return grows;
        });
        QVERIFY2(found, found ? "" : errorName(found.error().code).data());
        QCOMPARE(last, 100);
        QCOMPARE(found->summary.created, made->created);
        QCOMPARE(found->others, 2);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
            QStringList(QFileInfo(found->file).fileName())); // the rest does not lie about
        QCOMPARE(fetchNewestBackup(*at, crypto::SecretBytes::copyOf("nobody's"), other.path()).error().code,
            ErrorCode::WrongPassphrase);
        std::stop_source stop;
        const auto stopped = fetchNewestBackup(*at, words, other.path(), stop.get_token(), [&stop](int percent) {
            if (percent > 40)
                stop.request_stop();
            return true;
        });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);

        Device d(QStringLiteral("New phone"), there, 4);
        d.close();
        QVERIFY(vault::restoreBackup(found->file, words, d.folder(), d.clock, 1));
        d.clock.advance(300'000);
        d.restart();
        Devices again(d.vault(), smallBatches());
        const auto report = again.sync().result();
        QVERIFY2(report && report->becameNew, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(saved(d).size(), 3);
    }

    void theDutyIsWantedOnceThereIsAGroup()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder), 1), b(QStringLiteral("Phone"), a.place(), 2);
        QVERIFY(a.vault().setPassphrase(crypto::SecretBytes::copyOf("words")).result());
        Devices host(a.vault(), smallBatches()), guest(b.vault(), smallBatches());
        DevicesDuty duty(host, a.clock);
        QCOMPARE(duty.key(), QStringLiteral("devices"));
        QVERIFY(!duty.isWanted());
        QCOMPARE(duty.run({}).error().code, ErrorCode::KeyNotFound);
        QVERIFY(host.setUp(a.place(), a.name()).result());
        QVERIFY(duty.isWanted());
        QVERIFY(save(a, 0, 3));
        const auto report = duty.run({});
        QVERIFY(report && report->done >= 3 && !report->again.isValid());
        // A pairing is looked after soon.
        QVERIFY(guest.join(host.invite(false).result().value(), b.name()).result());
        QVERIFY(DevicesDuty(guest, b.clock).run({})->again.isValid());
        QVERIFY(duty.run({})->again == a.clock.nowUtc().addSecs(60));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(duty.run(stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(!duty.needsNetwork());
        // The stick is not plugged in.
        QVERIFY(save(a, 3, 4) && QDir(a.place().location).removeRecursively());
        QVERIFY(QDir().rename(m_folder->path(), m_folder->path() + QStringLiteral("-away")));
        QCOMPARE(host.sync().result().error().code, ErrorCode::NotFound);
        const auto away = duty.run({});
        QVERIFY(QDir().rename(m_folder->path() + QStringLiteral("-away"), m_folder->path()));
        QVERIFY(away && away->waiting == 1);
        // A locked vault waits for the person, and the group is not forgotten meanwhile.
        QVERIFY(a.vault().lock().result());
        QVERIFY(duty.isWanted());
        QCOMPARE(duty.run({}).error().code, ErrorCode::Locked);
        QVERIFY(!DevicesDuty(host, a.clock).isWanted()); // who never saw it open knows of none
        QVERIFY(a.vault().unlock(crypto::SecretBytes::copyOf("words")).result());
        QVERIFY(host.leave().result());
        QVERIFY(!duty.isWanted());
    }

    void theBellRingsForWhatOthersDoNotKnow()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder), 1), b(QStringLiteral("Phone"), a.place(), 2);
        QVERIFY(a.vault().setPassphrase(crypto::SecretBytes::copyOf("words")).result());
        Devices host(a.vault(), smallBatches()), guest(b.vault(), smallBatches());
        ChangeBell bell(a.vault(), host, { 0ms, 0ms });
        QSignalSpy rang(&bell, &ChangeBell::rang);
        // All that was told has been heard and looked at.
        const auto settled = [&] {
            for (int i = 0; i < 20; ++i) {
                QCoreApplication::processEvents(QEventLoop::AllEvents);
                (void)host.hasToSend().result();
            }
            return true;
        };
        QVERIFY(save(a, 0, 1));
        QVERIFY(settled());
        QCOMPARE(rang.count(), 0); // there is nobody to tell
        QVERIFY(host.setUp(a.place(), a.name()).result());
        QTRY_VERIFY_WITH_TIMEOUT(rang.count() >= 1, patience);
        QVERIFY(pairBy(host, guest, a.place()));
        for (int round = 0; round < 3; ++round)
            QVERIFY(guest.sync().result() && host.sync().result());
        QVERIFY(settled());
        rang.clear();
        QVERIFY(save(b, 10, 13) && guest.sync().result() && host.sync().result());
        QVERIFY(saved(a).contains(QStringLiteral("urn:item:12")));
        QVERIFY(settled());
        QCOMPARE(rang.count(), 0); // it came from the others
        QVERIFY(save(a, 13, 14));
        QTRY_VERIFY_WITH_TIMEOUT(rang.count() >= 1, patience);
        QVERIFY(host.sync().result() && settled());
        rang.clear();
        QVERIFY(a.vault().lock().result());
        QTRY_COMPARE_WITH_TIMEOUT(a.vault().state(), vault::Vault::State::Locked, patience);
        QVERIFY(a.vault().unlock(crypto::SecretBytes::copyOf("words")).result());
        QTRY_COMPARE_WITH_TIMEOUT(a.vault().state(), vault::Vault::State::Unlocked, patience);
        QVERIFY(settled());
        QCOMPARE(rang.count(), 0);
        QVERIFY(save(a, 14, 15));
        QTRY_VERIFY_WITH_TIMEOUT(rang.count() >= 1, patience);
    }

    // Somebody who goes on writing is heard all the same.
    void theBellDoesNotWaitForEver()
    {
        Device a(QStringLiteral("Laptop"), folderIn(*m_folder));
        Devices devices(a.vault(), smallBatches());
        QVERIFY(devices.setUp(a.place(), a.name()).result());
        QVERIFY(devices.sync().result());
        ChangeBell bell(a.vault(), devices, { 24h, 1ms });
        QSignalSpy rang(&bell, &ChangeBell::rang);
        QVERIFY(save(a, 0, 1));
        QTRY_VERIFY_WITH_TIMEOUT(rang.count() >= 1, patience);
    }
};

QTEST_GUILESS_MAIN(TestDevicesFacade)
#include "tst_devices_facade.moc"
