#include "tests/support/QuickTestMain.h"

WB_QUICK_TEST_MAIN("controls", wb::test::PlainSetup)
