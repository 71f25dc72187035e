#include "sync/transport/Download.h"

#include "sync/transport/ContentRange.h"
#include "sync/transport/DiskRoom.h"
#include "sync/transport/PartFile.h"
#include "sync/transport/PartLock.h"

namespace wb::sync {

namespace {

constexpr qint64 worthTryingOn = 64 * 1024; // a connection that brought so much was worth having
constexpr qint64 readAhead = 1024 * 1024; // more than comes at once

// One file from one address.
class Transfer {
public:
    Transfer(Patience &patience, const DownloadOrder &order, PartFile &part, const QUrl &url, std::stop_token stop,
        const OnDownload &progress)
        : m_patience(patience)
        , m_order(order)
        , m_part(part)
        , m_url(url)
        , m_stop(std::move(stop))
        , m_report(progress, patience.clock())
        , m_all(order.size)
    {
    }

    // Every byte, compared.
    Result<void> run()
    {
        m_isBegunBefore = m_part.size() > 0 && mayGoOn();
        auto done = fetchAll();
        if (done)
            done = compare();
        if (done || !m_isStale)
            return done;
        // What was there is of another version, or was torn by a power cut.
        WB_CHECK(m_part.discard());
        m_isBegunBefore = false;
        m_all = m_order.size;
        WB_CHECK(fetchAll());
        return compare();
    }

private:
    [[nodiscard]] bool mayGoOn() const
    {
        if (m_order.size >= 0 && m_part.size() > m_order.size)
            return false;
        if (!m_order.sha256.isEmpty())
            return m_part.note().sha256 == m_order.sha256; // from whichever mirror: the digest tells
        return m_part.note().sha256.isEmpty() && m_part.note().url == m_url && m_part.note().version.isStrong();
    }

    [[nodiscard]] Validators known() const { return m_part.note().url == m_url ? m_part.note().version : Validators(); }

    Result<void> fetchAll()
    {
        Patience::Series series(m_patience);
        qint64 best = m_part.size();
        while (m_all < 0 || m_part.size() < m_all) {
            if (!mayGoOn())
                WB_CHECK(m_part.discard());
            const auto before = m_part.size();
            const auto response = ask();
            if (m_isWhole)
                return {};
            if (response && response->status == 416 && before > 0)
                return isWholeBy(*response) ? Result<void>() : stale(QStringLiteral("the file became shorter"));
            if (response && response->isSuccess()) {
                if (m_part.size() <= before)
                    return unexpected(QStringLiteral("nothing came"));
                continue; // a part, and there is more
            }
            if (m_part.size() >= best + worthTryingOn) {
                best = m_part.size();
                series.restart();
            }
            if (series.again(response, m_stop))
                continue;
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, m_url.host());
            return tl::unexpected(response ? errorOf(*response) : response.error());
        }
        return {};
    }

    // Nothing is left to fetch: everything had come before, but nobody had said how much it is.
    [[nodiscard]] bool isWholeBy(const HttpResponse &refused) const
    {
        const auto range = ContentRange::read(refused.header("Content-Range"));
        return m_all < 0 && range && range->size == m_part.size() && known().allow(Validators::of(refused));
    }

    Result<HttpResponse> ask()
    {
        HttpRequest request { .url = m_url, .headers = m_order.headers, .reach = m_order.reach, .redirects = m_order.redirects };
        request.compressed = false;
        request.maxMilliseconds = 0;
        request.maxBytes = (m_order.size >= 0 ? m_order.size : m_order.maxBytes) + readAhead; // exactly: see take()
        const auto from = m_part.size();
        if (from > 0) {
            request.setHeader("Range", "bytes=" + QByteArray::number(from) + '-');
            if (const auto version = known().forIfRange(); !version.isEmpty())
                request.setHeader("If-Range", version);
        }
        m_isWhole = false;
        bool begun = false;
        auto response =
            m_patience.client().send(request, m_stop, [&](const HttpResponse &head, QByteArrayView bytes) -> Result<void> {
                if (!begun)
                    WB_CHECK(begin(head));
                begun = true;
                return take(bytes);
            });
        if (!response || !response->isSuccess())
            return response;
        if (!begun) // without a body
            WB_CHECK(begin(*response));
        if (m_all < 0)
            m_all = m_part.size();
        m_isWhole = m_part.size() == m_all;
        return response;
    }

