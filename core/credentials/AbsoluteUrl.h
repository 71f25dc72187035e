// Private to core/credentials.
#pragma once

#include <QString>

namespace wb::credentials {

// Whether a text is a URL with a scheme, as QUrl judges it strictly (RFC 3986).
[[nodiscard]] bool isAbsoluteUrl(const QString &text);

} // namespace wb::credentials
