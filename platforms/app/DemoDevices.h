// Devices for the tour, made by the app's own means: a phone and an old tablet with wallets of their own, which meet in a folder.
#pragma once

#include "core/base/Result.h"

#include <QVariantMap>

#include <memory>

namespace wb::app {

class Composition;

class DemoDevices {
public:
    explicit DemoDevices(Composition &composition);
    ~DemoDevices();

    // The code of a phone that is set up already, for joining it.
    [[nodiscard]] Result<QVariantMap> phoneInvites();
    // This device asked, and nobody said yes yet.
    [[nodiscard]] Result<QVariantMap> ask();
    // This device is the first.
    [[nodiscard]] Result<QVariantMap> setUp();
    // The phone scanned the code, and asks.
    [[nodiscard]] Result<QVariantMap> phoneAsks();
    // All three belong together, all is synced, and the tablet was cut off.
    [[nodiscard]] Result<QVariantMap> letIn();
    // The stick is not plugged in.
    [[nodiscard]] Result<QVariantMap> unplug();
    [[nodiscard]] Result<QVariantMap> plugIn();
    // From here on nothing private can be seen.
    [[nodiscard]] Result<QVariantMap> lock();

private:
    struct Other; // a device with a vault of its own

    [[nodiscard]] Result<void> admit(Other &other);

    Composition &m_composition;
    QString m_place, m_code;
    std::unique_ptr<Other> m_phone, m_tablet;
};

} // namespace wb::app
