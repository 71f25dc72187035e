#include "platforms/cli/Commands.h"
#include "platforms/cli/ProviderAccess.h"

namespace wb::cli {

namespace {

class ProviderRemove final : public Command {
public:
    QString name() const override { return QStringLiteral("provider remove"); }
    QString arguments() const override { return QStringLiteral("PROVIDER"); }
    QString summary() const override { return QStringLiteral("forget a provider and its catalogue; packs that are here stay"); }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const auto access = ProviderAccess::open(context);
        if (!access)
            return context.fail(access.error(), context.dataFolder());
        const QString text = context.arguments().first();
        const auto one = (*access)->find(text);
        if (!one)
            return context.fail(one.error(), text);
        if (const auto removed = (*access)->subscriptions().remove(one->id); !removed)
            return context.fail(removed.error(), one->name);
        context.print(QStringLiteral("%1 is removed").arg(one->name), { { QStringLiteral("removed"), providerJson(*one) } });
        return Done;
    }
};

} // namespace

CommandPointer makeProviderRemove()
{
    return std::make_unique<ProviderRemove>();
}

} // namespace wb::cli
