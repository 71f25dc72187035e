// What stands in QR codes: each line of the input is one code that a scanner read; and the input as a document goes out and comes
// back.
#include "core/credentials/Base45.h"
#include "core/credentials/QrText.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb::credentials;
    const QByteArray bytes = wb::fuzz::bytesOf(data, size);

    QrCollector collector;
    for (const auto &line : bytes.split('\n')) {
        const auto step = collector.add(QString::fromUtf8(line));
        wb::fuzz::require(collector.collected() <= collector.parts() && collector.parts() <= mostQrParts);
        if (step && (*step == QrCollector::Step::Whole || *step == QrCollector::Step::Complete))
            wb::fuzz::require(collector.document().size() <= largestQrDocument);
    }

    const auto decoded = fromBase45(QString::fromLatin1(bytes));
    wb::fuzz::require(!decoded || toBase45(*decoded) == QString::fromLatin1(bytes));

    // Small codes, so that short documents come in several parts; read backwards and twice over.
    const auto texts = qrTexts(bytes, { .wholeBytes = 0, .partCharacters = 120, .parts = mostQrParts });
    if (!texts)
        return 0;
    QrCollector again;
    for (auto text = texts->crbegin(); text != texts->crend(); ++text)
        wb::fuzz::require(again.add(*text).has_value() && again.add(*text).has_value());
    wb::fuzz::require(again.document() == bytes);
    return 0;
}
