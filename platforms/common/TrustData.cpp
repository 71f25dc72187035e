#include "platforms/common/TrustData.h"

namespace wb::platforms {

QString trustFolder(const QString &data)
{
    return data + QStringLiteral("/trust");
}

QList<trust::BundleReport> loadTrustBundles(
    trust::TrustStore &store, const QString &share, const QString &data, const QStringList &named)
{
    trust::TrustArchive archive;
    QList<trust::BundleReport> reports;
    for (const QString &file : named)
        reports.append(trust::addBundleFile(archive, file, store));
    reports.append(trust::addBundleFolder(archive, share + QStringLiteral("/trust"), store));
    reports.append(trust::addBundleFolder(archive, trustFolder(data), store));
    store.setArchive(std::move(archive));
    return reports;
}

} // namespace wb::platforms
