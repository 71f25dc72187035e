#include "core/linkeddata/ContextTable.h"

#include "core/base/Json.h"
#include "core/linkeddata/ContextProcessor.h"

#include <QFile>

namespace wb::linkeddata {

namespace {

constexpr JsonLimits contextLimits { .bytes = 4 * 1024 * 1024, .depth = 64 };

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, path);
    return file.readAll();
}

} // namespace

ContextTable::ContextTable()
    : m_cache(std::make_shared<ContextCache>())
{
}

Result<void> ContextTable::insert(const QString &url, QByteArrayView json)
{
    WB_TRY(const QJsonObject object, parseJsonObject(json, contextLimits));
    if (!object.contains(QLatin1StringView("@context")))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("no @context in ") + url);
    auto document = std::make_shared<ContextDocument>();
    document->url = url.toStdString();
    WB_TRY(document->context, document->arena.fromJson(object.value(QLatin1StringView("@context"))));
    m_cache->insert(std::move(document));
    return {};
}

Result<void> ContextTable::insertFolder(const QString &path)
{
    WB_TRY(const QByteArray list, read(path + QStringLiteral("/contexts.json")));
    WB_TRY(const QJsonObject files, parseJsonObject(list));
    for (auto file = files.begin(); file != files.end(); ++file) {
        WB_TRY(const QByteArray json, read(path + QLatin1Char('/') + file.value().toString()));
        WB_CHECK(insert(file.key(), json));
    }
    return {};
}

bool ContextTable::contains(const QString &url) const
{
    return m_cache->document(url.toStdString()) != nullptr;
}

QStringList ContextTable::urls() const
{
    QStringList all;
    for (const auto &[url, document] : m_cache->documents())
        all.append(QString::fromStdString(url));
    all.sort();
    return all;
}

} // namespace wb::linkeddata
