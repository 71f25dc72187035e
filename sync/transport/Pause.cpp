#include "sync/transport/Pause.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace wb::sync {

bool SystemPause::wait(qint64 milliseconds, std::stop_token stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any stopped;
    return !stopped.wait_for(lock, stop, std::chrono::milliseconds(milliseconds), [&] { return stop.stop_requested(); });
}

} // namespace wb::sync
