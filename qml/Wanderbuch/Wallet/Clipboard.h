// The system's clipboard for pages. Secrets are taken back after a minute, if they are still there.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

namespace wb::ui {

class Clipboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool hasText READ hasText NOTIFY changed)
    Q_PROPERTY(bool hasImage READ hasImage NOTIFY changed)

public:
    explicit Clipboard(QObject *parent = nullptr);
    ~Clipboard() override; // takes a secret back at once

    bool hasText() const;
    bool hasImage() const;
    Q_INVOKABLE QString text() const;
    // A QImage; null where nothing of the kind was copied.
    Q_INVOKABLE QVariant image() const;
    Q_INVOKABLE void copy(const QString &text);
    Q_INVOKABLE void copySecret(const QString &secret);

signals:
    void changed();

private:
    void forgetSecret();
    QTimer m_forget;
    QString m_secret;
};

} // namespace wb::ui
