// What goes back to a provider on a stick, as a port: learning records, work files. The engine says when and where; whoever
// implements it knows what, seals it, and keeps to what the person consented to.
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <stop_token>

namespace wb::sync {

struct WrittenOut {
    int files = 0; // that were written now
    qint64 items = 0; // statements, pieces of work: what is in them
    qint64 left = 0; // that did not fit, for the next time
};

enum class Authorship {
    Other, // somebody else's
    Own,
    TakenBack // own, and not to go any more: the consent that it was written under has ended
};

// By name of file; what is not in it is somebody else's.
using Authorships = QHash<QString, Authorship>;

class OutgoingWriter {
public:
    virtual ~OutgoingWriter() = default;

    // Names it for good: "records", "work".
    [[nodiscard]] virtual QString key() const = 0;
    // Writes what waits for the provider `did` into files in `folder`, sealed so that the provider alone can read them: anybody may
    // find a stick. `folder` is that provider's place on the stick (see OutgoingFolder), made by whoever writes the first file;
    // names are such as OutgoingFolder takes, and never come twice for other bytes. Blocks, on a worker of the engine. Nothing
    // waits, or no consent: a WrittenOut of zeros. Errors: Locked (the vault is closed), KeyNotFound (nobody to seal to),
    // NotWritable, Cancelled.
    [[nodiscard]] virtual Result<WrittenOut> writeTo(const QString &folder, const QString &did, std::stop_token stop) = 0;
    // The files that it ever wrote: what is the person's own is never let go of without a word, and what they took back goes no
    // further. On a worker. Locked (the vault is closed): nobody can tell now.
    [[nodiscard]] virtual Result<Authorships> authorships() = 0;
};

using OutgoingWriters = QList<std::shared_ptr<OutgoingWriter>>;
// Of all of them. On a worker.
[[nodiscard]] Result<Authorships> authorshipsOf(const OutgoingWriters &writers);

} // namespace wb::sync
