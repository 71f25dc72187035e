#include "tests/support/TestData.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace wb::test {

QString testData(const QString &relative)
{
    const QString root = qEnvironmentVariable("WANDERBUCH_TESTDATA");
    const QString path = root + QLatin1Char('/') + relative;
    return !root.isEmpty() && QFile::exists(path) ? QDir::cleanPath(path) : QString();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(QStringLiteral("cannot read ") + path), __FILE__, __LINE__);
    return file.readAll();
}

QJsonValue readJson(const QString &path)
{
    const auto document = QJsonDocument::fromJson(readFile(path));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace wb::test
