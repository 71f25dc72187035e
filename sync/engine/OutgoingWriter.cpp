#include "sync/engine/OutgoingWriter.h"

namespace wb::sync {

Result<Authorship> authorshipOf(const OutgoingWriters &writers, const QString &name)
{
    for (const auto &writer : writers) {
        WB_TRY(const Authorship author, writer->authorship(name));
        if (author != Authorship::Other)
            return author;
    }
    return Authorship::Other;
}

} // namespace wb::sync
