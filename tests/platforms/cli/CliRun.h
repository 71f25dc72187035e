// Runs the real program as a person or a script would, in a folder of its own.
#pragma once

#include "core/base/Json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace wb::test {

struct CliResult {
    int exitCode = -1;
    QByteArray output, errors;

    [[nodiscard]] QJsonObject json() const { return parseJsonObject(output).value_or(QJsonObject()); }
    // "error: what; what to do" on one line: what every failure has to look like.
    [[nodiscard]] bool saysWhatToDo() const
    {
        const QByteArray line = errors.trimmed().split('\n').last();
        return line.startsWith("error: ") && line.contains("; ") && line.indexOf("; ") < line.size() - 4;
    }
};

class Cli
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    // In the folder, with its data in "data" and nothing that came with the program, unless `share` names it.
    [[nodiscard]] CliResult run(
        const QStringList &arguments, const QByteArray &input = {}, const QString &share = QStringLiteral("none")) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WANDERBUCH_DATA"), path(QStringLiteral("data")));
        environment.insert(QStringLiteral("WANDERBUCH_SHARE"), share);
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(WANDERBUCH_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(), "did not end normally: " + process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] CliResult run(const QString &words) const { return run(words.split(QLatin1Char(' '), Qt::SkipEmptyParts)); }

private:
    QTemporaryDir m_folder;
};

} // namespace wb::test

// The exit code, and on a surprise everything that was said.
#define COMPARE_EXIT(result, expected)                                                                                             \
    QVERIFY2((result).exitCode == (expected),                                                                                      \
        QByteArray("exit " + QByteArray::number((result).exitCode) + "\n" + (result).output + (result).errors).constData())
