// The lines of a result list, read by number.
#pragma once

#include "core/catalogue/SearchQuery.h"
#include "core/storage/Database.h"

namespace wb::catalogue {

// In the order of `modules`; each with the title of the edition in the first of `languages` that there is, otherwise the
// first edition. Modules that are gone are left out.
[[nodiscard]] Result<QList<ModuleCard>> readCards(
    storage::Database &database, const QList<qint64> &modules, const QStringList &languages);

// Which of `offered` suits best: exact tag, then the same base language, then the first.
[[nodiscard]] qsizetype bestLanguage(const QStringList &offered, const QStringList &wanted);

} // namespace wb::catalogue
