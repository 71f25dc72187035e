// A picture that lies inside a credential.
#pragma once

#include "core/credentials/LocalizedText.h"

#include <QByteArray>

namespace wb::credentials {

// Either `bytes` with their media type (found by looking at them: image/png, image/jpeg, image/gif, image/webp,
// image/svg+xml), or only an address that is never fetched by itself. SVG comes from strangers: draw it, run nothing.
struct Picture {
    QByteArray bytes;
    QString mediaType;
    QString url;
    LocalizedText caption;
    QString language; // of the text in it, where the document says so
    [[nodiscard]] bool isEmpty() const { return bytes.isEmpty() && url.isEmpty(); }
};

// From base64, as ELM's MediaObject writes it, or a data URL (RFC 2397). Empty if it is larger than 4 MiB decoded or no picture.
[[nodiscard]] Picture pictureFromBase64(const QString &text);
// From a data URL or any other address.
[[nodiscard]] Picture pictureFromUrl(const QString &url);
// "image/png" ..., empty if the bytes are no picture known here.
[[nodiscard]] QString pictureType(const QByteArray &bytes);

} // namespace wb::credentials
