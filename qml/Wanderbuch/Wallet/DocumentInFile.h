// The credential in what a person chose: the bytes themselves, or what stands in the QR codes of a picture.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/QrText.h"

#include <QImage>

namespace wb::ui {

struct FoundDocument
{
    QByteArray bytes; // empty while parts are missing: the collector knows which
};

// Whether these are a picture that codes may be looked for in: PNG, JPEG, GIF, WebP.
[[nodiscard]] bool isPicture(const QByteArray &bytes);

// A picture with codes gives what they hold, put together with what the collector holds already; a picture with a badge baked in, and
// everything that is no picture, is the document itself. NotFound: a picture with neither; and the errors of QrCollector.
[[nodiscard]] Result<FoundDocument> documentIn(const QByteArray &file, credentials::QrCollector &collector);
// The same for a picture that is no file: from the clipboard, from a camera.
[[nodiscard]] Result<FoundDocument> documentIn(const QImage &picture, credentials::QrCollector &collector);
// The same for codes that were read already.
[[nodiscard]] Result<FoundDocument> documentIn(const QStringList &codes, credentials::QrCollector &collector);

} // namespace wb::ui
