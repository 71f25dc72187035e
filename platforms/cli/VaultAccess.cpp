#include "platforms/cli/VaultAccess.h"

#include "platforms/common/Places.h"

namespace wb::cli {

std::unique_ptr<vault::Vault> vaultOf(const Context &context, const QList<storage::MigrationSet> &further)
{
    return std::make_unique<vault::Vault>(
        vault::Vault::Config{.folder = platforms::vaultFolder(context.dataFolder()), .migrations = further, .clock = &context.clock()});
}

Result<OpenVault> openVault(const Context &context, const QList<storage::MigrationSet> &further)
{
    OpenVault open{vaultOf(context, further), {}};
    if (open.vault->state() == vault::Vault::State::Absent)
        return failure(ErrorCode::NotFound, open.vault->folder());
    if (open.vault->keys().device) {
        WB_CHECK(open.vault->unlockWithDevice().result());
        return open;
    }
    WB_TRY(open.passphrase, context.passphrase(QStringLiteral("Passphrase of the vault")));
    WB_CHECK(open.vault->unlock(open.passphrase.clone()).result());
    return open;
}

int failVault(const Context &context, const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return context.fail(QStringLiteral("there is no vault in %1").arg(context.dataFolder()),
            QStringLiteral("make one with: wanderbuch-cli vault init"));
    if (error.code == ErrorCode::InvalidArgument)
        return context.fail(error.detail, QStringLiteral("give the passphrase with --passphrase-file, or run it in a terminal"));
    if (error.code == ErrorCode::WrongPassphrase || error.code == ErrorCode::Throttled)
        return context.fail(Error{error.code, error.code == ErrorCode::Throttled ? error.detail : QString()});
    return context.fail(error, QStringLiteral("the vault"));
}

} // namespace wb::cli
