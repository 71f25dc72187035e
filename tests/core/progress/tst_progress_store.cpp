// Events are kept for good: appended, never changed, and told to the change log in the same breath.
#include "core/progress/EventStore.h"
#include "core/progress/LearnerState.h"
#include "core/storage/Transaction.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace wb;
using namespace wb::progress;

namespace {

const QString module = QStringLiteral("urn:x-wanderbuch:module:pricing");

Place at(const QString &href, const QString &of = module)
{
    return {of, QByteArray(32, 'd'), QStringLiteral("1.0.0"), href, QStringLiteral("b1")};
}

// A device with its own encrypted database.
class Device
{
public:
    explicit Device(const QString &path)
    {
        m_database = *storage::Database::openEncrypted(path, crypto::SecretBytes::fromBytes(QByteArray(32, 'k')));
        if (!storage::migrate(*m_database, changes::migrations()) || !storage::migrate(*m_database, migrations()))
            QTest::qFail("no tables", __FILE__, __LINE__);
        log.emplace(*changes::ChangeLog::open(*m_database, clock));
        store.emplace(*m_database, *log);
    }
    Event event(EventKind kind = EventKind::Opened, const Place &place = at(QStringLiteral("lessons/01.md")),
                const QJsonObject &payload = {{QStringLiteral("seconds"), 7}})
    {
        clock.advance(1000);
        return makeEvent(kind, place, clock, payload);
    }
    storage::Database &database() { return *m_database; }

    test::FixedClock clock;

private:
    std::unique_ptr<storage::Database> m_database;

public:
    std::optional<changes::ChangeLog> log;
    std::optional<EventStore> store;
};

} // namespace

class TestStore : public QObject
{
    Q_OBJECT
private slots:
    void whatWasAppendedComesBackAfterReopening()
    {
        const QString path = m_dir.filePath(QStringLiteral("reopen"));
        QList<Event> kept;
        {
            Device device(path);
            for (int i = 0; i < 5; ++i)
                kept.append(*device.store->append(device.event(EventKind(i))));
            QCOMPARE(kept.first().device, device.log->device());
        }
        Device device(path);
        const auto all = device.store->all();
        QVERIFY(all);
        QVERIFY(*all == kept);
        QCOMPARE(*device.store->count(), 5);
    }

    void everyEventLeavesAChangeInTheSameTransaction()
    {
        Device device(m_dir.filePath(QStringLiteral("changes")));
        const auto kept = device.store->append(device.event());
        const auto changes = device.log->after(0);
        QCOMPARE(changes->size(), 1);
        QCOMPARE(changes->first().entity, QStringLiteral("event"));
        QCOMPARE(changes->first().entityId, kept->uuid);
        QVERIFY(*eventFromJson(changes->first().fields) == *kept);
        {
            auto outer = storage::Transaction::begin(device.database());
            QVERIFY(device.store->append(device.event()));
            QCOMPARE(*device.store->count(), 2);
        } // undone
        QCOMPARE(*device.store->count(), 1);
        QCOMPARE(device.log->after(0)->size(), 1);
    }

