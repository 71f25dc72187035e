#include "qml/Wanderbuch/Wallet/Companion.h"

#include "core/credentials/PresentationBuilder.h"
#include "core/vault/CredentialStore.h"

namespace wb::ui {

namespace {

constexpr qsizetype mostCompanions = 200;

} // namespace

Result<QList<Companion>> companionsOf(vault::Session &session, const QString &credential)
{
    const vault::CredentialStore store(session);
    WB_TRY(const auto all, store.list());
    QList<Companion> found;
    for (const vault::CredentialRecord &listed : all) {
        if (listed.id == credential || found.size() == mostCompanions)
            continue;
        WB_TRY(const auto record, store.get(listed.id));
        if (!credentials::canBePresented(record.raw))
            continue;
        Companion one;
        one.title = record.title;
        one.issuer = record.issuerName;
        one.id = record.id;
        found << one;
    }
    return found;
}

} // namespace wb::ui
