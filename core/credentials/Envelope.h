// Credentials and presentations in an envelope: an object whose id is a data URL with the secured bytes (VC Data Model 2.0 sections
// 4.12 and 4.13).
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>

namespace wb::credentials {

struct EnvelopeContent {
    QString mediaType; // without parameters, in lower case: "application/vc+jwt"
    QByteArray bytes;
    bool isPresentation = false; // as the envelope says
};

[[nodiscard]] bool isEnvelope(const QJsonObject &object);
// UnsupportedFormat: neither a JWT nor an SD-JWT inside (COSE), named. MalformedDocument: no data URL, or one that cannot be read
// (RFC 2397), or a type that is not that of its media type.
[[nodiscard]] Result<EnvelopeContent> openEnvelope(const QJsonObject &envelope);

} // namespace wb::credentials
