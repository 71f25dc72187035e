// The way back by stick: what waits is written on it, somebody else carries it on, and a real web server takes it in.
#include "sync/engine/CarriedMail.h"
#include "sync/engine/Lane.h"
#include "sync/engine/OutgoingFolder.h"
#include "tests/support/CopyFolder.h"
#include "tests/support/Nginx.h"
#include "tests/support/VerifyResult.h"
#include "tests/sync/engine/EngineDevice.h"
#include "tests/sync/engine/PublishedProvider.h"

using namespace wb;
using namespace wb::sync;
using test::copyFolder;
using test::waited;

namespace {

// Letters to one provider, each written once.
class Letters final : public OutgoingWriter {
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("letters"); }
    [[nodiscard]] Result<WrittenOut> writeTo(const QString &folder, const QString &did, std::stop_token) override
    {
        ++asked;
        if (isLocked)
            return failure(ErrorCode::Locked);
        if (did != to || letters.isEmpty())
            return WrittenOut {};
        const QByteArray letter = letters.takeFirst();
        QFile file(folder + QStringLiteral("/letter-") + toHex(crypto::sha256(letter)).left(16) + QStringLiteral(".wbrecords"));
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(letter) != letter.size())
            return failure(ErrorCode::NotWritable, folder);
        names.append(QFileInfo(file).fileName());
        return WrittenOut { 1, 10, letters.size() };
    }
    [[nodiscard]] Result<Authorships> authorships() override
    {
        if (isLocked)
            return failure(ErrorCode::Locked);
        Authorships all;
        for (const QString &name : names)
            all.insert(name, areTakenBack ? Authorship::TakenBack : Authorship::Own);
        return all;
    }

    QString to;
    QByteArrayList letters;
    QStringList names; // that were written
    std::atomic<bool> isLocked = false;
    std::atomic<bool> areTakenBack = false;
    std::atomic<int> asked = 0;
};

struct Device : test::EngineDevice {
    // `look` at what is due, and wait for the carrier to have been through.
    [[nodiscard]] DutyState carried() const { return engine->duty(QStringLiteral("carried")).value_or(DutyState {}); }
};

// A provider whose nginx takes files in, if it is `open`.
struct School {
    School()
        : nginx({ { .root = provider.folder(),
            .server =
                QStringLiteral("location /in/ { root %1; dav_methods PUT; create_full_put_path on; client_max_body_size 64m; } "
                               "location /closed/ { return 403; }")
                    .arg(inbox.path()) } })
    {
        publish("in");
    }
    void publish(const QByteArray &place)
    {
        provider.source().write(QStringLiteral("provider.json"),
            R"({"name": "Small school", "languages": ["en"], "endpoints": {"webdav": ")" + nginx.url().toEncoded() + place
                + "\"}}");
        provider.publish();
    }
    [[nodiscard]] QByteArrayList letters() const
    {
        QByteArrayList all;
        for (const QFileInfo &info : QDir(inbox.path() + QStringLiteral("/in")).entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            all.append(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        }
        return all;
    }

    test::PublishedProvider provider;
    QTemporaryDir inbox;
    test::Nginx nginx;
};

} // namespace

