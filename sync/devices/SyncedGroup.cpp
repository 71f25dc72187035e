#include "sync/devices/SyncedGroup.h"

#include "core/base/Encoding.h"
#include "core/progress/SyncedEvents.h"
#include "core/vault/SyncedStores.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;
using changes::EntryState;

const QString recipientPrefix = QStringLiteral("to:");

class SyncedDevices final : public changes::SyncedStore {
public:
    explicit SyncedDevices(storage::Database &database)
        : m_tables(database)
    {
    }

    QString entity() const override { return QStringLiteral("device"); }
    QStringList tables() const override { return { QStringLiteral("devices_members") }; }

    Result<Applied> apply(const EntryState &state, const QByteArray &) override
    {
        if (state.presence != EntryState::Presence::Present)
            return Applied::Waiting;
        QJsonObject card = state.fields;
        card.insert(S("id"), state.id);
        Member member;
        WB_TRY(member.card, cardFromJson(card));
        if (state.fields.contains(S("cutAt"))) {
            member.cutAt = state.fields.value(S("cutAt")).toInteger();
            // What was heard of it counts, and nobody may hear it from itself any more: every device says again what it knows.
            WB_TRY(const auto before, m_tables.member(state.id));
            if (before && !before->cutAt)
                WB_CHECK(m_tables.demandSnapshot());
        }
        WB_CHECK(m_tables.saveMember(member));
        WB_CHECK(m_tables.forgetFiles(FileOutcome::Refused)); // may be judged otherwise now
        return Applied::Done;
    }

    Result<QList<Entry>> entries() const override { return QList<Entry>(); } // there were none in early versions

private:
    DeviceTables m_tables;
};

class SyncedGroupKeys final : public changes::SyncedStore {
public:
    explicit SyncedGroupKeys(storage::Database &database)
        : m_tables(database)
    {
    }

    QString entity() const override { return QStringLiteral("groupkey"); }
    QStringList tables() const override { return { QStringLiteral("devices_keys") }; }

    Result<Applied> apply(const EntryState &state, const QByteArray &) override
    {
        WB_TRY(const auto self, m_tables.self());
        if (!self)
            return Applied::Waiting;
        const QJsonValue sealed = state.fields.value(recipientPrefix + self->card.id);
        if (!sealed.isString())
            return Applied::Done; // not for this device, or not any more
        WB_TRY(const QByteArray box, fromBase64Url(sealed.toString()));
        auto secret = crypto::openSealed(self->agreement, box);
        if (!secret)
            return failure(ErrorCode::MalformedDocument, secret.error().detail);
        QStringList excluded;
        for (const QJsonValue device : state.fields.value(S("excluded")).toArray())
            excluded.append(device.toString());
        const auto key = GroupKey::fromSecret(
            state.fields.value(S("epoch")).toInt(), crypto::SecretBytes::fromBytes(*std::move(secret)), excluded);
        if (!key || key->id != state.id)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a group key under another name"));
        WB_CHECK(m_tables.addKey(*key));
        return Applied::Done;
    }

    Result<QList<Entry>> entries() const override { return QList<Entry>(); }

private:
    DeviceTables m_tables;
};

} // namespace

storage::MigrationSet devicesMigrations()
{
    return { QStringLiteral("devices"), { QStringLiteral(":/wanderbuch/devices/001_devices.sql") } };
}

QStringList localDeviceTables()
{
    QStringList tables;
    for (const char *name : { "self", "outbox", "batches", "files", "seen", "pairing" })
        tables.append(QLatin1StringView("devices_") + QLatin1StringView(name));
    return tables;
}

changes::SyncedStores allSyncedStores(vault::Session &session, const MoreStores &more)
{
    changes::SyncedStores stores = vault::syncedStores(session);
    stores.push_back(progress::syncedEvents(session.database));
    stores.push_back(std::make_unique<SyncedDevices>(session.database));
    stores.push_back(std::make_unique<SyncedGroupKeys>(session.database));
    if (more)
        more(session, stores);
    return stores;
}

QJsonObject deviceFields(const DeviceCard &card)
{
    QJsonObject fields = toJson(card);
    fields.remove(S("id"));
    return fields;
}

Result<QJsonObject> groupKeyFields(const GroupKey &key, const QList<DeviceCard> &recipients)
{
    QJsonObject fields { { S("epoch"), key.epoch }, { S("excluded"), QJsonArray::fromStringList(key.excluded) } };
    for (const DeviceCard &card : recipients) {
        WB_TRY(const QByteArray box, crypto::sealTo({ card.agreeKey }, key.key.view()));
        fields.insert(recipientPrefix + card.id, toBase64Url(box));
    }
    return fields;
}

} // namespace wb::sync
