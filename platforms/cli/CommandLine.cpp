#include "platforms/cli/CommandLine.h"

#include "platforms/cli/Commands.h"

#include <algorithm>
#include <cstdio>

namespace wb::cli {

namespace {

constexpr char program[] = "wanderbuch-cli";

void say(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

int usageError(const QString &what, const QString &command = {})
{
    const QString call = QLatin1StringView(program) + (command.isEmpty() ? QString() : QLatin1Char(' ') + command);
    say(stderr, QStringLiteral("error: %1; see: %2 --help\n").arg(what, call));
    return Usage;
}

QString commonHelp()
{
    return QStringLiteral(
        "Common options:\n"
        "  --data DIR              where the library and the vault are (else WANDERBUCH_DATA, else the platform's place)\n"
        "  --passphrase-file FILE  the vault's passphrase, first line of the file (else it is asked for)\n"
        "  --json                  results as JSON\n"
        "  --quiet                 nothing but errors\n"
        "  --help                  this\n");
}

QString overview(const std::vector<CommandPointer> &commands)
{
    QString text = QStringLiteral("Usage: wanderbuch-cli COMMAND [OPTIONS] [ARGUMENTS]\n\nCommands:\n");
    for (const auto &command : commands)
        text += QStringLiteral("  %1  %2\n").arg(command->name(), -18).arg(command->summary());
    return text + QLatin1Char('\n') + commonHelp()
        + QStringLiteral(
            "\nExit codes: 0 done (verify: valid), 1 failed (verify: invalid), 2 wrong call, 3 could not be decided (verify).\n"
            "wanderbuch-cli COMMAND --help says more about a command.\n");
}

void declareCommon(QCommandLineParser &parser)
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), {}, QString::fromLatin1(value));
    };
    parser.addOption(option("data", "DIR"));
    parser.addOption(option("passphrase-file", "FILE"));
    for (const char *flag : {"json", "quiet", "help"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(flag)));
}

QString commandHelp(const Command &command)
{
    QCommandLineParser own;
    command.declare(own);
    QString text =
        QStringLiteral("Usage: wanderbuch-cli %1 %2\n\n%3\n\n").arg(command.name(), command.arguments(), command.summary());
    // QCommandLineParser's own help lists options only below a usage line of its own, so that line goes.
    const QString options = own.helpText().section(QStringLiteral("Options:\n"), 1);
    if (!options.isEmpty())
        text += QStringLiteral("Options:\n") + options + QLatin1Char('\n');
    return text + commonHelp();
}

// A command has one or two words.
const Command *find(const std::vector<CommandPointer> &commands, const QStringList &words, int &used)
{
    for (used = 2; used >= 1; --used) {
        if (words.size() <= used)
            continue;
        const QString name = words.mid(1, used).join(QLatin1Char(' '));
        const auto found = std::find_if(
            commands.begin(), commands.end(), [&name](const auto &command) { return command->name() == name; });
        if (found != commands.end())
            return found->get();
    }
    return nullptr;
}

int unknownCommand(const std::vector<CommandPointer> &commands, const QString &word)
{
    QStringList group;
    for (const auto &command : commands) {
        if (command->name().startsWith(word + QLatin1Char(' ')))
            group.append(command->name());
    }
    if (group.isEmpty())
        return usageError(QStringLiteral("there is no command '%1'").arg(word));
    return usageError(QStringLiteral("'%1' needs a second word: %2").arg(word, group.join(QStringLiteral(", "))));
}

int complain(const Command &command, const QCommandLineParser &parser)
{
    for (const QString &option : command.neededOptions()) {
        if (!parser.isSet(option))
            return usageError(
                QStringLiteral("%1%2 is missing").arg(option.size() == 1 ? QStringLiteral("-") : QStringLiteral("--"), option),
                command.name());
    }
    const qsizetype given = parser.positionalArguments().size();
    if (given < command.leastArguments())
        return usageError(QStringLiteral("%1 is missing").arg(command.arguments().section(QLatin1Char(' '), given, given)), command.name());
    if (command.mostArguments() >= 0 && given > command.mostArguments())
        return usageError(
            QStringLiteral("'%1' is one argument too many").arg(parser.positionalArguments().at(command.mostArguments())),
            command.name());
    return Done;
}

// Common options may also stand before the command: they move behind it.
QStringList commandFirst(QStringList words)
{
    QStringList moved;
    while (words.size() > 1 && words.at(1).startsWith(QStringLiteral("--")) && words.at(1) != QStringLiteral("--help")) {
        const QString option = words.takeAt(1);
        moved.append(option);
        if ((option == QStringLiteral("--data") || option == QStringLiteral("--passphrase-file")) && words.size() > 1)
            moved.append(words.takeAt(1));
    }
    return words + moved;
}

} // namespace

int runCommandLine(const QStringList &typed)
{
    const QStringList words = commandFirst(typed);
    const auto commands = allCommands();
    if (words.size() < 2)
        return usageError(QStringLiteral("no command is given"));
    if (words.at(1) == QStringLiteral("--help") || words.at(1) == QStringLiteral("help")) {
        say(stdout, overview(commands));
        return Done;
    }
    int used = 0;
    const Command *command = find(commands, words, used);
    if (!command)
        return unknownCommand(commands, words.at(1));

    QCommandLineParser parser;
    declareCommon(parser);
    command->declare(parser);
    if (!parser.parse(words.mid(used)))
        return usageError(
            parser.errorText().trimmed().chopped(parser.errorText().endsWith(QLatin1Char('.')) ? 1 : 0), command->name());
    if (parser.isSet(QStringLiteral("help"))) {
        say(stdout, commandHelp(*command));
        return Done;
    }
    if (const int wrong = complain(*command, parser); wrong != Done)
        return wrong;
    Context context(parser);
    return command->run(context);
}

} // namespace wb::cli
