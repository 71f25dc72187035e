#include "qml/Wanderbuch/Controls/FrameReader.h"

#include "qml/Wanderbuch/Controls/QrSymbol.h"

#include <QImage>
#include <QVideoFrame>

namespace wb::ui {

FrameReader::FrameReader(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const QStringList codes = m_watcher.future().resultCount() > 0 ? m_watcher.result() : QStringList();
        if (!codes.isEmpty())
            emit read(codes);
    });
}

void FrameReader::setVideoSink(QVideoSink *sink)
{
    if (m_sink == sink)
        return;
    if (m_sink)
        m_sink->disconnect(this);
    m_sink = sink;
    if (sink)
        connect(sink, &QVideoSink::videoFrameChanged, this, &FrameReader::look);
    emit videoSinkChanged();
}

void FrameReader::look(const QVideoFrame &frame)
{
    if (m_watcher.isRunning() || !frame.isValid())
        return;
    m_watcher.setFuture(m_worker.run([frame] { return readQr(frame.toImage(), QrEffort::Quick); }));
}

} // namespace wb::ui
