// 1,000 credentials into an encrypted vault the way `wanderbuch-cli vault import` does it: read, verified, and each safe on disk
// before the next; beside verifying the same bytes alone, in turns of 100. Processor time of the whole program, and the clock on
// the wall.
// `--json` prints one object instead of words.
#include "core/trust/Verifier.h"
#include "core/vault/Vault.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/common/BundledContexts.h"
#include "tests/benchmarks/support/Turns.h"
#include "tests/benchmarks/vault/Issued.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace wb;
using namespace wb::bench;

namespace {

constexpr int turn = 100;

struct Spent {
    double processor = 0;
    double wall = 0;
};

template <typename Work> void measure(Spent &spent, Work work)
{
    const double processor = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
    const double wall = secondsOf(CLOCK_MONOTONIC);
    work();
    spent.processor += secondsOf(CLOCK_PROCESS_CPUTIME_ID) - processor;
    spent.wall += secondsOf(CLOCK_MONOTONIC) - wall;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto contexts = expect(platforms::bundledContexts());
    trust::TrustStore store;
    store.setContexts(contexts);
    const SystemClock clock;
    const trust::Verifier verifier(clock, store);
    const Issued issued(contexts);
    QList<QByteArray> files;
    qint64 bytes = 0;
    for (int number = 0; number < credentialCount; ++number) {
        files.append(issued.credential(number));
        bytes += files.last().size();
    }
    const QTemporaryDir folder;
    vault::Vault vault({ .folder = folder.path(), .migrations = {}, .clock = &clock });
    expect(vault.create().result());

    const auto verify = [&](const QByteArray &file) {
        if (verifier.verify(file).verdict != trust::Verdict::Valid)
            qFatal("a credential does not verify");
    };
    for (int number = 0; number < turn; ++number) // contexts warm, for both
        verify(files.at(number));
    Spent bare;
    Spent imported;
    for (int first = 0; first < credentialCount; first += turn) {
        measure(bare, [&] {
            for (int number = first; number < first + turn; ++number)
                verify(files.at(number));
        });
        measure(imported, [&] {
            for (int number = first; number < first + turn; ++number) {
                const auto record = expect(cli::credentialRecord(files.at(number), QString(), store, clock));
                const auto add = [&record](vault::Session &session) { return vault::CredentialStore(session).add(record); };
                expect(vault.run(add).result());
            }
        });
    }
    const auto held = expect(vault.run([](vault::Session &session) { return vault::CredentialStore(session).list(); }).result());
    if (held.size() != credentialCount)
        qFatal("not all of them are in the vault");

    if (app.arguments().contains(QStringLiteral("--json"))) {
        const QJsonObject figures { { QStringLiteral("bytes"), bytes },
            { QStringLiteral("importsPerSecond"), credentialCount / imported.wall },
            { QStringLiteral("importsPerProcessorSecond"), credentialCount / imported.processor },
            { QStringLiteral("verificationsPerProcessorSecond"), credentialCount / bare.processor },
            { QStringLiteral("importToVerification"), imported.processor / bare.processor } };
        std::puts(canonicalJson(figures).value().constData());
        return 0;
    }
    std::printf("%d credentials, %.1f MB\n", credentialCount, double(bytes) / 1e6);
    std::printf("verified alone  %8.0f a second of processor time\n", credentialCount / bare.processor);
    std::printf("imported        %8.0f a second of processor time, %.1f times the verification; %.0f a second by the clock\n",
        credentialCount / imported.processor, imported.processor / bare.processor, credentialCount / imported.wall);
    return 0;
}
