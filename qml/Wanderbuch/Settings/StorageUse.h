// How much room the app takes on this device, and for what.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/Services.h"

namespace wb::ui {

class StorageUse : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(double vaultShare READ vaultShare NOTIFY changed)     // of the total, 0 to 1
    Q_PROPERTY(double libraryShare READ libraryShare NOTIFY changed)
    Q_PROPERTY(double packsShare READ packsShare NOTIFY changed)
    Q_PROPERTY(QString vaultSize READ vaultSize NOTIFY changed)      // "1.2 MB"
    Q_PROPERTY(QString librarySize READ librarySize NOTIFY changed)
    Q_PROPERTY(QString packsSize READ packsSize NOTIFY changed)
    Q_PROPERTY(QString totalSize READ totalSize NOTIFY changed)
    Q_PROPERTY(int packCount READ packCount NOTIFY changed)
    Q_PROPERTY(QString folder READ folder NOTIFY servicesChanged)

public:
    struct Use
    {
        qint64 vault = 0, library = 0, packs = 0; // bytes
        int packCount = 0;
        qint64 total() const { return vault + library + packs; }
    };

    explicit StorageUse(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    bool ready() const { return m_ready; }
    double vaultShare() const { return share(m_use.vault); }
    double libraryShare() const { return share(m_use.library); }
    double packsShare() const { return share(m_use.packs); }
    QString vaultSize() const;
    QString librarySize() const;
    QString packsSize() const;
    QString totalSize() const;
    int packCount() const { return m_use.packCount; }
    QString folder() const;

    // Looks at the disk again, aside.
    Q_INVOKABLE void refresh();

    // Files below `folder`: the vault's (also what a restore put aside), course packs (.wbpack), and the library's, which is the rest.
    [[nodiscard]] static Use measure(const QString &folder, const QString &vaultFolder);

signals:
    void servicesChanged();
    void changed();

private:
    double share(qint64 bytes) const { return m_use.total() > 0 ? double(bytes) / double(m_use.total()) : 0; }

    Services *m_services = nullptr;
    bool m_ready = false;
    Use m_use;
    SerialWorker m_worker;
};

} // namespace wb::ui
