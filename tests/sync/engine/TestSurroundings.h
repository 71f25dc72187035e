// A device whose network, power and disk a test decides.
#pragma once

#include "sync/engine/Surroundings.h"

#include <atomic>

namespace wb::test {

class TestSurroundings final : public sync::Surroundings {
public:
    [[nodiscard]] sync::Network network() const override { return m_network; }
    [[nodiscard]] bool isBatteryLow() const override { return m_batteryLow; }
    [[nodiscard]] qint64 freeBytes(const QString &) const override { return m_freeBytes; }

    void set(sync::Network network)
    {
        m_network = network;
        emit changed();
    }
    void setBatteryLow(bool low)
    {
        m_batteryLow = low;
        emit changed();
    }
    void setFreeBytes(qint64 bytes)
    {
        m_freeBytes = bytes;
        emit changed();
    }

private:
    std::atomic<sync::Network> m_network = sync::Network::Unmetered;
    std::atomic<bool> m_batteryLow = false;
    std::atomic<qint64> m_freeBytes = qint64(1) << 40;
};

} // namespace wb::test
