#include "qml/Wanderbuch/Wallet/ExchangeLink.h"

#include <QStringList>

#include <algorithm>

namespace wb::ui {

bool isExchangeLink(const QString &text)
{
    const QString link = text.trimmed();
    static const QStringList schemes { QStringLiteral("openid-credential-offer"), QStringLiteral("openid4vp"),
        QStringLiteral("haip"), QStringLiteral("haip-vci"), QStringLiteral("haip-vp"), QStringLiteral("eudi-openid4vp"),
        QStringLiteral("mdoc-openid4vp") };
    const QString scheme = link.section(QLatin1Char(':'), 0, 0).toLower();
    if (schemes.contains(scheme))
        return true;
    static const QStringList parameters { QStringLiteral("credential_offer="), QStringLiteral("credential_offer_uri="),
        QStringLiteral("request_uri="), QStringLiteral("dcql_query=") };
    return scheme == QLatin1String("https") && std::ranges::any_of(parameters, [&](const QString &name) {
        return link.contains(QLatin1Char('?') + name) || link.contains(QLatin1Char('&') + name);
    });
}

} // namespace wb::ui
