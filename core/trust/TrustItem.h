// One piece of data that trust rests on, as it was found somewhere at some time.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace wb::trust {

enum class TrustKind {
    Did, // a DID or controller document
    Keys, // a JWK Set, or the metadata of an SD-JWT VC issuer that holds or names one
    Status, // a status list
    Registry, // a list of known issuers, an OpenID Federation entity statement
    Certificate, // certificates of authorities, PEM or DER
    Context, // a JSON-LD context
    Badge, // an Open Badges 2.0 document: assertion, badge class, profile or key
};
// "did", "keys", "status", "registry", "certificate", "context", "badge": as sources.json and bundles write them.
[[nodiscard]] QLatin1StringView kindName(TrustKind kind);
[[nodiscard]] std::optional<TrustKind> trustKind(QStringView name);

struct TrustItem {
    TrustKind kind = TrustKind::Did;
    QString url; // where it is published; this is what it is looked up by
    QString name; // what people call it; may be empty
    QDateTime fetched; // when it was as it is here
    QByteArray content;
};

// The form addresses are compared in: scheme and host in lower case, no default port, no fragment. Text that is no http(s) URL
// stays as it is.
[[nodiscard]] QString comparableUrl(const QString &url);

} // namespace wb::trust
