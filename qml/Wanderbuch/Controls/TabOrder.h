// Where Tab leads: Qt Quick's own order, but through the rows of a list as they are seen. Qt goes by when rows were made, and a list
// makes its footer before most rows and uses those that scrolled out again at its other end.
#pragma once

class QQuickItem;

namespace wb::ui {

// The stop after (or before) `item`, which need not be one itself. Null if there is none.
[[nodiscard]] QQuickItem *nextTabStop(QQuickItem &item, bool forward);

} // namespace wb::ui
