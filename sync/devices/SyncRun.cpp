#include "sync/devices/SyncRun.h"

#include "core/storage/Transaction.h"
#include "sync/devices/PairingMessages.h"

namespace wb::sync {

namespace {

constexpr qint64 mostHeld = 64 * 1024 * 1024; // of files between looking into them and taking them in

} // namespace

SyncRun::SyncRun(vault::Vault &vault, const DevicesConfig &config, BatchPlace &place, const SyncWatch &watch, std::stop_token stop)
    : m_vault(vault)
    , m_config(config)
    , m_place(place)
    , m_watch(watch)
    , m_stop(std::move(stop))
{
}

template <typename Work> auto SyncRun::atDesk(Work work)
{
    return m_vault
        .run([this, &work](vault::Session &session) {
            VaultDesk desk(session, m_config.more, m_config.policy);
            return work(desk);
        })
        .takeResult();
}

Result<SyncReport> SyncRun::run()
{
    WB_CHECK(begin());
    WB_CHECK(look());
    if (m_report.joining)
        WB_CHECK(join());
    if (m_report.joining)
        return m_report;
    WB_CHECK(receive());
    WB_CHECK(settle());
    if (!m_report.cutOff) {
        WB_CHECK(send());
        WB_CHECK(tidy());
    }
    WB_CHECK(conclude());
    return m_report;
}

Result<void> SyncRun::tell(SyncProgress::Stage stage, int done, int total) const
{
    if (m_watch)
        m_watch({ stage, done, total });
    return m_stop.stop_requested() ? failure(ErrorCode::Cancelled) : Result<void>();
}

Result<void> SyncRun::begin()
{
    return atDesk([this](VaultDesk &desk) -> Result<void> {
        WB_TRY(DeviceSelf self, desk.tables.requireSelf());
        WB_TRY(const auto pairing, desk.tables.pairing());
        m_report.joining = pairing && pairing->joining;
        WB_CHECK(desk.merger.adopt());
        if (!m_report.joining && self.card.id != desk.session.changes.device()) {
            WB_CHECK(desk.group.becomeNewDevice());
            m_report.becameNew = true;
            WB_TRY(self, desk.tables.requireSelf());
        }
        m_device = self.card.id;
        WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
        WB_TRY(const qint64 restamped, desk.session.changes.restampAhead());
        if (restamped > 0) {
            self.snapshotDue = true; // the batches that hold them with their wrong times are replaced
            WB_CHECK(desk.tables.saveSelf(self));
        }
        WB_CHECK(transaction.commit());
        WB_CHECK(desk.merger.settle());
        return {};
    });
}

Result<void> SyncRun::look()
{
    WB_CHECK(tell(SyncProgress::Stage::Looking));
    auto files = m_place.list(m_stop);
    if (!files && files.error().code == ErrorCode::NotFound) {
        WB_CHECK(m_place.prepare(m_stop));
        files = m_place.list(m_stop);
    }
    if (!files)
        return tl::unexpected<Error>(files.error());
    for (const PlaceFile &file : *files) {
        if (isBatchName(file.name))
            m_listing.insert(file.name, file.bytes);
    }
    return {};
}

Result<void> SyncRun::join()
{
    WB_TRY(const QStringList names, unknownNames());
    QString request;
    for (const QString &name : names) {
        const auto bytes = m_place.read(name, m_stop);
        if (!bytes && bytes.error().code == ErrorCode::NotFound)
            continue;
        if (!bytes && bytes.error().code != ErrorCode::TooLarge)
            return tl::unexpected<Error>(bytes.error());
        WB_TRY(const bool joined, atDesk([&](VaultDesk &desk) -> Result<bool> {
            WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
            WB_TRY(DeviceSelf self, desk.tables.requireSelf());
            WB_TRY(const auto pairing, desk.tables.pairing());
            if (!bytes || !pairing || !pairing->peer)
                return false;
            request = pairing->request;
            const auto answer = openAnswer(*bytes, self.agreement, *pairing->peer, pairing->secret);
            if (!answer) {
                WB_CHECK(desk.tables.noteFile(name, { bytes->size(), FileOutcome::Unreadable, 0 }));
                WB_CHECK(transaction.commit());
                return false;
            }
            for (const GroupKey &key : answer->keys)
                WB_CHECK(desk.tables.addKey(key));
            for (const Member &member : answer->members)
                WB_CHECK(desk.tables.saveMember(member));
            WB_CHECK(desk.tables.saveMember({ self.card, {} }));
            self.introduction = answer->introduction;
            WB_CHECK(desk.tables.saveSelf(self));
            WB_CHECK(desk.session.changes.record(
                QStringLiteral("device"), self.card.id, changes::Operation::Put, deviceFields(self.card)));
            WB_CHECK(desk.tables.forgetFiles(FileOutcome::Unreadable)); // there are keys to try on them now
            WB_CHECK(desk.tables.endPairing());
            WB_CHECK(desk.tables.noteFile(name, { bytes->size(), FileOutcome::Read, 0 }));
            WB_CHECK(transaction.commit());
            return true;
        }));
        if (!joined)
            continue;
        m_report.joining = false;
        m_report.joined = true;
        for (const QString &done : { request, name }) { // neither is of use to anybody now
            m_listing.remove(done);
            WB_CHECK(m_place.remove(done, m_stop));
        }
        return {};
    }
    return {};
}

// In an order of their own: names are random.
Result<QStringList> SyncRun::unknownNames()
{
    return atDesk([this](VaultDesk &desk) -> Result<QStringList> {
        WB_TRY(const auto known, desk.tables.files());
        WB_TRY(const GroupKeys keys, desk.tables.keys());
        QStringList names;
        for (auto file = m_listing.begin(); file != m_listing.end(); ++file) {
            const auto seen = known.constFind(file.key());
            // What could not be read is tried again with new keys, or if it was not whole then.
            if (seen == known.cend()
                || (seen->outcome == FileOutcome::Unreadable && (seen->keys != int(keys.size()) || seen->bytes != file.value())))
                names.append(file.key());
        }
        names.sort();
        return names;
    });
}

// What says who belongs to the group comes first, whatever the names: nothing of a device that was cut off is taken in before that
// is known.
Result<void> SyncRun::receive()
{
    for (bool progress = true; progress;) {
        progress = false;
        m_held.clear();
        WB_TRY(const QStringList names, unknownNames());
        QStringList others;
        int done = 0;
        for (const QString &name : names) {
            WB_CHECK(tell(SyncProgress::Stage::Receiving, done, int(names.size())));
            WB_TRY(const bool first, names.size() == 1 ? Result<bool>(true) : comesFirst(name));
            if (!first) {
                others.append(name);
                continue;
            }
            WB_TRY(const bool applied, receiveOne(name));
            progress |= applied; // may have brought a key, or the card of an author
            ++done;
        }
        for (const QString &name : others) {
            WB_CHECK(tell(SyncProgress::Stage::Receiving, done++, int(names.size())));
            WB_TRY(const bool applied, receiveOne(name));
            progress |= applied;
        }
    }
    return {};
}

Result<QByteArray> SyncRun::read(const QString &name)
{
    if (const QByteArray held = m_held.take(name); !held.isNull())
        return held;
    return m_place.read(name, m_stop);
}

Result<bool> SyncRun::comesFirst(const QString &name)
{
    const auto bytes = m_place.read(name, m_stop);
    if (!bytes)
        return true; // receiveOne() says what that means
    WB_TRY(const bool first, atDesk([&](VaultDesk &desk) { return desk.reader.speaksOfTheGroup(*bytes); }));
    m_heldBytes = m_held.isEmpty() ? 0 : m_heldBytes;
    if (first || m_heldBytes + bytes->size() <= mostHeld) { // otherwise it is read again
        m_held.insert(name, *bytes);
        m_heldBytes += bytes->size();
    }
    return first;
}

// True if something was taken in.
Result<bool> SyncRun::receiveOne(const QString &name)
{
    const auto bytes = read(name);
    if (!bytes && bytes.error().code == ErrorCode::NotFound) { // tidied up meanwhile, or not here yet
        m_listing.remove(name);
        return false;
    }
    if (!bytes && bytes.error().code != ErrorCode::TooLarge)
        return tl::unexpected<Error>(bytes.error());
    WB_TRY(const ReadReport read, atDesk([&](VaultDesk &desk) -> Result<ReadReport> {
        if (!bytes) {
            WB_CHECK(desk.tables.noteFile(name, { m_listing.value(name), FileOutcome::Refused, 0 }));
            return ReadReport { ReadOutcome::Refused, {}, 0, 0 };
        }
        WB_TRY(ReadReport report, desk.reader.take(name, *bytes));
        if (report.outcome != ReadOutcome::Unreadable)
            return report;
        WB_TRY(auto pairing, desk.tables.pairing());
        if (!pairing || pairing->joining || pairing->expires < desk.now())
            return report;
        const auto guest = openRequest(*bytes, pairing->secret);
        if (!guest)
            return report;
        pairing->peer = *guest;
        pairing->request = name;
        WB_CHECK(desk.tables.savePairing(*pairing));
        WB_CHECK(desk.tables.noteFile(name, { bytes->size(), FileOutcome::Read, 0 }));
        m_report.guestAsks = true;
        report.outcome = ReadOutcome::Known;
        return report;
    }));
    m_report.waiting = read.waiting;
    switch (read.outcome) {
    case ReadOutcome::OwnButUnknown: m_isOldCopy = true; [[fallthrough]];
    case ReadOutcome::Applied:
        ++m_report.received;
        m_report.changes += read.added;
        return true;
    case ReadOutcome::Refused: m_report.refused += read.device.isEmpty() ? 0 : 1; return false; // the rest is counted at the end
    case ReadOutcome::Ahead: m_later.append(name); [[fallthrough]];
    case ReadOutcome::Known:
    case ReadOutcome::Unreadable:
    case ReadOutcome::LaterAuthor: return false;
    }
    return false;
}

// What follows from what was received, before anything is said.
Result<void> SyncRun::settle()
{
    m_report.ahead = int(QSet<QString>(m_later.begin(), m_later.end()).size());
    return atDesk([this](VaultDesk &desk) -> Result<void> {
        WB_TRY(const auto me, desk.tables.member(m_device));
        m_report.cutOff = me && me->cutAt;
        if (m_report.cutOff)
            return {};
        if (m_isOldCopy) {
            WB_CHECK(desk.group.becomeNewDevice());
            m_report.becameNew = true;
            m_device = desk.session.changes.device();
        }
        WB_CHECK(desk.group.renewKeyIfDue());
        WB_TRY(DeviceSelf self, desk.tables.requireSelf());
        WB_TRY(const auto members, desk.tables.members());
        for (const Member &member : members) {
            WB_TRY(const Chain chain, desk.tables.chainOf(member.card.id));
            WB_TRY(const auto rows, desk.tables.batchesOf(member.card.id));
            for (const BatchRow &row : rows) {
                const bool isGone = row.stored && row.sequence > chain.base && m_listing.value(row.name, -1) != row.bytes;
                if (isGone && !member.cutAt)
                    ++(member.card.id == m_device ? m_report.lost : m_report.vanished);
            }
        }
        if (m_report.lost > 0) {
            self.snapshotDue = true;
            WB_CHECK(desk.tables.saveSelf(self));
            WB_TRY(const auto rows, desk.tables.batchesOf(m_device)); // once is enough
            for (const BatchRow &row : rows) {
                if (row.stored && m_listing.value(row.name, -1) != row.bytes)
                    WB_CHECK(desk.tables.forgetBatch(row));
            }
        }
        WB_CHECK(desk.maker.repeatIfSomebodyLacks());
        return desk.maker.compactIfWorthIt();
    });
}

Result<void> SyncRun::send()
{
    while (true) {
        WB_TRY(const auto outgoing, atDesk([](VaultDesk &desk) { return desk.maker.next(); }));
        if (!outgoing)
            return {};
        WB_CHECK(tell(SyncProgress::Stage::Sending, m_report.sent));
        WB_CHECK(upload(*outgoing));
        ++m_report.sent;
        m_report.sentBytes += outgoing->bytes.size();
    }
}

Result<void> SyncRun::upload(const Outgoing &first)
{
    Outgoing outgoing = first;
    auto written = m_place.write(outgoing.name, outgoing.bytes, m_stop);
    if (!written && written.error().code == ErrorCode::AlreadyExists) {
        // Most likely by ourselves, and the answer was lost. What was cut off half-way goes under another name.
        WB_TRY(const QByteArray there, m_place.read(outgoing.name, m_stop));
        if (there != outgoing.bytes) {
            outgoing.name = newBatchName();
            const auto renamed = atDesk([&](VaultDesk &desk) -> Result<void> {
                WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
                WB_CHECK(desk.tables.renameOutgoing(outgoing.sequence, m_device, outgoing.name));
                return transaction.commit();
            });
            if (!renamed)
                return tl::unexpected<Error>(renamed.error());
            WB_CHECK(m_place.write(outgoing.name, outgoing.bytes, m_stop));
        }
    } else if (!written) {
        return written;
    }
    m_listing.insert(outgoing.name, outgoing.bytes.size());
    return atDesk([&](VaultDesk &desk) -> Result<void> {
        WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
        WB_CHECK(desk.tables.setStored(m_device, outgoing));
        return transaction.commit();
    });
}

// Own batches that a snapshot covers go once every device of the group has them: one of them may bring a key that somebody waits
// for.
Result<void> SyncRun::tidy()
{
    QList<BatchRow> done;
    const auto found = atDesk([&](VaultDesk &desk) -> Result<void> {
        WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
        WB_TRY(const Chain own, desk.tables.chainOf(m_device));
        qint64 everybody = own.base;
        WB_TRY(const auto members, desk.tables.members());
        for (const Member &member : members) {
            if (member.card.id == m_device)
                continue;
            if (member.cutAt) { // the snapshot that was sent before holds what it said
                WB_TRY(const auto of, desk.tables.batchesOf(member.card.id));
                done += of;
                continue;
            }
            WB_TRY(const qint64 seen, desk.tables.seenBy(member.card.id, m_device));
            everybody = std::min(everybody, seen);
            WB_TRY(const Chain chain, desk.tables.chainOf(member.card.id));
            WB_TRY(const auto rows, desk.tables.batchesOf(member.card.id));
            for (const BatchRow &row : rows) {
                if (row.sequence > chain.base || m_listing.contains(row.name))
                    continue;
                WB_CHECK(desk.tables.forgetBatch(row));
                WB_CHECK(desk.tables.forgetFile(row.name));
            }
        }
        WB_TRY(const auto rows, desk.tables.batchesOf(m_device));
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(done),
            [everybody](const BatchRow &row) { return row.stored && !row.isKept && row.sequence <= everybody; });
        return transaction.commit();
    });
    if (!found)
        return tl::unexpected<Error>(found.error());
    for (const BatchRow &row : done) {
        WB_CHECK(m_place.remove(row.name, m_stop));
        const auto forgotten = atDesk([&](VaultDesk &desk) -> Result<void> {
            WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
            WB_CHECK(desk.tables.forgetBatch(row));
            WB_CHECK(desk.tables.forgetFile(row.name));
            return transaction.commit();
        });
        if (!forgotten)
            return tl::unexpected<Error>(forgotten.error());
        ++m_report.removed;
    }
    return {};
}

Result<void> SyncRun::conclude()
{
    return atDesk([this](VaultDesk &desk) -> Result<void> {
        WB_TRY(DeviceSelf self, desk.tables.requireSelf());
        self.lastSync = desk.now();
        WB_CHECK(desk.tables.saveSelf(self));
        WB_TRY(const auto members, desk.tables.members());
        for (const Member &member : members) {
            WB_TRY(const Chain chain, desk.tables.chainOf(member.card.id));
            if (!member.cutAt)
                m_report.missing += chain.missing.size();
        }
        WB_TRY(const auto files, desk.tables.files());
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (!m_listing.contains(file.key()))
                continue;
            m_report.unreadable += file->outcome == FileOutcome::Unreadable;
            m_report.refused += file->outcome == FileOutcome::Refused;
        }
        WB_TRY(const auto pairing, desk.tables.pairing());
        m_report.guestAsks = pairing && !pairing->joining && pairing->peer;
        return {};
    });
}

} // namespace wb::sync
