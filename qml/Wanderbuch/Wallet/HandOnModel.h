// The ways one credential is handed on: made here, saved or copied where the person says, and noted in its history.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Wallet/ClaimChoice.h"
#include "qml/Wanderbuch/Wallet/Companion.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"
#include "qml/Wanderbuch/Wallet/SharesModel.h"

#include <QUrl>

namespace wb::ui {

struct HandOnForm
{
    Q_GADGET
    Q_PROPERTY(QString form MEMBER form)   // "pdf", "original", "badge", "disclosure", "presentation"
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail) // what it is good for, or why it cannot be made
    Q_PROPERTY(QString icon MEMBER icon)
    Q_PROPERTY(bool available MEMBER available)
    Q_PROPERTY(bool copies MEMBER copies)  // it is text that a clipboard holds
public:
    QString form, title, detail, icon;
    bool available = true, copies = false;
};

class HandOnModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(QString credentialId READ credentialId WRITE setCredentialId NOTIFY changed REQUIRED)
    // Where what was handed on is noted
    Q_PROPERTY(wb::ui::SharesModel *shares MEMBER m_shares NOTIFY changed REQUIRED)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    // of HandOnForm
    Q_PROPERTY(QVariantList forms READ forms NOTIFY formsChanged)
    // The credential as texts of QR codes for a screen, one after the other; empty where it is too large: then `codesNote` says so
    Q_PROPERTY(QStringList codes READ codes NOTIFY changed)
    Q_PROPERTY(QString codesNote READ codesNote NOTIFY changed)
    // Free text; kept with what is handed on next
    Q_PROPERTY(QString recipient MEMBER m_recipient NOTIFY answersChanged)
    // Of an SD-JWT: of ClaimOption, each to be shown or kept back
    Q_PROPERTY(QVariantList claims READ claims NOTIFY claimsChanged)
    // Of Companion: what may stand in the presentation beside this credential; empty until it was looked for
    Q_PROPERTY(QVariantList companions READ companions NOTIFY companionsChanged)
    // As many as there is room for beside this one are chosen: no other may be.
    Q_PROPERTY(bool companionsFull READ companionsFull NOTIFY companionsCounted)
    Q_PROPERTY(int mostCompanions READ mostCompanions CONSTANT)
    Q_PROPERTY(bool companionsKnown READ companionsKnown NOTIFY companionsChanged)
    // What the one who asked said, for a presentation
    Q_PROPERTY(QString challenge MEMBER m_challenge NOTIFY answersChanged)
    Q_PROPERTY(QString domain MEMBER m_domain NOTIFY answersChanged)

public:
    explicit HandOnModel(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString credentialId() const { return m_id; }
    void setCredentialId(const QString &id);
    bool ready() const { return !m_raw.isEmpty(); }
    bool busy() const { return m_busy; }
    QVariantList forms() const;
    QStringList codes() const { return m_codes; }
    QString codesNote() const;

    QVariantList claims() const;
    Q_INVOKABLE void choose(int claim, bool chosen);
    QVariantList companions() const;
    bool companionsFull() const;
    static int mostCompanions();
    bool companionsKnown() const { return m_companionsKnown; }
    Q_INVOKABLE void lookForCompanions();
    // Nothing, where there is no room for one more.
    Q_INVOKABLE void accompany(int companion, bool chosen);
    Q_INVOKABLE QUrl suggestedFile(const QString &form) const;
    Q_INVOKABLE void save(const QString &form, const QUrl &file);
    Q_INVOKABLE void copy(const QString &form);
    // Its codes were on the screen.
    Q_INVOKABLE void noteShown();
    // It was put at that host.
    Q_INVOKABLE void notePut(const QString &host);

signals:
    void changed();
    void formsChanged();
    void answersChanged();
    void claimsChanged();
    void companionsChanged();
    void companionsCounted(); // the rows are the same
    // Something to tell: that it is done, or why not and what to do. `done`: it is.
    void said(const QString &message, bool done);

private:
    void load();
    void note(const QString &form);
    QStringList chosenCompanions() const; // ids
    void take(const Judgement &judgement, const QByteArray &raw);
    QFuture<Result<QByteArray>> make(const QString &form, const QString &fileName);
    template<typename Use>
    void makeAnd(const QString &form, const QString &fileName, Use use);

    Services *m_services = nullptr;
    SharesModel *m_shares = nullptr;
    QString m_id, m_recipient, m_challenge, m_domain;
    QByteArray m_raw;
    std::shared_ptr<const credentials::Credential> m_credential;
    CredentialPresentation m_shown; // as others are told of it
    QList<ClaimOption> m_claims;
    QList<Companion> m_companions;
    bool m_companionsKnown = false;
    QStringList m_codes;
    int m_neededCodes = 0;
    bool m_presentable = false;
    bool m_busy = false;
    int m_asked = 0;
    SerialWorker m_worker;
};

} // namespace wb::ui
