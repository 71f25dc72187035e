// Shows credentials to a verifier that asks for them: who asks, exactly which claims go there, what there is to choose, and the
// answer.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "sync/presentation/Presentation.h"

#include <QUrl>
#include <QVariantList>

#include <memory>

namespace wb::ui {

class PresentModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    // "opening", "offer", "sending", "sent", "declined", "problem"
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString verifier READ verifier NOTIFY changed)
    // How far that name was proved, and what it calls itself
    Q_PROPERTY(QString verifierNote READ verifierNote NOTIFY changed)
    Q_PROPERTY(QString verifierTone READ verifierTone NOTIFY changed)
    Q_PROPERTY(QString target READ target NOTIFY changed) // the host the answer goes to
    Q_PROPERTY(bool canAnswer READ canAnswer NOTIFY changed)
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY changed) // why it cannot be answered
    // What would be shown: {query, chosen, optional, note, credentials: [{id, title, issuer, chosen}], claims: [{name, value,
    // asked}]}
    Q_PROPERTY(QVariantList wants READ wants NOTIFY changed)
    // What one would agree to besides: lists of {name, value}
    Q_PROPERTY(QVariantList transactions READ transactions NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed) // once it is "sent" or "declined": who knows what now
    // The code leads into a private network, or past TLS: only the person can say that this is meant.
    Q_PROPERTY(bool leadsHome READ leadsHome NOTIFY changed)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed) // the same once more may end better
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit PresentModel(QObject *parent = nullptr);
    ~PresentModel() override; // stops what is under way

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString state() const { return m_state; }
    QString verifier() const { return m_offer.request.verifier.name; }
    QString verifierNote() const;
    QString verifierTone() const;
    QString target() const { return m_offer.request.target.host(); }
    bool canAnswer() const { return m_offer.canAnswer; }
    QString obstacle() const;
    QVariantList wants() const;
    QVariantList transactions() const;
    QString outcome() const;
    bool leadsHome() const { return m_leadsHome; }
    bool canRetry() const { return m_canRetry; }
    QString problemTitle() const { return m_problemTitle; }
    QString problem() const { return m_problem; }

    Q_INVOKABLE void open(const QString &text, bool localNetwork = false);
    Q_INVOKABLE void retry();
    // Another credential for a query, or none where it is optional (empty id).
    Q_INVOKABLE void choose(const QString &query, const QString &credential);
    Q_INVOKABLE void answer();
    Q_INVOKABLE void decline();
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void browserWanted(const QUrl &address);

private:
    void go(const QString &state);
    void fail(const Error &error);
    void take(const Result<sync::PresentationReceipt> &receipt, const QString &state);
    bool isRequired(const QString &query) const;
    static QString missingText(const sync::OfferedQuery &query); // why nothing held answers it

    Services *m_services = nullptr;
    std::unique_ptr<sync::Presentation> m_presentation;
    QString m_state = QStringLiteral("opening");
    bool m_leadsHome = false;
    bool m_canRetry = true;
    bool m_localNetwork = false;
    bool m_wasTold = false;
    QString m_text, m_before, m_problemTitle, m_problem;
    sync::PresentationOffer m_offer;
    credentials::DcqlChoice m_choice;
};

} // namespace wb::ui
