#include "core/trust/TrustFolder.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostBundles = 100;
constexpr qint64 mostSourceBytes = 16 * 1024 * 1024;

Result<QByteArray> readWhole(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, path);
    QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::TooLarge, path);
    return bytes;
}

BundleReport addBundle(TrustArchive &archive, const QString &file, const TrustStore &store, bool chosen)
{
    BundleReport report;
    report.file = file;
    const auto bytes = readWhole(file, TrustBundle::mostBytes);
    if (!bytes) {
        report.error = bytes.error();
        return report;
    }
    const auto bundle = TrustBundle::read(*bytes, store.resolver());
    if (!bundle) {
        report.error = bundle.error();
        return report;
    }
    report.signer = bundle->signer();
    report.created = bundle->created();
    const bool known = !report.signer.isEmpty() && (store.publisherName(report.signer) || store.isOwnDid(report.signer));
    report.standing = known || chosen ? Standing::Vouched : Standing::StatusOnly;
    if (!known) {
        const QString who = report.signer.isEmpty()
            ? QStringLiteral("nobody is known to have signed it (%1)").arg(bundle->signerProblem())
            : QStringLiteral("its signer is not known here: ") + report.signer;
        report.caution = chosen ? who + QStringLiteral("; it is used because you named it")
                                : who + QStringLiteral("; only status lists that carry their issuer's signature are used");
    }
    for (const TrustItem &item : bundle->items()) {
        if (const auto added = archive.add(item, report.standing); !added)
            report.refused.append(QStringLiteral("%1: %2").arg(item.url.left(200), added.error().detail));
    }
    return report;
}

} // namespace

BundleReport addBundleFile(TrustArchive &archive, const QString &file, const TrustStore &store)
{
    return addBundle(archive, file, store, true);
}

QList<BundleReport> addBundleFolder(TrustArchive &archive, const QString &folder, const TrustStore &store)
{
    QList<BundleReport> reports;
    const QStringList names = QDir(folder).entryList({ QStringLiteral("*.wbtrust") }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (reports.size() >= mostBundles)
            break;
        reports.append(addBundle(archive, folder + QLatin1Char('/') + name, store, false));
    }
    return reports;
}

Result<QList<TrustItem>> readSources(const QString &folder)
{
    const QString index = folder + QStringLiteral("/sources.json");
    WB_TRY(const QByteArray json, readWhole(index, 4 * 1024 * 1024));
    WB_TRY(const QJsonValue sources, parseJson(json, { .bytes = 4 * 1024 * 1024, .depth = 4 }));
    if (!sources.isArray())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("sources.json is no list"));
    if (sources.toArray().size() > TrustBundle::mostItems)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 10,000 sources"));
    const QString root = QFileInfo(folder).canonicalFilePath() + QLatin1Char('/');
    QList<TrustItem> items;
    for (const QJsonValue value : sources.toArray()) {
        const QJsonObject source = value.toObject();
        const QString name = source.value(S("file")).toString();
        const QString what = QStringLiteral("sources.json, entry %1 (%2)").arg(items.size() + 1).arg(name.left(200));
        const auto kind = trustKind(source.value(S("kind")).toString());
        if (!kind)
            return failure(ErrorCode::MalformedDocument,
                what + QStringLiteral(": kind is none of did, keys, status, registry, certificate, context, badge"));
        TrustItem item { *kind, source.value(S("url")).toString(), source.value(S("name")).toString(),
            fromRfc3339(source.value(S("fetched")).toString()), {} };
        if (item.url.isEmpty())
            return failure(ErrorCode::MalformedDocument, what + QStringLiteral(": url is missing"));
        if (!item.fetched.isValid())
            return failure(ErrorCode::MalformedDocument, what + QStringLiteral(": fetched is no RFC 3339 time"));
        const QString path = QFileInfo(folder + QLatin1Char('/') + name).canonicalFilePath();
        if (name.isEmpty() || path.isEmpty())
            return failure(ErrorCode::NotReadable, what);
        if (!path.startsWith(root))
            return failure(ErrorCode::UnsafePath, what);
        WB_TRY(item.content, readWhole(path, mostSourceBytes));
        TrustArchive trial;
        if (const auto added = trial.add(item, Standing::Vouched); !added)
            return failure(added.error().code, what + QStringLiteral(": ") + added.error().detail);
        items.append(std::move(item));
    }
    return items;
}

} // namespace wb::trust
