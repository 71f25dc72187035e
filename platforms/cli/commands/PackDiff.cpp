#include "core/packs/UpdatePlan.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/PackSummary.h"

#include <QFile>

namespace wb::cli {

namespace {

class PackDiff final : public Command
{
public:
    QString name() const override { return QStringLiteral("pack diff"); }
    QString arguments() const override { return QStringLiteral("OLD NEW"); }
    QString summary() const override { return QStringLiteral("what a newer edition changes, and how much of it would be fetched"); }
    int leastArguments() const override { return 2; }
    int mostArguments() const override { return 2; }

    int run(Context &context) const override
    {
        const QString oldFile = context.arguments().first();
        const QString newFile = context.arguments().last();
        const auto held = packs::Pack::open(oldFile);
        if (!held)
            return context.fail(held.error(), oldFile);
        QFile source(newFile);
        if (!source.open(QIODevice::ReadOnly))
            return context.fail({ErrorCode::NotReadable, source.errorString()}, newFile);
        const auto plan = packs::planUpdate(*held, source);
        if (!plan)
            return failPlan(context, plan.error(), newFile);
        context.print(planText(*held, *plan), planJson(*held, *plan));
        return Done;
    }
};

} // namespace

CommandPointer makePackDiff()
{
    return std::make_unique<PackDiff>();
}

} // namespace wb::cli
