// The stored data that verifications rest on: which bundles are held, how old they are and what they count for; and adding one.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"

#include "core/base/Result.h"

#include <QUrl>
#include <QVariantList>

namespace wb::ui {

class TrustData : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    // {title, detail, tone}: "ok" counts in full, "warn" does not
    Q_PROPERTY(QVariantList bundles READ bundles NOTIFY changed)
    // {id, name, detail}: issuers the person accepted by their fingerprint
    Q_PROPERTY(QVariantList issuers READ issuers NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) // why the last file was not added; empty if it was

public:
    using QObject::QObject;

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QVariantList bundles() const;
    QVariantList issuers() const;
    QString problem() const { return m_problem; }

    Q_INVOKABLE void add(const QUrl &file);
    Q_INVOKABLE void forgetIssuer(const QString &id);

signals:
    void changed();
    void said(const QString &message);

private:
    Services *m_services = nullptr;
    QString m_problem;
};

} // namespace wb::ui
