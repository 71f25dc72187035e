// Learning records on their way out, as pages reach them: the façades of sync asked on workers, the engine told what waits, and the
// other pages told where what one does in a module goes.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/RecordsWay.h"
#include "sync/providers/ProviderBook.h"
#include "sync/records/RecordsOut.h"

#include <QPointer>

namespace wb::sync {
class SyncEngine;
}

namespace wb::ui {

class Services;

// How things stand between the learner and one provider.
struct ProviderRecords {
    sync::RecordsStatus status;
    QString names; // address of the LRS that the provider itself names; empty: none
    QHash<QString, QString> titles; // of the modules in which something was refused
    bool canSeal = false; // its key is here, so that a file can be sealed to it
};

// A statement as it would go, and the title of its module; empty: nobody offers that.
struct ShownStatement {
    QJsonObject statement;
    QString title;
};

class RecordsDesk final : public RecordsWay {
    Q_OBJECT

public:
    // All must outlive it.
    RecordsDesk(sync::RecordsOut &records, sync::ProviderBook &book, QObject *parent = nullptr);
    ~RecordsDesk() override; // stops what asks the network, and waits for it
    // What these services hold; null if they have none.
    [[nodiscard]] static RecordsDesk *of(const Services *services);

    void setEngine(sync::SyncEngine *engine);

    void look(const QString &moduleId) override;
    [[nodiscard]] State state(const QString &moduleId) const override;

    // All fail with Locked while the vault is; see RecordsOut.
    QFuture<Result<ProviderRecords>> read(const QString &provider);
    QFuture<Result<ShownStatement>> example(const QString &provider, const sync::ConsentChoice &choice);
    QFuture<Result<sync::Consent>> grant(const QString &provider, const sync::ConsentChoice &choice);
    QFuture<Result<void>> withdraw(const QString &provider);
    // Of an address as somebody typed it.
    QFuture<Result<sync::LrsOffer>> discover(const QString &address, std::stop_token stop);
    QFuture<Result<void>> connectBy(const QString &provider, const QUrl &endpoint, const QString &user, const QString &password);
    // `open` is called on a worker.
    QFuture<Result<void>> connectByBrowser(
        const QString &provider, const sync::LrsOffer &offer, std::function<void(const QUrl &)> open, std::stop_token stop);
    QFuture<Result<void>> disconnect(const QString &provider);
    QFuture<Result<void>> tryAgain(const QString &provider);

    // Counts what waits and tells the engine: after something was recorded, or the vault was opened.
    void count();

signals:
    // Somebody consented, connected, withdrew, or something went.
    void moved(const QString &provider);

private:
    template <typename Work> auto ask(const QString &provider, Work work);
    void tell(const QString &provider);
    void lookAgain();

    sync::RecordsOut &m_records;
    sync::ProviderBook &m_book;
    QPointer<sync::SyncEngine> m_engine;
    QHash<QString, State> m_states; // by module
    bool m_counting = false, m_countAgain = false;
    std::stop_source m_stop;
    SerialWorker m_vaultWork, m_netWork; // last: they end before what they use
};

} // namespace wb::ui
