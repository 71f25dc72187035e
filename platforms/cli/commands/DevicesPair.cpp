#include "platforms/cli/Commands.h"
#include "platforms/cli/DevicesAccess.h"

namespace wb::cli {

namespace {

class DevicesPair final : public Command {
public:
    QString name() const override { return QStringLiteral("devices pair"); }
    QString arguments() const override { return {}; }
    QString summary() const override { return QStringLiteral("print a code for one new device, or let in the one that asked"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("with-password"), QStringLiteral("The code also holds the password of the place.") });
        parser.addOption({ QStringLiteral("confirm"), QStringLiteral("The fingerprint that the new device shows: lets it in."),
            QStringLiteral("FINGERPRINT") });
    }

    int run(Context &context) const override
    {
        auto opened = openGroup(context);
        if (!opened)
            return failVault(context, opened.error());
        if (!context.has(QStringLiteral("confirm"))) {
            const auto code = opened->group->invite(context.has(QStringLiteral("with-password")));
            if (!code)
                return failDevices(context, code.error());
            context.print(*code, { { QStringLiteral("code"), *code } });
            context.note(
                QStringLiteral("on the new device: wanderbuch-cli devices join CODE; it is good for one device and one day"));
            return Done;
        }
        if (const auto admitted = opened->group->admit(context.option(QStringLiteral("confirm"))); !admitted) {
            if (admitted.error().code == ErrorCode::NotFound)
                return context.fail(QStringLiteral("no device has asked to join"),
                    QStringLiteral("run: wanderbuch-cli devices sync, then confirm"));
            if (admitted.error().code == ErrorCode::InvalidArgument)
                return context.fail(QStringLiteral("the device that asked has another fingerprint"),
                    QStringLiteral("type what the new device shows; if it is what you typed, do not go on: somebody else asked"));
            return failDevices(context, admitted.error());
        }
        context.print(
            QStringLiteral("let in; run: wanderbuch-cli devices sync, here and there"), { { QStringLiteral("admitted"), true } });
        return Done;
    }
};

} // namespace

CommandPointer makeDevicesPair()
{
    return std::make_unique<DevicesPair>();
}

} // namespace wb::cli
