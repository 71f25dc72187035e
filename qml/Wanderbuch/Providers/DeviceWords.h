// What there is to say of a person's devices, as people say it.
#pragma once

#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/devices/DeviceGroup.h"

namespace wb::ui::devices {

using providers::Problem;

// What this machine calls itself, as a first proposal.
[[nodiscard]] QString proposedName();

// "/media/stick/mine", "cloud.example/dav/mine"
[[nodiscard]] QString placeName(const sync::PlaceAddress &place);
// "A folder", "A server with WebDAV"
[[nodiscard]] QString placeKind(const sync::PlaceAddress &place);
[[nodiscard]] QString placeIcon(const sync::PlaceAddress &place);

// "Last seen 5 minutes ago", "Cut off on 3 May 2026", "Not heard of yet"
[[nodiscard]] QString lastSeen(const sync::DeviceStanding &device, const QDateTime &now);
// As a person types it; "https://" where nobody typed a scheme.
[[nodiscard]] sync::PlaceAddress serverPlace(const QString &address, const QString &user, const QString &password);
[[nodiscard]] sync::PlaceAddress folderPlace(const QString &path);

// What is wrong with one device, and what to do; empty if nothing is.
[[nodiscard]] QString concernOf(const sync::DeviceStanding &device);

// "12 changes came, and what changed here went"
[[nodiscard]] QString whatWasDone(const sync::SyncReport &report);
// What else the person should know of it, one sentence or two each.
[[nodiscard]] QStringList concernsOf(const sync::SyncReport &report);

// Why the place was not reached, or would not do what it was asked.
[[nodiscard]] Problem placeProblem(const Error &error);
// Of a code that was typed, pasted or scanned.
[[nodiscard]] Problem codeProblem(const Error &error);
// Of a backup at the place: writing one, bringing one back.
[[nodiscard]] Problem backupProblem(const Error &error);
[[nodiscard]] Problem restoreProblem(const Error &error);

} // namespace wb::ui::devices
