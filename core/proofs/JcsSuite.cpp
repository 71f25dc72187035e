#include "core/proofs/JcsSuite.h"

#include "core/base/Json.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

bool startsWith(const QJsonArray &all, const QJsonArray &head)
{
    if (head.size() > all.size())
        return false;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head.at(i) != all.at(i))
            return false;
    }
    return true;
}

} // namespace

Result<QByteArray> JcsSuite::canonicalDocument(const QJsonObject &document, const Canonicalizing & /*how*/) const
{
    return canonicalJson(document);
}

Result<QByteArray> JcsSuite::canonicalProof(
    const QJsonObject & /*document*/, const QJsonObject &options, const Canonicalizing & /*how*/) const
{
    return canonicalJson(options);
}

Result<QJsonObject> JcsSuite::documentFor(const QJsonObject &document, const QJsonObject &proof) const
{
    const QJsonValue contexts = proof.value(S("@context"));
    if (contexts.isUndefined())
        return document;
    if (!startsWith(asArray(document.value(S("@context"))), asArray(contexts)))
        return failure(ErrorCode::BadSignature, QStringLiteral("the proof was made for other contexts"));
    QJsonObject result = document;
    result.insert(QStringLiteral("@context"), contexts);
    return result;
}

QJsonObject JcsSuite::optionsFor(const QJsonObject &document, const QJsonObject &options) const
{
    QJsonObject result = options;
    if (document.contains(S("@context")))
        result.insert(QStringLiteral("@context"), document.value(S("@context")));
    return result;
}

} // namespace wb::proofs
