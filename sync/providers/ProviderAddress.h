// What a person types, scans or follows to add a provider. Pure.
#pragma once

#include "core/base/Result.h"

#include <QUrl>

namespace wb::sync {

struct ProviderAddress {
    QUrl url; // http(s) with a slash at its end; empty for a folder
    QString folder; // else
    QString did; // that the link vouches for; may be empty
    [[nodiscard]] bool isFolder() const { return url.isEmpty(); }
    // As it is kept.
    [[nodiscard]] QString text() const { return isFolder() ? folder : url.toString(); }
};

// An address with or without scheme ("school.example", "192.168.1.5:8080/wanderbuch", "https://school.example/provider.json"), a
// folder or file URL, or "wanderbuch:provider?url=…&did=…". Without a scheme https is meant, and http where the host is private
// (see isPrivateHost). Errors: InvalidArgument.
[[nodiscard]] Result<ProviderAddress> readProviderAddress(const QString &text);
// The link for a code or a page: opens the app at this provider and vouches for its key.
[[nodiscard]] QString providerLink(const ProviderAddress &address);

} // namespace wb::sync
