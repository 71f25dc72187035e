// Everything a view model may reach, handed down from the composition root through the pages' required `services`.
// Opaque to QML but for a few properties; the objects outlive every page.
#pragma once

#include "qml/Wanderbuch/Core/AppSettings.h"
#include "qml/Wanderbuch/Core/SyncStatus.h"

#include <QObject>
#include <QQmlEngine>

namespace wb {
class Clock;
}
namespace wb::catalogue {
class Library;
}
namespace wb::vault {
class Vault;
}
namespace wb::trust {
class TrustStore;
}

namespace wb::ui {

class Learner;
class PackFetcher;
class PackShelf;
class RecordsWay;
class TrustKeeper;

class Services : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(wb::ui::AppSettings *settings READ settings CONSTANT)
    Q_PROPERTY(QObject *learner READ learnerObject CONSTANT)
    // Null where nothing comes or goes.
    Q_PROPERTY(wb::ui::SyncStatus *sync READ sync CONSTANT)
    // Where the app keeps its data, for people to see and to back up.
    Q_PROPERTY(QString dataFolder READ dataFolder CONSTANT)

public:
    struct Parts
    {
        const Clock *clock = nullptr;
        AppSettings *settings = nullptr;
        catalogue::Library *library = nullptr;
        vault::Vault *vault = nullptr;
        TrustKeeper *trust = nullptr;
        Learner *learner = nullptr;
        PackShelf *packs = nullptr;
        QString dataFolder;
        SyncStatus *sync = nullptr; // these three may be missing
        PackFetcher *fetcher = nullptr;
        RecordsWay *records = nullptr;
    };

    // All other parts must be there.
    explicit Services(Parts parts, QObject *parent = nullptr);

    const Clock &clock() const { return *m_parts.clock; }
    AppSettings *settings() const { return m_parts.settings; }
    catalogue::Library &library() const { return *m_parts.library; }
    vault::Vault &vault() const { return *m_parts.vault; }
    const trust::TrustStore &trust() const;
    TrustKeeper &trustKeeper() const { return *m_parts.trust; }
    Learner &learner() const { return *m_parts.learner; }
    PackShelf &packs() const { return *m_parts.packs; }
    QString dataFolder() const { return m_parts.dataFolder; }
    SyncStatus *sync() const { return m_parts.sync; }
    PackFetcher *fetcher() const { return m_parts.fetcher; }
    RecordsWay *records() const { return m_parts.records; }

private:
    QObject *learnerObject() const;
    Parts m_parts;
};

} // namespace wb::ui
