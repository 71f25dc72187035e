#include "sync/devices/DeviceTables.h"

#include "core/base/Json.h"

namespace wb::sync {

namespace {

using storage::Statement;

crypto::SecretBytes secretOf(const Statement &row, int column)
{
    return crypto::SecretBytes::fromBytes(row.bytes(column));
}

void bindOptional(Statement &statement, int index, std::optional<qint64> value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index, nullptr);
}

std::optional<qint64> optionalOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

Result<QString> text(const QJsonValue &value)
{
    WB_TRY(const QByteArray json, canonicalJson(value));
    return QString::fromUtf8(json);
}

QByteArray agreementOf(const crypto::Ed25519KeyPair &pair)
{
    return crypto::agreementKeyOf(pair.publicKey()).value_or(crypto::AgreementKey()).bytes; // of a key of our own it cannot fail
}

constexpr char batchColumns[] =
    "device, sequence, digest, previous, name, bytes, made, covers, is_last, has_changes, stored, is_kept";

BatchRow batchOf(const Statement &row)
{
    return { row.text(0), row.integer(1), row.bytes(2), row.bytes(3), row.text(4), row.integer(5), row.integer(6),
        optionalOf(row, 7), row.integer(8) != 0, row.integer(9) != 0, row.integer(10) != 0, row.integer(11) != 0 };
}

Member memberOf(const Statement &row)
{
    return { { row.text(0), row.text(1), row.bytes(2), row.bytes(3), row.integer(4) }, optionalOf(row, 5) };
}

} // namespace

DeviceSelf newSelf(const QString &device, const QString &name, qint64 now, const PlaceAddress &place)
{
    auto signer = crypto::Ed25519KeyPair::generate();
    auto agreement = crypto::Ed25519KeyPair::generate();
    const DeviceCard card { device, name.left(DeviceCard::longestName), signer.publicKey().bytes, agreementOf(agreement), now };
    return { card, {}, place, std::move(signer), std::move(agreement) };
}

Result<std::optional<DeviceSelf>> DeviceTables::self() const
{
    WB_TRY(auto row,
        m_database.prepare(QStringLiteral(
            "SELECT s.device, s.name, s.sign_seed, s.agree_seed, s.introduction, s.place, s.sequence, s.last_digest,"
            " s.last_made, s.exported, s.snapshot_due, s.snapshot_covers, s.snapshot_position, s.snapshot_end, s.last_sync,"
            " s.added_at FROM devices_self s")));
    WB_TRY(const bool there, row.step());
    if (!there)
        return std::optional<DeviceSelf>();
    WB_TRY(auto signer, crypto::Ed25519KeyPair::fromSeed(secretOf(row, 2)));
    WB_TRY(auto agreement, crypto::Ed25519KeyPair::fromSeed(secretOf(row, 3)));
    WB_TRY(const QJsonObject introduction, parseJsonObject(row.bytesView(4)));
    WB_TRY(const QJsonObject place, parseJsonObject(row.bytesView(5)));
    WB_TRY(const PlaceAddress address, placeAddressFromJson(place));
    const DeviceCard card { row.text(0), row.text(1), signer.publicKey().bytes, agreementOf(agreement), row.integer(15) };
    return std::optional<DeviceSelf>(DeviceSelf { card, introduction, address, std::move(signer), std::move(agreement),
        row.integer(6), row.bytes(7), row.integer(8), row.integer(9), row.integer(10) != 0, optionalOf(row, 11), row.integer(12),
        row.integer(13), row.integer(14) });
}

Result<DeviceSelf> DeviceTables::requireSelf() const
{
    WB_TRY(auto there, self());
    if (!there)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("this device is in no group"));
    return *std::move(there);
}

