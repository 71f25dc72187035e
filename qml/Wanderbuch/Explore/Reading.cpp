#include "qml/Wanderbuch/Explore/Reading.h"

#include "core/catalogue/Fold.h"
#include "core/catalogue/Library.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPromise>

#include <algorithm>
#include <memory>

namespace wb::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

// The pathways, then the facts of every module on their routes. A library that goes before it has answered leaves the answer
// cancelled.
QFuture<Result<LoadedPathways>> withModules(Services &services, const QFuture<Result<QList<catalogue::OfferedPathway>>> &offered)
{
    catalogue::Library *library = &services.library();
    auto promise = std::make_shared<QPromise<Result<LoadedPathways>>>();
    promise->start();
    const auto answer = [promise](const Result<LoadedPathways> &loaded) {
        promise->addResult(loaded);
        promise->finish();
    };
    whenDone(offered, library, [library, answer, languages = wantedLanguages(services)](const Result<QList<catalogue::OfferedPathway>> &pathways) {
        if (!pathways) {
            answer(tl::unexpected(pathways.error()));
            return;
        }
        LoadedPathways loaded;
        QStringList modules;
        for (const catalogue::OfferedPathway &entry : *pathways) {
            loaded.pathways.append(entry.pathway);
            modules += entry.pathway.modules();
        }
        modules.removeDuplicates();
        whenDone(library->facts(modules, languages), library, [answer, loaded = std::move(loaded)](const Result<catalogue::ModuleLookup> &facts) mutable {
            if (!facts) {
                answer(tl::unexpected(facts.error()));
                return;
            }
            loaded.modules = *facts;
            answer(std::move(loaded));
        });
    });
    return promise->future();
}

bool holds(const QString &text, const QStringList &beginnings)
{
    const QStringList words = catalogue::foldedWords(text);
    return std::all_of(beginnings.begin(), beginnings.end(), [&](const QString &beginning) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(beginning); });
    });
}

} // namespace

QStringList wantedLanguages(const Services &services)
{
    QStringList wanted;
    if (const QString chosen = services.settings()->language(); !chosen.isEmpty())
        wanted.append(chosen);
    wanted += QLocale().uiLanguages();
    wanted += QLocale::system().uiLanguages();
    wanted.append(QStringLiteral("en"));
    wanted.removeAll(QStringLiteral("C"));
    wanted.removeDuplicates();
    return wanted;
}

QFuture<Result<LoadedPathways>> loadAllPathways(Services &services)
{
    return withModules(services, services.library().pathways());
}

QFuture<Result<LoadedPathways>> loadPathwaysWith(Services &services, const QString &module)
{
    return withModules(services, services.library().pathwaysWith(module));
}

QFuture<Result<LoadedPathways>> loadPathway(Services &services, const QString &identifier)
{
    using List = Result<QList<catalogue::OfferedPathway>>;
    return withModules(services, services.library().pathway(identifier).then([](const Result<catalogue::OfferedPathway> &answer) -> List {
        if (!answer)
            return tl::unexpected(answer.error());
        return QList<catalogue::OfferedPathway>{*answer};
    }));
}

QFuture<Result<catalogue::ModuleLookup>> moduleFacts(Services &services, const QStringList &identifiers)
{
    return services.library().facts(identifiers, wantedLanguages(services));
}

void keepMatching(QList<PathwayCards::Entry> &pathways, QList<catalogue::ModuleFacts> &modules, const QStringList &foldedWords)
{
    pathways.removeIf([&](const PathwayCards::Entry &entry) { return !holds(entry.words.join(QLatin1Char(' ')), foldedWords); });
    modules.removeIf([&](const catalogue::ModuleFacts &facts) { return !holds(facts.title, foldedWords); });
    std::sort(modules.begin(), modules.end(), [](const catalogue::ModuleFacts &a, const catalogue::ModuleFacts &b) {
        return catalogue::folded(a.title) < catalogue::folded(b.title);
    });
}

QString problemText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InUse: return Words::tr("Another Wanderbuch has the library open. Close it, then start this one again.");
    case ErrorCode::NotReadable:
    case ErrorCode::NotWritable: return Words::tr("The folder of the library cannot be used. Check that the disk is there and not full, then start Wanderbuch again.");
    default: return Words::tr("Start Wanderbuch again. If this stays so, import the catalogue of the provider again: nothing of yours is lost.");
    }
}

} // namespace wb::ui
