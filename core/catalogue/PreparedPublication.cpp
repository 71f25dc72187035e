#include "core/catalogue/PreparedPublication.h"

#include "core/catalogue/CompactJson.h"
#include "core/catalogue/Fold.h"
#include "core/crypto/Digest.h"

namespace wb::catalogue {

namespace {

constexpr qsizetype mostDocumentBytes = 256 * 1024;

} // namespace

PreparedPublication leftOut(const QJsonObject &document, const QString &problem)
{
    const QJsonObject metadata = document.value(QLatin1StringView("metadata")).toObject();
    PreparedPublication prepared;
    prepared.publication.identifier = metadata.value(QLatin1StringView("identifier")).toString().left(200);
    prepared.problem = problem;
    return prepared;
}

PreparedPublication preparePublication(const QJsonObject &document)
{
    auto publication = readPublication(document);
    if (!publication)
        return leftOut(document, publication.error().detail);
    PreparedPublication prepared;
    prepared.document = compactJson(document);
    if (prepared.document.size() > mostDocumentBytes)
        return leftOut(document, QStringLiteral("larger than 256 KiB"));
    prepared.publication = *std::move(publication);
    prepared.digest = crypto::sha256(prepared.document);
    prepared.titleKey = foldedText(prepared.publication.title);
    prepared.texts = indexDocument({ prepared.publication });
    return prepared;
}

} // namespace wb::catalogue
