#include "platforms/cli/ReceivedList.h"

#include "platforms/cli/CredentialFile.h"

namespace wb::cli {

ReceivedList acceptAll(const QList<issuance::IssuanceCandidate> &candidates,
    const std::function<Result<vault::CredentialRecord>(const QString &)> &accept)
{
    ReceivedList list;
    for (const auto &candidate : candidates) {
        const auto accepted = accept(candidate.id);
        const QString outcome = !accepted ? QStringLiteral("left")
            : candidate.alreadyHeld       ? QStringLiteral("already-there")
                                          : QStringLiteral("added");
        list.left += accepted ? 0 : 1;
        const vault::CredentialRecord record = accepted.value_or(candidate.record);
        QJsonObject object = recordJson(record);
        object.insert(QStringLiteral("outcome"), outcome);
        object.insert(QStringLiteral("from"), candidate.issuer);
        list.json.append(object);
        list.text += QStringLiteral("%1  %2: %3\n")
                         .arg(outcome, -13)
                         .arg(recordLine(record).simplified(), QString(trust::verdictName(candidate.report.verdict)));
    }
    return list;
}

} // namespace wb::cli
