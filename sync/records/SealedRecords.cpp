#include "sync/records/SealedRecords.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/trust/DidDocument.h"
#include "core/trust/DidResolver.h"
#include "sync/records/Gzip.h"

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr QByteArrayView magic("WBRECORD");
constexpr char version = 1;
constexpr qsizetype headSize = 9;
constexpr qsizetype nameBytes = 16;
constexpr qsizetype x25519Size = 32;

Result<crypto::AgreementKey> agreementKey(const QJsonObject &method)
{
    if (const auto multikey = method.value(L1("publicKeyMultibase")).toString(); !multikey.isEmpty())
        return crypto::agreementKeyFromMultikey(multikey);
    const auto jwk = method.value(L1("publicKeyJwk")).toObject();
    if (jwk.value(L1("kty")).toString() != L1("OKP") || jwk.value(L1("crv")).toString() != L1("X25519"))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("key agreement: not X25519"));
    WB_TRY(const QByteArray bytes, fromBase64Url(jwk.value(L1("x")).toString()));
    if (bytes.size() != x25519Size)
        return failure(ErrorCode::MalformedKey, QStringLiteral("an X25519 key of another length"));
    return crypto::AgreementKey { bytes };
}

} // namespace

Result<crypto::AgreementKey> recipientOf(const QByteArray &didDocument)
{
    WB_TRY(const auto document, trust::DidDocument::read(didDocument));
    WB_TRY(const auto json, parseJsonObject(didDocument));
    for (const auto &entry : asArray(json.value(L1("keyAgreement")))) {
        auto method = entry.toObject();
        if (entry.isString()) {
            const auto name = entry.toString();
            for (const auto &listed : asArray(json.value(L1("verificationMethod")))) {
                const auto id = listed.toObject().value(L1("id")).toString();
                if (id == name || document.id() + id == name || id == document.id() + name)
                    method = listed.toObject();
            }
        }
        if (auto key = agreementKey(method))
            return key;
    }
    for (const auto &name : document.methodsFor(QStringLiteral("assertionMethod"))) {
        const auto key = document.key(name);
        if (key && key->type == crypto::KeyType::Ed25519)
            return crypto::agreementKeyOf(*key);
    }
    return failure(ErrorCode::KeyNotFound, QStringLiteral("%1: no key that can be sealed to").arg(document.id()));
}

Result<crypto::AgreementKey> recipientOfDidKey(const QString &did)
{
    if (!did.startsWith(L1("did:key:")))
        return failure(ErrorCode::KeyNotFound, did);
    WB_TRY(const auto resolved, trust::DidResolver().resolve(did, QStringLiteral("assertionMethod")));
    return crypto::agreementKeyOf(resolved.key);
}

Result<QByteArray> sealStatements(
    const QString &provider, const QList<QByteArray> &statements, const QDateTime &created, const crypto::AgreementKey &recipient)
{
    const QJsonObject head { { L1("created"), toRfc3339(created) }, { L1("provider"), provider },
        { L1("type"), L1("xapi-statements") }, { L1("version"), L1("1.0.3") } };
    WB_TRY(QByteArray plain, canonicalJson(head));
    plain.chop(1);
    plain += ",\"statements\":[" + statements.join(',') + "]}";
    if (statements.size() > mostSealedStatements || plain.size() > mostStatementBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 statements in one file").arg(statements.size()));
    const auto packed = gzipped(plain);
    if (packed.size() > mostSealedBytes - headSize - crypto::sealedBoxOverhead)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 bytes in one file").arg(packed.size()));
    WB_TRY(const QByteArray sealed, crypto::sealTo(recipient, packed));
    return magic.toByteArray() + version + sealed;
}

Result<SealedStatements> openStatements(QByteArrayView file, const crypto::Ed25519KeyPair &recipient)
{
    if (file.size() > mostSealedBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("sealed statements"));
    if (file.size() < headSize || !file.startsWith(magic))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a file of sealed statements"));
    if (file.at(magic.size()) != version)
        return failure(ErrorCode::SchemaTooNew, QStringLiteral("sealed statements of version %1").arg(int(file.at(magic.size()))));
    WB_TRY(const QByteArray packed, crypto::openSealed(recipient, file.sliced(headSize)));
    WB_TRY(const QByteArray plain, gunzipped(packed, mostStatementBytes));
    WB_TRY(const QJsonObject json, parseJsonObject(plain, { .bytes = mostStatementBytes, .depth = 64 }));
    SealedStatements opened { json.value(L1("provider")).toString(), fromRfc3339(json.value(L1("created")).toString()),
        json.value(L1("statements")).toArray() };
    if (json.value(L1("type")).toString() != L1("xapi-statements") || !opened.created.isValid()
        || opened.statements.size() > mostSealedStatements)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("sealed, but not statements"));
    for (const auto &statement : std::as_const(opened.statements)) {
        if (!statement.isObject())
            return failure(ErrorCode::MalformedDocument, QStringLiteral("sealed, but not statements"));
    }
    return opened;
}

QString sealedFileName(QByteArrayView file)
{
    return QStringLiteral("results-%1.wbrecords").arg(toHex(crypto::sha256(file).left(nameBytes)));
}

} // namespace wb::sync
