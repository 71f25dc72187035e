// Rings when something was changed on this device that its others do not know yet: once it has been quiet for a while, or when
// the first change has waited long. Follows a vault that opens and locks; lives on the vault's thread of signals.
#pragma once

#include "core/storage/InsertWatch.h"
#include "core/vault/Vault.h"

#include <QTimer>

#include <atomic>

namespace wb::sync {

class Devices;

class ChangeBell : public QObject {
    Q_OBJECT

public:
    struct Patience {
        std::chrono::milliseconds quiet = std::chrono::seconds(20);
        std::chrono::milliseconds longest = std::chrono::minutes(2);
    };

    // Both must outlive it.
    ChangeBell(vault::Vault &vault, Devices &devices, Patience patience, QObject *parent = nullptr);
    ~ChangeBell() override;

signals:
    void rang();

private:
    struct Watched { // on the vault's own thread, and here once that has closed the database
        std::unique_ptr<storage::InsertWatch> watch;
    };
    void follow();
    void hear();
    void ask();

    vault::Vault &m_vault;
    Devices &m_devices;
    Patience m_patience;
    std::shared_ptr<Watched> m_watched = std::make_shared<Watched>();
    std::atomic<bool> m_told = false; // and not heard yet: a thousand changes are one
    QTimer m_quiet, m_longest;
};

} // namespace wb::sync
