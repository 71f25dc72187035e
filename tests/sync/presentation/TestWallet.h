// A vault with real credentials in it, issued at test time: one of every format and binding that verifiers can ask for.
#pragma once

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/EcdsaSd2023.h"
#include "core/proofs/JwsSigning.h"
#include "core/proofs/SdJwtIssuer.h"
#include "core/trust/DidResolver.h"
#include "core/trust/TrustStore.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/HolderKeys.h"
#include "platforms/common/BundledContexts.h"
#include "tests/support/TestVault.h"
#include "tests/sync/presentation/TestVerifier.h"

namespace wb::test {

class TestWallet {
public:
    TestWallet();

    [[nodiscard]] vault::Vault &vault() { return *m_vault; }

    // The id of its entry.
    QString add(const QByteArray &raw, const QString &title);

    // name and email can be kept back, nationalities one by one.
    [[nodiscard]] QByteArray sdJwt(
        const std::optional<crypto::PublicKey> &boundTo, const QString &vct = QStringLiteral("https://c.example/id")) const;

    [[nodiscard]] QByteArray jwt(const QString &subject) const;

    [[nodiscard]] QJsonObject badge(const QString &issuerDid, const QString &subject) const;
    [[nodiscard]] QByteArray ldp(const QString &subject, QLatin1StringView suite = QLatin1StringView("eddsa-rdfc-2022")) const;
    // issuer, type and validity are in every disclosure.
    [[nodiscard]] QByteArray selectiveLdp(const QString &subject) const;

    TestVault folder;
    trust::TrustStore store;
    linkeddata::ContextTable contexts;
    crypto::Ed25519KeyPair issuer = crypto::Ed25519KeyPair::generate();
    crypto::PublicKey holder;
    crypto::PublicKey holderP256;

private:
    std::unique_ptr<vault::Vault> m_vault;
};

} // namespace wb::test
