// What the commands about a person's devices share.
#pragma once

#include "platforms/cli/VaultAccess.h"
#include "sync/devices/DeviceGroup.h"

namespace wb::cli {

struct OpenGroup {
    OpenVault open;
    std::unique_ptr<sync::DeviceGroup> group;
};
[[nodiscard]] Result<OpenGroup> openGroup(const Context &context);

// --user, --password-file and --name.
void declareAccess(QCommandLineParser &parser);
void declareName(QCommandLineParser &parser);
[[nodiscard]] QString deviceName(const Context &context); // the machine's, unless one is given
// The first line of --password-file; empty without it. NotReadable, InvalidArgument.
[[nodiscard]] Result<QString> placePassword(const Context &context);

[[nodiscard]] int failDevices(const Context &context, const Error &error);

} // namespace wb::cli
