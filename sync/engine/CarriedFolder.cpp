#include "sync/engine/CarriedFolder.h"

#include "core/catalogue/CatalogueReader.h"
#include "core/trust/DidResolver.h"
#include "core/trust/TrustBundle.h"
#include "sync/engine/CarriedMail.h"
#include "sync/engine/OutgoingFolder.h"
#include "sync/providers/CatalogueDifference.h"
#include "sync/providers/FolderSource.h"

#include <QDir>
#include <QFileInfo>

namespace wb::sync {

namespace {

constexpr int mostFolders = 200;

bool isProviderFolder(const QString &folder)
{
    return QFileInfo(folder + QLatin1Char('/') + QLatin1StringView(descriptorPath)).isFile();
}

} // namespace

CarriedFolder::CarriedFolder(QString folder, Lane::Tools tools, const Clock &clock, Places places, OutgoingWriters writers)
    : m_folder(std::move(folder))
    , m_tools(tools)
    , m_clock(clock)
    , m_places(std::move(places))
    , m_writers(std::move(writers))
{
}

QStringList CarriedFolder::providerFolders(const QString &folder)
{
    if (isProviderFolder(folder))
        return { folder };
    QStringList found;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (isProviderFolder(dir.filePath(name)) && found.size() < mostFolders)
            found.append(dir.filePath(name));
    }
    return found;
}

Result<CarriedNews> CarriedFolder::look()
{
    CarriedNews news;
    news.folder = m_folder;
    for (const QString &folder : providerFolders(m_folder)) {
        const CarriedProvider found = compare(folder);
        news.withNews += found.hasNews() ? 1 : 0;
        news.newModules += found.newModules;
        news.updates += found.updates;
        if (found.trustOf.isValid() && (!news.trustOf.isValid() || found.trustOf > news.trustOf))
            news.trustOf = found.trustOf;
        news.providers.append(found);
    }
    news.outgoing = OutgoingFolder::countBelow(m_folder);
    if (news.providers.isEmpty() && news.outgoing == 0)
        return failure(ErrorCode::NotFound, m_folder);
    return news;
}

CarriedProvider CarriedFolder::compare(const QString &path)
{
    CarriedProvider found;
    found.folder = path;
    auto folder = ProviderFolder::open(path);
    if (folder && folder->offeredId() != folder->libraryId()) { // its name alone proves nothing; the key that was pinned does
        if (const auto known = Subscriptions(m_tools.library).byDid(folder->offeredId()); known && *known)
            folder = ProviderFolder::open(path, (*known)->pinned());
    }
    if (!folder) {
        found.name = QFileInfo(path).fileName();
        found.error = folder.error();
        return found;
    }
    found.name = folder->descriptor().name;
    found.did = folder->offeredId();
    found.fingerprint = folder->fingerprint();
    found.isSigned = !found.fingerprint.isEmpty();
    found.updated = folder->descriptor().updated;
    if (const auto compared = compareContent(*folder, found); !compared)
        found.error = compared.error();
    return found;
}

Result<void> CarriedFolder::compareContent(const ProviderFolder &folder, CarriedProvider &found)
{
    WB_TRY(const auto all, Subscriptions(m_tools.library).all());
    const Subscription *known = nullptr;
    for (const Subscription &one : all) {
        if (one.did == found.did)
            known = &one;
    }
    if (known) {
        found.knownAs = known->id;
        if (known->offered || known->fingerprint != found.fingerprint)
            return failure(ErrorCode::KeyChanged, known->name);
    }
    found.isNewer = true;
    WB_TRY(const auto providers, catalogue::CatalogueReader(m_tools.library).providers());
    for (const auto &one : providers) {
        if (one.did == found.did)
            found.isNewer = one.updated < found.updated || (one.updated == found.updated && one.descriptor != folder.digest());
    }
    found.packs = int(QDir(found.folder + QStringLiteral("/packs")).entryList({ QStringLiteral("*.wbpack") }, QDir::Files).size());
    if (found.isNewer) {
        WB_TRY(const auto difference, compareCatalogue(m_tools.library, folder));
        found.modules = difference.modules;
        found.newModules = difference.newModules;
        found.updates = difference.updates;
        found.removed = difference.removed;
    }
    const auto &trust = folder.descriptor().trust;
    if (trust && (!known || known->trustSha256 != trust->sha256)) {
        WB_TRY(const QByteArray bytes, folder.readFile(*trust, maxTrustBytes));
        WB_TRY(const auto bundle, trust::TrustBundle::read(bytes, trust::DidResolver()));
        if (!known || !known->trustOf.isValid() || bundle.created() > known->trustOf)
            found.trustOf = bundle.created();
    }
    return {};
}

