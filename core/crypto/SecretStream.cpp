#include "core/crypto/SecretStream.h"

#include <QIODevice>

#include <sodium.h>

namespace wb::crypto {

namespace {

constexpr qsizetype overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

const unsigned char *unsignedData(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Result<void> writeAll(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return failure(ErrorCode::NotWritable, device.errorString());
    return {};
}

// A device may hand out less than asked for before its end.
QByteArray readUpTo(QIODevice &device, qsizetype size)
{
    QByteArray bytes;
    bytes.reserve(size);
    while (bytes.size() < size) {
        const QByteArray more = device.read(size - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

} // namespace

struct SecretStreamWriter::State {
    ~State()
    {
        sodium_memzero(&state, sizeof state);
        wipe(pending);
    }

    Result<void> push(const char *plain, qsizetype size, unsigned char tag)
    {
        QByteArray cipher(size + overhead, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&state, reinterpret_cast<unsigned char *>(cipher.data()), nullptr,
                                                   reinterpret_cast<const unsigned char *>(plain),
                                                   static_cast<unsigned long long>(size), nullptr, 0, tag);
        return writeAll(*device, cipher);
    }

    QIODevice *device = nullptr;
    crypto_secretstream_xchacha20poly1305_state state{};
    QByteArray pending; // what does not fill a chunk yet; a full chunk waits too, because it may be the last
};

SecretStreamWriter::SecretStreamWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SecretStreamWriter::~SecretStreamWriter() = default;
SecretStreamWriter::SecretStreamWriter(SecretStreamWriter &&) noexcept = default;
SecretStreamWriter &SecretStreamWriter::operator=(SecretStreamWriter &&) noexcept = default;

Result<SecretStreamWriter> SecretStreamWriter::create(QIODevice &device, const SecretBytes &key)
{
    ensureReady();
    if (key.size() != secretStreamKeySize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a stream's key is 32 bytes long"));
    auto state = std::make_unique<State>();
    state->device = &device;
    state->pending.reserve(secretStreamChunkSize);
    QByteArray header(headerSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state->state, reinterpret_cast<unsigned char *>(header.data()), key.data());
    WB_CHECK(writeAll(device, header));
    return SecretStreamWriter(std::move(state));
}

Result<void> SecretStreamWriter::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_state->pending.size() == secretStreamChunkSize) {
            WB_CHECK(m_state->push(m_state->pending.constData(), secretStreamChunkSize, 0));
            m_state->pending.resize(0);
        }
        const qsizetype part = std::min(bytes.size(), secretStreamChunkSize - m_state->pending.size());
        m_state->pending.append(bytes.data(), part);
        bytes = bytes.sliced(part);
    }
    return {};
}

Result<void> SecretStreamWriter::finish()
{
    auto result = m_state->push(m_state->pending.constData(), m_state->pending.size(),
                                      crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    wipe(m_state->pending);
    return result;
}

struct SecretStreamReader::State {
    ~State() { sodium_memzero(&state, sizeof state); }

    QIODevice *device = nullptr;
    crypto_secretstream_xchacha20poly1305_state state{};
    bool finished = false;
};

SecretStreamReader::SecretStreamReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SecretStreamReader::~SecretStreamReader() = default;
SecretStreamReader::SecretStreamReader(SecretStreamReader &&) noexcept = default;
SecretStreamReader &SecretStreamReader::operator=(SecretStreamReader &&) noexcept = default;

Result<SecretStreamReader> SecretStreamReader::open(QIODevice &device, const SecretBytes &key)
{
    ensureReady();
    if (key.size() != secretStreamKeySize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a stream's key is 32 bytes long"));
    const QByteArray header = readUpTo(device, headerSize);
    auto state = std::make_unique<State>();
    state->device = &device;
    if (header.size() != headerSize
        || crypto_secretstream_xchacha20poly1305_init_pull(&state->state, unsignedData(header), key.data()) != 0)
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("the stream has no header"));
    return SecretStreamReader(std::move(state));
}

Result<QByteArray> SecretStreamReader::readChunk()
{
    if (m_state->finished)
        return QByteArray();
    const QByteArray cipher = readUpTo(*m_state->device, secretStreamChunkSize + overhead);
    if (cipher.size() < overhead)
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("the stream is cut off"));
    QByteArray plain(cipher.size() - overhead, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->state, reinterpret_cast<unsigned char *>(plain.data()), nullptr, &tag,
                                                   unsignedData(cipher), static_cast<unsigned long long>(cipher.size()), nullptr, 0)
        != 0)
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("the key is another one, or the stream was changed"));
    m_state->finished = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_state->finished && !readUpTo(*m_state->device, 1).isEmpty())
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("bytes follow the end of the stream"));
    if (!m_state->finished && plain.size() != secretStreamChunkSize)
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("the stream is cut off"));
    return plain;
}

bool SecretStreamReader::atEnd() const
{
    return m_state->finished;
}

} // namespace wb::crypto
