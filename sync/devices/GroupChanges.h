// Private to sync/devices: what changes the group itself. Used on the vault's thread; each is one transaction.
#pragma once

#include "core/vault/Vault.h"
#include "sync/devices/BatchMaker.h"
#include "sync/devices/DeviceTables.h"

namespace wb::sync {

class GroupChanges {
public:
    GroupChanges(vault::Session &session, BatchMaker &maker);

    // The first device. AlreadyExists if it is in a group, or wants to join one.
    [[nodiscard]] Result<void> found(const QString &name, const PlaceAddress &place);
    // Answers with what vouches for the newcomer.
    [[nodiscard]] Result<QJsonObject> admit(const DeviceCard &guest);
    // A new epoch whose key the others get and this one does not. NotFound, InvalidArgument (this device itself).
    [[nodiscard]] Result<void> cutOff(const QString &device);
    // A new epoch, where two devices cut others off at the same time and each other's key is known to the wrong ones.
    [[nodiscard]] Result<void> renewKeyIfDue();
    // A new device that the former one vouches for: this vault is a copy of the former one's.
    [[nodiscard]] Result<void> becomeNewDevice();

private:
    [[nodiscard]] Result<void> newEpoch(DeviceSelf &self, const QString &cutOff);

    vault::Session &m_session;
    BatchMaker &m_maker;
    DeviceTables m_tables;
};

} // namespace wb::sync