    Result<void> begin(const HttpResponse &head)
    {
        if (head.header("Content-Type").trimmed().toLower().startsWith("text/html"))
            return unexpected(QStringLiteral("a web page in place of the file"));
        if (head.status == 206) {
            const auto range = rangeOf(head, m_order.size, known());
            if (!range)
                return stale(range.error().detail);
            if (m_part.size() == 0 || range->first != m_part.size() || (range->size < 0 && m_order.size < 0))
                return stale(QStringLiteral("another part than the one asked for"));
            m_all = std::max(m_order.size, range->size);
        } else if (head.status == 200) {
            WB_CHECK(beginAnew(head));
        } else {
            return unexpected(QStringLiteral("status %1").arg(head.status));
        }
        return m_all < 0 ? Result<void>() : checkRoom(m_order.file, m_all - m_part.size());
    }

    Result<void> beginAnew(const HttpResponse &head)
    {
        const auto length = head.header("Content-Length");
        const auto announced = length.isEmpty() || !head.header("Content-Encoding").isEmpty() ? -1 : length.toLongLong();
        if (m_order.size >= 0 && announced >= 0 && announced != m_order.size)
            return unexpected(QStringLiteral("%1 bytes in place of %2").arg(announced).arg(m_order.size));
        if (announced > m_order.maxBytes && m_order.size < 0)
            return failure(ErrorCode::TooLarge, QStringLiteral("%1: %2 bytes").arg(m_url.host()).arg(announced));
        m_all = std::max(m_order.size, announced);
        return m_part.begin({ m_url, Validators::of(head), m_order.sha256 });
    }

    Result<void> take(QByteArrayView bytes)
    {
        if (m_all >= 0 && m_part.size() + bytes.size() > m_all)
            return unexpected(QStringLiteral("more than %1 bytes").arg(m_all));
        if (m_part.size() + bytes.size() > m_order.maxBytes && m_order.size < 0)
            return failure(ErrorCode::TooLarge, QStringLiteral("%1: more than %2 bytes").arg(m_url.host()).arg(m_order.maxBytes));
        WB_CHECK(m_part.append(bytes));
        m_report.note(m_part.size(), m_all);
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, m_url.host());
        return {};
    }

    Result<void> compare()
    {
        if (m_order.sha256.isEmpty() || m_part.sha256() == m_order.sha256)
            return {};
        WB_CHECK(m_part.discard());
        m_isStale = m_isBegunBefore;
        return failure(ErrorCode::DigestMismatch, QStringLiteral("%1: not the file that was announced").arg(m_url.host()));
    }

    tl::unexpected<Error> stale(const QString &what)
    {
        m_isStale = true;
        return unexpected(what);
    }

    [[nodiscard]] tl::unexpected<Error> unexpected(const QString &what) const
    {
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: %2").arg(m_url.host(), what));
    }

    Patience &m_patience;
    const DownloadOrder &m_order;
    PartFile &m_part;
    const QUrl &m_url;
    std::stop_token m_stop;
    ProgressReport m_report;
    qint64 m_all;
    bool m_isBegunBefore = false; // by another run, or from another address
    bool m_isWhole = false;
    bool m_isStale = false; // what there is of it cannot be gone on with
};

} // namespace

Result<void> download(Patience &patience, const DownloadOrder &order, std::stop_token stop, const OnDownload &progress)
{
    if (order.size < 0 && order.sha256.isEmpty() && !order.check)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("nothing to know the file by"));
    WB_TRY(const auto lock, PartLock::of(order.file));
    WB_TRY(const auto part, PartFile::open(order.file));
    if (order.size >= 0)
        WB_CHECK(checkRoom(order.file, order.size - std::min(order.size, part->size())));
    Error last { ErrorCode::InvalidArgument, QStringLiteral("no address") };
    for (const auto &url : order.addresses) {
        auto done = Transfer(patience, order, *part, url, stop, progress).run();
        if (done && order.check) {
            done = order.check(part->path());
            if (!done)
                WB_CHECK(part->discard());
        }
        if (done)
            return part->install();
        last = done.error();
        if (last.code == ErrorCode::NotWritable || last.code == ErrorCode::Cancelled)
            break;
    }
    if (part->size() == 0)
        forgetDownload(order.file);
    return tl::unexpected(last);
}

void forgetDownload(const QString &file)
{
    QFile::remove(partOf(file));
    QFile::remove(partNoteOf(file));
}

} // namespace wb::sync
