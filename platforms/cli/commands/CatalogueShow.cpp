#include "platforms/cli/CatalogueText.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/LibraryAccess.h"

namespace wb::cli {

namespace {

class CatalogueShow final : public Command
{
public:
    QString name() const override { return QStringLiteral("catalogue show"); }
    QString arguments() const override { return QStringLiteral("[IDENTIFIER]"); }
    QString summary() const override
    {
        return QStringLiteral("one module or pathway; without a name, the providers in the library");
    }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        auto library = openLibraryWithBundle(context);
        if (!library)
            return context.fail(library.error(), context.dataFolder());
        catalogue::CatalogueReader reader(**library);
        if (context.arguments().isEmpty())
            return showProviders(context, reader);
        const QString identifier = context.arguments().first();
        if (const auto module = reader.module(identifier)) {
            context.print(moduleText(*module, readLanguages()), moduleJson(*module));
            return Done;
        }
        const auto pathway = reader.pathway(identifier);
        if (pathway)
            return showPathway(context, reader, *pathway);
        if (pathway.error().code == ErrorCode::NotFound)
            return context.fail(QStringLiteral("nobody in this library offers %1").arg(identifier),
                QStringLiteral("find its identifier with: wanderbuch-cli catalogue search WORDS"));
        return context.fail(pathway.error(), identifier);
    }

private:
    static int showPathway(const Context &context, catalogue::CatalogueReader &reader, const catalogue::OfferedPathway &offered)
    {
        const auto facts = reader.facts(offered.pathway.modules(), readLanguages());
        if (!facts)
            return context.fail(facts.error());
        const catalogue::PathwayCard card{offered, catalogue::planRoute(offered.pathway, *facts)};
        const auto &text = offered.pathway.textIn(readLanguages());
        const auto &into = text.stacksInto;
        context.print(
            QStringLiteral("%1\n\n%2\n\n%3%4")
                .arg(pathwayText(card, readLanguages()), text.description, routeText(card.route),
                    into.title.isEmpty() ? QString() : QStringLiteral("stacks into: ") + into.title),
            pathwayJson(card, readLanguages()));
        return Done;
    }

    static int showProviders(const Context &context, catalogue::CatalogueReader &reader)
    {
        const auto providers = reader.providers();
        if (!providers)
            return context.fail(providers.error());
        QString text;
        QJsonArray list;
        for (const auto &provider : *providers) {
            text += QStringLiteral("%1 (%2)\n  signature: %3; from %4\n")
                        .arg(provider.name, provider.did, provider.proof, provider.location);
            list.append(QJsonObject{{QStringLiteral("id"), provider.did}, {QStringLiteral("name"), provider.name},
                {QStringLiteral("region"), provider.region},
                {QStringLiteral("languages"), QJsonArray::fromStringList(provider.languages)},
                {QStringLiteral("location"), provider.location}, {QStringLiteral("proof"), provider.proof},
                {QStringLiteral("updated"), toRfc3339(provider.updated)},
                {QStringLiteral("imported"), toRfc3339(provider.imported)}});
        }
        context.print(
            list.isEmpty() ? QStringLiteral("no provider yet; take one in with: wanderbuch-cli catalogue import FOLDER") : text,
            {{QStringLiteral("providers"), list}});
        return Done;
    }
};

} // namespace

CommandPointer makeCatalogueShow()
{
    return std::make_unique<CatalogueShow>();
}

} // namespace wb::cli
