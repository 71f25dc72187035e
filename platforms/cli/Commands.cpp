#include "platforms/cli/Commands.h"

namespace wb::cli {

std::vector<CommandPointer> allCommands()
{
    std::vector<CommandPointer> all;
    for (const auto make : {makeKeyNew, makeKeyShow, makePackBuild, makePackVerify, makePackInfo, makeCatalogueImport,
             makeCatalogueSearch, makeCatalogueShow, makeProviderPublish})
        all.push_back(make());
    return all;
}

} // namespace wb::cli
