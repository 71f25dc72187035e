// Conformance suites and samples made by others, read where they lie and never copied.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace wb::test {

// The path of a suite's folder or file below the test data; empty if the test data is not there.
QString testData(const QString &relative);
// The file's bytes. Fails the running test if it cannot be read.
QByteArray readFile(const QString &path);
QJsonValue readJson(const QString &path);

} // namespace wb::test

// Skips the running test function, with the reason, where the suite's folder is absent.
#define WB_REQUIRE_TESTDATA(relative)                                                                                              \
    if (wb::test::testData(QStringLiteral(relative)).isEmpty())                                                                    \
    QSKIP("SKIPPED: test data " relative " is not on this machine")
