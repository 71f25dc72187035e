// What a file is, found out from its bytes alone, and the credential taken out of its envelope.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/CredentialFormat.h"
#include "core/proofs/SdJwt.h"

#include <QJsonObject>

#include <optional>

namespace wb::credentials {

struct CredentialDocument {
    CredentialFormat format = CredentialFormat::Unknown;
    Securing securing = Securing::None;
    // The credential or presentation. For VC-JWT 1.1 the `vc` claim with the registered claims written into it
    // (VC Data Model 1.1 section 6.3.1); for JAdES the payload; for SD-JWT the claims with what was disclosed.
    QJsonObject document;
    QJsonObject claims;              // all claims of a JWT; empty otherwise
    QString picture;                 // media type of the picture it was baked into; empty otherwise
    std::optional<proofs::Jws> jws;  // for Jwt, Jades and the issuer's part of an SD-JWT
    std::optional<proofs::SdJwt> sdJwt;
};

// At most 16 MiB. Errors: TooLarge, MalformedJson, MalformedDocument (text that is no credential), UnsupportedFormat (a format that
// is known and not read: old badges, XML, PDF; the detail names it). A badge baked into PNG or SVG is taken out of its picture.
[[nodiscard]] Result<CredentialDocument> openDocument(const QByteArray &bytes);

} // namespace wb::credentials
