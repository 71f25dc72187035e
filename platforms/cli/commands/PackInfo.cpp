#include "core/packs/Pack.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/PackSummary.h"

namespace wb::cli {

namespace {

class PackInfo final : public Command
{
public:
    QString name() const override { return QStringLiteral("pack info"); }
    QString arguments() const override { return QStringLiteral("FILE"); }
    QString summary() const override { return QStringLiteral("what a pack says about itself; reads its manifest only"); }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString file = context.arguments().first();
        const auto pack = packs::Pack::open(file);
        if (!pack)
            return context.fail(pack.error(), file);
        const auto &manifest = pack->manifest();
        const auto learning = manifest.learning();
        QString text = QStringLiteral("%1\n%2\n%3\n").arg(packLine(*pack), manifest.identifier(), manifest.description());
        text += QStringLiteral("EQF %1, %2 h, %3 ECTS, assessment: %4\n")
                    .arg(learning.eqfLevel)
                    .arg(learning.hours)
                    .arg(learning.ects)
                    .arg(learning.assessment);
        text += QStringLiteral("signature: %1 %2\n")
                    .arg(QString(proofs::outcomeName(pack->publisher().outcome)), pack->publisher().controller);
        QJsonArray order;
        for (const auto &resource : manifest.readingOrder()) {
            text += QStringLiteral("  %1 (%2)\n").arg(resource.title, resource.href);
            order.append(QJsonObject{{QStringLiteral("href"), resource.href}, {QStringLiteral("title"), resource.title},
                {QStringLiteral("type"), resource.type}, {QStringLiteral("duration"), resource.duration},
                {QStringLiteral("size"), resource.size}});
        }
        QJsonObject object = packJson(*pack);
        object.insert(QStringLiteral("metadata"), manifest.json().value(QStringLiteral("metadata")));
        object.insert(QStringLiteral("readingOrder"), order);
        context.print(text, object);
        return Done;
    }
};

} // namespace

CommandPointer makePackInfo()
{
    return std::make_unique<PackInfo>();
}

} // namespace wb::cli
