#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/VaultAccess.h"

namespace wb::cli {

namespace {

class VaultList final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault list"); }
    QString arguments() const override { return QStringLiteral("[WORDS...]"); }
    QString summary() const override
    {
        return QStringLiteral("the credentials in the vault, newest first; with words, those that hold them");
    }
    int mostArguments() const override { return -1; }

    int run(Context &context) const override
    {
        auto open = openVault(context);
        if (!open)
            return failVault(context, open.error());
        const QString words = context.arguments().join(QLatin1Char(' '));
        const auto records = open->vault
                                 ->run([words](vault::Session &session) {
                                     return words.isEmpty() ? vault::CredentialStore(session).list()
                                                            : vault::CredentialStore(session).search(words);
                                 })
                                 .result();
        if (!records)
            return failVault(context, records.error());
        QString text;
        QJsonArray list;
        for (const auto &record : *records) {
            text += recordLine(record) + QLatin1Char('\n');
            list.append(recordJson(record));
        }
        if (list.isEmpty())
            text = QStringLiteral("no credentials; put some in with: wanderbuch-cli vault import FILE...");
        context.print(text, {{QStringLiteral("credentials"), list}});
        return Done;
    }
};

} // namespace

CommandPointer makeVaultList()
{
    return std::make_unique<VaultList>();
}

} // namespace wb::cli
