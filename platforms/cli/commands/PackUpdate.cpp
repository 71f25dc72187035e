#include "core/packs/PackUpdate.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/PackAddress.h"
#include "platforms/cli/PackSummary.h"

#include <QFile>

namespace wb::cli {

namespace {

class PackUpdate final : public Command
{
public:
    QString name() const override { return QStringLiteral("pack update"); }
    QString arguments() const override { return QStringLiteral("FILE --from NEW"); }
    QString summary() const override
    {
        return QStringLiteral("bring a pack to a newer edition, reading from NEW only what is not here already");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("from"), QStringLiteral("The newer edition, a file or an https address."), QStringLiteral("NEW")});
        parser.addOption({QStringLiteral("o"), QStringLiteral("Write here and leave FILE as it is."), QStringLiteral("OUT")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("from")}; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString file = context.arguments().first();
        const QString target = context.has(QStringLiteral("o")) ? context.option(QStringLiteral("o")) : file;
        const auto held = packs::Pack::open(file);
        if (!held)
            return context.fail(held.error(), file);
        if (isPackAddress(context.option(QStringLiteral("from"))))
            return fromAddress(context, *held, target);
        QFile source(context.option(QStringLiteral("from")));
        if (!source.open(QIODevice::ReadOnly))
            return context.fail({ErrorCode::NotReadable, source.errorString()}, source.fileName());
        const auto plan = packs::planUpdate(*held, source);
        if (!plan)
            return failPlan(context, plan.error(), source.fileName());
        if (!plan->isUpToDate || target != file) {
            if (const auto updated = packs::updatePack(*held, source, *plan, target); !updated)
                return context.fail(updated.error(), source.fileName());
        }
        context.print(planText(*held, *plan), planJson(*held, *plan));
        return Done;
    }

private:
    static int fromAddress(const Context &context, const packs::Pack &held, const QString &target)
    {
        const QString address = context.option(QStringLiteral("from"));
        const auto fetched = updateFromAddress(held.path(), address, target);
        if (!fetched)
            return failPlan(context, fetched.error(), address);
        QString text = planText(held, *fetched->plan);
        if (fetched->isWhole)
            text += QStringLiteral("\nfetched as a whole");
        QJsonObject json = planJson(held, *fetched->plan);
        json.insert(QStringLiteral("fetchedAsWhole"), fetched->isWhole);
        context.print(text, json);
        return Done;
    }
};

} // namespace

CommandPointer makePackUpdate()
{
    return std::make_unique<PackUpdate>();
}

} // namespace wb::cli
