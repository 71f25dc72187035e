// Whose a module is and how things stand with a provider, for whoever sends something to one. Reads the library on a connection of
// its own, opened by the first question; any number of threads.
#pragma once

#include "core/storage/Database.h"
#include "sync/providers/Subscription.h"

#include <QMutex>

namespace wb::sync {

class ProviderBook {
public:
    // `folder` is the library's (see catalogue::openLibrary).
    explicit ProviderBook(const QString &folder);
    ~ProviderBook();

    // DID of whoever's module it is, as the catalogue says; empty: nobody's.
    [[nodiscard]] Result<QString> ownerOf(const QString &module);
    // Those of `modules` that are this provider's.
    [[nodiscard]] Result<QStringList> ownOf(const QString &provider, const QStringList &modules);
    // One that it offers, to show something by; empty if it offers none.
    [[nodiscard]] Result<QString> someModuleOf(const QString &provider);
    // Of a module, in the language that suits best; empty if nobody offers it.
    [[nodiscard]] Result<QString> titleOf(const QString &module, const QStringList &languages);
    // Nothing if it was not added by an address: a library that came with the app, say.
    [[nodiscard]] Result<std::optional<Subscription>> subscription(const QString &provider);

private:
    Result<storage::Database *> library();

    QString m_folder;
    QMutex m_mutex;
    std::unique_ptr<storage::Database> m_library;
};

} // namespace wb::sync
