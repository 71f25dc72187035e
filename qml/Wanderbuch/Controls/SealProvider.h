// Seals as images: image://wbseal/<hex digest>?<ink rrggbb>,<surface rrggbb>. Painted off the interface thread, kept by
// Qt Quick's image cache per size and theme.
#pragma once

#include <QQuickImageProvider>

namespace wb::ui {

class SealProvider final : public QQuickImageProvider
{
public:
    SealProvider();
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace wb::ui
