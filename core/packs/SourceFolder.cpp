#include "core/packs/SourceFolder.h"

#include "core/base/Json.h"
#include "core/packs/ResourcePath.h"

#include <QDate>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace wb::packs {

namespace {

const QString descriptionName = QStringLiteral("pack.json");

tl::unexpected<Error> wrong(const QString &cause, ErrorCode code = ErrorCode::MalformedDocument)
{
    return failure(code, QStringLiteral("pack.json: %1").arg(cause));
}

Result<QJsonObject> readDescription(const QDir &folder)
{
    QFile file(folder.filePath(descriptionName));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    auto json = parseJsonObject(file.read(1024 * 1024 + 1), {1024 * 1024, 32});
    if (!json)
        return wrong(json.error().detail, json.error().code);
    return *json;
}

Result<void> checkMetadata(const QJsonObject &metadata)
{
    for (const char *name : {"identifier", "title", "language", "author", "publisher", "license", "published", "version"}) {
        if (localizedText(metadata.value(QLatin1String(name))).isEmpty() && !metadata.value(QLatin1String(name)).isObject())
            return wrong(QStringLiteral("metadata.%1 is missing").arg(QLatin1String(name)));
    }
    const QUrl identifier(metadata.value(QLatin1String("identifier")).toString(), QUrl::StrictMode);
    if (!identifier.isValid() || identifier.scheme().isEmpty())
        return wrong(QStringLiteral("metadata.identifier is not a URI"));
    static const QRegularExpression tag(QStringLiteral("^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$"));
    for (const auto &language : asArray(metadata.value(QLatin1String("language")))) {
        if (!tag.match(language.toString()).hasMatch())
            return wrong(QStringLiteral("metadata.language \"%1\" is not a BCP 47 tag").arg(language.toString().left(40)));
    }
    const QString published = metadata.value(QLatin1String("published")).toString().left(10);
    if (!QDate::fromString(published, Qt::ISODate).isValid())
        return wrong(QStringLiteral("metadata.published is not a date such as 2026-11-22"));
    return {};
}

Result<void> checkLearning(const QJsonObject &learning)
{
    const auto bounded = [&learning](const char *name, double low, double high) {
        const QJsonValue value = learning.value(QLatin1String(name));
        return value.isUndefined() || (value.isDouble() && value.toDouble() >= low && value.toDouble() <= high);
    };
    if (asArray(learning.value(QLatin1String("outcomes"))).isEmpty())
        return wrong(QStringLiteral("metadata.learning.outcomes is missing: say what a learner can do afterwards"));
    for (const auto &outcome : asArray(learning.value(QLatin1String("outcomes")))) {
        if (localizedText(outcome).isEmpty())
            return wrong(QStringLiteral("metadata.learning.outcomes holds an empty text"));
    }
    if (!learning.value(QLatin1String("hours")).isDouble() || !bounded("hours", 0.05, 10000))
        return wrong(QStringLiteral("metadata.learning.hours is missing or not a number of hours"));
    if (!bounded("eqfLevel", 1, 8))
        return wrong(QStringLiteral("metadata.learning.eqfLevel is not a level from 1 to 8"));
    if (!bounded("ects", 0, 400))
        return wrong(QStringLiteral("metadata.learning.ects is not a number of credits"));
    for (const auto &value : asArray(learning.value(QLatin1String("skills")))) {
        const QUrl uri(value.toObject().value(QLatin1String("uri")).toString(), QUrl::StrictMode);
        if (!uri.isValid() || uri.scheme().isEmpty() || localizedText(value.toObject().value(QLatin1String("name"))).isEmpty())
            return wrong(QStringLiteral("metadata.learning.skills: every skill needs a uri and a name"));
    }
    return {};
}

Result<QList<SourceFile>> collect(const QDir &folder)
{
    QList<SourceFile> files;
    QSet<QString> keys;
    // Symbolic links are listed, so that they can be refused by name, and never followed.
    QDirIterator walk(folder.path(), QDir::Files | QDir::Dirs | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        walk.next();
        const QFileInfo info = walk.fileInfo();
        const QString path = folder.relativeFilePath(info.absoluteFilePath()); // a relative one would be taken as relative to `folder`
        if (path.startsWith(u'.') || path.contains(QLatin1String("/.")) || path == descriptionName)
            continue;
        if (info.isSymLink() || !(info.isFile() || info.isDir()))
            return failure(ErrorCode::UnsafePath, QStringLiteral("\"%1\": a link or a special file").arg(path));
        if (info.isDir())
            continue;
        WB_CHECK(checkPath(path));
        if (keys.contains(pathKey(path)) || pathKey(path) == QLatin1String("manifest.json"))
            return failure(ErrorCode::UnsafePath, QStringLiteral("\"%1\": this name is taken").arg(path));
        if (files.size() >= Manifest::maxResources)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 files").arg(Manifest::maxResources));
        keys.insert(pathKey(path));
        files.append({path, info.filePath(), info.size()});
    }
    std::sort(files.begin(), files.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

Result<void> checkLinks(const SourceFolder &source)
{
    const QJsonArray order = source.description.value(QLatin1String("readingOrder")).toArray();
    if (order.isEmpty())
        return wrong(QStringLiteral("readingOrder is missing or empty"));
    const auto check = [&source](const QJsonValue &href, const QString &where) -> Result<void> {
        const auto path = resolveHref(href.toString());
        if (!path)
            return wrong(QStringLiteral("%1: %2").arg(where, path.error().detail), path.error().code);
        if (!source.find(*path))
            return failure(ErrorCode::NotFound, QStringLiteral("\"%1\": named in pack.json (%2), but not in the folder").arg(*path, where));
        return {};
    };
    QSet<QString> seen;
    for (const auto &value : order) {
        const QJsonObject link = value.toObject();
        WB_CHECK(check(link.value(QLatin1String("href")), QStringLiteral("readingOrder")));
        const QString path = *resolveHref(link.value(QLatin1String("href")).toString());
        if (localizedText(link.value(QLatin1String("title"))).isEmpty())
            return wrong(QStringLiteral("readingOrder: \"%1\" has no title").arg(path));
        if (seen.contains(path))
            return wrong(QStringLiteral("readingOrder: \"%1\" is there twice").arg(path));
        seen.insert(path);
    }
    for (const auto &value : source.description.value(QLatin1String("resources")).toArray())
        WB_CHECK(check(value.toObject().value(QLatin1String("href")), QStringLiteral("resources")));
    const QJsonValue cover = source.description.value(QLatin1String("cover"));
    if (cover.isUndefined())
        return {};
    WB_CHECK(check(cover, QStringLiteral("cover")));
    if (!mediaTypeOf(cover.toString()).startsWith(QLatin1String("image/")))
        return wrong(QStringLiteral("cover: \"%1\" is not a picture").arg(cover.toString()));
    return {};
}

} // namespace

Result<SourceFolder> SourceFolder::read(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return failure(ErrorCode::NotFound, QStringLiteral("%1: no such folder").arg(folder));
    SourceFolder source;
    WB_TRY(source.description, readDescription(dir));
    const QJsonObject metadata = source.description.value(QLatin1String("metadata")).toObject();
    WB_CHECK(checkMetadata(metadata));
    WB_CHECK(checkLearning(metadata.value(QLatin1String("learning")).toObject()));
    WB_TRY(source.files, collect(dir));
    WB_CHECK(checkLinks(source));
    return source;
}

const SourceFile *SourceFolder::find(const QString &path) const
{
    const auto found = std::lower_bound(files.begin(), files.end(), path, [](const SourceFile &file, const QString &p) { return file.path < p; });
    return found != files.end() && found->path == path ? &*found : nullptr;
}

} // namespace wb::packs
