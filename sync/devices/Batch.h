// One batch of changes of one device, and its form in a file.
//
// File, version 1:  1 byte version | 24 bytes nonce | XChaCha20-Poly1305 of `padded` under the group key, the version byte as
//                   associated data. Nothing else is readable: not the device, not the number of changes.
// padded:           4 bytes big-endian length of `signed` | signed | zeros up to a size class: 4, 16, 64, 256 KiB or whole MiB.
// signed:           64 bytes Ed25519 signature by the device over "wanderbuch devices: batch 1\n" + content | content.
// content:          4 bytes big-endian length of `body` | body | the attachments' bytes one after another.
// body:             zlib stream (with Qt's 4-byte length before it) of a JSON object: head, "changes", "attachments" (entity, id,
// size).
//
// A device's batches are a chain: each has the next number and the digest of the file before it. A snapshot is a run of batches
// that hold all its device has to say and so take the place of every batch before: "covers" is the number of the last of these.
#pragma once

#include "core/changes/Merger.h"
#include "sync/devices/DeviceCard.h"
#include "sync/devices/GroupKeys.h"

#include <QHash>

namespace wb::sync {

struct BatchHead {
    DeviceCard card; // of the device that made it
    QJsonObject introduction; // by whom the device came into the group; empty for the first
    qint64 sequence = 0; // from 1
    QByteArray previous; // BLAKE2b-256 of the file before; empty for the first
    qint64 made = 0; // milliseconds since 1970 UTC
    std::optional<qint64> covers; // set in parts of a snapshot
    bool isLast = false; // the snapshot's last part
    QHash<QString, qint64> seen; // by device: everything up to this number is known
};

struct Batch {
    BatchHead head;
    QList<changes::Change> changes;
    changes::Attachments attachments;
};

struct OpenedBatch {
    Batch batch;
    QByteArray content; // what the signature is over
    QByteArray signature;
};

// A file's bytes. TooLarge.
[[nodiscard]] Result<QByteArray> sealBatch(const Batch &batch, const crypto::Ed25519KeyPair &signer, const GroupKey &key);
// KeyNotFound: no key opens it, or it was changed. MalformedDocument, SchemaTooNew, TooLarge: it opens and is not what it should
// be. The signature is still to be checked, by checkSignature().
[[nodiscard]] Result<OpenedBatch> openBatch(QByteArrayView file, const GroupKeys &keys);
// BadSignature.
[[nodiscard]] Result<void> checkSignature(const OpenedBatch &opened, const DeviceCard &author);
[[nodiscard]] QByteArray batchDigest(QByteArrayView file);

// The outer two layers, for other sealed messages in the same heap: they cannot be told from batches.
[[nodiscard]] QByteArray sealPadded(QByteArrayView message, const crypto::SecretBytes &key);
[[nodiscard]] Result<QByteArray> openPadded(QByteArrayView file, const crypto::SecretBytes &key);
// The size that `bytes` are padded to.
[[nodiscard]] qint64 sizeClass(qint64 bytes);

} // namespace wb::sync