Result<CarriedNews> CarriedFolder::take(const QStringList &trusted, std::stop_token stop)
{
    WB_TRY(CarriedNews news, look());
    for (CarriedProvider &found : news.providers) {
        if (found.error || (found.knownAs == 0 && !trusted.contains(found.did)))
            continue;
        if (const auto taken = takeOne(found, stop); !taken) {
            if (taken.error().code == ErrorCode::Cancelled)
                return tl::unexpected(taken.error());
            found.error = taken.error();
        }
    }
    passOn(news); // before this device's own is there
    for (CarriedProvider &found : news.providers) {
        if (found.knownAs != 0 && !found.error)
            WB_CHECK(writeFor(found, news, stop));
    }
    return news;
}

Result<CarriedNews> CarriedFolder::give(const QStringList &dids, std::stop_token stop)
{
    CarriedNews news;
    news.folder = m_folder;
    WB_TRY(const auto known, Subscriptions(m_tools.library).all());
    for (const Subscription &one : known) {
        if (one.offered || (!dids.isEmpty() && !dids.contains(one.did)))
            continue;
        CarriedProvider to;
        to.name = one.name;
        to.did = one.did;
        to.fingerprint = one.fingerprint;
        to.knownAs = one.id;
        WB_CHECK(writeFor(to, news, stop));
        news.providers.append(to);
    }
    news.outgoing = OutgoingFolder::countBelow(m_folder);
    return news;
}

// The stick's mail for providers that are known here. Nothing of it is worth failing for: it stays on the stick.
void CarriedFolder::passOn(CarriedNews &news)
{
    CarriedMail mail(m_places.data, m_tools.library);
    mail.dropTakenBack(m_folder, m_writers);
    news.arrived = mail.clear(m_folder).value_or(0);
    news.collected = mail.collect(m_folder, m_places.roomForMail, m_clock).value_or(0);
}

Result<void> CarriedFolder::writeFor(CarriedProvider &found, CarriedNews &news, std::stop_token stop)
{
    const OutgoingFolder place(m_folder, found.did);
    if (!place.isWhereItSeems()) {
        found.notWritten = Error { ErrorCode::UnsafePath, place.path() };
        return {};
    }
    for (const auto &writer : m_writers) {
        const auto written = writer->writeTo(place.path(), found.did, stop);
        if (!written && written.error().code == ErrorCode::Cancelled)
            return tl::unexpected(written.error());
        if (!written) {
            found.notWritten = written.error();
            continue;
        }
        found.written += written->files;
        found.writtenItems += written->items;
        found.leftToWrite += written->left;
    }
    news.written += found.written;
    news.leftToWrite += found.leftToWrite;
    return {};
}

Result<void> CarriedFolder::takeOne(CarriedProvider &found, std::stop_token stop)
{
    Subscriptions subscriptions(m_tools.library);
    WB_TRY(auto folder, ProviderFolder::open(found.folder));
    if (found.knownAs == 0) {
        Subscription one;
        // Where it is online, if it says so: the stick will be gone tomorrow.
        one.address = folder.descriptor().mirrors.value(0, found.folder);
        one.did = found.did;
        one.fingerprint = found.fingerprint;
        one.name = found.name;
        one.added = m_clock.nowUtc();
        WB_TRY(found.knownAs, subscriptions.add(one));
    }
    WB_TRY(Subscription one, subscriptions.byId(found.knownAs));
    if (found.hasNews()) {
        const auto visit =
            ProviderSync(m_tools.library, m_clock, m_places.trust).visit(one, std::make_shared<FolderSource>(found.folder), stop);
        if (visit || one.offered)
            WB_CHECK(subscriptions.update(one));
        if (!visit)
            return tl::unexpected(visit.error());
    }
    WB_TRY(folder, ProviderFolder::open(found.folder, one.pinned()));
    WB_TRY(const auto packs, folder.takePacks(m_tools.library, { .take = true, .copyTo = m_places.packs }));
    found.packs = packs.packsHere;
    return {};
}

} // namespace wb::sync
