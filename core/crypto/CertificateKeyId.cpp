#include "core/crypto/CertificateKeyId.h"

#include "core/crypto/CertificateAccess.h"

#include <openssl/x509v3.h>

namespace wb::crypto {

QByteArray authorityKeyIdentifier(const Certificate &certificate)
{
    const ASN1_OCTET_STRING *id = X509_get0_authority_key_id(CertificateAccess::x509(certificate));
    if (!id)
        return {};
    return { reinterpret_cast<const char *>(ASN1_STRING_get0_data(id)), ASN1_STRING_length(id) };
}

} // namespace wb::crypto
