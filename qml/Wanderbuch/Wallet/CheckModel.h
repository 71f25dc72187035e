// Checks somebody else's credential and keeps nothing of it, unless one says so. Needs no open vault.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Wallet/CredentialView.h"
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
    bool canKeep() const;
    bool alreadyHeld() const;

    Q_INVOKABLE void checkFile(const QUrl &file);
    Q_INVOKABLE void checkText(const QString &text);
    Q_INVOKABLE void keep();
    Q_INVOKABLE void save(const QUrl &file);
    Q_INVOKABLE void clear();

signals:
    void changed();
    void kept(const QString &id, const QString &message);
    void saved(const QString &message);

private:
    struct Checked
    {
        Result<QByteArray> bytes;
        Judgement judgement;
    };
    template<typename Source>
    void check(Source source);
    void take(const Checked &checked);
    void showIn(const QString &language);
    void fail(const Error &error);
    void go(const QString &state, const QString &title = {}, const QString &text = {});

    Services *m_services = nullptr;
    QString m_state = QStringLiteral("start");
    CredentialView m_view;
    QString m_title, m_text;
    QByteArray m_raw;
    Judgement m_judgement;
    int m_asked = 0;
    SerialWorker m_worker;
};

} // namespace wb::ui
