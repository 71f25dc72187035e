#include "sync/devices/Batch.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Aead.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"
#include "core/crypto/Signature.h"
#include "core/crypto/Subkey.h"
#include "sync/devices/BatchPlace.h"

#include <QtEndian>

#include <zlib.h>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr char version = 1;
constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 largestBody = 64 * mebibyte; // unpacked
constexpr QByteArrayView signedContext = "wanderbuch devices: batch 1\n";

QByteArray lengthOf(qsizetype size)
{
    QByteArray bytes(4, '\0');
    qToBigEndian<quint32>(quint32(size), bytes.data());
    return bytes;
}

// Takes a run of bytes with its length before it off the front.
Result<QByteArrayView> takeRun(QByteArrayView &bytes)
{
    if (bytes.size() < 4)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a batch that ends early"));
    const auto size = qsizetype(qFromBigEndian<quint32>(bytes.data()));
    if (size > bytes.size() - 4)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a batch that ends early"));
    const QByteArrayView run = bytes.sliced(4, size);
    bytes = bytes.sliced(4 + size);
    return run;
}

QJsonObject toJson(const changes::Change &change)
{
    return { { S("uuid"), change.uuid }, { S("time"), change.time.milliseconds }, { S("counter"), qint64(change.time.counter) },
        { S("device"), change.device }, { S("entity"), change.entity }, { S("id"), change.entityId },
        { S("operation"), int(change.operation) }, { S("fields"), change.fields } };
}

Result<changes::Change> changeFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(S(name)).toString(); };
    const qint64 operation = json.value(S("operation")).toInteger(-1);
    const qint64 counter = json.value(S("counter")).toInteger(-1);
    if (operation < 0 || operation > int(changes::Operation::Purge) || counter < 0 || counter > std::numeric_limits<quint32>::max()
        || !json.value(S("time")).isDouble())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a change without a time, or of an unknown kind"));
    return changes::Change { 0, text("uuid"), { json.value(S("time")).toInteger(), quint32(counter) }, text("device"),
        text("entity"), text("id"), changes::Operation(operation), json.value(S("fields")).toObject() };
}

QJsonObject headJson(const BatchHead &head)
{
    QJsonObject seen;
    for (auto one = head.seen.begin(); one != head.seen.end(); ++one)
        seen.insert(one.key(), one.value());
    QJsonObject json { { S("card"), toJson(head.card) }, { S("introduction"), head.introduction }, { S("sequence"), head.sequence },
        { S("previous"), toBase64Url(head.previous) }, { S("made"), head.made }, { S("seen"), seen } };
    if (head.covers) {
        json.insert(S("covers"), *head.covers);
        json.insert(S("last"), head.isLast);
    }
    return json;
}

Result<BatchHead> headFromJson(const QJsonObject &json)
{
    BatchHead head;
    WB_TRY(head.card, cardFromJson(json.value(S("card")).toObject()));
    head.introduction = json.value(S("introduction")).toObject();
    head.sequence = json.value(S("sequence")).toInteger();
    WB_TRY(head.previous, fromBase64Url(json.value(S("previous")).toString()));
    head.made = json.value(S("made")).toInteger();
    if (json.contains(S("covers")))
        head.covers = json.value(S("covers")).toInteger();
    head.isLast = json.value(S("last")).toBool();
    const QJsonObject seen = json.value(S("seen")).toObject();
    for (auto one = seen.begin(); one != seen.end(); ++one)
        head.seen.insert(one.key(), one.value().toInteger());
    if (head.sequence < 1 || (head.covers && (*head.covers < 0 || *head.covers >= head.sequence)))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a batch without a place in its sequence"));
    return head;
}

// In the order in which `attachments` lists them.
Result<QByteArray> contentOf(const Batch &batch)
{
    QJsonObject body = headJson(batch.head);
    QJsonArray all;
    for (const changes::Change &change : batch.changes)
        all.append(toJson(change));
    body.insert(S("changes"), all);
    QJsonArray attachments;
    QByteArray bytes;
    for (auto one = batch.attachments.begin(); one != batch.attachments.end(); ++one) {
        attachments.append(
            QJsonObject { { S("entity"), one.key().entity }, { S("id"), one.key().id }, { S("size"), one.value().size() } });
        bytes += one.value();
    }
    body.insert(S("attachments"), attachments);
    WB_TRY(const QByteArray json, canonicalJson(body));
    const QByteArray packed = qCompress(json);
    return lengthOf(packed.size()) + packed + bytes;
}

