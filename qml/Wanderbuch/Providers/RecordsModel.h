// What one provider gets to know of what one learns in its courses: whether it may, where it goes and as whom, what waits, what was
// refused, and everything that can be decided about it.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Providers/RecordsDesk.h"
#include "sync/engine/EngineValues.h"

#include <QVariantList>

#include <optional>

namespace wb::ui {

class RecordsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY asked REQUIRED)
    Q_PROPERTY(QString provider READ provider WRITE setProvider NOTIFY asked REQUIRED) // its DID
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    // Once it is read:
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed)
    Q_PROPERTY(bool connected READ isConnected NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed) // one line: how it is
    Q_PROPERTY(QString standingDetail READ standingDetail NOTIFY changed) // and what to do
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    Q_PROPERTY(bool loginWanted READ isLoginWanted NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed) // {icon, name, value}
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QVariantList refused READ refused NOTIFY changed) // {title, reason}
    Q_PROPERTY(int refusedCount READ refusedCount NOTIFY changed)
    Q_PROPERTY(bool canSeal READ canSeal NOTIFY changed)
    // Sealed files of the person's own that nobody took, in words; empty: none
    Q_PROPERTY(QString stranded READ stranded NOTIFY changed)
    Q_PROPERTY(QString names READ names NOTIFY changed) // the address that the provider itself names; empty: none
    // As it was chosen: "pseudonym", "name", "did".
    Q_PROPERTY(QString actor READ actor NOTIFY changed)
    Q_PROPERTY(QString learnerName READ learnerName NOTIFY changed)
    // A statement as it would go: in words, {name, value}, and letter by letter.
    Q_PROPERTY(QVariantList exampleLines READ exampleLines NOTIFY exampleChanged)
    Q_PROPERTY(QString exampleText READ exampleText NOTIFY exampleChanged)
    // On the way to a connection.
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(QString foundHost READ foundHost NOTIFY changed)
    Q_PROPERTY(bool encrypted READ isEncrypted NOTIFY changed)
    Q_PROPERTY(
        QString loginHost READ loginHost NOTIFY changed) // where the browser leads; empty: a name and a password are asked for
    // What was asked for last did not work: what happened, what to do.
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum State { Loading, Locked, Unreadable, Ready };
    Q_ENUM(State)
    enum Step { Address, Asking, Login, Browser };
    Q_ENUM(Step)

    explicit RecordsModel(QObject *parent = nullptr);
    ~RecordsModel() override; // stops asking

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] QString provider() const { return m_provider; }
    void setProvider(const QString &did);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }
    [[nodiscard]] bool isAllowed() const { return now().consent.holds(); }
    [[nodiscard]] bool isConnected() const { return now().account.has_value(); }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString standingDetail() const;
    [[nodiscard]] QString tone() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] bool isLoginWanted() const;
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] int waiting() const { return int(now().waiting); }
    [[nodiscard]] QVariantList refused() const;
    [[nodiscard]] int refusedCount() const { return int(now().refused.size()); }
    [[nodiscard]] bool canSeal() const { return m_read.canSeal; }
    [[nodiscard]] QString stranded() const;
    [[nodiscard]] QString names() const { return m_read.names; }
    [[nodiscard]] QString actor() const;
    [[nodiscard]] QString learnerName() const { return now().consent.name; }
    [[nodiscard]] QVariantList exampleLines() const { return m_exampleLines; }
    [[nodiscard]] QString exampleText() const { return m_exampleText; }
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString foundHost() const { return m_offer.endpoint.host(); }
    [[nodiscard]] bool isEncrypted() const { return m_offer.endpoint.scheme() == QLatin1StringView("https"); }
    [[nodiscard]] QString loginHost() const { return m_offer.issuer.host(); }
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }

    // `actor` as above; `name` where it is "name"; `earlier`: what was done before today as well.
    Q_INVOKABLE void showExample(const QString &actor, const QString &name);
    Q_INVOKABLE void allow(const QString &actor, const QString &name, bool earlier); // allowedNow() follows
    Q_INVOKABLE void withdraw();
    // Connecting: first the address, then the way in. connectedNow() follows in the end.
    Q_INVOKABLE void beginConnecting();
    Q_INVOKABLE void lookAt(const QString &address);
    Q_INVOKABLE void logIn(const QString &user, const QString &password);
    Q_INVOKABLE void logInByBrowser(); // browserWanted() follows
    Q_INVOKABLE void stopConnecting();
    Q_INVOKABLE void disconnectFrom();
    Q_INVOKABLE void sendNow();
    Q_INVOKABLE void tryRefusedAgain();
    Q_INVOKABLE void seal(const QUrl &folder); // sealed() follows
    Q_INVOKABLE void discardStranded();

signals:
    void asked();
    void changed();
    void exampleChanged();
    void allowedNow();
    void connectedNow();
    void browserWanted(const QUrl &address);
    // So many records are in a sealed file now; 0: none waited, and there is no file.
    void sealed(int count);

private:
    void reload();
    void lookForStranded();
    void say(const QString &title, const QString &text);
    void fail(const Error &error);
    template <typename T, typename Work> void follow(const QFuture<Result<T>> &answer, Work work);
    [[nodiscard]] const sync::RecordsStatus &now() const { return m_read.status; }
    [[nodiscard]] std::optional<Error> trouble() const;
    void setStep(Step step);

    Services *m_services = nullptr;
    RecordsDesk *m_desk = nullptr;
    QString m_provider;
    State m_state = Loading;
    int m_busy = 0, m_generation = 0;
    ProviderRecords m_read;
    QList<sync::StrandedFile> m_stranded;
    QVariantList m_exampleLines;
    QString m_exampleText;
    Step m_step = Address;
    sync::LrsOffer m_offer;
    std::stop_source m_stop;
    QString m_problemTitle, m_problem;
};

} // namespace wb::ui
