#include "platforms/cli/Commands.h"
#include "platforms/cli/ProviderAccess.h"

namespace wb::cli {

namespace {

class ProviderAdd final : public Command {
public:
    QString name() const override { return QStringLiteral("provider add"); }
    QString arguments() const override { return QStringLiteral("ADDRESS [--did DID | --yes]"); }
    QString summary() const override
    {
        return QStringLiteral(
            "look at a provider (address, link or folder) and, once its key is confirmed, keep its catalogue up to date");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            { QStringLiteral("did"), QStringLiteral("The id that it must have, from somebody you trust."), QStringLiteral("DID") });
        parser.addOption({ QStringLiteral("yes"), QStringLiteral("Trust whatever key it shows now.") });
        parser.addOption({ QStringLiteral("no-sync"), QStringLiteral("Do not fetch its catalogue yet.") });
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString text = context.arguments().first();
        const auto access = ProviderAccess::open(context);
        if (!access)
            return context.fail(access.error(), context.dataFolder());
        auto &runner = (*access)->runner();
        const auto preview = runner.preview(text);
        if (!preview)
            return context.fail(preview.error(), text);
        const QString did = context.option(QStringLiteral("did"));
        if (!did.isEmpty() && did != preview->did)
            return context.fail({ ErrorCode::KeyChanged, preview->did }, preview->name);
        QJsonObject json { { QStringLiteral("provider"), previewJson(*preview) }, { QStringLiteral("added"), false } };
        if (did.isEmpty() && !context.has(QStringLiteral("yes"))) {
            context.print(previewText(*preview)
                    + QStringLiteral("not added: compare the key, then run it again with --did %1\n").arg(preview->did),
                json);
            return Undecided;
        }
        const auto id = runner.add(*preview);
        if (!id)
            return context.fail(id.error(), preview->name);
        json.insert(QStringLiteral("added"), true);
        json.insert(QStringLiteral("id"), *id);
        QString said = previewText(*preview) + QStringLiteral("added as %1\n").arg(*id);
        int code = Done;
        if (!context.has(QStringLiteral("no-sync"))) {
            const auto done = runner.run(*id);
            if (!done)
                return context.fail(done.error(), preview->name);
            json.insert(QStringLiteral("sync"), runJson(*done));
            said += runText(*done);
            if (!done->visit)
                code = context.fail(done->visit.error(), preview->name);
        }
        context.print(said, json);
        return code;
    }
};

} // namespace

CommandPointer makeProviderAdd()
{
    return std::make_unique<ProviderAdd>();
}

} // namespace wb::cli
