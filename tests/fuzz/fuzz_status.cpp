// Status lists: whatever is packed in them comes out within its bounds, and every entry that is said to be there can be read.
// The text is read as the list of a JSON document ("lst", "encodedList"), or as it is.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/trust/Inflate.h"
#include "core/trust/StatusBits.h"
#include "tests/fuzz/Input.h"

#include <QJsonObject>

namespace {

void readAll(const wb::Result<wb::trust::StatusBits> &bits, int width)
{
    if (!bits)
        return;
    const auto entries = static_cast<quint64>(bits->entries());
    for (const quint64 index : { quint64(0), entries / 2, entries == 0 ? 0 : entries - 1 }) {
        const auto value = bits->at(index);
        wb::fuzz::require(value.has_value() == (index < entries));
        wb::fuzz::require(!value || *value < (1U << width));
    }
    wb::fuzz::require(!bits->at(entries));
    wb::fuzz::require(!bits->at(~quint64(0)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    constexpr qsizetype most = 64 * 1024;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    for (const auto compression : { trust::Compression::Gzip, trust::Compression::Zlib }) {
        const auto unpacked = trust::inflated(bytes, compression, most);
        fuzz::require(!unpacked || unpacked->size() <= most);
    }
    QString text = QString::fromUtf8(bytes);
    // The suite keeps its lists in Markdown, folded into lines.
    const QByteArray folded = bytes.mid(bytes.indexOf('{')).replace("\n", "").replace(" ", "");
    if (const auto object = parseJsonObject(folded)) {
        text = object->value(QLatin1StringView("lst")).toString();
        if (text.isEmpty())
            text = object->value(QLatin1StringView("credentialSubject")).toObject().value(QLatin1StringView("encodedList")).toString();
    }
    const trust::StatusLimits limits { .mostBytes = most };
    for (int width = 0; width <= 9; ++width) {
        readAll(trust::StatusBits::fromBitstring(text, width, limits), width);
        readAll(trust::StatusBits::fromTokenList(text, width, limits), width);
    }
    (void)trust::statusIndex(text);
    return 0;
}
