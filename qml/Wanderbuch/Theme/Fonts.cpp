#include "qml/Wanderbuch/Theme/Fonts.h"

#include <QDirIterator>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>

namespace wb::ui {

bool loadFonts()
{
    bool loaded = true;
    QDirIterator fonts(QStringLiteral(":/wanderbuch/fonts"), {QStringLiteral("*.ttf")});
    while (fonts.hasNext())
        loaded &= QFontDatabase::addApplicationFont(fonts.next()) >= 0;
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
    warm(QStringLiteral("Inter"), QFont::Normal, {12, 13, 15});
    warm(QStringLiteral("Inter"), QFont::DemiBold, {15});
    warm(QStringLiteral("Source Serif 4"), QFont::DemiBold, {17, 21, 28});
}

} // namespace wb::ui
