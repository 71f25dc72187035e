// Links and codes of credential services, told from credentials: an offer of an issuer (OpenID4VCI) or a request of a verifier
// (OpenID4VP). Which there are stands in sync/links.
#pragma once

#include "core/base/Result.h"

#include <QQmlEngine>
#include <QString>

namespace wb::ui {

// An offer may also be the bare document.
[[nodiscard]] bool isExchangeLink(const QString &text);

// Whether `error`, with which opening such a link ended, lies in the link itself, cut off or changed on its way to the person, and
// not in what a server sent: then another network helps as little as another try.
[[nodiscard]] bool isDamagedLink(const QString &text, const Error &error);

class ExchangeLinks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // Somebody asks for credentials; otherwise some are offered.
    Q_INVOKABLE static bool asks(const QString &text);
};

} // namespace wb::ui
