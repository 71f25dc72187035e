#include "platforms/common/TrustedPublishers.h"

#include "core/base/Json.h"

#include <QFile>

namespace wb::platforms {

Result<void> addTrustedPublishers(trust::TrustStore &store, const QString &share)
{
    QFile file(share + QStringLiteral("/trusted-publishers.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    WB_TRY(const QJsonValue listed, parseJson(file.readAll(), {.bytes = 64 * 1024}));
    for (const auto &entry : asArray(listed)) {
        const QString did = entry.toObject().value(QLatin1String("did")).toString();
        const QString name = entry.toObject().value(QLatin1String("name")).toString();
        if (!did.startsWith(QLatin1String("did:")) || name.isEmpty())
            return failure(ErrorCode::MalformedDocument, file.fileName());
        store.addPublisher(did, name);
    }
    return {};
}

} // namespace wb::platforms
