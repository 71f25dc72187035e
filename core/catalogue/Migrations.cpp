#include "core/catalogue/Migrations.h"

namespace wb::catalogue {

storage::MigrationSet migrations()
{
    return {QStringLiteral("catalogue"), {QStringLiteral(":/wanderbuch/catalogue/001_catalogue.sql")}};
}

} // namespace wb::catalogue
