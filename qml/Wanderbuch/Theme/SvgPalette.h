// Line drawings that follow the theme.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace wb::ui {

// The same SVG with the light theme's token colours exchanged for the dark theme's. Other colours stay.
[[nodiscard]] QByteArray toDarkPalette(QByteArray svg);

// Draws an SVG into an image of at most `box`, keeping its proportions. Never loads anything the SVG points to.
// Empty image if it cannot be read, is over 4 MiB or asks for more than 4096 pixels a side.
[[nodiscard]] QImage renderSvg(const QByteArray &svg, const QSize &box);

} // namespace wb::ui
