// Puts a newer edition of a pack together from what is here and what is fetched, and only then lets it take the old one's place.
#pragma once

#include "core/packs/UpdatePlan.h"

namespace wb::packs {

// Bytes of the new file that are written, of all. False: stop, and go on another time.
using UpdateProgress = std::function<bool(qint64 done, qint64 all)>;

// Writes the new pack beside `file`, from `held` and from `source` as planUpdate() read it, checks its signature and every byte, and renames
// it to `file`, which may be the held pack's own. Until then the old pack is whole, after it the new one is. What was begun and not
// ended (killed, cancelled, no network) is gone on with at the next call for the same edition. `sha256` of the whole file, if a
// catalogue names it, is compared too.
// Errors: NotReadable (held pack or source), NotWritable (full disk), Cancelled, DigestMismatch (the source is not what was planned;
// what was written is thrown away).
[[nodiscard]] Result<Pack> updatePack(const Pack &held, QIODevice &source, const UpdatePlan &plan, const QString &file,
    const QByteArray &sha256 = {}, const UpdateProgress &progress = {});

// Where updatePack() gathers an edition for `file` until it is whole.
[[nodiscard]] QString unfinishedUpdate(const UpdatePlan &plan, const QString &file);

// Throws away what updatePack() began for `file`, of whatever edition. Nothing there is no error.
void forgetUnfinishedUpdates(const QString &file);

} // namespace wb::packs