    void oneBadEventKeepsAllOut()
    {
        Device device(m_dir.filePath(QStringLiteral("bad")));
        const Event good = device.event();
        Event bad = device.event();
        bad.place.module.clear();
        QCOMPARE(device.store->append({good, bad}).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(*device.store->count(), 0);
        QCOMPARE(device.log->after(0)->size(), 0);
        QVERIFY(device.store->append(good));
        QCOMPARE(device.store->append(good).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(*device.store->count(), 1);
    }

    void eventsCannotBeChangedOrDeleted()
    {
        Device device(m_dir.filePath(QStringLiteral("fixed")));
        QVERIFY(device.store->append(device.event()));
        QVERIFY(!device.database().execute(QStringLiteral("UPDATE learning_events SET kind = 'opened'")));
        QVERIFY(!device.database().execute(QStringLiteral("DELETE FROM learning_events")));
        QCOMPARE(*device.store->count(), 1);
    }

    void devicesThatExchangeEventsAgree()
    {
        Device phone(m_dir.filePath(QStringLiteral("phone")));
        Device laptop(m_dir.filePath(QStringLiteral("laptop")));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(phone.store->append(phone.event(EventKind(i % 7))));
            QVERIFY(laptop.store->append(laptop.event(EventKind((i + 3) % 7), at(QStringLiteral("lessons/02.md")))));
        }
        QCOMPARE(*phone.store->merge(*laptop.store->all()), 20);
        QCOMPARE(*laptop.store->merge(*phone.store->all()), 20); // its own come back and are passed over
        QCOMPARE(*laptop.store->merge(*phone.store->all()), 0);
        QVERIFY(*phone.store->all() == *laptop.store->all());
        QCOMPARE(foldEvents(*phone.store->all()).seconds, foldEvents(*laptop.store->all()).seconds);
        QSet<QString> devices;
        const auto events = phone.store->all();
        for (const Event &event : *events)
            devices.insert(event.device);
        QCOMPARE(devices.size(), 2);
    }

    void whoeverGoesThroughThemOnceFindsTheRest()
    {
        Device device(m_dir.filePath(QStringLiteral("rest")));
        const QString other = QStringLiteral("urn:x-wanderbuch:module:contracts");
        QList<Event> kept;
        for (int i = 0; i < 6; ++i)
            kept.append(*device.store->append(device.event(EventKind::Opened, at(QStringLiteral("a.md"), i % 2 == 0 ? module : other))));
        QCOMPARE(*device.store->modules(), (QStringList{other, module}));
        const auto first = device.store->after(0, module, {}, 2);
        QVERIFY(first);
        QCOMPARE(first->size(), 2);
        QCOMPARE(first->at(0).event, kept.at(0));
        QCOMPARE(first->at(1).event, kept.at(2));
        QCOMPARE(*device.store->countAfter(first->last().position, module, {}), 1);
        const auto rest = device.store->after(first->last().position, module, {}, 10);
        QCOMPARE(rest->size(), 1);
        QCOMPARE(rest->first().event, kept.at(4));
        // What came late from another device comes after, whatever its time; what is older than asked for does not.
        Event late = kept.at(0);
        late.uuid = QStringLiteral("6b8b4567-327b-43c6-8087-4f3a1b2c3d4e");
        late.time = kept.at(0).time.addDays(-1);
        QCOMPARE(*device.store->merge({late}), 1);
        QCOMPARE(device.store->after(rest->first().position, module, {}, 10)->first().event, late);
        QVERIFY(device.store->after(rest->first().position, module, kept.at(0).time, 10)->isEmpty());
        QCOMPARE(*device.store->countAfter(0, module, kept.at(2).time), 2);
        QVERIFY(device.store->after(0, QStringLiteral("unknown"), {}, 10)->isEmpty());
    }

    // What was taken back by now never goes; taking back something that went does.
    void whatWasTakenBackIsPassedOver()
    {
        Device device(m_dir.filePath(QStringLiteral("back")));
        const auto keep = [&](const Event &event) { return *device.store->append(event); };
        const Event first = keep(device.event(EventKind::Rated));
        const Event second = keep(device.event(EventKind::Commented));
        const Event opened = keep(device.event());
        QCOMPARE(*device.store->countAfter(0, module, {}), 3);
        const qint64 wentTo = device.store->after(0, module, {}, 1)->first().position; // the rating has gone
        keep(device.event(EventKind::TakenBack, at({}), {{QStringLiteral("event"), first.uuid}}));
        keep(device.event(EventKind::TakenBack, at({}), {{QStringLiteral("event"), second.uuid}}));
        const auto rest = device.store->after(wentTo, module, {}, 10);
        QCOMPARE(rest->size(), 2);
        QCOMPARE(rest->at(0).event, opened);
        QCOMPARE(rest->at(1).event.payload.value(QLatin1String("event")).toString(), first.uuid);
        QCOMPARE(*device.store->countAfter(wentTo, module, {}), 2);
        // Who has nothing yet hears of none of it.
        QCOMPARE(device.store->after(0, module, {}, 10)->size(), 1);
        QCOMPARE(*device.store->countAfter(0, module, {}), 1);
    }

    void modulesAreReadAlone()
    {
        Device device(m_dir.filePath(QStringLiteral("modules")));
        QVERIFY(device.store->append(device.event()));
        QVERIFY(device.store->append(device.event(EventKind::Opened, at({}, QStringLiteral("urn:x:other")))));
        QCOMPARE(device.store->ofModule(module)->size(), 1);
        QCOMPARE(device.store->ofModule(QStringLiteral("urn:x:other"))->size(), 1);
        QCOMPARE(device.store->ofModule(QStringLiteral("urn:x:none"))->size(), 0);
        QCOMPARE(device.store->all()->size(), 2);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_APPLESS_MAIN(TestStore)
#include "tst_progress_store.moc"
