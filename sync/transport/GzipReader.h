// Private to transport: unpacks a body as it comes (RFC 1952), and tells a whole one from its beginning. Qt's own unpacking does
// not: it takes a stream that is cut off for a shorter one.
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace wb::sync {

class GzipReader {
public:
    GzipReader();
    ~GzipReader();

    // Hands on what came out, at most 64 KiB at a time: a bomb is noticed by whoever counts. UnexpectedAnswer if it is not such a
    // stream or damaged; errors of `out`.
    [[nodiscard]] Result<void> feed(QByteArrayView packed, const std::function<Result<void>(QByteArrayView)> &out);
    [[nodiscard]] bool isReadable() const { return m_isReadable; } // so far
    // Everything fed makes a whole stream, its checksum compared.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    struct State;
    std::unique_ptr<State> m_state;
    bool m_isReadable = true;
    bool m_isWhole = false;
};

} // namespace wb::sync
