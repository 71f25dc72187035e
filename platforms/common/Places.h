// Where things lie on this machine. The app and the command line ask here, so that they always mean the same place.
#pragma once

#include <QString>

namespace wb::platforms {

// What belongs to the person: `asked` if it is not empty, else WANDERBUCH_DATA, else the platform's place for data
// (~/.local/share/wanderbuch on Linux). Holds library.db, packs/ and vault/.
[[nodiscard]] QString dataFolder(const QString &asked = {});
[[nodiscard]] QString vaultFolder(const QString &data);
[[nodiscard]] QString packFolder(const QString &data);

// What came with the program: share/wanderbuch beside its bin folder, or WANDERBUCH_SHARE. Holds library/ (a provider folder)
// and trusted-publishers.json. Needs a QCoreApplication.
[[nodiscard]] QString shareFolder();

} // namespace wb::platforms