class TestEngineOutgoing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::Nginx::isThere())
            QSKIP("nginx is not installed");
    }

    void aLetterGoesByStickAndBySomebodyElse()
    {
        School school;
        QTemporaryDir stick;
        copyFolder(school.provider.folder(), stick.filePath(QStringLiteral("school")));

        // One device has never been online; it knows the provider by the stick.
        Device writer;
        writer.surroundings.set(Network::None);
        auto letters = std::make_shared<Letters>();
        letters->to = school.provider.did;
        letters->letters = { "sealed one", "sealed two" };
        writer.engine->addOutgoing(letters);
        const auto given = waited(writer.engine->take(stick.path(), { school.provider.did }));
        VERIFY_RESULT(given);
        QCOMPARE(given->written, 1);
        QCOMPARE(given->providers.first().writtenItems, 10);
        QCOMPARE(given->leftToWrite, 1);
        QCOMPARE(given->collected, 0); // not its own
        QCOMPARE(waited(writer.engine->look(stick.path()))->outgoing, 1);

        // Another one takes it along and is online.
        Device carrier;
        QVERIFY(carrier.add(school.nginx.url().toString()) > 0);
        const auto taken = waited(carrier.engine->take(stick.path()));
        VERIFY_RESULT(taken);
        QCOMPARE(taken->collected, 1);
        QVERIFY(school.letters().isEmpty());
        QCoreApplication::processEvents();
        carrier.engine->lookAround();
        QTRY_COMPARE(school.letters(), QByteArrayList { "sealed one" });
        QTRY_VERIFY(carrier.carried().lastGood.isValid());
        QCOMPARE(carrier.carried().waiting, 0);

        // It comes back: the letter is off the stick, and the next one is on it.
        const auto back = waited(carrier.engine->take(stick.path()));
        VERIFY_RESULT(back);
        QCOMPARE(back->arrived, 1);
        QCOMPARE(back->collected, 0);
        QCOMPARE(waited(writer.engine->take(stick.path()))->written, 1);
        QCOMPARE(waited(writer.engine->take(stick.path()))->written, 0);
        QCOMPARE(waited(carrier.engine->take(stick.path()))->collected, 2 - 1);
        QCoreApplication::processEvents();
        carrier.engine->lookAround();
        QTRY_COMPARE(school.letters().size(), 2);
    }

    // Also while the vault is locked, by what was noted when it was open.
    void whatWasTakenBackGoesNoFurther_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::newRow("open") << false;
        QTest::newRow("locked") << true;
    }
    void whatWasTakenBackGoesNoFurther()
    {
        QFETCH(const bool, locked);
        School school;
        QTemporaryDir stick;
        copyFolder(school.provider.folder(), stick.filePath(QStringLiteral("school")));
        Device writer;
        auto letters = std::make_shared<Letters>();
        letters->to = school.provider.did;
        letters->letters = { "sealed one", "sealed two" };
        writer.engine->addOutgoing(letters);
        QVERIFY(writer.add(school.nginx.url().toString()) > 0);
        QCOMPARE(waited(writer.engine->take(stick.path()))->written, 1);
        writer.surroundings.set(Network::None);
        OutgoingFolder here(writer.folder.path(), school.provider.did);
        const OutgoingFolder there(stick.path(), school.provider.did);
        VERIFY_RESULT(here.drop(letters->names.first(), "sealed one")); // as if the stick had been here before
        VERIFY_RESULT(here.drop(QStringLiteral("theirs.wbrecords"), "somebody else's"));

        letters->areTakenBack = true;
        letters->letters.clear();
        if (locked) {
            writer.engine->dropTakenBack();
            QTRY_COMPARE(here.waiting()->size(), 1); // theirs
            VERIFY_RESULT(here.drop(letters->names.first(), "sealed one"));
            letters->isLocked = true;
        }
        const auto back = waited(writer.engine->take(stick.path()));
        VERIFY_RESULT(back);
        QCOMPARE(back->collected, 0);
        QCOMPARE(there.waiting()->size(), 0); // off the stick
        writer.surroundings.set(Network::Unmetered);
        writer.engine->dutyNow(QLatin1StringView(CarriedMailDuty::name));
        QTRY_COMPARE(school.letters(), QByteArrayList { "somebody else's" });
        QTRY_COMPARE(here.waiting()->size(), 0); // and gone from here, unsent
        QTRY_VERIFY(writer.carried().lastGood.isValid());
        QCOMPARE(school.letters().size(), 1);
    }

    void aStickThatBringsNothingTakesLettersToo()
    {
        test::PublishedProvider provider;
        Device device;
        QVERIFY(device.add(provider.folder()) > 0);
        auto letters = std::make_shared<Letters>();
        letters->to = provider.did;
        letters->letters = { "sealed" };
        device.engine->addOutgoing(letters);
        QTemporaryDir stick;
        const auto given = waited(device.engine->give(stick.path()));
        VERIFY_RESULT(given);
        QCOMPARE(given->written, 1);
        QCOMPARE(given->outgoing, 1);
        QCOMPARE(
            *OutgoingFolder(stick.path(), provider.did).read(OutgoingFolder(stick.path(), provider.did).waiting()->first().name),
            QByteArray("sealed"));
        QCOMPARE(waited(device.engine->give(stick.path(), { QStringLiteral("did:key:z6MkOther") }))->providers.size(), 0);
    }

    void aClosedVaultKeepsNothingElseFromComing()
    {
        test::PublishedProvider provider;
        Device device;
        auto letters = std::make_shared<Letters>();
        letters->isLocked = true;
        device.engine->addOutgoing(letters);
        const auto taken = waited(device.engine->take(provider.folder(), { provider.did }));
        VERIFY_RESULT(taken);
        QCOMPARE(taken->newModules, 2);
        QCOMPARE(taken->written, 0);
        QCOMPARE(taken->providers.first().notWritten->code, ErrorCode::Locked);
        QTRY_COMPARE(device.engine->providers().value(0).modules, 2);
    }

    void aServerThatRefusesIsAskedLater()
    {
        School school;
        school.publish("closed");
        Device device;
        QVERIFY(device.add(school.nginx.url().toString()) > 0);
        QTemporaryDir stick;
        QVERIFY(OutgoingFolder(stick.path(), school.provider.did).drop(QStringLiteral("a.wbrecords"), "sealed"));
        QVERIFY(OutgoingFolder(stick.path(), QStringLiteral("did:key:z6MkNobodyKnows")).drop(QStringLiteral("b.wbrecords"), "x"));
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 1);
        QCoreApplication::processEvents();
        device.engine->lookAround();
        QTRY_COMPARE(device.carried().failures, 1);
        QCOMPARE(device.carried().error->code, ErrorCode::RequestRefused);
        QVERIFY(!device.carried().waitsForPerson);
        QCOMPARE(OutgoingFolder(device.folder.path(), school.provider.did).waiting()->size(), 1);

        school.publish("in");
        device.engine->syncNow();
        const auto isIdle = [&] { return device.engine->providers().first().activity == Activity::Idle; };
        QTRY_VERIFY(isIdle());
        device.engine->dutyNow(QStringLiteral("carried"));
        QTRY_COMPARE(school.letters(), QByteArrayList { "sealed" });
        QTRY_VERIFY(!device.carried().error);
    }

    // Else a stick could have a person's own files sent to somebody.
    void aLinkOnTheStickIsNotFollowed()
    {
        test::PublishedProvider provider;
        Device device;
        QVERIFY(device.add(provider.folder()) > 0);
        auto letters = std::make_shared<Letters>();
        letters->to = provider.did;
        letters->letters = { "sealed" };
        device.engine->addOutgoing(letters);
        QTemporaryDir stick, home;
        QFile diary(home.filePath(QStringLiteral("diary.txt")));
        QVERIFY(diary.open(QIODevice::WriteOnly) && diary.write("mine") == 4);
        diary.close();
        QVERIFY(QDir().mkpath(stick.filePath(QStringLiteral("outgoing"))));
        QVERIFY(QFile::link(home.path(), stick.filePath(QStringLiteral("outgoing/") + OutgoingFolder::nameOf(provider.did))));
        copyFolder(provider.folder(), stick.filePath(QStringLiteral("school")));
        const auto taken = waited(device.engine->take(stick.path()));
        VERIFY_RESULT(taken);
        QCOMPARE(taken->outgoing, 0);
        QCOMPARE(taken->collected, 0);
        QCOMPARE(taken->written, 0);
        QCOMPARE(taken->providers.first().notWritten->code, ErrorCode::UnsafePath);
        QCOMPARE(letters->asked.load(), 0);
        QCOMPARE(QDir(home.path()).entryList(QDir::Files), QStringList { QStringLiteral("diary.txt") });
    }

    // Half a year is held what nobody takes; the person's own for as long as it takes.
    void whatOthersSendIsNotHeldForEver()
    {
        School school;
        school.publish("closed");
        Device device;
        const qint64 id = device.add(school.nginx.url().toString());
        QVERIFY(id > 0);
        auto letters = std::make_shared<Letters>();
        letters->to = school.provider.did;
        letters->letters = { "my own" };
        device.engine->addOutgoing(letters);
        QTemporaryDir stick;
        QCOMPARE(waited(device.engine->give(stick.path()))->written, 1);
        OutgoingFolder onStick(stick.path(), school.provider.did), here(device.folder.path(), school.provider.did);
        QVERIFY(onStick.drop(QStringLiteral("early.wbrecords"), "sealed"));
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 2); // the own one too: it may be quicker online
        const auto later = [&](int days) {
            const QDateTime to = device.clock.nowUtc().addDays(days);
            device.clock.setWallClock(to);
            device.engine->dutyNow(QStringLiteral("carried"));
            return QTest::qWaitFor([&] { return !device.carried().isRunning && device.carried().nextDue > to; }, 20000);
        };
        const auto held = [&] {
            QStringList names;
            const auto files = here.waiting().value_or(QList<OutgoingFile>());
            for (const OutgoingFile &file : files)
                names.append(file.name);
            return names;
        };
        QVERIFY(later(100));
        QVERIFY(device.carried().failures > 0); // it is tried all the same
        QVERIFY(onStick.drop(QStringLiteral("late.wbrecords"), "sealed too"));
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 1);
        QVERIFY(later(79));
        QCOMPARE(held().size(), 3);
        letters->isLocked = true; // nobody can tell whose they are
        QVERIFY(later(2));
        QCOMPARE(held().size(), 3);
        letters->isLocked = false;
        QVERIFY(later(1));
        QCOMPARE(held(), (QStringList { QStringLiteral("late.wbrecords"), letters->names.first() }));
        QCOMPARE(onStick.waiting()->size(), 3); // nothing is taken from whoever carries it

        // Also what is for a provider that was removed, though there is nobody left to try.
        VERIFY_RESULT(waited(device.engine->remove(id)));
        device.surroundings.set(Network::None);
        QVERIFY(later(100));
        QCOMPARE(held(), letters->names);
        QVERIFY(later(1000));
        QCOMPARE(held(), letters->names);
    }

    // A clock that was a year ahead when a file came does not hold it for a year more.
    void aClockThatWasAheadDoesNotHoldItLonger()
    {
        test::PublishedProvider provider;
        Device device;
        QVERIFY(device.add(provider.folder()) > 0);
        QTemporaryDir stick;
        QVERIFY(OutgoingFolder(stick.path(), provider.did).drop(QStringLiteral("a.wbwork"), "sealed"));
        const QDateTime today = device.clock.nowUtc();
        device.clock.setWallClock(today.addDays(365));
        const auto library = Lane::openLibrary(device.folder.path());
        VERIFY_RESULT(library);
        CarriedMail mail(device.folder.path(), **library);
        QCOMPARE(*mail.collect(stick.path(), 1000, device.clock), 1);
        device.clock.setWallClock(today);
        QCOMPARE(*mail.letGo(device.clock, {}), 0);
        device.clock.setWallClock(today.addDays(CarriedMail::mostDays - 1));
        QVERIFY(!*mail.isOverdue(device.clock));
        QCOMPARE(*mail.letGo(device.clock, {}), 0);
        device.clock.setWallClock(today.addDays(CarriedMail::mostDays));
        QVERIFY(*mail.isOverdue(device.clock));
        QCOMPARE(*mail.letGo(device.clock, {}), 1);
        QVERIFY(!*mail.isOverdue(device.clock));
        QCOMPARE(*mail.collect(stick.path(), 1000, device.clock), 1); // carried once more: it begins anew
        QCOMPARE(*mail.letGo(device.clock, {}), 0);
    }

    void whatOthersSendHasABound()
    {
        test::PublishedProvider provider;
        Device device;
        QVERIFY(device.add(provider.folder()) > 0);
        QTemporaryDir stick;
        OutgoingFolder there(stick.path(), provider.did);
        for (const char *name : { "1.wbwork", "2.wbwork", "3.wbwork" })
            QVERIFY(there.drop(QString::fromLatin1(name), QByteArray(1000, name[0])));
        device.surroundings.setFreeBytes(64 * 1024 * 1024 + 2500); // a reserve is never filled
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 2);
        device.surroundings.setFreeBytes(64 * 1024 * 1024 - 1);
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 0);
        device.surroundings.setFreeBytes(qint64(1) << 40);
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 1);
    }
};

QTEST_GUILESS_MAIN(TestEngineOutgoing)
#include "tst_engine_outgoing.moc"
