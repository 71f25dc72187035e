// A thread of its own for one kind of work, with what that work needs: a connection to the library and a client of the network.
#pragma once

#include "core/base/SerialWorker.h"
#include "core/storage/Database.h"
#include "sync/transport/HttpClient.h"
#include "sync/transport/Pause.h"

#include <QObject>

#include <memory>

namespace wb::sync {

class Lane {
public:
    // The library is opened and the client made by the first piece of work; an error of that answers all.
    Lane(QString data, HttpSettings http, Pause *pause = nullptr);
    ~Lane(); // waits for what was queued

    struct Tools {
        storage::Database &library;
        HttpClient &client;
        HttpSettings http = {}; // of the client, for more of them
        Pause *pause = nullptr; // between two tries; nullptr: the system's
    };
    // The library with everything that a lane's work expects; for programs that wait anyway and need no lane.
    [[nodiscard]] static Result<std::unique_ptr<storage::Database>> openLibrary(const QString &data);

    // `work(Tools)` answers with a Result<T> on the lane; `then(Result<T>)` follows on the thread of `context`, unless that is
    // gone.
    template <typename Work, typename Then> void run(QObject *context, Work work, Then then, int priority = 0)
    {
        using Answer = std::invoke_result_t<Work, Tools>;
        std::ignore = m_worker.run(
            [this, context, work = std::move(work), then = std::move(then)]() mutable {
                auto answer = [&]() -> Answer {
                    WB_TRY(auto tools, open());
                    return work(tools);
                }();
                QMetaObject::invokeMethod(
                    context, [then = std::move(then), answer = std::move(answer)]() mutable { then(std::move(answer)); },
                    Qt::QueuedConnection);
            },
            priority);
    }
    // The same with a future.
    template <typename Work> auto ask(Work work, int priority = 0) -> QFuture<std::invoke_result_t<Work, Tools>>
    {
        using Answer = std::invoke_result_t<Work, Tools>;
        return m_worker.run(
            [this, work = std::move(work)]() mutable -> Answer {
                WB_TRY(auto tools, open());
                return work(tools);
            },
            priority);
    }

private:
    Result<Tools> open();

    QString m_data;
    HttpSettings m_http;
    Pause *m_pause;
    std::unique_ptr<storage::Database> m_library; // both touched on the worker only
    std::unique_ptr<HttpClient> m_client;
    SerialWorker m_worker; // last: ends before what it works on
};

} // namespace wb::sync
