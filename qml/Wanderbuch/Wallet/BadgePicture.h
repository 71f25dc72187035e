// The picture a badge travels in: the issuer's own where it can be baked into, otherwise the credential's seal.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/Credential.h"

namespace wb::ui {

enum class BadgePictureKind { Png, Svg };

// Whether the credential is an Open Badge that can be baked as it is, byte for byte.
[[nodiscard]] bool canBeBaked(const credentials::Credential &credential);

// The kind its own picture has; PNG for a seal.
[[nodiscard]] BadgePictureKind badgePictureKind(const credentials::Credential &credential);

// A picture of that kind with the credential's exact bytes baked in. The seal stands in where the issuer's picture is of the other
// kind, or cannot be used. Errors: those of credentials::bake().
[[nodiscard]] Result<QByteArray> badgePicture(const credentials::Credential &credential, BadgePictureKind kind);

} // namespace wb::ui