Result<void> DeviceTables::saveSelf(const DeviceSelf &self)
{
    WB_TRY(const QString introduction, text(self.introduction));
    WB_TRY(const QString place, text(toJson(self.place, true)));
    WB_TRY(auto write,
        m_database.prepare(QStringLiteral(
            "INSERT OR REPLACE INTO devices_self (one, device, name, sign_seed, agree_seed, introduction, place, sequence,"
            " last_digest, last_made, exported, snapshot_due, snapshot_covers, snapshot_position, snapshot_end, last_sync, "
            "added_at)"
            " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    write.bindAll(self.card.id, self.card.name);
    write.bindView(3, self.signer.seed().view()).bindView(4, self.agreement.seed().view());
    write.bind(5, introduction).bind(6, place).bind(7, self.sequence).bind(8, notNull(self.lastDigest)).bind(9, self.lastMade);
    write.bind(10, self.exported).bind(11, self.snapshotDue);
    bindOptional(write, 12, self.snapshotCovers);
    return write.bind(13, self.snapshotPosition)
        .bind(14, self.snapshotEnd)
        .bind(15, self.lastSync)
        .bind(16, self.card.addedAt)
        .run();
}

Result<void> DeviceTables::demandSnapshot()
{
    return m_database.execute(QStringLiteral("UPDATE devices_self SET snapshot_due = 1"));
}

Result<void> DeviceTables::eraseAll()
{
    for (const char *table : { "self", "keys", "members", "outbox", "batches", "files", "seen", "pairing" })
        WB_CHECK(m_database.execute(QStringLiteral("DELETE FROM devices_%1").arg(QLatin1StringView(table))));
    return {};
}

Result<GroupKeys> DeviceTables::keys() const
{
    WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT epoch, key, excluded FROM devices_keys ORDER BY epoch, id")));
    GroupKeys keys;
    while (true) {
        WB_TRY(const bool row, select.step());
        if (!row)
            return keys;
        WB_TRY(const QJsonValue excluded, parseJson(select.bytesView(2)));
        QStringList devices;
        for (const QJsonValue device : excluded.toArray())
            devices.append(device.toString());
        WB_TRY(auto key, GroupKey::fromSecret(int(select.integer(0)), secretOf(select, 1), devices));
        keys.push_back(std::move(key));
    }
}

Result<void> DeviceTables::addKey(const GroupKey &key)
{
    WB_TRY(const QString excluded, text(QJsonArray::fromStringList(key.excluded)));
    WB_TRY(auto write,
        m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO devices_keys (id, epoch, key, excluded) VALUES (?, ?, ?, ?)")));
    return write.bind(1, key.id).bind(2, key.epoch).bindView(3, key.key.view()).bind(4, excluded).run();
}

Result<QList<Member>> DeviceTables::members() const
{
    WB_TRY(auto select,
        m_database.prepare(
            QStringLiteral("SELECT id, name, sign_key, agree_key, added_at, cut_at FROM devices_members ORDER BY id")));
    return select.collect([&] { return memberOf(select); });
}

Result<std::optional<Member>> DeviceTables::member(const QString &id) const
{
    WB_TRY(auto select,
        m_database.prepare(
            QStringLiteral("SELECT id, name, sign_key, agree_key, added_at, cut_at FROM devices_members WHERE id = ?")));
    WB_TRY(const bool row, select.bindAll(id).step());
    return row ? std::optional(memberOf(select)) : std::nullopt;
}

Result<void> DeviceTables::saveMember(const Member &member)
{
    WB_TRY(auto write,
        m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO devices_members (id, name, sign_key, agree_key, added_at, cut_at)"
                                          " VALUES (?, ?, ?, ?, ?, ?)")));
    write.bindAll(member.card.id, member.card.name, member.card.signKey, member.card.agreeKey, member.card.addedAt);
    bindOptional(write, 6, member.cutAt);
    return write.run();
}

Result<QStringList> DeviceTables::cutOff() const
{
    WB_TRY(const auto all, members());
    QStringList devices;
    for (const Member &member : all) {
        if (member.cutAt)
            devices.append(member.card.id);
    }
    return devices;
}

Result<std::optional<Outgoing>> DeviceTables::outgoing() const
{
    WB_TRY(auto select,
        m_database.prepare(QStringLiteral("SELECT sequence, name, bytes FROM devices_outbox ORDER BY sequence LIMIT 1")));
    WB_TRY(const bool row, select.step());
    return row ? std::optional(Outgoing { select.integer(0), select.text(1), select.bytes(2) }) : std::nullopt;
}

Result<void> DeviceTables::addOutgoing(const Outgoing &outgoing)
{
    WB_TRY(auto write, m_database.prepare(QStringLiteral("INSERT INTO devices_outbox (sequence, name, bytes) VALUES (?, ?, ?)")));
    return write.bind(1, outgoing.sequence).bind(2, outgoing.name).bindView(3, outgoing.bytes).run();
}

Result<void> DeviceTables::renameOutgoing(qint64 sequence, const QString &device, const QString &name)
{
    WB_TRY(auto box, m_database.prepare(QStringLiteral("UPDATE devices_outbox SET name = ? WHERE sequence = ?")));
    WB_CHECK(box.bindAll(name, sequence).run());
    WB_TRY(auto row,
        m_database.prepare(QStringLiteral("UPDATE devices_batches SET name = ? WHERE device = ? AND sequence = ? AND stored = 0")));
    return row.bindAll(name, device, sequence).run();
}

Result<void> DeviceTables::setStored(const QString &device, const Outgoing &outgoing)
{
    WB_TRY(auto box, m_database.prepare(QStringLiteral("DELETE FROM devices_outbox WHERE sequence = ?")));
    WB_CHECK(box.bindAll(outgoing.sequence).run());
    WB_TRY(auto row, m_database.prepare(QStringLiteral("UPDATE devices_batches SET stored = 1 WHERE device = ? AND sequence = ?")));
    WB_CHECK(row.bindAll(device, outgoing.sequence).run());
    return noteFile(outgoing.name, { outgoing.bytes.size(), FileOutcome::Read, 0 });
}

Result<bool> DeviceTables::addBatch(const BatchRow &batch)
{
    WB_TRY(auto write,
        m_database.prepare(
            QStringLiteral("INSERT INTO devices_batches (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .arg(QLatin1StringView(batchColumns))));
    write.bindAll(batch.device, batch.sequence, batch.digest, notNull(batch.previous), batch.name, batch.bytes, batch.made);
    bindOptional(write, 8, batch.covers);
    WB_CHECK(write.bind(9, batch.isLast).bind(10, batch.hasChanges).bind(11, batch.stored).bind(12, batch.isKept).run());
    return m_database.changes() > 0;
}

Result<QList<BatchRow>> DeviceTables::batchesOf(const QString &device) const
{
    WB_TRY(auto select,
        m_database.prepare(QStringLiteral("SELECT %1 FROM devices_batches WHERE device = ? ORDER BY sequence")
                               .arg(QLatin1StringView(batchColumns))));
    select.bindAll(device);
    return select.collect([&] { return batchOf(select); });
}

Result<Chain> DeviceTables::chainOf(const QString &device) const
{
    WB_TRY(const auto rows, batchesOf(device));
    WB_TRY(auto claims, m_database.prepare(QStringLiteral("SELECT coalesce(max(sequence), 0) FROM devices_seen WHERE device = ?")));
    WB_CHECK(claims.bindAll(device).step());
    return wb::sync::chainOf(rows, claims.integer(0));
}

Result<void> DeviceTables::forgetBatch(const BatchRow &batch)
{
    WB_TRY(auto clean,
        m_database.prepare(QStringLiteral("DELETE FROM devices_batches WHERE device = ? AND sequence = ? AND digest = ?")));
    return clean.bindAll(batch.device, batch.sequence, batch.digest).run();
}

Result<void> DeviceTables::noteSeen(const QString &member, const QHash<QString, qint64> &seen)
{
    for (auto one = seen.begin(); one != seen.end(); ++one) {
        WB_TRY(auto write,
            m_database.prepare(QStringLiteral("INSERT INTO devices_seen (member, device, sequence) VALUES (?1, ?2, ?3)"
                                              " ON CONFLICT DO UPDATE SET sequence = max(sequence, ?3)")));
        WB_CHECK(write.bindAll(member, one.key(), one.value()).run());
    }
    return {};
}

Result<qint64> DeviceTables::seenBy(const QString &member, const QString &device) const
{
    WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT sequence FROM devices_seen WHERE member = ? AND device = ?")));
    WB_TRY(const bool row, select.bindAll(member, device).step());
    return row ? select.integer(0) : 0;
}

Result<QHash<QString, DeviceTables::File>> DeviceTables::files() const
{
    WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT name, bytes, outcome, keys FROM devices_files")));
    QHash<QString, File> files;
    while (true) {
        WB_TRY(const bool row, select.step());
        if (!row)
            return files;
        files.insert(select.text(0), { select.integer(1), FileOutcome(select.integer(2)), int(select.integer(3)) });
    }
}

Result<void> DeviceTables::noteFile(const QString &name, const File &file)
{
    WB_TRY(auto write,
        m_database.prepare(
            QStringLiteral("INSERT OR REPLACE INTO devices_files (name, bytes, outcome, keys) VALUES (?, ?, ?, ?)")));
    return write.bindAll(name, file.bytes, int(file.outcome), file.keys).run();
}

Result<void> DeviceTables::forgetFile(const QString &name)
{
    WB_TRY(auto clean, m_database.prepare(QStringLiteral("DELETE FROM devices_files WHERE name = ?")));
    return clean.bindAll(name).run();
}

Result<void> DeviceTables::forgetFiles(FileOutcome outcome)
{
    WB_TRY(auto clean, m_database.prepare(QStringLiteral("DELETE FROM devices_files WHERE outcome = ?")));
    return clean.bindAll(int(outcome)).run();
}

Result<std::optional<Pairing>> DeviceTables::pairing() const
{
    WB_TRY(auto row, m_database.prepare(QStringLiteral("SELECT joining, secret, expires, peer, request FROM devices_pairing")));
    WB_TRY(const bool there, row.step());
    if (!there)
        return std::optional<Pairing>();
    Pairing pairing { row.integer(0) != 0, secretOf(row, 1), row.integer(2), {}, row.text(4) };
    WB_TRY(const QJsonObject peer, parseJsonObject(row.bytesView(3)));
    if (!peer.isEmpty()) {
        WB_TRY(pairing.peer, cardFromJson(peer));
    }
    return std::optional<Pairing>(std::move(pairing));
}

Result<void> DeviceTables::savePairing(const Pairing &pairing)
{
    WB_TRY(const QString peer, text(pairing.peer ? toJson(*pairing.peer) : QJsonObject()));
    WB_TRY(auto write,
        m_database.prepare(QStringLiteral(
            "INSERT OR REPLACE INTO devices_pairing (one, joining, secret, expires, peer, request) VALUES (1, ?, ?, ?, ?, ?)")));
    return write.bind(1, pairing.joining)
        .bindView(2, pairing.secret.view())
        .bind(3, pairing.expires)
        .bind(4, peer)
        .bind(5, pairing.request.isNull() ? QStringLiteral("") : pairing.request)
        .run();
}

Result<void> DeviceTables::endPairing()
{
    return m_database.execute(QStringLiteral("DELETE FROM devices_pairing"));
}

} // namespace wb::sync
