// A trust bundle, `.wbtrust`: one signed, dated JSON document that carries what verifications rest on to places without a network.
//
//   {"type": "TrustBundle", "version": 1, "issuer": "did:key:...", "created": "...",
//    "items": [{"kind", "url", "fetched", "name"?, "text" | "base64"}], "proof": {eddsa-jcs-2022 by the issuer}}
//
// The signature says who put it together, not that anything in it is true: what a bundle may decide depends on who that is (see
// Standing).
#pragma once

#include "core/crypto/Ed25519KeyPair.h"
#include "core/proofs/KeyResolver.h"
#include "core/trust/TrustItem.h"

namespace wb::trust {

class TrustBundle {
public:
    static constexpr qsizetype mostBytes = 64 * 1024 * 1024;
    static constexpr qsizetype mostItems = 10000;

    // The resolver finds the signer's key; for a did:key any will do. Errors: TooLarge, MalformedJson, MalformedDocument (also an
    // item that was fetched after the bundle was made), MalformedEncoding, BadSignature (it was changed, or signed by another than
    // its issuer), SchemaTooNew (a later version).
    [[nodiscard]] static Result<TrustBundle> read(const QByteArray &bytes, const proofs::KeyResolver &resolver);

    // Signed with the key's own did:key. The same items, key and time give the same bytes. InvalidArgument for an item without
    // address or date, or fetched after `created`; TooLarge.
    [[nodiscard]] static Result<QByteArray> build(
        const QList<TrustItem> &items, const crypto::Ed25519KeyPair &key, const QDateTime &created);

    // The DID whose signature holds; empty where the bundle is not signed, or its signer's key is not held here.
    [[nodiscard]] QString signer() const { return m_signer; }
    // Why there is no signer; empty where there is one.
    [[nodiscard]] QString signerProblem() const { return m_signerProblem; }
    [[nodiscard]] QDateTime created() const { return m_created; }
    [[nodiscard]] const QList<TrustItem> &items() const { return m_items; }

private:
    QString m_signer;
    QString m_signerProblem;
    QDateTime m_created;
    QList<TrustItem> m_items;
};

} // namespace wb::trust
