// Going on with an answer on one's own thread. QFuture::then(context, …) asserts, up to Qt 6.6 at least, if the context has gone
// by the time the answer comes, which is what a page that was closed does.
#pragma once

#include <QFutureWatcher>

#include <utility>

namespace wb::ui {

// Calls `work(answer)` on the thread of `context` once the future is finished; never after `context` is gone, and never for a
// future that was cancelled.
template<typename T, typename Work>
void whenDone(const QFuture<T> &future, QObject *context, Work work)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, work = std::move(work)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            work(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace wb::ui
