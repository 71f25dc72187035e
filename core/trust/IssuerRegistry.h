// Lists of known issuers, as others publish them: the registry format of the Digital Credentials Consortium ({"meta", "registry":
// {did: {"name", "location", "url"}}}) and the tables its federation registry is fed from.
// Being listed is no proof of identity: it says who named the issuer.
#pragma once

#include "core/base/Result.h"

#include <QHash>

#include <optional>

namespace wb::trust {

struct RegistryEntry {
    QString name;
    QString location;
    QString url;
};

class IssuerRegistry {
public:
    // At most 16 MiB and 500,000 issuers. Errors: TooLarge, MalformedJson, MalformedDocument (none of the formats).
    [[nodiscard]] static Result<IssuerRegistry> read(QByteArrayView json);

    [[nodiscard]] std::optional<RegistryEntry> find(const QString &issuer) const;
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    QHash<QString, RegistryEntry> m_entries;
};

} // namespace wb::trust
