#include "platforms/cli/Commands.h"
#include "platforms/cli/LibraryAccess.h"
#include "platforms/common/Places.h"
#include "sync/providers/ProviderFolder.h"

namespace wb::cli {

namespace {

QJsonArray problemsJson(const QList<catalogue::ImportProblem> &problems)
{
    QJsonArray list;
    for (const auto &problem : problems)
        list.append(QJsonObject{{QStringLiteral("item"), problem.item}, {QStringLiteral("reason"), problem.reason}});
    return list;
}

class CatalogueImport final : public Command
{
public:
    QString name() const override { return QStringLiteral("catalogue import"); }
    QString arguments() const override { return QStringLiteral("FOLDER"); }
    QString summary() const override
    {
        return QStringLiteral("take a provider folder (a stick, a download) into the library, with its packs");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {QStringLiteral("no-packs"), QStringLiteral("The catalogue only; packs stay where they are and are not used.")});
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString path = context.arguments().first();
        const auto folder = sync::ProviderFolder::open(path);
        if (!folder)
            return folder.error().code == ErrorCode::NotFound
                ? context.fail(QStringLiteral("%1 is not a provider folder: it has no provider.json").arg(path),
                    QStringLiteral("name the folder that holds provider.json"))
                : context.fail(folder.error(), path);
        auto library = catalogue::openLibrary(context.dataFolder());
        if (!library)
            return context.fail(library.error(), context.dataFolder());
        const auto done = folder->importInto(**library,
            {.take = !context.has(QStringLiteral("no-packs")), .copyTo = platforms::packFolder(context.dataFolder())},
            context.clock());
        if (!done)
            return done.error().code == ErrorCode::AlreadyExists
                ? context.fail(done.error().detail, QStringLiteral("nothing needs to be done; ask the provider for a newer folder"))
                : context.fail(done.error(), path);
        report(context, *folder, *done);
        return Done;
    }

private:
    static void report(const Context &context, const sync::ProviderFolder &folder, const sync::FolderImport &done)
    {
        const auto &catalogue = done.catalogue;
        const QString proof(proofs::outcomeName(folder.proof().outcome));
        QString text = QStringLiteral("%1 (%2)\nsignature: %3%4\n")
                           .arg(folder.descriptor().name, folder.descriptor().id, proof,
                               folder.proof().reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(folder.proof().reason));
        if (done.unchanged)
            text += QStringLiteral("nothing new since the last import\n");
        else
            text += QStringLiteral("%1 modules, %2 pathways: %3 added, %4 changed, %5 removed, %6 as before\n")
                        .arg(catalogue.modules)
                        .arg(catalogue.pathways)
                        .arg(catalogue.added)
                        .arg(catalogue.changed)
                        .arg(catalogue.removed)
                        .arg(catalogue.unchanged);
        text += QStringLiteral("packs: %1 here, %2 not in the folder\n").arg(done.packsHere).arg(done.packsMissing);
        for (const auto &problem : catalogue.problems + done.packProblems)
            text += QStringLiteral("left out: %1: %2\n").arg(problem.item, problem.reason);
        context.print(text,
            {{QStringLiteral("provider"),
                 QJsonObject{{QStringLiteral("id"), folder.descriptor().id}, {QStringLiteral("name"), folder.descriptor().name}}},
                {QStringLiteral("proof"),
                    QJsonObject{{QStringLiteral("outcome"), proof}, {QStringLiteral("reason"), folder.proof().reason}}},
                {QStringLiteral("unchanged"), done.unchanged}, {QStringLiteral("modules"), catalogue.modules},
                {QStringLiteral("pathways"), catalogue.pathways}, {QStringLiteral("added"), catalogue.added},
                {QStringLiteral("changed"), catalogue.changed}, {QStringLiteral("removed"), catalogue.removed},
                {QStringLiteral("kept"), catalogue.unchanged}, {QStringLiteral("leftOut"), catalogue.leftOut},
                {QStringLiteral("problems"), problemsJson(catalogue.problems)},
                {QStringLiteral("packs"),
                    QJsonObject{{QStringLiteral("here"), done.packsHere}, {QStringLiteral("missing"), done.packsMissing},
                        {QStringLiteral("problems"), problemsJson(done.packProblems)}}}});
    }
};

} // namespace

CommandPointer makeCatalogueImport()
{
    return std::make_unique<CatalogueImport>();
}

} // namespace wb::cli
