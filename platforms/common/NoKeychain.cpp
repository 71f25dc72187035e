#include "platforms/common/SystemKeychain.h"

namespace wb::platforms {

std::unique_ptr<vault::KeychainPort> systemKeychain()
{
    return nullptr;
}

} // namespace wb::platforms
