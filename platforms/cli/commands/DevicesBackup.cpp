#include "platforms/cli/Commands.h"
#include "platforms/cli/DevicesAccess.h"

namespace wb::cli {

namespace {

class DevicesBackup final : public Command {
public:
    QString name() const override { return QStringLiteral("devices backup"); }
    QString arguments() const override { return {}; }
    QString summary() const override
    {
        return QStringLiteral("put an encrypted backup where the devices meet, fetch it again and open it");
    }

    int run(Context &context) const override
    {
        auto opened = openGroup(context);
        if (!opened)
            return failVault(context, opened.error());
        if (opened->open.passphrase.isEmpty()) {
            auto chosen = context.passphrase(QStringLiteral("Passphrase for the backup"), true);
            if (!chosen)
                return failVault(context, chosen.error());
            opened->open.passphrase = std::move(*chosen);
        }
        const auto done = opened->group->backUp(opened->open.passphrase);
        if (!done)
            return failDevices(context, done.error());
        context.print(
            QStringLiteral("%1 credentials, %2 bytes; fetched again and opened. Restore with: wanderbuch-cli vault restore FILE")
                .arg(done->credentials)
                .arg(done->bytes),
            { { QStringLiteral("created"), toRfc3339(done->created) }, { QStringLiteral("credentials"), done->credentials },
                { QStringLiteral("events"), done->events }, { QStringLiteral("bytes"), done->bytes } });
        return Done;
    }
};

} // namespace

CommandPointer makeDevicesBackup()
{
    return std::make_unique<DevicesBackup>();
}

} // namespace wb::cli
