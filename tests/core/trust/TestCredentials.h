// Signed credentials of all kinds, made with keys that live as long as the test.
#pragma once

#include "core/crypto/Ed25519KeyPair.h"
#include "tests/core/crypto/TestSigner.h"

#include <QJsonObject>

namespace wb::test {

// A sound credential of either data model.
QJsonObject credential20(const QString &issuer);
QJsonObject credential11(const QString &issuer);
QJsonObject changed(QJsonObject object, const char *member, const QJsonValue &value);

// eddsa-jcs-2022 with the key's own did:key as verification method.
QByteArray withDataIntegrity(const QJsonObject &credential, const crypto::Ed25519KeyPair &key,
                             const QString &purpose = QStringLiteral("assertionMethod"));
// A compact JWS over `claims`; `header` is added to {"alg"}.
QByteArray asJwt(const QJsonObject &claims, const TestSigner &signer, crypto::SignatureAlgorithm algorithm, const QJsonObject &header = {});
// {"iss","sub","nbf","vc"} of a credential of data model 1.1.
QJsonObject claims11(const QString &issuer);
// A JAdES baseline B seal in JSON over the credential, made at `signedAt`.
QByteArray asJades(const QJsonObject &credential, const TestSigner &signer, const QList<crypto::Certificate> &chain, const QString &signedAt);
// did:jwk of a key.
QString didJwk(const crypto::PublicKey &key);

} // namespace wb::test
