#include "qml/Wanderbuch/Wallet/DocumentInFile.h"

#include "core/credentials/CredentialDocument.h"
#include "core/credentials/Picture.h"
#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Wallet/ImportWords.h"

#include <QBuffer>
#include <QImageReader>

namespace wb::ui {

namespace {

constexpr qint64 mostPixels = 40'000'000;

QImage decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    return reader.read();
}

} // namespace

bool isPicture(const QByteArray &bytes)
{
    const QString type = credentials::pictureType(bytes);
    return type.startsWith(QLatin1String("image/")) && type != QLatin1String("image/svg+xml");
}

Result<FoundDocument> documentIn(const QByteArray &file, credentials::QrCollector &collector)
{
    if (!isPicture(file) || credentials::openDocument(file) || isCredentialOfAnotherKind(file))
        return FoundDocument{file};
    return documentIn(decoded(file), collector);
}

Result<FoundDocument> documentIn(const QImage &picture, credentials::QrCollector &collector)
{
    return documentIn(readQr(picture), collector);
}

Result<FoundDocument> documentIn(const QStringList &codes, credentials::QrCollector &collector)
{
    if (codes.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no code in the picture"));
    using Step = credentials::QrCollector::Step;
    std::optional<Error> problem;
    bool any = false;
    for (const QString &code : codes) {
        const auto step = collector.add(code);
        if (!step)
            problem = step.error();
        else if (*step == Step::Whole || *step == Step::Complete)
            return FoundDocument{collector.document()};
        any |= step.has_value();
    }
    if (!any && problem)
        return tl::unexpected<Error>(*problem);
    return FoundDocument{};
}

} // namespace wb::ui
