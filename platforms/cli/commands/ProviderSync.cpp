#include "platforms/cli/Commands.h"
#include "platforms/cli/ProviderAccess.h"

namespace wb::cli {

namespace {

class ProviderSync final : public Command {
public:
    QString name() const override { return QStringLiteral("provider sync"); }
    QString arguments() const override { return QStringLiteral("[PROVIDER...]"); }
    QString summary() const override
    {
        return QStringLiteral("fetch what is new now, from all providers that are not paused or from those named");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("accept-key"),
            QStringLiteral("Of the one provider named: trust its changed key, which has this fingerprint."),
            QStringLiteral("FINGERPRINT") });
    }
    int mostArguments() const override { return -1; }

    int run(Context &context) const override
    {
        const auto access = ProviderAccess::open(context);
        if (!access)
            return context.fail(access.error(), context.dataFolder());
        QList<sync::Subscription> chosen;
        for (const QString &text : context.arguments()) {
            const auto one = (*access)->find(text);
            if (!one)
                return context.fail(one.error(), text);
            chosen.append(*one);
        }
        if (context.has(QStringLiteral("accept-key"))) {
            if (chosen.size() != 1)
                return context.fail(QStringLiteral("--accept-key needs one provider"), QStringLiteral("name it"));
            if (const auto accepted =
                    (*access)->subscriptions().acceptOffered(chosen.first().id, context.option(QStringLiteral("accept-key")));
                !accepted)
                return context.fail(accepted.error(), chosen.first().name);
        }
        if (context.arguments().isEmpty()) {
            const auto all = (*access)->subscriptions().all();
            if (!all)
                return context.fail(all.error(), context.dataFolder());
            for (const auto &one : *all) {
                if (!one.isPaused)
                    chosen.append(one);
            }
        }
        return visit(context, **access, chosen);
    }

private:
    static int visit(const Context &context, ProviderAccess &access, const QList<sync::Subscription> &chosen)
    {
        int code = Done;
        QString text;
        QJsonArray list;
        for (const auto &one : chosen) {
            const auto done = access.runner().run(one.id);
            if (!done) {
                code = context.fail(done.error(), one.name);
                continue;
            }
            if (!done->visit)
                code = context.fail(done->visit.error(), one.name);
            text += runText(*done);
            list.append(runJson(*done));
        }
        context.print(text, { { QStringLiteral("providers"), list } });
        return code;
    }
};

} // namespace

CommandPointer makeProviderSync()
{
    return std::make_unique<ProviderSync>();
}

} // namespace wb::cli
