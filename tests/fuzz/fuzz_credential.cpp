// A file somebody was handed, from bytes to report: nothing that was not signed is called valid.
#include "core/trust/Verifier.h"
#include "tests/fuzz/Input.h"

namespace {

class StandingClock final : public wb::Clock {
public:
    QDateTime nowUtc() const override { return QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC); }
    qint64 steadyMilliseconds() const override { return 0; }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const StandingClock clock;
    const trust::TrustStore store;
    const trust::VerificationReport report = trust::Verifier(clock, store).verify(fuzz::bytesOf(data, size));
    const trust::Check *proof = report.check(trust::CheckKind::Proof);
    fuzz::require(proof != nullptr && (!report.readError || report.verdict != trust::Verdict::Valid));
    (void)report.toJson();
    return 0;
}
