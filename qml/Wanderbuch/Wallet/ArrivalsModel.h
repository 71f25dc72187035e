// What is on its way into the wallet without anybody waiting for it: credentials that issuers promised for later, and what came and
// is not decided yet.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "sync/issuance/Issuance.h"

#include <QVariantList>

namespace wb::ui {

class ArrivalsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    // {id, title, issuer, when}
    Q_PROPERTY(QVariantList promised READ promised NOTIFY changed)
    Q_PROPERTY(QString promisedTitle READ promisedTitle NOTIFY changed)
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed)
    // What came of asking, where nothing came
    Q_PROPERTY(QString note READ note NOTIFY changed)
    // What came from issuers, and from badge hosts, and waits for a decision
    Q_PROPERTY(int undecided READ undecided NOTIFY changed)
    Q_PROPERTY(int badges READ badges NOTIFY changed)

public:
    explicit ArrivalsModel(QObject *parent = nullptr);
    ~ArrivalsModel() override; // stops asking

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] QVariantList promised() const { return m_promised; }
    [[nodiscard]] QString promisedTitle() const;
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] int undecided() const { return m_undecided; }
    [[nodiscard]] int badges() const { return m_badges; }

    // Looks into the vault again.
    Q_INVOKABLE void refresh();
    // Asks the issuers, whether it is time or not.
    Q_INVOKABLE void askNow();
    Q_INVOKABLE void giveUp(const QString &id);

signals:
    void changed();

private:
    void take(const QList<issuance::DeferredSummary> &promised);

    Services *m_services = nullptr;
    std::unique_ptr<issuance::Issuance> m_issuance;
    QVariantList m_promised;
    QString m_note;
    int m_undecided = 0, m_badges = 0;
    bool m_asking = false;
    int m_looked = 0;
};

} // namespace wb::ui
