#include "core/linkeddata/JsonLd.h"

#include "core/linkeddata/Expander.h"
#include "core/linkeddata/RdfWriter.h"

namespace wb::linkeddata {

namespace {

// Throws Failure.
Node *expanded(const QJsonValue &document, const JsonLdOptions &options, Expander &expander, Arena &arena)
{
    auto input = arena.fromJson(document);
    if (!input)
        throw Failure(input.error().code, input.error().detail);
    const Node *context = nullptr;
    if (!options.expandContext.isUndefined()) {
        auto given = arena.fromJson(options.expandContext);
        if (!given)
            throw Failure(given.error().code, given.error().detail);
        context = *given;
    }
    return expander.run(*input, context);
}

} // namespace

Result<QJsonArray> expand(const QJsonValue &document, const ContextTable &contexts, const JsonLdOptions &options)
{
    try {
        Arena arena;
        Expander expander(contexts, options.base.toStdString(), options.safe, arena);
        return toJson(expanded(document, options, expander, arena)).toArray();
    } catch (const Failure &error) {
        return error.value();
    }
}

Result<Dataset> toDataset(const QJsonValue &document, const ContextTable &contexts, const JsonLdOptions &options)
{
    try {
        Arena arena;
        Expander expander(contexts, options.base.toStdString(), options.safe, arena);
        Dataset dataset;
        RdfWriter(arena, dataset, options).run(expanded(document, options, expander, arena));
        return dataset;
    } catch (const Failure &error) {
        return error.value();
    }
}

Result<QByteArray> canonicalize(const QJsonValue &document, const ContextTable &contexts, const JsonLdOptions &options,
    const CanonicalizationOptions &canonicalization)
{
    WB_TRY(const Dataset dataset, toDataset(document, contexts, options));
    return canonicalNQuads(dataset, canonicalization);
}

} // namespace wb::linkeddata
