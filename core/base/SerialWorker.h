// One thread that does one thing after another. A store owns one, so that its database is touched by one thread only
// and nothing blocks the interface.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace wb {

class SerialWorker
{
public:
    SerialWorker();
    ~SerialWorker(); // waits for what was queued

    SerialWorker(const SerialWorker &) = delete;
    SerialWorker &operator=(const SerialWorker &) = delete;

    // Queues `work` and answers with its value. Work runs in the order it was queued. Higher priority jumps the queue
    // (type-ahead search over a running import, say). A future cancelled before its work began never runs it.
    template<typename Work>
    auto run(Work work, int priority = 0) -> QFuture<std::invoke_result_t<Work>>
    {
        using T = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<T>>();
        auto future = promise->future();
        promise->start();
        start(
            [promise, work = std::move(work)]() mutable {
                if (!promise->isCanceled()) {
                    if constexpr (std::is_void_v<T>)
                        work();
                    else
                        promise->addResult(work());
                }
                promise->finish();
            },
            priority);
        return future;
    }

    void waitForDone();

private:
    void start(std::function<void()> work, int priority);
    QThreadPool m_pool;
};

} // namespace wb
