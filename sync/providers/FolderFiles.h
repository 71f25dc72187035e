// Files below one folder, named by the relative references of documents by strangers. Nothing outside is ever read.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace wb::sync {

class FolderFiles
{
public:
    explicit FolderFiles(const QString &root);

    [[nodiscard]] const QString &root() const { return m_root; }
    // The path below the root that `href` means in the document at `base` ("catalogue/index.json" + "../packs/a.wbpack" ->
    // "packs/a.wbpack"). UnsafePath if it has a scheme, is absolute or leaves the root.
    [[nodiscard]] static Result<QString> resolve(const QString &base, const QString &href);
    // Errors: NotFound, NotReadable, UnsafePath (a link that leads out), TooLarge.
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 maxBytes) const;
    // The file's own path. Errors as read().
    [[nodiscard]] Result<QString> file(const QString &path) const;

    // Lower-case hex SHA-256 of a file, read in pieces.
    [[nodiscard]] static Result<QString> sha256(const QString &file);

private:
    QString m_root; // canonical
};

} // namespace wb::sync
