// Well-known addresses of an identifier with a path: there are two schools.
#pragma once

#include <QUrl>

namespace wb::issuance {

// https://host/.well-known/NAME/path (RFC 8414 section 3.1; a terminating slash of the path is dropped).
[[nodiscard]] QUrl wellKnownInserted(const QUrl &identifier, const QString &name);
// https://host/path/.well-known/NAME (OpenID Connect Discovery section 4.1).
[[nodiscard]] QUrl wellKnownAppended(const QUrl &identifier, const QString &name);

} // namespace wb::issuance
