#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/ErrorText.h"
#include "platforms/cli/VaultAccess.h"

namespace wb::cli {

namespace {

class VaultImport final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault import"); }
    QString arguments() const override { return QStringLiteral("FILE..."); }
    QString summary() const override
    {
        return QStringLiteral("put credentials into the vault, byte for byte; says of each what became of it");
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return -1; }

    int run(Context &context) const override
    {
        auto open = openVault(context);
        if (!open)
            return failVault(context, open.error());
        const trust::TrustStore store = trustStore(context);
        QString text;
        QJsonArray files;
        QMap<QString, int> counts{
            {QStringLiteral("added"), 0}, {QStringLiteral("already-there"), 0}, {QStringLiteral("failed"), 0}};
        for (const QString &file : context.arguments()) {
            const QJsonObject outcome = importFile(context, *open->vault, store, file);
            const QString what = outcome.value(QStringLiteral("outcome")).toString();
            ++counts[what];
            files.append(outcome);
            const QString detail =
                outcome.value(what == QStringLiteral("failed") ? QStringLiteral("reason") : QStringLiteral("title")).toString();
            text += QStringLiteral("%1  %2: %3\n").arg(what, -13).arg(file, detail);
        }
        const int failed = counts.value(QStringLiteral("failed"));
        text += QStringLiteral("%1 added, %2 already there, %3 failed")
                    .arg(counts.value(QStringLiteral("added")))
                    .arg(counts.value(QStringLiteral("already-there")))
                    .arg(failed);
        context.print(text,
            {{QStringLiteral("files"), files}, {QStringLiteral("added"), counts.value(QStringLiteral("added"))},
                {QStringLiteral("alreadyThere"), counts.value(QStringLiteral("already-there"))},
                {QStringLiteral("failed"), failed}});
        if (failed > 0)
            return context.fail(QStringLiteral("%1 of %2 files were not imported").arg(failed).arg(context.arguments().size()),
                QStringLiteral("see the reasons above; all others are in the vault"));
        return Done;
    }

private:
    static QJsonObject importFile(const Context &context, vault::Vault &vault, const trust::TrustStore &store, const QString &file)
    {
        QJsonObject outcome{{QStringLiteral("file"), file}};
        const auto record = [&]() -> Result<vault::CredentialRecord> {
            WB_TRY(const QByteArray bytes, readCredentialFile(file));
            return credentialRecord(bytes, file, store, context.clock());
        }();
        Result<vault::CredentialRecord> added = record;
        if (record) {
            outcome.insert(QStringLiteral("title"), record->title);
            outcome.insert(QStringLiteral("verdict"), record->lastReport.value(QStringLiteral("verdict")));
            added = vault.run([record = *record](vault::Session &session) { return vault::CredentialStore(session).add(record); })
                        .result();
        }
        if (added) {
            outcome.insert(QStringLiteral("outcome"), QStringLiteral("added"));
            outcome.insert(QStringLiteral("id"), added->id);
        } else if (added.error().code == ErrorCode::AlreadyExists) {
            outcome.insert(QStringLiteral("outcome"), QStringLiteral("already-there"));
            outcome.insert(QStringLiteral("id"), added.error().detail);
        } else {
            outcome.insert(QStringLiteral("outcome"), QStringLiteral("failed"));
            outcome.insert(QStringLiteral("code"), QString(errorName(added.error().code)));
            const ErrorText why = errorText(Error{added.error().code, {}});
            const QString detail = added.error().detail.isEmpty() || added.error().detail == file
                ? QString()
                : QStringLiteral(" (%1)").arg(added.error().detail);
            outcome.insert(QStringLiteral("reason"), why.what + detail + QStringLiteral("; ") + why.whatToDo);
        }
        return outcome;
    }
};

} // namespace

CommandPointer makeVaultImport()
{
    return std::make_unique<VaultImport>();
}

} // namespace wb::cli
