// Pairing, cutting off, old copies, wrong clocks, and places that change what lies there.
#include "core/progress/EventStore.h"
#include "core/storage/Transaction.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/PrivateValues.h"
#include "core/vault/SavedItems.h"
#include "core/vault/ShareHistory.h"
#include "sync/devices/Batch.h"
#include "sync/devices/Chain.h"
#include "sync/devices/DeviceTables.h"
#include "sync/devices/FolderPlace.h"
#include "sync/devices/PairingMessages.h"
#include "tests/support/CopyFolder.h"
#include "tests/sync/devices/DeviceBench.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace wb;
using namespace wb::sync;
using test::copyFolder;
using test::Device;

namespace {

Result<void> save(vault::Session &session, const QString &id)
{
    return vault::SavedItems(session).set(id, true);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

BatchRow row(qint64 sequence, const char *digest, const char *previous, std::optional<qint64> covers = {}, bool isLast = false)
{
    BatchRow made;
    made.sequence = sequence;
    made.digest = digest;
    made.previous = previous;
    made.covers = covers;
    made.isLast = isLast;
    return made;
}

} // namespace

class TestDevicesGroup : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    PlaceAddress m_place;

    static QStringList saved(Device &device)
    {
        QStringList ids = device.in([](vault::Session &session) { return vault::SavedItems(session).all(); })->values();
        ids.sort();
        return ids;
    }
    static void keep(Device &device, const char *id)
    {
        QVERIFY(device.in([id](vault::Session &session) { return save(session, QLatin1StringView(id)); }));
    }
    QStringList files() const { return QDir(m_place.location).entryList(QDir::Files); }
    QString path(const QString &name) const { return m_place.location + QLatin1Char('/') + name; }
    static bool canOpenAny(Device &device, const QStringList &paths)
    {
        const auto keys = std::make_shared<GroupKeys>(
            device.in([](vault::Session &session) { return DeviceTables(session.database).keys(); }).value());
        return std::any_of(
            paths.begin(), paths.end(), [&](const QString &file) { return openBatch(bytesOf(file), *keys).has_value(); });
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = placeAddress(m_folder->filePath(QStringLiteral("place")));
    }

