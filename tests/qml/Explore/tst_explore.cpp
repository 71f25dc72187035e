#include "tests/qml/Explore/ExploreSetup.h"
#include "tests/support/QuickTestMain.h"

#include <QtPlugin>

Q_IMPORT_QML_PLUGIN(Wanderbuch_ExplorePlugin)
Q_IMPORT_QML_PLUGIN(Wanderbuch_CorePlugin)

WB_QUICK_TEST_MAIN("explore", wb::test::ExploreSetup)
