// X.509 certificates (RFC 5280): who is named, until when, with which key, and who vouches for it.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <memory>

namespace wb::crypto {

// A read certificate; a cheap value to copy.
class Certificate
{
public:
    // At most 64 KiB. Errors: MalformedDocument (not DER, bytes left over), TooLarge.
    [[nodiscard]] static Result<Certificate> fromDer(const QByteArray &der);

    // Distinguished names as RFC 4514 text, UTF-8.
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString issuer() const;
    // Single attributes of the subject; empty where absent.
    [[nodiscard]] QString commonName() const;
    [[nodiscard]] QString organization() const;
    [[nodiscard]] QString organizationIdentifier() const; // ETSI EN 319 412-1 section 5.1.4, e.g. VATBE-0876866142
    [[nodiscard]] QString country() const;                // ISO 3166-1, two letters
    // Host names and addresses of the subject (RFC 5280 section 4.2.1.6), at most 100 each.
    [[nodiscard]] QStringList dnsNames() const;
    [[nodiscard]] QStringList uris() const;
    [[nodiscard]] QString serialNumber() const;           // of the certificate, hex
    [[nodiscard]] QDateTime notBefore() const;            // UTC
    [[nodiscard]] QDateTime notAfter() const;
    [[nodiscard]] bool isValidAt(const QDateTime &time) const;
    // Whether the subject is its own issuer and its own key made the signature.
    [[nodiscard]] bool isSelfSigned() const;
    // Whether keyUsage, where present, allows digital signatures or non-repudiation (RFC 5280 section 4.2.1.3).
    [[nodiscard]] bool maySign() const;
    // MalformedKey or UnsupportedAlgorithm if the key is none that Signature.h knows.
    [[nodiscard]] Result<PublicKey> publicKey() const;
    [[nodiscard]] QByteArray sha256() const;
    [[nodiscard]] QByteArray der() const;

private:
    struct Data;
    explicit Certificate(std::shared_ptr<const Data> data);
    friend struct CertificateAccess;
    std::shared_ptr<const Data> m_data;
};

// Builds and checks a path from `leaf` over `intermediates` to one of `roots` as of `at`: signatures, validity, CA rights,
// path length, name constraints. Answers with the path, leaf first, root last. No revocation check.
// Errors: BadSignature, KeyNotFound (no root reaches it), MalformedDocument; detail says at which certificate.
// At most 16 intermediates are looked at (TooLarge).
[[nodiscard]] Result<QList<Certificate>> verifyCertificateChain(const Certificate &leaf, const QList<Certificate> &intermediates,
                                                                const QList<Certificate> &roots, const QDateTime &at);

} // namespace wb::crypto
