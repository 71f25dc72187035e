// What every engine needs before a page is loaded; shared by the app and by the tests.
#pragma once

class QQmlEngine;

namespace wb::ui {

// Fonts (see Theme/Fonts.h), and addProviders(). Once per engine, after the QGuiApplication.
void setUpEngine(QQmlEngine &engine);
// The image providers for icons and seals alone, for who loads the fonts beside other work.
void addProviders(QQmlEngine &engine);

} // namespace wb::ui
