#include "core/proofs/CanonicalForm.h"

#include "core/linkeddata/JsonLd.h"

namespace wb::proofs {

Error canonicalError(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return { ErrorCode::KeyNotFound, QStringLiteral("a context is not held here: ") + error.detail.left(300) };
    case ErrorCode::TooLarge: return { ErrorCode::UnsupportedAlgorithm, QStringLiteral("too much work to tell: ") + error.detail };
    default: return { error.code, QStringLiteral("the document has no canonical form: ") + error.detail };
    }
}

Result<QByteArray> canonicalForm(
    const QJsonObject &document, const linkeddata::ContextTable *contexts, const linkeddata::CanonicalizationOptions &options)
{
    if (contexts == nullptr)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("no contexts are held here"));
    auto canonical = linkeddata::canonicalize(document, *contexts, {}, options);
    if (!canonical)
        return tl::unexpected<Error>(canonicalError(canonical.error()));
    return canonical;
}

QJsonObject proofConfiguration(const QJsonObject &document, QJsonObject options)
{
    options.remove(QLatin1StringView("proofValue"));
    options.insert(QStringLiteral("@context"), document.value(QLatin1StringView("@context")));
    return options;
}

} // namespace wb::proofs
