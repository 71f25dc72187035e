// How this device shows the app: nothing here tells about the person, so it is kept in plain, beside the databases.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>
#include <QSize>
#include <QWindow>

namespace wb::ui {

class AppSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    // "system", "light" or "dark"
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
    // 1.0 to 2.0
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    // BCP 47; empty = the system's
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    // Minutes without a touch after which the vault locks; 0 = only when the app ends
    Q_PROPERTY(int lockMinutes READ lockMinutes WRITE setLockMinutes NOTIFY changed)

public:
    explicit AppSettings(const QString &iniFile, QObject *parent = nullptr);

    QString theme() const;
    void setTheme(const QString &theme);
    double textScale() const;
    void setTextScale(double scale);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    QString language() const;
    void setLanguage(const QString &language);
    int lockMinutes() const;
    void setLockMinutes(int minutes);
    // Whether the next start should keep room for going on with a module. Not kept up by a wallet that asks for a passphrase.
    bool continues() const;
    void setContinues(bool continues);

    // The window as it was left; a size that is not valid if it never was. The size is that of before it filled the screen.
    QSize windowSize() const;
    bool windowFillsScreen() const;
    Q_INVOKABLE void keepWindow(int width, int height, QWindow::Visibility visibility);

signals:
    void changed();

private:
    void store(const QString &key, const QVariant &value);
    QSettings m_settings;
};

} // namespace wb::ui
