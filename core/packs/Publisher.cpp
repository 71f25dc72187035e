#include "core/packs/Publisher.h"

#include "core/crypto/Multikey.h"

namespace wb::packs {

QString didKeyOf(const crypto::PublicKey &key)
{
    return QStringLiteral("did:key:") + crypto::toMultikey(key);
}

Result<proofs::ResolvedKey> DidKeyResolver::resolve(const QString &verificationMethod, const QString &) const
{
    const QString prefix = QStringLiteral("did:key:");
    const QString name = verificationMethod.section(u'#', 0, 0);
    const QString fragment = verificationMethod.section(u'#', 1);
    if (!name.startsWith(prefix))
        return failure(ErrorCode::KeyNotFound, QStringLiteral("the key of %1 is not held here").arg(name.left(200)));
    const QString multikey = name.mid(prefix.size());
    if (!fragment.isEmpty() && fragment != multikey)
        return failure(ErrorCode::MalformedKey, QStringLiteral("a did:key has one verification method, named like itself"));
    WB_TRY(const crypto::PublicKey key, crypto::fromMultikey(multikey));
    return proofs::ResolvedKey{key, name, {}};
}

Result<QJsonObject> signManifest(const QJsonObject &manifest, const crypto::Ed25519KeyPair &key, const QDateTime &created)
{
    proofs::DataIntegrityOptions options;
    const QString did = didKeyOf(key.publicKey());
    options.verificationMethod = did + u'#' + did.mid(8);
    options.created = created;
    return proofs::signEddsaJcs2022(manifest, key, options);
}

proofs::ProofResult verifyManifest(const QJsonObject &manifest, const proofs::KeyResolver &resolver)
{
    if (!manifest.contains(QLatin1String("proof")))
        return proofs::proofUnknown(QStringLiteral("not signed"));
    return proofs::verifyDataIntegrity(manifest, resolver);
}

} // namespace wb::packs
