// A file on a server, read like one on the disk: only the ranges that are read are fetched (RFC 9110 section 14).
#pragma once

#include "sync/transport/ContentRange.h"

#include <QIODevice>

namespace wb::sync {

// Reads are exact or errors, never bytes of another file: each part has to say that it belongs to the version that was opened. What
// was fetched last is kept (8 MiB). For the worker thread of its client; reading waits.
class RangeDevice final : public QIODevice {
public:
    // Asks for the end of the file and so learns its size. A null pointer if the server gives no ranges: fetch the whole then.
    // Errors: those of send() and errorOf(), UnexpectedAnswer.
    [[nodiscard]] static Result<std::unique_ptr<RangeDevice>> openAt(
        Patience &patience, const HttpRequest &request, std::stop_token stop = {});

    // What is going to be read from front to end: fetched in large pieces, and nothing beyond. {offset, length}, sorted.
    void expect(QList<std::pair<qint64, qint64>> stretches) { m_expected = std::move(stretches); }

    // Called whenever bytes came, while a read waits for more.
    void onFetched(std::function<void()> told) { m_onFetched = std::move(told); }

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool seek(qint64 position) override;
    // Why the last read failed (it gave -1).
    [[nodiscard]] const std::optional<Error> &failureOfRead() const { return m_failure; }
    [[nodiscard]] qint64 fetchedBytes() const { return m_fetched; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Piece {
        qint64 at = 0;
        QByteArray bytes;
        bool once = false; // of an expected stretch: read from front to end and not again
        [[nodiscard]] qint64 end() const { return at + bytes.size(); }
    };
    RangeDevice(Patience &patience, HttpRequest request, std::stop_token stop);
    Result<bool> fetchEnd();
    Result<void> fetchAt(qint64 at, qint64 wanted);
    Result<QByteArray> fetch(qint64 first, qint64 last);
    using Check = std::function<Result<void>(const HttpResponse &head)>;
    Result<HttpResponse> ask(const QByteArray &range, const Check &check, QByteArray &bytes);
    [[nodiscard]] tl::unexpected<Error> anotherPart() const;
    void keep(Piece piece);
    [[nodiscard]] const Piece *pieceAt(qint64 at) const;

    Patience &m_patience;
    HttpRequest m_request;
    std::stop_token m_stop;
    Validators m_version;
    QList<std::pair<qint64, qint64>> m_expected;
    std::function<void()> m_onFetched;
    QList<Piece> m_pieces; // the oldest first
    std::optional<Error> m_failure;
    qint64 m_size = -1;
    qint64 m_at = 0;
    qint64 m_fetched = 0;
};

} // namespace wb::sync
