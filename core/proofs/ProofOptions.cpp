#include "core/proofs/ProofOptions.h"

#include "core/base/Json.h"

namespace wb::proofs {

using S = QLatin1StringView;

QJsonObject proofOptions(QLatin1StringView suite, bool isType, const DataIntegrityOptions &options)
{
    QJsonObject proof {
        { QStringLiteral("type"), isType ? suite : S("DataIntegrityProof") },
        { QStringLiteral("created"), options.created.toUTC().toString(Qt::ISODate) },
        { QStringLiteral("verificationMethod"), options.verificationMethod },
        { QStringLiteral("proofPurpose"), options.purpose },
    };
    const auto put = [&](S member, const QString &value) {
        if (!value.isEmpty())
            proof.insert(member, value);
    };
    if (!isType)
        proof.insert(QStringLiteral("cryptosuite"), suite);
    put(S("id"), options.id);
    put(S("domain"), options.domain);
    put(S("challenge"), options.challenge);
    if (options.expires.isValid())
        put(S("expires"), options.expires.toUTC().toString(Qt::ISODate));
    if (options.previousProofs.size() == 1)
        put(S("previousProof"), options.previousProofs.first());
    else if (!options.previousProofs.isEmpty())
        proof.insert(QStringLiteral("previousProof"), QJsonArray::fromStringList(options.previousProofs));
    return proof;
}

} // namespace wb::proofs
