#include "platforms/cli/DevicesAccess.h"

#include "platforms/cli/Passphrase.h"

#include <QSysInfo>

namespace wb::cli {

Result<OpenGroup> openGroup(const Context &context)
{
    WB_TRY(auto open, openVault(context));
    auto group = std::make_unique<sync::DeviceGroup>(*open.vault);
    return OpenGroup { std::move(open), std::move(group) };
}

void declareAccess(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("user"), QStringLiteral("User name at a WebDAV server."), QStringLiteral("USER") });
    parser.addOption({ QStringLiteral("password-file"),
        QStringLiteral("File whose first line is the password there; kept in the vault."), QStringLiteral("FILE") });
}

void declareName(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("name"), QStringLiteral("What this device is called; otherwise as the machine."),
        QStringLiteral("NAME") });
}

QString deviceName(const Context &context)
{
    return context.has(QStringLiteral("name")) ? context.option(QStringLiteral("name")) : QSysInfo::machineHostName();
}

Result<QString> placePassword(const Context &context)
{
    if (!context.has(QStringLiteral("password-file")))
        return QString();
    WB_TRY(const auto password, passphraseFromFile(context.option(QStringLiteral("password-file"))));
    return QString::fromUtf8(password.view());
}

int failDevices(const Context &context, const Error &error)
{
    switch (error.code) {
    case ErrorCode::KeyNotFound:
        return context.fail(QStringLiteral("this device is in no group of devices"),
            QStringLiteral(
                "begin one with: wanderbuch-cli devices init PLACE, or join one with: wanderbuch-cli devices join CODE"));
    case ErrorCode::AlreadyExists:
        return context.fail(
            QStringLiteral("this device is in a group already"), QStringLiteral("see it with: wanderbuch-cli devices list"));
    case ErrorCode::NotAuthorized:
        return context.fail(QStringLiteral("the place does not let this device in (%1)").arg(error.detail),
            QStringLiteral("give --user and --password-file; many servers want a password made for one app"));
    case ErrorCode::NotFound:
        return error.detail.isEmpty() ? context.fail(error)
                                      : context.fail(QStringLiteral("%1 is not there").arg(error.detail),
                                          QStringLiteral("plug in the stick or check the address, then run it again"));
    default: return context.fail(error, QStringLiteral("the devices"));
    }
}

} // namespace wb::cli
