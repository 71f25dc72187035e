// A sealed stream over a device (libsodium crypto_secretstream_xchacha20poly1305): chunks cannot be changed, dropped,
// swapped or cut off unnoticed. Layout: 24-byte header, then chunks of 64 KiB plain + 17 bytes; the last one may be
// shorter and alone carries the final tag.
#pragma once

#include "core/crypto/SecretBytes.h"

#include <memory>

class QIODevice;

namespace wb::crypto {

constexpr qsizetype secretStreamKeySize = 32;
constexpr qsizetype secretStreamChunkSize = 64 * 1024;

class SecretStreamWriter
{
public:
    // Writes the stream's header. The device has to outlive the writer. Errors: InvalidArgument (key size), NotWritable.
    [[nodiscard]] static Result<SecretStreamWriter> create(QIODevice &device, const SecretBytes &key);
    ~SecretStreamWriter();
    SecretStreamWriter(SecretStreamWriter &&) noexcept;
    SecretStreamWriter &operator=(SecretStreamWriter &&) noexcept;

    // Any amount; chunks are cut inside. NotWritable if the device refuses.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    // Writes the final chunk. Without it a reader calls the stream cut off. Nothing may be written afterwards.
    [[nodiscard]] Result<void> finish();

private:
    struct State;
    explicit SecretStreamWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

class SecretStreamReader
{
public:
    // Reads the header. Errors: InvalidArgument (key size), DecryptionFailed (too short).
    [[nodiscard]] static Result<SecretStreamReader> open(QIODevice &device, const SecretBytes &key);
    ~SecretStreamReader();
    SecretStreamReader(SecretStreamReader &&) noexcept;
    SecretStreamReader &operator=(SecretStreamReader &&) noexcept;

    // The next chunk, already authenticated; empty only at the end. DecryptionFailed if the key is wrong, anything was
    // changed, the stream was cut off, or bytes follow the final chunk.
    [[nodiscard]] Result<QByteArray> readChunk();
    // Whether the final chunk has been read.
    [[nodiscard]] bool atEnd() const;

private:
    struct State;
    explicit SecretStreamReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace wb::crypto
