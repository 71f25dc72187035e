#include "platforms/cli/Commands.h"
#include "core/base/Json.h"
#include "platforms/cli/RecordsAccess.h"
#include "sync/records/RecordsWriter.h"

#include <QFile>

namespace wb::cli {

namespace {

class RecordsExport final : public Command
{
public:
    QString name() const override { return QStringLiteral("records export"); }
    QString arguments() const override { return QStringLiteral("PROVIDER -o DIR"); }
    QString summary() const override
    {
        return QStringLiteral("write what waits into a sealed file that only the provider can open, to be carried to it");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("o"), QStringLiteral("The folder to write it to, a stick's say."), QStringLiteral("DIR")});
        parser.addOption({QStringLiteral("did-document"), QStringLiteral("The provider's did.json, where neither its DID holds its key nor it was added here."),
            QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("anew"), QStringLiteral("Everything, also what an earlier file holds.")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("o")}; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString provider = context.arguments().first();
        const auto recipient = recipientFor(context, provider);
        if (!recipient)
            return recipient.error().code == ErrorCode::KeyNotFound
                ? context.fail(QStringLiteral("the key of %1 is not here").arg(provider),
                    QStringLiteral("add it (wanderbuch-cli provider add) and sync, or give its did.json with --did-document"))
                : context.fail(recipient.error(), provider);
        auto open = openRecords(context);
        if (!open)
            return failVault(context, open.error());
        const auto modules = modulesOf(context, *open->records, provider);
        if (!modules)
            return context.fail(modules.error());
        const auto file = open->records->exportSealed(provider, *modules, context.option(QStringLiteral("o")), *recipient,
            context.has(QStringLiteral("anew")));
        if (!file && file.error().code == ErrorCode::Cancelled)
            return context.fail(QStringLiteral("%1 may not have anything").arg(provider),
                QStringLiteral("if you want it to, run: wanderbuch-cli records consent %1").arg(provider));
        if (!file)
            return context.fail(file.error());
        context.print(file->path.isEmpty() ? QStringLiteral("nothing waits")
                                           : QStringLiteral("%1: %2 statements").arg(file->path).arg(file->statements),
            {{QStringLiteral("file"), file->path}, {QStringLiteral("statements"), file->statements}, {QStringLiteral("left"), file->left}});
        return Done;
    }

private:
    static Result<crypto::AgreementKey> recipientFor(const Context &context, const QString &provider)
    {
        if (!context.has(QStringLiteral("did-document"))) {
            sync::ProviderBook book(context.dataFolder());
            return sync::recipientOfProvider(book, provider);
        }
        QFile file(context.option(QStringLiteral("did-document")));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotReadable, file.fileName());
        const QByteArray document = file.read(1024 * 1024);
        WB_TRY(const QJsonObject json, parseJsonObject(document));
        if (json.value(QStringLiteral("id")).toString() != provider)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("%1 is of another DID").arg(file.fileName()));
        return sync::recipientOf(document);
    }
};

} // namespace

CommandPointer makeRecordsExport()
{
    return std::make_unique<RecordsExport>();
}

} // namespace wb::cli
