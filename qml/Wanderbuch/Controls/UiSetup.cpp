#include "qml/Wanderbuch/Controls/UiSetup.h"

#include "qml/Wanderbuch/Controls/FocusKeys.h"
#include "qml/Wanderbuch/Controls/FocusReveal.h"
#include "qml/Wanderbuch/Controls/SealProvider.h"
#include "qml/Wanderbuch/Theme/Fonts.h"
#include "qml/Wanderbuch/Theme/IconProvider.h"

#include <QCoreApplication>
#include <QQmlEngine>

namespace wb::ui {

void setUpEngine(QQmlEngine &engine)
{
    loadFonts();
    useFonts();
    addProviders(engine);
}

void addProviders(QQmlEngine &engine)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImageProvider(QStringLiteral("wbicon"), new IconProvider);
    engine.addImageProvider(QStringLiteral("wbseal"), new SealProvider);
    QCoreApplication::instance()->installEventFilter(new FocusKeys(&engine));
    new FocusReveal(&engine);
}

} // namespace wb::ui
