// What a verifier wants to be agreed to along with the credentials (OpenID4VP 1.0 section 8.4): shown to the person, and signed by
// its hash.
#pragma once

#include "core/credentials/dcql/DcqlQuery.h"

namespace wb::sync {

struct TransactionData {
    QByteArray text; // base64url, as sent: what is hashed
    QString type;
    QStringList credentialIds; // of credential queries; one of them authorises it
    QStringList hashAlgorithms; // "sha-256" ...; empty: sha-256
    QJsonObject content; // all of it, to be shown
};

// At most 16. `types` are those that can be shown here. Errors: UnsupportedFormat (a type that is not known: section 8.5,
// invalid_transaction_data), MalformedDocument (also a credential that is not asked for, or not as an SD-JWT with key binding,
// which is the only one that can carry the hash), TooLarge.
[[nodiscard]] Result<QList<TransactionData>> readTransactionData(
    const QJsonValue &value, const credentials::DcqlQuery &query, const QStringList &types);

// The claims for the key binding of the credential that answers `queryId`: transaction_data_hashes and the algorithm's name
// (appendix B.3.3). Each entry is bound to the first answered of its credentials. Empty where nothing is.
[[nodiscard]] QJsonObject transactionClaims(
    const QList<TransactionData> &transactions, const QString &queryId, const QStringList &answered);

} // namespace wb::sync
