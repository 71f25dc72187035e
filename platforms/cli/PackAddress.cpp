#include "platforms/cli/PackAddress.h"

#include "sync/transport/RangeDevice.h"

namespace wb::cli {

bool isPackAddress(const QString &text)
{
    return text.startsWith(QLatin1StringView("https://")) || text.startsWith(QLatin1StringView("http://"));
}

Result<packs::UpdatePlan> planFromAddress(const packs::Pack &held, const QString &address)
{
    const QUrl url(address);
    sync::HttpClient client;
    sync::Patience patience(client);
    WB_TRY(const auto source, sync::RangeDevice::openAt(patience, { .url = url, .reach = sync::Reach::ofProvider(url) }));
    if (!source)
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("%1 gives no parts of files").arg(url.host()));
    auto plan = packs::planUpdate(held, *source);
    if (!plan && source->failureOfRead())
        return tl::unexpected(*source->failureOfRead());
    return plan;
}

Result<sync::FetchedPack> updateFromAddress(const QString &file, const QString &address, const QString &target)
{
    const QUrl url(address);
    sync::HttpClient client;
    sync::Patience patience(client);
    return sync::PackFetch(patience).get(
        { .addresses = { url }, .file = target, .held = file, .reach = sync::Reach::ofProvider(url) });
}

} // namespace wb::cli
