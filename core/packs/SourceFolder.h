// The folder a trainer writes a pack in: pack.json and the files it speaks of. Private to packs.
#pragma once

#include "core/packs/Manifest.h"

namespace wb::packs {

struct SourceFile {
    QString path; // in the pack
    QString file; // on disk
    qint64 size = 0;
};

struct SourceFolder {
    QJsonObject description; // pack.json
    QList<SourceFile> files; // all others, sorted by path; hidden files are left out

    // Reads pack.json and the list of files and checks that they fit each other. Details name the file and the cause:
    // NotReadable, NotFound, MalformedJson, MalformedDocument, UnsafePath, TooLarge.
    [[nodiscard]] static Result<SourceFolder> read(const QString &folder);

    [[nodiscard]] const SourceFile *find(const QString &path) const;
};

} // namespace wb::packs
