#include "sync/transport/RangeDevice.h"

#include <cstring>

namespace wb::sync {

namespace {

constexpr qint64 tailBytes = 16 * 1024; // the directory of a pack of a hundred files lies in it
constexpr qint64 leastBytes = 4 * 1024; // a request costs more than that
constexpr qint64 mostBytes = 4 * 1024 * 1024; // at once
constexpr qint64 keptBytes = 8 * 1024 * 1024;
constexpr qint64 roomForErrors = 64 * 1024;
constexpr qint64 worthTryingOn = 16 * 1024; // a connection that brought so much was worth having

} // namespace

RangeDevice::RangeDevice(Patience &patience, HttpRequest request, std::stop_token stop)
    : m_patience(patience)
    , m_request(std::move(request))
    , m_stop(std::move(stop))
{
    m_request.compressed = false;
    m_request.maxMilliseconds = 0;
}

Result<std::unique_ptr<RangeDevice>> RangeDevice::openAt(Patience &patience, const HttpRequest &request, std::stop_token stop)
{
    std::unique_ptr<RangeDevice> device(new RangeDevice(patience, request, std::move(stop)));
    WB_TRY(const bool hasRanges, device->fetchEnd());
    if (!hasRanges)
        return nullptr;
    device->setOpenMode(ReadOnly | Unbuffered);
    return device;
}

bool RangeDevice::seek(qint64 position)
{
    if (position < 0 || position > m_size || !QIODevice::seek(position))
        return false;
    m_at = position;
    return true;
}

Result<bool> RangeDevice::fetchEnd()
{
    Patience::Series series(m_patience);
    for (;;) {
        QByteArray bytes;
        ContentRange range;
        const auto check = [&](const HttpResponse &head) -> Result<void> {
            WB_TRY(range, rangeOf(head, -1, {}));
            return range.size >= 0 && range.last == range.size - 1 && range.first == std::max<qint64>(0, range.size - tailBytes)
                ? Result<void>()
                : anotherPart();
        };
        const auto response = ask("bytes=-" + QByteArray::number(tailBytes), check, bytes);
        if (response && (response->status == 200 || response->status == 416)) // the latter: of a server that knows no such ranges
            return false;
        if (response && response->status == 206) {
            if (range.first < 0 || bytes.size() != range.last - range.first + 1)
                return anotherPart();
            m_size = range.size;
            m_version = Validators::of(*response);
            keep({ range.first, bytes });
            return true;
        }
        if (!series.again(response, m_stop))
            return tl::unexpected(response ? errorOf(*response) : response.error());
    }
}

// Ends early, as if all was well, when the whole comes in place of the part: it is not fetched.
Result<HttpResponse> RangeDevice::ask(const QByteArray &range, const Check &check, QByteArray &bytes)
{
    auto request = m_request;
    request.setHeader("Range", range);
    if (const auto version = m_version.forIfRange(); !version.isEmpty())
        request.setHeader("If-Range", version);
    request.maxBytes = mostBytes + roomForErrors;
    std::optional<HttpResponse> whole;
    bool checked = false;
    auto response = m_patience.client().send(request, m_stop, [&](const HttpResponse &head, QByteArrayView piece) -> Result<void> {
        if (head.status != 206) {
            whole = head;
            return failure(ErrorCode::Cancelled);
        }
        if (!checked)
            WB_CHECK(check(head));
        checked = true;
        bytes += piece;
        m_fetched += piece.size();
        if (m_onFetched)
            m_onFetched();
        return {};
    });
    if (whole)
        return *std::move(whole);
    return response;
}

// first to last, both inclusive. A connection that breaks is gone on with where it broke.
Result<QByteArray> RangeDevice::fetch(qint64 first, qint64 last)
{
    QByteArray bytes;
    Patience::Series series(m_patience);
    for (;;) {
        const auto from = first + bytes.size();
        const auto before = bytes.size();
        const auto check = [&](const HttpResponse &head) -> Result<void> {
            WB_TRY(const auto range, rangeOf(head, m_size, m_version));
            return range.first == from && range.last == last ? Result<void>() : anotherPart();
        };
        const auto response = ask("bytes=" + QByteArray::number(from) + '-' + QByteArray::number(last), check, bytes);
        if (bytes.size() > last - first + 1)
            return anotherPart();
        if (bytes.size() == last - first + 1)
            return bytes;
        if (response && response->status == 206)
            return anotherPart();
        if (response && (response->isSuccess() || response->status == 416))
            return failure(
                ErrorCode::UnexpectedAnswer, QStringLiteral("%1: the file changed on the way").arg(m_request.url.host()));
        if (bytes.size() - before >= worthTryingOn)
            series.restart();
        if (!series.again(response, m_stop))
            return tl::unexpected(response ? errorOf(*response) : response.error());
    }
}

tl::unexpected<Error> RangeDevice::anotherPart() const
{
    return failure(
        ErrorCode::UnexpectedAnswer, QStringLiteral("%1: another part than the one asked for").arg(m_request.url.host()));
}

Result<void> RangeDevice::fetchAt(qint64 at, qint64 wanted)
{
    auto end = at + std::max(wanted, leastBytes);
    const auto stretch = std::ranges::find_if(
        m_expected, [&](const auto &expected) { return at >= expected.first && at < expected.first + expected.second; });
    const bool once = stretch != m_expected.end();
    if (once)
        end = std::min(at + mostBytes, stretch->first + stretch->second);
    for (const auto &piece : m_pieces) {
        if (piece.at > at)
            end = std::min(end, piece.at);
    }
    end = std::min({ end, at + mostBytes, m_size });
    WB_TRY(auto bytes, fetch(at, end - 1));
    keep({ at, std::move(bytes), once });
    return {};
}

void RangeDevice::keep(Piece piece)
{
    m_pieces.removeIf([&](const Piece &kept) { return kept.once && kept.end() <= piece.at; });
    m_pieces.append(std::move(piece));
    qint64 all = 0;
    for (const auto &kept : m_pieces)
        all += kept.bytes.size();
    while (all > keptBytes && m_pieces.size() > 1)
        all -= m_pieces.takeFirst().bytes.size();
}

const RangeDevice::Piece *RangeDevice::pieceAt(qint64 at) const
{
    const auto found = std::ranges::find_if(m_pieces, [&](const Piece &piece) { return at >= piece.at && at < piece.end(); });
    return found == m_pieces.end() ? nullptr : &*found;
}

qint64 RangeDevice::readData(char *data, qint64 maxSize)
{
    m_failure.reset();
    const auto wanted = std::min(maxSize, m_size - m_at);
    for (qint64 done = 0; done < wanted;) {
        const auto *piece = pieceAt(m_at);
        if (!piece) {
            if (const auto fetched = fetchAt(m_at, wanted - done); !fetched) {
                m_failure = fetched.error();
                setErrorString(QStringLiteral("%1 (%2)").arg(fetched.error().detail, errorName(fetched.error().code)));
                return -1;
            }
            continue;
        }
        const auto length = std::min(piece->end() - m_at, wanted - done);
        std::memcpy(data + done, piece->bytes.constData() + (m_at - piece->at), std::size_t(length));
        done += length;
        m_at += length;
    }
    return wanted;
}

} // namespace wb::sync
