// Keys of issuers from what is held: names that hold their key (did:key, did:jwk), and stored DID documents, controller documents,
// JWK Sets and SD-JWT VC issuer metadata.
#pragma once

#include "core/trust/DidResolver.h"
#include "core/trust/TrustArchive.h"

#include <memory>

namespace wb::trust {

class StoredKeys final : public proofs::KeyResolver {
public:
    explicit StoredKeys(std::shared_ptr<const TrustArchive> archive)
        : m_archive(std::move(archive))
    {
    }

    // A verification method is used only if its controller's stored document lists it for the purpose (Controlled Identifiers 1.0
    // section 3.3). For an https issuer without such a document: "ISSUER#kid" from the metadata at its .well-known/jwt-vc-issuer
    // (draft-ietf-oauth-sd-jwt-vc section 5), for assertionMethod only. Beside the errors of DidResolver: KeyNotFound where the
    // document, or a key of that name in it, is not held, or several keys fit a name without fragment.
    [[nodiscard]] Result<proofs::ResolvedKey> resolve(const QString &verificationMethod, const QString &purpose) const override;

private:
    [[nodiscard]] Result<proofs::ResolvedKey> fromDocument(
        const HeldDocument &held, const QString &method, const QString &purpose) const;
    [[nodiscard]] Result<proofs::ResolvedKey> fromMetadata(const QString &issuer, const QString &keyId) const;

    std::shared_ptr<const TrustArchive> m_archive;
    DidResolver m_named;
};

// Where an https issuer publishes its metadata: /.well-known/jwt-vc-issuer put between host and path. Empty for other names.
[[nodiscard]] QString issuerMetadataUrl(const QString &issuer);

} // namespace wb::trust
