#include "qml/Wanderbuch/Settings/StorageUse.h"

#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/LocalText.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

#include <QDir>
#include <QDirIterator>

namespace wb::ui {

StorageUse::StorageUse(QObject *parent) : QObject(parent) {}

void StorageUse::setServices(Services *services)
{
    if (m_services == services)
        return;
    m_services = services;
    emit servicesChanged();
    refresh();
}

QString StorageUse::vaultSize() const
{
    return humanSize(m_use.vault);
}

QString StorageUse::librarySize() const
{
    return humanSize(m_use.library);
}

QString StorageUse::packsSize() const
{
    return humanSize(m_use.packs);
}

QString StorageUse::totalSize() const
{
    return humanSize(m_use.total());
}

QString StorageUse::folder() const
{
    return m_services ? QDir::toNativeSeparators(m_services->dataFolder()) : QString();
}

void StorageUse::refresh()
{
    if (!m_services)
        return;
    const auto look = [folder = m_services->dataFolder(), vault = m_services->vault().folder()] { return measure(folder, vault); };
    whenDone(m_worker.run(look), this, [this](const Use &use) {
        m_use = use;
        m_ready = true;
        emit changed();
    });
}

StorageUse::Use StorageUse::measure(const QString &folder, const QString &vaultFolder)
{
    Use use;
    const QString vault = QDir(vaultFolder).absolutePath(); // and, beside it, what a restore put aside
    QDirIterator files(QDir(folder).absolutePath(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo file = files.fileInfo();
        if (file.absoluteFilePath().startsWith(vault)) {
            use.vault += file.size();
        } else if (file.suffix() == QLatin1String("wbpack")) {
            use.packs += file.size();
            ++use.packCount;
        } else {
            use.library += file.size();
        }
    }
    return use;
}

} // namespace wb::ui
