// A pathway: ordered and optional modules, choices between some, and what they stack into.
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace wb::catalogue {

// One module, or a choice of `choose` out of `from`.
struct Stop {
    QString module; // empty for a choice
    bool optional = false;
    QString title; // of a choice; may be empty
    int choose = 0;
    QStringList from;
    [[nodiscard]] bool isChoice() const { return module.isEmpty(); }
};

struct StacksInto {
    QString title, description;
};

// What a pathway says in one language.
struct PathwayText {
    QString title, description;
    StacksInto stacksInto;
};

struct Pathway {
    QString identifier, language, provider, area, region;
    int eqfLevel = 0; // 1 to 8, 0 if not said
    PathwayText text; // in `language`
    QHash<QString, PathwayText> translations; // what one does not say of stacksInto stands there as in `text`
    QList<Stop> stops;

    // In the first of the languages there is ("de-AT" takes "de"); otherwise as written first.
    [[nodiscard]] const PathwayText &textIn(const QStringList &languages) const;
    [[nodiscard]] QStringList languages() const;
    // Every module named at any stop, in order.
    [[nodiscard]] QStringList modules() const;
};

// Reads {"identifier","title","description","language","translations":{TAG:{"title","description","stacksInto"}},"provider","area",
// "eqfLevel","region","stops":[{"module","optional"}|{"title","choose","from"}],"stacksInto":{"title","description"}}. A choice without a
// title is called by whoever shows it, in the language of the reader.
// At most 60 stops and 20 modules in a choice; a module stands on a route once. Errors: MalformedDocument naming the member.
[[nodiscard]] Result<Pathway> readPathway(const QJsonObject &document);

} // namespace wb::catalogue
