// How modules and pathways are told on the command line.
#pragma once

#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/PathwaySearch.h"

#include <QJsonObject>

namespace wb::cli {

[[nodiscard]] QJsonObject cardJson(const catalogue::ModuleCard &card);
[[nodiscard]] QString cardText(const catalogue::ModuleCard &card);

[[nodiscard]] QJsonObject pathwayJson(const catalogue::PathwayCard &card, const QStringList &languages);
[[nodiscard]] QString pathwayText(const catalogue::PathwayCard &card, const QStringList &languages);
// The route stop by stop.
[[nodiscard]] QString routeText(const catalogue::Route &route);

[[nodiscard]] QJsonObject moduleJson(const catalogue::Module &module);
[[nodiscard]] QString moduleText(const catalogue::Module &module, const QStringList &languages);

// Of the person at this terminal, best first, English last.
[[nodiscard]] QStringList readLanguages();

} // namespace wb::cli
