#include "core/base/SerialWorker.h"

namespace wb {

SerialWorker::SerialWorker()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // thread-local caches (SQLite's among them) stay warm
}

SerialWorker::~SerialWorker()
{
    m_pool.waitForDone();
}

void SerialWorker::waitForDone()
{
    m_pool.waitForDone();
}

void SerialWorker::start(std::function<void()> work, int priority)
{
    m_pool.start(std::move(work), priority);
}

} // namespace wb
