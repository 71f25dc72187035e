// N-Quads and RDFC-1.0: a canonical form reads back and is its own canonical form, and poison graphs stop at the limit.
#include "core/linkeddata/Canonicalization.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    using namespace wb::linkeddata;
    const auto dataset = Dataset::fromNQuads(fuzz::bytesOf(data, size));
    if (!dataset)
        return 0;
    const auto canonical = canonicalizeDataset(*dataset, { .steps = 20'000 });
    if (!canonical)
        return 0;
    const auto again = Dataset::fromNQuads(canonical->nquads());
    fuzz::require(again.has_value());
    const auto same = canonicalNQuads(*again);
    fuzz::require(same.has_value() && *same == canonical->nquads());
    return 0;
}
