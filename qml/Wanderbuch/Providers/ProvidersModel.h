// The providers that were added, one a row, with what there is to say of each right now.
#pragma once

#include "qml/Wanderbuch/Core/RowModel.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/engine/EngineValues.h"

#include <QPointer>
#include <QTimer>

namespace wb::sync {
class SyncEngine;
}

namespace wb::ui {

class ProvidersModel : public wb::ui::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(int count READ rowCount NOTIFY changed)
    // What is known has been read; until then there is nothing to say, not even that there is none.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    // "2 providers · 14 modules"
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool online READ isOnline NOTIFY changed)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        StandingRole,
        ToneRole,
        IconRole,
        HoldsRole,
        FingerprintRole,
        ProgressRole,
        PlaceIconRole
    };

    explicit ProvidersModel(QObject *parent = nullptr);

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isOnline() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // All that are not paused, on whatever network there is.
    Q_INVOKABLE void checkAll();
    // The first one's id, 0 if there is none: what a second pane shows by itself.
    Q_INVOKABLE qint64 first() const;

signals:
    void servicesChanged();
    void changed();

private:
    void follow(sync::SyncEngine &engine);
    void reload();
    void renew(qint64 id);

    Services *m_services = nullptr;
    QPointer<sync::SyncEngine> m_engine;
    QList<sync::ProviderState> m_rows;
    QTimer m_minute; // "5 minutes ago" gets old
};

} // namespace wb::ui
