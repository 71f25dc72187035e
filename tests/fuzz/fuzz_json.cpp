// JSON that strangers wrote: what is read can be written canonically, and reads back as the same.
#include "core/base/Json.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const auto value = parseJson(fuzz::bytesOf(data, size));
    if (!value)
        return 0;
    if (!value->isObject() && !value->isArray())
        return 0;
    const auto text = canonicalJson(*value);
    fuzz::require(text.has_value());
    const auto again = parseJson(*text);
    fuzz::require(again.has_value() && canonicalJson(*again).value_or(QByteArray()) == *text);
    return 0;
}
