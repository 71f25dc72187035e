#include "core/catalogue/Search.h"
#include "platforms/cli/CatalogueText.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/LibraryAccess.h"

namespace wb::cli {

namespace {

constexpr int defaultLimit = 20;
constexpr int mostLimit = 10000;

class CatalogueSearch final : public Command
{
public:
    QString name() const override { return QStringLiteral("catalogue search"); }
    QString arguments() const override { return QStringLiteral("WORDS..."); }
    QString summary() const override { return QStringLiteral("find modules and pathways; the last word may be a beginning"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("limit"), QStringLiteral("At most N modules (%1 if not given).").arg(defaultLimit),
            QStringLiteral("N")});
        parser.addOption({QStringLiteral("facet"),
            QStringLiteral("Only modules with this value, e.g. area=business, eqf=5, language=de, cost=free. May be given again."),
            QStringLiteral("NAME=VALUE")});
        parser.addOption(
            {QStringLiteral("sort"), QStringLiteral("relevance, shortest, newest or title."), QStringLiteral("ORDER")});
        parser.addOption({QStringLiteral("facets"), QStringLiteral("Also count the values of every facet.")});
    }
    int mostArguments() const override { return -1; }

    int run(Context &context) const override
    {
        catalogue::SearchQuery query{context.arguments().join(QLatin1Char(' ')), {}, catalogue::Sort::Relevance, readLanguages()};
        bool good = true;
        const int limit = context.has(QStringLiteral("limit")) ? context.option(QStringLiteral("limit")).toInt(&good)
                                                               : defaultLimit;
        if (!good || limit < 1 || limit > mostLimit)
            return usage(context, QStringLiteral("--limit is not a number from 1 to %1").arg(mostLimit));
        if (!readSort(context, query) || !readFacets(context, query))
            return usage(context, QStringLiteral("--sort or --facet has a value that is not known"));
        auto library = openLibraryWithBundle(context);
        if (!library)
            return context.fail(library.error(), context.dataFolder());
        return search(context, **library, query, limit);
    }

private:
    static int usage(const Context &context, const QString &what)
    {
        (void)context.fail(what, QStringLiteral("see: wanderbuch-cli catalogue search --help"));
        return Usage;
    }

    static bool readSort(const Context &context, catalogue::SearchQuery &query)
    {
        const QStringList names{
            QStringLiteral("relevance"), QStringLiteral("shortest"), QStringLiteral("newest"), QStringLiteral("title")};
        const qsizetype chosen = context.has(QStringLiteral("sort")) ? names.indexOf(context.option(QStringLiteral("sort"))) : 0;
        query.sort = static_cast<catalogue::Sort>(qMax(0, int(chosen)));
        return chosen >= 0;
    }

    static bool readFacets(const Context &context, catalogue::SearchQuery &query)
    {
        for (const QString &choice : context.options(QStringLiteral("facet"))) {
            const QString facet = choice.section(QLatin1Char('='), 0, 0);
            const auto found = std::find_if(catalogue::allFacets.begin(), catalogue::allFacets.end(),
                [&facet](auto known) { return facet == catalogue::facetName(known); });
            if (found == catalogue::allFacets.end() || !choice.contains(QLatin1Char('=')))
                return false;
            query.selection[*found].append(choice.section(QLatin1Char('='), 1));
        }
        return true;
    }

    static Result<QList<catalogue::PathwayCard>> pathways(storage::Database &library, const catalogue::SearchQuery &query)
    {
        catalogue::CatalogueReader reader(library);
        WB_TRY(const auto offered, reader.pathways());
        QStringList modules;
        for (const auto &pathway : offered)
            modules += pathway.pathway.modules();
        WB_TRY(const auto facts, reader.facts(modules, query.languages));
        return catalogue::findPathways(offered, facts, query);
    }

    static int search(const Context &context, storage::Database &library, const catalogue::SearchQuery &query, int limit)
    {
        auto search = catalogue::Search::open(library);
        if (!search)
            return context.fail(search.error());
        const auto page = (*search)->page(query, 0, limit);
        if (!page)
            return context.fail(page.error());
        const auto counts = (*search)->facets(query);
        if (!counts)
            return context.fail(counts.error());
        catalogue::SearchQuery mended = query;
        if (!page->corrected.isEmpty())
            mended.text = page->corrected;
        const auto found = pathways(library, mended);
        if (!found)
            return context.fail(found.error());

        QString text;
        QJsonArray modules, routes;
        if (!page->corrected.isEmpty())
            text += QStringLiteral("No module holds these words; looked for: %1\n").arg(page->corrected);
        for (const auto &card : *found) {
            text += pathwayText(card, query.languages) + QLatin1Char('\n');
            routes.append(pathwayJson(card, query.languages));
        }
        for (const auto &card : page->modules) {
            text += cardText(card) + QLatin1Char('\n');
            modules.append(cardJson(card));
        }
        text += QStringLiteral("%1 of %2 modules, %3 pathways").arg(page->modules.size()).arg(counts->total).arg(found->size());
        QJsonObject object{{QStringLiteral("query"), query.text}, {QStringLiteral("corrected"), page->corrected},
            {QStringLiteral("total"), counts->total}, {QStringLiteral("modules"), modules}, {QStringLiteral("pathways"), routes}};
        if (context.has(QStringLiteral("facets")))
            addFacets(*counts, text, object);
        context.print(text, object);
        return Done;
    }

    static void addFacets(const catalogue::FacetCounts &counts, QString &text, QJsonObject &object)
    {
        QJsonObject facets;
        for (auto it = counts.values.begin(); it != counts.values.end(); ++it) {
            QJsonObject values;
            QStringList words;
            for (const auto &value : it.value()) {
                values.insert(value.value, value.count);
                words.append(QStringLiteral("%1 (%2)").arg(value.value).arg(value.count));
            }
            facets.insert(QString(catalogue::facetName(it.key())), values);
            text += QStringLiteral("\n%1: %2").arg(QString(catalogue::facetName(it.key())), words.join(QStringLiteral(", ")));
        }
        object.insert(QStringLiteral("facets"), facets);
    }
};

} // namespace

CommandPointer makeCatalogueSearch()
{
    return std::make_unique<CatalogueSearch>();
}

} // namespace wb::cli
