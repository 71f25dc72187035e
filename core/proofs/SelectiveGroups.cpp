#include "core/proofs/SelectiveGroups.h"

#include "core/base/Encoding.h"
#include "core/crypto/Hmac.h"
#include "core/linkeddata/JsonLd.h"
#include "core/linkeddata/Selection.h"
#include "core/proofs/CanonicalForm.h"

namespace wb::proofs {

namespace {

template <typename T> Result<T> readable(Result<T> result)
{
    if (!result)
        return tl::unexpected<Error>(canonicalError(result.error()));
    return result;
}

Result<linkeddata::Dataset> statementsOf(const QJsonObject &skolemized, const linkeddata::ContextTable &contexts)
{
    WB_TRY(const linkeddata::Dataset dataset, readable(linkeddata::toDataset(skolemized, contexts)));
    return dataset.deskolemized(linkeddata::skolemPrefix);
}

} // namespace

Result<SelectiveGroups> groupStatements(const QJsonObject &document, QByteArrayView hmacKey, const QList<QStringList> &pointers,
    const linkeddata::ContextTable &contexts)
{
    WB_TRY(const QJsonObject skolemized, readable(linkeddata::skolemize(document, contexts)));
    WB_TRY(const linkeddata::Dataset whole, statementsOf(skolemized, contexts));
    WB_TRY(const linkeddata::CanonicalDataset canonical, readable(linkeddata::canonicalizeDataset(whole)));
    SelectiveGroups groups;
    for (auto it = canonical.labels.begin(); it != canonical.labels.end(); ++it)
        groups.labels.insert(it.key(), 'u' + toBase64Url(crypto::hmacSha256(hmacKey, it.value())).toLatin1());
    groups.statements = whole.toLines(groups.labels);
    for (const QStringList &list : pointers) {
        QSet<qsizetype> matching;
        groups.lastCanonicalIds.clear();
        if (!list.isEmpty()) {
            WB_TRY(const QJsonObject selection, linkeddata::selectByPointers(skolemized, list));
            WB_TRY(const linkeddata::Dataset chosen, statementsOf(selection, contexts));
            const QByteArrayList lines = chosen.toLines(groups.labels);
            const QSet<QByteArray> chosenLines(lines.begin(), lines.end());
            for (qsizetype i = 0; i < groups.statements.size(); ++i) {
                if (chosenLines.contains(groups.statements.at(i)))
                    matching.insert(i);
            }
            WB_TRY(const linkeddata::CanonicalDataset ids, readable(linkeddata::canonicalizeDataset(chosen)));
            groups.lastCanonicalIds = ids.labels;
        }
        groups.matching.append(matching);
    }
    return groups;
}

Result<QByteArrayList> labelledStatements(
    const QJsonObject &document, const QMap<QByteArray, QByteArray> &labels, const linkeddata::ContextTable &contexts)
{
    WB_TRY(const linkeddata::Dataset dataset, readable(linkeddata::toDataset(document, contexts)));
    WB_TRY(const linkeddata::CanonicalDataset canonical, readable(linkeddata::canonicalizeDataset(dataset)));
    QHash<QByteArray, QByteArray> names;
    QSet<QByteArray> used;
    for (auto it = canonical.labels.begin(); it != canonical.labels.end(); ++it) {
        const QByteArray label = labels.value(it.value());
        if (label.isEmpty() || used.contains(label))
            return failure(ErrorCode::BadSignature, QStringLiteral("the labels sent along do not name the nodes of the document"));
        used.insert(label);
        names.insert(it.key(), label);
    }
    return dataset.toLines(names);
}

} // namespace wb::proofs
