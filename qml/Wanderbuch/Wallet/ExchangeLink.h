// Links and codes of credential services, told from credentials: an offer of an issuer (OpenID4VCI) or a request of a verifier
// (OpenID4VP).
#pragma once

#include <QString>

namespace wb::ui {

[[nodiscard]] bool isExchangeLink(const QString &text);

} // namespace wb::ui
