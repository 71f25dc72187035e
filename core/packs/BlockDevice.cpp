#include "core/packs/BlockDevice.h"

#include "core/crypto/Digest.h"

#include <cstring>

namespace wb::packs {

BlockDevice::BlockDevice(const QString &archive, qint64 offset, qint64 size, qint64 blockSize, QList<QByteArray> digests)
    : m_file(archive), m_offset(offset), m_size(size), m_blockSize(blockSize), m_digests(std::move(digests))
{
}

bool BlockDevice::open(OpenMode mode)
{
    if ((mode & WriteOnly) || !m_file.open(ReadOnly | Unbuffered)) {
        setErrorString(m_file.errorString());
        return false;
    }
    // Unbuffered: QIODevice must not keep bytes of its own past a seek.
    return QIODevice::open(ReadOnly | Unbuffered);
}

bool BlockDevice::seek(qint64 position)
{
    if (position < 0 || position > m_size || !QIODevice::seek(position))
        return false;
    m_at = position;
    return true;
}

bool BlockDevice::load(qint64 block)
{
    if (block == m_loaded)
        return true;
    m_loaded = -1;
    const qint64 from = block * m_blockSize;
    const qint64 length = qMin(m_blockSize, m_size - from);
    if (block >= m_digests.size() || !m_file.seek(m_offset + from)) {
        setErrorString(QStringLiteral("block %1 cannot be read").arg(block));
        return false;
    }
    m_block = m_file.read(length);
    if (m_block.size() != length || crypto::blake2b256(m_block) != m_digests.at(block)) {
        m_block.clear();
        setErrorString(QStringLiteral("block %1 was changed").arg(block));
        return false;
    }
    m_loaded = block;
    return true;
}

qint64 BlockDevice::readData(char *data, qint64 maxSize)
{
    qint64 done = 0;
    while (done < maxSize && m_at < m_size) {
        if (!load(m_at / m_blockSize))
            return done > 0 ? done : -1; // what was read before is good
        const qint64 within = m_at % m_blockSize;
        const qint64 length = qMin(maxSize - done, qint64(m_block.size()) - within);
        std::memcpy(data + done, m_block.constData() + within, size_t(length));
        done += length;
        m_at += length;
    }
    return done;
}

} // namespace wb::packs
