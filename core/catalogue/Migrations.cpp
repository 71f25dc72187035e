#include "core/catalogue/Migrations.h"

namespace wb::catalogue {

storage::MigrationSet migrations()
{
    return {QStringLiteral("catalogue"), {QStringLiteral(":/wanderbuch/catalogue/001_catalogue.sql"), QStringLiteral(":/wanderbuch/catalogue/002_shards.sql"),
            QStringLiteral(":/wanderbuch/catalogue/003_index.sql")}};
}

} // namespace wb::catalogue
