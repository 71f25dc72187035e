// JSON-LD with the contexts that come with the programs: what becomes RDF is well-formed, and what was named in safe mode is found
// again.
#include "core/base/Json.h"
#include "core/linkeddata/JsonLd.h"
#include "core/linkeddata/Selection.h"
#include "platforms/common/BundledContexts.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    using namespace wb::linkeddata;
    static const ContextTable contexts = platforms::bundledContexts().value();
    const auto document = parseJson(fuzz::bytesOf(data, size));
    if (!document)
        return 0;
    JsonLdOptions lenient;
    lenient.safe = false;
    lenient.base = QStringLiteral("http://example.org/a/b");
    (void)expand(*document, contexts, lenient);
    if (const auto dataset = toDataset(*document, contexts, lenient)) {
        const auto again = Dataset::fromNQuads(dataset->toLines().join());
        fuzz::require(again.has_value() && again->quads().size() == dataset->quads().size());
    }
    const auto strict = toDataset(*document, contexts);
    if (strict)
        (void)canonicalNQuads(*strict, { .steps = 20'000 });
    if (const auto named = skolemize(document->toObject(), contexts))
        fuzz::require(expand(*named, contexts).has_value());
    return 0;
}
