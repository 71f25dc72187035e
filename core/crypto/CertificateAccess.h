// Private to core/crypto: the OpenSSL object inside a Certificate.
#pragma once

#include "core/crypto/Certificate.h"
#include "core/crypto/OpenSsl.h"

namespace wb::crypto {

struct Certificate::Data {
    openssl::X509Pointer x509;
    QByteArray der;
};

struct CertificateAccess {
    [[nodiscard]] static X509 *x509(const Certificate &certificate);
    [[nodiscard]] static Certificate make(openssl::X509Pointer x509, const QByteArray &der);
};

} // namespace wb::crypto
