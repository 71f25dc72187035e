#include "sync/providers/ProviderBook.h"

#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/LibraryFile.h"
#include "sync/providers/Subscriptions.h"

namespace wb::sync {

namespace {

Result<QString> ownerIn(storage::Database &library, const QString &module)
{
    auto owner = catalogue::CatalogueReader(library).providerOf(module);
    if (!owner && owner.error().code == ErrorCode::NotFound)
        return QString();
    return owner;
}

} // namespace

ProviderBook::ProviderBook(const QString &folder)
    : m_folder(folder)
{
}

ProviderBook::~ProviderBook() = default;

Result<storage::Database *> ProviderBook::library()
{
    if (!m_library) {
        WB_TRY(auto opened, catalogue::openLibrary(m_folder));
        WB_CHECK(Subscriptions::prepare(*opened));
        m_library = std::move(opened);
    }
    return m_library.get();
}

Result<QString> ProviderBook::ownerOf(const QString &module)
{
    const QMutexLocker lock(&m_mutex);
    WB_TRY(storage::Database * library, this->library());
    return ownerIn(*library, module);
}

Result<QStringList> ProviderBook::ownOf(const QString &provider, const QStringList &modules)
{
    const QMutexLocker lock(&m_mutex);
    WB_TRY(storage::Database * library, this->library());
    QStringList own;
    for (const QString &module : modules) {
        WB_TRY(const QString owner, ownerIn(*library, module));
        if (!owner.isEmpty() && owner == provider)
            own.append(module);
    }
    return own;
}

Result<QString> ProviderBook::someModuleOf(const QString &provider)
{
    const QMutexLocker lock(&m_mutex);
    WB_TRY(storage::Database * library, this->library());
    return catalogue::CatalogueReader(*library).someModuleOf(provider);
}

Result<QString> ProviderBook::titleOf(const QString &module, const QStringList &languages)
{
    const QMutexLocker lock(&m_mutex);
    WB_TRY(storage::Database * library, this->library());
    WB_TRY(const auto facts, catalogue::CatalogueReader(*library).facts({ module }, languages));
    return facts.value(module).title;
}

Result<std::optional<Subscription>> ProviderBook::subscription(const QString &provider)
{
    const QMutexLocker lock(&m_mutex);
    WB_TRY(storage::Database * library, this->library());
    return Subscriptions(*library).byDid(provider);
}

} // namespace wb::sync
