// Somebody copies a folder, as it is now.
#pragma once

#include <QDir>
#include <QFile>
#include <QTest>

namespace wb::test {

// What was at `to` goes. Fails the test if a file cannot be copied.
inline void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QVERIFY(QDir().mkpath(to));
    const QFileInfoList all = QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &info : all) {
        const QString target = to + QLatin1Char('/') + info.fileName();
        if (info.isDir())
            copyFolder(info.filePath(), target);
        else
            QVERIFY2(QFile::copy(info.filePath(), target), qPrintable(target));
    }
}

} // namespace wb::test
