#include "qml/Wanderbuch/Explore/Reading.h"

#include "core/catalogue/Fold.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wb::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

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
