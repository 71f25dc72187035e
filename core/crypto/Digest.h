// Digests: SHA-2 (FIPS 180-4) for documents of others, BLAKE2b-256 (RFC 7693) for content of ours.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace wb::crypto {

[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
[[nodiscard]] QByteArray sha384(QByteArrayView bytes);
[[nodiscard]] QByteArray sha512(QByteArrayView bytes);
[[nodiscard]] QByteArray blake2b256(QByteArrayView bytes);

// BLAKE2b-256 of bytes that come in pieces. After finish() only reset() is allowed.
class Blake2b256
{
public:
    Blake2b256();
    ~Blake2b256();
    Blake2b256(Blake2b256 &&) noexcept;
    Blake2b256 &operator=(Blake2b256 &&) noexcept;

    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray finish();
    void reset();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// SHA-256 of bytes that come in pieces. After finish() only reset() is allowed.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray finish();
    void reset();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace wb::crypto
