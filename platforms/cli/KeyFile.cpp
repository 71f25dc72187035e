#include "platforms/cli/KeyFile.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Multikey.h"
#include "core/trust/DidResolver.h"

#include <QFile>
#include <QJsonDocument>

namespace wb::cli {

namespace {

using L1 = QLatin1StringView;

constexpr char secretPrefix[] = "\x80\x26"; // multicodec ed25519-priv, as Multikey writes it
constexpr qsizetype prefixSize = 2;
constexpr qint64 maxBytes = 64 * 1024;

} // namespace

Result<void> writeKeyFile(const QString &name, const crypto::Ed25519KeyPair &key)
{
    const QString did = trust::didKey(key.publicKey());
    QByteArray secret = QByteArray(secretPrefix, prefixSize) + key.seed().view().toByteArray();
    const QJsonObject document{{L1("type"), L1("Multikey")}, {L1("id"), trust::didKeyMethod(key.publicKey())},
        {L1("controller"), did}, {L1("publicKeyMultibase"), crypto::toMultikey(key.publicKey())},
        {L1("secretKeyMultibase"), toMultibaseBase58(secret)}};
    crypto::wipe(secret);
    QFile file(name);
    if (file.exists())
        return failure(ErrorCode::AlreadyExists, name);
    // The rights are set by the same call that makes the file: it is never open to others, not even empty.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorCode::NotWritable, name);
    const QByteArray bytes = QJsonDocument(document).toJson();
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        file.remove();
        return failure(ErrorCode::NotWritable, name);
    }
    return {};
}

Result<crypto::Ed25519KeyPair> readKeyFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, name);
    WB_TRY(const QJsonObject document, parseJsonObject(file.read(maxBytes)));
    auto secret = fromMultibase(document.value(L1("secretKeyMultibase")).toString());
    if (!secret || !secret->startsWith(QByteArray(secretPrefix, prefixSize)))
        return failure(ErrorCode::MalformedKey, QStringLiteral("no Ed25519 \"secretKeyMultibase\""));
    auto seed = crypto::SecretBytes::fromBytes(secret->mid(prefixSize));
    crypto::wipe(*secret);
    auto key = crypto::Ed25519KeyPair::fromSeed(seed);
    if (!key)
        return failure(ErrorCode::MalformedKey, QStringLiteral("\"secretKeyMultibase\" has the wrong length"));
    if (const auto named = document.value(L1("publicKeyMultibase"));
        named.isString() && named.toString() != crypto::toMultikey(key->publicKey()))
        return failure(ErrorCode::MalformedKey, QStringLiteral("public and secret key do not belong together"));
    return key;
}

} // namespace wb::cli
