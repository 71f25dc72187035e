// What fuzz targets share.
#pragma once

#include <QByteArray>

#include <cstdlib>

namespace wb::fuzz {

inline QByteArray bytesOf(const unsigned char *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

// Something that has to hold for every input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace wb::fuzz
