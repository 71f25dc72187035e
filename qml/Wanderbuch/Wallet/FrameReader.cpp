#include "qml/Wanderbuch/Wallet/FrameReader.h"

#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Wallet/WhenDone.h"

#include <QImage>
#include <QVideoFrame>

namespace wb::ui {

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
    if (m_busy || !frame.isValid())
        return;
    m_busy = true;
    whenDone(m_worker.run([frame] { return readQr(frame.toImage(), QrEffort::Quick); }), this, [this](const QStringList &codes) {
        m_busy = false;
        if (!codes.isEmpty())
            emit read(codes);
    });
}

} // namespace wb::ui
