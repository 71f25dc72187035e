// The port for packs that are not here, filled by the sync engine.
#pragma once

#include "qml/Wanderbuch/Core/PackFetcher.h"
#include "sync/engine/EngineValues.h"

#include <QHash>
#include <QPointer>

#include <optional>

namespace wb::sync {
class SyncEngine;
}

namespace wb::ui {

class EnginePackFetcher final : public PackFetcher {
    Q_OBJECT

public:
    using PackFetcher::PackFetcher;
    void setEngine(sync::SyncEngine *engine);

    void look(const QString &moduleId) override;
    [[nodiscard]] State state(const QString &moduleId, const QString &language) const override;
    void fetch(const QString &moduleId, const QString &language) override;
    void stop(const QString &moduleId, const QString &language) override;

private:
    [[nodiscard]] std::optional<sync::PackOffer> offer(const QString &moduleId, const QString &language) const;
    [[nodiscard]] std::optional<sync::DownloadState> download(const QString &sha256) const;
    void tell(const QString &sha256);

    QPointer<sync::SyncEngine> m_engine;
    QHash<QString, QList<sync::PackOffer>> m_offers; // of the modules that pages looked at
    QString m_wanted; // looked at before there was an engine
};

} // namespace wb::ui
