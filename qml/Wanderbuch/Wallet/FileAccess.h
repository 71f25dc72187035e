// Reading what a person chose or dropped, writing where they said.
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QUrl>

namespace wb::ui {

enum class FileRights { Usual, OwnerOnly };

// At most 16 MiB. Errors: NotReadable, TooLarge, UnsupportedFormat for addresses that are no local file.
[[nodiscard]] Result<QByteArray> readFile(const QUrl &file);
// Replaces a file at once or not at all. NotWritable.
[[nodiscard]] Result<void> writeFile(const QUrl &file, const QByteArray &bytes, FileRights rights = FileRights::Usual);
// Files as they are; of a folder the credentials right inside it, at most 1,000.
[[nodiscard]] QList<QUrl> expandFolders(const QList<QUrl> &urls);

} // namespace wb::ui
