// Badges baked into SVG pictures: Open Badges 3.0 section 5.3 (element openbadges:credential), Open Badges 2.0 baking specification
// (element openbadges:assertion). The JSON stands in the element, a token in its `verify` attribute.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/badges/BakedBadge.h"

#include <QByteArray>

namespace wb::credentials {

[[nodiscard]] bool isSvg(const QByteArray &bytes);

// The text in the picture, as UTF-8: JSON, a compact token, or for old badges an address. XML is read without fetching anything and
// without running anything; entities are bounded, so are depth and attributes. Where both generations are in one picture, 3.0
// counts. Errors: NotFound (no badge in it), MalformedDocument (no well-formed SVG, or two badges of one generation), TooLarge.
[[nodiscard]] Result<QByteArray> badgeInSvg(const QByteArray &svg);

// The picture with the badge as the first child of its root element; all other bytes stay as they are. Errors: those of reading,
// AlreadyExists (it holds a badge), UnsupportedFormat (it is not written in UTF-8).
[[nodiscard]] Result<QByteArray> bakeIntoSvg(const QByteArray &svg, const QByteArray &badge, BadgeGeneration generation);

} // namespace wb::credentials
