// Links and codes of credential services, told from credentials: an offer of an issuer (OpenID4VCI) or a request of a verifier
// (OpenID4VP). Which there are stands in sync/links.
#pragma once

#include <QQmlEngine>
#include <QString>

namespace wb::ui {

// An offer may also be the bare document.
[[nodiscard]] bool isExchangeLink(const QString &text);

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
