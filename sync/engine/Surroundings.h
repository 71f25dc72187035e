// What the device is like right now: network, power, room on the disk. A port, so that tests decide.
#pragma once

#include <QObject>

namespace wb::sync {

enum class Network { None, Metered, Unmetered };

class Surroundings : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    // May be asked from any thread.
    [[nodiscard]] virtual Network network() const = 0;
    // Running low with nothing plugged in.
    [[nodiscard]] virtual bool isBatteryLow() const = 0;
    // Bytes that may be written below a folder (which need not be there yet).
    [[nodiscard]] virtual qint64 freeBytes(const QString &folder) const = 0;

signals:
    void changed();
};

} // namespace wb::sync
