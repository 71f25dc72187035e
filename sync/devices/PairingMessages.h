// What two devices say to each other until they are one group. The code goes by eye (a QR on one screen, a camera on the other),
// the rest lies at the place, sealed under keys made of the code's one-time secret and looking like batches.
//
// Code:     "wanderbuch-pair:" + base64url of JSON: place, secret, card of the host.
// Request:  the guest's card.
// Answer:   Ed25519 signature by the host's key over "wanderbuch devices: answer 1\n" + box | box, a sealed box to the guest's
// X25519 key
//           with JSON: keys of the group, its members, what vouches for the guest.
// Somebody who saw the code can ask to be let in, but not answer for the host; both sides show the same fingerprint of all keys.
#pragma once

#include "sync/devices/DeviceTables.h"

namespace wb::sync {

struct PairingCode {
    PlaceAddress place;
    crypto::SecretBytes secret;
    DeviceCard host;

    [[nodiscard]] QString text(bool withPassword) const;
    // MalformedDocument, MalformedEncoding.
    [[nodiscard]] static Result<PairingCode> read(const QString &text);
};

[[nodiscard]] Result<QByteArray> sealRequest(const DeviceCard &guest, const crypto::SecretBytes &secret);
// KeyNotFound: something else.
[[nodiscard]] Result<DeviceCard> openRequest(QByteArrayView file, const crypto::SecretBytes &secret);

struct PairingAnswer {
    GroupKeys keys;
    QList<Member> members;
    QJsonObject introduction;
};
[[nodiscard]] Result<QByteArray> sealAnswer(
    const PairingAnswer &answer, const DeviceCard &guest, const crypto::Ed25519KeyPair &host, const crypto::SecretBytes &secret);
// KeyNotFound: something else. BadSignature: not by the host.
[[nodiscard]] Result<PairingAnswer> openAnswer(
    QByteArrayView file, const crypto::Ed25519KeyPair &guest, const DeviceCard &host, const crypto::SecretBytes &secret);

} // namespace wb::sync
