// Badges that travel inside their picture: taken out, and put in.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace wb::credentials {

enum class BadgeGeneration { OpenBadges2, OpenBadges3 };

// "image/png" or "image/svg+xml" if the bytes are a picture a badge can be baked into, by looking at them; otherwise empty.
[[nodiscard]] QString bakeableType(const QByteArray &bytes);

// The badge in the picture, as the text it was baked as: JSON or a compact token. Errors: NotFound (a sound picture without a
// badge), UnsupportedFormat (it holds only the address of a badge, which is not asked; or bytes that are neither PNG nor SVG),
// MalformedDocument, TooLarge.
[[nodiscard]] Result<QByteArray> unbake(const QByteArray &picture);

// Puts a credential, JSON or compact token, into the picture; which generation it is, is found out from what it says. Nothing else
// in the picture changes. Errors: InvalidArgument (no badge, or more than 8 MiB), AlreadyExists (there is one in the picture),
// UnsupportedFormat, MalformedDocument, TooLarge.
[[nodiscard]] Result<QByteArray> bake(const QByteArray &picture, const QByteArray &badge);

} // namespace wb::credentials
