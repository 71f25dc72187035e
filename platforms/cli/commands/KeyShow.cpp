#include "core/crypto/Multikey.h"
#include "core/trust/DidResolver.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/KeyFile.h"

namespace wb::cli {

namespace {

class KeyShow final : public Command
{
public:
    QString name() const override { return QStringLiteral("key show"); }
    QString arguments() const override { return QStringLiteral("KEYFILE"); }
    QString summary() const override { return QStringLiteral("the public half of a key: its DID"); }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString file = context.arguments().first();
        const auto key = readKeyFile(file);
        if (!key)
            return context.fail(key.error(), file);
        const QString did = trust::didKey(key->publicKey());
        context.print(did,
            {{QStringLiteral("did"), did}, {QStringLiteral("publicKeyMultibase"), crypto::toMultikey(key->publicKey())},
                {QStringLiteral("file"), file}});
        return Done;
    }
};

} // namespace

CommandPointer makeKeyShow()
{
    return std::make_unique<KeyShow>();
}

} // namespace wb::cli
