// QVERIFY for a Result: a failure says which error it was.
#pragma once

#include "core/base/Result.h"

#include <QTest>

#define VERIFY_RESULT(expression)                                                                                                  \
    do {                                                                                                                           \
        const auto &verified = (expression);                                                                                       \
        QVERIFY2(verified.has_value(),                                                                                             \
            verified                                                                                                               \
                ? ""                                                                                                               \
                : qPrintable(QString(wb::errorName(verified.error().code)) + QStringLiteral(": ") + verified.error().detail));     \
    } while (false)
