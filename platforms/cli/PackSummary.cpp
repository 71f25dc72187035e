#include "platforms/cli/PackSummary.h"

#include "core/base/Encoding.h"

#include <QFileInfo>
#include <QJsonArray>

namespace wb::cli {

namespace {

qsizetype resourceCount(const packs::Manifest &manifest)
{
    return manifest.readingOrder().size() + manifest.resources().size();
}

} // namespace

QJsonObject publisherJson(const proofs::ProofResult &publisher)
{
    return {{QStringLiteral("outcome"), QString(proofs::outcomeName(publisher.outcome))},
        {QStringLiteral("did"), publisher.controller}, {QStringLiteral("reason"), publisher.reason}};
}

QJsonObject packJson(const packs::Pack &pack)
{
    const auto &manifest = pack.manifest();
    return {{QStringLiteral("file"), pack.path()}, {QStringLiteral("identifier"), manifest.identifier()},
        {QStringLiteral("title"), manifest.title()}, {QStringLiteral("language"), manifest.languages().value(0)},
        {QStringLiteral("version"), manifest.version()}, {QStringLiteral("publisher"), publisherJson(pack.publisher())},
        {QStringLiteral("resources"), resourceCount(manifest)}, {QStringLiteral("bytes"), QFileInfo(pack.path()).size()},
        {QStringLiteral("digest"), toHex(pack.digest())}};
}

QString packLine(const packs::Pack &pack)
{
    const auto &manifest = pack.manifest();
    return QStringLiteral("%1 (%2), version %3, %4 files")
        .arg(manifest.title(), manifest.languages().join(QStringLiteral(", ")), manifest.version())
        .arg(resourceCount(manifest));
}

QJsonObject planJson(const packs::Pack &held, const packs::UpdatePlan &plan)
{
    return {{QStringLiteral("upToDate"), plan.isUpToDate}, {QStringLiteral("from"), held.manifest().version()},
        {QStringLiteral("to"), plan.manifest.version()}, {QStringLiteral("added"), QJsonArray::fromStringList(plan.added)},
        {QStringLiteral("changed"), QJsonArray::fromStringList(plan.changed)},
        {QStringLiteral("removed"), QJsonArray::fromStringList(plan.removed)}, {QStringLiteral("bytes"), plan.size},
        {QStringLiteral("bytesToFetch"), plan.isUpToDate ? 0 : plan.bytesToFetch()}};
}

QString planText(const packs::Pack &held, const packs::UpdatePlan &plan)
{
    const QString title = QStringLiteral("%1 (%2)").arg(plan.manifest.title(), plan.manifest.languages().value(0));
    if (plan.isUpToDate)
        return QStringLiteral("%1: up to date, version %2").arg(title, held.manifest().version());
    QString text = QStringLiteral("%1: version %2 to %3; %4 of %5 bytes to fetch")
                       .arg(title, held.manifest().version(), plan.manifest.version())
                       .arg(plan.bytesToFetch())
                       .arg(plan.size);
    for (const auto &[word, paths] : {std::pair{"added", plan.added}, {"changed", plan.changed}, {"removed", plan.removed}}) {
        for (const QString &path : paths)
            text += QStringLiteral("\n%1 %2").arg(QString::fromLatin1(word), -8).arg(path);
    }
    return text;
}

int failPlan(const Context &context, const Error &error, const QString &file)
{
    if (error.code == ErrorCode::InvalidArgument)
        return context.fail(QStringLiteral("%1: %2").arg(file, error.detail), QStringLiteral("the pack that is here stays as it is"));
    return context.fail(error, file);
}

} // namespace wb::cli
