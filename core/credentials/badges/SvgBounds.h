// Private to core/credentials: what an SVG may hold before an XML reader sees it.
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>

#include <optional>

namespace wb::credentials {

// Bounds on what makes XML readers slow: attributes of one tag (1,000) and namespaces (1,000). Error: TooLarge.
[[nodiscard]] Result<void> checkSvgBounds(QByteArrayView svg);

// Where the tag of the root element begins and ends in a well-formed document, behind declaration, comments and document type.
struct RootTag {
    qsizetype begin = 0; // its '<'
    qsizetype end = 0; // one behind its '>'
};
[[nodiscard]] std::optional<RootTag> rootTag(QByteArrayView xml);

} // namespace wb::credentials
