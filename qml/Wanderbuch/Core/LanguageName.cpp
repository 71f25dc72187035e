#include "qml/Wanderbuch/Core/LanguageName.h"

#include <QLocale>

namespace wb::ui {

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    if (locale.language() == QLocale::C)
        return tag;
    if (locale.language() == QLocale::English)
        return QStringLiteral("English"); // Qt calls it after a country
    QString name = locale.nativeLanguageName();
    if (name.isEmpty())
        return tag;
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace wb::ui
