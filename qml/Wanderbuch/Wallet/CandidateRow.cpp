#include "qml/Wanderbuch/Wallet/CandidateRow.h"

#include "qml/Wanderbuch/Wallet/Judgement.h"
#include "qml/Wanderbuch/Wallet/Verdict.h"

namespace wb::ui {

QVariantMap candidateRow(const issuance::IssuanceCandidate &candidate, const QDateTime &now)
{
    const Verdict verdict = verdictOf(candidate.report.toJson(readingLanguages()), Authorship::Issuer, now);
    const QString issuer = candidate.record.issuerName.isEmpty() ? candidate.issuerDisplay.name : candidate.record.issuerName;
    return { { QStringLiteral("id"), candidate.id }, { QStringLiteral("title"), candidate.record.title },
        { QStringLiteral("issuer"), issuer }, { QStringLiteral("digest"), candidate.record.digest },
        { QStringLiteral("verdictTitle"), verdict.title }, { QStringLiteral("verdictText"), verdict.text },
        { QStringLiteral("tone"), verdict.tone }, { QStringLiteral("holds"), candidate.report.verdict != trust::Verdict::Invalid },
        { QStringLiteral("verified"), candidate.report.verdict == trust::Verdict::Valid },
        { QStringLiteral("held"), candidate.alreadyHeld } };
}

} // namespace wb::ui
