// A batch of changes by another device, as somebody with the group's key may have made it: the input is its body as JSON and, after a zero
// byte, its attachments. What is read can be written, and reads back as the same.
#include "sync/devices/Batch.h"
#include "tests/fuzz/Input.h"

#include <QtEndian>

namespace {

using namespace wb;

QByteArray withLength(const QByteArray &bytes)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(bytes.size()), length.data());
    return length + bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const sync::GroupKeys keys = [] {
        sync::GroupKeys all;
        all.push_back(*sync::GroupKey::fromSecret(1, crypto::SecretBytes::copyOf(QByteArray(32, 'k')), {}));
        return all;
    }();
    static const auto signer = *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, 's')));
    const QByteArray input = fuzz::bytesOf(data, size);
    const auto end = input.indexOf('\0');
    const QByteArray body = input.first(end < 0 ? input.size() : end);
    const QByteArray content = withLength(qCompress(body)) + (end < 0 ? QByteArray() : input.sliced(end + 1));
    const auto sealed = [](const QByteArray &bytes) {
        return sync::sealPadded(QByteArray(crypto::Ed25519KeyPair::signatureSize, 'x') + bytes, keys.back().key);
    };
    static_cast<void>(sync::openBatch(sealed(input), keys)); // lengths that lie
    const auto opened = sync::openBatch(sealed(content), keys);
    constexpr qint64 exact = qint64(1) << 53; // numbers up to here are what they were after a round through JSON
    if (!opened || opened->batch.head.sequence > exact)
        return 0;
    const auto file = sync::sealBatch(opened->batch, signer, keys.back());
    fuzz::require(file.has_value());
    const auto again = sync::openBatch(*file, keys);
    fuzz::require(again.has_value() && again->batch.changes.size() == opened->batch.changes.size()
        && again->batch.attachments == opened->batch.attachments && again->batch.head.sequence == opened->batch.head.sequence);
    return 0;
}
