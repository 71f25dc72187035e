// Pictures of packs: image://wbpack/<module>/<language>/<light or dark>/<href>, module and href as base64url of UTF-8.
// Bytes come digest-checked from the shelf; line drawings follow the theme. Drawn off the interface thread.
#pragma once

#include <QQuickImageProvider>

namespace wb::ui {

class PackShelf;

class PackImages final : public QQuickImageProvider
{
public:
    static constexpr int maxSide = 4096;

    // The shelf outlives the engine.
    explicit PackImages(const PackShelf &shelf);

    // The part of the address before "light/" or "dark/".
    [[nodiscard]] static QString base(const QString &moduleId, const QString &language);
    [[nodiscard]] static QString url(const QString &moduleId, const QString &language, const QString &href, bool dark);

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    const PackShelf &m_shelf;
};

} // namespace wb::ui
