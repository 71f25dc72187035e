// A mounted folder that carries what providers offer, and what goes back to them: read without the network, by the same code that
// reads them online. Waits.
#pragma once

#include "sync/engine/Lane.h"
#include "sync/engine/OutgoingWriter.h"
#include "sync/engine/ProviderRunner.h"

namespace wb::sync {

class CarriedFolder {
public:
    struct Places {
        QString data, packs, trust;
        qint64 roomForMail = 0; // bytes
    };
    CarriedFolder(QString folder, Lane::Tools tools, const Clock &clock, Places places, OutgoingWriters writers = {});

    // See SyncEngine::look(), take() and give().
    [[nodiscard]] Result<CarriedNews> look();
    [[nodiscard]] Result<CarriedNews> take(const QStringList &trusted, std::stop_token stop = {});
    [[nodiscard]] Result<CarriedNews> give(const QStringList &dids, std::stop_token stop = {});

    // Folders with a provider.json: this one, or those directly below it, by name; at most 200.
    [[nodiscard]] static QStringList providerFolders(const QString &folder);

private:
    CarriedProvider compare(const QString &folder);
    Result<void> compareContent(const ProviderFolder &provider, CarriedProvider &found);
    Result<void> takeOne(CarriedProvider &found, std::stop_token stop);
    void passOn(CarriedNews &news);
    Result<void> writeFor(CarriedProvider &found, CarriedNews &news, std::stop_token stop);

    QString m_folder;
    Lane::Tools m_tools;
    const Clock &m_clock;
    Places m_places;
    OutgoingWriters m_writers;
};

} // namespace wb::sync
