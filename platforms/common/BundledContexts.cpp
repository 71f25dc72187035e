#include "platforms/common/BundledContexts.h"

#include <QDir>

// Expands to a declaration of its own, so it stands outside every namespace.
static void registerContexts()
{
    Q_INIT_RESOURCE(wanderbuch_contexts);
}

namespace wb::platforms {

Result<linkeddata::ContextTable> bundledContexts()
{
    registerContexts();
    linkeddata::ContextTable contexts;
    WB_CHECK(contexts.insertFolder(QStringLiteral(":/wanderbuch/contexts")));
    return contexts;
}

} // namespace wb::platforms
