#include "qml/Wanderbuch/Theme/Fonts.h"

#include <QDirIterator>
#include <QFont>
#include <QFontDatabase>
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

} // namespace wb::ui
