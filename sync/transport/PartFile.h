// Private to transport: a file that is not whole yet, and what it is a part of, so that another run can go on with it.
#pragma once

#include "core/crypto/Digest.h"
#include "sync/transport/Validators.h"

#include <QFile>

namespace wb::sync {

// What the bytes belong to.
struct PartNote {
    QUrl url;
    Validators version;
    QByteArray sha256; // of the whole; empty if nobody said
};

class PartFile {
public:
    // FILE.part and FILE.part.json; what is there is read in, for the digest. NotWritable.
    [[nodiscard]] static Result<std::unique_ptr<PartFile>> open(const QString &file);

    [[nodiscard]] QString path() const { return m_part.fileName(); }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] const PartNote &note() const { return m_note; }

    // Empty, as a part of that. All of these: NotWritable.
    [[nodiscard]] Result<void> begin(const PartNote &note);
    // A disk that is full gets some of its room back.
    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    [[nodiscard]] QByteArray sha256(); // of all; once
    [[nodiscard]] Result<void> discard();
    // Safe on the disk, then in the place of FILE.
    [[nodiscard]] Result<void> install();

private:
    explicit PartFile(const QString &file);
    Result<void> readIn();
    [[nodiscard]] tl::unexpected<Error> notWritable(const QString &cause) const;

    QString m_file;
    QFile m_part;
    PartNote m_note;
    qint64 m_size = 0;
    crypto::Sha256 m_digest;
};

[[nodiscard]] QString partOf(const QString &file);
[[nodiscard]] QString partNoteOf(const QString &file);

} // namespace wb::sync
