#include "core/assessment/Item.h"

namespace wb::assessment {

QStringList matchingOptions(const Matching &matching)
{
    QStringList options;
    for (const Pair &pair : matching.pairs) {
        if (!options.contains(pair.right))
            options.append(pair.right);
    }
    return options;
}

QString interactionType(const Interaction &interaction)
{
    struct Name {
        QString operator()(const SingleChoice &) const { return QStringLiteral("choice"); }
        QString operator()(const MultipleChoice &) const { return QStringLiteral("choice"); }
        QString operator()(const TrueFalse &) const { return QStringLiteral("true-false"); }
        QString operator()(const ShortAnswer &) const { return QStringLiteral("fill-in"); }
        QString operator()(const Numeric &) const { return QStringLiteral("numeric"); }
        QString operator()(const Matching &) const { return QStringLiteral("matching"); }
        QString operator()(const OpenReflection &) const { return QStringLiteral("long-fill-in"); }
        QString operator()(const Information &) const { return {}; }
    };
    return std::visit(Name(), interaction);
}

} // namespace wb::assessment
