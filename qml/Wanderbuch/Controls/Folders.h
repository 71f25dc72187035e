// Where people keep what they choose, for dialogs that ask for a file: without it they begin wherever the app was started.
#pragma once

#include <QDir>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QUrl>

namespace wb::ui {

class Folders : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QUrl downloads READ downloads CONSTANT)
    Q_PROPERTY(QUrl documents READ documents CONSTANT)
    Q_PROPERTY(QUrl home READ home CONSTANT)

public:
    using QObject::QObject;

    static QUrl downloads() { return existing(QStandardPaths::DownloadLocation); }
    static QUrl documents() { return existing(QStandardPaths::DocumentsLocation); }
    static QUrl home() { return QUrl::fromLocalFile(QDir::homePath()); }

private:
    static QUrl existing(QStandardPaths::StandardLocation place)
    {
        const QString folder = QStandardPaths::writableLocation(place);
        return QDir(folder).exists() ? QUrl::fromLocalFile(folder) : home();
    }
};

} // namespace wb::ui
