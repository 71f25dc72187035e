// For view models: the engine behind the services, as soon as it is there.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Providers/SyncDesk.h"

namespace wb::ui {

// Calls `follow(sync::SyncEngine &)` once, now or when the engine has been made; never after `context` is gone.
template <typename Follow> void whenEngineIsThere(const Services *services, QObject *context, Follow follow)
{
    SyncDesk *desk = SyncDesk::of(services);
    if (!desk)
        return;
    if (desk->engine()) {
        follow(*desk->engine());
        return;
    }
    QObject::connect(
        desk, &SyncDesk::engineChanged, context, [desk, follow = std::move(follow)] { follow(*desk->engine()); },
        Qt::SingleShotConnection);
}

} // namespace wb::ui
