#include "sync/packs/PackFetch.h"

#include "sync/transport/DiskRoom.h"
#include "sync/transport/PartLock.h"
#include "sync/transport/RangeDevice.h"

#include <QFile>
#include <QFileInfo>

namespace wb::sync {

namespace {

// Nothing another address could do better.
bool isFinal(ErrorCode code)
{
    return code == ErrorCode::NotWritable || code == ErrorCode::Cancelled || code == ErrorCode::InvalidArgument
        || code == ErrorCode::BadSignature;
}

// The server's ranges, or how it packed, cannot be built upon; the whole file may well be right. A lost network is no reason to
// fetch more.
bool callsForWhole(ErrorCode code)
{
    return code == ErrorCode::DigestMismatch || code == ErrorCode::UnexpectedAnswer || code == ErrorCode::MalformedArchive;
}

QList<std::pair<qint64, qint64>> missing(const packs::UpdatePlan &plan)
{
    QList<std::pair<qint64, qint64>> stretches;
    for (const auto &stretch : plan.stretches) {
        if (!stretch.isHeld())
            stretches.append({ stretch.at, stretch.length });
    }
    return stretches;
}

// The network's own word, where a reader only saw that bytes were missing.
template <typename T> Result<T> withCause(Result<T> result, const RangeDevice &source)
{
    if (!result && source.failureOfRead())
        return tl::unexpected(*source.failureOfRead());
    return result;
}

Result<void> checkWhole(const QString &file)
{
    WB_TRY(const auto pack, packs::Pack::open(file));
    if (pack.publisher().outcome == proofs::Outcome::Fail)
        return failure(ErrorCode::BadSignature, pack.publisher().reason);
    WB_TRY(const auto report, pack.verifyAll());
    return report.isGood() ? Result<void>() : tl::unexpected(report.problems.first());
}

Result<packs::UpdatePlan> planFromFile(const packs::Pack &held, const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, QStringLiteral("%1: %2").arg(file, source.errorString()));
    return packs::planUpdate(held, source);
}

} // namespace

Result<FetchedPack> PackFetch::get(const PackOrder &order, std::stop_token stop, const OnDownload &progress)
{
    if (order.held.isEmpty())
        return fetchWhole(nullptr, order, stop, progress);
    WB_TRY(const auto held, packs::Pack::open(order.held));
    if (auto updated = update(held, order, stop, progress); !updated)
        return tl::unexpected(updated.error());
    else if (*updated)
        return std::move(**updated);
    return fetchWhole(&held, order, stop, progress);
}

// nullopt: the whole is to be fetched.
Result<std::optional<FetchedPack>> PackFetch::update(
    const packs::Pack &held, const PackOrder &order, std::stop_token stop, const OnDownload &progress)
{
    WB_TRY(const auto lock, PartLock::of(order.file));
    bool whole = false;
    Error last { ErrorCode::InvalidArgument, QStringLiteral("no address") };
    for (const auto &url : order.addresses) {
        auto done = updateFrom(url, held, order, stop, progress);
        if (done ? done->has_value() : isFinal(done.error().code))
            return done;
        whole = whole || done || callsForWhole(done.error().code);
        if (!done)
            last = done.error();
    }
    if (!whole)
        return tl::unexpected(last);
    return std::optional<FetchedPack>();
}

Result<std::optional<FetchedPack>> PackFetch::updateFrom(
    const QUrl &url, const packs::Pack &held, const PackOrder &order, std::stop_token stop, const OnDownload &progress)
{
    WB_TRY(const auto source,
        RangeDevice::openAt(m_patience, { .url = url, .reach = order.reach, .redirects = order.redirects }, stop));
    if (!source)
        return std::optional<FetchedPack>();
    WB_TRY(auto plan, withCause(packs::planUpdate(held, *source), *source));
    if (plan.isUpToDate && order.file == order.held)
        return std::optional(FetchedPack { held, std::move(plan) });
    WB_CHECK(checkRoom(order.file, plan.size - QFileInfo(packs::unfinishedUpdate(plan, order.file)).size()));

    source->expect(missing(plan));
    const auto all = plan.bytesToFetch();
    ProgressReport report(progress, m_patience.clock());
    source->onFetched([&] { report.note(std::min(all - 1, source->fetchedBytes()), all); });
    const auto goOn = [&](qint64 done, qint64 size) {
        if (done == size) // what an earlier call had brought was not fetched again
            report.note(all, all);
        return !stop.stop_requested();
    };
    WB_TRY(auto pack, withCause(packs::updatePack(held, *source, plan, order.file, order.sha256, goOn), *source));
    forgetDownload(order.file); // it may have begun as one
    return std::optional(FetchedPack { std::move(pack), std::move(plan) });
}

Result<FetchedPack> PackFetch::fetchWhole(
    const packs::Pack *held, const PackOrder &order, std::stop_token stop, const OnDownload &progress)
{
    std::optional<packs::UpdatePlan> plan;
    const auto check = [&](const QString &part) -> Result<void> {
        WB_CHECK(checkWhole(part));
        if (held) { // the same rules as for an update: never a step back
            WB_TRY(plan, planFromFile(*held, part));
        }
        return {};
    };
    WB_CHECK(download(m_patience,
        { .addresses = order.addresses,
            .file = order.file,
            .size = order.size,
            .sha256 = order.sha256,
            .reach = order.reach,
            .redirects = order.redirects,
            .check = check },
        stop, progress));
    packs::forgetUnfinishedUpdates(order.file);
    WB_TRY(auto pack, packs::Pack::open(order.file));
    return FetchedPack { std::move(pack), std::move(plan), true };
}

} // namespace wb::sync
