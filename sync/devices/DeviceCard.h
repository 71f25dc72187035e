// Who a device is to the person's other devices: what it is called, and its public keys.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Ed25519KeyPair.h"

#include <QJsonObject>

namespace wb::sync {

struct DeviceCard {
    static constexpr qsizetype longestName = 100;

    QString id; // the change log's device
    QString name;
    QByteArray signKey; // Ed25519
    QByteArray agreeKey; // X25519
    qint64 addedAt = 0; // milliseconds since 1970 UTC
    friend bool operator==(const DeviceCard &, const DeviceCard &) = default;
};

[[nodiscard]] QJsonObject toJson(const DeviceCard &card);
// MalformedDocument.
[[nodiscard]] Result<DeviceCard> cardFromJson(const QJsonObject &json);

// A device of the group vouches for a new one: {"by", "signature"}. Whoever knows the first knows from it that the card is genuine.
[[nodiscard]] QJsonObject introduce(const DeviceCard &card, const QString &by, const crypto::Ed25519KeyPair &key);
// BadSignature.
[[nodiscard]] Result<void> checkIntroduction(const QJsonObject &introduction, const DeviceCard &card, const DeviceCard &by);

// Eight characters that both sides of a pairing show; the same only if nobody stands between them.
[[nodiscard]] QString pairingFingerprint(QByteArrayView secret, const DeviceCard &host, const DeviceCard &guest);

} // namespace wb::sync
