// Checks somebody else's credential and keeps nothing of it, unless one says so. Needs no open vault.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Wallet/CredentialView.h"
#include "qml/Wanderbuch/Wallet/DocumentInFile.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"

#include "core/base/SerialWorker.h"

namespace wb::ui {

class CheckModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    // "start", "busy", "shown"
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(wb::ui::CredentialView *view READ view CONSTANT)
    // Why nothing could be checked, and what to do
    Q_PROPERTY(QString messageTitle READ messageTitle NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    // Of a credential in several QR codes: how many were read, how many there are (0: none yet), and the numbers of the others
    Q_PROPERTY(int codesRead READ codesRead NOTIFY changed)
    Q_PROPERTY(int codes READ codes NOTIFY changed)
    Q_PROPERTY(QString codesMissing READ codesMissing NOTIFY changed)
    Q_PROPERTY(bool canKeep READ canKeep NOTIFY changed)
    Q_PROPERTY(bool alreadyHeld READ alreadyHeld NOTIFY changed)

public:
    explicit CheckModel(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString state() const { return m_state; }
    CredentialView *view() { return &m_view; }
    QString messageTitle() const { return m_title; }
    QString message() const { return m_text; }
    int codesRead() const { return m_collector.collected(); }
    int codes() const { return m_collector.parts(); }
    QString codesMissing() const;
    bool canKeep() const;
    bool alreadyHeld() const;

    Q_INVOKABLE void checkFile(const QUrl &file);
    Q_INVOKABLE void checkText(const QString &text);
    // A QImage, from the clipboard
    Q_INVOKABLE void checkImage(const QVariant &image);
    // What a camera read; false if it was all read before.
    Q_INVOKABLE bool checkCodes(const QStringList &codes);
    // Forgets the parts that were read.
    Q_INVOKABLE void forgetCodes();
    Q_INVOKABLE void keep();
    Q_INVOKABLE void save(const QUrl &file);
    Q_INVOKABLE void clear();

signals:
    void changed();
    // Not a credential, but a link of an issuer or a verifier
    void linkGiven(const QString &link);
    void kept(const QString &id, const QString &message);
    void saved(const QString &message);

private:
    struct Checked
    {
        Result<FoundDocument> document;
        credentials::QrCollector collector;
        Judgement judgement;
    };
    template<typename Source>
    void check(Source source);
    void take(const Checked &checked);
    void judgeAgain();
    void showIn(const QString &language);
    void fail(const Error &error);
    void go(const QString &state, const QString &title = {}, const QString &text = {});

    Services *m_services = nullptr;
    QString m_state = QStringLiteral("start");
    CredentialView m_view;
    QString m_title, m_text;
    QByteArray m_raw;
    Judgement m_judgement;
    credentials::QrCollector m_collector;
    int m_asked = 0;
    SerialWorker m_worker;
};

} // namespace wb::ui
