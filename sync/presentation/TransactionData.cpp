#include "sync/presentation/TransactionData.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"

#include <algorithm>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostEntries = 16;
constexpr qsizetype mostBytes = 64 * 1024;
constexpr int deepestJson = 16;

tl::unexpected<Error> malformed(const char *why)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("transaction_data: ") + S(why));
}

Result<TransactionData> readOne(const QJsonValue &value, const credentials::DcqlQuery &query, const QStringList &types)
{
    TransactionData data;
    data.text = value.toString().toLatin1();
    WB_TRY(const QByteArray json, fromBase64Url(value.toString()));
    WB_TRY(data.content, parseJsonObject(json, { .bytes = mostBytes, .depth = deepestJson }));
    data.type = data.content.value(S("type")).toString();
    if (data.type.isEmpty())
        return malformed("no type");
    if (!types.contains(data.type))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("transactions of the type '%1'").arg(data.type.left(200)));
    for (const QJsonValue id : data.content.value(S("credential_ids")).toArray()) {
        const credentials::CredentialQuery *asked = query.find(id.toString());
        if (!asked || asked->format != credentials::QueryFormat::SdJwtVc || !asked->holderBinding)
            return malformed("credential_ids names none that can carry it");
        data.credentialIds.append(id.toString());
    }
    if (data.credentialIds.isEmpty())
        return malformed("no credential_ids");
    const QJsonValue algorithms = data.content.value(S("transaction_data_hashes_alg"));
    for (const QJsonValue algorithm : algorithms.toArray())
        data.hashAlgorithms.append(algorithm.toString());
    if (!algorithms.isUndefined() && !data.hashAlgorithms.contains(S("sha-256")))
        return malformed("no hash algorithm that is known here");
    return data;
}

} // namespace

Result<QList<TransactionData>> readTransactionData(
    const QJsonValue &value, const credentials::DcqlQuery &query, const QStringList &types)
{
    QList<TransactionData> all;
    if (value.isUndefined())
        return all;
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        return malformed("no list, or an empty one");
    if (list.size() > mostEntries)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 16 transactions"));
    for (const QJsonValue one : list) {
        WB_TRY(const TransactionData data, readOne(one, query, types));
        all.append(data);
    }
    return all;
}

QJsonObject transactionClaims(const QList<TransactionData> &transactions, const QString &queryId, const QStringList &answered)
{
    QJsonArray hashes;
    bool named = false;
    for (const TransactionData &data : transactions) {
        const auto first = std::find_if(
            data.credentialIds.begin(), data.credentialIds.end(), [&](const QString &id) { return answered.contains(id); });
        if (first == data.credentialIds.end() || *first != queryId)
            continue;
        hashes.append(toBase64Url(crypto::sha256(data.text)));
        named = named || !data.hashAlgorithms.isEmpty();
    }
    if (hashes.isEmpty())
        return {};
    QJsonObject claims { { QStringLiteral("transaction_data_hashes"), hashes } };
    if (named)
        claims.insert(QStringLiteral("transaction_data_hashes_alg"), S("sha-256"));
    return claims;
}

} // namespace wb::sync
