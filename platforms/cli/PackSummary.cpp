#include "platforms/cli/PackSummary.h"

#include "core/base/Encoding.h"

#include <QFileInfo>

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

} // namespace wb::cli
