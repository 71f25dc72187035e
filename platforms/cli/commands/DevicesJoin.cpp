#include "platforms/cli/Commands.h"
#include "platforms/cli/DevicesAccess.h"

#include <QFile>

namespace wb::cli {

namespace {

class DevicesJoin final : public Command {
public:
    QString name() const override { return QStringLiteral("devices join"); }
    QString arguments() const override { return QStringLiteral("CODE"); }
    QString summary() const override
    {
        return QStringLiteral("ask to be let in with the code of another device; - reads it from standard input");
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }
    void declare(QCommandLineParser &parser) const override
    {
        declareAccess(parser);
        declareName(parser);
    }

    int run(Context &context) const override
    {
        const auto password = placePassword(context);
        if (!password)
            return context.fail(password.error(), context.option(QStringLiteral("password-file")));
        QString code = context.arguments().first();
        if (code == QLatin1StringView("-")) {
            QFile input;
            code = input.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(input.readLine()) : QString();
        }
        auto opened = openGroup(context);
        if (!opened)
            return failVault(context, opened.error());
        const auto fingerprint = opened->group->join(code, deviceName(context), context.option(QStringLiteral("user")), *password);
        if (!fingerprint) {
            const ErrorCode why = fingerprint.error().code;
            if (why == ErrorCode::MalformedDocument || why == ErrorCode::MalformedEncoding || why == ErrorCode::MalformedJson)
                return context.fail(
                    QStringLiteral("this is not a code for pairing"), QStringLiteral("copy all that devices pair printed"));
            return failDevices(context, fingerprint.error());
        }
        context.print(QStringLiteral("fingerprint: %1").arg(*fingerprint), { { QStringLiteral("fingerprint"), *fingerprint } });
        context.note(QStringLiteral("on the other device: devices sync, then devices pair --confirm FINGERPRINT, then devices "
                                    "sync; then here: devices sync"));
        return Done;
    }
};

} // namespace

CommandPointer makeDevicesJoin()
{
    return std::make_unique<DevicesJoin>();
}

} // namespace wb::cli
