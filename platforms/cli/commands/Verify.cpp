#include "core/trust/Verifier.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"

namespace wb::cli {

namespace {

// The time that --at names, standing still.
class GivenTime final : public Clock
{
public:
    explicit GivenTime(const QDateTime &time) : m_time(time) { }
    QDateTime nowUtc() const override { return m_time; }
    qint64 steadyMilliseconds() const override { return 0; }

private:
    QDateTime m_time;
};

class Verify final : public Command
{
public:
    QString name() const override { return QStringLiteral("verify"); }
    QString arguments() const override { return QStringLiteral("FILE [--trust BUNDLE...]"); }
    QString summary() const override
    {
        return QStringLiteral("check a credential with what is held here; nothing is fetched ('-' reads standard input)");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("at"), QStringLiteral("Judge validity at this time (RFC 3339) instead of now."),
            QStringLiteral("TIME")});
        parser.addOption({QStringLiteral("trust"),
            QStringLiteral("Use this trust bundle too, whoever signed it (.wbtrust; may be given several times)."), QStringLiteral("BUNDLE")});
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return -1; }

    int run(Context &context) const override
    {
        const QDateTime at = context.has(QStringLiteral("at")) ? fromRfc3339(context.option(QStringLiteral("at")))
                                                               : context.clock().nowUtc();
        if (!at.isValid()) {
            (void)context.fail(QStringLiteral("--at is not a time"), QStringLiteral("write it like 2026-11-22T09:30:00Z"));
            return Usage;
        }
        // "--trust A B" names two bundles; what is no bundle is the credential.
        QStringList bundles = context.options(QStringLiteral("trust"));
        QStringList files = context.arguments();
        for (qsizetype i = files.size() - 1; i >= 0 && !bundles.isEmpty() && files.size() > 1; --i) {
            if (files.at(i).endsWith(QStringLiteral(".wbtrust")))
                bundles.append(files.takeAt(i));
        }
        if (files.size() != 1) {
            (void)context.fail(QStringLiteral("'%1' is one argument too many").arg(files.at(1)),
                QStringLiteral("see wanderbuch-cli verify --help"));
            return Usage;
        }
        const QString file = files.first();
        const auto bytes = readCredentialFile(file);
        if (!bytes && bytes.error().code != ErrorCode::TooLarge) { // nothing was verified, so 1 would be a lie
            (void)context.fail(bytes.error(), file);
            return Usage;
        }
        if (!bytes)
            return context.fail(bytes.error(), file);
        const GivenTime clock(at);
        const auto store = trustStoreWith(context, bundles);
        if (!store) { // nothing was verified
            (void)context.fail(store.error());
            return Usage;
        }
        const trust::VerificationReport report = trust::Verifier(clock, *store).verify(*bytes);
        context.print(reportText(report), report.toJson());
        if (report.readError)
            (void)context.fail(*report.readError, file);
        switch (report.verdict) {
        case trust::Verdict::Valid: return Done;
        case trust::Verdict::Invalid: return Failed;
        case trust::Verdict::Undecided: return Undecided;
        }
        return Undecided;
    }
};

} // namespace

CommandPointer makeVerify()
{
    return std::make_unique<Verify>();
}

} // namespace wb::cli
