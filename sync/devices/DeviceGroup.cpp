#include "sync/devices/DeviceGroup.h"

#include "core/progress/EventStore.h"
#include "core/storage/Transaction.h"
#include "core/vault/PrivateValues.h"
#include "sync/devices/PairingMessages.h"
#include "sync/devices/SyncRun.h"

#include <QTemporaryDir>

namespace wb::sync {

namespace {

constexpr qint64 inviteMilliseconds = 24LL * 60 * 60 * 1000; // a stick has to be carried there and back

const QString lastBackupName = QStringLiteral("device.backupAtPlace");

// The group as if it had never been, also in the change log: in another group its devices would be taken for members.
Result<void> forgetGroup(VaultDesk &desk)
{
    WB_CHECK(desk.tables.eraseAll());
    qint64 position = 0;
    while (true) {
        WB_TRY(const auto some, desk.session.changes.after(position));
        if (some.isEmpty())
            return {};
        for (const changes::Change &change : some) {
            position = change.position;
            if (change.entity == QLatin1String("device") || change.entity == QLatin1String("groupkey"))
                WB_CHECK(desk.session.changes.forget(position));
        }
    }
}

} // namespace

DeviceGroup::DeviceGroup(vault::Vault &vault, DevicesConfig config)
    : m_vault(vault)
    , m_config(std::move(config))
{
}

template <typename Work> auto DeviceGroup::inVault(Work work)
{
    return m_vault
        .run([this, &work](vault::Session &session) -> std::invoke_result_t<Work, VaultDesk &> {
            WB_CHECK(storage::migrate(session.database, progress::migrations()));
            WB_CHECK(storage::migrate(session.database, devicesMigrations()));
            VaultDesk desk(session, m_config.more, m_config.policy);
            return work(desk);
        })
        .takeResult();
}

Result<std::unique_ptr<BatchPlace>> DeviceGroup::open(const PlaceAddress &address) const
{
    return m_config.open ? m_config.open(address) : openPlace(address, m_config.http);
}

Result<void> DeviceGroup::setUp(const PlaceAddress &place, const QString &deviceName, std::stop_token stop)
{
    WB_TRY(const bool there, inVault([](VaultDesk &desk) -> Result<bool> {
        WB_TRY(const auto self, desk.tables.self());
        return self.has_value();
    }));
    if (there)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("this device is in a group already"));
    WB_TRY(const auto opened, open(place));
    WB_CHECK(opened->prepare(stop));
    WB_CHECK(opened->list(stop));
    return inVault([&](VaultDesk &desk) -> Result<void> {
        WB_CHECK(desk.merger.adopt());
        return desk.group.found(deviceName, place);
    });
}

Result<GroupStanding> DeviceGroup::standing()
{
    return inVault([](VaultDesk &desk) -> Result<GroupStanding> {
        GroupStanding standing;
        WB_TRY(const auto self, desk.tables.self());
        if (!self)
            return standing;
        WB_TRY(const auto pairing, desk.tables.pairing());
        standing.state = pairing && pairing->joining ? GroupStanding::State::Joining : GroupStanding::State::Member;
        standing.place = self->place;
        standing.place.password.clear();
        if (self->lastSync > 0)
            standing.lastSync = QDateTime::fromMSecsSinceEpoch(self->lastSync, Qt::UTC);
        if (pairing && pairing->peer) {
            standing.fingerprint = pairing->joining ? pairingFingerprint(pairing->secret.view(), *pairing->peer, self->card)
                                                    : pairingFingerprint(pairing->secret.view(), self->card, *pairing->peer);
            standing.guestName = pairing->joining ? QString() : pairing->peer->name;
        }
        WB_TRY(const auto members, desk.tables.members());
        for (const Member &member : members) {
            WB_TRY(const Chain chain, desk.tables.chainOf(member.card.id));
            DeviceStanding device { member.card, member.card.id == self->card.id, {}, {}, chain.missing.size(), chain.forked };
            if (member.cutAt)
                device.cutOff = QDateTime::fromMSecsSinceEpoch(*member.cutAt, Qt::UTC);
            if (device.isThis && device.cutOff)
                standing.state = GroupStanding::State::CutOff;
            if (chain.lastMade > 0)
                device.lastSeen = QDateTime::fromMSecsSinceEpoch(chain.lastMade, Qt::UTC);
            standing.devices.append(device);
        }
        return standing;
    });
}

Result<QString> DeviceGroup::invite(bool withPassword)
{
    return inVault([withPassword](VaultDesk &desk) -> Result<QString> {
        WB_TRY(const DeviceSelf self, desk.tables.requireSelf());
        WB_TRY(const auto before, desk.tables.pairing());
        if (before && before->joining)
            return failure(ErrorCode::KeyNotFound, QStringLiteral("this device is in no group yet"));
        Pairing pairing { false, crypto::SecretBytes::random(GroupKey::keySize), desk.now() + inviteMilliseconds, {}, {} };
        WB_CHECK(desk.tables.savePairing(pairing));
        return PairingCode { self.place, std::move(pairing.secret), self.card }.text(withPassword);
    });
}

