// Speaks the Open Badges 3.0 API (its section 6.2) with one host. One request a call; keeps nothing.
#pragma once

#include "sync/transport/HttpClient.h"

#include <QDateTime>

#include <optional>

namespace wb::sync {

struct BadgePage {
    QList<QByteArray> credentials; // compact tokens as they came, objects in canonical form (RFC 8785)
    QUrl next; // empty at the end
    std::optional<qint64> total; // X-Total-Count
};

class BadgeClient {
public:
    static constexpr int mostOnPage = 1000;

    BadgeClient(HttpClient &http, const QUrl &base, const Reach &reach);
    void setToken(const QString &token) { m_token = token; }

    // Errors: those of the server, UnexpectedAnswer (no list, a next page at another host), TooLarge.
    [[nodiscard]] Result<BadgePage> page(const QUrl &url, std::stop_token stop = {});
    // Creates or replaces. True if it is new there. UnexpectedAnswer if the host does not give back what was sent.
    [[nodiscard]] Result<bool> upsert(const QByteArray &credential, std::stop_token stop = {});
    [[nodiscard]] Result<QJsonObject> profile(std::stop_token stop = {});
    // Answers with the profile as the host keeps it, or with an empty object if it still thinks about it (202).
    [[nodiscard]] Result<QJsonObject> putProfile(const QJsonObject &profile, std::stop_token stop = {});

private:
    [[nodiscard]] HttpRequest requestFor(const QUrl &url, const QByteArray &accept) const;

    HttpClient &m_http;
    QUrl m_base;
    Reach m_reach;
    QString m_token;
};

// The first page of "credentials" or "clrs" below `base`; `since` may be invalid.
[[nodiscard]] QUrl firstBadgePage(const QUrl &base, const QString &resource, const QDateTime &since);
// The target of rel="next" in a Link header (RFC 8288), or nothing.
[[nodiscard]] QByteArray nextLink(const QByteArray &header);

} // namespace wb::sync
