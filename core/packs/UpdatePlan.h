// What a newer edition of a pack shares with the one that is here: which byte ranges have to be fetched, and which are held.
#pragma once

#include "core/packs/Pack.h"

namespace wb::packs {

// A run of bytes of the new pack.
struct Stretch {
    qint64 at = 0;
    qint64 length = 0;
    qint64 heldAt = -1; // where the same bytes lie in the old pack; -1: they have to be fetched
    [[nodiscard]] bool isHeld() const { return heldAt >= 0; }
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

struct UpdatePlan {
    Manifest manifest;  // of the new pack
    QByteArray digest;  // of the new pack, see Pack::digest()
    qint64 size = 0;    // of the new file
    QList<Stretch> stretches; // in order, without gaps, from 0 to size
    QStringList added, changed, removed; // paths of resources
    bool isUpToDate = false; // the same edition: nothing to do

    [[nodiscard]] qint64 bytesToFetch() const;
};

// Compares a pack with a newer edition behind `source`, a seekable device of which only the end, the manifest and the headers of
// what changed are read: a file, or ranges of an address. Content is known by the digests that the publisher signed, so that renamed
// files and moved 1 MiB blocks are found too.
// Errors: BadSignature (not signed, or by another publisher than the pack that is here), InvalidArgument (another module, or an
// older version: never a step back), NotReadable, and those of Pack::open().
[[nodiscard]] Result<UpdatePlan> planUpdate(const Pack &held, QIODevice &source, const PackLimits &limits = {});

} // namespace wb::packs
