// Coming back to the interface thread with an answer. Unlike QFuture::then(context) of Qt 6.4, the receiver may go away at
// any time: then nothing is called.
#pragma once

#include <QFutureWatcher>
#include <QObject>

namespace wb::ui {

// Calls `use(const T &)` on the receiver's thread once the future has its answer; never if it was cancelled.
template<typename T, typename Use>
void whenDone(const QFuture<T> &future, QObject *receiver, Use use)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, receiver, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace wb::ui
