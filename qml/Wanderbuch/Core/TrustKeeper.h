// Whom the owner trusts, as it changes while the app runs: issuers accepted by their fingerprint (kept in the vault), and trust
// bundles added to the data folder.
#pragma once

#include "core/base/SerialWorker.h"
#include "core/trust/TrustFolder.h"
#include "core/trust/TrustStore.h"
#include "core/vault/Vault.h"

#include <QObject>
#include <QQmlEngine>

namespace wb::ui {

class TrustKeeper : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")

public:
    // How to load all bundles anew: those that came with the program and those of the data folder.
    using Load = std::function<QList<trust::BundleReport>(trust::TrustStore &)>;

    // All outlive the keeper. `folder` is where added bundles go.
    TrustKeeper(trust::TrustStore &store, vault::Vault &vault, QString folder, Load load, QObject *parent = nullptr);

    [[nodiscard]] const trust::TrustStore &store() const { return m_store; }
    // Of every bundle that is held, as of the last loading.
    [[nodiscard]] const QList<trust::BundleReport> &bundles() const { return m_bundles; }

    // Only while the vault is open (Locked). An issuer that is known by another key is forgotten first: the person decides.
    QFuture<Result<void>> accept(trust::KnownIssuer issuer);
    QFuture<Result<void>> forget(const QString &issuer);

    // Reads and checks a bundle and, unless something is wrong with it, keeps a copy and uses it from now on. Its standing says how
    // much of it counts.
    QFuture<Result<trust::BundleReport>> add(const QString &file);
    // Loads the bundles, here and now: before anything is verified.
    void loadNow();
    // Loads them again, on a worker.
    void reload();

signals:
    // Answers may differ from now on.
    void changed();

private:
    void readKnown();
    QFuture<Result<void>> keep(std::function<Result<void>(trust::KnownIssuers &)> change);
    void tellOf(const QList<trust::BundleReport> &bundles);

    trust::TrustStore &m_store;
    vault::Vault &m_vault;
    QString m_folder;
    Load m_load;
    QList<trust::BundleReport> m_bundles;
    SerialWorker m_worker;
};

} // namespace wb::ui
