// A provider's files behind an address, or behind any of its mirrors: the first that answers what was asked for.
#pragma once

#include "sync/providers/ProviderSource.h"
#include "sync/transport/HttpClient.h"

namespace wb::sync {

// What went over the wire.
struct Traffic {
    int requests = 0;
    qint64 bytes = 0; // of bodies, unpacked
    qint64 askedToWaitSeconds = 0; // by the last answer that said so
};

// Used on the client's thread.
class HttpSource final : public ProviderSource {
public:
    // `address` ends with a slash. Mirrors are as far reaching as the address itself, never further.
    HttpSource(HttpClient &client, const QUrl &address, const QStringList &mirrors = {}, std::stop_token stop = {});

    [[nodiscard]] QString location() const override { return m_places.first().toString(); }
    [[nodiscard]] Result<SourceFile> read(const QString &path, qint64 maxBytes, const Accepts &accepts) const override;
    [[nodiscard]] Result<std::optional<SourceFile>> readIfChanged(
        const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const override;
    [[nodiscard]] Result<QString> file(const QString &path) const override { return failure(ErrorCode::NotFound, path); }

    // The places in the order in which they are asked: the one that answered last comes first.
    [[nodiscard]] QList<QUrl> places() const;
    [[nodiscard]] const Traffic &traffic() const { return m_traffic; }
    // Where a file is, at the place that answered last.
    [[nodiscard]] QUrl url(const QString &path) const;

private:
    Result<std::optional<SourceFile>> ask(
        const QUrl &place, const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const;

    HttpClient &m_client;
    QList<QUrl> m_places; // the address, then the mirrors
    Reach m_reach;
    std::stop_token m_stop;
    mutable qsizetype m_good = 0;
    mutable Traffic m_traffic;
};

} // namespace wb::sync
