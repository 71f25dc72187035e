#include "core/trust/IssuerRegistry.h"

#include "core/base/Json.h"

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostEntries = 500000;
constexpr qsizetype longestText = 1000;

QString text(const QJsonObject &object, S member)
{
    return object.value(member).toString().left(longestText);
}

// {"S": "text"}, the way a table writes a string.
QString cell(const QJsonObject &row, S member)
{
    return text(row.value(member).toObject(), S("S"));
}

} // namespace

Result<IssuerRegistry> IssuerRegistry::read(QByteArrayView json)
{
    WB_TRY(const QJsonObject document, parseJsonObject(json, { .bytes = 16 * 1024 * 1024, .depth = 12 }));
    IssuerRegistry registry;
    if (document.value(S("registry")).isObject()) {
        const QJsonObject listed = document.value(S("registry")).toObject();
        if (listed.size() > mostEntries)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than 500,000 issuers"));
        registry.m_entries.reserve(listed.size());
        for (auto it = listed.begin(); it != listed.end(); ++it) {
            const QJsonObject entry = it.value().toObject();
            registry.m_entries.insert(it.key(), { text(entry, S("name")), text(entry, S("location")), text(entry, S("url")) });
        }
        return registry;
    }
    bool isTable = false;
    for (const QJsonValue table : document) {
        for (const QJsonValue value : table.toArray()) {
            const QJsonObject row = value.toObject().value(S("PutRequest")).toObject().value(S("Item")).toObject();
            isTable = isTable || !row.isEmpty();
            const QString subject = cell(row, S("sub_name"));
            if (subject.isEmpty())
                continue;
            if (registry.m_entries.size() >= mostEntries)
                return failure(ErrorCode::TooLarge, QStringLiteral("more than 500,000 issuers"));
            registry.m_entries.insert(subject, { cell(row, S("organization_name")), {}, cell(row, S("homepage_uri")) });
        }
    }
    if (!isTable)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("no list of issuers that is known here"));
    return registry;
}

std::optional<RegistryEntry> IssuerRegistry::find(const QString &issuer) const
{
    const auto found = m_entries.constFind(issuer);
    return found == m_entries.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace wb::trust
