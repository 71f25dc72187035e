#include "core/base/Json.h"
#include "core/linkeddata/JsonLd.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/common/BundledContexts.h"

namespace wb::cli {

namespace {

class Canonicalize final : public Command {
public:
    QString name() const override { return QStringLiteral("canonicalize"); }
    QString arguments() const override { return QStringLiteral("FILE"); }
    QString summary() const override
    {
        return QStringLiteral(
            "print the RDFC-1.0 N-Quads of a JSON-LD document, what signatures are made over ('-' reads standard input)");
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString file = context.arguments().first();
        const auto quads = nquads(file);
        if (!quads && quads.error().code == ErrorCode::NotFound && quads.error().detail != file)
            return context.fail(QStringLiteral("%1: the JSON-LD context %2 is not held here").arg(file, quads.error().detail),
                QStringLiteral("use one of the contexts that came with the program; none is fetched"));
        if (!quads && quads.error().code == ErrorCode::MalformedDocument)
            return context.fail(QStringLiteral("%1: %2").arg(file, quads.error().detail),
                QStringLiteral("mend the document at this place, or its contexts"));
        if (!quads)
            return context.fail(quads.error(), file);
        const QString text = QString::fromUtf8(*quads);
        context.print(text, { { QStringLiteral("nquads"), text } });
        return Done;
    }

private:
    static Result<QByteArray> nquads(const QString &file)
    {
        WB_TRY(const QByteArray bytes, readCredentialFile(file));
        WB_TRY(const QJsonValue document, parseJson(bytes));
        WB_TRY(const linkeddata::ContextTable contexts, platforms::bundledContexts());
        return linkeddata::canonicalize(document, contexts);
    }
};

} // namespace

CommandPointer makeCanonicalize()
{
    return std::make_unique<Canonicalize>();
}

} // namespace wb::cli
