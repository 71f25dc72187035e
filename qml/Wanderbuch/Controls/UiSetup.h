// What every engine needs before a page is loaded; shared by the app and by the tests.
#pragma once

class QQmlEngine;

namespace wb::ui {

// Fonts, and the image providers for icons and seals. Call once per engine, after the QGuiApplication.
void setUpEngine(QQmlEngine &engine);

} // namespace wb::ui
