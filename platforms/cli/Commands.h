// All commands, one file each in commands/.
#pragma once

#include "platforms/cli/Command.h"

#include <vector>

namespace wb::cli {

[[nodiscard]] CommandPointer makeBadgesConnect();
[[nodiscard]] CommandPointer makeBadgesFetch();
[[nodiscard]] CommandPointer makeBadgesPush();
[[nodiscard]] CommandPointer makeCanonicalize();
[[nodiscard]] CommandPointer makeCatalogueImport();
[[nodiscard]] CommandPointer makeCatalogueSearch();
[[nodiscard]] CommandPointer makeCatalogueShow();
[[nodiscard]] CommandPointer makeDevicesBackup();
[[nodiscard]] CommandPointer makeDevicesCutOff();
[[nodiscard]] CommandPointer makeDevicesInit();
[[nodiscard]] CommandPointer makeDevicesJoin();
[[nodiscard]] CommandPointer makeDevicesList();
[[nodiscard]] CommandPointer makeDevicesPair();
[[nodiscard]] CommandPointer makeDevicesSync();
[[nodiscard]] CommandPointer makeKeyNew();
[[nodiscard]] CommandPointer makeKeyShow();
[[nodiscard]] CommandPointer makePackBuild();
[[nodiscard]] CommandPointer makePackDiff();
[[nodiscard]] CommandPointer makePackInfo();
[[nodiscard]] CommandPointer makePackUpdate();
[[nodiscard]] CommandPointer makePackVerify();
[[nodiscard]] CommandPointer makeProviderAdd();
[[nodiscard]] CommandPointer makeProviderInit();
[[nodiscard]] CommandPointer makeProviderList();
[[nodiscard]] CommandPointer makeProviderPublish();
[[nodiscard]] CommandPointer makeRecordsConnect();
[[nodiscard]] CommandPointer makeRecordsConsent();
[[nodiscard]] CommandPointer makeRecordsExport();
[[nodiscard]] CommandPointer makeRecordsOpen();
[[nodiscard]] CommandPointer makeRecordsSend();
[[nodiscard]] CommandPointer makeRecordsStatus();
[[nodiscard]] CommandPointer makeProviderRemove();
[[nodiscard]] CommandPointer makeProviderSync();
[[nodiscard]] CommandPointer makeTrustBuild();
[[nodiscard]] CommandPointer makeTrustShow();
[[nodiscard]] CommandPointer makeVaultBackup();
[[nodiscard]] CommandPointer makeVaultExport();
[[nodiscard]] CommandPointer makeVaultImport();
[[nodiscard]] CommandPointer makeVaultInit();
[[nodiscard]] CommandPointer makeVaultList();
[[nodiscard]] CommandPointer makeVaultPresent();
[[nodiscard]] CommandPointer makeVaultReceive();
[[nodiscard]] CommandPointer makeVaultRestore();
[[nodiscard]] CommandPointer makeVaultShow();
[[nodiscard]] CommandPointer makeVerify();

// In the order in which help lists them.
[[nodiscard]] std::vector<CommandPointer> allCommands();

} // namespace wb::cli
