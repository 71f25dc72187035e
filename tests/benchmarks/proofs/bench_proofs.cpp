// An Open Badges 3.0 credential with eddsa-rdfc-2022, from bytes to report, on one core with warm contexts: beside a bare Ed25519
// verification in this program, and beside @digitalbazaar/vc doing the same in the same run (tests/peers/digitalbazaar-vc; left out where
// it is not installed). Processor time. `--json` prints one object instead of words.
#include "core/crypto/Ed25519KeyPair.h"
#include "core/crypto/Signature.h"
#include "core/trust/Verifier.h"
#include "tests/peers/digitalbazaar-vc/Peer.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace wb;

namespace {

using S = QLatin1StringView;

double processorSeconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

// Seconds for one run: the best of five rounds of at least `atLeast` seconds, which is the one that was disturbed least.
template <typename Work> double measured(double atLeast, Work work)
{
    double best = 1e9;
    for (int round = 0; round < 5; ++round) {
        const double start = processorSeconds();
        int runs = 0;
        double used = 0;
        do {
            work();
            ++runs;
            used = processorSeconds() - start;
        } while (used < atLeast);
        best = std::min(best, used / runs);
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString contextFolder = test::testData(QStringLiteral("jsonld-contexts"));
    const QString file = test::testData(QStringLiteral("dcc-vc-test-fixtures/verifiableCredentials/v2/dataIntegrityProof/didKey/"
                                                       "legacyRegistry-noStatus-noExpiry-basicOBv3.json"));
    if (contextFolder.isEmpty() || file.isEmpty()) {
        std::puts("SKIPPED: no test data (set WANDERBUCH_TESTDATA)");
        return 0;
    }
    const QByteArray bytes = test::readFile(file);
    linkeddata::ContextTable contexts;
    if (!contexts.insertFolder(contextFolder))
        return 1;
    trust::TrustStore store;
    store.setContexts(contexts);
    const test::FixedClock clock;
    const trust::Verifier verifier(clock, store);
    if (verifier.verify(bytes).verdict != trust::Verdict::Valid) {
        std::puts("the credential does not verify");
        return 1;
    }
    const auto key = crypto::Ed25519KeyPair::generate();
    const QByteArray message(64, 'x');
    const QByteArray signature = key.sign(message);
    bool sound = true;
    const double bare = measured(0.2, [&] {
        sound &= crypto::verifySignature(crypto::SignatureAlgorithm::EdDsa, key.publicKey(), message, signature).has_value();
    });
    const double ours = measured(0.5, [&] { sound &= verifier.verify(bytes).verdict == trust::Verdict::Valid; });
    if (!sound)
        return 1;
    QJsonObject figures { { QStringLiteral("bareMicroseconds"), bare * 1e6 }, { QStringLiteral("reportMicroseconds"), ours * 1e6 },
        { QStringLiteral("reportToBare"), ours / bare } };
    const QString missing = test::DigitalBazaarPeer::missing();
    if (missing.isEmpty()) {
        const QJsonObject peer =
            test::DigitalBazaarPeer::ask({ QStringLiteral("bench"), contextFolder, QStringLiteral("3") }, bytes);
        const double theirs = peer.value(S("seconds")).toDouble() / std::max(1.0, peer.value(S("runs")).toDouble());
        figures.insert(QStringLiteral("peerMicroseconds"), theirs * 1e6);
        figures.insert(QStringLiteral("peerToReport"), theirs / ours);
    }
    if (app.arguments().contains(QStringLiteral("--json"))) {
        std::puts(canonicalJson(figures).value().constData());
        return 0;
    }
    std::printf("bare Ed25519 verification   %9.1f us\n", bare * 1e6);
    std::printf("bytes to report             %9.1f us  %.1f times the bare verification\n", ours * 1e6, ours / bare);
    if (missing.isEmpty())
        std::printf("@digitalbazaar/vc           %9.1f us  %.1f times ours\n", figures.value(S("peerMicroseconds")).toDouble(),
            figures.value(S("peerToReport")).toDouble());
    else
        std::printf("@digitalbazaar/vc           %s\n", qPrintable(missing));
    return 0;
}
