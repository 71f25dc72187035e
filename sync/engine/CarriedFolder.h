// A mounted folder that carries what providers offer: read without the network, by the same code that reads them online. Waits.
#pragma once

#include "sync/engine/Lane.h"
#include "sync/engine/ProviderRunner.h"

namespace wb::sync {

class CarriedFolder {
public:
    struct Places {
        QString packs, trust;
    };
    CarriedFolder(QString folder, Lane::Tools tools, const Clock &clock, Places places);

    // See SyncEngine::look() and take().
    [[nodiscard]] Result<CarriedNews> look();
    [[nodiscard]] Result<CarriedNews> take(const QStringList &trusted, std::stop_token stop = {});

    // Folders with a provider.json: this one, or those directly below it, by name; at most 200.
    [[nodiscard]] static QStringList providerFolders(const QString &folder);

private:
    CarriedProvider compare(const QString &folder);
    Result<void> compareContent(const ProviderFolder &provider, CarriedProvider &found);
    Result<void> takeOne(CarriedProvider &found, std::stop_token stop);

    QString m_folder;
    Lane::Tools m_tools;
    const Clock &m_clock;
    Places m_places;
};

} // namespace wb::sync
