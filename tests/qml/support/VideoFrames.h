// Pictures as a camera gives them, without a camera. Only where Qt Multimedia is there.
#pragma once

#include <QImage>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>

namespace wb::test {

// The picture (Format_RGB32) as the sink's next frame; false if the frame could not be written.
[[nodiscard]] inline bool showFrame(QVideoSink &sink, const QImage &picture)
{
    QVideoFrame frame(QVideoFrameFormat(picture.size(), QVideoFrameFormat::Format_BGRX8888));
    if (!frame.map(QVideoFrame::WriteOnly))
        return false;
    for (int y = 0; y < picture.height(); ++y)
        std::copy_n(picture.constScanLine(y), picture.bytesPerLine(), frame.bits(0) + y * frame.bytesPerLine(0));
    frame.unmap();
    sink.setVideoFrame(frame);
    return true;
}

} // namespace wb::test
