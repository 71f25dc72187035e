#include "platforms/cli/Commands.h"
#include "platforms/cli/ProviderAccess.h"

namespace wb::cli {

namespace {

class ProviderList final : public Command {
public:
    QString name() const override { return QStringLiteral("provider list"); }
    QString arguments() const override { return {}; }
    QString summary() const override { return QStringLiteral("the providers that were added, and how things stand with each"); }

    int run(Context &context) const override
    {
        const auto access = ProviderAccess::open(context);
        if (!access)
            return context.fail(access.error(), context.dataFolder());
        const auto all = (*access)->subscriptions().all();
        if (!all)
            return context.fail(all.error(), context.dataFolder());
        QString text;
        QJsonArray list;
        for (const auto &one : *all) {
            text += providerText(one);
            list.append(providerJson(one));
        }
        context.print(list.isEmpty() ? QStringLiteral("no provider is added; see: provider add --help") : text,
            { { QStringLiteral("providers"), list } });
        return Done;
    }
};

} // namespace

CommandPointer makeProviderList()
{
    return std::make_unique<ProviderList>();
}

} // namespace wb::cli
