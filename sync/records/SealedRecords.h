// Statements in a sealed file, for the way by stick: only the provider can open it, and it does not say who sealed it.
// Layout: "WBRECORD", version byte 1, then a sealed box (crypto/SealedBox) of gzipped JSON:
// {"type": "xapi-statements", "version": "1.0.3", "provider", "created", "statements": [...]}.
#pragma once

#include "core/crypto/SealedBox.h"

#include <QDateTime>
#include <QJsonArray>

namespace wb::sync {

constexpr int mostSealedStatements = 20'000;
constexpr qint64 mostSealedBytes = 16 * 1024 * 1024; // of the file
constexpr qint64 mostStatementBytes = 64 * 1024 * 1024; // unpacked

struct SealedStatements {
    QString provider; // whom it was sealed for
    QDateTime created;
    QJsonArray statements;
};

// Whom to seal to. From a DID document: its first X25519 key for key agreement (W3C DID 1.0 section 5.3.3; publicKeyMultibase or
// publicKeyJwk), else the agreement key of its Ed25519 assertion key. KeyNotFound, and the errors of reading either.
[[nodiscard]] Result<crypto::AgreementKey> recipientOf(const QByteArray &didDocument);
// The same for a did:key of Ed25519, which needs no document. KeyNotFound for any other DID.
[[nodiscard]] Result<crypto::AgreementKey> recipientOfDidKey(const QString &did);

// Of statements as JSON texts. TooLarge, MalformedKey.
[[nodiscard]] Result<QByteArray> sealStatements(
    const QString &provider, const QList<QByteArray> &statements, const QDateTime &created, const crypto::AgreementKey &recipient);
// MalformedDocument (no such file), SchemaTooNew (a later version), DecryptionFailed (another key, or changed), TooLarge.
[[nodiscard]] Result<SealedStatements> openStatements(QByteArrayView file, const crypto::Ed25519KeyPair &recipient);

// "results-<32 hex digits>.wbrecords", by the SHA-256 of its bytes.
[[nodiscard]] QString sealedFileName(QByteArrayView file);

} // namespace wb::sync
