// What every engine needs before a page is loaded; shared by the app and by the tests.
#pragma once

class QQmlEngine;

namespace wb::ui {

// Fonts (see Theme/Fonts.h), and addProviders(). Once per engine, after the QGuiApplication.
void setUpEngine(QQmlEngine &engine);
// All but the fonts, for who loads those beside other work: the image providers for icons and seals, and how the focus behaves.
void addProviders(QQmlEngine &engine);

} // namespace wb::ui
