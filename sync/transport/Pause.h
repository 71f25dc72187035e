// Waiting comes in through a port, so that no test waits.
#pragma once

#include <QtGlobal>

#include <stop_token>

namespace wb::sync {

class Pause {
public:
    virtual ~Pause() = default;
    // False if it was stopped before the time was over.
    [[nodiscard]] virtual bool wait(qint64 milliseconds, std::stop_token stop) = 0;
};

class SystemPause final : public Pause {
public:
    [[nodiscard]] bool wait(qint64 milliseconds, std::stop_token stop) override;
};

} // namespace wb::sync
