#include "platforms/cli/Commands.h"
#include "platforms/cli/DevicesAccess.h"

namespace wb::cli {

namespace {

class DevicesCutOff final : public Command {
public:
    QString name() const override { return QStringLiteral("devices cut-off"); }
    QString arguments() const override { return QStringLiteral("ID"); }
    QString summary() const override
    {
        return QStringLiteral("a lost device: from now on it reads nothing and nothing it says counts");
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        auto opened = openGroup(context);
        if (!opened)
            return failVault(context, opened.error());
        const QString id = context.arguments().first();
        if (const auto cut = opened->group->cutOff(id); !cut) {
            if (cut.error().code == ErrorCode::NotFound || cut.error().code == ErrorCode::InvalidArgument)
                return context.fail(QStringLiteral("%1 is no other device of this group").arg(id),
                    QStringLiteral("see them with: wanderbuch-cli devices list"));
            return failDevices(context, cut.error());
        }
        context.print(
            QStringLiteral(
                "cut off; tell the others with: wanderbuch-cli devices sync. Change the password of the place too: it may know it"),
            { { QStringLiteral("cutOff"), id } });
        return Done;
    }
};

} // namespace

CommandPointer makeDevicesCutOff()
{
    return std::make_unique<DevicesCutOff>();
}

} // namespace wb::cli