Result<Invitation> readInvitation(const QString &code)
{
    WB_TRY(const PairingCode read, PairingCode::read(code));
    return Invitation { read.host.name, read.place };
}

Result<bool> DeviceGroup::isActive()
{
    return inVault([](VaultDesk &desk) -> Result<bool> {
        WB_TRY(const auto self, desk.tables.self());
        if (!self)
            return false;
        WB_TRY(const auto me, desk.tables.member(self->card.id));
        return !(me && me->cutAt);
    });
}

Result<bool> DeviceGroup::needsNetwork()
{
    return inVault([](VaultDesk &desk) -> Result<bool> {
        WB_TRY(const DeviceSelf self, desk.tables.requireSelf());
        return self.place.kind == PlaceAddress::Kind::WebDav;
    });
}

Result<bool> DeviceGroup::hasToSend()
{
    return inVault([](VaultDesk &desk) -> Result<bool> {
        WB_TRY(const auto self, desk.tables.self());
        WB_TRY(const auto pairing, desk.tables.pairing());
        if (!self || (pairing && pairing->joining))
            return false;
        WB_TRY(const auto me, desk.tables.member(self->card.id));
        if (me && me->cutAt)
            return false;
        WB_TRY(const auto outgoing, desk.tables.outgoing());
        WB_TRY(const qint64 last, desk.session.changes.lastPosition());
        return outgoing || self->snapshotDue || last > self->exported;
    });
}

Result<QString> DeviceGroup::join(
    const QString &text, const QString &deviceName, const QString &user, const QString &password, std::stop_token stop)
{
    return join(text, deviceName, GuestAccess { {}, user, password }, std::move(stop));
}

Result<QString> DeviceGroup::join(
    const QString &text, const QString &deviceName, const GuestAccess &access, std::stop_token stop)
{
    WB_TRY(auto code, PairingCode::read(text));
    if (!access.folder.isEmpty())
        code.place = placeAddress(access.folder);
    if (!access.user.isEmpty())
        code.place.user = access.user;
    if (!access.password.isEmpty())
        code.place.password = access.password;
    WB_TRY(const auto place, open(code.place));
    WB_CHECK(place->list(stop)); // before anything is kept: a wrong password is found here
    const QString name = newBatchName();
    QString fingerprint;
    WB_TRY(const QByteArray request, inVault([&](VaultDesk &desk) -> Result<QByteArray> {
        WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
        WB_TRY(const auto there, desk.tables.self());
        WB_TRY(const auto pairing, desk.tables.pairing());
        if (there && !(pairing && pairing->joining))
            return failure(ErrorCode::AlreadyExists, QStringLiteral("this device is in a group already"));
        WB_CHECK(forgetGroup(desk));
        const DeviceSelf self = newSelf(desk.session.changes.device(), deviceName, desk.now(), code.place);
        WB_CHECK(desk.tables.saveSelf(self));
        WB_CHECK(desk.tables.savePairing({ true, code.secret.clone(), desk.now() + inviteMilliseconds, code.host, name }));
        WB_CHECK(transaction.commit());
        fingerprint = pairingFingerprint(code.secret.view(), code.host, self.card);
        return sealRequest(self.card, code.secret);
    }));
    WB_CHECK(place->write(name, request, stop));
    return fingerprint;
}

Result<void> DeviceGroup::admit(const QString &fingerprint, std::stop_token stop)
{
    PlaceAddress address;
    WB_TRY(const QByteArray answer, inVault([&](VaultDesk &desk) -> Result<QByteArray> {
        WB_TRY(const DeviceSelf self, desk.tables.requireSelf());
        WB_TRY(const auto pairing, desk.tables.pairing());
        if (!pairing || pairing->joining || !pairing->peer || pairing->expires < desk.now())
            return failure(ErrorCode::NotFound, QStringLiteral("no device asks to join"));
        const auto plain = [](QString text) { return text.remove(QLatin1Char('-')).remove(QLatin1Char(' ')).toUpper(); };
        if (plain(fingerprint) != plain(pairingFingerprint(pairing->secret.view(), self.card, *pairing->peer)))
            return failure(ErrorCode::InvalidArgument, QStringLiteral("the other device shows another fingerprint"));
        address = self.place;
        PairingAnswer answer;
        WB_TRY(answer.introduction, desk.group.admit(*pairing->peer));
        WB_TRY(answer.keys, desk.tables.keys());
        WB_TRY(answer.members, desk.tables.members());
        return sealAnswer(answer, *pairing->peer, self.signer, pairing->secret);
    }));
    WB_TRY(const auto place, open(address));
    WB_CHECK(place->write(newBatchName(), answer, stop));
    return inVault([](VaultDesk &desk) { return desk.tables.endPairing(); });
}

// The request at the place, which nobody will answer: others could not tell what it is.
void DeviceGroup::removeRequest(const PlaceAddress &address, const QString &name, std::stop_token stop) const
{
    if (!isBatchName(name))
        return;
    if (const auto place = open(address))
        (void)(*place)->remove(name, std::move(stop)); // where it cannot be reached it stays, and harms nobody
}

