#include "sync/providers/ProviderSignature.h"

#include "core/crypto/Multikey.h"
#include "core/packs/Publisher.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/DidDocument.h"
#include "core/trust/DidResolver.h"
#include "core/trust/KnownIssuers.h"

namespace wb::sync {

namespace {

constexpr qint64 maxDidDocumentBytes = 64 * 1024;

// One key for whatever a DID calls it.
class KeyOfDid final : public proofs::KeyResolver {
public:
    KeyOfDid(QString did, crypto::PublicKey key)
        : m_did(std::move(did))
        , m_key(std::move(key))
    {
    }
    [[nodiscard]] Result<proofs::ResolvedKey> resolve(const QString &method, const QString &) const override
    {
        if (trust::didOf(method) != m_did)
            return failure(ErrorCode::KeyNotFound, method.left(200));
        return proofs::ResolvedKey { m_key, m_did, {} };
    }

private:
    QString m_did;
    crypto::PublicKey m_key;
};

class KeysOfDocument final : public proofs::KeyResolver {
public:
    explicit KeysOfDocument(trust::DidDocument document)
        : m_document(std::move(document))
    {
    }
    [[nodiscard]] Result<proofs::ResolvedKey> resolve(const QString &method, const QString &purpose) const override
    {
        if (m_document.controllerOf(method) != m_document.id() || !m_document.allows(method, purpose))
            return failure(ErrorCode::KeyNotFound, method.left(200));
        WB_TRY(const auto key, m_document.key(method));
        return proofs::ResolvedKey { key, m_document.id(), {} };
    }

private:
    trust::DidDocument m_document;
};

ProviderSignature verify(const QJsonObject &document, const QString &did, const proofs::KeyResolver &keys)
{
    ProviderSignature signature { proofs::verifyDataIntegrity(document, keys), {}, false };
    if (signature.proof.outcome != proofs::Outcome::Pass)
        return signature;
    if (signature.proof.controller != did) {
        signature.proof.outcome = proofs::Outcome::Fail;
        signature.proof.reason = QStringLiteral("signed by %1, not by the provider").arg(signature.proof.controller);
        return signature;
    }
    if (const auto key = keys.resolve(signature.proof.verificationMethod, QStringLiteral("assertionMethod")))
        signature.key = key->key;
    return signature;
}

} // namespace

Result<crypto::PublicKey> PinnedKey::key() const
{
    if (multikey.isEmpty())
        return failure(ErrorCode::KeyNotFound, fingerprint);
    WB_TRY(const auto key, crypto::fromMultikey(multikey));
    if (trust::keyFingerprint(key) != fingerprint)
        return failure(ErrorCode::KeyNotFound, fingerprint);
    return key;
}

Result<ProviderSignature> checkSignature(
    const QJsonObject &document, const QString &did, const ProviderSource &source, const PinnedKey &pinned)
{
    if (!document.contains(QLatin1StringView("proof")))
        return ProviderSignature { proofs::proofUnknown(QStringLiteral("not signed")), {}, false };
    if (!did.startsWith(QLatin1StringView("did:web:"))) {
        auto signature = verify(document, did, packs::DidKeyResolver());
        signature.isProven = signature.key.has_value();
        return signature;
    }
    if (const auto key = pinned.key()) {
        auto signature = verify(document, did, KeyOfDid(did, *key));
        signature.isProven = signature.key.has_value();
        if (signature.isProven)
            return signature;
    }
    const auto file = source.read(QLatin1StringView(didDocumentPath), maxDidDocumentBytes);
    if (!file && file.error().code != ErrorCode::NotFound)
        return tl::unexpected(file.error());
    auto keys = file ? trust::DidDocument::read(file->bytes) : tl::unexpected(file.error());
    if (!keys || keys->id() != did)
        return ProviderSignature { proofs::proofUnknown(QStringLiteral("no DID document of %1 beside it").arg(did)), {}, false };
    auto signature = verify(document, did, KeysOfDocument(*std::move(keys)));
    signature.isProven = signature.key && trust::keyFingerprint(*signature.key) == pinned.fingerprint;
    if (signature.key && !signature.isProven)
        signature.proof = proofs::proofUnknown(QStringLiteral("signed by a key that nobody has vouched for as one of %1").arg(did));
    return signature;
}

} // namespace wb::sync
