#include "tests/qml/Explore/ExploreSetup.h"
#include "tests/support/QuickTestMain.h"

WB_QUICK_TEST_MAIN("explore", wb::test::ExploreSetup)
