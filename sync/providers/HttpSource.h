// A provider's files behind an address, or behind any of its mirrors: the first that answers what was asked for.
#pragma once

#include "sync/providers/ProviderSource.h"
#include "sync/transport/Patience.h"

#include <atomic>

namespace wb::sync {

// What went over the wire.
struct Traffic {
    int requests = 0;
    qint64 bytes = 0; // of bodies, as they came
    qint64 askedToWaitSeconds = 0; // by the last answer that said so
};

// Used on the client's thread. Once a place has answered, a request that fails on the way is tried again a few times; before that,
// and as long as there is another place, it is not.
class HttpSource final : public ProviderSource {
public:
    // `address` ends with a slash. Mirrors are as far reaching as the address itself, never further. `http` is for the clients of
    // other threads; `pause` is waited with between two tries (nullptr: the system's).
    HttpSource(HttpClient &client, const QUrl &address, const QStringList &mirrors = {}, std::stop_token stop = {},
        HttpSettings http = {}, Pause *pause = nullptr);

    [[nodiscard]] QString location() const override { return m_places.first().toString(); }
    [[nodiscard]] Result<SourceFile> read(const QString &path, qint64 maxBytes, const Accepts &accepts) const override;
    [[nodiscard]] Result<std::optional<SourceFile>> readIfChanged(
        const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const override;
    // Its traffic is counted with this one's.
    [[nodiscard]] std::unique_ptr<ProviderSource> forThisThread() const override;
    [[nodiscard]] Result<QString> file(const QString &path) const override { return failure(ErrorCode::NotFound, path); }

    // Where a file is, at every place, in the order in which they are asked: the one that answered last comes first.
    [[nodiscard]] QList<QUrl> urls(const QString &path) const;
    [[nodiscard]] const Reach &reach() const { return m_reach; }
    [[nodiscard]] Traffic traffic() const;
    // As patient as the source itself is.
    [[nodiscard]] Patience patience() const;

private:
    Result<std::optional<SourceFile>> ask(
        const QUrl &place, const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const;

    struct Counted {
        std::atomic<int> requests = 0;
        std::atomic<qint64> bytes = 0, askedToWaitSeconds = 0;
    };

    std::unique_ptr<HttpClient> m_own; // of a source that was made for another thread
    HttpClient &m_client;
    HttpSettings m_http;
    Pause *m_pause;
    QList<QUrl> m_places; // the address, then the mirrors
    Reach m_reach;
    std::stop_token m_stop;
    std::shared_ptr<Counted> m_counted;
    mutable std::atomic<qsizetype> m_good = 0;
    mutable std::atomic<bool> m_answered = false;
};

} // namespace wb::sync
