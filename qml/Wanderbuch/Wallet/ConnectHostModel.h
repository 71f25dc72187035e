// Getting to know a badge host: from the address that somebody typed to who it is and what it may be asked for, and logging in
// there in the browser.
#pragma once

#include "qml/Wanderbuch/Wallet/BadgeDesk.h"

#include <QUrl>

namespace wb::ui {

class ConnectHostModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    // Of the one that was found, as it says of itself
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed) // its host's name
    Q_PROPERTY(QUrl terms READ terms NOTIFY changed)
    Q_PROPERTY(QUrl privacy READ privacy NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed) // badges may be put there, if the person agrees
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    // It lies in a private network, or without TLS: only the person can say that this is meant.
    Q_PROPERTY(bool leadsHome READ leadsHome NOTIFY changed)

public:
    enum Phase { Asking, Looking, Found, Browser };
    Q_ENUM(Phase)

    explicit ConnectHostModel(QObject *parent = nullptr);
    ~ConnectHostModel() override; // nobody waits for the browser any more

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QString name() const { return m_host.name; }
    [[nodiscard]] QString address() const { return m_host.base.host(); }
    [[nodiscard]] QUrl terms() const { return m_host.terms; }
    [[nodiscard]] QUrl privacy() const { return m_host.privacy; }
    [[nodiscard]] bool canTake() const;
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool leadsHome() const { return m_leadsHome; }

    Q_INVOKABLE void look(const QString &address, bool localNetwork = false);
    // browserWanted() with the page to log in at, then connected() once the person is back. `put`: also ask to put badges there.
    Q_INVOKABLE void logIn(bool put);
    // Back to the question.
    Q_INVOKABLE void reset();

signals:
    void changed();
    void browserWanted(const QUrl &address);
    void connected(const QString &host);

private:
    void fail(const Error &error);

    Services *m_services = nullptr;
    std::unique_ptr<BadgeDesk> m_desk;
    Phase m_phase = Asking;
    sync::BadgeHost m_host;
    sync::Reach m_reach;
    bool m_leadsHome = false;
    QString m_problemTitle, m_problem;
    int m_asked = 0; // answers to earlier questions are not wanted any more
};

} // namespace wb::ui
