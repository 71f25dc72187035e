// Bytes that must not leak: guarded, locked memory that is wiped when it goes (libsodium's sodium_malloc).
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace wb::crypto {

// Must be called once before anything else of libsodium is used directly; everything in this module does it by itself.
// Thread-safe, cheap after the first call.
void ensureReady();

// Move-only. An empty value holds no memory.
class SecretBytes
{
public:
    SecretBytes() = default;
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    // `size` zero bytes, to be filled through data(). Ends the process if memory cannot be had, as `new` would.
    [[nodiscard]] static SecretBytes zeros(qsizetype size);
    [[nodiscard]] static SecretBytes random(qsizetype size);
    // Takes the bytes over and wipes the source's buffer; a source that is shared with others is wiped only in this copy.
    [[nodiscard]] static SecretBytes fromBytes(QByteArray &&source);
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView source);
    // A second holder of the same secret, asked for by name so that it never happens by accident.
    [[nodiscard]] SecretBytes clone() const;

    [[nodiscard]] QByteArrayView view() const { return {m_data, m_size}; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    // Wipes and frees now.
    void clear();

private:
    unsigned char *m_data = nullptr;
    qsizetype m_size = 0;
};

// Overwrites a buffer that held something secret. Detaches first: other holders of a shared QByteArray keep theirs.
void wipe(QByteArray &bytes);

} // namespace wb::crypto
