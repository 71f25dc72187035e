#include "platforms/cli/Commands.h"

namespace wb::cli {

std::vector<CommandPointer> allCommands()
{
    std::vector<CommandPointer> all;
    for (const auto make : {makeVerify, makeCanonicalize, makeVaultInit, makeVaultImport, makeVaultReceive, makeVaultList, makeVaultShow, makeVaultExport, makeVaultPresent,
             makeVaultBackup, makeVaultRestore, makeCatalogueImport, makeCatalogueSearch, makeCatalogueShow, makeProviderInit, makeProviderPublish,
             makeProviderAdd, makeProviderList, makeProviderSync, makeProviderRemove,
             makeBadgesConnect, makeBadgesFetch, makeBadgesPush,
             makeDevicesInit, makeDevicesPair, makeDevicesJoin, makeDevicesSync, makeDevicesList, makeDevicesCutOff, makeDevicesBackup,
             makeRecordsConnect, makeRecordsConsent, makeRecordsStatus, makeRecordsSend, makeRecordsExport, makeRecordsOpen,
             makePackBuild, makePackVerify, makePackInfo, makePackDiff, makePackUpdate, makeKeyNew, makeKeyShow, makeTrustBuild, makeTrustShow})
        all.push_back(make());
    return all;
}

} // namespace wb::cli
