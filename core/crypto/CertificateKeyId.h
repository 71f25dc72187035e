// Which key signed a certificate, as the certificate itself says.
#pragma once

#include "core/crypto/Certificate.h"

namespace wb::crypto {

// The key identifier of the authority (RFC 5280 section 4.2.1.1); empty where there is none.
[[nodiscard]] QByteArray authorityKeyIdentifier(const Certificate &certificate);

} // namespace wb::crypto
