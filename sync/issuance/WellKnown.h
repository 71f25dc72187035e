// Addresses of servers: the well-known ones of an identifier with a path, of which there are two schools, and those that metadata
// names.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QUrl>

namespace wb::issuance {

// https://host/.well-known/NAME/path (RFC 8414 section 3.1; a terminating slash of the path is dropped).
[[nodiscard]] QUrl wellKnownInserted(const QUrl &identifier, const QString &name);
// https://host/path/.well-known/NAME (OpenID Connect Discovery section 4.1).
[[nodiscard]] QUrl wellKnownAppended(const QUrl &identifier, const QString &name);

// What metadata names as `name`; empty where it names nothing. MalformedDocument, in words that begin with `whose`, for anything that
// is no address, has a fragment or a user.
[[nodiscard]] Result<QUrl> endpointIn(const QJsonObject &metadata, QLatin1StringView name, const QString &whose);

} // namespace wb::issuance
