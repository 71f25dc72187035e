// The app's services over a folder that goes with the test: a real vault, a real library and course packs built from the
// sample library. Closing and opening it again is what a second start of the program is.
#pragma once

#include "core/catalogue/Library.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/trust/TrustStore.h"
#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "tests/support/FixedClock.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>

#include <optional>

namespace wb::test {

class LearnFixture : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services NOTIFY servicesChanged)

public:
    explicit LearnFixture(QObject *parent = nullptr);
    ~LearnFixture() override;

    // A pack of the sample library ("circular-design-basics", "en"), built and signed; its path.
    QString build(const QString &module, const QString &language);
    // The same for any folder with a pack.json.
    QString buildFolder(const QString &folder, const QString &name);
    // Builds it and puts it on the shelf.
    Q_INVOKABLE void add(const QString &module, const QString &language);

    ui::Services *services() const { return m_parts ? m_parts->services.get() : nullptr; }
    ui::Learner &learner() const { return *m_parts->learner; }
    ui::PackShelf &packs() const { return *m_parts->packs; }
    vault::Vault &vault() const { return *m_parts->vault; }
    const trust::TrustStore &trust() const { return m_parts->trust; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    // Ends everything and starts it again over the same folder.
    Q_INVOKABLE void restart();
    Q_INVOKABLE void lock();
    Q_INVOKABLE void unlock();
    // Nothing of this learner's is there any more.
    Q_INVOKABLE void startAfresh();
    Q_INVOKABLE void advance(int seconds) { clock.advance(qint64(seconds) * 1000); }
    // Events of a kind ("position", "answered", …) in a module, as they are on the disk.
    Q_INVOKABLE int countOnDisk(const QString &module, const QString &kind);
    Q_INVOKABLE static QString urn(const QString &module) { return QStringLiteral("urn:x-wanderbuch:module:") + module; }

    FixedClock clock;

signals:
    void servicesChanged();

private:
    struct Parts
    {
        trust::TrustStore trust;
        std::unique_ptr<ui::AppSettings> settings;
        std::unique_ptr<catalogue::Library> library;
        std::unique_ptr<vault::Vault> vault;
        std::unique_ptr<ui::TrustKeeper> keeper;
        std::unique_ptr<ui::Learner> learner;
        std::unique_ptr<ui::PackShelf> packs;
        std::unique_ptr<ui::Services> services;
    };
    void open();
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data%1").arg(m_data)); }

    QTemporaryDir m_folder;
    int m_data = 0;
    crypto::Ed25519KeyPair m_publisher;
    std::unique_ptr<Parts> m_parts;
};

// The answer of a future whose continuations need this thread's event loop.
template<typename T>
T await(QFuture<T> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return future.result();
}

} // namespace wb::test
