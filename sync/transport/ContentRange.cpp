#include "sync/transport/ContentRange.h"

namespace wb::sync {

namespace {

std::optional<qint64> number(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 18 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.toByteArray().toLongLong();
}

} // namespace

std::optional<ContentRange> ContentRange::read(QByteArrayView header)
{
    const auto text = header.trimmed();
    if (!text.startsWith("bytes "))
        return std::nullopt;
    const auto value = text.sliced(6).trimmed();
    const auto slash = value.indexOf('/');
    if (slash < 0)
        return std::nullopt;
    ContentRange range;
    if (const auto size = value.sliced(slash + 1); size != "*") {
        const auto whole = number(size);
        if (!whole)
            return std::nullopt;
        range.size = *whole;
    }
    const auto part = value.first(slash);
    if (part == "*")
        return range;
    const auto dash = part.indexOf('-');
    const auto first = dash < 0 ? std::nullopt : number(part.first(dash));
    const auto last = dash < 0 ? std::nullopt : number(part.sliced(dash + 1));
    if (!first || !last || *last < *first || (range.size >= 0 && *last >= range.size))
        return std::nullopt;
    range.first = *first;
    range.last = *last;
    return range;
}

Result<ContentRange> rangeOf(const HttpResponse &response, qint64 size, const Validators &known)
{
    const auto unexpected = [&](const char *what) {
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: %2").arg(response.url.host(), QLatin1StringView(what)));
    };
    const auto encoding = response.header("Content-Encoding");
    if (!encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0)
        return unexpected("a part of something packed");
    const auto range = ContentRange::read(response.header("Content-Range"));
    if (!range || range->first < 0)
        return unexpected("a part that does not say where it belongs");
    if (size >= 0 && range->size >= 0 && range->size != size)
        return unexpected("a part of another file");
    if (!known.allow(Validators::of(response)))
        return unexpected("the file changed on the way");
    return *range;
}

} // namespace wb::sync
