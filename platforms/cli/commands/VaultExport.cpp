#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/VaultAccess.h"

#include <QFile>
#include <QSaveFile>

namespace wb::cli {

namespace {

class VaultExport final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault export"); }
    QString arguments() const override { return QStringLiteral("ID -o FILE"); }
    QString summary() const override { return QStringLiteral("write a credential to a file, byte for byte as it came"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("o"), QStringLiteral("The file to write; one that is there already is left alone."),
            QStringLiteral("FILE")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("o")}; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString out = context.option(QStringLiteral("o"));
        if (QFile::exists(out))
            return context.fail(QStringLiteral("%1 is there already").arg(out), QStringLiteral("choose another name"));
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
        QSaveFile file(out);
        if (!file.open(QIODevice::WriteOnly) || file.write(record->raw) != record->raw.size() || !file.commit())
            return context.fail(Error{ErrorCode::NotWritable, {}}, out);
        context.print(QStringLiteral("%1: %2 (%3 bytes)").arg(out, record->title).arg(record->raw.size()),
            {{QStringLiteral("file"), out}, {QStringLiteral("id"), record->id}, {QStringLiteral("digest"), record->digest},
                {QStringLiteral("bytes"), record->raw.size()}});
        return Done;
    }
};

} // namespace

CommandPointer makeVaultExport()
{
    return std::make_unique<VaultExport>();
}

} // namespace wb::cli
