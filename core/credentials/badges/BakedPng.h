// Badges baked into PNG pictures: Open Badges 3.0 section 5.3 (iTXt chunk "openbadgecredential"), Open Badges 2.0 baking
// specification (iTXt chunk "openbadges") and the older tEXt form of that name.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/badges/BakedBadge.h"

#include <QByteArray>

namespace wb::credentials {

// The text in the picture, as UTF-8: JSON, a compact token, or for old badges an address. At most 8 MiB, also where it is
// compressed. Where both generations are in one picture, 3.0 counts. Errors: NotFound (no badge in it), MalformedDocument (a
// damaged PNG or chunk, or two badges of one generation), TooLarge.
[[nodiscard]] Result<QByteArray> badgeInPng(const QByteArray &png);

// The picture with the badge behind its header; all other bytes stay as they are. Errors: those of reading a PNG, AlreadyExists (it
// holds a badge).
[[nodiscard]] Result<QByteArray> bakeIntoPng(const QByteArray &png, const QByteArray &badge, BadgeGeneration generation);

} // namespace wb::credentials
