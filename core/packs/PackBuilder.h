// Makes a course pack from a folder: the same folder and key give the same bytes, always.
#pragma once

#include "core/crypto/Ed25519KeyPair.h"
#include "core/packs/Pack.h"

#include <QDateTime>

namespace wb::packs {

struct BuildOptions {
    // When the publisher signs. Without it, midnight UTC of metadata.published, so that a build can be repeated.
    QDateTime signedAt;
};

class PackBuilder
{
public:
    // Reads the folder (see SourceFolder for what pack.json must say), digests and packs every file, signs, writes beside
    // `file`, opens and verifies what was written, and only then renames it to `file`. On any error `file` is untouched.
    // Errors name the file and the cause: those of SourceFolder, NotWritable, and what verifying finds.
    [[nodiscard]] static Result<Pack> build(const QString &folder, const QString &file, const crypto::Ed25519KeyPair &key,
                                            const BuildOptions &options = {});
};

} // namespace wb::packs
