// The module the learner is in the middle of, and how much of it is left.
#pragma once

#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QVariantMap>

namespace wb::ui {

class ContinueLearning : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(bool available READ available NOTIFY changed)
    // The wallet is about to open, and last time there was something: its room is kept, so that nothing moves when it comes.
    Q_PROPERTY(bool expected READ isExpected NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    // "Continue · 12 min left"
    Q_PROPERTY(QString overline READ overline NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed) // 0 to 1, by time
    Q_PROPERTY(QVariantMap target READ target NOTIFY changed)

public:
    explicit ContinueLearning(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    bool available() const { return !m_title.isEmpty(); }
    bool isExpected() const { return m_expected; }
    QString title() const { return m_title; }
    QString overline() const;
    double progress() const;
    QVariantMap target() const;

signals:
    void servicesChanged();
    void changed();

private:
    void follow();
    void expect();
    void settle();
    void take(const PackShelf::OpenedPack &pack);

    Services *m_services = nullptr;
    quint64 m_asked = 0;
    bool m_expected = false;
    QString m_module, m_language, m_href, m_title;
    int m_seconds = 0, m_left = 0;
};

} // namespace wb::ui
