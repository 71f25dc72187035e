// The device as Qt and the system tell it. What they do not tell is taken as good: an unknown network is tried.
#pragma once

#include "sync/engine/Surroundings.h"

#include <atomic>

class QNetworkInformation;

namespace wb::sync {

class SystemSurroundings final : public Surroundings {
    Q_OBJECT

public:
    // On a thread with an event loop; without one (the command line) it tells what is so at the start.
    explicit SystemSurroundings(QObject *parent = nullptr);

    [[nodiscard]] Network network() const override { return m_network; }
    [[nodiscard]] bool isBatteryLow() const override;
    [[nodiscard]] qint64 freeBytes(const QString &folder) const override;

private:
    void follow(const QNetworkInformation *information);
    void read(const QNetworkInformation &information);
    std::atomic<Network> m_network = Network::Unmetered;
};

} // namespace wb::sync
