#include "sync/devices/GroupChanges.h"

#include "core/storage/Transaction.h"
#include "sync/devices/SyncedGroup.h"

namespace wb::sync {

namespace {

const QString deviceEntity = QStringLiteral("device");

} // namespace

GroupChanges::GroupChanges(vault::Session &session, BatchMaker &maker)
    : m_session(session)
    , m_maker(maker)
    , m_tables(session.database)
{
}

Result<void> GroupChanges::found(const QString &name, const PlaceAddress &place)
{
    WB_TRY(const auto there, m_tables.self());
    if (there)
        return failure(ErrorCode::AlreadyExists, there->place.location);
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    const DeviceSelf self = newSelf(m_session.changes.device(), name, m_session.clock.nowUtc().toMSecsSinceEpoch(), place);
    WB_CHECK(m_tables.saveSelf(self));
    WB_CHECK(m_tables.addKey(GroupKey::make(1, {})));
    WB_CHECK(m_tables.saveMember({ self.card, {} }));
    WB_CHECK(m_session.changes.record(deviceEntity, self.card.id, changes::Operation::Put, deviceFields(self.card)));
    return transaction.commit();
}

Result<QJsonObject> GroupChanges::admit(const DeviceCard &guest)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(const DeviceSelf self, m_tables.requireSelf());
    WB_TRY(const auto known, m_tables.member(guest.id));
    if (known && known->cutAt)
        return failure(ErrorCode::NotAuthorized, QStringLiteral("this device was cut off"));
    WB_CHECK(m_tables.saveMember({ guest, {} }));
    WB_CHECK(m_session.changes.record(deviceEntity, guest.id, changes::Operation::Put, deviceFields(guest)));
    WB_CHECK(transaction.commit());
    return introduce(guest, self.card.id, self.signer);
}

Result<void> GroupChanges::cutOff(const QString &device)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(DeviceSelf self, m_tables.requireSelf());
    if (device == self.card.id)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a device cannot cut itself off"));
    WB_TRY(auto member, m_tables.member(device));
    if (!member)
        return failure(ErrorCode::NotFound, device);
    if (member->cutAt)
        return {};
    WB_CHECK(newEpoch(self, device));
    return transaction.commit();
}

Result<void> GroupChanges::renewKeyIfDue()
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(DeviceSelf self, m_tables.requireSelf());
    WB_TRY(const GroupKeys keys, m_tables.keys());
    WB_TRY(const QStringList cutOff, m_tables.cutOff());
    if (currentKey(keys, cutOff))
        return {};
    WB_CHECK(newEpoch(self, {}));
    return transaction.commit();
}

Result<void> GroupChanges::newEpoch(DeviceSelf &self, const QString &cutOff)
{
    WB_TRY(const GroupKeys keys, m_tables.keys());
    WB_TRY(QStringList excluded, m_tables.cutOff());
    // Said under a key that everybody who stays can have; who goes may read it too, and learns nothing from it.
    const GroupKey *last = currentKey(keys, excluded);
    if (!last && !keys.empty())
        last = &keys.back();
    if (!last)
        return failure(ErrorCode::Internal, QStringLiteral("a group without a key"));
    QStringList uuids;
    if (!cutOff.isEmpty()) {
        WB_TRY(auto member, m_tables.member(cutOff));
        member->cutAt = m_session.clock.nowUtc().toMSecsSinceEpoch();
        WB_CHECK(m_tables.saveMember(*member));
        self.snapshotDue = true; // what it said before is said by the others from now on
        WB_TRY(const QString uuid,
            m_session.changes.record(
                deviceEntity, cutOff, changes::Operation::Amend, { { QStringLiteral("cutAt"), *member->cutAt } }));
        uuids.append(uuid);
        excluded.append(cutOff);
    }
    const GroupKey key = GroupKey::make(lastEpoch(keys) + 1, excluded);
    QList<DeviceCard> recipients;
    WB_TRY(const auto members, m_tables.members());
    for (const Member &member : members) {
        if (!member.cutAt)
            recipients.append(member.card);
    }
    WB_TRY(const QJsonObject fields, groupKeyFields(key, recipients));
    WB_TRY(const qint64 before, m_session.changes.lastPosition());
    WB_TRY(const QString uuid, m_session.changes.record(QStringLiteral("groupkey"), key.id, changes::Operation::Put, fields));
    uuids.append(uuid);
    WB_CHECK(m_tables.addKey(key));
    WB_TRY(const auto recorded, m_session.changes.after(before - 1));
    QList<changes::Change> said;
    for (const changes::Change &change : recorded) {
        if (uuids.contains(change.uuid))
            said.append(change);
    }
    return m_maker.make(self, said, *last);
}

Result<void> GroupChanges::becomeNewDevice()
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(const DeviceSelf former, m_tables.requireSelf());
    if (m_session.changes.device() == former.card.id)
        WB_CHECK(m_session.changes.renewDevice());
    DeviceSelf self =
        newSelf(m_session.changes.device(), former.card.name, m_session.clock.nowUtc().toMSecsSinceEpoch(), former.place);
    self.introduction = introduce(self.card, former.card.id, former.signer);
    self.introduction.insert(QLatin1StringView("former"), true);
    WB_CHECK(m_session.database.execute(QStringLiteral("DELETE FROM devices_outbox")));
    WB_CHECK(m_session.database.execute(QStringLiteral("DELETE FROM devices_batches WHERE stored = 0")));
    WB_CHECK(m_tables.endPairing());
    WB_CHECK(m_tables.saveSelf(self));
    WB_CHECK(m_tables.saveMember({ self.card, {} }));
    WB_CHECK(m_session.changes.record(deviceEntity, self.card.id, changes::Operation::Put, deviceFields(self.card)));
    return transaction.commit();
}

} // namespace wb::sync
