// Reads QR codes in a camera's frames, one frame at a time and off the interface thread; frames that come meanwhile are passed over.
// Only in builds with Qt Multimedia.
#pragma once

#include "core/base/SerialWorker.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QQmlEngine>
#include <QVideoSink>

namespace wb::ui {

class FrameReader : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVideoSink *videoSink READ videoSink WRITE setVideoSink NOTIFY videoSinkChanged)

public:
    explicit FrameReader(QObject *parent = nullptr);

    QVideoSink *videoSink() const { return m_sink; }
    void setVideoSink(QVideoSink *sink);

signals:
    void videoSinkChanged();
    // At least one, as they stand in one frame.
    void read(const QStringList &codes);

private:
    void look(const QVideoFrame &frame);

    QPointer<QVideoSink> m_sink;
    QFutureWatcher<QStringList> m_watcher;
    SerialWorker m_worker;
};

} // namespace wb::ui
