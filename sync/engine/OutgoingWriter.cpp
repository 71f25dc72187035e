#include "sync/engine/OutgoingWriter.h"

namespace wb::sync {

Result<Authorships> authorshipsOf(const OutgoingWriters &writers)
{
    Authorships all;
    for (const auto &writer : writers) {
        WB_TRY(const Authorships some, writer->authorships());
        all.insert(some);
    }
    return all;
}

} // namespace wb::sync
