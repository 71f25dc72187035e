#include "platforms/cli/Commands.h"
#include "platforms/cli/DevicesAccess.h"

namespace wb::cli {

namespace {

class DevicesInit final : public Command {
public:
    QString name() const override { return QStringLiteral("devices init"); }
    QString arguments() const override { return QStringLiteral("PLACE"); }
    QString summary() const override
    {
        return QStringLiteral("let this vault meet your other devices at a folder or a WebDAV address");
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
        auto opened = openGroup(context);
        if (!opened)
            return failVault(context, opened.error());
        const auto place = sync::placeAddress(context.arguments().first(), context.option(QStringLiteral("user")), *password);
        if (const auto made = opened->group->setUp(place, deviceName(context)); !made)
            return failDevices(context, made.error());
        context.print(
            QStringLiteral("this device meets others at %1; let one in with: wanderbuch-cli devices pair").arg(place.location),
            { { QStringLiteral("place"), place.location }, { QStringLiteral("name"), deviceName(context) } });
        return Done;
    }
};

} // namespace

CommandPointer makeDevicesInit()
{
    return std::make_unique<DevicesInit>();
}

} // namespace wb::cli
