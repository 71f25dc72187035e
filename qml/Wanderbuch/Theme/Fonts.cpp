#include "qml/Wanderbuch/Theme/Fonts.h"

#include <QDirIterator>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QResource>

namespace wb::ui {

namespace {

// The typeface as it lies in the program. Given by its path, Qt would read it into memory once more: three megabytes at every start.
bool load(const QResource &font)
{
    const auto *bytes = reinterpret_cast<const char *>(font.data());
    return QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(bytes, font.size())) >= 0;
}

} // namespace

bool loadFonts()
{
    bool loaded = true;
    QDirIterator fonts(QStringLiteral(":/wanderbuch/fonts"), {QStringLiteral("*.ttf")});
    while (fonts.hasNext())
        loaded &= load(QResource(fonts.next()));
    return loaded;
}

void useFonts()
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(15);
    QGuiApplication::setFont(font);
}

void warmFonts(const std::function<void()> &between)
{
    const auto warm = [&between](const QString &family, QFont::Weight weight, std::initializer_list<int> sizes) {
        QFont font(family);
        font.setWeight(weight);
        for (const int size : sizes) {
            font.setPixelSize(size);
            (void)QFontMetricsF(font).horizontalAdvance(QStringLiteral("Wanderbuch"));
            between();
        }
    };
    // The sizes of Theme.qml at its usual scale: caption, small and body; h3, h2 and h1.
    warm(QStringLiteral("Inter"), QFont::Normal, {12, 13, 15});
    warm(QStringLiteral("Inter"), QFont::DemiBold, {15});
    warm(QStringLiteral("Source Serif 4"), QFont::DemiBold, {17, 21, 28});
}

} // namespace wb::ui
