#include "qml/Wanderbuch/Theme/SvgPalette.h"

#include <QPainter>
#include <QSvgRenderer>

#include <array>

namespace wb::ui {

namespace {

constexpr qsizetype maxSvgBytes = 4 * 1024 * 1024;
constexpr int maxSide = 4096;

struct Swap
{
    const char *light;
    const char *dark;
};
constexpr std::array swaps{
    Swap{"#faf6ef", "#15151a"}, Swap{"#fffdf9", "#1d1d24"}, Swap{"#f1eadf", "#111115"}, Swap{"#1d1b22", "#f3eee5"},
    Swap{"#5a5562", "#b9b2a8"}, Swap{"#6a6470", "#9a948c"}, Swap{"#e4dbcc", "#32313a"}, Swap{"#b93a26", "#f07a62"},
    Swap{"#f6e3dc", "#3a2320"}, Swap{"#fff9f5", "#1a0e0b"}, Swap{"#1f3f66", "#9cc0ec"}, Swap{"#e2eaf2", "#1e2a38"},
    Swap{"#2b6e4a", "#7cc79c"}, Swap{"#e1efe6", "#1c3026"}, Swap{"#8a5a00", "#e3b45a"}, Swap{"#f8ebcf", "#352b17"},
};

} // namespace

QByteArray toDarkPalette(QByteArray svg)
{
    // One pass from '#' to '#', so that a colour just written is not exchanged again.
    for (qsizetype at = svg.indexOf('#'); at >= 0 && at + 7 <= svg.size(); at = svg.indexOf('#', at + 1)) {
        const QByteArray colour = svg.sliced(at, 7).toLower();
        const auto swap = std::find_if(swaps.begin(), swaps.end(), [&](const Swap &s) { return colour == s.light; });
        if (swap != swaps.end())
            svg.replace(at, 7, swap->dark);
    }
    return svg;
}

QImage renderSvg(const QByteArray &svg, const QSize &box)
{
    // A plain SVG never needs entities; refusing them keeps "billion laughs" out.
    if (svg.size() > maxSvgBytes || svg.contains("<!ENTITY"))
        return {};
    QSvgRenderer renderer;
    if (!renderer.load(svg))
        return {};
    const QSize natural = renderer.defaultSize();
    const QSize size = (natural.isEmpty() ? box : natural.scaled(box, Qt::KeepAspectRatio)).boundedTo(QSize(maxSide, maxSide));
    if (size.isEmpty())
        return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return image;
}

} // namespace wb::ui
