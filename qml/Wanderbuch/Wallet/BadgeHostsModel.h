// The hosts where the person's badges lie (Open Badges 3.0 API): who they are and when they were asked, what came from them and
// waits for a decision, and putting a credential there.
#pragma once

#include "qml/Wanderbuch/Wallet/BadgeDesk.h"

#include <QVariantList>

namespace wb::ui {

class BadgeHostsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed) // what the vault holds was read
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    // {id, name, address, host, fetched, problem, needsLogin, home, takes}. `home`: the person said that it lies in their own
    // network; `takes`: credentials may be put there
    Q_PROPERTY(QVariantList hosts READ hosts NOTIFY changed)
    // As in candidateRow()
    Q_PROPERTY(QVariantList candidates READ candidates NOTIFY changed)
    Q_PROPERTY(int verified READ verified NOTIFY changed) // how many of them acceptVerified() would keep

public:
    explicit BadgeHostsModel(QObject *parent = nullptr);
    ~BadgeHostsModel() override; // stops what is under way; what came stays in the vault

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QVariantList hosts() const { return m_hosts; }
    [[nodiscard]] QVariantList candidates() const { return m_candidates; }
    [[nodiscard]] int verified() const;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void fetch(const QString &host);
    Q_INVOKABLE void cancel();
    // What waits from there goes; what was kept stays.
    Q_INVOKABLE void disconnectHost(const QString &host);
    Q_INVOKABLE void accept(const QString &candidate);
    Q_INVOKABLE void refuse(const QString &candidate);
    Q_INVOKABLE void acceptVerified();
    // A credential of the wallet, byte for byte. put() or said() follows.
    Q_INVOKABLE void push(const QString &host, const QString &credential);

signals:
    void changed();
    // Something to tell: what came, or what did not work and what to do.
    void said(const QString &message);
    void accepted(const QString &record);
    // It lies at the host now.
    void put(const QString &host, const QString &name);

private:
    struct Seen {
        QList<sync::BadgeAccount> accounts;
        QList<issuance::IssuanceCandidate> candidates;
    };
    [[nodiscard]] static Result<Seen> look(sync::Badges &badges);
    template <typename Work, typename Then> void work(Work work, Then then);
    void take(const Seen &seen);
    [[nodiscard]] QString nameOf(const QString &host) const;

    Services *m_services = nullptr;
    std::unique_ptr<BadgeDesk> m_desk;
    QVariantList m_hosts, m_candidates;
    bool m_ready = false, m_busy = false;
};

} // namespace wb::ui
