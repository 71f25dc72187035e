#include "core/crypto/Multikey.h"
#include "core/trust/DidResolver.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/KeyFile.h"

namespace wb::cli {

namespace {

class KeyNew final : public Command
{
public:
    QString name() const override { return QStringLiteral("key new"); }
    QString arguments() const override { return QStringLiteral("-o KEYFILE"); }
    QString summary() const override { return QStringLiteral("make a signing key (Ed25519) in a new file"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("o"), QStringLiteral("The file to make. It holds the secret: keep it to yourself."),
            QStringLiteral("KEYFILE")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("o")}; }

    int run(Context &context) const override
    {
        const QString file = context.option(QStringLiteral("o"));
        const auto key = crypto::Ed25519KeyPair::generate();
        if (const auto written = writeKeyFile(file, key); !written)
            return written.error().code == ErrorCode::AlreadyExists ? context.fail(QStringLiteral("%1 is there already").arg(file),
                       QStringLiteral("choose another name: keys are never written over"))
                                                                    : context.fail(written.error(), file);
        const QString did = trust::didKey(key.publicKey());
        context.print(did,
            {{QStringLiteral("did"), did}, {QStringLiteral("publicKeyMultibase"), crypto::toMultikey(key.publicKey())},
                {QStringLiteral("file"), file}});
        return Done;
    }
};

} // namespace

CommandPointer makeKeyNew()
{
    return std::make_unique<KeyNew>();
}

} // namespace wb::cli
