#include "core/packs/Pack.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/PackSummary.h"

namespace wb::cli {

namespace {

class PackVerify final : public Command
{
public:
    QString name() const override { return QStringLiteral("pack verify"); }
    QString arguments() const override { return QStringLiteral("FILE"); }
    QString summary() const override
    {
        return QStringLiteral("check a pack's signature and every byte in it; exit codes as for verify");
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString file = context.arguments().first();
        const auto pack = packs::Pack::open(file);
        if (!pack)
            return context.fail(pack.error(), file);
        const auto report = pack->verifyAll();
        if (!report)
            return context.fail(report.error(), file);
        const auto &publisher = pack->publisher();
        const bool bad = !report->isGood() || publisher.outcome == proofs::Outcome::Fail;
        const int code = bad ? Failed : publisher.outcome == proofs::Outcome::Pass ? Done : Undecided;
        const QString verdict = code == Done ? QStringLiteral("valid")
            : code == Failed                 ? QStringLiteral("invalid")
                                             : QStringLiteral("undecided");

        QJsonArray problems;
        QString text = QStringLiteral("%1: %2\n%3\nsignature: %4%5%6")
                           .arg(file, verdict, packLine(*pack), QString(proofs::outcomeName(publisher.outcome)),
                               publisher.controller.isEmpty() ? QString() : QStringLiteral(" by ") + publisher.controller,
                               publisher.reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(publisher.reason));
        for (const Error &problem : report->problems) {
            problems.append(QJsonObject{
                {QStringLiteral("code"), QString(errorName(problem.code))}, {QStringLiteral("detail"), problem.detail}});
            text += QStringLiteral("\nproblem: %1: %2").arg(QString(errorName(problem.code)), problem.detail);
        }
        for (const QString &name : pack->unlisted())
            text += QStringLiteral("\nnot signed, not used: ") + name;
        QJsonObject object = packJson(*pack);
        object.insert(QStringLiteral("verdict"), verdict);
        object.insert(QStringLiteral("problems"), problems);
        object.insert(QStringLiteral("unlisted"), QJsonArray::fromStringList(pack->unlisted()));
        context.print(text, object);
        return code;
    }
};

} // namespace

CommandPointer makePackVerify()
{
    return std::make_unique<PackVerify>();
}

} // namespace wb::cli
