#include "tests/sync/devices/DeviceBench.h"

#include "core/progress/EventStore.h"
#include "core/storage/Transaction.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/PrivateValues.h"
#include "core/vault/SavedItems.h"
#include "core/vault/ShareHistory.h"

#include <QTest>

#include <algorithm>

namespace wb::test {

using namespace sync;

Result<void> FaultyPlace::prepare(std::stop_token stop)
{
    ++m_memory.requests;
    return m_place->prepare(stop);
}

Result<QList<PlaceFile>> FaultyPlace::list(std::stop_token stop)
{
    ++m_memory.requests;
    ++m_memory.listings;
    if (chance(m_faults.lostRequest))
        return failure(ErrorCode::TimedOut);
    WB_TRY(QList<PlaceFile> files, m_place->list(stop));
    files.removeIf([this](const PlaceFile &file) {
        if (m_memory.own.contains(file.name) || m_faults.late == 0)
            return false;
        if (!m_memory.hiddenFor.contains(file.name))
            m_memory.hiddenFor.insert(file.name, chance(m_faults.late) ? int(m_memory.random.bounded(1, 12)) : 0);
        return m_memory.hiddenFor[file.name]-- > 0;
    });
    std::shuffle(files.begin(), files.end(), m_memory.random);
    return files;
}

Result<QByteArray> FaultyPlace::read(const QString &name, std::stop_token stop)
{
    ++m_memory.requests;
    if (chance(m_faults.lostRequest) || chance(m_faults.lostAnswer))
        return failure(ErrorCode::ConnectionLost);
    return m_place->read(name, stop);
}

Result<void> FaultyPlace::write(const QString &name, const QByteArray &bytes, std::stop_token stop)
{
    ++m_memory.requests;
    if (chance(m_faults.lostRequest))
        return failure(ErrorCode::TimedOut);
    WB_CHECK(m_place->write(name, bytes, stop));
    m_memory.own.insert(name);
    if (chance(m_faults.repeated))
        WB_CHECK(m_place->write(newBatchName(), bytes, stop));
    if (chance(m_faults.lostAnswer))
        return failure(ErrorCode::ConnectionLost);
    return {};
}

Result<void> FaultyPlace::remove(const QString &name, std::stop_token stop)
{
    ++m_memory.requests;
    if (chance(m_faults.lostRequest))
        return failure(ErrorCode::TimedOut);
    return m_place->remove(name, stop);
}

Result<void> FaultyPlace::upload(const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress)
{
    return m_place->upload(name, file, stop, progress);
}

Result<void> FaultyPlace::download(const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress)
{
    return m_place->download(name, file, stop, progress);
}

Device::Device(QString name, PlaceAddress place, quint32 seed)
    : m_name(std::move(name))
    , m_place(std::move(place))
{
    memory.random.seed(seed);
    open();
}

void Device::open()
{
    m_group.reset();
    m_vault.reset();
    m_vault = std::make_unique<vault::Vault>(
        vault::Vault::Config { folder(), { progress::migrations(), devicesMigrations() }, &clock, nullptr, 1 });
    const auto ready = m_vault->state() == vault::Vault::State::Absent ? m_vault->create().result()
        : m_vault->keys().device                                       ? m_vault->unlockWithDevice().result()
                                 : m_vault->unlock(crypto::SecretBytes::copyOf("restored")).result();
    [&] { QVERIFY2(ready, ready ? "" : qPrintable(ready.error().detail)); }();
    DevicesConfig config;
    config.policy = policy;
    config.unlockMilliseconds = 1;
    config.open = [this](const PlaceAddress &address) -> Result<std::unique_ptr<BatchPlace>> {
        WB_TRY(auto opened, openPlace(address));
        return std::make_unique<FaultyPlace>(std::move(opened), faults, memory);
    };
    m_group = std::make_unique<DeviceGroup>(*m_vault, config);
}

void Device::restart()
{
    open();
}

void Device::close()
{
    m_group.reset();
    m_vault.reset();
}

QString Device::id()
{
    return in([](vault::Session &session) -> Result<QString> { return session.changes.device(); }).value();
}

QStringList Device::dump()
{
    const auto rows = in([](vault::Session &session) -> Result<QStringList> {
        const QStringList queries { QStringLiteral("SELECT 'credential', * FROM credentials"),
            QStringLiteral("SELECT 'bytes', id, hex(raw) FROM credential_bytes"),
            QStringLiteral("SELECT 'words', id, title, issuer, words FROM credential_words"),
            QStringLiteral("SELECT 'share', * FROM shares"), QStringLiteral("SELECT 'saved', * FROM saved_items"),
            QStringLiteral("SELECT 'value', * FROM private_values WHERE name NOT LIKE 'device.%'"),
            QStringLiteral("SELECT 'event', uuid, kind, module, hex(pack_digest), pack_version, href, block, payload, time, device "
                           "FROM learning_events"),
            QStringLiteral(
                "SELECT 'member', id, name, hex(sign_key), hex(agree_key), added_at, cut_at FROM devices_members") };
        QStringList all;
        for (const QString &query : queries) {
            WB_TRY(auto select, session.database.prepare(query));
            while (true) {
                WB_TRY(const bool row, select.step());
                if (!row)
                    break;
                QStringList cells;
                for (int column = 0; column < select.columnCount(); ++column)
                    cells.append(select.isNull(column) ? QStringLiteral("-") : select.text(column));
                all.append(cells.join(QLatin1Char('|')));
            }
        }
        return all;
    });
    QStringList sorted = rows.value_or(QStringList { QStringLiteral("no dump") });
    sorted.sort();
    return sorted;
}

qint64 Device::count(const QString &table)
{
    return in([table](vault::Session &session) -> Result<qint64> {
        WB_TRY(auto select, session.database.prepare(QStringLiteral("SELECT count(*) FROM ") + table));
        WB_CHECK(select.step());
        return select.integer(0);
    }).value_or(-1);
}

bool pair(Device &host, Device &guest)
{
    const auto fine = [](const auto &result, const char *what) {
        if (!result)
            QTest::qFail(qPrintable(QStringLiteral("%1: %2 %3")
                                        .arg(QLatin1StringView(what), errorName(result.error().code), result.error().detail)),
                __FILE__, __LINE__);
        return result.has_value();
    };
    const auto code = host.group().invite(false);
    if (!fine(code, "invite"))
        return false;
    const auto fingerprint = guest.group().join(*code, guest.name(), host.place().user, host.place().password);
    if (!fine(fingerprint, "join"))
        return false;
    const auto asked = host.group().sync();
    if (!fine(asked, "host looks") || !asked->guestAsks) {
        QTest::qFail("the request was not found", __FILE__, __LINE__);
        return false;
    }
    if (!fine(host.group().admit(*fingerprint), "admit") || !fine(host.group().sync(), "host tells"))
        return false;
    const auto joined = guest.group().sync();
    if (!fine(joined, "guest looks") || !joined->joined) {
        QTest::qFail("the answer was not found", __FILE__, __LINE__);
        return false;
    }
    return true;
}

bool settle(const QList<Device *> &devices)
{
    for (Device *device : devices)
        device->faults = {};
    constexpr int mostRounds = 20;
    for (int round = 0; round < mostRounds; ++round) {
        bool quiet = true;
        for (Device *device : devices) {
            device->memory.hiddenFor.clear();
            const auto report = device->group().sync();
            if (!report) {
                QTest::qFail(qPrintable(device->name() + QLatin1Char(' ') + errorName(report.error().code) + QLatin1Char(' ')
                                 + report.error().detail),
                    __FILE__, __LINE__);
                return false;
            }
            quiet &= report->received == 0 && report->sent == 0 && report->removed == 0;
        }
        if (quiet)
            return true;
    }
    QTest::qFail("the devices never come to rest", __FILE__, __LINE__);
    return false;
}

namespace {

QString oneOf(const QStringList &list, QRandomGenerator &random)
{
    return list.isEmpty() ? QString() : list[random.bounded(list.size())];
}

Result<QStringList> ids(vault::Session &session, const QString &query)
{
    WB_TRY(auto select, session.database.prepare(query));
    QStringList found;
    while (true) {
        WB_TRY(const bool row, select.step());
        if (!row)
            return found;
        found.append(select.text(0));
    }
}

// False for what cannot be done just now; other errors are errors.
Result<bool> whether(const Result<void> &done)
{
    if (!done && done.error().code != ErrorCode::NotFound && done.error().code != ErrorCode::AlreadyExists)
        return tl::unexpected<Error>(done.error());
    return done.has_value();
}

template <typename T> Result<void> nothing(const Result<T> &result)
{
    return result ? Result<void>() : tl::unexpected<Error>(result.error());
}

} // namespace

Result<bool> doSomething(vault::Session &session, QRandomGenerator &random, QSet<QString> &events)
{
    vault::CredentialStore credentials(session);
    vault::ShareHistory shares(session);
    const int what = int(random.bounded(100));
    if (what < 42) {
        progress::EventStore store(session.database, session.changes);
        const progress::Place place { QStringLiteral("urn:module:%1").arg(random.bounded(9)), "digest", QStringLiteral("1"),
            QStringLiteral("a.md"), QStringLiteral("MARKER-block-%1").arg(random.bounded(50)) };
        WB_TRY(const auto event, store.append(progress::makeEvent(progress::EventKind::Position, place, session.clock)));
        events.insert(event.uuid);
        return true;
    }
    if (what < 56)
        return whether(
            vault::SavedItems(session).set(QStringLiteral("urn:saved:%1").arg(random.bounded(20)), random.bounded(2) == 0));
    if (what < 66)
        return whether(vault::PrivateValues(session).setValue(
            QStringLiteral("MARKER-note-%1").arg(random.bounded(6)), QStringLiteral("MARKER text %1").arg(random.generate())));
    if (what < 74) {
        vault::CredentialRecord record;
        const auto number = random.bounded(40);
        record.raw =
            "MARKER-credential " + QByteArray::number(number) + QByteArray(int(random.bounded(1, 3) * 0 + number * 20), 'x');
        record.format = QStringLiteral("vc-2.0");
        record.title = QStringLiteral("Title %1 as device sees it %2").arg(number).arg(random.bounded(3));
        record.issuerName = QStringLiteral("Issuer");
        record.searchText = QStringLiteral("words %1").arg(random.bounded(4));
        record.lastReport = { { QStringLiteral("checked"), qint64(random.bounded(1000)) } };
        return whether(nothing(credentials.add(record)));
    }
    WB_TRY(const auto held, ids(session, QStringLiteral("SELECT id FROM credentials WHERE removed_at IS NULL ORDER BY id")));
    if (what < 80)
        return whether(credentials.setReport(oneOf(held, random), { { QStringLiteral("checked"), qint64(random.bounded(1000)) } }));
    if (what < 85)
        return whether(credentials.remove(oneOf(held, random)));
    if (what < 89) {
        WB_TRY(const auto removed,
            ids(session, QStringLiteral("SELECT id FROM credentials WHERE removed_at IS NOT NULL ORDER BY id")));
        return whether(credentials.restore(oneOf(removed, random)));
    }
    if (what < 90)
        return whether(nothing(credentials.purgeRemoved()));
    if (what < 95) {
        vault::Share share;
        share.credentialId = oneOf(held, random);
        share.recipient = QStringLiteral("MARKER recipient");
        return whether(nothing(shares.add(share)));
    }
    WB_TRY(const auto shared, ids(session, QStringLiteral("SELECT id FROM shares ORDER BY id")));
    if (what < 98)
        return whether(shares.setRecipient(oneOf(shared, random), QStringLiteral("MARKER other %1").arg(random.bounded(100))));
    return whether(shares.remove(oneOf(shared, random)));
}

} // namespace wb::test
