#include "core/vault/Backup.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/VaultAccess.h"

namespace wb::cli {

namespace {

class VaultBackup final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault backup"); }
    QString arguments() const override { return QStringLiteral("-o FILE"); }
    QString summary() const override
    {
        return QStringLiteral("write the whole vault to one encrypted file, then read it back and compare");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {QStringLiteral("o"), QStringLiteral("The backup to write (.wbbackup). It opens with the vault's passphrase of today."),
                QStringLiteral("FILE")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("o")}; }

    int run(Context &context) const override
    {
        auto open = openVault(context);
        if (!open)
            return failVault(context, open.error());
        if (open->passphrase.isEmpty()) { // the vault opens with the device's key: the backup needs a passphrase of its own
            auto chosen = context.passphrase(QStringLiteral("Passphrase for the backup"), true);
            if (!chosen)
                return failVault(context, chosen.error());
            open->passphrase = std::move(*chosen);
        }
        const QString out = context.option(QStringLiteral("o"));
        auto secret = std::make_shared<crypto::SecretBytes>(std::move(open->passphrase));
        const auto done =
            open->vault->run([out, secret](vault::Session &session) { return vault::writeBackup(session, out, *secret); }).result();
        if (!done)
            return context.fail(done.error(), out);
        context.print(
            QStringLiteral("%1: %2 credentials, %3 bytes; read back and compared").arg(out).arg(done->credentials).arg(done->bytes),
            {{QStringLiteral("file"), out}, {QStringLiteral("created"), toRfc3339(done->created)},
                {QStringLiteral("credentials"), done->credentials}, {QStringLiteral("events"), done->events},
                {QStringLiteral("bytes"), done->bytes}});
        return Done;
    }
};

} // namespace

CommandPointer makeVaultBackup()
{
    return std::make_unique<VaultBackup>();
}

} // namespace wb::cli
