// Course packs on their way here, one a row, and the ones that have a newer edition.
#pragma once

#include "qml/Wanderbuch/Core/RowModel.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/engine/EngineValues.h"

#include <QPointer>
#include <QVariantList>

namespace wb::sync {
class SyncEngine;
}

namespace wb::ui {

class DownloadsModel : public wb::ui::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(int count READ rowCount NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    // "1 of 3 on its way", "2 newer editions"; empty if there is nothing to say.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool troubled READ isTroubled NOTIFY changed)
    // Newer editions of what is here, that are not on their way: {sha256, title, detail}
    Q_PROPERTY(QVariantList updates READ updates NOTIFY changed)

public:
    enum Role { Sha256Role = Qt::UserRole + 1, TitleRole, ProviderRole, StageRole, LineRole, ProblemRole, ProgressRole };
    enum Stage { Waiting, Running, Done, Failed, Cancelled };
    Q_ENUM(Stage)

    explicit DownloadsModel(QObject *parent = nullptr);

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isTroubled() const;
    [[nodiscard]] QVariantList updates() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void cancel(const QString &sha256);
    Q_INVOKABLE void retry(const QString &sha256);
    // Held up by a network that costs something, or by the battery: all the same, now.
    Q_INVOKABLE void now(const QString &sha256);
    Q_INVOKABLE void dismiss(const QString &sha256);
    // One of `updates`; empty: all of them.
    Q_INVOKABLE void fetchUpdate(const QString &sha256 = {});

signals:
    void servicesChanged();
    void changed();

private:
    void follow(sync::SyncEngine &engine);
    void reload();
    void renew(const QString &sha256);
    void askForUpdates();

    Services *m_services = nullptr;
    QPointer<sync::SyncEngine> m_engine;
    QList<sync::DownloadState> m_rows;
    QList<sync::PackOffer> m_updates;
};

} // namespace wb::ui
