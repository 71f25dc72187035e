#include "qml/Wanderbuch/Settings/LanguageChoice.h"

#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/LanguageName.h"

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
    return languageName(tag);
}

} // namespace wb::ui
