#include "core/packs/UpdatePlan.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/PackAddress.h"
#include "platforms/cli/PackSummary.h"

#include <QFile>

namespace wb::cli {

namespace {

Result<packs::UpdatePlan> planFromFile(const packs::Pack &held, const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, source.errorString());
    return packs::planUpdate(held, source);
}

class PackDiff final : public Command
{
public:
    QString name() const override { return QStringLiteral("pack diff"); }
    QString arguments() const override { return QStringLiteral("OLD NEW"); }
    QString summary() const override { return QStringLiteral("what a newer edition (a file or an https address) changes, and how much of it would be fetched"); }
    int leastArguments() const override { return 2; }
    int mostArguments() const override { return 2; }

    int run(Context &context) const override
    {
        const QString oldFile = context.arguments().first();
        const QString newFile = context.arguments().last();
        const auto held = packs::Pack::open(oldFile);
        if (!held)
            return context.fail(held.error(), oldFile);
        const auto plan = isPackAddress(newFile) ? planFromAddress(*held, newFile) : planFromFile(*held, newFile);
        if (!plan && plan.error().code == ErrorCode::UnsupportedFormat && isPackAddress(newFile))
            return context.fail(QStringLiteral("%1: %2").arg(newFile, plan.error().detail), QStringLiteral("download it and name the file"));
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
