#include "sync/engine/ProviderRunner.h"

#include "core/trust/DidDocument.h"
#include "sync/providers/FolderSource.h"

namespace wb::sync {

namespace {

bool isWeb(const QString &address)
{
    return address.startsWith(QLatin1StringView("https://")) || address.startsWith(QLatin1StringView("http://"));
}

} // namespace

Place placeOf(const QString &address)
{
    if (!isWeb(address))
        return Place::Folder;
    return isPrivateHost(QUrl(address).host()) ? Place::LocalNetwork : Place::Web;
}

ProviderRunner::ProviderRunner(
    Lane::Tools tools, const Clock &clock, std::function<double()> random, QString trustFolder, ScheduleSettings settings)
    : m_tools(tools)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_trustFolder(std::move(trustFolder))
    , m_settings(settings)
{
}

std::shared_ptr<ProviderSource> ProviderRunner::sourceOf(const Subscription &subscription, std::stop_token stop) const
{
    if (!isWeb(subscription.address))
        return std::make_shared<FolderSource>(subscription.address);
    return std::make_shared<HttpSource>(
        m_tools.client, QUrl(subscription.address), subscription.mirrors, std::move(stop), m_tools.http, m_tools.pause);
}

Result<ProviderPreview> ProviderRunner::preview(const QString &text, std::stop_token stop)
{
    WB_TRY(const ProviderAddress address, readProviderAddress(text));
    Subscription asked;
    asked.address = address.text();
    WB_TRY(const ProviderFolder folder, ProviderFolder::open(sourceOf(asked, stop)));
    const auto &descriptor = folder.descriptor();
    if (!address.did.isEmpty() && folder.offeredId() != address.did)
        return failure(ErrorCode::KeyChanged, QStringLiteral("%1 is not the provider that the link names").arg(descriptor.name));
    WB_TRY(const auto known, Subscriptions(m_tools.library).byDid(folder.offeredId()));
    ProviderPreview preview;
    preview.address = address.text();
    preview.place = placeOf(preview.address);
    preview.name = descriptor.name;
    preview.description = descriptor.description;
    preview.region = descriptor.region;
    preview.languages = descriptor.languages;
    preview.did = folder.offeredId();
    preview.fingerprint = folder.fingerprint();
    preview.isSigned = !preview.fingerprint.isEmpty();
    // A did:web is its own witness only where it is served by the place that it names.
    preview.isVouched = !address.did.isEmpty()
        && (!address.did.startsWith(QLatin1StringView("did:web:")) || isSameOrigin(QUrl(trust::didWebUrl(address.did)), address.url));
    preview.updated = descriptor.updated;
    preview.knownAs = known ? known->id : 0;
    return preview;
}

Result<qint64> ProviderRunner::add(const ProviderPreview &preview)
{
    if (preview.address.isEmpty() || preview.did.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not a preview"));
    Subscription one;
    one.address = preview.address;
    one.did = preview.did;
    one.fingerprint = preview.fingerprint;
    one.name = preview.name;
    one.added = m_clock.nowUtc();
    return Subscriptions(m_tools.library).add(one);
}

Result<ProviderRunner::Run> ProviderRunner::run(qint64 id, std::stop_token stop, const OnRun &progress)
{
    Subscriptions subscriptions(m_tools.library);
    WB_TRY(Subscription one, subscriptions.byId(id));
    if (one.offered)
        return Run { one, failure(ErrorCode::KeyChanged, one.name), {} };
    const auto source = sourceOf(one, stop);
    const auto *http = dynamic_cast<const HttpSource *>(source.get());
    const auto traffic = [http] { return http ? http->traffic() : Traffic {}; };
    auto visit = ProviderSync(m_tools.library, m_clock, m_trustFolder).visit(one, source, stop, [&](const VisitProgress &now) {
        if (progress)
            progress(now, traffic());
    });
    if (!visit && visit.error().code == ErrorCode::Cancelled)
        return Run { one, std::move(visit), traffic() }; // as if it had not been begun: what came is in the library
    const QDateTime now = m_clock.nowUtc();
    if (visit) {
        one.error.reset();
        one.failures = 0;
        one.nextDue = dueAfterSuccess(now, m_random(), m_settings);
    } else {
        one.error = visit.error();
        ++one.failures;
        one.nextDue = dueAfterFailure(now, one.failures, http ? http->traffic().askedToWaitSeconds : 0, m_random(), m_settings);
    }
    WB_CHECK(visit && visit->notModified ? subscriptions.updateContact(one) : subscriptions.update(one));
    return Run { one, std::move(visit), traffic() };
}

Result<ProviderRunner::Run> ProviderRunner::takeSpooled(qint64 id, std::stop_token stop, const OnRun &progress)
{
    Subscriptions subscriptions(m_tools.library);
    WB_TRY(Subscription one, subscriptions.byId(id));
    auto visit = ProviderSync(m_tools.library, m_clock, m_trustFolder).takeSpooled(one, stop, [&](const VisitProgress &now) {
        if (progress)
            progress(now, {});
    });
    if (visit)
        WB_CHECK(subscriptions.update(one));
    return Run { one, std::move(visit), {} };
}

} // namespace wb::sync