// To what its head says and not a byte more: qUncompress() takes that for a hint, and whoever was cut off still has a key that opens.
Result<QByteArray> unpacked(QByteArrayView packed)
{
    const quint32 size = packed.size() < 4 ? 0 : qFromBigEndian<quint32>(packed.data());
    if (size > largestBody)
        return failure(ErrorCode::TooLarge, QStringLiteral("a batch that unpacks to more than it may"));
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    uLongf written = size;
    const auto *from = reinterpret_cast<const Bytef *>(packed.data()) + 4;
    if (size == 0 || uncompress(reinterpret_cast<Bytef *>(bytes.data()), &written, from, uLong(packed.size() - 4)) != Z_OK
        || written != size)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a batch that does not unpack to what it says"));
    return bytes;
}

Result<Batch> batchFromContent(QByteArrayView content)
{
    WB_TRY(const QByteArrayView packed, takeRun(content));
    WB_TRY(const QByteArray json, unpacked(packed));
    WB_TRY(const QJsonObject body, parseJsonObject(json, { .bytes = largestBody }));
    Batch batch;
    WB_TRY(batch.head, headFromJson(body));
    for (const QJsonValue one : body.value(S("changes")).toArray()) {
        WB_TRY(const changes::Change change, changeFromJson(one.toObject()));
        batch.changes.append(change);
    }
    for (const QJsonValue one : body.value(S("attachments")).toArray()) {
        const qint64 size = one[S("size")].toInteger(-1);
        if (size < 0 || size > content.size())
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a batch whose attachments end early"));
        batch.attachments.insert({ one[S("entity")].toString(), one[S("id")].toString() }, content.first(size).toByteArray());
        content = content.sliced(size);
    }
    return batch;
}

} // namespace

qint64 sizeClass(qint64 bytes)
{
    for (qint64 size = 4 * 1024; size <= mebibyte; size *= 4) {
        if (bytes <= size)
            return size;
    }
    return (bytes + mebibyte - 1) / mebibyte * mebibyte;
}

QByteArray sealPadded(QByteArrayView message, const crypto::SecretBytes &key)
{
    QByteArray padded = lengthOf(message.size()) + message.toByteArray();
    padded.append(sizeClass(padded.size()) - padded.size(), '\0');
    const QByteArray nonce = crypto::randomBytes(crypto::Aead::nonceSize);
    return QByteArray(1, version) + nonce + crypto::Aead(key).seal(nonce, QByteArrayView(&version, 1), padded);
}

Result<QByteArray> openPadded(QByteArrayView file, const crypto::SecretBytes &key)
{
    if (file.size() <= 1 + crypto::Aead::nonceSize || file.front() != version)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("no batch of this version"));
    const auto padded =
        crypto::Aead(key).open(file.sliced(1, crypto::Aead::nonceSize), file.first(1), file.sliced(1 + crypto::Aead::nonceSize));
    if (!padded)
        return failure(ErrorCode::KeyNotFound, padded.error().detail);
    QByteArrayView rest(*padded);
    WB_TRY(const QByteArrayView message, takeRun(rest));
    return message.toByteArray();
}

Result<QByteArray> sealBatch(const Batch &batch, const crypto::Ed25519KeyPair &signer, const GroupKey &key)
{
    WB_TRY(const QByteArray content, contentOf(batch));
    if (content.size() > BatchPlace::largestFile - 2 * mebibyte)
        return failure(ErrorCode::TooLarge, QStringLiteral("a batch of %1 bytes").arg(content.size()));
    return sealPadded(signer.sign(signedContext.toByteArray() + content) + content, key.key);
}

Result<OpenedBatch> openBatch(QByteArrayView file, const GroupKeys &keys)
{
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const auto message = openPadded(file, key->key);
        if (!message)
            continue;
        if (message->size() <= crypto::Ed25519KeyPair::signatureSize)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a batch without a signature"));
        OpenedBatch opened;
        opened.signature = message->first(crypto::Ed25519KeyPair::signatureSize);
        opened.content = message->sliced(crypto::Ed25519KeyPair::signatureSize);
        WB_TRY(opened.batch, batchFromContent(opened.content));
        return opened;
    }
    return failure(ErrorCode::KeyNotFound, QStringLiteral("no key opens it, or it was changed"));
}

Result<void> checkSignature(const OpenedBatch &opened, const DeviceCard &author)
{
    return crypto::verifySignature(crypto::SignatureAlgorithm::EdDsa, { crypto::KeyType::Ed25519, author.signKey },
        signedContext.toByteArray() + opened.content, opened.signature);
}

QByteArray batchDigest(QByteArrayView file)
{
    return crypto::blake2b256(file);
}

} // namespace wb::sync
