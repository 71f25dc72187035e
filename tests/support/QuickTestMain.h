// main() of a Quick Test program: fonts and icons are there, and any engine warning fails the run.
#pragma once

#include "tests/support/PlainSetup.h"
#include "tests/support/WarningTrap.h"

#include <QtQuickTest>

#include <cstdio>

// WB_QUICK_TEST_MAIN(Setup): Setup is a QObject with whatever qmlEngineAvailable() the tests need, or wb::test::PlainSetup.
#define WB_QUICK_TEST_MAIN(name, Setup)                                                                                            \
    int main(int argc, char **argv)                                                                                                \
    {                                                                                                                              \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                                 \
        Setup setup;                                                                                                               \
        const int failed = quick_test_main_with_setup(argc, argv, name, QUICK_TEST_SOURCE_DIR, &setup);                            \
        const QStringList warnings = wb::test::takeWarnings();                                                                     \
        for (const QString &warning : warnings)                                                                                    \
            std::fprintf(stderr, "engine warning: %s\n", qPrintable(warning));                                                     \
        return failed + int(warnings.size());                                                                                      \
    }
