// Private to core/credentials: the chunks of a PNG (W3C PNG, third edition, section 5), found without decoding the picture.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>

namespace wb::credentials {

struct PngChunk {
    QByteArray type; // four letters
    qsizetype begin = 0; // of the chunk in the file: its length field
    qsizetype end = 0; // one behind its checksum
    QByteArrayView data; // lies in the bytes that were read
};

[[nodiscard]] bool isPng(QByteArrayView bytes);

// All chunks from IHDR to IEND. Strict, because two readers must not see two badges: every length lies inside the file, every
// checksum fits, IHDR comes first, IEND last and only padding follows it. Errors: MalformedDocument, TooLarge (more than 20,000
// chunks).
[[nodiscard]] Result<QList<PngChunk>> pngChunks(const QByteArray &png);

// A whole chunk with length and checksum.
[[nodiscard]] QByteArray makePngChunk(QByteArrayView type, QByteArrayView data);

} // namespace wb::credentials
