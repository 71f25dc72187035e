#include "core/crypto/SecretBytes.h"

#include <cstring>
#include <sodium.h>
#include <utility>

namespace wb::crypto {

void ensureReady()
{
    static const int state = sodium_init();
    if (state < 0)
        qFatal("libsodium cannot find a source of randomness");
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecretBytes::clear()
{
    sodium_free(m_data); // wipes
    m_data = nullptr;
    m_size = 0;
}

SecretBytes SecretBytes::zeros(qsizetype size)
{
    ensureReady();
    SecretBytes result;
    if (size <= 0)
        return result;
    result.m_data = static_cast<unsigned char *>(sodium_malloc(static_cast<size_t>(size)));
    if (result.m_data == nullptr)
        qFatal("no memory for a secret");
    result.m_size = size;
    sodium_memzero(result.m_data, static_cast<size_t>(size));
    return result;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes result = zeros(size);
    if (!result.isEmpty())
        randombytes_buf(result.m_data, static_cast<size_t>(size));
    return result;
}

SecretBytes SecretBytes::copyOf(QByteArrayView source)
{
    SecretBytes result = zeros(source.size());
    if (!result.isEmpty())
        std::memcpy(result.m_data, source.data(), static_cast<size_t>(source.size()));
    return result;
}

SecretBytes SecretBytes::fromBytes(QByteArray &&source)
{
    SecretBytes result = copyOf(source);
    wipe(source);
    return result;
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

} // namespace wb::crypto
