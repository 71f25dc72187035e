#include "core/vault/Backup.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/VaultAccess.h"
#include "platforms/common/Places.h"

namespace wb::cli {

namespace {

class VaultRestore final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault restore"); }
    QString arguments() const override { return QStringLiteral("FILE"); }
    QString summary() const override { return QStringLiteral("put a backup in place of the vault; the old one is kept beside it"); }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString file = context.arguments().first();
        const auto passphrase = context.passphrase(QStringLiteral("Passphrase of the backup"));
        if (!passphrase)
            return failVault(context, passphrase.error());
        const auto done = vault::restoreBackup(file, *passphrase, platforms::vaultFolder(context.dataFolder()), context.clock());
        if (!done)
            return context.fail(done.error(), file);
        context.print(QStringLiteral("restored %1 credentials from %2; the vault opens with the backup's passphrase")
                          .arg(done->credentials)
                          .arg(file),
            {{QStringLiteral("file"), file}, {QStringLiteral("created"), toRfc3339(done->created)},
                {QStringLiteral("credentials"), done->credentials}, {QStringLiteral("events"), done->events}});
        return Done;
    }
};

} // namespace

CommandPointer makeVaultRestore()
{
    return std::make_unique<VaultRestore>();
}

} // namespace wb::cli
