#include "core/trust/Verifier.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/VaultAccess.h"

namespace wb::cli {

namespace {

class VaultShow final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault show"); }
    QString arguments() const override { return QStringLiteral("ID"); }
    QString summary() const override { return QStringLiteral("one credential, verified now"); }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        auto open = openVault(context);
        if (!open)
            return failVault(context, open.error());
        const QString id = context.arguments().first();
        const auto record =
            open->vault->run([id](vault::Session &session) { return vault::CredentialStore(session).get(id); }).result();
        if (!record && record.error().code == ErrorCode::NotFound)
            return context.fail(QStringLiteral("the vault holds no credential %1").arg(id),
                QStringLiteral("see their ids with: wanderbuch-cli vault list"));
        if (!record)
            return failVault(context, record.error());
        const trust::TrustStore store = trustStore(context);
        const auto report = trust::Verifier(context.clock(), store).verify(record->raw);
        QJsonObject object = recordJson(*record);
        object.insert(QStringLiteral("report"), report.toJson());
        context.print(recordLine(*record) + QLatin1Char('\n') + reportText(report), object);
        return Done;
    }
};

} // namespace

CommandPointer makeVaultShow()
{
    return std::make_unique<VaultShow>();
}

} // namespace wb::cli