Result<void> DeviceGroup::withdraw(std::stop_token stop)
{
    PlaceAddress address;
    QString request;
    auto withdrawn = inVault([&](VaultDesk &desk) -> Result<void> {
        WB_TRY(const auto self, desk.tables.self());
        WB_TRY(const auto pairing, desk.tables.pairing());
        if (!self || !pairing || pairing->joining)
            return {};
        address = self->place;
        request = pairing->request;
        return desk.tables.endPairing();
    });
    if (!withdrawn)
        return withdrawn;
    removeRequest(address, request, std::move(stop));
    return {};
}

Result<SyncReport> DeviceGroup::sync(const SyncWatch &watch, std::stop_token stop)
{
    PlaceAddress address;
    WB_CHECK(inVault([&](VaultDesk &desk) -> Result<void> {
        WB_TRY(const DeviceSelf self, desk.tables.requireSelf());
        address = self.place;
        return {};
    }));
    WB_TRY(const auto place, open(address));
    return SyncRun(m_vault, m_config, *place, watch, std::move(stop)).run();
}

Result<void> DeviceGroup::cutOff(const QString &device)
{
    return inVault([&](VaultDesk &desk) { return desk.group.cutOff(device); });
}

Result<void> DeviceGroup::leave(std::stop_token stop)
{
    PlaceAddress address;
    QString request;
    auto left = inVault([&](VaultDesk &desk) -> Result<void> {
        WB_TRY(auto transaction, storage::Transaction::begin(desk.session.database));
        WB_TRY(const auto self, desk.tables.self());
        WB_TRY(const auto pairing, desk.tables.pairing());
        if (self && pairing) {
            address = self->place;
            request = pairing->request;
        }
        WB_CHECK(forgetGroup(desk));
        // Under its old name it could not come back: the others know that one with other keys.
        WB_CHECK(desk.session.changes.renewDevice());
        return transaction.commit();
    });
    if (!left)
        return left;
    removeRequest(address, request, std::move(stop));
    return {};
}

Result<void> DeviceGroup::setPlace(const PlaceAddress &address, std::stop_token stop)
{
    WB_TRY(const auto place, open(address));
    WB_CHECK(place->prepare(stop));
    WB_CHECK(place->list(stop));
    return inVault([&](VaultDesk &desk) -> Result<void> {
        WB_TRY(DeviceSelf self, desk.tables.requireSelf());
        self.place = address;
        return desk.tables.saveSelf(self);
    });
}

Result<vault::BackupSummary> DeviceGroup::backUp(
    const crypto::SecretBytes &passphrase, const vault::Progress &progress, std::stop_token stop)
{
    PlaceAddress address;
    QString before;
    const QTemporaryDir folder;
    const QString written = folder.filePath(QStringLiteral("out.wbbackup"));
    const QString fetched = folder.filePath(QStringLiteral("back.wbbackup"));
    const auto part = [&](int from, int to) {
        return [&progress, &stop, from, to](
                   int percent) { return !stop.stop_requested() && (!progress || progress(from + percent * (to - from) / 100)); };
    };
    const auto transfer = [&](int from, int to) {
        return [step = part(from, to)](qint64 done, qint64 total) { return step(total > 0 ? int(done * 100 / total) : 0); };
    };
    const QString name = newBackupName();
    const auto backedUp = inVault([&](VaultDesk &desk) -> Result<void> {
        WB_TRY(const DeviceSelf self, desk.tables.requireSelf());
        address = self.place;
        WB_TRY(const QJsonValue last, vault::PrivateValues(desk.session).value(lastBackupName));
        before = last.toString();
        WB_CHECK(vault::writeBackup(desk.session, written, passphrase, m_config.unlockMilliseconds, part(0, 40)));
        return {};
    });
    if (!backedUp)
        return tl::unexpected<Error>(backedUp.error());
    WB_TRY(const auto place, open(address));
    WB_CHECK(place->prepare(stop));
    const auto put = [&]() -> Result<vault::BackupSummary> {
        WB_CHECK(place->upload(name, written, stop, transfer(40, 65)));
        WB_CHECK(place->download(name, fetched, stop, transfer(65, 85)));
        return vault::checkBackup(fetched, passphrase, part(85, 100));
    };
    auto summary = put();
    if (!summary) {
        (void)place->remove(name, {}); // nothing stays there that was not opened
        return summary;
    }
    WB_CHECK(inVault([&](VaultDesk &desk) { return vault::PrivateValues(desk.session).setValue(lastBackupName, name); }));
    if (isBackupName(before))
        WB_CHECK(place->remove(before, stop));
    return summary;
}

Result<QList<PlaceFile>> backupsAt(BatchPlace &place, std::stop_token stop)
{
    WB_TRY(QList<PlaceFile> files, place.list(stop));
    files.removeIf([](const PlaceFile &file) { return !isBackupName(file.name); });
    return files;
}

} // namespace wb::sync
