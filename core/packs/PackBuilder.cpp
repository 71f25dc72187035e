#include "core/packs/PackBuilder.h"

#include "core/base/Encoding.h"
#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/packs/ArchiveWriter.h"
#include "core/packs/Publisher.h"
#include "core/packs/ResourcePath.h"
#include "core/packs/SourceFolder.h"

#include <QFile>
#include <QTimeZone>

#include <filesystem>

namespace wb::packs {

namespace {

constexpr qint64 maxDeflated = 4 * 1024 * 1024; // larger texts are stored: they are read in place too

const QString hrefMember = QStringLiteral("href");

// The link of one file, with what was measured added to what pack.json says about it.
Result<QJsonObject> measuredLink(QJsonObject link, const SourceFile &source)
{
    QFile file(source.file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, QStringLiteral("\"%1\": %2").arg(source.path, file.errorString()));
    crypto::Blake2b256 whole;
    QJsonArray blocks;
    qint64 size = 0;
    while (true) {
        const QByteArray block = file.read(Manifest::blockSize);
        if (block.isEmpty())
            break;
        whole.add(block);
        blocks.append(toBase64Url(crypto::blake2b256(block)));
        size += block.size();
    }
    if (size != source.size)
        return failure(ErrorCode::NotReadable, QStringLiteral("\"%1\": changed while it was read").arg(source.path));
    QJsonObject digest{{QStringLiteral("algorithm"), QStringLiteral("blake2b-256")},
                       {QStringLiteral("value"), toBase64Url(whole.finish())}};
    if (size > Manifest::blockSize) {
        digest.insert(QStringLiteral("blockSize"), Manifest::blockSize);
        digest.insert(QStringLiteral("blocks"), blocks);
    }
    QJsonObject properties = link.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("digest"), digest);
    link.insert(QStringLiteral("properties"), properties);
    link.insert(hrefMember, hrefOf(source.path));
    link.insert(QStringLiteral("size"), size);
    if (link.value(QLatin1String("type")).toString().isEmpty())
        link.insert(QStringLiteral("type"), mediaTypeOf(source.path));
    return link;
}

// What pack.json says about the file at `path` in its list of resources.
QJsonObject describedResource(const QJsonObject &description, const QString &path)
{
    for (const auto &value : description.value(QLatin1String("resources")).toArray()) {
        QJsonObject link = value.toObject();
        if (const auto listed = resolveHref(link.value(hrefMember).toString()); listed && *listed == path)
            return link;
    }
    return {};
}

Result<QJsonObject> unsignedManifest(const SourceFolder &source)
{
    QJsonObject manifest = source.description;
    const auto coverPath = resolveHref(manifest.take(QStringLiteral("cover")).toString());
    manifest.remove(QStringLiteral("proof"));
    if (!manifest.contains(QLatin1String("@context")))
        manifest.insert(QStringLiteral("@context"), QStringLiteral("https://readium.org/webpub-manifest/context.jsonld"));
    QJsonArray order;
    QJsonArray contents;
    QSet<QString> ordered;
    for (const auto &value : manifest.value(QLatin1String("readingOrder")).toArray()) {
        const QString path = *resolveHref(value.toObject().value(hrefMember).toString());
        WB_TRY(const QJsonObject link, measuredLink(value.toObject(), *source.find(path)));
        order.append(link);
        ordered.insert(path);
        contents.append(QJsonObject{{hrefMember, link.value(hrefMember)}, {QStringLiteral("title"), link.value(QLatin1String("title"))}});
    }
    QJsonArray resources;
    for (const SourceFile &file : source.files) {
        if (ordered.contains(file.path))
            continue;
        QJsonObject described = describedResource(source.description, file.path);
        if (coverPath && *coverPath == file.path)
            described.insert(QStringLiteral("rel"), QStringLiteral("cover"));
        WB_TRY(const QJsonObject link, measuredLink(described, file));
        resources.append(link);
    }
    manifest.insert(QStringLiteral("readingOrder"), order);
    manifest.insert(QStringLiteral("resources"), resources);
    if (!manifest.contains(QLatin1String("toc")))
        manifest.insert(QStringLiteral("toc"), contents);
    return manifest;
}

Result<void> write(const SourceFolder &source, const QByteArray &manifest, const QString &file)
{
    WB_TRY(auto archive, ArchiveWriter::create(file));
    WB_CHECK(archive->addBytes(QStringLiteral("manifest.json"), manifest));
    for (const SourceFile &entry : source.files)
        WB_CHECK(archive->addFile(entry.path, entry.file, isDeflated(mediaTypeOf(entry.path)) && entry.size <= maxDeflated));
    return archive->finish();
}

Result<void> checkWritten(const QString &file)
{
    WB_TRY(const Pack pack, Pack::open(file));
    if (pack.publisher().outcome != proofs::Outcome::Pass)
        return failure(ErrorCode::BadSignature, pack.publisher().reason);
    WB_TRY(const PackReport report, pack.verifyAll());
    if (!report.isGood())
        return tl::unexpected<Error>(report.problems.first());
    return {};
}

} // namespace

Result<Pack> PackBuilder::build(const QString &folder, const QString &file, const crypto::Ed25519KeyPair &key, const BuildOptions &options)
{
    WB_TRY(const SourceFolder source, SourceFolder::read(folder));
    WB_TRY(const QJsonObject described, unsignedManifest(source));
    QDateTime signedAt = options.signedAt;
    if (!signedAt.isValid()) {
        const QString published = described.value(QLatin1String("metadata")).toObject().value(QLatin1String("published")).toString();
        signedAt = QDateTime(QDate::fromString(published.left(10), Qt::ISODate), QTime(0, 0), Qt::UTC);
    }
    WB_TRY(const QJsonObject manifest, signManifest(described, key, signedAt));
    WB_TRY(const QByteArray bytes, canonicalJson(manifest));

    const QString part = file + QStringLiteral(".part-") + newUuid();
    auto written = write(source, bytes, part);
    if (written)
        written = checkWritten(part);
    if (written) {
        std::error_code error;
        std::filesystem::rename(part.toStdU16String(), file.toStdU16String(), error); // replaces, unlike QFile
        if (error)
            written = failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(file, QString::fromStdString(error.message())));
    }
    if (!written) {
        QFile::remove(part);
        return tl::unexpected<Error>(written.error());
    }
    return Pack::open(file);
}

} // namespace wb::packs
