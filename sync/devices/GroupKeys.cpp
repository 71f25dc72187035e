#include "sync/devices/GroupKeys.h"

#include "core/base/Encoding.h"
#include "core/crypto/Subkey.h"

#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace wb::sync {

namespace {

constexpr qsizetype mostKeys = 1000;

QString idOf(const crypto::SecretBytes &key)
{
    return toHex(crypto::deriveSubkey(key, "wanderbuch devices: name of a group key").view().first(16));
}

} // namespace

GroupKey GroupKey::make(int epoch, QStringList excluded)
{
    return fromSecret(epoch, crypto::SecretBytes::random(keySize), std::move(excluded)).value();
}

Result<GroupKey> GroupKey::fromSecret(int epoch, crypto::SecretBytes key, QStringList excluded)
{
    if (key.size() != keySize || epoch < 1)
        return failure(ErrorCode::MalformedKey, QStringLiteral("a group key is 32 bytes long"));
    GroupKey made;
    made.id = idOf(key);
    made.epoch = epoch;
    made.key = std::move(key);
    made.excluded = std::move(excluded);
    made.excluded.sort();
    return made;
}

GroupKey GroupKey::clone() const
{
    GroupKey copy;
    copy.id = id;
    copy.epoch = epoch;
    copy.key = key.clone();
    copy.excluded = excluded;
    return copy;
}

const GroupKey *currentKey(const GroupKeys &keys, const QStringList &cutOff)
{
    const GroupKey *best = nullptr;
    for (const GroupKey &key : keys) {
        const bool closed =
            std::all_of(cutOff.begin(), cutOff.end(), [&key](const QString &device) { return key.excluded.contains(device); });
        if (closed && (!best || std::tie(best->epoch, best->id) < std::tie(key.epoch, key.id)))
            best = &key;
    }
    return best;
}

int lastEpoch(const GroupKeys &keys)
{
    int last = 0;
    for (const GroupKey &key : keys)
        last = std::max(last, key.epoch);
    return last;
}

QJsonArray toJson(const GroupKeys &keys)
{
    QJsonArray json;
    for (const GroupKey &key : keys)
        json.append(QJsonObject { { QStringLiteral("epoch"), key.epoch }, { QStringLiteral("key"), toBase64Url(key.key.view()) },
            { QStringLiteral("excluded"), QJsonArray::fromStringList(key.excluded) } });
    return json;
}

Result<GroupKeys> groupKeysFromJson(const QJsonArray &json)
{
    if (json.size() > mostKeys)
        return failure(ErrorCode::TooLarge, QStringLiteral("more group keys than there can be"));
    GroupKeys keys;
    for (const QJsonValue entry : json) {
        WB_TRY(QByteArray secret, fromBase64Url(entry[QLatin1StringView("key")].toString()));
        QStringList excluded;
        for (const QJsonValue device : entry[QLatin1StringView("excluded")].toArray())
            excluded.append(device.toString());
        WB_TRY(auto key,
            GroupKey::fromSecret(
                entry[QLatin1StringView("epoch")].toInt(), crypto::SecretBytes::fromBytes(std::move(secret)), excluded));
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace wb::sync
