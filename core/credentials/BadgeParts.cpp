#include "core/credentials/BadgeParts.h"

#include <QCryptographicHash>

namespace wb::credentials {

bool hashMatches(const RecipientHash &recipient, const QString &identity)
{
    const QString kind = recipient.hash.section(QLatin1Char('$'), 0, 0);
    const bool isSha256 = kind == QLatin1StringView("sha256");
    if (!isSha256 && kind != QLatin1StringView("md5"))
        return false;
    const QByteArray digest = QCryptographicHash::hash((identity + recipient.salt).toUtf8(),
                                                       isSha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Md5);
    return recipient.hash.section(QLatin1Char('$'), 1).compare(QLatin1StringView(digest.toHex()), Qt::CaseInsensitive) == 0;
}

} // namespace wb::credentials
