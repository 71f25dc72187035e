// Numbered changes of a schema. A module that owns tables has one set; a released file of it never changes again.
#pragma once

#include "core/storage/Database.h"

#include <QStringList>

namespace wb::storage {

struct MigrationSet {
    QString name; // of the module, e.g. "changes"
    QStringList files; // in order: Qt resources (":/…/001_initial.sql"), or SQL texts; the first makes version 1
};

// Brings the set's tables to its newest version, each step in a transaction of its own. The versions are kept in
// schema_versions. Errors: SchemaTooNew (written by a newer Wanderbuch; nothing was changed), NotReadable (no such resource).
[[nodiscard]] Result<void> migrate(Database &database, const MigrationSet &set);

// The version of the set's tables, 0 if they are not there.
[[nodiscard]] Result<int> schemaVersion(Database &database, const QString &set);

} // namespace wb::storage
