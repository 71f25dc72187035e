// Whether a camera can be used at all, before anything of it is loaded.
#pragma once

#include <QDir>
#include <QQmlEngine>

namespace wb::ui {

class Cameras : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    // This build has Qt Multimedia, and there may be a camera; looked up each time
    Q_PROPERTY(bool likely READ likely CONSTANT)

public:
    using QObject::QObject;

    static bool likely()
    {
#if !defined(WANDERBUCH_MULTIMEDIA)
        return false;
#elif defined(Q_OS_LINUX) && !defined(Q_OS_ANDROID)
        // Asking Qt Multimedia starts its whole machinery, sound too, with warnings where the system has none of it.
        return !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty();
#else
        return true;
#endif
    }
};

} // namespace wb::ui
