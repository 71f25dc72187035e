#include "sync/presentation/Wallet.h"

#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/trust/DidResolver.h"
#include "core/vault/CredentialStore.h"

#include <algorithm>

namespace wb::sync {

namespace {

using S = QLatin1StringView;
using credentials::BoundTo;
using credentials::HeldCredential;
using credentials::QueryFormat;

constexpr qsizetype mostCredentials = 2000;
const QString authentication = QStringLiteral("authentication");

// The key a DID holds in its name; nothing is looked up.
std::optional<crypto::PublicKey> namedKey(const QString &did)
{
    const auto resolved = trust::DidResolver().resolve(did, authentication);
    if (!resolved)
        return std::nullopt;
    return resolved->key;
}

QStringList subjectDids(const QJsonObject &credential)
{
    QStringList dids;
    for (const QJsonValue subject : asArray(credential.value(S("credentialSubject")))) {
        const QString id = subject.toObject().value(S("id")).toString();
        if (id.startsWith(S("did:")))
            dids.append(id);
    }
    return dids;
}

// The holder's key as the credential itself names it.
struct NamedHolder {
    bool somebody = false;
    std::optional<crypto::PublicKey> key;
};

NamedHolder holderIn(const HeldCredential &held)
{
    if (held.format != QueryFormat::SdJwtVc) {
        const QStringList dids = subjectDids(held.claims);
        return { !dids.isEmpty(), dids.size() == 1 ? namedKey(dids.first()) : std::nullopt };
    }
    const QJsonObject confirmation = held.claims.value(S("cnf")).toObject();
    if (confirmation.contains(S("jwk"))) {
        const auto key = crypto::fromJwk(confirmation.value(S("jwk")).toObject());
        return { true, key ? std::optional(*key) : std::nullopt };
    }
    return { held.claims.contains(S("cnf")), namedKey(confirmation.value(S("kid")).toString()) };
}

BoundTo boundTo(vault::Session &session, const HeldCredential &held)
{
    if (const NamedHolder holder = holderIn(held); holder.somebody)
        return holderKeyOf(session, held) ? BoundTo::Holder : BoundTo::SomebodyElse;
    return vault::HolderKeys(session).keyOf(held.digest) ? BoundTo::Holder : BoundTo::Nobody;
}

} // namespace

Result<QList<HeldCredential>> readWallet(vault::Session &session, const linkeddata::ContextTable &contexts)
{
    const vault::CredentialStore store(session);
    WB_TRY(const QList<vault::CredentialRecord> records, store.list());
    QList<HeldCredential> wallet;
    for (const vault::CredentialRecord &record : records) {
        if (record.kind != vault::CredentialKind::Awarded)
            continue; // what people say of themselves proves nothing to others
        WB_TRY(const vault::CredentialRecord whole, store.get(record.id));
        auto held = credentials::heldCredential(whole.raw, contexts);
        if (!held)
            continue;
        held->id = record.id;
        held->digest = record.digest;
        held->title = record.title;
        held->expires = record.expires;
        held->issuerName = record.issuerName.isEmpty() ? held->issuerId : record.issuerName;
        held->boundTo = boundTo(session, *held);
        if (held->boundTo == BoundTo::Holder) {
            WB_TRY(const vault::HolderKey key, holderKeyOf(session, *held));
            held->keyType = key.publicKey().type;
        }
        wallet.append(*held);
        if (wallet.size() == mostCredentials)
            break;
    }
    // What has ended comes last: it is shown only if there is no other, or if the person wants it.
    const QDateTime now = session.clock.nowUtc();
    std::stable_partition(
        wallet.begin(), wallet.end(), [&](const HeldCredential &held) { return !held.expires.isValid() || held.expires > now; });
    return wallet;
}

Result<vault::HolderKey> holderKeyOf(vault::Session &session, const HeldCredential &held, crypto::KeyType otherwise)
{
    vault::HolderKeys keys(session);
    const NamedHolder holder = holderIn(held);
    if (holder.key)
        return keys.get(crypto::jwkThumbprint(*holder.key));
    if (holder.somebody)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("the credential is bound to a key that is not here"));
    auto remembered = keys.keyOf(held.digest);
    if (remembered || held.boundTo != BoundTo::Nobody)
        return remembered;
    return keys.learner(otherwise);
}

HolderName holderName(const HeldCredential &held, const crypto::PublicKey &key)
{
    const QStringList dids = held.format == QueryFormat::SdJwtVc ? QStringList() : subjectDids(held.claims);
    if (dids.size() == 1 && dids.first().startsWith(S("did:jwk:")) && namedKey(dids.first()) == key)
        return { dids.first(), dids.first() + S("#0") };
    return { trust::didKey(key), trust::didKeyMethod(key) };
}

} // namespace wb::sync
