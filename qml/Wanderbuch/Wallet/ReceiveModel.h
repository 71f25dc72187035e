// Takes credentials in that an issuer offers: what is offered, by whom, what it takes, what came, and keeping it or not.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "sync/issuance/Issuance.h"

#include <QUrl>
#include <QVariantList>

namespace wb::ui {

class ReceiveModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    // "opening", "offer", "browser" (the person is logging in there), "receiving", "candidates", "done", "problem"
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString issuerName READ issuerName NOTIFY changed)
    Q_PROPERTY(QString issuerHost READ issuerHost NOTIFY changed)
    // {title, detail, possible}
    Q_PROPERTY(QVariantList offered READ offered NOTIFY changed)
    Q_PROPERTY(bool needsCode READ needsCode NOTIFY changed)
    Q_PROPERTY(QString codeHint READ codeHint NOTIFY changed)
    Q_PROPERTY(bool codeNumeric READ codeNumeric NOTIFY changed)
    Q_PROPERTY(int codeLength READ codeLength NOTIFY changed) // 0: not said
    Q_PROPERTY(bool needsBrowser READ needsBrowser NOTIFY changed)
    // {id, title, issuer, digest, verdictTitle, verdictText, tone, holds, held}
    Q_PROPERTY(QVariantList candidates READ candidates NOTIFY changed)
    // What the issuer still owes, or did not give; empty if nothing
    Q_PROPERTY(QString note READ note NOTIFY changed)
    // The code leads into a private network, or past TLS: only the person can say that this is meant.
    Q_PROPERTY(bool leadsHome READ leadsHome NOTIFY changed)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed) // the same once more may end better
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit ReceiveModel(QObject *parent = nullptr);
    ~ReceiveModel() override; // stops what is under way; what came stays in the vault

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString state() const { return m_state; }
    bool busy() const { return m_busy; }
    QString issuerName() const;
    QString issuerHost() const;
    QVariantList offered() const;
    bool needsCode() const { return m_offer.txCode.has_value(); }
    QString codeHint() const;
    bool codeNumeric() const { return m_offer.txCode && m_offer.txCode->numeric; }
    int codeLength() const { return m_offer.txCode ? m_offer.txCode->length : 0; }
    bool needsBrowser() const { return m_offer.needsBrowser; }
    QVariantList candidates() const { return m_candidates; }
    QString note() const { return m_note; }
    bool leadsHome() const { return m_leadsHome; }
    bool canRetry() const { return m_canRetry; }
    QString problemTitle() const { return m_problemTitle; }
    QString problem() const { return m_problem; }

    Q_INVOKABLE void open(const QString &text, bool localNetwork = false);
    // Goes on where an error stopped it.
    Q_INVOKABLE void retry();
    Q_INVOKABLE void receive(const QString &code);
    // browserWanted() with the address to log in at.
    Q_INVOKABLE void authorize();
    // Shows what came earlier and was not decided.
    Q_INVOKABLE void showCandidates();
    Q_INVOKABLE void accept(const QString &id);
    Q_INVOKABLE void refuse(const QString &id);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void browserWanted(const QUrl &address);
    void accepted(const QString &record);

private:
    void go(const QString &state, bool busy);
    void fail(const Error &error);
    void take(const Result<issuance::ReceiveSummary> &summary);
    void take(const Result<QList<issuance::IssuanceCandidate>> &candidates);

    Services *m_services = nullptr;
    std::unique_ptr<issuance::Issuance> m_issuance;
    QString m_state = QStringLiteral("opening");
    bool m_busy = false;
    bool m_leadsHome = false;
    bool m_canRetry = true;
    bool m_localNetwork = false;
    QString m_text;
    issuance::OfferSummary m_offer;
    QVariantList m_candidates;
    QString m_note, m_problemTitle, m_problem;
    QString m_before; // the state an error came from
    QString m_code;
};

} // namespace wb::ui
