#include "core/storage/vfs/PageSealer.h"

#include "core/crypto/Random.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wb::storage {

namespace {

std::array<char, 16> associated(const PageSealer::Position &position)
{
    std::array<char, 16> bytes {};
    qToLittleEndian(static_cast<quint32>(position.place), bytes.data());
    qToLittleEndian(position.salt, bytes.data() + 4);
    qToLittleEndian(position.number, bytes.data() + 8);
    return bytes;
}

} // namespace

bool PageSealer::seal(unsigned char *sealed, const unsigned char *plain, int size, const Position &position)
{
    const int content = size - reservedBytes;
    if (std::any_of(plain + content, plain + size, [](unsigned char byte) { return byte != 0; }))
        return false;
    unsigned char *nonce = sealed + content;
    std::memcpy(nonce, nextNonce(), nonceSize);
    m_aead.seal(sealed, nonce + nonceSize, plain, content, associated(position), nonce);
    return true;
}

bool PageSealer::open(unsigned char *plain, const unsigned char *sealed, int size, const Position &position)
{
    const int content = size - reservedBytes;
    const unsigned char *nonce = sealed + content;
    const bool genuine = m_aead.open(plain, sealed, content, nonce + nonceSize, associated(position), nonce);
    std::memset(plain + content, 0, reservedBytes);
    return genuine;
}

const unsigned char *PageSealer::nextNonce()
{
    if (m_nextNonce == noncesDrawn) {
        m_nonces = crypto::randomBytes(noncesDrawn * nonceSize);
        m_nextNonce = 0;
    }
    return reinterpret_cast<const unsigned char *>(m_nonces.constData()) + nonceSize * m_nextNonce++;
}

} // namespace wb::storage
