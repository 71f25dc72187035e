#include "core/crypto/Argon2id.h"

#include "core/crypto/Random.h"

#include <QElapsedTimer>

#include <algorithm>
#include <sodium.h>

namespace wb::crypto {

namespace {

constexpr quint64 mebibyte = 1024 * 1024;
constexpr quint64 leastOps = 3;
constexpr quint64 leastMebibytes = 64;
constexpr quint64 mostMebibytes = 256;

} // namespace

Result<SecretBytes> deriveKey(const SecretBytes &passphrase, const Argon2Parameters &parameters, qsizetype size)
{
    ensureReady();
    if (parameters.salt.size() != argon2SaltSize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the salt is not 16 bytes long"));
    if (size < 16 || size > 64)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("keys are 16 to 64 bytes long"));
    if (parameters.memoryBytes < crypto_pwhash_argon2id_MEMLIMIT_MIN || parameters.opsLimit < crypto_pwhash_argon2id_OPSLIMIT_MIN)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("too little work"));
    if (parameters.memoryBytes > argon2MaxMemoryBytes || parameters.opsLimit > argon2MaxOpsLimit)
        return failure(ErrorCode::TooLarge, QStringLiteral("more work than this machine is asked to do"));
    SecretBytes key = SecretBytes::zeros(size);
    const QByteArrayView secret = passphrase.view();
    if (crypto_pwhash_argon2id(key.data(), static_cast<unsigned long long>(size), secret.isEmpty() ? "" : secret.data(),
                               static_cast<unsigned long long>(secret.size()),
                               reinterpret_cast<const unsigned char *>(parameters.salt.constData()), parameters.opsLimit,
                               static_cast<size_t>(parameters.memoryBytes), crypto_pwhash_argon2id_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorCode::TooLarge, QStringLiteral("the memory for Argon2id cannot be had"));
    return key;
}

Argon2Parameters calibrate(int targetMilliseconds)
{
    Argon2Parameters parameters;
    parameters.salt = randomBytes(argon2SaltSize);
    parameters.opsLimit = leastOps;
    parameters.memoryBytes = leastMebibytes * mebibyte;
    QElapsedTimer timer;
    timer.start();
    if (!deriveKey(SecretBytes::random(16), parameters))
        return parameters;
    // The work is memory times passes; memory is what hurts an attacker most, so it grows first.
    const double perMebibytePass = std::max(1.0, double(timer.nsecsElapsed())) / double(leastOps * leastMebibytes);
    const double work = double(targetMilliseconds) * 1e6 / perMebibytePass;
    const quint64 mebibytes = std::clamp(quint64(work / double(leastOps)) / 16 * 16, leastMebibytes, mostMebibytes);
    parameters.memoryBytes = mebibytes * mebibyte;
    parameters.opsLimit = std::clamp(quint64(work / double(mebibytes)), leastOps, argon2MaxOpsLimit);
    return parameters;
}

} // namespace wb::crypto
