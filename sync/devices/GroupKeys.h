// The keys that the devices of one person share. Each epoch has one; cutting a device off begins a new epoch, whose key it does not
// get.
#pragma once

#include "core/crypto/SecretBytes.h"

#include <QJsonArray>
#include <QStringList>

#include <vector>

namespace wb::sync {

struct GroupKey {
    static constexpr qsizetype keySize = 32;

    QString id; // of the key, not secret: 32 hexadecimal digits of a digest of it
    int epoch = 1;
    crypto::SecretBytes key;
    QStringList excluded; // devices that had been cut off when it was made

    // A new random key.
    [[nodiscard]] static GroupKey make(int epoch, QStringList excluded);
    // MalformedKey.
    [[nodiscard]] static Result<GroupKey> fromSecret(int epoch, crypto::SecretBytes key, QStringList excluded);
    [[nodiscard]] GroupKey clone() const;
};

using GroupKeys = std::vector<GroupKey>;

// The newest key that none of these devices can have; the same on every device that knows the same keys. Null if there is none:
// then a new epoch is due.
[[nodiscard]] const GroupKey *currentKey(const GroupKeys &keys, const QStringList &cutOff);
[[nodiscard]] int lastEpoch(const GroupKeys &keys);

// For a device that joins. The JSON holds the secrets: it must be sealed.
[[nodiscard]] QJsonArray toJson(const GroupKeys &keys);
[[nodiscard]] Result<GroupKeys> groupKeysFromJson(const QJsonArray &json);

} // namespace wb::sync
