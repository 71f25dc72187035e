// Icons as images in any colour and size: image://wbicon/<name>?<rrggbb or aarrggbb>; <name>+full is filled with it.
#pragma once

#include <QQuickImageProvider>

namespace wb::ui {

class IconProvider final : public QQuickImageProvider
{
public:
    IconProvider();
    // An unknown name gives an empty image and a warning, which fails the tests.
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace wb::ui
