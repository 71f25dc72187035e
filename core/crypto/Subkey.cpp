#include "core/crypto/Subkey.h"

#include <sodium.h>

namespace wb::crypto {

SecretBytes deriveSubkey(const SecretBytes &key, QByteArrayView purpose)
{
    ensureReady();
    constexpr qsizetype subkeySize = 32;
    SecretBytes subkey = SecretBytes::zeros(subkeySize);
    if (key.size() < qsizetype(crypto_generichash_KEYBYTES_MIN) || key.size() > qsizetype(crypto_generichash_KEYBYTES_MAX)
        || crypto_generichash(subkey.data(), subkeySize, reinterpret_cast<const unsigned char *>(purpose.data()),
               static_cast<unsigned long long>(purpose.size()), key.data(), static_cast<size_t>(key.size()))
            != 0)
        qFatal("a key to derive from is 16 to 64 bytes long");
    return subkey;
}

} // namespace wb::crypto