    void bothSidesShowTheSameAndOnlyThenItIsOpened()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QCOMPARE(a.group().sync().error().code, ErrorCode::KeyNotFound);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QCOMPARE(a.group().setUp(m_place, a.name()).error().code, ErrorCode::AlreadyExists);
        keep(a, "urn:of:a");
        keep(b, "urn:of:b");
        QCOMPARE(b.group().join(QStringLiteral("https://example.org/"), b.name()).error().code, ErrorCode::MalformedDocument);
        const QString code = a.group().invite(false).value();
        QVERIFY(!code.contains(QLatin1Char(' ')) && code.size() < 1000); // fits a QR of middle size
        const auto shown = b.group().join(code, b.name());
        QVERIFY(shown);
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$")).match(*shown).hasMatch());
        QVERIFY(b.group().standing()->state == GroupStanding::State::Joining);
        QVERIFY(b.group().sync()->joining);
        QVERIFY(a.group().sync()->guestAsks);
        const GroupStanding standing = a.group().standing().value();
        QCOMPARE(standing.fingerprint, *shown);
        QCOMPARE(standing.guestName, b.name());
        QCOMPARE(a.group().admit(QStringLiteral("0000-0000")).error().code, ErrorCode::InvalidArgument);
        QVERIFY(a.group().admit(shown->toLower().remove(QLatin1Char('-'))));
        QCOMPARE(a.group().admit(*shown).error().code, ErrorCode::NotFound); // once
        QVERIFY(b.group().sync()->joined);
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(saved(b), QStringList({ QStringLiteral("urn:of:a"), QStringLiteral("urn:of:b") }));
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(b.group().standing()->devices.size(), 2);
        QCOMPARE(b.group().join(code, b.name()).error().code, ErrorCode::AlreadyExists);
    }

    void anOfferIsGoodForADay()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        const auto shown = b.group().join(a.group().invite(false).value(), b.name());
        a.clock.advance(25LL * 3600 * 1000);
        QVERIFY(!a.group().sync()->guestAsks);
        QCOMPARE(a.group().admit(*shown).error().code, ErrorCode::NotFound);
    }

    // Somebody photographed the code and can write to the place: nobody joins their group, and they do not join this one.
    void whoSawTheCodeCannotStandBetween()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        const auto code = PairingCode::read(a.group().invite(false).value());
        const auto shown = b.group().join(code->text(false), b.name()).value();
        const DeviceSelf mallory =
            newSelf(QStringLiteral("11111111-1111-4111-8111-111111111111"), QStringLiteral("Phone"), 1, m_place);
        // An answer in the host's name.
        const auto request = openRequest(bytesOf(path(files().first())), code->secret).value();
        PairingAnswer answer;
        answer.keys.push_back(GroupKey::make(1, {}));
        answer.members = { { mallory.card, {} } };
        answer.introduction = introduce(request, mallory.card.id, mallory.signer);
        overwrite(path(newBatchName()), sealAnswer(answer, request, mallory.signer, code->secret).value());
        QVERIFY(b.group().sync()->joining);
        // A request in the guest's place.
        for (const QString &name : files())
            QVERIFY(QFile::remove(path(name)));
        overwrite(path(newBatchName()), sealRequest(mallory.card, code->secret).value());
        QVERIFY(a.group().sync()->guestAsks);
        QVERIFY(a.group().standing()->fingerprint != shown);
        QCOMPARE(a.group().admit(shown).error().code, ErrorCode::InvalidArgument);
    }

    void aLostDeviceIsCutOff()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2),
            c(QStringLiteral("Lost"), m_place, 3);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::pair(a, c));
        keep(c, "urn:before");
        QVERIFY(test::settle({ &a, &b, &c }));
        // Something that b hears before the cut, and a does not.
        keep(c, "urn:heard-by-one");
        QVERIFY(c.group().sync());
        QVERIFY(b.group().sync());
        QVERIFY(a.group().cutOff(c.id()));
        QCOMPARE(a.group().cutOff(a.id()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(a.group().cutOff(QStringLiteral("nobody")).error().code, ErrorCode::NotFound);
        keep(a, "urn:secret-from-c");
        const QStringList before = files();
        QVERIFY(a.group().sync());
        // What it says from now on does not count, even if it does not know yet.
        keep(c, "urn:after");
        c.memory.own.clear();
        QVERIFY(test::settle({ &a, &b }));
        const auto told = c.group().sync();
        QVERIFY(told->cutOff);
        QCOMPARE(told->sent, 0);
        QVERIFY(c.group().standing()->state == GroupStanding::State::CutOff);
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(saved(a),
            QStringList({ QStringLiteral("urn:before"), QStringLiteral("urn:heard-by-one"), QStringLiteral("urn:secret-from-c") }));
        QCOMPARE(a.dump(), b.dump());
        QVERIFY(!saved(c).contains(QStringLiteral("urn:secret-from-c")));
        // And whatever it tries, it has no key: the one batch it can open tells it that it was cut off.
        QStringList later;
        for (const QString &name : files()) {
            if (!before.contains(name))
                later.append(path(name));
        }
        QVERIFY(later.size() >= 3);
        const int readable =
            int(std::count_if(later.begin(), later.end(), [&](const QString &file) { return canOpenAny(c, { file }); }));
        QCOMPARE(readable, 1);
        // A device that comes later has all of it.
        Device late(QStringLiteral("New"), m_place, 4);
        QVERIFY(test::pair(b, late));
        QVERIFY(test::settle({ &a, &b, &late }));
        QCOMPARE(late.dump(), a.dump());
    }

    void aBatchAfterTheCutIsRefused()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), c(QStringLiteral("Lost"), m_place, 3);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, c));
        QVERIFY(test::settle({ &a, &c }));
        QVERIFY(a.group().cutOff(c.id())); // c has not looked since
        keep(c, "urn:after");
        QVERIFY(c.group().sync());
        const auto report = a.group().sync();
        QCOMPARE(report->refused, 1);
        QVERIFY(saved(a).isEmpty());
        QVERIFY(a.group().sync());
    }

    // Somebody found the device and goes on writing; the others read that and the cut in one go, in whatever order the names have.
    void whatIsReadTogetherWithTheCutDoesNotCountEither()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2),
            c(QStringLiteral("Lost"), m_place, 3);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b) && test::pair(a, c));
        keep(c, "urn:before");
        QVERIFY(test::settle({ &a, &b, &c }));
        QVERIFY(a.group().cutOff(c.id()));
        QVERIFY(a.group().sync());
        for (int i = 0; i < 6; ++i) {
            c.faults.late = 1000; // it sees nothing of the others
            c.memory.hiddenFor.clear();
            QVERIFY(c.in([i](vault::Session &session) { return save(session, QStringLiteral("urn:forged:%1").arg(i)); }));
            QCOMPARE(c.group().sync()->sent, 1);
        }
        const auto report = b.group().sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->refused, 6);
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(saved(b), QStringList(QStringLiteral("urn:before")));
        QCOMPARE(a.dump(), b.dump());
    }

    void twoAreCutOffAtOnce()
    {
        Device a(QStringLiteral("A"), m_place, 1), b(QStringLiteral("B"), m_place, 2), c(QStringLiteral("C"), m_place, 3),
            d(QStringLiteral("D"), m_place, 4);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b) && test::pair(a, c) && test::pair(b, d));
        QVERIFY(test::settle({ &a, &b, &c, &d }));
        QVERIFY(a.group().cutOff(c.id()));
        QVERIFY(b.group().cutOff(d.id())); // at the same time: each new key is known to the wrong one
        QVERIFY(test::settle({ &a, &b }));
        const QStringList before = files();
        keep(a, "urn:ours");
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(saved(b), QStringList(QStringLiteral("urn:ours")));
        QCOMPARE(a.dump(), b.dump());
        QVERIFY(c.group().sync() && d.group().sync());
        QStringList later;
        for (const QString &name : files()) {
            if (!before.contains(name))
                later.append(path(name));
        }
        QVERIFY(!later.isEmpty());
        QVERIFY(canOpenAny(b, later));
        QVERIFY(!canOpenAny(c, later) && !canOpenAny(d, later));
    }

    void changedFilesAreNotBelieved_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : { "one bit", "cut off", "empty", "longer", "another version", "noise" })
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void changedFilesAreNotBelieved()
    {
        QFETCH(QString, what);
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::settle({ &a, &b }));
        const QStringList before = files();
        keep(a, "urn:one");
        QVERIFY(a.group().sync());
        keep(a, "urn:two");
        QVERIFY(a.group().sync());
        QStringList added = files();
        added.removeIf([&](const QString &name) { return before.contains(name); });
        QCOMPARE(added.size(), 2);
        // The first of the two is spoilt on its way to b alone.
        const auto sequenceOf = [&](const QString &name) {
            const auto keys = std::make_shared<GroupKeys>(
                a.in([](vault::Session &session) { return DeviceTables(session.database).keys(); }).value());
            return openBatch(bytesOf(path(name)), *keys)->batch.head.sequence;
        };
        const QString first = sequenceOf(added[0]) < sequenceOf(added[1]) ? added[0] : added[1];
        const QByteArray whole = bytesOf(path(first));
        QByteArray spoilt = whole;
        if (what == QLatin1StringView("one bit"))
            spoilt[spoilt.size() / 2] = char(spoilt[spoilt.size() / 2] ^ 1);
        else if (what == QLatin1StringView("cut off"))
            spoilt.chop(1000);
        else if (what == QLatin1StringView("empty"))
            spoilt.clear();
        else if (what == QLatin1StringView("longer"))
            spoilt += "x";
        else if (what == QLatin1StringView("another version"))
            spoilt[0] = 2;
        else
            spoilt = QByteArray(5000, '#');
        overwrite(path(first), spoilt);
        const auto report = b.group().sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->unreadable, 1);
        QCOMPARE(report->missing, 1); // the gap is seen
        QCOMPARE(saved(b), QStringList(QStringLiteral("urn:two"))); // and blocks nobody
        const GroupStanding standing = b.group().standing().value();
        for (const DeviceStanding &device : standing.devices)
            QCOMPARE(device.missing, device.isThis ? 0 : 1);
        // Its own device mends what the place spoilt: at once where it shows in the size, else when the other still lacks it a day
        // later.
        if (spoilt.size() == whole.size()) {
            QCOMPARE(a.group().sync()->lost, 0);
            a.clock.advance(25LL * 3600 * 1000);
            b.clock.advance(25LL * 3600 * 1000);
            QCOMPARE(b.group().sync()->sent, 1); // a day has gone by: it says what it has seen
            QVERIFY(a.group().sync()->sent > 0);
        } else {
            QVERIFY(a.group().sync()->lost > 0);
        }
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(saved(b), QStringList({ QStringLiteral("urn:one"), QStringLiteral("urn:two") }));
        QCOMPARE(b.group().sync()->missing, 0);
        QCOMPARE(a.dump(), b.dump());
    }

    void swappedAndRepeatedFilesAreHarmless()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        for (int i = 0; i < 6; ++i) {
            QVERIFY(a.in([i](vault::Session &session) {
                return vault::SavedItems(session).set(QStringLiteral("urn:%1").arg(i % 2), i % 3 != 0);
            }));
            QVERIFY(a.group().sync());
        }
        const QStringList all = files();
        const QByteArray first = bytesOf(path(all.first()));
        overwrite(path(all.first()), bytesOf(path(all.last())));
        overwrite(path(all.last()), first);
        for (const QString &name : all)
            QVERIFY(QFile::copy(path(name), path(newBatchName())));
        QVERIFY(b.group().sync());
        QVERIFY(test::settle({ &b, &a }));
        QCOMPARE(a.dump(), b.dump());
        // What was removed long ago and comes back changes nothing.
        QVERIFY(QFile::copy(path(all[2]), path(newBatchName())));
        const QStringList state = b.dump();
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(b.dump(), state);
    }

    void aPlaceThatIsPutBackIsNoticedAndMended()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::settle({ &a, &b }));
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        copyFolder(m_place.location, copy);
        keep(a, "urn:newer");
        QVERIFY(test::settle({ &a, &b }));
        copyFolder(copy, m_place.location);
        const auto seen = b.group().sync();
        QVERIFY(seen->vanished > 0);
        const auto mended = a.group().sync();
        QVERIFY(mended->lost > 0);
        QVERIFY(mended->sent > 0);
        // A newcomer finds all of it there.
        Device late(QStringLiteral("New"), m_place, 3);
        QVERIFY(test::pair(a, late));
        QVERIFY(test::settle({ &a, &b, &late }));
        QCOMPARE(late.dump(), a.dump());
        QCOMPARE(saved(late), QStringList(QStringLiteral("urn:newer")));

        // Even if nothing is left at all.
        QVERIFY(QDir(m_place.location).removeRecursively());
        QVERIFY(test::settle({ &a, &b, &late }));
        QVERIFY(!files().isEmpty());
        QCOMPARE(b.dump(), a.dump());
    }

    // The folder of the vault itself is put back, by a system restore say.
    void anOldCopyOfAVaultGoesOnAsADeviceOfItsOwn()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::settle({ &a, &b }));
        const QString former = b.id();
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        b.close();
        copyFolder(b.folder(), copy);
        b.restart();
        keep(b, "urn:forgotten-here");
        QVERIFY(test::settle({ &a, &b }));
        b.close();
        copyFolder(copy, b.folder());
        b.restart();
        keep(b, "urn:made-after");
        const auto report = b.group().sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->becameNew);
        QVERIFY(b.id() != former);
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(saved(a), QStringList({ QStringLiteral("urn:forgotten-here"), QStringLiteral("urn:made-after") }));
        QCOMPARE(a.group().standing()->devices.size(), 3);
    }

    void aWrongClockBlocksNobody()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2),
            c(QStringLiteral("Tablet"), m_place, 3);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b) && test::pair(a, c));
        QVERIFY(test::settle({ &a, &b, &c }));
        const QDateTime now = b.clock.nowUtc();
        b.clock.setWallClock(now.addYears(50));
        keep(b, "urn:from-the-future");
        QVERIFY(b.group().sync());
        keep(c, "urn:from-today");
        QVERIFY(c.group().sync());
        const auto report = a.group().sync();
        QCOMPARE(report->ahead, 1);
        QCOMPARE(saved(a), QStringList(QStringLiteral("urn:from-today")));
        QCOMPARE(a.group().sync()->ahead, 1); // still there, still said
        b.clock.setWallClock(now);
        QVERIFY(b.group().sync());
        keep(b, "urn:sane-again");
        QVERIFY(test::settle({ &b, &a, &c }));
        QCOMPARE(saved(a),
            QStringList(
                { QStringLiteral("urn:from-the-future"), QStringLiteral("urn:from-today"), QStringLiteral("urn:sane-again") }));
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(a.dump(), c.dump());
        QVERIFY(a.in(
            [](vault::Session &session) { return vault::SavedItems(session).set(QStringLiteral("urn:from-the-future"), false); }));
        QVERIFY(test::settle({ &a, &b, &c }));
        QVERIFY(!saved(b).contains(QStringLiteral("urn:from-the-future"))); // nobody was pushed into the future
    }

    void aLogOfAnEarlyVersionIsMadeWhole()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QRandomGenerator random(5);
        QSet<QString> events;
        for (int i = 0; i < 200; ++i)
            QVERIFY(a.in([&](vault::Session &session) { return test::doSomething(session, random, events); }));
        const auto aged = a.in([](vault::Session &session) -> Result<qint64> {
            WB_CHECK(
                session.database.execute(QStringLiteral("UPDATE changes SET whole = 0, fields = '{}' WHERE entity <> 'event'")));
            WB_CHECK(session.database.execute(QStringLiteral("DELETE FROM changes WHERE operation > 1")));
            return session.database.changes();
        });
        QVERIFY(aged);
        const QStringList before = a.dump();
        QVERIFY(a.count(QStringLiteral("credentials")) > 3 && a.count(QStringLiteral("shares")) > 0);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::settle({ &a, &b }));
        QStringList after = a.dump();
        after.removeIf([](const QString &line) { return line.startsWith(QLatin1StringView("member")); });
        QCOMPARE(after, before);
        QCOMPARE(b.dump(), a.dump());
    }

    void theOlderKeyStaysAndNoneIsLost()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        const auto key = [](Device &device) {
            return device
                .in([](vault::Session &session) -> Result<QByteArray> {
                    WB_TRY(const auto seed, vault::learnerKeySeed(session));
                    return seed.view().toByteArray();
                })
                .value();
        };
        const QByteArray older = key(b); // the guest's
        a.clock.advance(1000);
        const QByteArray newer = key(a);
        QVERIFY(older != newer);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(key(a), older);
        QCOMPARE(key(b), older);
        for (Device *device : { &a, &b }) {
            const auto former = device->in([](vault::Session &session) {
                return vault::PrivateValues(session).value(vault::PrivateValues::formerName(vault::PrivateValues::learnerKey()));
            });
            QCOMPARE(former->toArray().size(), 1);
        }
        QCOMPARE(a.dump(), b.dump());
    }

    void whatBelongsToOneDeviceStays()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        for (const char *name : { "device.window", "last-backup", "note" })
            QVERIFY(a.in(
                [name](vault::Session &session) { return vault::PrivateValues(session).setValue(QLatin1StringView(name), 1); }));
        QVERIFY(test::settle({ &a, &b }));
        const auto value = [&](const char *name) {
            return b.in([name](vault::Session &session) { return vault::PrivateValues(session).value(QLatin1StringView(name)); })
                .value();
        };
        QVERIFY(value("device.window").isUndefined() && value("last-backup").isUndefined());
        QCOMPARE(value("note").toInt(), 1);
    }

    void otherFilesInTheFolderAreLeftAlone()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        const QString some = files().first();
        const QStringList strange { some + QStringLiteral(".sync-conflict-20261126-101112-ABCDEF"),
            QStringLiteral(".syncthing.%1.tmp").arg(some), QStringLiteral("~syncthing~%1.tmp").arg(some), some.left(31),
            some + QStringLiteral("0"), QStringLiteral("desktop.ini") };
        for (const QString &name : strange)
            overwrite(path(name), "partial");
        // A file system that does not tell cases apart may give names back in capitals.
        QVERIFY(QFile::rename(path(some), path(some.toUpper())));
        keep(a, "urn:x");
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(b.group().sync()->unreadable, 0);
        for (const QString &name : strange)
            QCOMPARE(bytesOf(path(name)), QByteArray("partial"));
        QVERIFY(FolderPlace(m_place.location).list({}).value().size() >= 2);
        // A stick that is not plugged in is not made up.
        QCOMPARE(FolderPlace(QStringLiteral("/no/such/stick/place")).prepare({}).error().code, ErrorCode::NotFound);
        QVERIFY(b.group().setPlace(m_place));
    }

    void nothingChangedCostsOneListing()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::settle({ &a, &b }));
        for (Device *device : { &a, &b }) {
            device->memory.requests = 0;
            QVERIFY(device->group().sync());
            QCOMPARE(device->memory.requests, 1);
        }
        std::stop_source stop;
        stop.request_stop();
        keep(a, "urn:x");
        QVERIFY(a.group().sync({}, {})->sent == 1);
    }

    void thePlaceDoesNotGrowForEver()
    {
        Device a(QStringLiteral("Laptop"), m_place, 1), b(QStringLiteral("Phone"), m_place, 2);
        for (Device *device : { &a, &b }) {
            device->policy.compactAfter = 10;
            device->policy.acknowledgeAfter = 3;
            device->restart();
        }
        QVERIFY(a.group().setUp(m_place, a.name()));
        QVERIFY(test::pair(a, b));
        qsizetype most = 0;
        for (int i = 0; i < 150; ++i) {
            QVERIFY(a.in([i](vault::Session &session) {
                return vault::SavedItems(session).set(QStringLiteral("urn:%1").arg(i % 7), i % 2 == 0);
            }));
            QVERIFY(a.group().sync());
            QVERIFY(b.group().sync());
            most = std::max(most, files().size());
        }
        QVERIFY2(most < 40, QByteArray::number(most).constData());
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(a.dump(), b.dump());
        // But nothing goes that a device has not seen.
        for (int i = 0; i < 30; ++i) {
            QVERIFY(a.in([i](vault::Session &session) {
                return vault::SavedItems(session).set(QStringLiteral("urn:%1").arg(i % 7), i % 2 == 0);
            }));
            QVERIFY(a.group().sync());
        }
        QVERIFY(files().size() >= 30);
        QVERIFY(test::settle({ &b, &a }));
        QCOMPARE(b.dump(), a.dump());
        QVERIFY(files().size() < 40);
    }

    void chainsAreReadForWhatTheyAre()
    {
        const auto check = [](const QList<BatchRow> &rows, qint64 claimed, qint64 base, qint64 upTo, const QList<qint64> &missing,
                               bool forked) {
            const Chain chain = chainOf(rows, claimed);
            QCOMPARE(chain.base, base);
            QCOMPARE(chain.upTo, upTo);
            QCOMPARE(chain.missing, missing);
            QCOMPARE(chain.forked, forked);
        };
        check({}, 0, 0, 0, {}, false);
        check({}, 2, 0, 0, { 1, 2 }, false);
        check({ row(1, "a", ""), row(2, "b", "a") }, 0, 0, 2, {}, false);
        check({ row(1, "a", ""), row(3, "c", "b") }, 5, 0, 1, { 2, 4, 5 }, false);
        check({ row(1, "a", ""), row(2, "b", "x") }, 0, 0, 2, {}, true);
        check({ row(1, "a", ""), row(1, "b", "") }, 0, 0, 1, {}, true);
        check({ row(5, "e", "d", 4, false), row(6, "f", "e", 4, true) }, 0, 4, 6, {}, false); // a newcomer's view
        check({ row(5, "e", "d", 4, false), row(7, "g", "f", 4, true) }, 0, 0, 0, { 1, 2, 3, 4, 6 },
            false); // a snapshot with a hole is none
        check({ row(2, "b", "a"), row(5, "e", "d", 4, true), row(6, "f", "e") }, 6, 4, 6, {}, false);
    }

    // Every table of the vault is either somebody's to sync or has its reason not to be.
    void everyTableHasADecision()
    {
        const QMap<QString, QString> local {
            { QStringLiteral("changes"), QStringLiteral("the log itself: its entries are what is synced") },
            { QStringLiteral("changes_device"), QStringLiteral("which device this is") },
            { QStringLiteral("schema_versions"), QStringLiteral("of this database") },
            { QStringLiteral("sqlite_sequence"), QStringLiteral("SQLite's own") },
            { QStringLiteral("lrs_accounts"), QStringLiteral("each device logs in itself") },
            { QStringLiteral("records_given"),
                QStringLiteral(
                    "positions in this device's own order of events; statements keep their ids, so that a repeat is harmless") },
            { QStringLiteral("records_refused"), QStringLiteral("as records_given") },
            { QStringLiteral("records_sealed"), QStringLiteral("names of the files that this device wrote on a stick") },
            { QStringLiteral("presentation_requests"),
                QStringLiteral("what was answered here; what was shown is a share, and travels") },
            { QStringLiteral("badge_hosts"), QStringLiteral("each device logs in itself") },
            { QStringLiteral("badge_received"), QStringLiteral("as issuance_received") },
            { QStringLiteral("issuance_states"), QStringLiteral("tokens of a flow that this device began") },
            { QStringLiteral("issuance_received"),
                QStringLiteral("waits for a decision on this device; once accepted it is a credential, and travels") },
            { QStringLiteral("issuance_deferred"), QStringLiteral("as issuance_states") },
            { QStringLiteral("issuance_notifications"), QStringLiteral("as issuance_states") },
        };
        const QStringList inTheLibrary { QStringLiteral("providers"),
            QStringLiteral("engine") }; // public, fetched again by each device
        Device a(QStringLiteral("Laptop"), m_place, 1);
        const auto undecided = a.in([&](vault::Session &session) -> Result<QStringList> {
            // Some modules make their tables when they are first used.
            const QDir sync(QStringLiteral(SOURCE_ROOT "/sync"));
            for (const QString &module : sync.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                QStringList texts;
                for (const QFileInfo &file : QDir(sync.filePath(module + QStringLiteral("/sql")))
                                                 .entryInfoList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name))
                    texts.append(QString::fromUtf8(bytesOf(file.filePath())));
                if (!texts.isEmpty() && module != QLatin1StringView("devices") && !inTheLibrary.contains(module))
                    WB_CHECK(storage::migrate(session.database, { QStringLiteral("test-") + module, texts }));
            }
            QStringList decided = local.keys() + localDeviceTables();
            for (const auto &store : allSyncedStores(session))
                decided += store->tables();
            WB_TRY(auto select,
                session.database.prepare(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")));
            QStringList left;
            int count = 0;
            while (true) {
                WB_TRY(const bool there, select.step());
                if (!there)
                    break;
                ++count;
                const QString name = select.text(0);
                const bool shadow = std::any_of(decided.begin(), decided.end(), [&](const QString &table) { // of a full-text table
                    return table.endsWith(QLatin1StringView("_words")) && name.startsWith(table + QLatin1Char('_'));
                });
                if (!decided.contains(name) && !shadow)
                    left.append(name);
            }
            return count > 15 ? left : QStringList { QStringLiteral("too few tables") };
        });
        QCOMPARE(undecided.value(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDevicesGroup)
#include "tst_devices_group.moc"
