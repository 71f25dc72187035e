#include "qml/Wanderbuch/Settings/LanguageChoice.h"

#include "qml/Wanderbuch/Core/Language.h"

namespace wb::ui {

QVariantList LanguageChoice::languages() const
{
    QVariantList list;
    for (const QString &tag : Language::available())
        list.append(QVariantMap{{QStringLiteral("tag"), tag}, {QStringLiteral("name"), nameOf(tag)}});
    return list;
}

QString LanguageChoice::systemName() const
{
    return nameOf(Language::best(QLocale::system().uiLanguages()));
}

QString LanguageChoice::nameOf(const QString &tag) const
{
    // Qt calls plain English after a country.
    const QLocale locale(tag);
    return locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
}

} // namespace wb::ui
