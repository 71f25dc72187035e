#include "platforms/cli/Commands.h"
#include "platforms/cli/VaultAccess.h"

namespace wb::cli {

namespace {

class VaultInit final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault init"); }
    QString arguments() const override { return {}; }
    QString summary() const override { return QStringLiteral("make the vault and choose its passphrase"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {QStringLiteral("recovery-code"), QStringLiteral("Also make a recovery code and print it: keep the paper.")});
        parser.addOption({QStringLiteral("no-passphrase"),
            QStringLiteral("It opens with a key on this device: whoever uses this account can read it.")});
    }

    int run(Context &context) const override
    {
        const auto vault = vaultOf(context);
        if (vault->state() != vault::Vault::State::Absent)
            return context.fail(QStringLiteral("there is a vault in %1 already").arg(context.dataFolder()),
                QStringLiteral("use it, or name another folder with --data"));
        crypto::SecretBytes passphrase;
        if (!context.has(QStringLiteral("no-passphrase"))) { // asked for before anything is made
            auto given = context.passphrase(QStringLiteral("New passphrase"), true);
            if (!given)
                return failVault(context, given.error());
            passphrase = std::move(*given);
        }
        if (const auto created = vault->create().result(); !created)
            return failVault(context, created.error());
        if (!passphrase.isEmpty()) {
            if (const auto set = vault->setPassphrase(std::move(passphrase)).result(); !set)
                return failVault(context, set.error());
        }
        QJsonObject object{{QStringLiteral("folder"), vault->folder()}};
        QString text = QStringLiteral("made a vault in %1").arg(vault->folder());
        if (context.has(QStringLiteral("recovery-code"))) {
            const auto code = vault->newRecoveryCode().result();
            if (!code)
                return failVault(context, code.error());
            text += QStringLiteral("\nrecovery code: %1").arg(*code);
            object.insert(QStringLiteral("recoveryCode"), *code);
        }
        context.print(text, object);
        return Done;
    }
};

} // namespace

CommandPointer makeVaultInit()
{
    return std::make_unique<VaultInit>();
}

} // namespace wb::cli
