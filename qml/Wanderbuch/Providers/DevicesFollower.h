// For view models: the person's devices behind the services, as soon as they are there.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Providers/SyncDesk.h"
#include "sync/devices/Devices.h"

namespace wb::ui {

// Calls `follow(sync::Devices &)` once, now or when they have been made; never after `context` is gone.
template <typename Follow> void whenDevicesAreThere(const Services *services, QObject *context, Follow follow)
{
    SyncDesk *desk = SyncDesk::of(services);
    if (!desk)
        return;
    if (desk->devices()) {
        follow(*desk->devices());
        return;
    }
    QObject::connect(
        desk, &SyncDesk::devicesChanged, context, [desk, follow = std::move(follow)] { follow(*desk->devices()); },
        Qt::SingleShotConnection);
}

} // namespace wb::ui
