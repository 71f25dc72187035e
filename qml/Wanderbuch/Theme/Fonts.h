// The typefaces of the design, from the app's own resources.
#pragma once

namespace wb::ui {

// Makes Source Serif 4, Inter and Noto Sans Arabic known to the application and Inter its default. Needs a QGuiApplication.
// Returns false if one of them could not be loaded (the text then falls back to the system's fonts).
bool loadFonts();

} // namespace wb::ui
