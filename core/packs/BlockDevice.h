// A stored resource read in place: seekable, and every byte belongs to a block whose digest was compared before.
#pragma once

#include <QFile>
#include <QIODevice>

namespace wb::packs {

// Reading a block that was changed gives a read error (-1, errorString()), never its bytes.
class BlockDevice final : public QIODevice
{
public:
    // `offset`: where the resource begins in the file. The digests are BLAKE2b-256 of each block of blockSize bytes.
    BlockDevice(const QString &archive, qint64 offset, qint64 size, qint64 blockSize, QList<QByteArray> digests);

    [[nodiscard]] bool open(OpenMode mode) override; // ReadOnly
    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool load(qint64 block);

    QFile m_file;
    qint64 m_offset;
    qint64 m_size;
    qint64 m_blockSize;
    QList<QByteArray> m_digests;
    qint64 m_at = 0;
    qint64 m_loaded = -1;
    QByteArray m_block;
};

} // namespace wb::packs
