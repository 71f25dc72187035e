#include "qml/Wanderbuch/Core/SyncStatus.h"

namespace wb::ui {

QString SyncStatus::icon() const
{
    switch (mood()) {
    case Busy: return QStringLiteral("refresh-cw");
    case NeedsYou: return QStringLiteral("key-round");
    case Trouble: return QStringLiteral("cloud-alert");
    case Quiet:
    case Waiting: break;
    }
    return isOnline() ? QStringLiteral("cloud") : QStringLiteral("cloud-off");
}

} // namespace wb::ui
