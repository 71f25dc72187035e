#include "sync/transport/GzipReader.h"

#include <array>
#include <zlib.h>

namespace wb::sync {

namespace {

constexpr int gzipOnly = 16;

} // namespace

struct GzipReader::State {
    z_stream stream {};
    std::array<char, 64 * 1024> out;
    bool isReady = inflateInit2(&stream, MAX_WBITS + gzipOnly) == Z_OK;
    ~State() { inflateEnd(&stream); }
};

GzipReader::GzipReader()
    : m_state(std::make_unique<State>())
{
}

GzipReader::~GzipReader() = default;

Result<void> GzipReader::feed(QByteArrayView packed, const std::function<Result<void>(QByteArrayView)> &out)
{
    auto &stream = m_state->stream;
    if (!m_state->isReady)
        return failure(ErrorCode::Internal, QStringLiteral("zlib does not start"));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    do {
        if (m_isWhole) { // another one follows: section 2.2 allows that
            if (stream.avail_in == 0)
                return {};
            inflateReset(&stream);
            m_isWhole = false;
        }
        stream.next_out = reinterpret_cast<Bytef *>(m_state->out.data());
        stream.avail_out = uInt(m_state->out.size());
        const auto state = inflate(&stream, Z_NO_FLUSH);
        m_isReadable = state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR;
        if (!m_isReadable)
            return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("cannot be unpacked"));
        m_isWhole = state == Z_STREAM_END;
        if (const auto size = qsizetype(m_state->out.size() - stream.avail_out); size > 0)
            WB_CHECK(out(QByteArrayView(m_state->out.data(), size)));
    } while (stream.avail_in > 0 || stream.avail_out == 0);
    return {};
}

} // namespace wb::sync
