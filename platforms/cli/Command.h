// One command of the command line: a small object that says how it is called and does one thing.
#pragma once

#include "platforms/cli/Context.h"

#include <QCommandLineParser>

#include <memory>

namespace wb::cli {

// What every program may rely on.
enum ExitCode {
    Done = 0, // verify: valid
    Failed = 1, // verify: invalid
    Usage = 2,
    Undecided = 3, // verify: could not be decided
};

class Command
{
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual QString name() const = 0; // "key new"
    [[nodiscard]] virtual QString arguments() const = 0; // "FILE..." as shown in the usage line
    [[nodiscard]] virtual QString summary() const = 0; // one line
    // Options besides the common ones.
    virtual void declare(QCommandLineParser &) const { }
    // How many positional arguments it takes; -1: any number.
    [[nodiscard]] virtual int leastArguments() const { return 0; }
    [[nodiscard]] virtual int mostArguments() const { return 0; }
    // Options that must be given.
    [[nodiscard]] virtual QStringList neededOptions() const { return {}; }
    // Does it; prints results and errors through the context and answers with the exit code.
    [[nodiscard]] virtual int run(Context &context) const = 0;
};

using CommandPointer = std::unique_ptr<Command>;

} // namespace wb::cli
