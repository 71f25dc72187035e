#include "core/proofs/ProofResult.h"

namespace wb::proofs {

namespace {

ProofResult make(Outcome outcome, QString reason, QString type)
{
    ProofResult result;
    result.outcome = outcome;
    result.reason = std::move(reason);
    result.type = std::move(type);
    return result;
}

} // namespace

ProofResult proofFailed(QString reason, QString type)
{
    return make(Outcome::Fail, std::move(reason), std::move(type));
}

ProofResult proofUnknown(QString reason, QString type)
{
    return make(Outcome::Unknown, std::move(reason), std::move(type));
}

ProofResult fromError(const Error &error, QString type)
{
    const bool cannotTell = error.code == ErrorCode::KeyNotFound || error.code == ErrorCode::UnsupportedAlgorithm;
    return make(cannotTell ? Outcome::Unknown : Outcome::Fail, error.detail, std::move(type));
}

ProofResult combined(const QList<ProofResult> &results)
{
    if (results.isEmpty())
        return proofUnknown(QStringLiteral("there is no proof"));
    ProofResult worst = results.first();
    for (const ProofResult &result : results) {
        if (severity(result.outcome) > severity(worst.outcome))
            worst = result;
    }
    return worst;
}

} // namespace wb::proofs
