// The typefaces of the design, from the app's own resources.
#pragma once

#include <functional>

namespace wb::ui {

// Makes Source Serif 4, Inter and Noto Sans Arabic known to the application. Needs a QGuiApplication; any thread may call it, as
// long as it has returned before there is a text.
// Returns false if one of them could not be loaded (the text then falls back to the system's fonts).
bool loadFonts();
// Makes Inter the default.
void useFonts();
// Reads the faces that the first page is set in, a few milliseconds' work that its first text would wait for. Calls `between` after
// each.
void warmFonts(const std::function<void()> &between);

} // namespace wb::ui
