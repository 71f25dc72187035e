#include "core/crypto/Random.h"

#include "core/crypto/SecretBytes.h"

#include <sodium.h>

namespace wb::crypto {

QByteArray randomBytes(qsizetype size)
{
    ensureReady();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

bool constantTimeEquals(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && (a.isEmpty() || sodium_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0);
}

} // namespace wb::crypto
