// Makes keys, signatures and certificates for tests, so that no private key lies in the tree.
#pragma once

#include "core/crypto/Certificate.h"
#include "core/crypto/Signature.h"

#include <memory>

namespace wb::test {

class TestSigner
{
public:
    // A fresh key; `rsaBits` counts for RSA only.
    static TestSigner generate(crypto::KeyType type, int rsaBits = 2048);

    [[nodiscard]] crypto::PublicKey publicKey() const;
    // In the form verifySignature() reads. The algorithm has to fit the key.
    [[nodiscard]] QByteArray sign(crypto::SignatureAlgorithm algorithm, QByteArrayView message) const;

    struct CertificateOptions {
        QString commonName;
        QString organization;
        QString country = QStringLiteral("BE");
        QDateTime notBefore = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        QDateTime notAfter = QDateTime(QDate(2040, 1, 1), QTime(0, 0), Qt::UTC);
        bool authority = false;
        QByteArray keyUsage = {}; // OpenSSL's words, e.g. "critical,keyEncipherment"
        QByteArray extendedKeyUsage = {}; // e.g. "critical,timeStamping"
        QByteArray alternativeNames = {}; // e.g. "DNS:example.com,URI:https://example.com"
    };
    // A certificate for this key, signed by itself or by `issuer`.
    [[nodiscard]] crypto::Certificate certificate(const CertificateOptions &options, const TestSigner *issuer = nullptr,
                                                  const CertificateOptions *issuerOptions = nullptr) const;

    // A time stamp (RFC 3161) over `message` with this key; `namesCertificate` puts in the ESS attribute that every token has to have.
    [[nodiscard]] QByteArray timeStamp(QByteArrayView message, const QDateTime &time, const crypto::Certificate &certificate,
                                       bool namesCertificate = true) const;

    struct Revocation {
        CertificateOptions issuer = {}; // as in the certificate of this key
        QDateTime made;
        QDateTime revoked = {}; // the certificate that certificate() makes; valid: it was withdrawn then
        QByteArray scope = {}; // OpenSSL's words for issuingDistributionPoint, e.g. "critical,onlyuser:TRUE"
    };
    // A revocation list by this key.
    [[nodiscard]] QByteArray revocationList(const Revocation &revocation) const;
    // An OCSP response about `certificate` by `issuer`, signed by this key, which is that of `signer`.
    [[nodiscard]] QByteArray ocspResponse(const Revocation &revocation, const crypto::Certificate &certificate, const crypto::Certificate &issuer, const crypto::Certificate &signer) const;

private:
    struct Data;
    std::shared_ptr<Data> m_data;
};

} // namespace wb::test
