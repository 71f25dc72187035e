// What a command is given: its arguments, where things lie, and the two ways to speak: results and errors.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/crypto/SecretBytes.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QJsonArray>

namespace wb::cli {

class Context
{
public:
    explicit Context(const QCommandLineParser &parser) : m_parser(parser) { }

    [[nodiscard]] QStringList arguments() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString option(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList options(const QString &name) const { return m_parser.values(name); }
    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }
    [[nodiscard]] bool quiet() const { return has(QStringLiteral("quiet")); }
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    // From --passphrase-file (its first line), else asked for on the terminal without showing it. `twice`: asked again to be
    // sure. Errors: NotReadable, InvalidArgument (empty, or the two differ, or there is no terminal to ask on).
    [[nodiscard]] Result<crypto::SecretBytes> passphrase(const QString &prompt, bool twice = false) const;

    // A result: with --json the object, otherwise the text unless --quiet.
    void print(const QString &text, const QJsonObject &object) const;
    // What is going on, for people only.
    void note(const QString &text) const;
    void warn(const QString &text) const;
    // "error: what; what to do" on stderr. Answers with ExitCode Failed.
    [[nodiscard]] int fail(const QString &what, const QString &whatToDo) const;
    // The same with the words that belong to the code; `subject` is the file or thing it is about.
    [[nodiscard]] int fail(const Error &error, const QString &subject = {}) const;

private:
    const QCommandLineParser &m_parser;
    SystemClock m_clock;
};

} // namespace wb::cli
